import type { Command } from '#decision.ts';
import { longDate } from '#calendar.ts';
import type { PagePath } from '#page-permission.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import { ErrorSummary, Hidden, type Refusals } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { planAction } from './decide-plan.ts';
import { treatRisk } from './decide-risks.ts';
import { rateScenario, rejectScenario, restoreScenario, withdrawRating } from './decide-scenarios.ts';
import { scenarioOn } from './register.ts';
import { LevelMark, riskPath } from './route-heat.tsx';
import { Controls, Evidence, Levels } from './route-risk-why.tsx';
import { Decision, doings, type Doing } from './route-risk-decision.tsx';
import { Steps } from './route-risk-steps.tsx';
import type { Scenario } from './scenario.ts';
import { affectedWords, needWords, sourceWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/risk-analysis/risks/:id', (context, visit) => {
  const asked = context.req.query('do');
  return shown(context, visit, { doing: doings.find((one) => one === asked) });
});

/** One button of the page: records with the command, and shows the page again with what was wrong. */
function button<Input>(
  path: PagePath,
  doing: (form: FormInput) => Doing | undefined,
  command: Command<Program, Input>,
  input: (form: FormInput, id: string) => FormInput = (form, id) => ({ ...form, id }),
): void {
  routes.action(path, async (context, visit, form) => {
    const id = parameter(context, 'id');
    const outcome = await visit.practice.record(visit.person.id, command, input(form, id));
    if ('refusals' in outcome)
      return shown(context, visit, { doing: doing(form), form, refusals: outcome.refusals });
    return accepted(context, riskPath(id), outcome);
  });
}

button('/risk-analysis/risks/:id/levels', () => 'levels', rateScenario);
button('/risk-analysis/risks/:id/derived-levels', () => undefined, withdrawRating);
button('/risk-analysis/risks/:id/reject', () => 'reject', rejectScenario);
button('/risk-analysis/risks/:id/restore', () => undefined, restoreScenario);
button(
  '/risk-analysis/risks/:id/decision',
  (form) => doings.find((one) => one === form['decision']),
  treatRisk,
);
button(
  '/risk-analysis/risks/:id/steps',
  () => 'step',
  planAction,
  (form, id) => ({ ...form, id: form['step'], seen: 0, scenarios: [id], measure: '' }),
);

export type Posted = {
  readonly doing?: Doing | undefined;
  readonly form?: FormInput;
  readonly refusals?: Refusals;
};

function shown(context: PageContext, visit: Visit, posted: Posted) {
  const { program, today } = visit;
  const scenario = scenarioOn(program, parameter(context, 'id'), today);
  if (!scenario) throw new NotHere();
  const { refusals = [] } = posted;
  const newStep = context.get('installation').newId('action');
  return context.render(
    <>
      <p className="small soft">
        <a href="/risk-analysis/risks">What could happen</a> · {sourceWords[scenario.source].label}
      </p>
      <h1>{scenario.title}</h1>
      <p>
        <LevelMark level={scenario.risk} /> <span className="pill">{needWords[scenario.need]}</span>{' '}
        <span className="soft">
          {scenario.concernsName}
          {scenario.sites.length > 0 && ` · ${scenario.sites.join(', ')}`}
        </span>
      </p>
      <ErrorSummary refusals={refusals} />
      {scenario.rejected && <Rejected scenario={scenario} visit={visit} />}
      <div className="two">
        <div>
          <section>
            <h2>What happens</h2>
            <p>{scenario.threat}</p>
            <p className="soft small">
              It touches {scenario.affects.map((one) => affectedWords[one]).join(', ')}.{' '}
              {scenario.citations.map((citation, index) => (
                <span key={citation}>
                  {index > 0 && ', '}
                  <Cite citation={citation} />
                </span>
              ))}
            </p>
          </section>
          <section>
            <h2>Why it is raised here</h2>
            <ul>
              {scenario.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {scenario.own && <p>What makes it possible: {scenario.vulnerability}</p>}
            {scenario.positions.length > 0 && (
              <p className="soft small">
                Entry {scenario.positions.slice(0, 8).join(', ')}
                {scenario.positions.length > 8 ? ` and ${scenario.positions.length - 8} more` : ''} of your
                record.
              </p>
            )}
          </section>
        </div>
        <div>
          <Decision visit={visit} scenario={scenario} posted={posted} />
        </div>
      </div>
      <Levels visit={visit} scenario={scenario} posted={posted} />
      <Controls visit={visit} scenario={scenario} />
      <Steps visit={visit} scenario={scenario} posted={posted} newStep={newStep} />
      <Evidence scenario={scenario} />
    </>,
    { title: scenario.title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Rejected({ scenario, visit }: { scenario: Scenario; visit: Visit }) {
  const { program } = visit;
  const { rejected } = scenario;
  if (!rejected) return null;
  return (
    <div className="callout">
      <p>
        <b>Left out of the analysis.</b> {rejected.reason}{' '}
        <span className="soft small">
          {nameOf(program, rejected.by)}, {longDate(todayOf(program, rejected.at))}
        </span>
      </p>
      {visit.may('risk-analysis.restoreScenario') && (
        <form method="post" action={`${riskPath(scenario.id)}/restore`}>
          <Hidden name="seen" value={scenario.revision} />
          <button className="quiet">Take it back into the analysis</button>
        </form>
      )}
    </div>
  );
}
