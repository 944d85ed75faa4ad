import type { AssetKind } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import type { VendorRecord } from '#areas/business-associates/view.ts';
import type { Citation } from '#regulation/citation.ts';
import { PRACTICE, type PhiKind } from '#phi.ts';
import type { Care, Extent } from '#areas/risk-analysis/impact.ts';
import type { Level } from '#areas/risk-analysis/levels.ts';
import { measures, type MeasureId } from '#areas/risk-analysis/measures.ts';
import type { PortalMatch } from '#areas/risk-analysis/portal.ts';
import type { Affected, ThreatSource, Weight } from '#areas/risk-analysis/scenario.ts';
import type { Situation } from '#areas/risk-analysis/situation.ts';
import type { StandingOfMeasure } from '#areas/risk-analysis/standing.ts';

/** Looks a measure up in the interview; `of` is the asset where it is asked per asset. */
export type AskedControl = { readonly measure: MeasureId; readonly of: string; readonly weight: Weight };

/** A fact of the inventory or of a vendor that works like a measure. */
export type KnownControl = {
  readonly known: string;
  readonly of: string;
  readonly weight: Weight;
  readonly standing: StandingOfMeasure['standing'];
  readonly words: { readonly is: string; readonly lacks: string };
  readonly because: string;
  readonly evidence: readonly number[];
};
export type ControlSpec = AskedControl | KnownControl;

/** One thing that a template applies to, and all that is particular to it. */
export type Target = {
  /** An asset, vendor or site, or `practice`. With the template's identifier it names the scenario for good. */
  readonly subject: string;
  readonly title: string;
  /** Why it is raised here: sentences that name the facts. */
  readonly reasons: readonly string[];
  readonly assets: readonly AssetRecord[];
  readonly phi?: readonly PhiKind[];
  /** Identifiers of sites; none: everywhere. */
  readonly sites?: readonly string[];
  readonly extent: Extent;
  readonly care?: Care;
  readonly controls: readonly ControlSpec[];
  readonly initiation: Level;
  /** Why that level, and where it is from. */
  readonly initiationWhy: string;
  /** Harm is never put lower, whatever is in place. */
  readonly harmAtLeast?: { readonly level: Level; readonly why: string };
  readonly portal?: PortalMatch;
  readonly positions?: readonly number[];
};

/** A threat, and how to find what it threatens in a practice's inventory, vendors, flows and answers. */
export type Template = {
  readonly id: string;
  readonly source: ThreatSource;
  /** Who or what does it, and what happens. */
  readonly threat: string;
  readonly affects: readonly Affected[];
  readonly citations: readonly Citation[];
  readonly portal?: PortalMatch;
  readonly targets: (situation: Situation) => readonly Target[];
};

/** Measures of one weight, for a template's target. */
function asked(weight: Weight, of: string, ids: readonly MeasureId[]): AskedControl[] {
  return ids.map((measure) => ({
    measure,
    of: measures[measure].per === 'asset' ? of : PRACTICE,
    weight,
  }));
}

/** Decisive measures, then supporting ones. Those asked per asset are looked up for `of`. */
export function controls(
  of: string,
  decisive: readonly MeasureId[],
  supporting: readonly MeasureId[] = [],
): ControlSpec[] {
  return [...asked('decisive', of, decisive), ...asked('supporting', of, supporting)];
}

const protectedAs = {
  yes: 'in-place',
  no: 'absent',
  unknown: 'unknown',
  'not-applicable': 'not-applicable',
} as const;

/** Encryption at rest as the inventory has it (164.312(a)(2)(iv)). */
export function encrypted(asset: AssetRecord, weight: Weight = 'decisive'): KnownControl {
  return {
    known: 'encrypted-at-rest',
    of: asset.id,
    weight,
    standing: protectedAs[asset.encryptedAtRest],
    words: {
      is: `what is on ${asset.name} is encrypted${asset.encryption && asset.encryptedAtRest === 'yes' ? ` (${asset.encryption})` : ''}`,
      lacks: `what is on ${asset.name} is not encrypted`,
    },
    because: 'Your inventory says so.',
    evidence: [asset.revision],
  };
}

/** The agreement with a vendor as it stands on the day (164.308(b)(3)). */
export function agreement(vendor: VendorRecord, today: string, weight: Weight = 'decisive'): KnownControl {
  const ended = vendor.agreement === 'signed' && vendor.agreementEnds !== '' && vendor.agreementEnds < today;
  return {
    known: 'agreement',
    of: vendor.id,
    weight,
    standing: ended
      ? 'absent'
      : ({ signed: 'in-place', none: 'absent', unknown: 'unknown', 'not-needed': 'not-applicable' }[
          vendor.agreement
        ] as KnownControl['standing']),
    words: {
      is: `a business associate agreement with ${vendor.name} is signed`,
      lacks: ended
        ? `the business associate agreement with ${vendor.name} has ended`
        : `there is no business associate agreement with ${vendor.name}`,
    },
    because: 'Your list of vendors says so.',
    evidence: [vendor.revision],
  };
}

/** Whether the asset is of one of these kinds. */
export function isA(asset: Pick<AssetRecord, 'kind'>, ...kinds: readonly AssetKind[]): boolean {
  return kinds.includes(asset.kind);
}

/** What several targets of a template share, with what is one's own. */
export function onBase<Base extends object, Own extends object>(base: Base, own: Own): Base & Own {
  return { ...base, ...own };
}
