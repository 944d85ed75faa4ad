import type { z } from 'zod';
import type { Day } from '#calendar.ts';
import { addMonths, longDate } from '#calendar.ts';
import type { Command, Context, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { count, day, form, identifier, list, optionalLine, reference, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { worksOn } from '#areas/workforce/view.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { riskEvent } from './decide-risks.ts';
import { measures } from './measures.ts';
import { register } from './register.ts';

/** The plan: who does what by when, what it costs, and the proof that it is done (164.308(a)(1)(ii)(B)). */

/** The most that a step may cost, in US dollars. */
const mostCost = 10_000_000;

/** The furthest ahead that a step may be due, in months: later is most likely a slip of the year. Ours, not the law's. */
const furthestMonths = 120;

/** What every step of the plan says, whether it is planned for chosen risks or for a measure. */
export const stepFields = {
  id: identifier('action'),
  seen,
  what: text('what is to be done'),
  owner: reference('who does it'),
  due: day('the day by which it is done'),
  cost: count('the cost in whole dollars', 0, mostCost),
};

const planSchema = form({
  ...stepFields,
  scenarios: list('the risks', reference('the risk')),
  measure: optionalLine('the measure'),
});

/** What is wrong with who does a step and by when. `before`: the day it was due until now, which may have passed. */
export function stepProblems(
  program: Program,
  { owner, due }: { readonly owner: string; readonly due: Day },
  { today }: Pick<Context, 'today'>,
  before?: Day,
): Refusal[] {
  const person = program.people.get(owner);
  const latest = addMonths(today, furthestMonths);
  const problems: (Refusal | undefined)[] = [
    person && worksOn(person, today)
      ? undefined
      : {
          because: 'Choose who does it: a person of your workforce.',
          field: 'owner',
          citation: '164.308(a)(1)(ii)(B)',
        },
    due < today && due !== before
      ? {
          because: `The step cannot be due ${longDate(due)}: that day has passed. Enter a day from today on.`,
          field: 'due',
        }
      : due > latest
        ? {
            because: `The step cannot be due ${longDate(due)}: that is more than ten years ahead. Check the year.`,
            field: 'due',
          }
        : undefined,
  ];
  return problems.filter((problem) => problem !== undefined);
}

/** Plans a step, or changes one. A step that was closed or dropped is open again. */
export const planAction: Command<Program, z.output<typeof planSchema>> = {
  name: 'risk-analysis.planAction',
  schema: planSchema,
  decide(program, { id, seen, ...given }, context) {
    const { today } = context;
    const facts = { ...given, scenarios: [...new Set(given.scenarios)].toSorted() };
    const record = program.actions.get(id);
    if (record && !record.closed && !record.dropped && says(record, facts)) return decided();
    const inRegister = new Set(register(program, today).scenarios.map((scenario) => scenario.id));
    const unknown = facts.scenarios.filter(
      (scenario) => !inRegister.has(scenario) && !record?.scenarios.includes(scenario),
    );
    const problems: (Refusal | undefined)[] = [
      facts.scenarios.length === 0
        ? { because: 'Choose at least one risk that this step lowers.', field: 'scenarios' }
        : undefined,
      unknown.length > 0
        ? {
            because:
              'One of these risks is no longer in your register, or is rejected. Go back to the list of risks and choose again.',
            field: 'scenarios',
          }
        : undefined,
      facts.measure === '' || facts.measure in measures
        ? undefined
        : {
            because: 'This measure is not one of the interview. Choose one from the list, or none.',
            field: 'measure',
          },
    ];
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        problems.filter((problem) => problem !== undefined),
        stepProblems(program, facts, context, record?.due),
      ) ?? decided(riskEvent('action-planned', id, facts))
    );
  },
};

const closeSchema = form({
  id: identifier('action'),
  seen,
  proof: text('the proof that it is done'),
  on: day('the day it was done'),
});

/** Closes a step with what proves that it is done. */
export const closeAction: Command<Program, z.output<typeof closeSchema>> = {
  name: 'risk-analysis.closeAction',
  schema: closeSchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.actions.get(id);
    if (!record) return { refusals: [missing('step of the plan')] };
    if (!record.dropped && record.closed && says(record.closed, facts)) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(facts.on, context.today, 'The day it was done', 'on'),
        record.dropped ? { because: 'This step was dropped. Plan it again first.', field: 'id' } : undefined,
      ) ?? decided(riskEvent('action-closed', id, facts))
    );
  },
};

const dropSchema = form({ id: identifier('action'), seen, why: text('the reason') });

/** Takes a step out of the plan, with the reason. */
export const dropAction: Command<Program, z.output<typeof dropSchema>> = {
  name: 'risk-analysis.dropAction',
  schema: dropSchema,
  decide(program, { id, seen, why }, context) {
    const record = program.actions.get(id);
    if (!record) return { refusals: [missing('step of the plan')] };
    if (record.dropped?.why === why) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        record.closed
          ? { because: 'This step is done, with its proof on record, and cannot be dropped.', field: 'id' }
          : undefined,
      ) ?? decided(riskEvent('action-dropped', id, { why }))
    );
  },
};
