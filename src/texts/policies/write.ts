import { stoppedOnce } from '#listing.ts';
import { heading, para } from '#written/written.ts';
import type { Passage, Run, Written, WrittenList } from '#written/written.ts';
import type { Told } from '#told/told.ts';
import type { PolicyText } from './policy.ts';

/**
 * The whole text of a policy for a practice: purpose, who, rule, procedure, records, review. Its title is apart. A name
 * that ends in a period (`Acme Inc.`) ends a sentence with one period.
 */
export function written(policy: PolicyText, told: Told): Written {
  return [
    heading('Purpose'),
    para(policy.purpose(told)),
    heading('Who'),
    ...policy.who(told),
    heading('Rule'),
    ...policy.rule(told),
    heading('Procedure'),
    ...policy.procedure(told),
    heading('Records'),
    ...policy.records(told),
    heading('Review'),
    para(policy.review(told)),
  ].map(stopped);
}

function stopped(passage: Passage): Passage {
  switch (passage.kind) {
    case 'list':
      return stoppedList(passage);
    case 'table':
      return {
        ...passage,
        header: passage.header.map(stoppedRuns),
        rows: passage.rows.map((row) => row.map(stoppedRuns)),
      };
    default:
      return { ...passage, runs: stoppedRuns(passage.runs) };
  }
}

function stoppedList(list: WrittenList): WrittenList {
  return {
    ...list,
    items: list.items.map(({ runs, nested }) => ({
      runs: stoppedRuns(runs),
      ...(nested && { nested: stoppedList(nested) }),
    })),
  };
}

const stoppedRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({ ...run, text: stoppedOnce(run.text) }));
