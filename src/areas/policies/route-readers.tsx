import { longDate } from '#calendar.ts';
import { todayOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import { mayOpen } from '#page-permission.ts';
import { Cite, counted, Empty, When } from '#ui/words.tsx';
import { readers } from './reading.ts';
import type { Reader } from './reading.ts';

export const routes = pageRoutes();

routes.page('/policies/readers', (context, visit) => {
  const { program, today } = visit;
  const all = readers(program, today);
  const here = all.filter(({ person }) => person.left === undefined || person.left >= today);
  const gone = all.filter((reader) => !here.includes(reader));
  const open = here.filter(({ owed }) => owed.length > 0);
  const total = here.reduce((sum, { concerned }) => sum + concerned, 0);
  const done = here.reduce((sum, { done: count }) => sum + count, 0);
  return context.render(
    <>
      <p className="small soft">
        <a href="/policies">Policies</a>
      </p>
      <h1>Who has read what</h1>
      <p>
        Those who carry out a procedure must have it at hand, and a change of policy reaches those whose work
        it touches. A signature shows both. <Cite citation="164.316(b)(2)(ii)" />{' '}
        <Cite citation="164.530(b)(2)(i)(C)" />
      </p>
      {total === 0 ? (
        <Empty
          action={
            <a className="button" href="/policies">
              Open the policies
            </a>
          }
        >
          No policy is in effect yet, so there is nothing to read.
        </Empty>
      ) : (
        <>
          <section className="card" aria-labelledby="read">
            <h2 id="read">
              {done} of {counted(total, 'reading', 'readings')} signed
            </h2>
            <progress max={total} value={done} aria-labelledby="read" />
            <p>
              {open.length === 0
                ? 'Everybody has read and signed what concerns their work.'
                : `${counted(open.length, 'person still has', 'people still have')} something to read.`}
            </p>
            {open.length > 0 && mayOpen('/people/reading-links', visit.roles) && (
              <div className="row">
                <a className="button" href="/people/reading-links">
                  Give them a link
                </a>
              </div>
            )}
          </section>
          <div className="scroll stack">
            <table>
              <caption>{counted(here.length, 'person reads', 'people read')} policies here</caption>
              <thead>
                <tr>
                  <th scope="col">Person</th>
                  <th scope="col">Signed</th>
                  <th scope="col">Still to read</th>
                </tr>
              </thead>
              <tbody>
                {here.map((reader) => (
                  <Row
                    key={reader.person.id}
                    reader={reader}
                    today={today}
                    job={program.jobs.get(reader.person.job)?.title}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {gone.length > 0 && (
        <section>
          <h2>Who has left</h2>
          <p className="soft">Their signatures stay on record.</p>
          <ul>
            {gone.map(({ person, signatures }) => (
              <li key={person.id}>
                <details>
                  <summary>
                    {person.name}
                    {person.left && `, left on ${longDate(person.left)}`}:{' '}
                    {counted(signatures.length, 'signature')}
                  </summary>
                  <ul>
                    {signatures.map(({ policy, title, version, at }) => (
                      <li key={`${policy} ${version}`}>
                        <a href={`/policies/${policy}`}>{title}</a>, version {version}, on{' '}
                        {longDate(todayOf(program, at))}
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
    { title: 'Who has read what' },
  );
});

function Row({ reader, today, job }: { reader: Reader; today: string; job: string | undefined }) {
  const { person, concerned, done, owed } = reader;
  return (
    <tr>
      <th scope="row">
        <a href={`/people/${person.id}`}>{person.name}</a>
        {job && <span className="soft small"> · {job}</span>}
      </th>
      <td data-label="Signed">
        {done} of {concerned}
      </td>
      <td>
        {owed.length === 0 ? (
          <span className="soft">Nothing</span>
        ) : (
          <details>
            <summary>
              {counted(owed.length, 'policy', 'policies')}{' '}
              {owed[0] && <When due={owed[0].due} today={today} />}
            </summary>
            <ul>
              {owed.map(({ policy, title, version, due, why, from, effective }) => (
                <li key={`${policy} ${version}`}>
                  <a href={`/policies/${policy}`}>{title}</a>, version {version}
                  {why === 'changed' && ', changed'}
                  {from === 'later' && `, in effect from ${longDate(effective)}`}: by {longDate(due)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}
