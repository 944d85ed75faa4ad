import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { Written } from '#written/written.ts';
import type { PolicyEvent, PolicyFacts, VersionFacts } from './events.ts';

/** A policy value as the practice set it. */
export type PolicyValueRecord = {
  readonly number: number;
  readonly why: string;
  readonly revision: number;
  readonly changedBy: string;
};

export type PolicyVersion = VersionFacts & {
  readonly at: Instant;
  readonly by: string;
  readonly position: number;
};

export type PolicySignature = {
  readonly version: number;
  readonly person: string;
  readonly at: Instant;
  readonly statement: string;
  readonly position: number;
};

export type PolicyRecord = {
  /** `policy-gov-01`; of the practice's own: `policy-` and 16 letters and digits. */
  readonly id: string;
  /** Of the draft where there is one, else of the latest version; undefined while there is neither. */
  readonly facts?: PolicyFacts;
  readonly draft?: {
    readonly text: Written;
    readonly from: 'page' | 'word' | 'library';
    readonly by: string;
    readonly at: Instant;
    readonly position: number;
  };
  /** In the order they were approved. */
  readonly versions: readonly PolicyVersion[];
  readonly reviews: readonly {
    readonly version: number;
    readonly on: Day;
    readonly note: string;
    readonly by: string;
    readonly position: number;
  }[];
  readonly retired?: {
    readonly on: Day;
    readonly why: string;
    readonly by: string;
    readonly position: number;
  };
  /** The practice's own decision on whether it applies. */
  readonly applicability?: {
    readonly applies: boolean;
    readonly why: string;
    readonly by: string;
    readonly position: number;
  };
  readonly signatures: readonly PolicySignature[];
  readonly first: number;
  readonly revision: number;
  readonly changedBy: string;
};

type Events = Recorded<PolicyEvent>;
export type ValueEvent = Extract<Events, { type: 'value-set' }>;

/** A policy value after it was set. */
export function evolveValue(_record: PolicyValueRecord | undefined, event: ValueEvent): PolicyValueRecord {
  const { number, why } = event.data;
  return { number, why, revision: event.position, changedBy: event.by };
}

/** A policy after one more event. A signature does not change its revision: nobody's form grows stale by it. */
export function evolvePolicy(
  record: PolicyRecord | undefined,
  event: Exclude<Events, ValueEvent>,
): PolicyRecord {
  const { by, at, position } = event;
  const before: PolicyRecord = record ?? {
    id: event.subject,
    versions: [],
    reviews: [],
    signatures: [],
    first: position,
    revision: position,
    changedBy: by,
  };
  const changed = { ...before, revision: position, changedBy: by };
  switch (event.type) {
    case 'policy-drafted': {
      const { text, from, ...facts } = event.data;
      return { ...changed, facts, draft: { text, from, by, at, position } };
    }
    case 'draft-discarded': {
      const { draft: _gone, ...rest } = changed;
      const latest = before.versions.at(-1);
      return latest ? { ...rest, facts: factsOf(latest) } : rest;
    }
    case 'policy-approved': {
      // In effect again, if it was retired; the draft has become this version.
      const { draft: _done, retired: _back, ...rest } = changed;
      const version = { ...event.data, at, by, position };
      return { ...rest, facts: factsOf(version), versions: [...before.versions, version] };
    }
    case 'policy-reviewed':
      return { ...changed, reviews: [...before.reviews, { ...event.data, by, position }] };
    case 'policy-retired':
      return { ...changed, retired: { ...event.data, by, position } };
    case 'applicability-set':
      return { ...changed, applicability: { ...event.data, by, position } };
    case 'version-signed':
      return { ...before, signatures: [...before.signatures, { ...event.data, at, position }] };
  }
}

function factsOf({ library, title, area, audience, answers }: PolicyFacts): PolicyFacts {
  return { library, title, area, audience, answers };
}

/** The version in effect on a day: the latest approved one whose day has come; undefined where none, or it was retired. */
export function versionInEffect(policy: PolicyRecord | undefined, day: Day): PolicyVersion | undefined {
  if (!policy || (policy.retired && policy.retired.on <= day)) return undefined;
  return policy.versions.findLast(({ effective }) => effective <= day);
}
