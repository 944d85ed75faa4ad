import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { recordSite } from '#areas/entity/decide.ts';
import { printed } from '#ledger/checkpoint.ts';
import { openInstallation } from '#test/built.ts';
import { recorded } from '#test/given-practice.ts';
import { diligence, givenFolder, givenSample, json, refusal } from './diligence.ts';

/** Made once: these tests only read it, or copies of it. */
const sample = await givenSample();

test('verify: ok on what was written; the first bad entry and what is wrong with it on what was changed', async () => {
  type Verified = {
    ok: boolean;
    entries: number;
    head: { position: number; hash: string };
    faults: { position: number; what: string }[];
  };
  const good = await json<Verified>(['verify', '--data', sample]);
  assert.equal(good.ok, true);
  assert.deepEqual(good.faults, []);
  assert.equal(good.head.position, good.entries);
  assert.match(good.head.hash, /^[0-9a-f]{64}$/);

  const changed = join(givenFolder(), 'changed');
  cpSync(sample, changed, { recursive: true });
  const database = new DatabaseSync(join(changed, 'diligence.db'));
  database.exec(
    `UPDATE entry SET header = replace(header, 'person-grace', 'person-elena') WHERE position = 20`,
  );
  database.close();
  for (const data of [changed, join(changed, 'diligence.db')]) {
    const { code, out } = await diligence(['verify', '--data', data, '--json']);
    assert.equal(code, 1);
    const bad = JSON.parse(out) as Verified;
    assert.equal(bad.ok, false);
    assert.equal(bad.faults[0]?.position, 20);
    assert.match(bad.faults[0]?.what ?? '', /header was changed/);
  }
  const text = await diligence(['verify', '--data', changed]);
  assert.equal(text.code, 1);
  assert.match(text.out, /^20: /m);
});

test('164.312(b): verify says how far the access record has come, and finds what was taken out of it', async () => {
  type Verified = {
    ok: boolean;
    access: { chain: string; entries: number; head: { position: number; hash: string } }[];
    faults: { position: number; what: string }[];
  };
  const folder = join(givenFolder(), 'watched');
  cpSync(sample, folder, { recursive: true });
  const { installation, close } = openInstallation({ folder, now: Date.now, randomBytes, report: failed });
  const practice = 'practice-maple-street';
  for (const subject of ['incident-1', 'incident-2', 'incident-3'])
    installation.access.note({ practice, person: 'person-grace', kind: 'looked', subject });
  await close();
  const good = await json<Verified>(['verify', '--data', folder]);
  const own = good.access.find(({ chain }) => chain === practice);
  assert.ok(good.ok && own && own.entries >= 3);
  assert.equal(own.head.position, own.entries);
  assert.match(
    (await diligence(['verify', '--data', folder])).out,
    /The access record: .*each as it was written/,
  );
  const database = new DatabaseSync(join(folder, 'diligence.db'));
  database.exec(`DELETE FROM access_entry WHERE chain = '${practice}' AND position = ${own.entries - 1}`);
  database.close();
  const bad = await diligence(['verify', '--data', folder, '--json']);
  assert.equal(bad.code, 1);
  const [fault] = (JSON.parse(bad.out) as Verified).faults;
  assert.equal(fault?.what, `In the access record: Entry ${own.entries - 1} is missing.`);
});

const failed = (failure: unknown): void => assert.fail(String(failure));

test('verify --checkpoint: an end that was cut off shows against a checkpoint that left the building', async () => {
  const folder = givenFolder();
  const whole = join(folder, 'whole');
  cpSync(sample, whole, { recursive: true });
  const { installation, close } = openInstallation({
    folder: whole,
    now: Date.now,
    randomBytes,
    report: failed,
  });
  const practice = await installation.practice('practice-maple-street');
  const site = { id: 'site-annex', seen: 0, name: 'Annex', state: 'IA' };
  recorded((await practice?.record('person-grace', recordSite, site)) ?? { refusals: [] });
  const checkpoint = await practice?.checkpoint();
  await close();
  assert.ok(checkpoint);
  const paper = join(folder, 'checkpoint.txt');
  writeFileSync(paper, `Some words before.\n${printed(checkpoint)}\nAnd after.\n`);
  const good = await diligence(['verify', '--data', whole, '--checkpoint', paper]);
  assert.equal(good.code, 0, good.out + good.err);
  // The copy without the last entry is sound in itself.
  assert.equal((await diligence(['verify', '--data', sample])).code, 0);
  const cut = await diligence(['verify', '--data', sample, '--checkpoint', paper, '--json']);
  assert.equal(cut.code, 1);
  const { faults } = JSON.parse(cut.out) as { faults: { position: number; what: string }[] };
  assert.equal(faults[0]?.position, checkpoint.position);
  assert.match(faults[0]?.what ?? '', /cut off/);
  const none = join(folder, 'none.txt');
  assert.equal((await refusal(['verify', '--data', sample, '--checkpoint', none])).field, 'checkpoint');
  writeFileSync(paper, 'nothing of the kind');
  assert.match(
    (await refusal(['verify', '--data', sample, '--checkpoint', paper])).because,
    /holds no checkpoint/,
  );
});

test('risk report: PDF, Word file, HTML and CSV, with the digest of what was written; the same version gives the same bytes', async () => {
  type Written = { file: string; digest: string; bytes: number; version: number };
  const folder = givenFolder();
  const starts = { pdf: '%PDF-', docx: 'PK', html: '<!doctype html>', csv: '\ufeffNo.' };
  for (const [format, start] of Object.entries(starts)) {
    const out = join(folder, `report.${format}`);
    const written = await json<Written>([
      'risk',
      'report',
      '--data',
      sample,
      '--format',
      format,
      '--out',
      out,
    ]);
    const bytes = readFileSync(out);
    assert.equal(written.file, out);
    assert.equal(written.version, 1);
    assert.equal(written.bytes, bytes.length);
    assert.equal(written.digest, createHash('sha256').update(bytes).digest('hex'));
    assert.ok(bytes.toString('utf8', 0, 40).startsWith(start), format);
    const again = await json<Written>([
      'risk',
      'report',
      '--data',
      sample,
      '--format',
      format,
      '--version',
      '1',
      '--out',
      out,
    ]);
    assert.equal(again.digest, written.digest, format);
  }
  assert.deepEqual(
    readdirSync(folder).toSorted(),
    Object.keys(starts)
      .map((format) => `report.${format}`)
      .toSorted(),
  );
  assert.equal((await refusal(['risk', 'report', '--data', sample, '--version', '2'])).field, 'version');
  assert.equal((await refusal(['risk', 'report', '--data', sample, '--format', 'odt'])).field, 'format');
  assert.equal(
    (await refusal(['risk', 'report', '--data', sample, '--out', join(folder, 'no', 'x.pdf')])).field,
    'out',
  );
  await refusal(['risk', 'report', '--data', sample, '--out', join(sample, 'diligence.db')]);
});
