import type { Rung } from '#areas/sanctions/events.ts';

/** What a practice can start its ladder from: ours, the law gives no steps. Correct it to what holds with you. */
export const firstLadder: readonly Rung[] = [
  {
    conduct: 'A mistake without harm, the first time: a fax to a wrong number, a screen left open.',
    measures: 'A talk on the same day and a short module of training.',
  },
  {
    conduct: 'Careless: the rule was known and not kept, or a mistake is made again.',
    measures: 'A written warning, training, and a second look after a month.',
  },
  {
    conduct: 'Looking into a record out of curiosity: of a neighbor, a colleague, a relative.',
    measures: 'A final written warning, unpaid days off, access cut to what the work needs.',
  },
  {
    conduct: 'On purpose: a shared password after a warning, photos of patients, evidence deleted.',
    measures: 'The end of employment, or of the contract or placement.',
  },
  {
    conduct: 'To harm or to gain: selling records, passing them on out of spite.',
    measures:
      'The end of employment, a report to the licensing board and, where it is a crime, to the police.',
  },
];
