import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type {
  BusinessAssociateEvent,
  ClauseMark,
  DecidedAssociate,
  FiledAgreement,
  Judgment,
  OfferedAgreement,
  PhiDisposition,
  ReviewAnswers,
  Signer,
  AgreementTerms,
  VendorDetails,
  VendorFacts,
  ViolationStep,
} from './events.ts';

/** Where something stands on record, and since when. */
export type OnRecord = {
  readonly position: number;
  readonly at: Instant;
  readonly by: string;
};

export type OfferRecord = Omit<OfferedAgreement, 'agreement' | 'marks'> & {
  readonly sent: OnRecord;
  readonly opened?: OnRecord & { readonly on: Day };
  readonly signed?: OnRecord & Signer & { readonly on: Day; readonly statement: string };
  readonly countersigned?: OnRecord & Signer & { readonly on: Day };
  readonly withdrawn?: OnRecord & { readonly on: Day; readonly why: string };
};

export type AgreementRecord = AgreementTerms & {
  readonly id: string;
  /** One that was signed outside of Diligence. */
  readonly filed?: Omit<FiledAgreement, 'agreement' | keyof AgreementTerms>;
  /** One that was written here. */
  readonly offer?: OfferRecord;
  readonly marks: readonly ClauseMark[];
  /** The entry that marked its terms. */
  readonly marked?: OnRecord;
  readonly ended?: { readonly on: Day; readonly why: string };
  /** Its latest entry, and who recorded that. */
  readonly revision: number;
  readonly changedBy: string;
};

export type ReviewRecord = {
  readonly id: string;
  readonly asked?: OnRecord & { readonly to: string; readonly on: Day };
  readonly answered?: OnRecord &
    Signer & { readonly how: 'by-link' | 'by-us'; readonly on: Day; readonly answers: ReviewAnswers };
  readonly concluded?: OnRecord & {
    readonly judgment: Judgment;
    readonly reason: string;
    readonly on: Day;
  };
  readonly revision: number;
  readonly changedBy: string;
};

export type ViolationRecord = {
  readonly id: string;
  readonly learned: Day;
  readonly what: string;
  readonly pattern: 'yes' | 'no' | 'unknown';
  readonly steps: readonly (OnRecord & {
    readonly step: ViolationStep;
    readonly on: Day;
    readonly note: string;
  })[];
  readonly revision: number;
  readonly changedBy: string;
};

/** What only some vendors have on record stays undefined until it is. */
export type VendorRecord = VendorFacts & {
  readonly id: string;
  readonly confirmed: boolean;
  readonly ended?: Day;
  readonly decision?: DecidedAssociate & OnRecord;
  readonly details?: VendorDetails & { readonly position: number };
  /** In the order they came on record. */
  readonly agreements?: readonly AgreementRecord[];
  readonly reviews?: readonly ReviewRecord[];
  readonly violations?: readonly ViolationRecord[];
  readonly disposition?: PhiDisposition & OnRecord;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

type VendorEvent = Recorded<BusinessAssociateEvent>;

const onRecord = ({ position, at, by }: VendorEvent): OnRecord => ({ position, at, by });

/** The list with the one of this identifier as it is after the step; where it is not there yet, at the end. */
function put<One extends { readonly id: string }>(
  all: readonly One[] | undefined,
  id: string,
  step: (one: One | undefined) => One | undefined,
): readonly One[] {
  const before = all?.find((one) => one.id === id);
  const after = step(before);
  if (!after) return all ?? [];
  return before ? (all ?? []).map((one) => (one === before ? after : one)) : [...(all ?? []), after];
}

function evolveAgreement(
  agreement: AgreementRecord | undefined,
  event: VendorEvent,
): AgreementRecord | undefined {
  const latest = { revision: event.position, changedBy: event.by };
  switch (event.type) {
    case 'agreement-filed': {
      const { agreement: id, kind, effective, ends, renews, noticeDays, ...filed } = event.data;
      return { marks: [], ...agreement, id, kind, effective, ends, renews, noticeDays, filed, ...latest };
    }
    case 'agreement-offered': {
      const { agreement: id, marks, ...offer } = event.data;
      const { effective, ends, choices } = offer;
      return {
        id,
        kind: 'contract',
        effective,
        ends,
        renews: false,
        noticeDays: choices.noticeDays,
        marks,
        marked: onRecord(event),
        offer: { ...offer, sent: onRecord(event) },
        ...latest,
      };
    }
    case 'clauses-checked':
      return agreement && { ...agreement, marks: event.data.marks, marked: onRecord(event), ...latest };
    case 'agreement-ended':
      return agreement && { ...agreement, ended: { on: event.data.on, why: event.data.why }, ...latest };
  }
  if (!agreement?.offer) return agreement;
  switch (event.type) {
    case 'agreement-opened': {
      const opened = { ...onRecord(event), on: event.data.on };
      return { ...agreement, offer: { ...agreement.offer, opened }, ...latest };
    }
    case 'agreement-signed': {
      const { name, title, on, statement } = event.data;
      const signed = { ...onRecord(event), name, title, on, statement };
      return { ...agreement, offer: { ...agreement.offer, signed }, ...latest };
    }
    case 'agreement-countersigned': {
      const { name, title, on } = event.data;
      const countersigned = { ...onRecord(event), name, title, on };
      return { ...agreement, offer: { ...agreement.offer, countersigned }, ...latest };
    }
    case 'agreement-withdrawn': {
      const withdrawn = { ...onRecord(event), on: event.data.on, why: event.data.why };
      return { ...agreement, offer: { ...agreement.offer, withdrawn }, ...latest };
    }
  }
  return agreement;
}

function evolveReview(review: ReviewRecord | undefined, event: VendorEvent): ReviewRecord | undefined {
  const latest = { revision: event.position, changedBy: event.by };
  switch (event.type) {
    case 'review-asked': {
      const { review: id, ...asked } = event.data;
      return { ...review, id, asked: { ...onRecord(event), ...asked }, ...latest };
    }
    case 'review-answered': {
      const { review: id, ...answered } = event.data;
      return { ...review, id, answered: { ...onRecord(event), ...answered }, ...latest };
    }
    case 'review-concluded': {
      const { review: id, ...concluded } = event.data;
      return { ...review, id, concluded: { ...onRecord(event), ...concluded }, ...latest };
    }
  }
  return review;
}

function evolveViolation(
  violation: ViolationRecord | undefined,
  event: VendorEvent,
): ViolationRecord | undefined {
  const latest = { revision: event.position, changedBy: event.by };
  if (event.type === 'violation-recorded') {
    const { violation: id, ...facts } = event.data;
    return { steps: [], ...violation, id, ...facts, ...latest };
  }
  if (event.type !== 'violation-step-recorded' || !violation) return violation;
  const { violation: _id, ...step } = event.data;
  return { ...violation, steps: [...violation.steps, { ...onRecord(event), ...step }], ...latest };
}

/** A vendor after one more event. Recorded again, it works for the practice again. */
export function evolveVendor(record: VendorRecord | undefined, event: VendorEvent): VendorRecord | undefined {
  const latest = { revision: event.position, changedBy: event.by };
  if (event.type === 'vendor-recorded') {
    // What it said when it ended before is history, and is not kept for the next end.
    const { ended, disposition, ...before } = record ?? {};
    return {
      ...before,
      ...(ended === undefined && disposition && { disposition }),
      ...event.data,
      id: event.subject,
      first: record?.first ?? event.position,
      ...latest,
    };
  }
  if (!record) return undefined;
  const changed = { ...record, ...latest };
  switch (event.type) {
    case 'vendor-ended':
      return { ...changed, ended: event.data.on };
    case 'associate-decided':
      return { ...changed, decision: { ...event.data, ...onRecord(event) } };
    case 'vendor-described':
      return { ...changed, details: { ...event.data, position: event.position } };
    case 'phi-disposition-recorded':
      return { ...changed, disposition: { ...event.data, ...onRecord(event) } };
    case 'review-asked':
    case 'review-answered':
    case 'review-concluded':
      return {
        ...changed,
        reviews: put(record.reviews, event.data.review, (one) => evolveReview(one, event)),
      };
    case 'violation-recorded':
    case 'violation-step-recorded':
      return {
        ...changed,
        violations: put(record.violations, event.data.violation, (one) => evolveViolation(one, event)),
      };
    default:
      return {
        ...changed,
        agreements: put(record.agreements, event.data.agreement, (one) => evolveAgreement(one, event)),
      };
  }
}

/** Whether a vendor works for the practice on a day. */
export function engaged(vendor: Pick<VendorRecord, 'ended'>, day: Day): boolean {
  return vendor.ended === undefined || day < vendor.ended;
}

/** The day on which both sides had signed; undefined while they have not, or where it was withdrawn. */
export function signedOn({ filed, offer }: AgreementRecord): Day | undefined {
  return offer ? offer.countersigned?.on : filed?.signedOn;
}

/** Whether an agreement of the record holds on a day: signed by both, begun, and not ended. */
export function holdsOn(agreement: AgreementRecord, day: Day): boolean {
  const { effective, ends, renews, ended } = agreement;
  const signed = signedOn(agreement);
  return (
    signed !== undefined &&
    signed <= day &&
    effective <= day &&
    (ends === '' || renews || day <= ends) &&
    (ended === undefined || day < ended.on)
  );
}

/** The agreement that holds on a day; the one that began last where there are several. */
export function agreementOn(vendor: VendorRecord, day: Day): AgreementRecord | undefined {
  return (vendor.agreements ?? [])
    .filter((agreement) => holdsOn(agreement, day))
    .toSorted((a, b) => a.effective.localeCompare(b.effective))
    .at(-1);
}
