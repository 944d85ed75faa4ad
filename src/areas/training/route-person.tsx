import { longDate } from '#calendar.ts';
import { dutiesOf } from '#duties.ts';
import { nameOf, todayOf } from '#program.ts';
import { dutyWords, relationWords } from '#areas/workforce/words.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import { Hidden, TextArea } from '#ui/form.tsx';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Empty, Mark, When } from '#ui/words.tsx';
import { owed } from './owed.ts';
import { whyWords } from './words.ts';

export const routes = pageRoutes();

/** What one person has learned, is to learn, and was reminded of: also of somebody who left. */
routes.page('/training/people/:id', (context, visit) => {
  const { program, today } = visit;
  const person = program.people.get(parameter(context, 'id'));
  if (!person) throw new NotHere();
  const duties = dutiesOf(program, person, today).map((duty) => dutyWords[duty].label.toLowerCase());
  return context.render(
    <>
      <p className="soft small">
        <a href="/training">Training</a> · <a href={`/people/${person.id}`}>On the roster</a>
      </p>
      <h1>{person.name}</h1>
      <dl className="facts">
        <dt>First day</dt>
        <dd>{longDate(person.start)}</dd>
        {person.left !== undefined && (
          <>
            <dt>Last day</dt>
            <dd>{longDate(person.left)}</dd>
          </>
        )}
        <dt>Works as</dt>
        <dd>
          {program.jobs.get(person.job)?.title ?? relationWords[person.relation]}
          {duties.length > 0 && ` (${duties.join(', ')})`}
        </dd>
      </dl>
      <Open visit={visit} person={person} />
      <Attempts visit={visit} person={person} />
      <Elsewhere visit={visit} person={person} />
      <Assignments visit={visit} person={person} />
      <Reminded visit={visit} person={person} />
    </>,
    { title: `Training of ${person.name}` },
  );
});

type Part = { readonly visit: Visit; readonly person: PersonRecord };

function Open({ visit: { program, today, may }, person }: Part) {
  const open = owed(program, today).get(person.id) ?? [];
  if (open.length === 0) return null;
  return (
    <section>
      <h2>To do</h2>
      <ul>
        {open.map(({ lesson, due, why, short }) => (
          <li key={lesson.id}>
            {lesson.id} {lesson.title.en}: <When due={due} today={today} />{' '}
            <span className="soft">
              {whyWords[why]}
              {short && '; your own questions alone'}
            </span>
          </li>
        ))}
      </ul>
      {may('workforce.recordPerson') && (
        <a className="button" href={`/people/reading-links?person=${person.id}`}>
          Give out a personal link
        </a>
      )}
    </section>
  );
}

function Attempts({ visit: { program }, person }: Part) {
  const attempts = [...program.attempts.values()].filter((one) => one.person === person.id).toReversed();
  return (
    <section>
      <h2>Done here</h2>
      {attempts.length === 0 ? (
        <p className="soft">Nothing yet.</p>
      ) : (
        <div className="scroll stack">
          <table>
            <caption>Every attempt, the latest first</caption>
            <thead>
              <tr>
                <th scope="col">Module</th>
                <th scope="col">Day</th>
                <th scope="col">Score</th>
                <th scope="col">Text</th>
                <th scope="col">Certificate</th>
              </tr>
            </thead>
            <tbody>
              {attempts.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.module} {lessonWith(one.module)?.title.en}
                  </th>
                  <td data-label="Day">{longDate(todayOf(program, one.at))}</td>
                  <td data-label="Score">
                    <Mark word={one.passed ? 'shown' : 'missing'}>
                      {one.score} percent, {one.passed ? 'passed' : 'not passed'}
                    </Mark>
                  </td>
                  <td data-label="Text">
                    <code title={one.content}>{one.content.slice(0, 12)}</code>{' '}
                    {one.language === 'es' ? 'Spanish' : 'English'}
                  </td>
                  <td data-label="Certificate">
                    {one.passed ? <a href={`/training/certificates/${one.id}`}>PDF</a> : '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Elsewhere({ visit, person }: Part) {
  const { program } = visit;
  const all = [...program.outsideTrainings.values()].filter((one) => one.person === person.id);
  if (all.length === 0) return null;
  return (
    <section>
      <h2>Training elsewhere</h2>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <b>{one.title}</b>, {one.provider}, {longDate(one.on)}, for {one.modules.join(', ')}.{' '}
            {one.withdrawn === undefined ? (
              one.certificate && <a href={`/training/outside/${one.id}/certificate`}>The certificate</a>
            ) : (
              <span className="soft">Taken back: {one.withdrawn}</span>
            )}
            {one.withdrawn === undefined && visit.may('training.withdrawOutside') && (
              <details>
                <summary>Recorded by mistake?</summary>
                <form method="post" action={`/training/outside/${one.id}/withdraw`} className="ask">
                  <Hidden name="seen" value={one.revision} />
                  <TextArea name="why" label="Why it is taken back" rows={2} />
                  <button className="danger">Take it back</button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Assignments({ visit, person }: Part) {
  const all = [...visit.program.assignments.values()].filter((one) => one.person === person.id);
  return (
    <section>
      <h2>Assigned by hand</h2>
      {all.length === 0 ? (
        <Empty
          action={
            visit.may('training.assign') && (
              <a className="button quiet" href={`/training/assign?person=${person.id}`}>
                Assign a module
              </a>
            )
          }
        >
          Nothing was assigned by hand. What role and first day ask for is there by itself.
        </Empty>
      ) : (
        <ul>
          {all.map((one) => (
            <li key={one.id}>
              {one.module}, due {longDate(one.due)}: {one.why}{' '}
              <span className="soft">
                {nameOf(visit.program, one.by)}
                {one.withdrawn !== undefined && `. Taken back: ${one.withdrawn}`}
              </span>
              {one.withdrawn === undefined && visit.may('training.withdrawAssignment') && (
                <details>
                  <summary>Take it back</summary>
                  <form method="post" action={`/training/assignments/${one.id}/withdraw`} className="ask">
                    <Hidden name="seen" value={one.revision} />
                    <TextArea name="why" label="Why" rows={2} />
                    <button className="quiet">Take it back</button>
                  </form>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Reminded({ visit: { program }, person }: Part) {
  const got = [...program.reminders.values()].filter(({ to }) => to.includes(person.id)).toReversed();
  if (got.length === 0) return null;
  return (
    <details>
      <summary>Security reminders ({got.length})</summary>
      <ul>
        {got.map(({ id, title, on }) => (
          <li key={id}>
            {longDate(on)}: {title}
          </li>
        ))}
      </ul>
    </details>
  );
}
