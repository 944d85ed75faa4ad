import { createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { instant } from '#calendar.ts';
import type { NewEvent } from '#decision.ts';
import { practiceId } from '#demo/maple-street.ts';
import { openDatabase } from '#ledger/database.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import { installationKey } from '#ledger/keys.ts';
import { foundLedger, openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { openPractice } from '#practice.ts';
import { benchFolder, ms, print, quantile, timed } from './line.ts';

// A sealed ledger of 50,000 entries, read and folded from a cold start of the process; then entry after entry.

const entries = 50_000;
const source = join(benchFolder(), 'six-years');
const folder = join(benchFolder(), 'fold');
const path = join(folder, 'diligence.db');
const id = 'practice-bench';
const clock = () => instant(Date.now());

/** Writes the ledger in another process's stead: what is measured comes after, with nothing of it known. */
async function write(): Promise<Uint8Array> {
  const from = sqliteStore(openDatabase(join(source, 'diligence.db')));
  const sourceKey = installationKey({ folder: source, ledgerExists: true, randomBytes });
  const recorded = await (await openLedger(from, sourceKey, practiceId, randomBytes)).read(0);
  await from.close();
  mkdirSync(folder);
  const store = sqliteStore(openDatabase(path));
  const key = installationKey({ folder, ledgerExists: false, randomBytes });
  const ledger = await foundLedger(store, key, id, randomBytes);
  const first = recorded.filter(({ position }) => position <= 2);
  const rest = recorded.filter(
    ({ position, area, type }) => position > 2 && area !== 'entity' && !growing.has(type),
  );
  const events = Array.from({ length: entries }, (_, index) =>
    copyOf(
      first[index] ?? (rest[index % rest.length] as RecordedEvent),
      index < first.length ? 0 : Math.floor(index / rest.length) % 20,
    ),
  );
  for (let at = 0; at < entries; at += 500)
    await ledger.append(at, events.slice(at, at + 500), { by: 'person-bench', at: clock() });
  await store.close();
  return key;
}

/** Records that grow with every event of these types: a practice has few of them. */
const growing = new Set(['role-granted', 'incident-noted', 'analysis-signed']);

/** The same event about another subject of the same kind. */
function copyOf({ area, type, version, subject, data }: RecordedEvent, copy: number): NewEvent {
  return { area, type, version, subject: copy === 0 ? subject : `${subject}-${copy}`, data } as NewEvent;
}

const { took: writing, result: key } = await timed(write);
const { took, result: practice } = await timed(async () => {
  const ledger = await openLedger(sqliteStore(openDatabase(path)), key, id, randomBytes);
  const opened = openPractice(ledger, id, clock);
  const { position } = await opened.program();
  if (position !== entries) throw new Error(`Only ${position} entries were folded.`);
  return { ledger, opened };
});

/** What cannot be saved: the rows read, each opened with AES-256-GCM, and parsed. */
function leastPossible(): number {
  const database = new DatabaseSync(path, { readOnly: true });
  const secret = randomBytes(32);
  const begun = performance.now();
  const rows = database
    .prepare('SELECT header, sealed FROM entry WHERE practice = ? ORDER BY position')
    .iterate(id);
  for (const { header, sealed } of rows as Iterable<{ header: string; sealed: Uint8Array }>) {
    JSON.parse(header);
    const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(1, 13));
    decipher.setAAD(sealed.subarray(0, 13));
    decipher.update(sealed.subarray(13, -16));
  }
  const took = performance.now() - begun;
  database.close();
  return took;
}

print({
  what: `Cold fold of ${entries.toLocaleString('en-US')} sealed entries`,
  figure: ms(took),
  goal: '≤ 600 ms',
  ratio: took / leastPossible(),
  of: 'reading the rows and deciphering each, and nothing else',
});
console.log(`    writing them took ${(writing / 1000).toFixed(1)} s, 500 at a time`);

const { ledger, opened } = practice;
const event = copyOf((await ledger.read(3, 4))[0] as RecordedEvent, 1);
const reading: number[] = [];
for (let next = 0; next < 100; next++) {
  await ledger.append(entries + next, [event], { by: 'person-bench', at: clock() });
  reading.push((await timed(() => opened.program())).took);
}
print({
  what: 'The next entry, read and folded (median)',
  figure: ms(quantile(reading, 0.5)),
  goal: '≤ 5 ms',
});
console.log(`    the slowest of 100: ${ms(Math.max(...reading))}`);
