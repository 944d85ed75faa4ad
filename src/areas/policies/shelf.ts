import type { Day } from '#calendar.ts';
import { addMonths, longDate } from '#calendar.ts';
import type { Audience } from '#duties.ts';
import { policyNumber } from '#program.ts';
import type { Program } from '#program.ts';
import { readOnce } from '#read-once.ts';
import { says } from '#revision.ts';
import type { Citation } from '#regulation/citation.ts';
import { ruleOf } from '#regulation/index.ts';
import { library } from '#texts/policies/library.ts';
import type { PolicyText } from '#texts/policies/policy.ts';
import type { Relied } from '#told/told.ts';
import { linesOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { factsFor, presentOf } from './present.ts';
import type { Facts, Present } from './present.ts';
import type { PolicyRecord, PolicyVersion } from './view.ts';
import { versionInEffect } from './view.ts';
import { noLongerTrue } from './words.ts';

export type ShelfState =
  'does-not-apply' | 'not-written' | 'draft' | 'coming' | 'in-effect' | 'not-true' | 'review-due' | 'retired';

/** A policy on the shelf: of the library, or of the practice's own. */
export type Shelved = {
  /** `policy-gov-01`. */
  readonly id: string;
  /** `GOV-01`; empty for the practice's own. */
  readonly number: string;
  readonly title: string;
  readonly area: string;
  readonly audience: Audience;
  readonly answers: readonly Citation[];
  readonly level: PolicyText['level'] | 'own';
  readonly applies: boolean;
  /** Why it applies or not, in a sentence: the library's, or the practice's own. */
  readonly because: string;
  /** Whether the practice decided that, and not the facts. */
  readonly decided: boolean;
  readonly record: PolicyRecord | undefined;
  /** The version that holds today. */
  readonly inEffect: PolicyVersion | undefined;
  /** The version that was approved for a later day. */
  readonly coming: PolicyVersion | undefined;
  readonly state: ShelfState;
  /** Undefined for the practice's own, and for one of the library that this version of Diligence no longer has. */
  readonly present: Present | undefined;
  /** Sentences: what the latest version relied on and is so no more. */
  readonly notTrue: readonly string[];
  /** Whether the library says something else today than what the latest version was made from. */
  readonly newText: boolean;
  /** The day of the next review by the practice's own cadence, for what is in effect. */
  readonly reviewBy: Day | undefined;
};

/** The identifier under which a policy of the library is on record. */
export function policyId(number: string): string {
  return `policy-${number.toLowerCase()}`;
}

/** Whether two texts say the same, in whatever order their parts came from the record. */
export const sameText = (one: Written, other: Written): boolean => says({ text: one }, { text: other });

/** What the library's text of a policy was on the day that a version was approved. */
export function baseOf({ base, text }: Pick<PolicyVersion, 'base' | 'text'>): Written {
  return base ?? text;
}

/** Every policy of a library as it stands for a practice on a day, then the practice's own, in the order of the manual. */
export function shelfOf(texts: readonly PolicyText[]): (program: Program, today: Day) => readonly Shelved[] {
  return (program, today) => {
    const ids = new Set(texts.map(({ id }) => policyId(id)));
    const facts = factsFor(program, today);
    return [
      ...texts.map((text) => ofLibrary(program, text, facts, today)),
      ...[...program.policies.values()]
        .filter(({ id }) => !ids.has(id))
        .flatMap((record) => ofPractice(program, record, today)),
    ];
  };
}

/** The shelf of the library that Diligence comes with. */
export const shelf = readOnce(shelfOf(library));

/** One policy of the shelf. */
export function shelved(program: Program, id: string, today: Day): Shelved | undefined {
  return shelf(program, today).find((one) => one.id === id);
}

function ofLibrary(program: Program, policy: PolicyText, facts: Facts, today: Day): Shelved {
  const record = program.policies.get(policyId(policy.id));
  const byFacts = policy.applies(facts.tell().told);
  const { applies, because } = record?.applicability
    ? { applies: record.applicability.applies, because: `You decided: ${record.applicability.why}` }
    : byFacts;
  const present = presentOf(policy, facts);
  const latest = record?.versions.at(-1);
  const newText = latest !== undefined && !sameText(baseOf(latest), present.text);
  // Facts may change without a word of the text changing: then it is as true as before.
  const changed = newText && latest ? changedFacts(latest.relied, present.relied) : [];
  return stood(program, today, {
    id: policyId(policy.id),
    number: policy.id,
    title: policy.title,
    area: policy.area,
    audience: policy.audience,
    answers: policy.answers,
    level: policy.level,
    applies,
    because,
    decided: record?.applicability !== undefined,
    record,
    present,
    newText,
    notTrue: applies ? changed : [],
  });
}

/** The facts that a version relied on and that are told differently now. A fact nobody asks for any more says nothing. */
function changedFacts(relied: readonly Relied[], now: readonly Relied[]): readonly string[] {
  const present = new Map(now.map(({ fact, said }) => [fact, said]));
  return relied.flatMap(({ fact, said }) => {
    const is = present.get(fact);
    return is === undefined || is === said ? [] : [noLongerTrue(fact, said, is)];
  });
}

/**
 * What a version relies on. Of a text that the practice changed, a name or number that it took out is relied on no more.
 */
export function reliedBy(text: Written, present: Present): readonly Relied[] {
  if (sameText(text, present.text)) return present.relied;
  const [mine, theirs] = [text, present.text].map((of) => linesOf(of).join('\n'));
  return present.relied.filter(({ said }) => !theirs?.includes(said) || mine?.includes(said));
}

function ofPractice(program: Program, record: PolicyRecord, today: Day): Shelved[] {
  const { facts, id } = record;
  // A draft that was discarded before anything was approved leaves nothing to show.
  if (!facts) return [];
  const { title, area, audience, library: number, answers } = facts;
  const because =
    number === '' ? 'You wrote it.' : 'This version of Diligence has no text of its own for it.';
  return [
    stood(program, today, {
      id,
      number,
      title,
      area,
      audience,
      answers,
      level: 'own',
      applies: record.applicability?.applies ?? true,
      because: record.applicability ? `You decided: ${record.applicability.why}` : because,
      decided: record.applicability !== undefined,
      record,
      present: undefined,
      newText: false,
      notTrue: [],
    }),
  ];
}

/** When a version in effect is to be looked at again: counted from its first day, or the last look at it. */
export function reviewDay(program: Program, record: PolicyRecord, version: PolicyVersion): Day {
  const looked = record.reviews.findLast((review) => review.version === version.version)?.on;
  const months = policyNumber(program, 'policy-review-months');
  return addMonths(looked !== undefined && looked > version.effective ? looked : version.effective, months);
}

function stood(
  program: Program,
  today: Day,
  one: Omit<Shelved, 'inEffect' | 'coming' | 'state' | 'reviewBy'>,
): Shelved {
  const { record } = one;
  const inEffect = versionInEffect(record, today);
  const latest = record?.versions.at(-1);
  const retired = record?.retired !== undefined && record.retired.on <= today;
  const coming = latest && latest.effective > today && !record?.retired ? latest : undefined;
  const reviewBy = record && inEffect && reviewDay(program, record, inEffect);
  const state = ((): ShelfState => {
    if (inEffect) {
      if (one.notTrue.length > 0 && !coming) return 'not-true';
      return reviewBy !== undefined && reviewBy <= today && !coming ? 'review-due' : 'in-effect';
    }
    if (!one.applies) return 'does-not-apply';
    if (coming) return 'coming';
    if (record?.draft) return 'draft';
    return retired ? 'retired' : 'not-written';
  })();
  return { ...one, inEffect, coming, state, reviewBy };
}

/** Whether the practice approved something else than the library wrote for it. */
export function isEdited({ record }: Shelved): boolean {
  return record?.versions.at(-1)?.base !== undefined;
}

/**
 * Whether the library's text can be approved as it stands: nothing was drafted or changed by hand, nothing is missing,
 * and what is in effect does not say it already.
 */
export function isReady(one: Shelved): boolean {
  return (
    one.applies &&
    one.present !== undefined &&
    one.present.gaps.length === 0 &&
    !one.record?.draft &&
    !one.record?.retired &&
    !isEdited(one) &&
    (one.record === undefined || one.record.versions.length === 0 || one.newText)
  );
}

/** Whether a policy serves the Security Rule, or the Privacy and Breach Notification Rules; it may serve both. */
export function serves(
  { answers, area }: Pick<Shelved, 'answers' | 'area'>,
  rule: 'security' | 'privacy',
): boolean {
  if (answers.length === 0) return (area === 'security') === (rule === 'security');
  return answers.some((citation) => (ruleOf(citation) === 'security') === (rule === 'security'));
}

/** What stands beside a policy that is in effect although it does not apply. */
export function strayWords({ inEffect, applies, because }: Shelved): string | undefined {
  return inEffect && !applies
    ? `It is in effect since ${longDate(inEffect.effective)}, though it does not seem to apply: ${because}`
    : undefined;
}
