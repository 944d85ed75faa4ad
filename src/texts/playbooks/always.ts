import type { Told } from '#told/told.ts';
import type { PlaybookStep } from './playbook.ts';
import { stepsIn } from './playbook.ts';

/** Whoever looks after the computers here, by name where there is one on record. */
export function technician(told: Told): string {
  return told.itCompany() ?? 'whoever looks after your computers';
}

/** Both officials, and how to reach them. */
export function officials(told: Told): string {
  const reach = told.oneOfficial()
    ? told.reachPrivacy()
    : `${told.reachPrivacy()} and ${told.reachSecurity()}`;
  const deputy = told.deputy();
  return deputy === undefined ? reach : `${reach}. If nobody answers: ${deputy}`;
}

/** What is done whatever has happened. */
export const always: readonly PlaybookStep[] = [
  ...stepsIn(
    'always',
    'first-hour',
    [
      'knew',
      'finder',
      'Write down who knew of it first, with the day and the hour. The days of the law run from then, not from when you are sure.',
    ],
    ['tell', 'finder', (told) => `Tell ${officials(told)}.`],
    [
      'keep',
      'finder',
      'Stop the leak, but delete nothing and wipe nothing. What is gone can prove nothing later.',
    ],
  ),
  ...stepsIn(
    'always',
    'first-day',
    [
      'insurer',
      'owner',
      'If you have cyber insurance, call the insurer before you hire anybody. Some policies pay only for firms they chose.',
    ],
    ['lawyer', 'owner', 'Ask your lawyer early, if it may be serious. Ask who should write what.'],
    [
      'logs',
      'technician',
      (told) =>
        `Save the logs of all that is concerned. Some are kept for days only. Ask ${technician(told)}.`,
    ],
    [
      'count',
      'privacy',
      'Count the people whose information it is. Note the state where each one lives: that state’s law counts too.',
    ],
    [
      'vendor',
      'privacy',
      (told) =>
        told.vendors() === undefined
          ? undefined
          : 'Was one of your vendors part of it? If so, pull the agreement, and ask when they knew.',
    ],
    [
      'part2',
      'privacy',
      (told) =>
        told.part2() === 'no'
          ? undefined
          : 'See if records of substance use treatment are in it. They have rules of their own (42 CFR Part 2).',
    ],
    ['words', 'privacy', 'Agree who speaks for you. Do not say that nothing was misused before you know it.'],
  ),
  ...stepsIn(
    'always',
    'after',
    [
      'assess',
      'privacy',
      'Was patient information seen, taken or lost? Then make the breach assessment in writing, for each group of people (164.402). It is a breach until that shows a low probability.',
    ],
    ['lessen', 'privacy', 'Lessen the harm as far as you can, and write down how (164.530(f)).'],
    ['cause', 'security', 'Find the cause and fix it. Then update the risk analysis.'],
    [
      'staff',
      'privacy',
      'Look at what staff did, by the same ladder for all. Nobody is punished for a report in good faith (164.530(g)).',
    ],
    ['close', 'security', 'Close it here: how it ended, how you know, and what is now done another way.'],
  ),
];
