import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import { attemptsOf, owed } from './owed.ts';
import { formerOf } from './standing.ts';
import { taughtOn } from '#duties.ts';

/** One line of the records: an attempt, training elsewhere, or what is still open. */
export type TrainingLine = {
  readonly person: string;
  readonly name: string;
  readonly job: string;
  readonly hired: Day;
  readonly left: Day | '';
  readonly module: string;
  readonly title: string;
  readonly due: Day | '';
  readonly done: Day | '';
  readonly score: number | '';
  readonly passed: 'yes' | 'no' | '';
  readonly attempt: number | '';
  readonly language: string;
  /** SHA-256 of the text as it was shown. */
  readonly content: string;
  readonly statement: string;
  /** `GOV-02 version 1; …`: the policies behind the text. */
  readonly policies: string;
  /** `none`: nothing of these days is on record for somebody of the workforce. */
  readonly kind: 'here' | 'elsewhere' | 'open' | 'none';
};

/**
 * The records of training for a span of days, both included, of everybody who was in the workforce in it, former
 * members too: every attempt, training elsewhere, and what is open now; a line of its own for whoever has none
 * (164.530(b)(2)(ii)).
 */
export function trainingLines(
  program: Program,
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: Day },
): readonly TrainingLine[] {
  const people = [...taughtOn(program, today), ...formerOf(program, today)]
    .filter(({ start, left }) => start <= to && (left === undefined || left >= from))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id));
  return people.flatMap((person): TrainingLine[] => {
    const about = {
      person: person.id,
      name: person.name,
      job: program.jobs.get(person.job)?.title ?? '',
      hired: person.start,
      left: person.left ?? ('' as const),
    };
    const none = {
      due: '',
      done: '',
      score: '',
      passed: '',
      attempt: '',
      language: '',
      content: '',
      statement: '',
      policies: '',
    } as const;
    const within = (day: Day) => from <= day && day <= to;
    const here = [...program.attempts.values()]
      .filter((one) => one.person === person.id && within(todayOf(program, one.at)))
      .map((one): TrainingLine => ({
        ...about,
        ...none,
        kind: 'here',
        module: one.module,
        title: lessonWith(one.module)?.title.en ?? '',
        done: todayOf(program, one.at),
        score: one.score,
        passed: one.passed ? 'yes' : 'no',
        attempt: attemptsOf(program, person.id, one.module).findIndex(({ id }) => id === one.id) + 1,
        language: one.language === 'es' ? 'Spanish' : 'English',
        content: one.content,
        statement: one.statement,
        policies: one.policies
          .map(({ policy, version }) => `${nameOf(program, policy)}, version ${version}`)
          .join('; '),
      }));
    const elsewhere = [...program.outsideTrainings.values()]
      .filter((one) => one.person === person.id && one.withdrawn === undefined && within(one.on))
      .map((one): TrainingLine => ({
        ...about,
        ...none,
        kind: 'elsewhere',
        module: one.modules.join(' '),
        title: `${one.title}, ${one.provider}`,
        done: one.on,
        content: one.certificate?.digest ?? '',
      }));
    const open = (within(today) ? (owed(program, today).get(person.id) ?? []) : []).map(
      (one): TrainingLine => ({
        ...about,
        ...none,
        kind: 'open',
        module: one.lesson.id,
        title: one.lesson.title.en,
        due: one.due,
      }),
    );
    const all = [...here, ...elsewhere, ...open];
    return all.length > 0 ? all : [{ ...about, ...none, kind: 'none', module: '', title: '' }];
  });
}
