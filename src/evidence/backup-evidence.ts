import { recordBackup } from '#areas/contingency/decide.ts';
import type { BackedUp } from '#backup/back-up.ts';
import { secondCopyOf } from '#backup/backups.ts';
import type { BackupOutcome } from '#backup/backups.ts';
import { reasonOf } from '#backup/failure-reason.ts';
import { system } from '#permission.ts';
import type { Practice } from '#practice.ts';

/**
 * Puts what came of a backup on record in a practice, as evidence under 164.308(a)(7). A practice that is not set up
 * yet, or was not in the backup, gets no entry.
 *
 * @param data The data folder.
 * @returns How many entries were written.
 * @throws Outage if the record cannot be written.
 */
export async function putBackupOnRecord(
  practice: Practice,
  data: string,
  run: BackupOutcome,
): Promise<number> {
  const input = 'result' in run ? proved(practice.id, data, run.at, run.result) : failed(run);
  if (input === undefined) return 0;
  const outcome = await practice.record(system, recordBackup, input);
  return 'positions' in outcome ? outcome.positions.length : 0;
}

function proved(id: string, data: string, tried: string, done: BackedUp) {
  const { proof, at, bytes, digest } = done;
  if (!proof.ok) return { tried, reason: 'not-proved', faults: proof.faults.length };
  const own = proof.practices.find(({ practice }) => practice === id);
  if (!own) return undefined;
  const { entries, position, hash } = own;
  return { backupOf: at, bytes, digest, entries, head: { position, hash }, second: secondCopyOf(data, done) };
}

function failed({ at, failure }: Extract<BackupOutcome, { failure: unknown }>) {
  return { tried: at, reason: reasonOf(failure), faults: 0 };
}
