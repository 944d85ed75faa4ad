import { addMonths, longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { Hidden } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { When } from '#ui/words.tsx';
import { riskPath } from './route-heat.tsx';
import type { Posted } from './route-risk.tsx';
import { StepFields } from './route-step-form.tsx';
import type { Scenario } from './scenario.ts';
import { dollars } from './words.ts';

type Part = { visit: Visit; scenario: Scenario; posted: Posted; newStep: string };

/** The steps of the plan that lower a risk, and the form for one more. */
export function Steps({ visit, scenario, posted, newStep }: Part) {
  const { program, today } = visit;
  const { id, actions, rejected } = scenario;
  const may = visit.may('risk-analysis.planAction') && !rejected;
  return (
    <section id="steps">
      <h2>Steps of the plan</h2>
      {actions.length === 0 ? (
        <p className="soft">No step is planned for this risk.</p>
      ) : (
        <div className="scroll stack">
          <table>
            <caption>Who does what by when</caption>
            <thead>
              <tr>
                <th scope="col">Step</th>
                <th scope="col">Who</th>
                <th scope="col">Due</th>
                <th scope="col">Cost</th>
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <tr key={action.id}>
                  <th scope="row">
                    <a href={`/risk-analysis/plan/steps/${action.id}`}>{action.what}</a>
                    {action.scenarios.length > 1 && (
                      <span className="soft small"> lowers {action.scenarios.length} risks</span>
                    )}
                  </th>
                  <td>{nameOf(program, action.owner)}</td>
                  <td>
                    {action.closed ? (
                      `Done ${longDate(action.closed.on)}`
                    ) : (
                      <When due={action.due} today={today} />
                    )}
                  </td>
                  <td>{dollars(action.cost)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {may && posted.doing === 'step' && (
        <form method="post" action={`${riskPath(id)}/steps`} className="ask card">
          <h3>One more step</h3>
          <Hidden name="step" value={posted.form ? text(posted.form, 'step') : newStep} />
          <StepFields
            visit={visit}
            form={posted.form ?? { due: addMonths(today, 2), owner: '', cost: '0' }}
            refusals={posted.refusals ?? []}
          />
          <div className="row">
            <button>Add this step</button>
            <a href={riskPath(id)}>Leave it</a>
          </div>
        </form>
      )}
      {may && posted.doing !== 'step' && (
        <div className="row">
          <a className="button quiet" href={`${riskPath(id)}?do=step#steps`}>
            Add a step
          </a>
        </div>
      )}
    </section>
  );
}
