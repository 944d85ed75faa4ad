import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { exportPractice, practiceEnding } from '#backup/export-practice.ts';
import { writeKey } from '#backup/key-file.ts';
import { installationKey } from '#ledger/keys.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dataOption, optionsOf } from './options.ts';
import { existingDatabase, onRecord } from './record.ts';

/** The ending of the file with the transfer key, after the name of the practice's file. */
export const transferKeyEnding = '.key';

/** `diligence export --out FILE`: one practice's whole record as one file, for another installation. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values } = optionsOf('export', args, {
    data: { type: 'string' },
    practice: { type: 'string' },
    out: { type: 'string' },
  });
  if (values.out?.trim() === '') throw new Stop('--out is empty. Name the file to write.', { field: 'out' });
  const folder = dataOption(values.data, surroundings);
  const database = existingDatabase(folder);
  const practice = await onRecord(values, surroundings, ({ program }) => program.practice);
  const place = resolve(values.out ?? '.');
  const isFolder = existsSync(place) && statSync(place).isDirectory();
  const file = isFolder ? join(place, `${practice}${practiceEnding}`) : place;
  const keyAt = `${file}${transferKeyEnding}`;
  const key = installationKey({
    folder,
    ledgerExists: true,
    environment: surroundings.environment['DILIGENCE_KEY'],
    randomBytes,
  });
  const { written, transferKey, entries } = await exportPractice({
    database,
    folder,
    practice,
    file,
    key,
    now: surroundings.now(),
    randomBytes,
  });
  try {
    await writeKey(keyAt, transferKey);
  } catch (error) {
    // Without its key the file opens for nobody.
    rmSync(file, { force: true });
    throw error;
  }
  const { bytes, digest, header } = written;
  const [head] = header.practices;
  return {
    json: {
      file,
      bytes,
      digest,
      at: header.at,
      practice,
      entries,
      head: { position: head?.position ?? 0, hash: head?.hash },
      key: keyAt,
    },
    text: [
      `The practice is in ${file}, verified: ${entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`}.`,
      `${bytes.toLocaleString('en-US')} bytes, SHA-256 ${digest}`,
      `The key that opens it is in ${keyAt}. Let it travel another way than the file, and delete both when the practice has arrived.`,
      `Accounts and passwords stay here. In the new place: diligence import FILE`,
    ].join('\n'),
  };
}
