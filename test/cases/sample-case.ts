import assert from 'node:assert/strict';
import { recordVendor } from '#areas/business-associates/decide.ts';
import { establish, recordSite } from '#areas/entity/decide.ts';
import { recordAsset } from '#areas/inventory/decide.ts';
import { answer } from '#areas/risk-analysis/decide-answers.ts';
import { planAction } from '#areas/risk-analysis/decide-plan.ts';
import { treatRisk } from '#areas/risk-analysis/decide-risks.ts';
import { analysisRevision, sign } from '#areas/risk-analysis/decide-sign.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import { register } from '#areas/risk-analysis/register.ts';
import { recordJob, recordPerson } from '#areas/workforce/decide.ts';
import type { Day, Instant } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import type { Program } from '#program.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';

/** One form that somebody fills in and sends: the decision, and its fields. */
export type Entry = { readonly decision: string; readonly input: Record<string, unknown> };

/** A sample practice, as what people enter: first the forms in order, then the answers of the interview. */
export type SampleCase = {
  /** The day on which all of it is entered. */
  readonly today: Day;
  readonly at: Instant;
  /** The first officer, who enters it. */
  readonly by: string;
  readonly entries: readonly Entry[];
  /** By question; by asset within it, where an asset has an answer of its own. */
  readonly answers: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** The answer to every question that is not in `answers`. */
  readonly otherwise: string;
  /** By template: what is done about its risks. The rest is mitigated by a step that finds out or sets up what is missing. */
  readonly plan: Readonly<Record<string, PlannedStep>>;
};
export type PlannedStep = {
  readonly what: string;
  readonly due: Day;
  readonly cost: number;
  /** Accepted until then instead, for the reason in `what`. */
  readonly acceptUntil?: Day;
};

type AnyCommand = Command<Program, never>;

export const commands: Readonly<Record<string, AnyCommand>> = Object.fromEntries(
  (
    [
      establish,
      recordSite,
      recordJob,
      recordPerson,
      recordVendor,
      recordAsset,
      answer,
      treatRisk,
      planAction,
      sign,
    ] as unknown as AnyCommand[]
  ).map((command) => [command.name, command]),
);

/** What a decision comes to, without a store: the refusals, or none and the events are folded in. */
export function enter(
  program: Program,
  { by, today, at }: Pick<SampleCase, 'by' | 'today' | 'at'>,
  { decision: name, input }: Entry,
): readonly Refusal[] {
  const command = commands[name];
  assert.ok(command, `There is no decision ${name}.`);
  const parsed = command.schema.safeParse(input);
  if (!parsed.success)
    return parsed.error.issues.map(({ message, path }) => ({ because: message, field: path.join('.') }));
  const decision = command.decide(program, parsed.data, { by, today, at });
  if ('refusals' in decision) return decision.refusals;
  for (const event of decision.events) fold(program, [{ ...event, by, at, position: program.position + 1 }]);
  return [];
}

function mustEnter(program: Program, sample: SampleCase, entry: Entry): void {
  const refusals = enter(program, sample, entry);
  assert.deepEqual(refusals, [], `${entry.decision} ${JSON.stringify(entry.input)}`);
}

/** The choice for a question about a subject. */
export function choiceFor(sample: SampleCase, question: string, subject: string): string {
  const given = sample.answers[question];
  if (given === undefined) return sample.otherwise;
  return typeof given === 'string' ? given : (given[subject] ?? sample.otherwise);
}

/** The practice with its facts, inventory, vendors and every question that is asked of it answered. */
export function answered(sample: SampleCase): Program {
  const program = emptyProgram('practice-sample');
  for (const entry of sample.entries) mustEnter(program, sample, entry);
  for (let guard = 0; guard < 300; guard++) {
    const { next } = interview(program, sample.today);
    if (!next) return program;
    const wanted = choiceFor(sample, next.question.id, next.subject);
    const choice = next.choices.some(({ id }) => id === wanted) ? wanted : 'unknown';
    mustEnter(program, sample, {
      decision: 'risk-analysis.answer',
      input: { question: next.question.id, subject: next.subject, choice, note: '' },
    });
  }
  throw new Error('The interview does not come to an end.');
}

const generic: PlannedStep = {
  what: 'Find out what is in place, set up what is missing, and keep the proof',
  due: '2027-03-31',
  cost: 200,
};

/** What has to be entered so that every risk has its decision and step, in order. */
export function treatments(sample: SampleCase, program: Program): Entry[] {
  const open = register(program, sample.today).scenarios.filter(({ need }) => need === 'decide');
  const decisions = open.map((scenario): Entry => {
    const step = sample.plan[scenario.template];
    const input = { id: scenario.id, seen: scenario.revision };
    return step?.acceptUntil
      ? {
          decision: 'risk-analysis.treatRisk',
          input: { ...input, decision: 'accept', why: step.what, until: step.acceptUntil, person: sample.by },
        }
      : {
          decision: 'risk-analysis.treatRisk',
          input: {
            ...input,
            decision: 'mitigate',
            residualLikelihood: 'very-low',
            residualImpact: scenario.impact,
          },
        };
  });
  const byStep = Map.groupBy(
    open.filter(({ template }) => !sample.plan[template]?.acceptUntil),
    ({ template }) => (sample.plan[template] ? template : 'other'),
  );
  const steps = [...byStep].map(([template, scenarios], index): Entry => {
    const { what, due, cost } = sample.plan[template] ?? generic;
    const input = { id: `action-step-${index + 1}`, seen: 0, measure: '', what, owner: sample.by, due, cost };
    return {
      decision: 'risk-analysis.planAction',
      input: { ...input, scenarios: scenarios.map(({ id }) => id) },
    };
  });
  return [...decisions, ...steps];
}

/** The signature, for the program as it stands. */
export function signature(sample: SampleCase, program: Program): Entry {
  return {
    decision: 'risk-analysis.sign',
    input: {
      id: 'analysis-first',
      seen: analysisRevision(program),
      reviewer: sample.by,
      on: sample.today,
      statement: 'I went through the inventory, the risks and the plan, and they are as I know them.',
    },
  };
}

/** The practice with everything decided and its analysis signed. */
export function signedUp(sample: SampleCase): Program {
  const program = answered(sample);
  for (const entry of treatments(sample, program)) mustEnter(program, sample, entry);
  mustEnter(program, sample, signature(sample, program));
  return program;
}
