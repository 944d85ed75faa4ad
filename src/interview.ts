import type { Refusal } from './decision.ts';
import type { Citation } from '#regulation/citation.ts';

/** One answer that can be given, and what it means. "Unknown" is an answer to every question and stands in no table. */
export type Choice = {
  /** What a person chooses, beside the question. */
  readonly words: string;
  /** The sentence for the record: what follows from this answer. */
  readonly says: string;
  /** Where the rule says so, if not where it asks the question. */
  readonly citation?: Citation;
  /** Whether it speaks for or against the conclusion that asks less of the practice. */
  readonly speaks?: 'for' | 'against';
};

/** Answers that some fields may have: all of them have to be there. */
type Conditions = Readonly<Record<string, readonly string[]>>;

export type Question = {
  /** The part of the reasoning that it belongs to. */
  readonly factor: string;
  readonly asks: string;
  readonly help?: string;
  readonly citation: Citation;
  readonly choices: Readonly<Record<string, Choice>>;
  /** The answers that make it worth asking, any one of these; without them it always is. */
  readonly after?: readonly Conditions[];
};

export type Questions = Readonly<Record<string, Question>>;

/** The answers so far. A field that is missing and one that is `unknown` are the same: not yet known, which is not "no". */
export type Answers<Q extends Questions = Questions> = {
  readonly [Field in keyof Q]?: (keyof Q[Field]['choices'] & string) | 'unknown' | undefined;
};

/** For some fields, the answers that will do. */
export type Needs<Q extends Questions = Questions> = {
  readonly [Field in keyof Q]?: readonly (keyof Q[Field]['choices'] & string)[];
};

/** A way to a conclusion: every field that it needs has an answer that will do. What is not known never helps. */
export type Way<Conclusion extends string, Q extends Questions = Questions> = {
  readonly to: Conclusion;
  readonly says: string;
  readonly citation: Citation;
  readonly needs: Needs<Q>;
};

/** Answers that cannot all be so. */
export type Contradiction<Q extends Questions = Questions> = Refusal & { readonly when: Needs<Q> };

/**
 * Questions, and the ways to a conclusion in their order: the first that is met decides. The ways to one conclusion
 * stand together.
 */
export type Interview<Conclusion extends string, Q extends Questions = Questions> = {
  readonly questions: Q;
  readonly ways: readonly Way<Conclusion, Q>[];
  readonly contradictions: readonly Contradiction<Q>[];
};

type Loose = Readonly<Record<string, string | undefined>>;

function met(needs: object, answers: Loose): boolean {
  return Object.entries(needs as Conditions).every(([field, accepted]) => {
    const answer = answers[field];
    return answer !== undefined && accepted.includes(answer);
  });
}

/** The answer to a field; undefined where it is not yet known. */
export function answerTo(answers: object, field: string): string | undefined {
  const answer = Object.hasOwn(answers, field) ? (answers as Loose)[field] : undefined;
  return answer === 'unknown' ? undefined : answer;
}

/** The first way that the answers meet; undefined where they meet none. */
export function wayMet<Conclusion extends string, Q extends Questions>(
  { ways }: Interview<Conclusion, Q>,
  answers: Answers<Q>,
): Way<Conclusion, Q> | undefined {
  return ways.find(({ needs }) => met(needs, answers as Loose));
}

/** The first thing in the answers that cannot be so. */
export function contradiction<Conclusion extends string, Q extends Questions>(
  { contradictions }: Interview<Conclusion, Q>,
  answers: Answers<Q>,
): Refusal | undefined {
  const found = contradictions.find(({ when }) => met(when, answers as Loose));
  if (!found) return undefined;
  const { when: _, ...refusal } = found;
  return refusal;
}

/** Whether the answers so far make a question worth asking. */
export function isAsked({ after }: Question, answers: object): boolean {
  return after === undefined || after.some((conditions) => met(conditions, answers as Loose));
}

/**
 * Every field that is not yet known and could change the conclusion, and no other, in the order of the interview: for
 * each there are answers to the rest with which the conclusion turns on it. Contradictory answers are no answers.
 *
 * It is enough to look at the ways that are still open, each completed by itself. Where a field decides, it decides
 * by meeting a way; answers which that way does not need can be taken back without meeting an earlier one.
 */
export function openFields<Conclusion extends string, Q extends Questions>(
  interview: Interview<Conclusion, Q>,
  answers: Answers<Q>,
): (keyof Q & string)[] {
  const known: Loose = Object.fromEntries(
    Object.keys(interview.questions).flatMap((field) => {
      const answer = answerTo(answers, field);
      return answer === undefined ? [] : [[field, answer]];
    }),
  );
  const already = wayMet(interview, known as Answers<Q>);
  const open = new Set<string>();
  for (const way of interview.ways) {
    if (way === already) break;
    const needs = Object.entries(way.needs as Conditions);
    const missing = needs.filter(([field]) => known[field] === undefined);
    const stands = needs.every(([field, accepted]) => accepted.includes(known[field] ?? accepted[0] ?? ''));
    if (!stands || missing.every(([field]) => open.has(field))) continue;
    for (const field of decisive(interview, way, known, missing)) open.add(field);
  }
  return Object.keys(interview.questions).filter((field) => open.has(field));
}

/** Which of the missing fields of a way decide whether it, and nothing else of the same conclusion, is met. */
function decisive<Conclusion extends string, Q extends Questions>(
  interview: Interview<Conclusion, Q>,
  way: Way<Conclusion, Q>,
  known: Loose,
  missing: readonly (readonly [string, readonly string[]])[],
): Set<string> {
  const found = new Set<string>();
  for (const completed of completions(known, missing)) {
    if (contradiction(interview, completed as Answers<Q>)) continue;
    if (wayMet(interview, completed as Answers<Q>)?.to !== way.to) continue;
    for (const [field] of missing) {
      const without = { ...completed, [field]: undefined };
      if (wayMet(interview, without as Answers<Q>)?.to !== way.to) found.add(field);
    }
    if (found.size === missing.length) break;
  }
  return found;
}

/** The known answers with each combination of what the missing fields may be. */
function* completions(
  known: Loose,
  [first, ...rest]: readonly (readonly [string, readonly string[]])[],
): Generator<Loose> {
  if (first === undefined) {
    yield known;
    return;
  }
  const [field, accepted] = first;
  for (const answer of accepted) yield* completions({ ...known, [field]: answer }, rest);
}
