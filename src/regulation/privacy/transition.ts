import type { Provision } from '#regulation/provision.ts';

/** 164.532 and 164.534, what is left of them for a provider today. */
export const transition: readonly Provision[] = [
  {
    citation: '164.532(a)',
    kind: 'standard',
    title: 'Permissions from before the rule',
    designation: 'permission',
    asks: 'You may still rely on an authorization, or a permission for research, that was given before the Privacy Rule bound you, within the limits of this section.',
    shownBy: [],
    note: 'For other purposes than research it covers only PHI that you had before April 14, 2003. The extra time for old business associate contracts ended on September 22, 2014.',
    inForceFrom: '2013-03-26',
    source: '65 FR 82802, December 28, 2000; last amended at 78 FR 5702, January 25, 2013',
  },
  {
    citation: '164.534(a)',
    kind: 'general rule',
    title: 'Compliance date for providers',
    designation: 'general',
    asks: 'You have had to follow the Privacy Rule since April 14, 2003, or from your first day as a covered provider, if that was later.',
    shownBy: [],
    inForceFrom: '2001-04-14',
    daysUnverified: true,
    source: '66 FR 12434, February 26, 2001',
  },
];
