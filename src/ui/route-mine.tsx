import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { owed as owedPolicies, readers } from '#areas/policies/reading.ts';
import { attemptsOf, owed as owedModules } from '#areas/training/owed.ts';
import { todayOf } from '#program.ts';
import { addressOf } from '#reach/reach.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import { pageRoutes, redirect } from './page.ts';
import { dropReading, readingToken } from './session-cookie.ts';
import type { Visit } from './visit.ts';
import { counted, When } from './words.tsx';

export const routes = pageRoutes();

const title = 'Your reading';

/** One thing to do: a policy to read and sign, or a module to take. */
type Line = {
  readonly path: string;
  readonly what: string;
  readonly due: string;
  readonly because: string;
  readonly action: string;
  /** To read and answer, where it is a lesson. */
  readonly minutes?: number;
};

const readAndSign = 'Read it, and sign it.';

/** What needs not be said of each line of many. */
const usual: ReadonlySet<string> = new Set([readAndSign, 'You have not taken it yet.']);

function linesFor({ program, today, person }: Visit): readonly Line[] {
  const policies = (owedPolicies(program, today).get(person.id) ?? []).map(
    ({ policy, title: what, due, why, changes }): Line => ({
      path: `/mine/policies/${policy}`,
      what,
      due,
      because: why === 'changed' ? `It changed: ${changes || 'read the new text.'}` : readAndSign,
      action: 'Read and sign',
    }),
  );
  const modules = (owedModules(program, today).get(person.id) ?? []).map(
    ({ lesson, due, because }): Line => ({
      path: `/mine/training/${lesson.id}`,
      what: lesson.title.en,
      due,
      because,
      minutes: lesson.minutes,
      action: 'Learn',
    }),
  );
  return [...modules, ...policies].toSorted((a, b) => a.due.localeCompare(b.due));
}

/** What there is to read, sign and learn, for whoever is here: on a phone first. */
routes.page('/mine', (context, visit) => {
  const lines = linesFor(visit);
  const done = doneBy(visit);
  return context.render(
    <>
      <h1>
        {lines.length === 0 ? 'Nothing to read now' : `${counted(lines.length, 'thing')} to read and sign`}
      </h1>
      <p className="soft">
        {visit.program.entity?.name}: what you work by, in your practice’s own words. You can stop after any
        of them.
      </p>
      {done + lines.length > 0 && (
        <p>
          <progress value={done} max={done + lines.length} aria-label="Done" /> {done} of{' '}
          {done + lines.length} done
        </p>
      )}
      <ToDo lines={lines} today={visit.today} />
      <p>
        Something went wrong? <a href="/mine/report">Report it in a minute</a>.
      </p>
      <Signed visit={visit} />
      <p>
        <a href="/mine/policies">All our policies, to look something up</a>
      </p>
    </>,
    { title },
  );
});

/** The next thing with its button, and below it what comes after: a phone shows little at once. */
function ToDo({ lines: [next, ...later], today }: { lines: readonly Line[]; today: Day }) {
  if (!next) return null;
  const kinds = [
    { title: 'Then learn', of: later.filter(({ action }) => action === 'Learn') },
    { title: 'Then read and sign', of: later.filter(({ action }) => action !== 'Learn') },
  ];
  return (
    <>
      <h2>Next</h2>
      <ol className="todo">
        <li>
          <h3>{next.what}</h3>
          <p>
            {next.because} {next.minutes !== undefined && `About ${next.minutes} minutes.`}{' '}
            <When due={next.due} today={today} />
          </p>
          <div className="do">
            <a className="button" href={next.path}>
              {next.action}
              <span className="unseen">: {next.what}</span>
            </a>
          </div>
        </li>
      </ol>
      {kinds.map(
        ({ title: heading, of }) =>
          of.length > 0 && (
            <section key={heading}>
              <h2>
                {heading} ({of.length})
              </h2>
              <ol className="todo">
                {of.map(({ path, what, due, because, action }) => (
                  <li key={path}>
                    <h3>
                      <a href={path} aria-label={`${action}: ${what}`}>
                        {what}
                      </a>
                    </h3>
                    <p>
                      {!usual.has(because) && because} <When due={due} today={today} />
                    </p>
                  </li>
                ))}
              </ol>
            </section>
          ),
      )}
    </>
  );
}

function doneBy({ program, today, person }: Visit): number {
  const reader = readers(program, today).find((one) => one.person.id === person.id);
  const open = new Set((owedModules(program, today).get(person.id) ?? []).map(({ lesson }) => lesson.id));
  const passed = curriculum.filter(
    ({ id }) => !open.has(id) && attemptsOf(program, person.id, id).some((one) => one.passed),
  );
  return (reader?.done ?? 0) + passed.length;
}

/** What somebody has signed and passed, to look at again. */
function Signed({ visit: { program, today, person } }: { visit: Visit }) {
  const signatures = readers(program, today).find((one) => one.person.id === person.id)?.signatures ?? [];
  const passed = curriculum.flatMap((lesson) => {
    const attempt = attemptsOf(program, person.id, lesson.id).findLast((one) => one.passed);
    return attempt ? [{ lesson, attempt }] : [];
  });
  if (signatures.length + passed.length === 0) return null;
  return (
    <details>
      <summary>What you have signed and passed ({signatures.length + passed.length})</summary>
      <ul>
        {passed.map(({ lesson, attempt }) => (
          <li key={lesson.id}>
            <a href={`/mine/training/results/${attempt.id}`}>{lesson.title.en}</a>: {attempt.score} percent,{' '}
            {longDate(todayOf(program, attempt.at))}
          </li>
        ))}
        {signatures.map(({ policy, title: what, version, at }) => (
          <li key={`${policy} ${version}`}>
            <a href={`/mine/policies/${policy}`}>{what}</a>: version {version},{' '}
            {longDate(todayOf(program, at))}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Closes a personal link on this device. */
routes.action('/mine/leave', (context, visit) => {
  if (visit.byLink) {
    const { accounts, access } = context.get('installation');
    accounts.readings.end(readingToken(context));
    dropReading(context);
    access.note({
      practice: visit.practice.id,
      person: visit.person.id,
      kind: 'signed-out',
      subject: 'reading',
      from: addressOf(context),
    });
  }
  return redirect(context, visit.byLink ? '/reading' : '/mine');
});
