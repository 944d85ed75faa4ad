import { assessBreach } from '#breach-assessment/assess.ts';
import type { BreachAssessment, BreachFacts as AssessedFacts } from '#breach-assessment/assess.ts';
import { questions } from '#breach-assessment/ways.ts';
import type { Day } from '#calendar.ts';
import { answerTo, isAsked } from '#interview.ts';
import type { Question } from '#interview.ts';
import type { Program } from '#program.ts';
import type { BreachEvent, FrozenAnswer } from './events.ts';
import type { BreachNoticeRecord, BreachRecord, ConclusionRecord, CountRecord } from './view.ts';

/** The questions of the published interview, by their names, in their order. */
export const asked: readonly (readonly [string, Question])[] = Object.entries(questions);

export function questionNamed(name: string): Question | undefined {
  return asked.find(([field]) => field === name)?.[1];
}

/** An event of this area. */
export function breachEvent<Type extends BreachEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<BreachEvent, { type: Type }>['data'],
): BreachEvent {
  return { area: 'breaches', type, version: 1, subject, data } as BreachEvent;
}

type Answered = Readonly<Record<string, Pick<FrozenAnswer, 'answer'>>>;

/**
 * The answers that count: an answer to a question that the other answers leave unasked is kept on record, and decides
 * nothing.
 */
export function countingAnswers(answers: Answered): AssessedFacts {
  const facts: Record<string, string> = {};
  for (const [field] of asked) {
    const answer = answers[field]?.answer;
    if (answer !== undefined && answer !== '') facts[field] = answer;
  }
  // Some conditions name later questions, so one pass is not enough.
  for (let dropped = true; dropped;) {
    dropped = false;
    for (const [field, question] of asked)
      if (facts[field] !== undefined && !isAsked(question, facts)) {
        delete facts[field];
        dropped = true;
      }
  }
  return facts as AssessedFacts;
}

/** What the answers on record come to. What cannot be so is refused when it is answered, and would count as nothing known. */
export function assessmentOf(record: Pick<BreachRecord, 'answers'>): BreachAssessment {
  const found = assessBreach(countingAnswers(record.answers));
  if ('assessment' in found) return found.assessment;
  const unknown = assessBreach({});
  if ('assessment' in unknown) return unknown.assessment;
  throw new Error('The interview refuses to know nothing.');
}

/** The next question that matters and that nobody has answered, not even with "I don't know". */
export function nextQuestion(record: Pick<BreachRecord, 'answers'>): string | undefined {
  const facts = countingAnswers(record.answers);
  return assessmentOf(record).unanswered.find((field) => {
    const question = questionNamed(field);
    return record.answers[field] === undefined && question !== undefined && isAsked(question, facts);
  });
}

/** The questions that the answers so far have made worth asking, with those that are answered. */
export function questionsAsked(record: Pick<BreachRecord, 'answers'>): (readonly [string, Question])[] {
  const facts = countingAnswers(record.answers);
  const { unanswered } = assessmentOf(record);
  const open = new Set<string>(unanswered);
  return asked.filter(
    ([field, question]) =>
      isAsked(question, facts) && (record.answers[field] !== undefined || open.has(field)),
  );
}

/** The answers that a conclusion rests on, in the order of the questions; "I don't know" among them. */
export function frozenAnswers(record: Pick<BreachRecord, 'answers'>): FrozenAnswer[] {
  const facts = countingAnswers(record.answers);
  return asked.flatMap(([field]) => {
    const one = record.answers[field];
    if (!one || (answerTo(facts, field) === undefined && one.answer !== 'unknown')) return [];
    const { question, answer, evidence, files } = one;
    return [{ question, answer, evidence, files }];
  });
}

/** The conclusion that stands on a day; undefined before the first, and while one is reopened. */
export function conclusionOn(record: BreachRecord, today: Day): ConclusionRecord | undefined {
  const latest = record.conclusions.findLast(({ on }) => on <= today);
  const reopened = record.reopenings.findLast(({ on }) => on <= today);
  return latest && (reopened === undefined || latest.position > reopened.position) ? latest : undefined;
}

/** `open`: presumed to be a breach, and not yet decided. */
export type Standing = 'open' | 'breach' | 'not-a-breach';

export function standingOn(record: BreachRecord, today: Day): Standing {
  const conclusion = conclusionOn(record, today);
  return conclusion === undefined ? 'open' : conclusion.notify ? 'breach' : 'not-a-breach';
}

/** The count that was known on a day. */
export function countOn(record: BreachRecord, today: Day): CountRecord | undefined {
  return record.counts.findLast(({ on }) => on <= today);
}

/** The notices that were given by a day, and not taken back as a mistake. */
export function noticesOn(record: BreachRecord, today: Day): BreachNoticeRecord[] {
  return record.notices.filter(({ on, withdrawn }) => on <= today && !withdrawn);
}

/** The first day that a decision to notify stood; a notice before it came before the decision. */
export function decidedOn(record: BreachRecord, today: Day): Day | undefined {
  return conclusionOn(record, today)?.notify
    ? record.conclusions
        .filter(({ notify }) => notify)
        .map(({ on }) => on)
        .toSorted()[0]
    : undefined;
}

/**
 * The groups of one incident that are, or are presumed to be, a breach: HHS and the media count their people together.
 * The record itself comes first.
 */
export function countedTogether(program: Program, record: BreachRecord, today: Day): BreachRecord[] {
  if (record.incident === '') return [record];
  const others = [...program.breaches.values()].filter(
    (one) =>
      one.id !== record.id &&
      one.incident === record.incident &&
      one.discovered <= today &&
      standingOn(one, today) !== 'not-a-breach',
  );
  return [record, ...others];
}
