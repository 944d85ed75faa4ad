import type { Day } from '#calendar.ts';
import { taughtOn } from '#duties.ts';
import type { Program } from '#program.ts';
import { todayOf } from '#program.ts';
import { readOnce } from '#read-once.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import type { Lesson } from '#texts/training/lesson.ts';
import { concerns } from '#duties.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import { attemptsOf, owed } from './owed.ts';
import type { OwedModule } from './owed.ts';
import type { AttemptRecord } from './view.ts';

/** How one person stands with one module: a cell of the overview. */
export type Square = {
  readonly lesson: Lesson;
  /** `none`: it does not concern them. */
  readonly state: 'passed' | 'open' | 'late' | 'failed' | 'none';
  readonly passed: AttemptRecord | undefined;
  readonly on: Day | undefined;
  readonly open: OwedModule | undefined;
  readonly tries: number;
};

export type Row = {
  readonly person: PersonRecord;
  readonly squares: readonly Square[];
  readonly done: number;
  readonly asked: number;
};

function squareOf(program: Program, person: PersonRecord, lesson: Lesson, today: Day): Square {
  const attempts = attemptsOf(program, person.id, lesson.id);
  const passed = attempts.findLast((one) => one.passed);
  const open = owed(program, today)
    .get(person.id)
    ?.find((one) => one.lesson.id === lesson.id);
  const failed = attempts.length > 0 && attempts.at(-1)?.passed === false;
  const state = open
    ? open.late
      ? 'late'
      : failed
        ? 'failed'
        : 'open'
    : passed
      ? 'passed'
      : concerns(program, lesson.audience, person, today)
        ? 'open'
        : 'none';
  return {
    lesson,
    state,
    passed,
    on: passed && todayOf(program, passed.at),
    open,
    tries: attempts.length,
  };
}

function rowOf(program: Program, person: PersonRecord, today: Day): Row {
  const squares = curriculum.map((lesson) => squareOf(program, person, lesson, today));
  const asked = squares.filter(({ state }) => state !== 'none');
  return {
    person,
    squares,
    asked: asked.length,
    done: asked.filter(({ state }) => state === 'passed').length,
  };
}

/** Everybody who trains here on a day, and how they stand with each module; who has most to do first. */
export const rows = readOnce((program, today): readonly Row[] =>
  taughtOn(program, today)
    .map((person) => rowOf(program, person, today))
    .toSorted(
      (a, b) =>
        a.done / Math.max(1, a.asked) - b.done / Math.max(1, b.asked) ||
        a.person.name.localeCompare(b.person.name, 'en'),
    ),
);

/** Those who worked or trained here and have left, or train no more: their records stay. */
export function formerOf(program: Program, today: Day): readonly PersonRecord[] {
  const here = new Set(taughtOn(program, today).map(({ id }) => id));
  const trained = new Set([
    ...[...program.attempts.values()].map(({ person }) => person),
    ...[...program.outsideTrainings.values()].map(({ person }) => person),
  ]);
  const reviews = ({ job, roles }: PersonRecord) =>
    job === '' && roles.some(({ role }) => role === 'reviewer');
  return [...program.people.values()].filter(
    (person) =>
      !here.has(person.id) && (trained.has(person.id) || (person.left !== undefined && !reviews(person))),
  );
}
