import type { Day } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type { AssetFacts, InventoryEvent } from './events.ts';

export type AssetRecord = AssetFacts & {
  readonly id: string;
  readonly confirmed: boolean;
  readonly retired?: Day;
  readonly withdrawn: boolean;
  readonly first: number;
  readonly revision: number;
  /** Who recorded that entry. */
  readonly changedBy: string;
};

/** An asset after one more event. Recorded again, it is back in use. */
export function evolveAsset(
  record: AssetRecord | undefined,
  event: Recorded<InventoryEvent>,
): AssetRecord | undefined {
  if (event.type === 'asset-recorded')
    return {
      ...event.data,
      id: event.subject,
      withdrawn: false,
      first: record?.first ?? event.position,
      revision: event.position,
      changedBy: event.by,
    };
  if (!record) return undefined;
  return event.type === 'asset-retired'
    ? { ...record, retired: event.data.on, revision: event.position, changedBy: event.by }
    : { ...record, withdrawn: true, revision: event.position, changedBy: event.by };
}

/** Whether an asset is in use on a day. */
export function inUse(asset: Pick<AssetRecord, 'retired' | 'withdrawn'>, day: Day): boolean {
  return !asset.withdrawn && (asset.retired === undefined || day < asset.retired);
}

/** Whether PHI in electronic form is in it: what the Security Rule covers. */
export function holdsEphi(asset: Pick<AssetRecord, 'form' | 'uses' | 'phi'>): boolean {
  return asset.form !== 'paper' && asset.uses.length > 0 && asset.phi.length > 0;
}
