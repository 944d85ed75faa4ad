import { recordKeyChange } from '#areas/entity/decide-keys.ts';
import type { AccessRecord } from '#access-record/access-record.ts';
import type { FormerKey } from '#ledger/former-keys.ts';
import { system } from '#permission.ts';
import type { Practice } from '#practice.ts';

/**
 * Puts changes of keys on record in a practice: in its ledger, decided as `system`, and in the access record. A change
 * that is there already is passed over, so that this can be asked for whenever a practice is opened, and a change whose
 * process was killed before it was told is told then.
 *
 * @throws Outage where the disk or database fails.
 */
export async function putKeyChangesOnRecord(
  practice: Practice,
  access: Pick<AccessRecord, 'note'>,
  former: readonly FormerKey[],
): Promise<void> {
  const { entity } = await practice.program();
  if (!entity) return;
  const known = entity.keyChanges ?? [];
  const own = former.filter(
    ({ practice: whose, at, next }) =>
      (whose === undefined || whose === practice.id) &&
      // What was changed before this practice was here is none of its.
      at >= entity.established &&
      !known.some(({ after }) => after === next),
  );
  for (const { practice: whose, fingerprint, next, why } of own.toReversed()) {
    const key = whose === undefined ? 'installation' : 'practice';
    const change = { key, why, before: fingerprint, after: next };
    const outcome = await practice.record(system, recordKeyChange, change);
    if ('positions' in outcome && outcome.positions.length > 0)
      access.note({ practice: practice.id, person: system, kind: 'key-changed', subject: key });
  }
}
