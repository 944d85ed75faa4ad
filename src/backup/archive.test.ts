import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import fc from 'fast-check';

import { lockFile } from '#installation/folder-lock.ts';
import { keyFile } from '#ledger/keys.ts';
import { Outage } from '#ledger/store.ts';

import { writeBackup } from './archive.ts';
import { givenData, givenPlace, now, rowsOf } from './given-folder.ts';
import { proveBackup } from './prove.ts';
import { restore } from './restore.ts';
import { headerOf, sealFile } from './sealed-file.ts';
import { digestLength, startLength, tagLength } from './sealed-header.ts';

const part = 4_096;

async function given() {
  const data = await givenData({ 'practice-a': 25, 'practice-b': 3 });
  const file = join(data.place, 'one.diligence-backup');
  const written = await writeBackup({ ...data, file, now, randomBytes, part });
  return { ...data, file, written };
}

test('a backup says in its open header what it is of, and holds nothing else that can be read', async () => {
  const { file, written, folder, database, key } = await given();
  const bytes = readFileSync(file);
  assert.equal(written.bytes, bytes.length);
  assert.equal(written.digest, createHash('sha256').update(bytes).digest('hex'));
  const header = await headerOf(file);
  assert.equal(header.kind, 'backup');
  assert.equal(header.at, '2026-11-22T15:04:05.123Z');
  assert.deepEqual(
    header.practices.map(({ practice, position }) => [practice, position]),
    [
      ['practice-a', 25],
      ['practice-b', 3],
    ],
  );
  const last = JSON.parse(
    JSON.parse(rowsOf(database, 'entry', "WHERE practice = 'practice-a' AND position = 25")[0] ?? '').header,
  );
  assert.equal(header.practices[0]?.hash, last.hash);
  for (const open of ['ana@riverbend.example', 'SQLite format', 'asset-recorded', 'argon2'])
    assert.ok(!bytes.includes(open), open);
  assert.ok(!bytes.includes(Buffer.from(key).toString('base64')) && !bytes.includes(key));
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(folder).toSorted(), ['diligence.db', keyFile], 'no scratch is left');
});

test('a restored backup equals the original, entry by entry, key by key and account by account', async () => {
  const { file, place, database, key } = await given();
  const target = join(place, 'new', 'diligence.db');
  const { verification } = await restore({ file, key, database: target, placeKey: true, now });
  assert.deepEqual([verification.ok, verification.entries], [true, 28]);
  for (const table of ['entry', 'wrapped_key', 'checkpoint', 'account'])
    assert.deepEqual(rowsOf(target, table), rowsOf(database, table), table);
  assert.equal(readFileSync(join(place, 'new', keyFile), 'utf8').trim(), Buffer.from(key).toString('base64'));
  assert.deepEqual(readdirSync(join(place, 'new')).toSorted(), ['diligence.db', keyFile, lockFile]);
});

test('two backups of the same data have nothing in common but their headers: each has a key of its own', async () => {
  const { written, place, ...data } = await given();
  const again = await writeBackup({ ...data, file: join(place, 'two'), now, randomBytes, part });
  assert.notEqual(again.header.wrapped, written.header.wrapped);
  const [one, two] = [readFileSync(data.file), readFileSync(join(place, 'two'))];
  const at = one.length - part;
  assert.ok(!one.subarray(at).equals(two.subarray(at)));
});

/** Whether a changed file is refused, with a sentence, and nothing is placed. */
async function refused(file: string, key: Uint8Array): Promise<string> {
  const place = givenPlace();
  const database = join(place, 'new', 'diligence.db');
  const failure = await restore({ file, key, database, placeKey: true, now }).then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(failure instanceof Outage, `it was restored, or broke: ${String(failure)}`);
  assert.match(failure.message, /^\S.*[.]$/s);
  assert.ok(!existsSync(join(place, 'new')), 'nothing is left of the attempt');
  const proof = await proveBackup(file, key, place, now);
  assert.deepEqual([proof.ok, proof.faults.length], [false, 1]);
  return failure.message;
}

test('every changed byte is found, wherever it is', async () => {
  const { file, key, place } = await given();
  const whole = readFileSync(file);
  const changedFile = join(place, 'changed');
  // Each byte of the beginning and of its digest, and bytes anywhere in the parts.
  const before = startLength + whole.readUInt32BE(startLength - 4) + digestLength;
  const check = async (at: number, to: number): Promise<void> => {
    const changed = Buffer.from(whole);
    changed[at] = to;
    if (changed.equals(whole)) return;
    writeFileSync(changedFile, changed);
    await refused(changedFile, key);
  };
  for (let at = 0; at < before + 3; at += 5) await check(at, (whole[at] ?? 0) ^ (1 << (at % 8)));
  await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), check), { numRuns: 60 });
});

test('a file cut anywhere, or with more at its end, is found', async () => {
  const { file, key, place } = await given();
  const whole = readFileSync(file);
  const changedFile = join(place, 'changed');
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      writeFileSync(changedFile, whole);
      truncateSync(changedFile, length);
      assert.match(await refused(changedFile, key), /not whole|is empty/);
    }),
    { numRuns: 30 },
  );
  writeFileSync(changedFile, Buffer.concat([whole, Buffer.of(0)]));
  assert.match(await refused(changedFile, key), /more at its end/);
});

test('parts that changed places, came twice, or came from another backup of the same data are found', async () => {
  const { file, key, place, ...data } = await given();
  const whole = readFileSync(file);
  const changedFile = join(place, 'changed');
  const sealed = part + tagLength;
  const before = startLength + whole.readUInt32BE(startLength - 4) + digestLength;
  const count = Math.floor((whole.length - before) / sealed);
  assert.ok(count >= 4);
  const partOf = (bytes: Buffer, index: number) =>
    bytes.subarray(before + index * sealed, before + (index + 1) * sealed);
  const other = join(place, 'other');
  await writeBackup({ ...data, key, file: other, now, randomBytes, part });
  const others = readFileSync(other);
  assert.equal(others.length, whole.length);
  await fc.assert(
    fc.asyncProperty(fc.nat(count - 1), fc.nat(count - 1), fc.boolean(), async (a, b, foreign) => {
      if (a === b && !foreign) return;
      const changed = Buffer.from(whole);
      if (foreign) partOf(others, a).copy(partOf(changed, a));
      else {
        partOf(whole, a).copy(partOf(changed, b));
        if ((a + b) % 2 === 0) partOf(whole, b).copy(partOf(changed, a));
      }
      writeFileSync(changedFile, changed);
      assert.match(await refused(changedFile, key), /part \d+ of \d+ is not as it was written/);
    }),
    { numRuns: 25 },
  );
});

test('whatever an attacker writes into the open header, with its digest made anew: no other content opens', async () => {
  const { file, key, place } = await given();
  const whole = readFileSync(file);
  const length = whole.readUInt32BE(startLength - 4);
  const text = whole.toString('utf8', startLength, startLength + length);
  const changes: readonly (readonly [string, string])[] = [
    ['"position":25', '"position":24'],
    ['2026-11-22T15', '2027-11-22T15'],
    ['practice-a', 'practice-c'],
    ['"kind":"backup"', '"kind":"practic"'],
  ];
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), from);
    const covered = Buffer.concat([whole.subarray(0, startLength), Buffer.from(text.replace(from, to))]);
    const digest = createHash('sha256').update(covered).digest();
    const changedFile = join(place, 'changed');
    writeFileSync(
      changedFile,
      Buffer.concat([covered, digest, whole.subarray(covered.length + digestLength)]),
    );
    await refused(changedFile, key);
  }
});

test('a file that says more of a practice than it holds is refused, though it was sealed with the key', async () => {
  const { database, key, place, written } = await given();
  const practices = written.header.practices.map((head) => ({ ...head, position: head.position + 1 }));
  for (const said of [practices, [{ practice: 'practice-c', position: 0, hash: '0'.repeat(64) }]]) {
    const file = join(place, `file-${said.length}`);
    await sealFile({
      file,
      content: database,
      kind: 'backup',
      at: written.header.at,
      practices: said,
      key,
      randomBytes,
    });
    assert.match(await refused(file, key), /does not hold what it says of practice/);
  }
});

test('each thing that can be wrong with a file has its own sentence', async () => {
  const { file, key, place } = await given();
  const whole = readFileSync(file);
  const other = join(place, 'other');
  const sentence = async (bytes: Uint8Array, with_ = key): Promise<string> => {
    writeFileSync(other, bytes);
    return refused(other, with_);
  };
  assert.match(await sentence(Buffer.alloc(0)), /is empty/);
  assert.match(await sentence(Buffer.from('PK\u0003\u0004 a zip')), /was not made by "diligence backup"/);
  assert.match(await sentence(randomBytes(5_000)), /was not made by "diligence backup"/);
  const newer = Buffer.from(whole);
  newer.writeUInt32BE(2, 16);
  assert.match(await sentence(newer), /later version of Diligence\. Install that version/);
  assert.match(await sentence(whole, randomBytes(32)), /This key does not open other: .* Use the key/);
  assert.match(await sentence(whole.subarray(0, -1)), /is not whole: its end is missing/);
  await assert.rejects(
    restore({
      file: join(place, 'nowhere'),
      key,
      database: join(place, 'n', 'diligence.db'),
      placeKey: true,
      now,
    }),
    /There is no file/,
  );
});

test('a backup is never written over another file, nor half: with no folder for it, nothing is made', async () => {
  const { file, place, ...data } = await given();
  const before = readFileSync(file);
  await assert.rejects(writeBackup({ ...data, file, now, randomBytes }), /already something at/);
  assert.deepEqual(readFileSync(file), before);
  const gone = join(place, 'unplugged', 'b.diligence-backup');
  await assert.rejects(writeBackup({ ...data, file: gone, now, randomBytes }), /Connect its disk/);
  assert.deepEqual(readdirSync(place).toSorted(), ['data', 'one.diligence-backup']);
  assert.deepEqual(readdirSync(data.folder).toSorted(), ['diligence.db', keyFile]);
});

test('while another process appends: the backup is of one moment, verifies, and holds every entry acknowledged before it', async () => {
  const data = await givenData({ 'practice-a': 1500 });
  const writer = spawn(process.execPath, [
    join(import.meta.dirname, 'given-writer.ts'),
    data.database,
    join(data.folder, keyFile),
    'practice-a',
  ]);
  const ended = new Promise((resolve) => writer.once('close', resolve));
  const told = { acknowledged: 0 };
  let errors = '';
  writer.stderr.on('data', (text: Buffer) => (errors += text.toString('utf8')));
  await new Promise<void>((resolve) => {
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      told.acknowledged = Number(text.trim().split('\n').at(-1));
      resolve();
    });
    writer.once('close', () => resolve());
  });
  try {
    for (let round = 0; round < 3; round++) {
      const before = told.acknowledged;
      const file = join(data.place, `round-${round}`);
      const { header } = await writeBackup({ ...data, file, now, randomBytes });
      const proof = await proveBackup(file, data.key, data.folder, now);
      assert.ok(proof.ok, JSON.stringify(proof.faults));
      assert.equal(proof.entries, header.practices[0]?.position);
      assert.ok(proof.entries >= before, `${before} was acknowledged, the backup ends at ${proof.entries}`);
      // The writer goes on: on a busy machine its next turn may take a moment.
      for (let wait = 0; wait < 1_000 && told.acknowledged <= before; wait++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      assert.ok(told.acknowledged > before, `the writer was stopped: ${errors}`);
    }
  } finally {
    writer.kill('SIGKILL');
    await ended;
  }
  // A prefix, and not only as long: the very same entries.
  const target = join(data.place, 'new', 'diligence.db');
  const { verification } = await restore({
    file: join(data.place, 'round-2'),
    key: data.key,
    database: target,
    placeKey: true,
    now,
  });
  const [restored, original] = [rowsOf(target, 'entry'), rowsOf(data.database, 'entry')];
  assert.equal(restored.length, verification.entries);
  assert.ok(original.length > restored.length);
  assert.deepEqual(restored, original.slice(0, restored.length));
});
