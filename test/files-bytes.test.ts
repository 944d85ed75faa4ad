import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { establish } from '#areas/entity/decide.ts';
import { everything } from '#documents/everything/everything.ts';
import { attachmentOf, largestFile } from '#ledger/attachment-of.ts';
import { openDatabase } from '#ledger/database.ts';
import { disposalOf } from '#ledger/entry.ts';
import { foundLedger, openLedger } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { openPractice } from '#practice.ts';
import { todayOf } from '#program.ts';
import { toCsv } from '#render/csv.ts';
import { officer, recorded, riverbend } from './given-practice.ts';

// Files and patients' names, down to the bytes: what is in the files of the folder, and what is not.

const place = mkdtempSync(join(tmpdir(), 'diligence-files-'));
after(() => rmSync(place, { recursive: true, force: true }));

const id = 'practice-test';
const key = randomBytes(32);
const at = '2026-11-30T15:00:00.000Z';

async function given(name: string) {
  const folder = mkdtempSync(join(place, `${name}-`));
  const path = join(folder, 'diligence.db');
  const store = sqliteStore(openDatabase(path));
  const ledger = await foundLedger(store, key, id, randomBytes);
  const failures: unknown[] = [];
  const practice = openPractice(
    ledger,
    id,
    () => at,
    (failure) => failures.push(failure),
  );
  recorded(await practice.record(officer, establish, riverbend));
  /** Which files of the folder hold these bytes. */
  const holding = (bytes: Uint8Array) =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(bytes));
  return { folder, path, store, ledger, practice, failures, holding };
}

function scanOf(length: number) {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length)]);
  const made = attachmentOf(bytes, 'Signed notice.pdf');
  assert.ok('attachment' in made);
  return { bytes, attachment: made.attachment };
}

type Given = Awaited<ReturnType<typeof given>>;

/** A first service with its acknowledgment: a patient and a scan. */
async function service({ ledger }: Given, subject: string, name: string, scan: ReturnType<typeof scanOf>) {
  const patient = ledger.patients.part({ name, number: `N-${subject}-4417`, birth: '1971-03-09' });
  const event = (type: string, data: object) => ({ area: 'notice', type, version: 1, subject, data });
  const events = [
    event('first-service-recorded', { on: '2026-11-30', emergency: false, patient: patient.digest }),
    event('acknowledgment-recorded', {
      version: 1,
      on: '2026-11-30',
      way: 'paper',
      why: '',
      files: [scan.attachment],
    }),
  ];
  const { position } = await ledger.head();
  await ledger.append(position, events, { by: officer, at }, { files: [scan.bytes], patient });
}

test('after disposal nothing of a file or a patient is in any file of the folder, neither as it was nor sealed, and no token', async () => {
  const here = await given('disposal');
  const { store, ledger, holding } = here;
  const scan = scanOf(1_500_000);
  for (const [index, name] of ['Abelard Quim', 'Quintessa Marlowe', 'Zebulon Ott'].entries())
    await service(here, `service-${index}`, name, scan);
  const pieces: Buffer[] = [];
  for (const { name, chunks } of await store.parts(id, 'service-1'))
    for (let chunk = 0; chunk < chunks; chunk++) {
      const sealed = Buffer.from((await store.chunk(id, 'service-1', name, chunk)) ?? []);
      // Short pieces: a page of the database holds no more than 4,092 bytes in a row.
      for (let start = 0; start + 24 <= sealed.length; start += 30_011)
        pieces.push(sealed.subarray(start, start + 24));
    }
  assert.ok(pieces.length > 50);
  const there = pieces.filter((piece) => holding(piece).length > 0);
  assert.ok(there.length > 0.95 * pieces.length, 'they were there before');
  const name = (await store.parts(id, 'service-1'))[0]?.name ?? '';
  assert.notDeepEqual(holding(Buffer.from(name)), []);

  const shown = new DatabaseSync(here.path, { readOnly: true });
  const tokens = shown
    .prepare('SELECT token FROM patient_token GROUP BY token HAVING count(*) = 1 AND min(subject) = ?')
    .all('service-1')
    .map(({ token }) => Buffer.from(token as Uint8Array));
  shown.close();
  assert.equal(tokens.length, 3, 'two words of the name, and the chart number');
  for (const token of tokens) assert.notDeepEqual(holding(token), []);

  const { position } = await ledger.head();
  const disposal = { area: 'retention', type: 'disposed', version: 1, subject: disposalOf('service-1') };
  await ledger.append(position, [{ ...disposal, data: {} }], { by: officer, at });
  assert.deepEqual(await ledger.destroyDisposed(), ['service-1']);
  const check = () => {
    for (const piece of [...pieces, ...tokens]) assert.deepEqual(holding(piece), []);
    assert.deepEqual(holding(Buffer.from(name)), []);
    for (const given of [key, undefined]) assert.deepEqual(verifyFile(here.path, given).faults, []);
  };
  check();
  assert.equal(await ledger.patients.of('service-1'), undefined);
  for (const other of ['service-0', 'service-2'])
    assert.equal((await ledger.files.open(other, scan.attachment))?.length, scan.bytes.length);
  assert.deepEqual(await ledger.patients.find('1971-03-09'), ['service-0', 'service-2']);
  await store.close();
  check();
});

test('the name, number and birth of a patient, and what is in a file, are in no file of the folder, no export, and nothing that is reported', async () => {
  const here = await given('names');
  const { practice, store, holding } = here;
  const scan = scanOf(200_000);
  await service(here, 'service-1', 'Quintessa Marlowe-Überhaupt', scan);
  assert.deepEqual(await practice.patients.find('quintessa'), ['service-1']);
  assert.deepEqual(await practice.patients.of('service-1'), {
    name: 'Quintessa Marlowe-Überhaupt',
    number: 'N-service-1-4417',
    birth: '1971-03-09',
  });
  const words = ['quintessa', 'marlowe', 'überhaupt', 'uberhaupt', 'N-service-1-4417', '1971-03-09', '4417'];
  const program = await practice.program();
  const headers = await practice.headers(program.position);
  const exported = { program, today: todayOf(program, at), headers };
  const tables = everything(program).map((table) => {
    const { header, rows } = table.rows(exported);
    return toCsv(header, rows, { bom: true });
  });
  assert.ok(tables.some((table) => table.includes('service-1')));
  const said = JSON.stringify([
    tables,
    [...program.firstServices],
    [...program.traces],
    headers,
    here.failures.map(String),
  ]);
  const check = () => {
    for (const word of words)
      for (const form of [
        word,
        word.toUpperCase(),
        word.normalize('NFD'),
        word[0]?.toUpperCase() + word.slice(1),
      ]) {
        for (const encoding of ['utf8', 'utf16le', 'base64', 'hex'] as const) {
          const bytes =
            encoding === 'base64' || encoding === 'hex'
              ? Buffer.from(Buffer.from(form).toString(encoding).replace(/=+$/, '').slice(0, -2))
              : Buffer.from(form, encoding);
          if (bytes.length > 5) assert.deepEqual(holding(bytes), [], `${form} as ${encoding}`);
        }
        if (form.length > 4) assert.equal(said.includes(form), false, form);
      }
    for (let start = 0; start < scan.bytes.length; start += 10_007)
      assert.deepEqual(holding(scan.bytes.subarray(start, start + 24)), []);
    // Not even by its digest, which somebody who has the same file could look for.
    for (const digest of [scan.attachment.digest, Buffer.from(scan.attachment.digest, 'hex')])
      assert.deepEqual(holding(Buffer.from(digest)), []);
  };
  assert.ok(readdirSync(here.folder).some((file) => file.endsWith('-wal')));
  check();
  await store.close();
  check();
});

test('a file of 25 MB is put on record, opened in another process and verified', async (t) => {
  const here = await given('large');
  const scan = scanOf(largestFile - 9);
  const began = performance.now();
  await service(here, 'service-1', 'Abelard Quim', scan);
  const put = performance.now();
  const other = await openLedger(here.store, key, id, randomBytes);
  assert.ok(
    Buffer.compare((await other.files.open('service-1', scan.attachment)) ?? Buffer.of(), scan.bytes) === 0,
  );
  const opened = performance.now();
  await here.store.close();
  assert.deepEqual(verifyFile(here.path, key).faults, []);
  const verified = performance.now();
  t.diagnostic(
    `25 MB: ${Math.round(put - began)} ms to record, ${Math.round(opened - put)} ms to open, ${Math.round(verified - opened)} ms to verify`,
  );
});
