import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import type { MeasureId, Standing } from './measures.ts';
import { questionOf } from './questions/bank.ts';
import type { Question, Subject } from './questions/question.ts';
import { answersFor, mattersFor, subjectsOf, subjectWith } from './subjects.ts';
import type { AnswerRecord } from './view.ts';

/** What is known of one measure, for the practice or one asset, and from where. */
export type StandingOfMeasure = {
  /** `unasked`: no answer yet, and nothing that settles it. */
  readonly standing: Standing | 'unasked';
  /** The sentence a person reads: what was answered, or which fact settled it. */
  readonly because: string;
  /** Positions in the ledger. */
  readonly evidence: readonly number[];
};

const standingIds = new Set<string>([
  'in-place',
  'partly',
  'absent',
  'unknown',
  'not-applicable',
] satisfies Standing[]);

/** `A second step at sign-in (MFA), Outlook: you answered “Yes, everybody” on November 22, 2026.` */
export function answerSentence(
  program: Program,
  question: Question,
  subject: Subject,
  answer: AnswerRecord,
): string {
  const about = subject.id === PRACTICE ? '' : `, ${subject.name}`;
  const label = question.choices.find(({ id }) => id === answer.choice)?.label ?? answer.choice;
  return `${question.title}${about}: you answered “${label}” on ${longDate(todayOf(program, answer.at))}.`;
}

function ofSubject(program: Program, question: Question, subject: Subject, today: Day): StandingOfMeasure {
  const matters = mattersFor(program, question, subject, today);
  if (matters.is === 'skipped') {
    const { settles, because, evidence } = matters;
    if ('standing' in settles) return { standing: settles.standing, because, evidence };
    if ('as' in settles) {
      const other = standingOf(program, settles.as, PRACTICE, today);
      return { ...other, evidence: [...evidence, ...other.evidence] };
    }
  }
  const answer = answersFor(program, question, subject).at(-1);
  if (!answer || !standingIds.has(answer.choice)) {
    const about = subject.id === PRACTICE ? '' : `, ${subject.name}`;
    return { standing: 'unasked', because: `${question.title}${about}: not answered yet.`, evidence: [] };
  }
  return {
    standing: answer.choice as Standing,
    because: answerSentence(program, question, subject, answer),
    evidence: [answer.revision],
  };
}

const gravest: readonly StandingOfMeasure['standing'][] = [
  'absent',
  'partly',
  'unknown',
  'unasked',
  'in-place',
  'not-applicable',
];

/**
 * What is known of a measure on a day. `subject` is `practice`, or an asset's identifier; an asset that shares
 * its sign-in with another has the other's answer. A measure of the whole practice has one standing whatever
 * the subject; a measure of assets asked for `practice` gives its gravest. What a fact settles goes before an
 * answer, which stays on record. An asset that the measure is not asked about is `unasked`.
 */
export function standingOf(
  program: Program,
  measure: MeasureId,
  subject: string,
  today: Day,
): StandingOfMeasure {
  const question = questionOf(measure);
  const subjects = subjectsOf(program, question, today);
  const rule = question.also?.[measure];
  if (rule && subjects[0]) {
    const apart = rule(program, today, subjects[0]);
    if (apart.is === 'skipped' && 'standing' in apart.settles)
      return { standing: apart.settles.standing, because: apart.because, evidence: apart.evidence };
  }
  if (question.about !== undefined && subject !== PRACTICE) {
    const one = subjectWith(program, question, subject, today);
    if (one) return ofSubject(program, question, one, today);
    return {
      standing: 'unasked',
      because: `${question.title}: not asked about ${nameOf(program, subject)}.`,
      evidence: [],
    };
  }
  const all = subjects.map((one) => ofSubject(program, question, one, today));
  const [first] = all.toSorted((a, b) => gravest.indexOf(a.standing) - gravest.indexOf(b.standing));
  return (
    first ?? {
      standing: 'unasked',
      because: `${question.title}: the inventory lists nothing yet that this could be asked about.`,
      evidence: [],
    }
  );
}

/** The identifiers of the assets that a measure is asked about on a day, one for each answer; none for a measure of the whole practice. */
export function assetsAsked(program: Program, measure: MeasureId, today: Day): readonly string[] {
  const question = questionOf(measure);
  return question.about === undefined ? [] : subjectsOf(program, question, today).map(({ id }) => id);
}
