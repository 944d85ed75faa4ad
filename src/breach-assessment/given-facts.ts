import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { contradiction } from '#interview.ts';
import type { Question } from '#interview.ts';
import { assessBreach } from './assess.ts';
import type { BreachAssessment, BreachFacts } from './assess.ts';
import { breachInterview, questions } from './ways.ts';

export const fields = Object.keys(questions) as (keyof BreachFacts)[];

/** The answers that a field may have, "unknown" left out. */
export function answersOf(field: string): string[] {
  return Object.keys(Object.entries<Question>(questions).find(([name]) => name === field)?.[1].choices ?? {});
}

/** The assessment of facts that can be so. */
export function assessed(facts: BreachFacts): BreachAssessment {
  const found = assessBreach(facts);
  if ('refusals' in found) throw new Error(found.refusals.map(({ because }) => because).join(' '));
  return found.assessment;
}

/** The field that is refused. */
export function refusedField(facts: BreachFacts): string | undefined {
  const found = assessBreach(facts);
  assert.ok('refusals' in found, 'it was assessed');
  return found.refusals[0]?.field;
}

/** Any facts that can be so, each field answered, unknown or missing. */
export const anyFacts: fc.Arbitrary<BreachFacts> = fc
  .record(
    Object.fromEntries(fields.map((field) => [field, fc.constantFrom(...answersOf(field), 'unknown')])),
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((facts) => contradiction(breachInterview, facts) === undefined);

/** Facts near a conclusion: what one of the ways needs, with a few answers changed or taken back. */
export const nearFacts: fc.Arbitrary<BreachFacts> = fc
  .tuple(
    fc.constantFrom(...breachInterview.ways),
    fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    fc.array(fc.tuple(fc.constantFrom(...fields), fc.nat()), { maxLength: 4 }),
  )
  .map(([{ needs }, chance, changes]): BreachFacts => {
    const facts: Record<string, string | undefined> = {};
    for (const [index, [field, accepted]] of Object.entries(needs).entries())
      facts[field] = accepted[(chance[index] ?? 0) % accepted.length];
    for (const [field, at] of changes) {
      const answers = [...answersOf(field), 'unknown', undefined];
      facts[field] = answers[at % answers.length];
    }
    return facts as BreachFacts;
  })
  .filter((facts) => contradiction(breachInterview, facts) === undefined);

/** A stolen laptop that came back, with a forensic report that clears it. */
export const cleared: BreachFacts = {
  phi: 'yes',
  protection: 'none',
  permission: 'none',
  happened: 'loss-or-theft',
  identifiers: 'direct',
  sensitivity: 'clinical',
  recipient: 'ill-intended',
  acquired: 'no',
  evidence: 'complete',
  mitigation: 'complete',
};

/** A fax that reached another practice, which destroyed it. */
export const misdirected: BreachFacts = {
  phi: 'yes',
  protection: 'none',
  permission: 'none',
  happened: 'outside-disclosure',
  couldKeep: 'yes',
  usedFurther: 'no',
  identifiers: 'direct',
  sensitivity: 'clinical',
  recipient: 'bound',
  acquired: 'yes',
  mitigation: 'complete',
  assurance: 'written',
};

export const conclusionOf = (facts: BreachFacts) => assessed(facts).conclusion;
/** All that is said about facts, as one text. */
export const sentences = (facts: BreachFacts) =>
  assessed(facts)
    .because.map(({ sentence }) => sentence)
    .join(' ');
