import type { Day } from '#calendar.ts';
import type { AssetKind } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { stoppedOnce } from '#listing.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { factOf } from '#areas/risk-analysis/fact-of.ts';
import type { Fact, MeasureId, Standing } from '#areas/risk-analysis/measures.ts';

/** The pages of the interview, in the order a person walks through them. */
export const topics = {
  facts: 'A few facts first',
  people: 'Who gets in',
  'sign-in': 'Signing in',
  outside: 'Phishing, malware, and the network',
  sending: 'Where patient information travels',
  rooms: 'Rooms, screens, and things',
  outage: 'When something stops working',
  watching: 'Noticing what happened',
  keeping: 'Rules, and keeping them alive',
} as const;
export type Topic = keyof typeof topics;

/** What a question is asked about: the practice, or assets that share one sign-in and so one answer. */
export type Subject = {
  /** `practice`, or the identifier of the first asset. */
  readonly id: string;
  /** As it reads inside a sentence: `the EHR`, `your 24 computers`. */
  readonly name: string;
  readonly assets: readonly AssetRecord[];
};

export type Asked = { readonly program: Program; readonly today: Day; readonly subject: Subject };
export type Words = string | ((asked: Asked) => string);

export type Choice = {
  /** For a measure its standing; for a fact the fact's own word. */
  readonly id: string;
  readonly label: string;
  readonly note?: string;
};

/**
 * Whether a question matters. `skipped`: a fact settles it, as the standing given, or as whatever is known of
 * the measure in `as`; a fact has a `value`. `waiting`: it depends on a question that nobody answered yet.
 */
export type Matters =
  | { readonly is: 'asked' }
  | { readonly is: 'waiting'; readonly for: string }
  | {
      readonly is: 'skipped';
      readonly settles:
        { readonly standing: Standing } | { readonly as: MeasureId } | { readonly value: string };
      /** Names the fact, and begins with "Skipped:". */
      readonly because: string;
      readonly evidence: readonly number[];
    };
export type Rule = (program: Program, today: Day, subject: Subject) => Matters;

/** One question of the bank. Its identifier is the fact or the measure that it asks for. */
export type Question = {
  readonly id: Fact | MeasureId;
  readonly topic: Topic;
  /** A few words, as a heading and in lists: `A second step at sign-in`. */
  readonly title: string;
  readonly ask: Words;
  readonly detail?: Words;
  /** One sentence on why it is asked; its citations stand beside it. */
  readonly why: string;
  /** The provisions that the sentence rests on, the first first. */
  readonly cites: readonly [Citation, ...Citation[]];
  readonly choices: readonly Choice[];
  /** The work that "I don't know" becomes, an instruction. */
  readonly unknownBecomes: Words;
  /** Left out: it always matters. */
  readonly matters?: Rule;
  /** Other measures that the same answer speaks for, each with the rule that may settle it apart. */
  readonly also?: { readonly [M in MeasureId]?: Rule };
  /** Kinds of asset that it is asked about, each group of assets once. Left out: the whole practice. */
  readonly about?: readonly AssetKind[];
};

export const asked: Matters = { is: 'asked' };
export const always: Rule = () => asked;

/** What the words come to for a subject. */
export function inWords(words: Words, context: Asked): string {
  return typeof words === 'string' ? words : words(context);
}

type Option = string | readonly [label: string, note: string];

function choice(id: string, option: Option): Choice {
  return typeof option === 'string' ? { id, label: option } : { id, label: option[0], note: option[1] };
}

export const dontKnow = 'I don’t know';

/** The choices of a measure; each is its standing, and "I don't know" is always the last but one or the last. */
export function standings(options: {
  readonly inPlace: Option;
  readonly partly?: Option;
  readonly absent: Option;
  readonly notApplicable?: Option;
}): readonly Choice[] {
  return [
    choice('in-place', options.inPlace),
    ...(options.partly === undefined ? [] : [choice('partly', options.partly)]),
    choice('absent', options.absent),
    choice('unknown', dontKnow),
    ...(options.notApplicable === undefined ? [] : [choice('not-applicable', options.notApplicable)]),
  ];
}

/** The choices of a fact that is so or not. */
export function yesOrNo(yes: Option, no: Option): readonly Choice[] {
  return [choice('yes', yes), choice('no', no), choice('unknown', dontKnow)];
}

/** The sentence of a skip: "Skipped: …", from a sentence that names the fact. */
export function skipped(because: string): string {
  const first = because.slice(0, 2);
  const abbreviation = first === first.toUpperCase() && !first.endsWith(' ');
  return stoppedOnce(
    `Skipped: ${abbreviation ? because : because.charAt(0).toLowerCase() + because.slice(1)}`,
  );
}

/** Not applicable where the fact has one of these values; waits until the fact is known; "I don't know" is asked. */
export function unlessFact(fact: Fact, ...values: string[]): Rule {
  return (program, today) => {
    const known = factOf(program, fact, today);
    if (known.value === 'unasked') return { is: 'waiting', for: fact };
    if (!values.includes(known.value)) return asked;
    return {
      is: 'skipped',
      settles: { standing: 'not-applicable' },
      because: skipped(known.because),
      evidence: known.evidence,
    };
  };
}

/** Not applicable where the inventory lists nothing of these kinds. `what`: plural, `fax lines`. */
export function onlyWith(kinds: readonly AssetKind[], what: string): Rule {
  return (program, today) => {
    const assets = assetsInUse(program, today);
    if (assets.length === 0) return { is: 'waiting', for: 'inventory' };
    if (assets.some(({ kind }) => kinds.includes(kind))) return asked;
    return {
      is: 'skipped',
      settles: { standing: 'not-applicable' },
      because: `Skipped: the inventory lists no ${what}.`,
      evidence: [],
    };
  };
}

/** Whether the practice runs equipment of its own on which systems with patient information live. */
export function ownServers(program: Program, today: Day): AssetRecord[] {
  return assetsInUse(program, today).filter(
    ({ form, kind, hosting, phi }) =>
      kind === 'server' ||
      (kind === 'file-server' && hosting === 'practice') ||
      (form === 'system' &&
        hosting === 'practice' &&
        phi.length > 0 &&
        !['fax', 'phone-system', 'network', 'diligence', 'remote-access', 'ai-tool', 'website'].includes(
          kind,
        )),
  );
}

/** As settled where the inventory lists nothing that the practice runs itself; waits while it lists nothing at all. */
export function onlyWithOwnServers(
  settles: { readonly standing: Standing } | { readonly as: MeasureId },
  closing = '',
): Rule {
  return (program, today) => {
    if (assetsInUse(program, today).length === 0) return { is: 'waiting', for: 'inventory' };
    if (ownServers(program, today).length > 0) return asked;
    return {
      is: 'skipped',
      settles,
      because: `Skipped: the inventory lists no server or system that runs at your own place${closing}.`,
      evidence: [],
    };
  };
}

/**
 * An instruction to ask whoever looks after the computers: `Ask your IT company whether …`. `what` begins with
 * a question word, or with `for`.
 */
export function askIt(what: string): Words {
  return ({ program, today }) => {
    const who = factOf(program, 'who-runs-it', today).value;
    if (who === 'it-company') return `Ask your IT company ${what}`;
    if (who === 'own-staff') return `Ask the person who looks after your computers ${what}`;
    return what.startsWith('for ') ? `Make ${what.slice(4)}` : `Find out ${what}`;
  };
}

/** An instruction to ask the vendor of the subject; the practice itself where it runs it. */
export function askVendor(what: string): Words {
  return (context) => {
    const first = context.subject.assets[0];
    if (first?.hosting === 'vendor' && first.vendor !== '')
      return `Ask ${nameOf(context.program, first.vendor)} ${what}`;
    if (first?.hosting === 'vendor') return `Ask the vendor of ${context.subject.name} ${what}`;
    return inWords(askIt(what), context);
  };
}
