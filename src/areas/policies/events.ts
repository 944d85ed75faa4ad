import type { Day } from '#calendar.ts';
import type { Duty } from '#duty.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { Written } from '#written/written.ts';

/** What a policy is, apart from its text. `library` is its number there (`GOV-01`); empty for one of the practice's own. */
export type PolicyFacts = {
  readonly library: string;
  readonly title: string;
  readonly area: string;
  readonly audience: 'everyone' | readonly Duty[];
  /** The provisions that it answers. */
  readonly answers: readonly string[];
};

/** A version as it was approved; it never changes after. */
export type VersionFacts = PolicyFacts & {
  readonly version: number;
  readonly text: Written;
  /** What Diligence would have written on that day, where the practice wrote something else. */
  readonly base?: Written;
  /** The facts that the text relied on, as they were. */
  readonly relied: readonly { readonly fact: string; readonly said: string }[];
  readonly promised: readonly {
    readonly id: string;
    readonly sentence: string;
    readonly shownBy: readonly string[];
  }[];
  readonly effective: Day;
  /** Who approved it, and the words above the name. */
  readonly approver: string;
  readonly statement: string;
  /** What changed, for those who read the one before; empty for the first. */
  readonly changes: string;
  /** Whether those it concerns are asked to read it again (164.530(b)(2)(i)(C): a material change). */
  readonly material: boolean;
};

export type PolicyEvent =
  /** Subject: `value-` and the name of the value. */
  | EventOf<
      'policies',
      'value-set',
      { readonly value: string; readonly number: number; readonly why: string }
    >
  /** Subject: the policy. A text being worked on; recorded whole each time. */
  | EventOf<
      'policies',
      'policy-drafted',
      PolicyFacts & { readonly text: Written; readonly from: 'page' | 'word' | 'library' }
    >
  | EventOf<'policies', 'draft-discarded', Record<string, never>>
  | EventOf<'policies', 'policy-approved', VersionFacts>
  /** Looked at, and still right (164.316(b)(2)(iii)). */
  | EventOf<
      'policies',
      'policy-reviewed',
      { readonly version: number; readonly on: Day; readonly note: string }
    >
  | EventOf<'policies', 'policy-retired', { readonly on: Day; readonly why: string }>
  /** The practice decides otherwise than the facts suggest, and says why. */
  | EventOf<'policies', 'applicability-set', { readonly applies: boolean; readonly why: string }>
  /** Somebody read a version and signed. `person` is who signed; the entry is by the same. */
  | EventOf<
      'policies',
      'version-signed',
      { readonly version: number; readonly person: string; readonly statement: string }
    >;

const versions = {
  'value-set': 1,
  'policy-drafted': 1,
  'draft-discarded': 1,
  'policy-approved': 1,
  'policy-reviewed': 1,
  'policy-retired': 1,
  'applicability-set': 1,
  'version-signed': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<PolicyEvent> {
  return presentForm<PolicyEvent>(event, versions);
}
