import type { Day } from '#calendar.ts';
import { addDays, addMonths, longDate } from '#calendar.ts';
import { concerns, taughtOn } from '#duties.ts';
import type { Program } from '#program.ts';
import { policyNumber, todayOf } from '#program.ts';
import { readOnce } from '#read-once.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import type { Lesson } from '#texts/training/lesson.ts';
import { stateTraining } from '#states/training.ts';
import { holderOf } from '#areas/entity/view.ts';
import { versionInEffect } from '#areas/policies/view.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import type { AssignmentRecord, AttemptRecord, OutsideTrainingRecord } from './view.ts';

/** A module that somebody is to take. */
export type OwedModule = {
  readonly lesson: Lesson;
  /** By the practice's own days, which the law does not give. */
  readonly due: Day;
  readonly late: boolean;
  /** `first`: never passed. `again`: the practice's interval is over. `changed`: a policy it draws on changed. `assigned`: by hand. */
  readonly why: 'first' | 'again' | 'changed' | 'assigned';
  /** The sentence a person reads. */
  readonly because: string;
  /** Training elsewhere stands for the general part: only the practice's own questions are asked. */
  readonly short: boolean;
};

type About = {
  readonly program: Program;
  readonly today: Day;
  readonly person: PersonRecord;
  readonly lesson: Lesson;
  readonly passed: AttemptRecord | undefined;
};

/** The identifier of a policy of the library on record. */
export function policyIdOf(library: string): string {
  return `policy-${library.toLowerCase()}`;
}

/** The attempts of a person at a module, in the order they were finished. */
export function attemptsOf(program: Program, person: string, module: string): readonly AttemptRecord[] {
  return [...program.attempts.values()].filter((one) => one.person === person && one.module === module);
}

/** The day of the last pass, if there is one. */
function passedOn(program: Program, passed: AttemptRecord | undefined): Day | undefined {
  return passed && todayOf(program, passed.at);
}

/** Training elsewhere that stands for the general part of a module on a day: recorded, and not older than the interval. */
export function outsideFor(
  program: Program,
  person: string,
  module: string,
  today: Day,
): OutsideTrainingRecord | undefined {
  const oldest = addMonths(today, -policyNumber(program, 'training-months'));
  return [...program.outsideTrainings.values()].findLast(
    (one) =>
      one.person === person && one.withdrawn === undefined && one.modules.includes(module) && one.on > oldest,
  );
}

type Reason = Pick<OwedModule, 'due' | 'why' | 'because'>;

/**
 * Never passed: due within the practice's days after the first day of work, for what everybody learns before access
 * and for what belongs to a role; of a role that came later, after that day. Whoever was here before the practice began
 * with Diligence has as many days as a role module gives, from that day. No number of the practice's goes beyond what
 * its state gives.
 */
function firstTime({ program, today, person, lesson, passed }: About): readonly Reason[] {
  if (passed || !program.entity) return [];
  const began = todayOf(program, program.entity.established);
  const roleDays = policyNumber(program, 'role-training-days');
  const everyone = lesson.audience === 'everyone';
  const days = everyone ? policyNumber(program, 'first-training-days') : roleDays;
  const own = person.start <= began ? addDays(began, roleDays) : addDays(person.start, days);
  const since = everyone ? undefined : roleSince(program, person, today);
  const due = since === undefined ? own : latest(own, addDays(since, roleDays));
  const law = stateTraining(program.entity.states);
  const lawful = law && addDays(person.start, law.days);
  // Whoever has been here for longer was due before there was this record.
  return lawful !== undefined && law && lawful >= began && lawful < due
    ? [
        {
          due: lawful,
          why: 'first',
          because: `You have not taken it yet. Your state gives ${law.days} days from the first day (${law.citation}).`,
        },
      ]
    : [{ due, why: 'first', because: 'You have not taken it yet.' }];
}

/** The day on which somebody's work last changed: another job, another word on what the job does, an office. */
function roleSince(program: Program, person: PersonRecord, today: Day): Day | undefined {
  const job = program.jobs.get(person.job);
  const days = [
    ...[person.jobSince, job?.dutiesSince].flatMap((at) => (at === undefined ? [] : [todayOf(program, at)])),
    ...person.roles.flatMap(({ role, from }) => (role === 'manager' ? [from] : [])),
    ...(['privacy-official', 'security-official'] as const).flatMap((office) => {
      const held = program.entity && holderOf(program.entity, office, today);
      return held?.person === person.id ? [held.from] : [];
    }),
  ].filter((day) => day <= today);
  return days.toSorted().at(-1);
}

const latest = (one: Day, other: Day): Day => (one > other ? one : other);

/** The practice's interval is over. Whoever came back after it has the days of somebody new. */
function again({ program, person, lesson, passed }: About): readonly Reason[] {
  const last = passedOn(program, passed);
  if (last === undefined) return [];
  const months = policyNumber(program, 'training-months');
  const days = policyNumber(
    program,
    lesson.audience === 'everyone' ? 'first-training-days' : 'role-training-days',
  );
  const due = addMonths(last, months);
  return [
    {
      due: person.start > last ? latest(due, addDays(person.start, days)) : due,
      why: 'again',
      because: `You took it on ${longDate(last)}; your practice repeats it after ${months === 1 ? 'a month' : `${months} months`}.`,
    },
  ];
}

/**
 * A policy that the module draws on changed materially since the text that was learned, and concerns this person
 * (164.530(b)(2)(i)(C)). What counts is the version behind that text: a version can be approved before somebody
 * learns, and come into effect after.
 */
function changed({ program, today, person, lesson, passed }: About): readonly Reason[] {
  if (!passed) return [];
  const days = policyNumber(program, 'change-training-days');
  return lesson.policies.flatMap((library): Reason[] => {
    const policy = policyIdOf(library);
    const record = program.policies.get(policy);
    const version = versionInEffect(record, today);
    if (!record || !version || !concerns(program, version.audience, person, today)) return [];
    const learned = passed.policies.find((one) => one.policy === policy)?.version ?? 1;
    const since = record.versions.find(
      (one) => one.material && one.version > learned && one.version <= version.version,
    );
    return since
      ? [
          {
            due: addDays(latest(since.effective, todayOf(program, since.at)), days),
            why: 'changed',
            because: `The policy “${since.title}” changed: ${since.changes || 'see the new text.'}`,
          },
        ]
      : [];
  });
}

function assigned({ program, person, lesson, passed }: About): readonly Reason[] {
  return [...program.assignments.values()]
    .filter((one) => isOpen(one, person, lesson, passed))
    .map(({ due, why }) => ({ due, why: 'assigned', because: `Assigned: ${why}` }));
}

function isOpen(
  one: AssignmentRecord,
  person: PersonRecord,
  lesson: Lesson,
  passed: AttemptRecord | undefined,
): boolean {
  return (
    one.person === person.id &&
    one.module === lesson.id &&
    one.withdrawn === undefined &&
    (passed === undefined || passed.first < one.revision)
  );
}

/** What a person takes on a day and on later days, one line for each module that concerns them, the earliest first. */
function modulesOf(program: Program, person: PersonRecord, today: Day): readonly OwedModule[] {
  return curriculum
    .flatMap((lesson): OwedModule[] => {
      const passed = attemptsOf(program, person.id, lesson.id).findLast((one) => one.passed);
      const about: About = { program, today, person, lesson, passed };
      const concerned = concerns(program, lesson.audience, person, today);
      const reasons = [
        ...(concerned ? [...firstTime(about), ...again(about), ...changed(about)] : []),
        ...assigned(about),
      ].toSorted((a, b) => a.due.localeCompare(b.due));
      const [first] = reasons;
      if (!first) return [];
      return [
        {
          lesson,
          ...first,
          late: first.due < today,
          short: outsideFor(program, person.id, lesson.id, today) !== undefined,
        },
      ];
    })
    .toSorted(
      (a, b) => a.due.localeCompare(b.due) || a.lesson.id.localeCompare(b.lesson.id, 'en', { numeric: true }),
    );
}

/** How many days before a repeat is due it can be taken. Ours. */
export const aheadDays = 30;

/** Every module that everybody is to take, by person, with its day: also those that are only due again much later. */
export const scheduled = readOnce(
  (program, today): ReadonlyMap<string, readonly OwedModule[]> =>
    new Map(taughtOn(program, today).map((person) => [person.id, modulesOf(program, person, today)])),
);

/** What is open now: whatever is not a repeat, and repeats that are due within 30 days. */
export const owed = readOnce(
  (program, today): ReadonlyMap<string, readonly OwedModule[]> =>
    new Map(
      [...scheduled(program, today)].map(([person, modules]) => [
        person,
        modules.filter(({ why, due }) => why !== 'again' || due <= addDays(today, aheadDays)),
      ]),
    ),
);
