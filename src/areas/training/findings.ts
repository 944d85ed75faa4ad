import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import { taughtOn } from '#duties.ts';
import type { Finding } from '#finding.ts';
import { listed } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { answerTo, policyNumber } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import type { Lesson } from '#texts/training/lesson.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import { attemptsOf, owed } from './owed.ts';
import type { OwedModule } from './owed.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.308(a)(5)(i)',
  '164.308(a)(5)(ii)(A)',
  '164.530(b)(1)',
  '164.530(b)(2)(i)',
  '164.530(b)(2)(ii)',
];

/** Modules that are about security: what the security awareness program is judged by. */
const securityModules: readonly Lesson[] = curriculum.filter(({ cites }) =>
  cites.some((one) => one.startsWith('164.308(a)(5)')),
);

const work = { path: '/training', label: 'See who has what to learn', minutes: 5 };

/** How one person stands with the modules that matter to a provision. */
function ofPerson(
  program: Program,
  person: PersonRecord,
  citation: Citation,
  lessons: readonly Lesson[],
  today: Day,
): Finding {
  const about = { citation, subject: person.id };
  const open = (owed(program, today).get(person.id) ?? []).filter(({ lesson }) => lessons.includes(lesson));
  const late = open.filter((one) => one.late);
  const passed = lessons.flatMap(
    ({ id }) => attemptsOf(program, person.id, id).findLast((one) => one.passed) ?? [],
  );
  const evidence = passed.map(({ first }) => first);
  const modules = (list: readonly OwedModule[]) =>
    listed(
      list.map(({ lesson }) => lesson.title.en),
      3,
    );
  const [first] = open;
  const due = first && { due: first.due };
  const grade = (word: 'said' | 'shown') => evidence.length > 0 && { grade: word };
  // What was passed here and is only to be repeated is training; the interval is the practice's own.
  const missed = late.filter(({ why }) => why !== 'again');
  if (missed.length > 0)
    return {
      ...about,
      status: 'not-satisfied',
      ...grade('said'),
      ...due,
      because: `${person.name} has not taken: ${modules(missed)}. The day for it was ${longDate(missed[0]?.due ?? today)} by your policy; the law says within a reasonable time.`,
      evidence,
      work,
    };
  if (late.length > 0)
    return {
      ...about,
      status: 'due',
      ...grade('said'),
      ...due,
      because: `${person.name} is to repeat: ${modules(late)}. The day for it was ${longDate(late[0]?.due ?? today)} by your policy; the law gives no interval.`,
      evidence,
      work,
    };
  // What is due again soon is in order until that day.
  const never = open.filter(({ why }) => why !== 'again');
  if (never.length > 0)
    return {
      ...about,
      status: 'due',
      ...grade('shown'),
      ...due,
      because: `${person.name} has to take: ${modules(never)}, by ${longDate(never[0]?.due ?? today)} by your policy.`,
      evidence,
      work,
    };
  if (passed.length === 0)
    return {
      ...about,
      status: 'unknown',
      because: `No module that answers this is for ${person.name}. Assign one, or say what the job does.`,
      evidence,
      work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    ...due,
    because: `${person.name} has passed what the work asks for: ${passed.length} ${passed.length === 1 ? 'module' : 'modules'} in your own words, with the questions and answers on record.`,
    evidence,
  };
}

/** Each person for a provision; where nobody is on the roster, or nobody was ever trained here, that. */
function everybody(
  program: Program,
  citation: Citation,
  lessons: readonly Lesson[],
  today: Day,
): readonly Finding[] {
  const people = taughtOn(program, today);
  const about = { citation, subject: PRACTICE };
  if (people.length === 0)
    return [
      {
        ...about,
        status: 'unknown',
        because: 'Nobody is on the roster, so nobody is known who has to learn anything.',
        evidence: [],
        work: { path: '/people/new', label: 'Put your people on the roster', minutes: 8 },
      },
    ];
  if (program.attempts.size === 0) {
    const answer = answerTo(program, 'security-training', PRACTICE);
    const said = answer?.choice === 'in-place' && citation.startsWith('164.308');
    return [
      {
        ...about,
        status: said ? 'not-satisfied' : 'unknown',
        ...(said && { grade: 'said' as const }),
        because: said
          ? 'Somebody answered that the staff is trained. No training of anybody is on record that shows it.'
          : 'No training of anybody is on record.',
        evidence: answer ? [answer.revision] : [],
        work: { path: '/training', label: 'Begin the training', minutes: 10 },
      },
    ];
  }
  return people.map((person) => ofPerson(program, person, citation, lessons, today));
}

/** Security reminders: the last one, against the practice's own interval (164.308(a)(5)(ii)(A)). */
function reminders(program: Program, today: Day): Finding {
  const about = { citation: '164.308(a)(5)(ii)(A)', subject: PRACTICE };
  const days = policyNumber(program, 'reminder-days');
  const last = [...program.reminders.values()].toSorted((a, b) => b.on.localeCompare(a.on))[0];
  const send = { path: '/training/reminders', label: 'Send a security reminder', minutes: 5 };
  if (!last) {
    const answer = answerTo(program, 'security-reminders', PRACTICE);
    const said = answer?.choice === 'in-place';
    return {
      ...about,
      status: said ? 'satisfied' : 'unknown',
      ...(said && { grade: 'said' as const }),
      because: said
        ? 'Somebody answered that reminders go out. None is on record that shows it.'
        : 'No security reminder is on record.',
      evidence: answer ? [answer.revision] : [],
      work: send,
    };
  }
  const due = addDays(last.on, days);
  const sent = `The last reminder, “${last.title}”, went to ${last.to.length === 1 ? 'one person' : `${last.to.length} people`} on ${longDate(last.on)}.`;
  const evidence = [last.first];
  return due < today
    ? {
        ...about,
        status: 'due',
        grade: 'said',
        due,
        because: `${sent} Your policy is every ${days} days; the law says periodically.`,
        evidence,
        work: send,
      }
    : { ...about, status: 'satisfied', grade: 'shown', due, because: sent, evidence };
}

/** When training is given: new people and changed policies (164.530(b)(2)(i)). */
function timing(program: Program, today: Day): Finding {
  const about = { citation: '164.530(b)(2)(i)', subject: PRACTICE };
  const all = [...owed(program, today)].flatMap(([person, modules]) =>
    modules.filter(({ why }) => why === 'first' || why === 'changed').map((one) => ({ ...one, person })),
  );
  const late = new Set(all.filter((one) => one.late).map(({ person }) => person));
  const evidence = [...program.attempts.values()].map(({ first }) => first).slice(-20);
  if (program.attempts.size === 0 || taughtOn(program, today).length === 0)
    return {
      ...about,
      status: 'unknown',
      because: 'No training is on record, so nothing shows that new people are trained in time.',
      evidence: [],
      work,
    };
  if (late.size > 0)
    return {
      ...about,
      status: 'not-satisfied',
      grade: 'said',
      because: `${late.size === 1 ? 'One person waits' : `${late.size} people wait`} for first training, or for training on a changed policy, beyond the days of your policy. The law says within a reasonable time.`,
      evidence,
      work,
    };
  const [next] = all.toSorted((a, b) => a.due.localeCompare(b.due));
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    ...(next && { due: next.due }),
    because:
      'Nobody waits beyond the days of your policy for first training or for training on a changed policy.',
    evidence,
  };
}

function documented(program: Program): Finding {
  const about = { citation: '164.530(b)(2)(ii)', subject: PRACTICE };
  const passed = [...program.attempts.values()].filter((one) => one.passed);
  const last = passed.at(-1);
  if (!last)
    return {
      ...about,
      status: 'unknown',
      because: 'No training is documented here yet.',
      evidence: [],
      work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `${passed.length} finished ${passed.length === 1 ? 'module is' : 'modules are'} on record, each with the person, the day, the exact text by its digest, every answer, and the statement that was signed.`,
    evidence: passed.map(({ first }) => first).slice(-20),
  };
}

/** What the record shows on training and awareness (164.530(b), 164.308(a)(5)). */
export function findings(program: Program, today: Day): Finding[] {
  return [
    ...everybody(program, '164.308(a)(5)(i)', securityModules, today),
    reminders(program, today),
    ...everybody(program, '164.530(b)(1)', curriculum, today),
    timing(program, today),
    documented(program),
  ];
}
