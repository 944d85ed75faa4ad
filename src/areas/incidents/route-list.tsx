import { addMonths, daysBetween, longDate } from '#calendar.ts';
import { nameOf, policyNumber } from '#program.ts';
import { everyWords } from '#told/values.ts';
import { pageRoutes } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { lastTabletop } from './findings.ts';
import { openSteps } from './route-part-steps.tsx';
import { unnamed } from './view.ts';
import type { IncidentRecord } from './view.ts';
import { endingWords, incidentTitle, kindTitle } from './words.ts';

export const routes = pageRoutes();

/** What the log can be narrowed to. */
const filters = {
  all: { label: 'All', holds: () => true },
  open: { label: 'Open', holds: ({ closed }: IncidentRecord) => !closed },
  patients: {
    label: 'With patient information',
    holds: ({ closed }: IncidentRecord) => closed?.ending === 'phi',
  },
  harmless: { label: 'Found harmless', holds: ({ closed }: IncidentRecord) => closed?.ending === 'harmless' },
  unnamed: { label: 'Without a name', holds: ({ reportedBy }: IncidentRecord) => reportedBy === unnamed },
} as const;
type Filter = keyof typeof filters;

routes.page('/incidents', (context, visit) => {
  const all = [...visit.program.incidents.values()].toSorted(
    (a, b) => b.discovered.localeCompare(a.discovered) || b.first - a.first,
  );
  const asked = context.req.query('show') ?? 'all';
  const filter: Filter = Object.hasOwn(filters, asked) ? (asked as Filter) : 'all';
  const shown = all.filter(filters[filter].holds);
  const open = all.filter(({ closed }) => !closed);
  const closed = shown.filter((incident) => incident.closed);
  const report = visit.may('incidents.report') && (
    <a className="button" href="/incidents/report">
      Report an incident
    </a>
  );
  return context.render(
    <>
      <h1>{open.length === 0 ? 'No open incidents' : counted(open.length, 'open incident')}</h1>
      {filter === 'all' && open.length > 0 && <WhatNow visit={visit} open={open} />}
      <p>
        The law asks you to respond to every security incident you suspect or know of, to limit the harm, and
        to write down what happened and how it ended. An attempt counts too, and so does what was found
        harmless. <Cite citation="164.308(a)(6)(ii)" />
      </p>
      {all.length === 0 ? (
        <Empty action={report}>
          Nothing has been reported. A wrong fax, a lost phone, a strange email somebody clicked: each belongs
          here, on the day it is noticed.
        </Empty>
      ) : (
        <>
          <div className="row">{report}</div>
          <ul className="tabs">
            {(Object.keys(filters) as Filter[]).map((one) => (
              <li key={one}>
                <a
                  href={one === 'all' ? '/incidents' : `/incidents?show=${one}`}
                  aria-current={one === filter ? 'page' : undefined}
                >
                  {filters[one].label} ({all.filter(filters[one].holds).length})
                </a>
              </li>
            ))}
          </ul>
          {shown.length === 0 && <p className="soft">None of the incidents on record is of this kind.</p>}
          {shown.some((incident) => !incident.closed) && (
            <Incidents
              visit={visit}
              incidents={shown.filter((incident) => !incident.closed)}
              caption="Open, the latest first"
            />
          )}
          {closed.length > 0 && (
            <>
              <h2>Closed</h2>
              <Incidents visit={visit} incidents={closed} caption="Closed, the latest first" />
            </>
          )}
        </>
      )}
      <Ready visit={visit} />
    </>,
    { title: 'Incidents' },
  );
});

/** The one next step of each open incident. */
function WhatNow({ visit, open }: { visit: Visit; open: readonly IncidentRecord[] }) {
  return (
    <section>
      <h2>What now</h2>
      <ol className="todo">
        {open.slice(0, 3).map((incident) => {
          const { id, kind, ticks, what } = incident;
          const [next] = openSteps(visit, { kind, ticks, action: '', may: false });
          return (
            <li key={id}>
              <h3>{next?.what ?? 'Write down how it ended, and close it.'}</h3>
              <p className="soft">
                {incidentTitle(what)}
                {next && ` · ${next.who}`}
              </p>
              <div className="do">
                <a className="button" href={`/incidents/${id}`}>
                  Open<span className="unseen">: {incidentTitle(what)}</span>
                </a>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What makes the next one easier: playbooks, the poster, the exercise. */
function Ready({ visit: { program, today } }: { visit: Visit }) {
  const last = lastTabletop(program, today)?.finished?.on;
  const months = policyNumber(program, 'contingency-test-months');
  return (
    <section>
      <h2>Be ready</h2>
      <ul className="cards">
        <li>
          <h3>
            <a href="/incidents/playbooks">Playbooks</a>
          </h3>
          <p>Twelve kinds of incident, step by step, in your own names. Also on paper.</p>
        </li>
        <li>
          <h3>
            <a href="/incidents/tabletops">Exercises</a>
          </h3>
          <p>
            {last === undefined
              ? 'None is on record yet.'
              : `The last one was on ${longDate(last)}${addMonths(last, months) < today ? ', longer ago than you set for yourself' : ''}.`}{' '}
            Your own policy says {everyWords(months, 'months', 'en')}; the law gives no number.
          </p>
        </li>
        <li>
          <h3>
            <a href="/incidents/poster">Poster</a>
          </h3>
          <p>A sheet for the break room, with a code for phones: reports without a name.</p>
        </li>
      </ul>
    </section>
  );
}

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
            <th scope="col">Kind</th>
            <th scope="col">Discovered</th>
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
                <td data-label="Kind">{kindTitle(incident.kind)}</td>
                <td data-label="Discovered">{longDate(incident.discovered)}</td>
                <td data-label="Where">
                  {incident.assets.length > 0 ? (
                    incident.assets.map((asset) => nameOf(program, asset)).join(', ')
                  ) : (
                    <span className="soft">Not known</span>
                  )}
                </td>
                <td data-label="Reported by">{nameOf(program, incident.reportedBy)}</td>
                <td data-label="State">
                  {incident.closed ? (
                    `${endingWords[incident.closed.ending].label}. Closed on ${longDate(incident.closed.on)}`
                  ) : (
                    <span className="when soon">
                      {days === 0 ? 'discovered today' : `${counted(days, 'day')} since it was discovered`}
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
