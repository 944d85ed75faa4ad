import type { z } from 'zod';
import { addMonths, longDate } from '#calendar.ts';
import type { Command, Context, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, form, optionalDay, optionalText, reference, seen } from '#fields.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { worksOn } from '#areas/workforce/view.ts';
import { refusalsOf, says, staleness } from '#revision.ts';
import type { RiskAnalysisEvent, Treatment } from './events.ts';
import { compareLevels, levels, levelWords, type Level } from './levels.ts';
import { scenarioOn } from './register.ts';
import type { Scenario } from './scenario.ts';

/** What is done about a risk: mitigate, accept, transfer, avoid (164.308(a)(1)(ii)(B)). */

/** An event of this area in its present form. */
export function riskEvent<Type extends RiskAnalysisEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<RiskAnalysisEvent, { type: Type }>['data'],
): RiskAnalysisEvent {
  return { area: 'risk-analysis', type, version: 1, subject, data } as RiskAnalysisEvent;
}

/** The risk, or the refusal where the facts no longer give it. */
export function found(
  program: Program,
  id: string,
  { today }: Context,
): Scenario | { readonly refusal: Refusal } {
  return (
    scenarioOn(program, id, today) ?? {
      refusal: {
        because:
          'This risk is no longer in your register: what it was about has changed. Go back to the list of risks and look again.',
        field: 'id',
      },
    }
  );
}

/** The fields that every decision about a risk has. */
export const riskFields = { id: reference('the risk'), seen };
/** A level, or empty. */
export const optionalLevel = (what: string) => choice(what, ['', ...levels], '');

/** The longest that a risk may be accepted for, in months. House policy: the law gives no number. */
export const acceptanceMonths = 36;

const treatSchema = form({
  ...riskFields,
  decision: choice('what to do about it', ['mitigate', 'accept', 'transfer', 'avoid']),
  why: optionalText('the reason'),
  until: optionalDay('the day until which it is accepted'),
  person: reference('who accepts it'),
  to: optionalText('who takes it over'),
  residualLikelihood: optionalLevel('the likelihood that remains'),
  residualImpact: optionalLevel('the impact that remains'),
});
type TreatInput = z.output<typeof treatSchema>;

const citation = '164.308(a)(1)(ii)(B)';

type Required = { readonly citation: Citation; readonly what: string };

/**
 * What the law requires with no discretion (164.306(d)(2)), by the risk that comes from its lack and the control that
 * says so: to live with the risk, or to hand it on, would be to live without it.
 */
const requiredBy: Readonly<Record<string, Readonly<Record<string, Required>>>> = {
  'missing-agreement': {
    agreement: { citation: '164.308(b)(1)', what: 'a business associate agreement' },
  },
  'unknown-vendor': {
    'vendor-listed': {
      citation: '164.308(b)(1)',
      what: 'an agreement with everybody who handles PHI for you',
    },
  },
  'shared-sign-in': {
    'unique-logins': { citation: '164.312(a)(2)(i)', what: 'a sign-in of their own for each person' },
  },
  'device-disposal': {
    'media-destroyed': { citation: '164.310(d)(2)(i)', what: 'procedures for the disposal of media' },
    'media-wiped-before-reuse': {
      citation: '164.310(d)(2)(ii)',
      what: 'that media are wiped before they are used again',
    },
  },
  'hardware-failure': { 'backups-made': { citation: '164.308(a)(7)(ii)(A)', what: 'backups' } },
  'failed-restore': { 'backups-made': { citation: '164.308(a)(7)(ii)(A)', what: 'backups' } },
  'long-outage': { 'recovery-plan': { citation: '164.308(a)(7)(ii)(B)', what: 'a plan for recovery' } },
  'undetected-access': {
    'access-logs-reviewed': {
      citation: '164.308(a)(1)(ii)(D)',
      what: 'a regular look at who opened what',
    },
    'activity-recorded': { citation: '164.312(b)', what: 'that activity is recorded' },
  },
  'unexamined-change': {
    'evaluation-done': { citation: '164.308(a)(8)', what: 'an evaluation from time to time' },
  },
};

/** Missing for sure; of an agreement and of sign-ins, not known to be in place is enough. */
const strict: ReadonlySet<string> = new Set(['missing-agreement', 'unknown-vendor', 'shared-sign-in']);

function notToAccept({ decision }: TreatInput, { template, controls }: Scenario): Refusal | undefined {
  if (decision !== 'accept' && decision !== 'transfer') return undefined;
  const lacks = (id: string) =>
    controls.some(
      (control) =>
        control.id === id &&
        (strict.has(template)
          ? control.standing !== 'in-place' && control.standing !== 'not-applicable'
          : control.standing === 'absent'),
    );
  const [, required] = Object.entries(requiredBy[template] ?? {}).find(([id]) => lacks(id)) ?? [];
  if (!required) return undefined;
  return {
    because: `The law requires ${required.what}, so this risk cannot be ${decision === 'accept' ? 'accepted' : 'handed on'}. Plan the step that puts it in place, or avoid the risk: stop what causes it.`,
    citation: required.citation,
    field: 'decision',
  };
}

function mitigation(
  { residualLikelihood, residualImpact }: TreatInput,
  { likelihood, impact }: Scenario,
): Treatment | readonly Refusal[] {
  const given = (what: string, field: string, level: Level | '', now: Level): Refusal | undefined =>
    level === ''
      ? { because: `Choose the ${what} that remains when the plan is done.`, field, citation }
      : compareLevels(level, now) > 0
        ? {
            because: `The ${what} is ${levelWords[now]} now, so ${levelWords[level]} cannot remain. Choose ${levelWords[now]} or lower.`,
            field,
          }
        : undefined;
  const refusals = [
    given('likelihood', 'residualLikelihood', residualLikelihood, likelihood),
    given('impact', 'residualImpact', residualImpact, impact),
  ].filter((refusal) => refusal !== undefined);
  return residualLikelihood === '' || residualImpact === '' || refusals.length > 0
    ? refusals
    : { decision: 'mitigate', residualLikelihood, residualImpact };
}

function acceptance(
  program: Program,
  { why, until, person }: TreatInput,
  { today }: Context,
): Treatment | readonly Refusal[] {
  const latest = addMonths(today, acceptanceMonths);
  const who = program.people.get(person);
  const refusals: readonly (Refusal | undefined)[] = [
    why === '' ? { because: 'Say why you accept this risk.', field: 'why', citation } : undefined,
    who && worksOn(who, today)
      ? undefined
      : { because: 'Choose who accepts this risk: a person of your workforce.', field: 'person', citation },
    until === ''
      ? {
          because: 'Enter the day until which you accept this risk; then you look at it again.',
          field: 'until',
        }
      : until < today
        ? {
            because: `The risk cannot be accepted until ${longDate(until)}: that day has passed. Enter a day from today on.`,
            field: 'until',
          }
        : until > latest
          ? {
              because: `The risk cannot be accepted until ${longDate(until)}. Three years, ${longDate(latest)}, is the longest here: a house rule, the law gives no number.`,
              field: 'until',
            }
          : undefined,
  ];
  const standing = refusals.filter((refusal) => refusal !== undefined);
  return standing.length > 0 ? standing : { decision: 'accept', why, until, person };
}

function treatmentOf(
  program: Program,
  input: TreatInput,
  scenario: Scenario,
  context: Context,
): Treatment | readonly Refusal[] {
  const { why, to } = input;
  const reason: Refusal[] =
    why === '' ? [{ because: 'Say how this takes care of the risk.', field: 'why', citation }] : [];
  switch (input.decision) {
    case 'mitigate':
      return mitigation(input, scenario);
    case 'accept':
      return acceptance(program, input, context);
    case 'transfer':
      return to === ''
        ? [
            ...reason,
            { because: 'Say who takes the risk over, such as an insurer or a vendor.', field: 'to' },
          ]
        : reason.length > 0
          ? reason
          : { decision: 'transfer', why, to };
    case 'avoid':
      return reason.length > 0 ? reason : { decision: 'avoid', why };
  }
}

/**
 * Decides what is done about a risk: mitigate (with what remains), accept (who, why, until when), transfer
 * (to whom), avoid. Fields of the other decisions are left aside.
 */
export const treatRisk: Command<Program, TreatInput> = {
  name: 'risk-analysis.treatRisk',
  schema: treatSchema,
  decide(program, input, context) {
    const scenario = found(program, input.id, context);
    if ('refusal' in scenario) return { refusals: [scenario.refusal] };
    const treatment = treatmentOf(program, input, scenario, context);
    if ('decision' in treatment && scenario.treatment && says(scenario.treatment, treatment))
      return decided();
    return (
      refusalsOf(
        staleness(program, program.risks.get(input.id), input.seen, context),
        notToAccept(input, scenario),
        'decision' in treatment ? undefined : treatment,
        scenario.rejected
          ? {
              because: 'This risk is rejected. Restore it first, then decide what to do about it.',
              field: 'id',
            }
          : undefined,
      ) ?? decided(riskEvent('risk-treated', input.id, treatment as Treatment))
    );
  },
};
