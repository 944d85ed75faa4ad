import { pageRoutes, accepted } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { text, texts, type FormInput } from '#ui/form-input.ts';
import { ErrorSummary, type Refusals } from '#ui/form.tsx';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { planMeasure } from './decide-measure.ts';
import { interview } from './interview.ts';
import { register, type Register } from './register.ts';
import { LevelMark, riskPath, shortly } from './route-heat.tsx';
import { MeasureForm, startOf } from './route-plan-measure.tsx';
import { MostHelp, placedOf } from './route-plan-measures.tsx';
import { Accepted, Budget, DoneSteps, OpenSteps } from './route-plan-steps.tsx';
import { situationOf } from './situation.ts';
import { whatHelps, type Help } from './what-if.ts';
import { measureTitle } from './words.ts';

export const routes = pageRoutes();

const address = '/risk-analysis/plan';
const title = 'Risk plan';

routes.page(address, (context, visit) => {
  const measure = context.req.query('measure');
  const subject = context.req.query('subject') ?? 'practice';
  return shown(context, visit, measure === undefined ? {} : { one: { measure, subject } });
});

routes.action('/risk-analysis/plan/measure', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, planMeasure, form);
  if ('refusals' in outcome)
    return shown(context, visit, {
      one: { measure: text(form, 'measure'), subject: text(form, 'subject'), form },
      refusals: outcome.refusals,
    });
  return accepted(context, address, outcome);
});

/** Plans all that was ticked, each as a step of its own, with one person and one day. */
routes.action('/risk-analysis/plan/measures', async (context, visit, form) => {
  const ticked = texts(form, 'measures').map(placedOf);
  const positions: number[] = [];
  let refused: Refusals =
    ticked.length === 0 ? [{ because: 'Tick at least one measure.', field: 'measures' }] : [];
  for (const [index, placed] of ticked.entries()) {
    const outcome = await visit.practice.record(visit.person.id, planMeasure, {
      ...placed,
      id: `${text(form, 'batch')}-${index}`,
      seen: 0,
      what: placed && measureTitle(visit.program, placed.measure, placed.subject),
      owner: form['owner'],
      due: form['due'],
      cost: 0,
    });
    if ('positions' in outcome) positions.push(...outcome.positions);
    else {
      refused = outcome.refusals;
      // What is planned or in place meanwhile does not stop the others; a bad person or day would stop them all.
      if (refused.some(({ field }) => field !== 'measure')) break;
    }
  }
  if (refused.length > 0 && positions.length === 0)
    return shown(context, visit, {
      several: form,
      refusals: refused.map(({ field, ...refusal }) => ({
        ...refusal,
        field: field === 'owner' || field === 'due' ? field : 'measures',
      })),
    });
  return accepted(context, address, { positions });
});

/** What the address names, or what was posted and what was wrong with it. */
export type Posted = {
  readonly one?: { readonly measure: string; readonly subject: string; readonly form?: FormInput };
  readonly several?: FormInput;
  readonly refusals?: Refusals;
};

function shown(context: PageContext, visit: Visit, posted: Posted) {
  const { program, today } = visit;
  const { one, refusals = [] } = posted;
  const risks = register(program, today);
  const helps = whatHelps(situationOf(program, today), risks);
  const help =
    one && helps.find(({ measure, subject }) => measure === one.measure && subject === one.subject);
  const actions = [...program.actions.values()]
    .filter(({ dropped }) => !dropped)
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
  const open = actions.filter(({ closed }) => !closed);
  const newId = context.get('installation').newId('action');
  return context.render(
    <>
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        The law asks for measures that bring risks down to a reasonable level. One measure often lowers many
        risks at once: plan it once, and it counts for all of them. <Cite citation="164.308(a)(1)(ii)(B)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {help && visit.may('risk-analysis.planMeasure') && (
        <MeasureForm
          visit={visit}
          help={help}
          form={one?.form ?? startOf(visit, help, newId)}
          refusals={refusals}
        />
      )}
      {one && !help && refusals.length === 0 && (
        <p className="callout">
          Nothing waits for this measure: it is in place, planned already, or does not apply here.
        </p>
      )}
      <Undecided risks={risks} unanswered={unanswered(visit)} />
      <MostHelp visit={visit} helps={helps} chosen={help} posted={posted} batch={newId} />
      <OneByOne visit={visit} risks={risks} helps={helps} />
      <OpenSteps visit={visit} open={open} />
      {open.length > 0 && <Budget open={open} today={today} />}
      <Accepted risks={risks} visit={visit} />
      <DoneSteps visit={visit} done={actions.filter(({ closed }) => closed)} />
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

/** How many questions are open: what nobody answered counts as missing, and would be planned for nothing. */
function unanswered({ program, today }: Visit): number {
  const { total, answered, waiting } = interview(program, today);
  return total - answered + waiting;
}

/** How many risks still wait for a decision or a step, and whether it is too early to decide. */
function Undecided({ risks: { scenarios }, unanswered: open }: { risks: Register; unanswered: number }) {
  const decide = scenarios.filter(({ need }) => need === 'decide');
  const plan = scenarios.filter(({ need }) => need === 'plan');
  if (decide.length + plan.length === 0) return null;
  return (
    <div className="callout">
      {open > 0 && (
        <p>
          <b>{counted(open, 'question is', 'questions are')} still open.</b> What nobody answered counts as
          missing, so the list below asks for too much. <a href="/risk-analysis/interview">Answer first</a>.
        </p>
      )}
      <p>
        {decide.length > 0 && (
          <>
            <a href="/risk-analysis/risks?need=decide">
              {counted(decide.length, 'risk')} {decide.length === 1 ? 'waits' : 'wait'} for a decision
            </a>
            .{' '}
          </>
        )}
        {plan.length > 0 && (
          <>
            <a href="/risk-analysis/risks?need=plan">
              {counted(plan.length, 'risk is', 'risks are')} to be lowered, without a step
            </a>
            .{' '}
          </>
        )}
        Each measure that you plan below decides the risks it helps against. What no measure lowers, open and
        decide by itself.
      </p>
    </div>
  );
}

/** Risks about which nothing is decided and that no missing measure helps against: all there is, is there. */
function OneByOne({ visit, risks, helps }: { visit: Visit; risks: Register; helps: readonly Help[] }) {
  const helped = new Set(helps.flatMap((help) => help.helped.map(({ scenario }) => scenario.id)));
  const alone = risks.scenarios.filter(({ id, need }) => need === 'decide' && !helped.has(id));
  if (alone.length === 0) return null;
  return (
    <section>
      <h2>To decide one by one</h2>
      <p className="soft">
        No measure that you were asked about would lower these any further. Put right what a risk names,
        accept it until a day, hand it over, or end what brings it.
      </p>
      <ol className="todo">
        {alone.map((scenario) => (
          <li key={scenario.id}>
            <h3>{scenario.title}</h3>
            <p>
              <LevelMark level={scenario.risk} /> <span className="soft">{shortly(scenario)}</span>
            </p>
            {visit.may('risk-analysis.treatRisk') && (
              <div className="do">
                <a
                  className="button quiet"
                  href={`${riskPath(scenario.id)}#decide`}
                  aria-label={`Decide: ${scenario.title}`}
                >
                  Decide
                </a>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
