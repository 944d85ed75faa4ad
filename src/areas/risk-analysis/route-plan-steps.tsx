import { addDays, longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import type { Visit } from '#ui/visit.ts';
import { counted, Empty, When } from '#ui/words.tsx';
import type { Register } from './register.ts';
import { LevelMark, riskPath } from './route-heat.tsx';
import type { ActionRecord } from './view.ts';
import { dollars } from './words.ts';

type StepsProps = { readonly visit: Visit; readonly open: readonly ActionRecord[] };

/** The open steps, the next due first. */
export function OpenSteps({ visit, open }: StepsProps) {
  const { program, today } = visit;
  const may = visit.may('risk-analysis.closeAction');
  return (
    <section id="open">
      <h2>Open steps</h2>
      {open.length === 0 ? (
        <Empty>No step is open. Plan the first measure above: who does it, by when.</Empty>
      ) : (
        <div className="scroll stack">
          <table>
            <caption>The next due first</caption>
            <thead>
              <tr>
                <th scope="col">Step</th>
                <th scope="col">Who</th>
                <th scope="col">Due</th>
                <th scope="col">Cost and effect</th>
                {may && <th scope="col">When it is done</th>}
              </tr>
            </thead>
            <tbody>
              {open.map((action) => (
                <tr key={action.id}>
                  <th scope="row">
                    <a href={`/risk-analysis/plan/steps/${action.id}`}>{action.what}</a>
                  </th>
                  <td>{nameOf(program, action.owner)}</td>
                  <td>
                    <When due={action.due} today={today} />
                  </td>
                  <td>
                    {action.cost > 0 ? dollars(action.cost) : 'No cost'},{' '}
                    {counted(action.scenarios.length, 'risk')}
                  </td>
                  {may && (
                    <td>
                      <a
                        className="button quiet"
                        href={`/risk-analysis/plan/steps/${action.id}#close`}
                        aria-label={`Close with proof: ${action.what}`}
                      >
                        Close with proof
                      </a>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What the open steps cost, by when it is needed. */
export function Budget({ open, today }: { open: readonly ActionRecord[]; today: string }) {
  const until = (days: number) => open.filter(({ due }) => due <= addDays(today, days));
  const sum = (actions: readonly ActionRecord[]) => actions.reduce((total, { cost }) => total + cost, 0);
  const rows = [30, 90, 180].map((days) => ({
    words: `Within ${days} days, by ${longDate(addDays(today, days))}`,
    actions: until(days),
  }));
  return (
    <section>
      <h2>What it costs</h2>
      <div className="scroll">
        <table>
          <caption>Open steps and their cost, each line counting the one above</caption>
          <thead>
            <tr>
              <th scope="col">By when</th>
              <th scope="col" className="number">
                Steps
              </th>
              <th scope="col" className="number">
                Cost
              </th>
            </tr>
          </thead>
          <tbody>
            {[...rows, { words: 'All open steps', actions: open }].map(({ words, actions }) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                <td className="number">{actions.length}</td>
                <td className="number">{dollars(sum(actions))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The risks that somebody accepted, and when to look again. */
export function Accepted({ risks, visit: { program, today } }: { risks: Register; visit: Visit }) {
  const held = risks.scenarios.flatMap((scenario) =>
    scenario.treatment?.decision === 'accept' ? [{ scenario, treatment: scenario.treatment }] : [],
  );
  if (held.length === 0) return null;
  return (
    <section>
      <h2>Accepted risks</h2>
      <div className="scroll stack">
        <table>
          <caption>Who accepted what, why and until when</caption>
          <thead>
            <tr>
              <th scope="col">Risk</th>
              <th scope="col">Level</th>
              <th scope="col">Why</th>
              <th scope="col">Who</th>
              <th scope="col">Look again</th>
            </tr>
          </thead>
          <tbody>
            {held.map(({ scenario, treatment }) => (
              <tr key={scenario.id}>
                <th scope="row">
                  <a href={riskPath(scenario.id)}>{scenario.title}</a>
                </th>
                <td>
                  <LevelMark level={scenario.risk} />
                </td>
                <td>{treatment.why}</td>
                <td>{nameOf(program, treatment.person)}</td>
                <td>
                  <When due={treatment.until} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The closed steps with their proof. */
export function DoneSteps({ visit: { program }, done }: { visit: Visit; done: readonly ActionRecord[] }) {
  if (done.length === 0) return null;
  return (
    <section>
      <h2>Done</h2>
      <div className="scroll stack">
        <table>
          <caption>Closed steps, with what proves them</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Done</th>
              <th scope="col">Proof</th>
              <th scope="col">Closed by</th>
            </tr>
          </thead>
          <tbody>
            {done.map(({ id, what, closed }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/risk-analysis/plan/steps/${id}`}>{what}</a>
                </th>
                <td>{closed && longDate(closed.on)}</td>
                <td>{closed?.proof}</td>
                <td>{closed && nameOf(program, closed.by)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
