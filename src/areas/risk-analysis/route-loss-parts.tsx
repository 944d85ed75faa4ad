import { roughly } from '#pictures/exceedance.tsx';
import { penaltiesFrom, penaltySource, penaltyTiers } from '#regulation/penalties.ts';
import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty } from '#ui/words.tsx';
import type { Assumed } from './loss/assumptions.ts';
import type { reductions, StepReduction } from './loss/reduction.ts';
import { causeTitles, unitWords, valueWords } from './loss/words.ts';

/** What each open step of the plan takes off the average year, for a dollar of its cost. */
export function Plan({
  visit,
  plan: { steps, wholePlan },
  mean,
}: {
  visit: Visit;
  plan: ReturnType<typeof reductions>;
  mean: number;
}) {
  const counted = steps.filter(({ yearly }) => yearly >= 0.5);
  const others = steps.filter((step) => !counted.includes(step));
  return (
    <section>
      <h2>What your plan takes off</h2>
      {steps.length === 0 ? (
        <Empty
          action={
            <a className="button quiet" href="/risk-analysis/plan">
              Make the plan
            </a>
          }
        >
          No step is open. Once you plan some, you see here which takes off most for a dollar.
        </Empty>
      ) : (
        <>
          <p>
            All of it together takes about {roughly(wholePlan)} off the average year of {roughly(mean)}. Steps
            that the law requires are due whatever they take off.
          </p>
          {counted.length > 0 && <Steps steps={counted} />}
          {others.length > 0 && (
            <details>
              <summary>
                {others.length === 1 ? 'One step' : `${others.length} steps`} about which the model says
                nothing
              </summary>
              <p className="small">
                They serve something that no breach report counts (an outage, a duty of the law), name no
                measure, or take off less than a dollar.
              </p>
              <ul>
                {others.map(({ action }) => (
                  <li key={action.id}>
                    <a href={`/risk-analysis/plan/steps/${action.id}`}>{action.what}</a>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {!visit.may('risk-analysis.planAction') && (
            <p className="soft small">A manager or an official changes the plan.</p>
          )}
        </>
      )}
    </section>
  );
}

function Steps({ steps }: { steps: readonly StepReduction[] }) {
  return (
    <div className="scroll stack">
      <table>
        <caption>Open steps, what takes off most for a dollar first</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Costs once</th>
            <th scope="col">Takes off a year</th>
            <th scope="col">For a dollar</th>
            <th scope="col">Against</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ action, yearly, said, perDollar, causes }) => (
            <tr key={action.id}>
              <th scope="row">
                <a href={`/risk-analysis/plan/steps/${action.id}`}>{action.what}</a>
              </th>
              <td data-label="Costs once">
                {action.cost > 0 ? `$${action.cost.toLocaleString('en-US')}` : 'nothing named'}
              </td>
              <td data-label="Takes off a year">
                {roughly(yearly)}
                {said && ', as you said'}
              </td>
              <td data-label="For a dollar">
                {perDollar === undefined ? '' : `$${Number(perDollar.toPrecision(2))}`}
              </td>
              <td data-label="Against">{causes.map((cause) => causeTitles[cause]).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The bands of civil money penalties: what the law allows, not what happens. */
export function Bands() {
  const dollars = (amount: number) => `$${amount.toLocaleString('en-US')}`;
  return (
    <section>
      <h2>What the law allows as a penalty</h2>
      <p>
        Most large breaches end without a payment. Where there is one, these are the bands for penalties from{' '}
        {longDate(penaltiesFrom)} on. <Cite citation="160.404(b)(2)" />
      </p>
      <details>
        <summary>The four tiers</summary>
        <div className="scroll stack">
          <table>
            <caption>Civil money penalties, by what you knew</caption>
            <thead>
              <tr>
                <th scope="col">You knew</th>
                <th scope="col">One violation</th>
                <th scope="col">A year, one provision</th>
                <th scope="col">A year, as HHS says it applies</th>
              </tr>
            </thead>
            <tbody>
              {penaltyTiers.map((tier) => (
                <tr key={tier.citation}>
                  <th scope="row">
                    {tier.culpability} <cite>{tier.citation}</cite>
                  </th>
                  <td data-label="One violation">
                    {dollars(tier.least)} to {dollars(tier.most)}
                  </td>
                  <td data-label="A year, one provision">{dollars(tier.yearlyMost)}</td>
                  <td data-label="A year, as HHS says it applies">{dollars(tier.yearlyMostByDiscretion)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="soft small">
          {penaltySource} Several provisions and several years add up (160.406). The last column multiplies
          the lower limits of a 2019 notice (84 FR 18151), which is no regulation and can be withdrawn; no
          source prints these figures.
        </p>
      </details>
    </section>
  );
}

/** Every assumption with its value, its source and how sure it is; each can be changed by who may. */
export function Assumptions({ visit, assumed }: { visit: Visit; assumed: readonly Assumed[] }) {
  const may = visit.may('risk-analysis.setAssumption');
  return (
    <section id="assumptions">
      <h2>Every assumption</h2>
      <p>
        Beside the portal’s counts, all that the figures hang on is here. “Ours” means that no source we could
        check says it for a small practice. Change what you know better.
      </p>
      <div className="scroll stack">
        <table>
          <caption>The assumptions of the loss model</caption>
          <thead>
            <tr>
              <th scope="col">Assumption</th>
              <th scope="col">Value</th>
              <th scope="col">Where it comes from</th>
              {may && <th scope="col">Change</th>}
            </tr>
          </thead>
          <tbody>
            {assumed.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.title}
                  <br />
                  <small className="soft">{one.detail}</small>
                </th>
                <td data-label="Value">{amountWords(one)}</td>
                <td className="small">
                  {one.set ? (
                    <>
                      <b>Set by {nameOf(visit.program, one.set.by)}.</b> {one.set.why}
                    </>
                  ) : (
                    <>
                      <b>{one.sure === 'published' ? 'Published.' : 'Ours.'}</b> {one.source}
                    </>
                  )}
                </td>
                {may && (
                  <td>
                    <a href={`/risk-analysis/loss/assumptions/${one.id}`}>
                      Change<span className="unseen">: {one.title}</span>
                    </a>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** `half below $2, 19 of 20 below $5`, or the one number. */
function amountWords({ unit, value: { median, high } }: Assumed): string {
  const words = (value: number) => `${valueWords(unit, value)}${unitWords[unit]}`;
  return high > median ? `half below ${words(median)}, 19 of 20 below ${words(high)}` : words(median);
}
