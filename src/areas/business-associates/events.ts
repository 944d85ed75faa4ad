import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { PhiKind } from '#phi.ts';

/**
 * Whether a business associate agreement is there. `not-needed`: it is no business associate (160.103), with
 * the reason in `agreementNote`.
 */
export type AgreementStatus = 'signed' | 'none' | 'unknown' | 'not-needed';

export type VendorFacts = {
  readonly name: string;
  readonly service: string;
  /** What PHI it creates, receives, keeps or sends for the practice; none: none. */
  readonly phi: readonly PhiKind[];
  readonly agreement: AgreementStatus;
  /** The day the agreement was signed, or empty where not known. */
  readonly agreementSigned: Day | '';
  /** The day it ends, or empty. */
  readonly agreementEnds: Day | '';
  /** Why none is needed, or where the paper is. */
  readonly agreementNote: string;
  /** Whom to call there about an incident. */
  readonly contact: string;
};

export type BusinessAssociateEvent =
  /** Subject: the vendor. Recorded whole each time. */
  | EventOf<'business-associates', 'vendor-recorded', VendorFacts & { readonly confirmed: boolean }>
  | EventOf<'business-associates', 'vendor-ended', { readonly on: Day; readonly why: string }>;

const versions = { 'vendor-recorded': 1, 'vendor-ended': 1 } as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<BusinessAssociateEvent> {
  return presentForm<BusinessAssociateEvent>(event, versions);
}
