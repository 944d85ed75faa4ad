import { longDate } from '#calendar.ts';
import { breachSheet } from '#documents/breach/sheet.ts';
import { nameOf } from '#program.ts';
import { yearlyList as listOfYear } from '#texts/breach-letters/yearly.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import { Cite, Empty, Mark, When } from '#ui/words.tsx';
import { clocksOf } from './clocks.ts';
import { yearlyLastDay, yearlyList } from './duties.ts';
import { titleOf } from './route-parts.tsx';

export const routes = pageRoutes();

routes.page('/breaches/year/:year', (context, visit) => {
  const { program, today } = visit;
  const year = Number(parameter(context, 'year'));
  if (!Number.isInteger(year) || year < 2009 || year > 2199) throw new NotHere();
  const lines = yearlyList(program, year, today);
  const { by, words } = yearlyLastDay(year);
  return context.render(
    <>
      <p className="soft small">
        <a href="/breaches">Breaches</a>
      </p>
      <h1>Breaches of fewer than 500 people, discovered in {year}</h1>
      <p>
        Each is reported to HHS on its portal by {longDate(by)}. {words} <Cite citation="164.408(c)" />
      </p>
      {lines.length === 0 ? (
        <Empty>None on record for {year}.</Empty>
      ) : (
        <div className="scroll stack">
          <table>
            <caption>One report for each</caption>
            <thead>
              <tr>
                <th scope="col">Breach</th>
                <th scope="col">People</th>
                <th scope="col">At the latest</th>
                <th scope="col">Reported</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.record.id}>
                  <th scope="row">
                    <a href={`/breaches/${line.record.id}`}>{titleOf(line.record)}</a>
                    {!line.decided && <span className="soft small"> presumed, not decided</span>}
                    {line.record.incident !== '' && (
                      <>
                        <br />
                        <span className="soft small">{nameOf(program, line.record.incident)}</span>
                      </>
                    )}
                  </th>
                  <td data-label="People">{line.people?.toLocaleString('en-US') ?? 'Not counted'}</td>
                  <td data-label="At the latest">
                    {longDate(line.by)} {!line.reported && <When due={line.by} today={today} />}
                  </td>
                  <td data-label="Reported">
                    {line.reported ? (
                      <>
                        <Mark word="shown" /> {longDate(line.reported.on)}
                        {line.reported.confirmation !== '' && `, ${line.reported.confirmation}`}
                      </>
                    ) : (
                      <>
                        <Mark word="missing" />{' '}
                        <a href={`/breaches/${line.record.id}/notices`}>Record the report</a>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && (
        <div className="row">
          <a className="button quiet" href={`/breaches/yearly-list.pdf?year=${year}`}>
            Save the list (PDF)
          </a>
        </div>
      )}
    </>,
    { title: `Breaches of ${year}` },
  );
});

routes.page('/breaches/yearly-list.pdf', async (context, visit) => {
  const { program, today } = visit;
  const year = Number(context.req.query('year'));
  if (!Number.isInteger(year) || year < 2009 || year > 2199) throw new NotHere();
  const small = yearlyList(program, year, today).map(({ record, people, decided, reported }) => ({
    title: titleOf(record),
    from: record.from,
    to: record.to,
    discovered: clocksOf(program, record, today).start,
    total: people,
    decided,
    reported: reported?.on ?? '',
    confirmation: reported?.confirmation ?? '',
  }));
  const pdf = await context.get('installation').pdf.render(
    breachSheet({
      title: `Breaches of ${year} for HHS`,
      written: listOfYear(year, small),
      practice: program.entity?.name ?? '',
      date: today,
    }),
  );
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="breaches-${year}.pdf"`,
  });
});
