import type { z } from 'zod';
import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { form, reference } from '#fields.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { missing, refusalsOf, staleness } from '#revision.ts';
import { stepFields, stepProblems } from './decide-plan.ts';
import { riskEvent } from './decide-risks.ts';
import type { RiskAnalysisEvent } from './events.ts';
import { register } from './register.ts';
import type { Residual, Scenario } from './scenario.ts';
import { situationOf } from './situation.ts';
import type { ActionRecord } from './view.ts';
import { answeredAs, helpedBy, isLower, isMeasure, plannedMeasures } from './what-if.ts';
import type { Placed } from './what-if.ts';

const planSchema = form({
  ...stepFields,
  measure: reference('the measure'),
  subject: reference('what the measure is for'),
});
type PlanInput = z.output<typeof planSchema>;

/** The refusal where nothing in the register waits for the measure, or a step is planned for it. */
function measureProblem(
  program: Program,
  helped: readonly unknown[],
  planned: readonly ActionRecord[],
): Refusal | undefined {
  if (helped.length === 0)
    return {
      because:
        'No risk in your register waits for this measure: it is in place, or it does not apply here. Open the plan again and choose another.',
      field: 'measure',
    };
  const [step] = planned;
  return step
    ? {
        because: `This measure is planned already: ${nameOf(program, step.owner)} does it by ${longDate(step.due)}. Change that step instead of planning a second.`,
        field: 'measure',
      }
    : undefined;
}

/** Whether a treatment is what the plan so far comes to, and not a level that somebody chose otherwise. */
function isDerived({ treatment }: Scenario, before: Residual): boolean {
  return (
    treatment?.decision === 'mitigate' &&
    treatment.residualLikelihood === before.likelihood &&
    treatment.residualImpact === before.impact
  );
}

function mitigation(scenario: Scenario, { likelihood, impact }: Residual): RiskAnalysisEvent {
  return riskEvent('risk-treated', scenario.id, {
    decision: 'mitigate',
    residualLikelihood: likelihood,
    residualImpact: impact,
  });
}

/** Whether a risk is to be mitigated by this step: nothing stands that decides it, or the step betters what an earlier one came to. */
function toMitigate(scenario: Scenario, before: Residual, after: Residual): boolean {
  if (scenario.need === 'decide') return true;
  return isDerived(scenario, before) && isLower(after, before);
}

/**
 * Plans one measure once for every risk that misses it: one step of the plan that names them all, and for each of
 * them at Moderate or higher, about which nothing is decided, the decision to mitigate it, with what remains derived
 * as if the measure (and whatever else is planned) were in place. Where an earlier step had set what remains in the
 * same way, it is brought up to date; a decision that somebody made in another way stays. The same step again
 * records nothing.
 */
export const planMeasure: Command<Program, PlanInput> = {
  name: 'risk-analysis.planMeasure',
  schema: planSchema,
  decide(program, { id, seen, measure, subject, ...facts }, context) {
    const { today } = context;
    const record = program.actions.get(id);
    if (
      record?.measure === measure &&
      record.what === facts.what &&
      record.owner === facts.owner &&
      record.due === facts.due &&
      record.cost === facts.cost
    )
      return decided();
    const stale = staleness(program, record, seen, context);
    if (stale) return { refusals: [stale] };
    if (record) return { refusals: [{ because: 'This step is in the plan. Change it there.', field: 'id' }] };
    if (!isMeasure(measure)) return { refusals: [missing('measure', 'measure')] };

    const situation = situationOf(program, today);
    const { scenarios } = register(program, today);
    const placed: Placed = { measure, subject: answeredAs(situation, { measure, subject }) };
    const planned = plannedMeasures(situation, { scenarios });
    const helped = helpedBy(situation, scenarios, placed, planned);
    const steps = helped.flatMap(({ scenario: { actions } }) =>
      actions.filter((action) => action.measure === measure && !action.closed),
    );
    const refusals = refusalsOf(
      measureProblem(program, helped, steps),
      stepProblems(program, facts, context),
    );
    if (refusals) return refusals;

    return decided<RiskAnalysisEvent>(
      riskEvent('action-planned', id, {
        ...facts,
        scenarios: helped.map(({ scenario }) => scenario.id).toSorted(),
        measure,
      }),
      ...helped.flatMap(({ scenario, before, after }) =>
        toMitigate(scenario, before, after) ? [mitigation(scenario, after)] : [],
      ),
    );
  },
};
