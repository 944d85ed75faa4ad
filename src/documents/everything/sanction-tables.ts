import { intentWords, outcomeWords, sourceWords } from '#areas/sanctions/words.ts';
import { named, several, tableOf } from './table.ts';
import type { ExportTable } from './table.ts';

/** Sanctions: the ladder for everybody who reads the record, the cases for the officials alone. */
export const sanctionTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'sanctions-ladder',
      title: 'Ladder of sanctions',
      note: 'The steps that the practice set, the mildest first.',
      of: ['ladder'],
    },
    ({ program }) => (program.ladder?.rungs ?? []).map((rung, index) => ({ ...rung, step: index + 1 })),
    {
      Step: ({ step }) => step,
      'What somebody did': ({ conduct }) => conduct,
      'What is done': ({ measures }) => measures,
    },
  ),
  tableOf(
    {
      name: 'sanctions',
      title: 'Sanctions',
      note: 'Each case: whom it is about, what was found, decided and done.',
      of: ['sanctionCases'],
      forOfficials: true,
    },
    ({ program }) => program.sanctionCases.values(),
    {
      Person: ({ person }, exported) => named(exported, person),
      From: ({ source }) => sourceWords[source],
      Incident: ({ incident }, exported) => named(exported, incident),
      Found: ({ what }) => what,
      'Learned of': ({ on }) => on,
      'Opened by': ({ openedBy }, exported) => named(exported, openedBy),
      Notes: ({ notes }) => several(notes.map(({ note }) => note)),
      Outcome: ({ decided }) => decided && outcomeWords[decided.outcome],
      'How it came about': ({ decided }) => (decided?.intent ? intentWords[decided.intent].label : ''),
      Step: ({ decided }) => decided?.rung,
      'What is done': ({ decided }) => decided?.measure,
      Why: ({ decided }) => decided?.why,
      'Whether it is protected': ({ decided }) => decided?.checked.note,
      'Decided by': ({ decided }, exported) => named(exported, decided?.decider),
      'Decided on': ({ decided }) => decided?.on,
      'Done on': ({ carriedOut }) => carriedOut?.on,
      'What was done': ({ carriedOut }) => carriedOut?.what,
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
];
