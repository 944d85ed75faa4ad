import { endingWords, evidenceWords, kindTitle } from '#areas/incidents/words.ts';
import { named, several, tableOf } from './table.ts';
import type { ExportTable } from './table.ts';

/** How incidents were answered, and the exercises; what people wrote of incidents stands in `incident-words`. */
export const incidentTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'incident-steps',
      title: 'Steps of the playbooks',
      note: 'Each step that was ticked for an incident: who did it, when, and who wrote it down.',
      of: ['incidents'],
    },
    ({ program }) =>
      [...program.incidents.values()].flatMap(({ id, ticks }) => ticks.map((tick) => ({ id, ...tick }))),
    {
      Incident: ({ id }, exported) => named(exported, id),
      Step: ({ step }) => step,
      State: ({ state }) => (state === 'done' ? 'done' : 'not needed'),
      'Done by': ({ person }, exported) => named(exported, person),
      'Done on': ({ on }) => on,
      'Written down by': ({ by }, exported) => named(exported, by),
      'Incident identifier': ({ id }) => id,
      Entry: ({ position }) => position,
    },
  ),
  tableOf(
    {
      name: 'incident-evidence',
      title: 'Evidence of incidents',
      note: 'Each file that is kept sealed with an incident, by its digest; the files themselves are not in here.',
      of: ['incidents'],
    },
    ({ program }) =>
      [...program.incidents.values()].flatMap(({ id, evidence }) => evidence.map((one) => ({ id, ...one }))),
    {
      Incident: ({ id }, exported) => named(exported, id),
      Kind: ({ kind }) => evidenceWords[kind],
      'SHA-256': ({ file }) => file.digest,
      Bytes: ({ file }) => file.bytes,
      'Kept by': ({ by }, exported) => named(exported, by),
      Entry: ({ position }) => position,
    },
  ),
  tableOf(
    {
      name: 'incident-endings',
      title: 'How incidents ended',
      note: 'What kind each was, when it counts as discovered, and what it came to, harmless ones included.',
      of: ['incidents'],
    },
    ({ program }) => program.incidents.values(),
    {
      Incident: ({ id }, exported) => named(exported, id),
      Kind: ({ kind }) => kindTitle(kind),
      'Still going on when reported': ({ ongoing }) => ongoing,
      'Discovered, as reported': ({ reportedDiscovered }) => reportedDiscovered,
      'Discovered, as it counts': ({ discovered }) => discovered,
      Ended: ({ closed }) => closed && endingWords[closed.ending].label,
      'Opened again': ({ reopenings }) => reopenings.length,
      'Incident identifier': ({ id }) => id,
    },
  ),
  tableOf(
    {
      name: 'tabletops',
      title: 'Exercises with a playbook',
      note: 'Made-up cases that were walked through: who took part, what was learned. None of them is an incident.',
      of: ['tabletops'],
    },
    ({ program }) => program.tabletops.values(),
    {
      Playbook: ({ kind }) => kindTitle(kind),
      On: ({ on }) => on,
      'Made-up case': ({ story }) => story,
      People: ({ people }, exported) => several(people.map((person) => named(exported, person))),
      'Steps gone through': ({ ticks }) => ticks.length,
      Finished: ({ finished }) => finished?.on,
      Learned: ({ finished }) => finished?.learned,
      'To change': ({ finished }) => finished?.changes,
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
];
