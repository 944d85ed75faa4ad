import { addDays, addMonths } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { decideAssociate } from '#associate-decision/decide-associate.ts';
import type { AssociateDecision, AssociateFacts } from '#associate-decision/decide-associate.ts';
import { associateQuestions } from '#associate-decision/questions.ts';
import type { AssociateQuestions } from '#associate-decision/questions.ts';
import { answerTo, isAsked } from '#interview.ts';
import { listed } from '#listing.ts';
import { phiWords } from '#phi.ts';
import { numbers } from '#regulation/numbers.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf, policyNumber, todayOf } from '#program.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import type { DecisionBasis } from './events.ts';
import type { AgreementRecord, ReviewRecord, VendorRecord, ViolationRecord } from './view.ts';
import { agreementOn, signedOn } from './view.ts';

/** Days before the end of an agreement from which its renewal shows as due. Ours, not the law's. */
export const renewalDays = 90;

/** Days after the end of the work within which return or destruction is recorded here. Ours, not the law's. */
export const dispositionDays = 30;

/** Assets in use with PHI that a vendor runs, or that send it PHI. */
export function assetsWith(program: Program, vendor: VendorRecord, today: Day): AssetRecord[] {
  return assetsInUse(program, today).filter(
    ({ hosting, vendor: by, uses, phi, flows }) =>
      (hosting === 'vendor' && by === vendor.id && uses.length > 0 && phi.length > 0) ||
      flows.some(({ to, what }) => to === vendor.id && what.length > 0),
  );
}

/** What is known of a vendor today that a decision about it rests on. */
export function basisOf(program: Program, vendor: VendorRecord, today: Day): DecisionBasis {
  return {
    service: vendor.service,
    phi: vendor.phi,
    assets: assetsWith(program, vendor, today)
      .map(({ id }) => id)
      .toSorted(),
  };
}

/** What changed since it was decided what a vendor is, each in a sentence; none: the decision stands. */
export function reopenedBy(program: Program, vendor: VendorRecord, today: Day): readonly string[] {
  if (!vendor.decision) return [];
  const { basis } = vendor.decision;
  const now = basisOf(program, vendor, today);
  const added = now.assets.filter((id) => !basis.assets.includes(id));
  const samePhi = now.phi.length === basis.phi.length && now.phi.every((kind) => basis.phi.includes(kind));
  return [
    now.service === basis.service
      ? []
      : [`The service was “${basis.service || 'not told'}” and is “${now.service || 'not told'}” now.`],
    samePhi ? [] : [`Its patient information was: ${phiWords(basis.phi)}. Now it is: ${phiWords(now.phi)}.`],
    added.length === 0
      ? []
      : [
          `Your inventory now gives it patient information with ${listed(added.map((id) => `“${nameOf(program, id)}”`))}.`,
        ],
  ].flat();
}

/**
 * What a vendor is: as it was decided, or as its entry says where nobody went through the questions. `open`: nobody
 * knows yet, or something changed since.
 */
export type Need = 'contract' | 'data-use' | 'none' | 'find-out' | 'reopened' | 'undecided';

export function needOf(program: Program, vendor: VendorRecord, today: Day): Need {
  const { decision } = vendor;
  if (!decision) return vendor.agreement === 'not-needed' ? 'none' : 'undecided';
  if (reopenedBy(program, vendor, today).length > 0) return 'reopened';
  return decision.agreement;
}

type Field = keyof AssociateQuestions;

/** Asked of business associates beside what decides it: they move the agreement and the clock of a breach. */
const consequences: readonly Field[] = ['engagedBy', 'control'];

/**
 * The next question about a vendor, and the decision as far as it is known. Questions that were skipped (`unknown`) are
 * not asked again. Undefined: nothing is left to ask that could matter.
 */
export function nextQuestion(
  answers: AssociateFacts,
): { readonly field: Field | undefined; readonly decision: AssociateDecision } | undefined {
  const decided = decideAssociate(answers);
  if ('refusals' in decided) return undefined;
  const { decision } = decided;
  const untouched = (field: Field) => !Object.hasOwn(answers, field) || answers[field] === undefined;
  const asked = (field: Field) => untouched(field) && isAsked(associateQuestions[field], answers);
  const open = (decision.ask ?? []).flatMap((sentence) =>
    (Object.keys(associateQuestions) as Field[]).filter(
      (field) => associateQuestions[field].asks === sentence && asked(field),
    ),
  );
  const after =
    decision.conclusion === 'business-associate' ? consequences.filter((field) => asked(field)) : [];
  return { field: [...open, ...after][0], decision };
}

/** Whether a vendor may be the practice's agent, as far as was said (164.404(a)(2)). */
export function agentSentence({ decision }: VendorRecord): string {
  const days = numbers.individualNotice.value;
  if (!decision || decision.agent === 'find-out')
    return `Not known yet whether they are your agent. If they are, your ${days} days start on the day they discover a breach, and not when they tell you.`;
  return decision.agent === 'yes'
    ? `They may be your agent: your ${days} days start on the day they discover a breach. Have them tell you at once.`
    : answerTo(decision.answers, 'engagedBy') === 'a-business-associate'
      ? 'Your business associate engages them, and not you.'
      : `Likely not your agent: your ${days} days start when you know of a breach, or should have known.`;
}

/** An offer that waits for a signature. */
export function isOpenOffer({ offer }: AgreementRecord): boolean {
  return offer !== undefined && !offer.countersigned && !offer.withdrawn;
}

/** The agreement that is on its way to be signed, if there is one. */
export function openOffer(vendor: VendorRecord): AgreementRecord | undefined {
  return vendor.agreements?.findLast(isOpenOffer);
}

/** Where the agreement with a vendor stands. */
export type AgreementStanding = {
  readonly state: 'holds' | 'ends-soon' | 'over' | 'begins' | 'none' | 'unknown';
  /** From the record; undefined where only somebody's word is there. */
  readonly agreement?: AgreementRecord;
  readonly signed?: Day;
  /** The day it ends or ended, or begins. */
  readonly day?: Day;
  readonly shown: boolean;
};

/** Where the agreement with a vendor stands on a day: from the record first, then from what its entry says. */
export function agreementStanding(vendor: VendorRecord, today: Day): AgreementStanding {
  const holding = agreementOn(vendor, today);
  if (holding) {
    const signed = signedOn(holding);
    const soon = !holding.renews && holding.ends !== '' && holding.ends <= addDays(today, renewalDays);
    const next = (vendor.agreements ?? []).some(
      (one) => one !== holding && signedOn(one) !== undefined && !one.ended && one.effective > today,
    );
    return {
      state: soon && !next ? 'ends-soon' : 'holds',
      agreement: holding,
      ...(signed !== undefined && { signed }),
      ...(holding.ends !== '' && { day: holding.ends }),
      shown: holding.offer !== undefined || holding.filed?.file !== undefined,
    };
  }
  const signedOnes = (vendor.agreements ?? []).filter((one) => signedOn(one) !== undefined);
  const coming = signedOnes.find(({ ended, effective }) => !ended && effective > today);
  if (coming) return { state: 'begins', agreement: coming, day: coming.effective, shown: true };
  const last = signedOnes.toSorted((a, b) => a.effective.localeCompare(b.effective)).at(-1);
  if (last)
    return { state: 'over', agreement: last, day: last.ended?.on ?? (last.ends || today), shown: true };
  const { agreement, agreementSigned, agreementEnds } = vendor;
  if (agreement !== 'signed') return { state: agreement === 'unknown' ? 'unknown' : 'none', shown: false };
  const said = { shown: false, ...(agreementSigned !== '' && { signed: agreementSigned }) };
  if (agreementEnds === '') return { state: 'holds', ...said };
  if (agreementEnds < today) return { state: 'over', ...said, day: agreementEnds };
  return {
    state: agreementEnds <= addDays(today, renewalDays) ? 'ends-soon' : 'holds',
    ...said,
    day: agreementEnds,
  };
}

/** A review that is asked for or answered, and that nobody has concluded. */
export function openReview(vendor: VendorRecord): ReviewRecord | undefined {
  return vendor.reviews?.findLast(({ concluded }) => !concluded);
}

/** The review that was concluded last. */
export function lastReview(vendor: VendorRecord): ReviewRecord | undefined {
  return (vendor.reviews ?? [])
    .filter(({ concluded }) => concluded)
    .toSorted((a, b) => (a.concluded?.on ?? '').localeCompare(b.concluded?.on ?? ''))
    .at(-1);
}

/**
 * The day by which the assurances of a vendor are renewed, by the practice's own policy, and from what it is counted:
 * the last review, or else the later of the day its agreement was signed and that of the last entry about it.
 */
export function reviewDue(
  program: Program,
  vendor: VendorRecord,
  today: Day,
): { readonly due: Day; readonly from: Day; readonly last: boolean } {
  const months = policyNumber(program, 'associate-review-months');
  const last = lastReview(vendor)?.concluded?.on;
  const trace = program.traces.get(vendor.id);
  const recorded = trace ? todayOf(program, trace.lastAt) : today;
  const signed = agreementStanding(vendor, today).signed ?? recorded;
  const from = last ?? (signed > recorded ? signed : recorded);
  return { due: addMonths(from, months), from, last: last !== undefined };
}

/** Violations that somebody knows of and nobody has brought to an end. */
export function openViolations(vendor: VendorRecord): readonly ViolationRecord[] {
  return (vendor.violations ?? []).filter(
    ({ steps }) => !steps.some(({ step }) => ['cured', 'ended', 'not-feasible', 'no-pattern'].includes(step)),
  );
}

/** Whether a vendor held PHI as a business associate, by what was decided or what its entry says. */
export function heldPhi({ decision, phi, agreement }: VendorRecord): boolean {
  if (decision) return decision.conclusion !== 'not-business-associate' && decision.agreement !== 'none';
  return phi.length > 0 && agreement !== 'not-needed';
}
