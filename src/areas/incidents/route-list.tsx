import { daysBetween, longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import type { IncidentRecord } from './view.ts';
import { incidentTitle } from './words.ts';

export const routes = pageRoutes();

routes.page('/incidents', (context, visit) => {
  const all = [...visit.program.incidents.values()].toSorted(
    (a, b) => b.discovered.localeCompare(a.discovered) || b.first - a.first,
  );
  const open = all.filter(({ closed }) => !closed);
  const closed = all.filter((incident) => incident.closed);
  const report = visit.may('incidents.report') && (
    <a className="button" href="/incidents/report">
      Report an incident
    </a>
  );
  return context.render(
    <>
      <h1>{open.length === 0 ? 'No open incidents' : counted(open.length, 'open incident')}</h1>
      <p>
        The law asks you to respond to every security incident you suspect or know of, to limit the harm, and
        to write down what happened and how it ended. An attempt counts too.{' '}
        <Cite citation="164.308(a)(6)(ii)" />
      </p>
      {all.length === 0 ? (
        <Empty action={report}>
          Nothing has been reported. A wrong fax, a lost phone, a strange email somebody clicked: each belongs
          here, on the day it is noticed.
        </Empty>
      ) : (
        <>
          <div className="row">{report}</div>
          {open.length > 0 && <Incidents visit={visit} incidents={open} caption="Open, the latest first" />}
          {closed.length > 0 && (
            <>
              <h2>Closed</h2>
              <Incidents visit={visit} incidents={closed} caption="Closed, the latest first" />
            </>
          )}
        </>
      )}
    </>,
    { title: 'Incidents' },
  );
});

function Incidents({
  visit: { program, today },
  incidents,
  caption,
}: {
  visit: Visit;
  incidents: readonly IncidentRecord[];
  caption: string;
}) {
  return (
    <div className="scroll stack">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col">Noticed</th>
            <th scope="col">Where</th>
            <th scope="col">Reported by</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {incidents.map((incident) => {
            const days = daysBetween(incident.discovered, today);
            return (
              <tr key={incident.id}>
                <th scope="row">
                  <a href={`/incidents/${incident.id}`}>{incidentTitle(incident.what)}</a>
                </th>
                <td data-label="Noticed">{longDate(incident.discovered)}</td>
                <td data-label="Where">
                  {incident.assets.length > 0 ? (
                    incident.assets.map((asset) => nameOf(program, asset)).join(', ')
                  ) : (
                    <span className="soft">Not known</span>
                  )}
                </td>
                <td data-label="Reported by">{nameOf(program, incident.reportedBy)}</td>
                <td>
                  {incident.closed ? (
                    `Closed on ${longDate(incident.closed.on)}`
                  ) : (
                    <span className="when soon">
                      {days === 0 ? 'noticed today' : `${counted(days, 'day')} since it was noticed`}
                    </span>
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
