import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty, When } from '#ui/words.tsx';
import { openDuties, yearsOf } from './duties.ts';
import { countOn, standingOn } from './standing.ts';
import { titleOf } from './route-parts.tsx';
import { standingWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/breaches', (context, visit) => {
  const { program, today } = visit;
  const records = [...program.breaches.values()].toSorted((a, b) => b.discovered.localeCompare(a.discovered));
  const years = yearsOf(program, today);
  const may = visit.may('breaches.record');
  return context.render(
    <>
      <h1>Breaches</h1>
      <p>
        When PHI is used or disclosed as it must not be, the law presumes a breach until your assessment shows
        that it was not. Then everybody it concerns is told, and HHS. <Cite citation="164.402 (Breach)(2)" />{' '}
        <Cite citation="164.404(a)(1)" />
      </p>
      {records.length === 0 ? (
        <Empty
          action={
            may ? (
              <a className="button" href="/breaches/new">
                Ask whether something was a breach
              </a>
            ) : undefined
          }
        >
          Nothing is on record yet. Start from an incident, or here.
        </Empty>
      ) : (
        <>
          <Records visit={visit} />
          {may && (
            <div className="row">
              <a className="button" href="/breaches/new">
                Ask about another
              </a>
            </div>
          )}
        </>
      )}
      {years.length > 0 && (
        <section>
          <h2>The yearly list for HHS</h2>
          <p>
            Breaches of fewer than 500 people, by the year they were discovered.{' '}
            <Cite citation="164.408(c)" />
          </p>
          <ul>
            {years.map((year) => (
              <li key={year}>
                <a href={`/breaches/year/${year}`}>{year}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
    { title: 'Breaches' },
  );
});

function Records({ visit: { program, today } }: { visit: Visit }) {
  const records = [...program.breaches.values()].toSorted((a, b) => b.discovered.localeCompare(a.discovered));
  return (
    <div className="scroll stack">
      <table>
        <caption>What was or may have been a breach, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Discovered</th>
            <th scope="col">Decision</th>
            <th scope="col">People</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => {
            const [next] = openDuties(program, record, today);
            const standing = standingOn(record, today);
            return (
              <tr key={record.id}>
                <th scope="row">
                  <a href={`/breaches/${record.id}`}>{titleOf(record)}</a>
                  {record.incident !== '' && (
                    <>
                      <br />
                      <span className="soft small">{nameOf(program, record.incident)}</span>
                    </>
                  )}
                </th>
                <td data-label="Discovered">{longDate(record.discovered)}</td>
                <td data-label="Decision">{standingWords[standing]}</td>
                <td data-label="People">
                  {countOn(record, today)?.total.toLocaleString('en-US') ?? 'Not counted'}
                </td>
                <td data-label="Next">
                  {standing === 'open' ? 'Decide. ' : ''}
                  {next ? (
                    <>
                      {next.what} {next.by !== null && <When due={next.by} today={today} />}
                    </>
                  ) : standing === 'open' ? (
                    ''
                  ) : (
                    'Nothing open'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
