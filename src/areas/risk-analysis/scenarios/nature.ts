import type { MeasureId } from '#areas/risk-analysis/measures.ts';
import type { Level } from '#areas/risk-analysis/levels.ts';
import { listed } from '#listing.ts';
import type { Care } from '#areas/risk-analysis/impact.ts';
import { controls, type Template } from './template.ts';

/** Fire, water, storm and power failure, site by site. Environmental (NIST SP 800-66r2, section 3). */

function environmental(
  id: string,
  told: {
    readonly title: string;
    readonly threat: string;
    readonly initiation: Level;
    readonly why: string;
    readonly decisive: readonly MeasureId[];
    readonly supporting: readonly MeasureId[];
    readonly care: Care;
    readonly integrity: boolean;
  },
): Template {
  return {
    id,
    source: 'environmental',
    threat: told.threat,
    affects: told.integrity ? ['integrity', 'availability'] : ['availability'],
    citations: ['164.310(a)(2)(i)', '164.310(a)(2)(ii)', '164.308(a)(7)(i)'],
    targets: (situation) =>
      situation.places
        .filter((place) => place.assets.length > 0)
        .map((place) => ({
          subject: place.id,
          title: `${told.title}${place.site ? ` at ${place.name}` : ''}`,
          reasons: [
            `${place.site ? place.name : 'No site is on record yet; your practice'} holds ${listed(
              place.assets.map(({ name }) => name),
              6,
            )}.`,
            ...(place.assets.some(({ form }) => form === 'paper') ? ['Paper has no backup.'] : []),
          ],
          assets: place.assets,
          sites: place.site ? [place.id] : [],
          extent: 'many' as const,
          care: told.care,
          controls: controls(place.id, told.decisive, told.supporting),
          initiation: told.initiation,
          initiationWhy: told.why,
        })),
  };
}

export const nature: readonly Template[] = [
  environmental('fire', {
    title: 'A fire',
    threat: 'Fire, smoke or what puts it out destroys equipment and paper.',
    initiation: 'very-low',
    why: 'A fire in one building comes less than once in ten years.',
    decisive: ['backups-offline', 'recovery-plan'],
    supporting: ['contingency-entry', 'works-without-systems', 'restore-tested'],
    care: 'stops',
    integrity: true,
  }),
  environmental('water', {
    title: 'Water damage or a flood',
    threat: 'A burst pipe, a leaking roof or a flood reaches equipment and paper.',
    initiation: 'low',
    why: 'Water gets in less than once a year; a leak is more frequent than a flood.',
    decisive: ['power-and-water', 'backups-offline'],
    supporting: ['recovery-plan', 'contingency-entry'],
    care: 'slows',
    integrity: true,
  }),
  environmental('storm', {
    title: 'A tornado or severe storm',
    threat: 'A tornado, hurricane or severe storm damages the building or closes the roads.',
    initiation: 'low',
    why: 'A storm that stops work comes less than once a year. NIST’s own worked example also puts the tornado at Low (SP 800-66r2, section 3).',
    decisive: ['backups-offline', 'works-without-systems'],
    supporting: ['recovery-plan', 'contingency-entry'],
    care: 'stops',
    integrity: false,
  }),
  environmental('power-failure', {
    title: 'The power fails',
    threat: 'The power is away for hours, or comes back with a surge.',
    initiation: 'moderate',
    why: 'Most places lose power at least once a year.',
    decisive: ['power-and-water', 'works-without-systems'],
    supporting: ['backups-made', 'emergency-access'],
    care: 'slows',
    integrity: false,
  }),
];
