import type { Day } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { BusinessAssociateEvent, VendorFacts } from './events.ts';

export type VendorRecord = VendorFacts & {
  readonly id: string;
  readonly confirmed: boolean;
  readonly ended?: Day;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

/** A vendor after one more event. Recorded again, it works for the practice again. */
export function evolveVendor(
  record: VendorRecord | undefined,
  event: Recorded<BusinessAssociateEvent>,
): VendorRecord | undefined {
  if (event.type === 'vendor-recorded')
    return {
      ...event.data,
      id: event.subject,
      first: record?.first ?? event.position,
      revision: event.position,
      changedBy: event.by,
    };
  return record && { ...record, ended: event.data.on, revision: event.position, changedBy: event.by };
}

/** Whether a vendor works for the practice on a day. */
export function engaged(vendor: Pick<VendorRecord, 'ended'>, day: Day): boolean {
  return vendor.ended === undefined || day < vendor.ended;
}
