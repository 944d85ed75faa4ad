import type { z } from 'zod';
import type { Command, Context, Decision } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, form, identifier, line, reference, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { PRACTICE } from '#phi.ts';
import { missing, refusalsOf, says, staleness } from '#revision.ts';
import { found, optionalLevel, riskEvent, riskFields } from './decide-risks.ts';
import type { RiskAnalysisEvent } from './events.ts';
import { levels, type Level } from './levels.ts';
import type { Scenario } from './scenario.ts';

/** What people do with scenarios: add, rate, reject, restore (164.308(a)(1)(ii)(A)). */

/** A decision about a risk that is in the register: refused where it is not, or where somebody changed it meanwhile. */
function about(
  program: Program,
  { id, seen }: { readonly id: string; readonly seen: number },
  context: Context,
  decide: (scenario: Scenario) => Decision | undefined,
  last: (scenario: Scenario) => RiskAnalysisEvent,
): Decision {
  const scenario = found(program, id, context);
  if ('refusal' in scenario) return { refusals: [scenario.refusal] };
  return (
    decide(scenario) ??
    refusalsOf(staleness(program, program.risks.get(id), seen, context)) ??
    decided(last(scenario))
  );
}

const level = (what: string) => choice(what, levels);

const ownSchema = form({
  id: identifier('scenario'),
  seen,
  title: line('what could happen', 200),
  concerns: reference('what it is about'),
  source: choice('what kind of threat it is', ['adversarial', 'accidental', 'structural', 'environmental']),
  threat: text('who or what does it'),
  vulnerability: text('what makes it possible'),
  initiation: level('how likely it is that it starts or happens'),
  harm: level('how likely harm is if it happens'),
  impact: level('how bad it would be'),
});

/** Adds a scenario of the practice's own, or corrects one. */
export const addScenario: Command<Program, z.output<typeof ownSchema>> = {
  name: 'risk-analysis.addScenario',
  schema: ownSchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.risks.get(id);
    if (says(record?.own, facts)) return decided();
    const known =
      facts.concerns === PRACTICE ||
      program.assets.has(facts.concerns) ||
      program.vendors.has(facts.concerns) ||
      program.sites.has(facts.concerns);
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        known ? undefined : missing('system, vendor or site', 'concerns'),
      ) ?? decided(riskEvent('scenario-added', id, facts))
    );
  },
};

const nobody = { by: '', at: '', position: 0 };

const rateSchema = form({
  ...riskFields,
  initiation: optionalLevel('how likely it is that it starts or happens'),
  harm: optionalLevel('how likely harm is if it happens'),
  impact: optionalLevel('how bad it would be'),
  reason: text('the reason'),
});

/**
 * Sets a person's own levels in place of the derived ones, with the reason. An empty level, or one that is the
 * derived one, stays derived.
 */
export const rateScenario: Command<Program, z.output<typeof rateSchema>> = {
  name: 'risk-analysis.rateScenario',
  schema: rateSchema,
  decide: (program, input, context) => {
    const own = (scenario: Scenario) => {
      const { derived } = scenario;
      const differs = (which: 'initiation' | 'harm' | 'impact'): { [key: string]: Level } => {
        const given = input[which];
        return given === '' || given === derived[which] ? {} : { [which]: given };
      };
      return { ...differs('initiation'), ...differs('harm'), ...differs('impact'), reason: input.reason };
    };
    return about(
      program,
      input,
      context,
      (scenario) => {
        const rating = own(scenario);
        const { by: _by, at: _at, position: _position, ...before } = scenario.rating ?? nobody;
        if (says(before, rating) && says(rating, before)) return decided();
        return Object.keys(rating).length === 1
          ? {
              refusals: [
                {
                  because:
                    'These are the derived levels. Choose another level for at least one of the three, or leave the rating as it is.',
                  field: 'initiation',
                },
              ],
            }
          : undefined;
      },
      (scenario) => riskEvent('scenario-rated', input.id, own(scenario)),
    );
  },
};

const plainSchema = form(riskFields);

/** Goes back to the derived levels. */
export const withdrawRating: Command<Program, z.output<typeof plainSchema>> = {
  name: 'risk-analysis.withdrawRating',
  schema: plainSchema,
  decide: (program, input, context) =>
    about(
      program,
      input,
      context,
      ({ rating }) => (rating ? undefined : decided()),
      () => riskEvent('rating-withdrawn', input.id, {}),
    ),
};

const rejectSchema = form({ ...riskFields, reason: text('the reason why it cannot happen here') });

/** Leaves a scenario out of the register, with the reason; it stays readable as rejected. */
export const rejectScenario: Command<Program, z.output<typeof rejectSchema>> = {
  name: 'risk-analysis.rejectScenario',
  schema: rejectSchema,
  decide: (program, input, context) =>
    about(
      program,
      input,
      context,
      ({ rejected }) => (rejected?.reason === input.reason ? decided() : undefined),
      () => riskEvent('scenario-rejected', input.id, { reason: input.reason }),
    ),
};

/** Takes a rejected scenario back into the register. */
export const restoreScenario: Command<Program, z.output<typeof plainSchema>> = {
  name: 'risk-analysis.restoreScenario',
  schema: plainSchema,
  decide: (program, input, context) =>
    about(
      program,
      input,
      context,
      ({ rejected }) => (rejected ? undefined : decided()),
      () => riskEvent('scenario-restored', input.id, {}),
    ),
};
