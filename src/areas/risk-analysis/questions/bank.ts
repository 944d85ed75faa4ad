import type { Fact, MeasureId } from '#areas/risk-analysis/measures.ts';
import { facts } from '#areas/risk-analysis/measures.ts';
import { factQuestions } from './facts.ts';
import { keepingQuestions } from './keeping.ts';
import { outageQuestions } from './outage.ts';
import { outsideQuestions } from './outside.ts';
import { peopleQuestions } from './people.ts';
import type { Question } from './question.ts';
import { roomQuestions } from './rooms.ts';
import { sendingQuestions } from './sending.ts';
import { signInQuestions } from './sign-in.ts';
import { watchingQuestions } from './watching.ts';

/** Every question, in the order in which a person is asked. */
export const bank: readonly Question[] = [
  ...factQuestions,
  ...peopleQuestions,
  ...signInQuestions,
  ...outsideQuestions,
  ...sendingQuestions,
  ...roomQuestions,
  ...outageQuestions,
  ...watchingQuestions,
  ...keepingQuestions,
];

const byId: ReadonlyMap<string, Question> = new Map(bank.map((question) => [question.id, question]));

/** The question with this identifier; undefined if there is none. */
export function questionWith(id: string): Question | undefined {
  return byId.get(id);
}

/** Whether an identifier is a fact's. */
export function isFact(id: string): id is Fact {
  return (facts as readonly string[]).includes(id);
}

/** The measures that an answer to a question speaks for, its own first; none for a fact. */
export function measuresOf(question: Question): readonly MeasureId[] {
  if (isFact(question.id)) return [];
  return [question.id, ...(Object.keys(question.also ?? {}) as MeasureId[])];
}

const byMeasure: ReadonlyMap<MeasureId, Question> = new Map(
  bank.flatMap((question) => measuresOf(question).map((measure) => [measure, question] as const)),
);

/** The question whose answer speaks for a measure. Throws where a measure has none, which is a bug of the bank. */
export function questionOf(measure: MeasureId): Question {
  const question = byMeasure.get(measure);
  if (!question) throw new Error(`No question asks about ${measure}.`);
  return question;
}
