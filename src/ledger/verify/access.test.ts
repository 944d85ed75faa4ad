import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { given, practice } from '#access-record/given.ts';
import { canonicalJson } from '#ledger/canonical-json.ts';
import { sha256 } from '#ledger/chain.ts';
import { parsePrinted, printed } from '#ledger/checkpoint.ts';
import { verifyAccess } from './access.ts';
import type { AccessRow } from './access.ts';
import { claimOf } from './signature.ts';
import type { Claim } from './signature.ts';

// The hands of somebody who can write to the database, and has none of its keys.

/** A record of so many looks, with an entry of the ledger behind every fourth and behind the last. */
async function recorded(looks: number) {
  const it = await given();
  for (let index = 0; index < looks; index++) {
    if (index % 5 === 0) it.access.note({ kind: 'sign-in-failed', from: `198.51.100.${index}` });
    it.look(`incident-${index % 4}`, `person-${index % 3}`);
    if (index % 4 === 3) await it.append(2);
  }
  await it.append();
  const rowsOf = (chain: string): AccessRow[] =>
    it.entries(chain).map((entry) => ({ position: entry.position, entry: canonicalJson(entry) }));
  const claims: Claim[] = [];
  const { position: ledger } = await it.ledger.head();
  for (let position = 1; position <= ledger; position++) {
    const claim = claimOf(await it.ledger.checkpointAt(position));
    assert.ok(typeof claim !== 'string', String(claim));
    claims.push(claim);
  }
  const strangers = rowsOf('installation');
  const installation = new Map(it.entries('installation').map(({ position, hash }) => [position, hash]));
  return { rows: rowsOf(practice), strangers, evidence: { chain: practice, ledger, installation, claims } };
}

const records = await Promise.all([1, 2, 5, 24].map(recorded));
type Made = (typeof records)[number];

const entryOf = (row: AccessRow | undefined) => JSON.parse(row?.entry ?? '{}') as Record<string, unknown>;

/** Entries that are linked and hashed anew from an index on, as anybody can. */
function rebuilt(rows: readonly AccessRow[], from: number): AccessRow[] {
  let previous = from === 0 ? '0'.repeat(64) : String(entryOf(rows[from - 1])['hash']);
  return rows.map((row, index) => {
    if (index < from) return row;
    const { hash: _hash, ...kept } = entryOf(row);
    const fields: Record<string, unknown> = { ...kept, position: index + 1, previous };
    previous = sha256(canonicalJson(fields));
    return { position: index + 1, entry: canonicalJson({ ...fields, hash: previous }) };
  });
}

function found({ evidence }: Made, rows: readonly AccessRow[], why: string): void {
  const { faults } = verifyAccess(rows, evidence);
  assert.ok(faults.length > 0, why);
  for (const { what } of faults) assert.match(what, /^[A-Z].+\.$/s);
}

const place = fc.record({ record: fc.nat(records.length - 1), index: fc.nat(23), other: fc.nat(23) });

function chosen({ record, index }: { record: number; index: number }) {
  const it = records[record] as Made;
  return { it, index: index % it.rows.length };
}

test('a record as it was written holds, against every checkpoint of its ledger', () => {
  for (const it of records) {
    const { faults, entries, head, unchecked } = verifyAccess(it.rows, it.evidence);
    assert.deepEqual(faults, []);
    assert.deepEqual([entries, head.position, unchecked], [it.rows.length, it.rows.length, 0]);
    assert.equal(it.evidence.claims.at(-1)?.access?.position, it.rows.length);
    const own = { ...it.evidence, chain: 'installation', ledger: 0, claims: [] };
    assert.deepEqual(verifyAccess(it.strangers, own).faults, []);
  }
});

test('every changed byte is found, at its own entry', () => {
  fc.assert(
    fc.property(place, fc.nat(9_999), fc.integer({ min: 1, max: 127 }), (where, byte, mask) => {
      const { it, index } = chosen(where);
      const row = it.rows[index] as AccessRow;
      const bytes = Buffer.from(row.entry);
      const at = byte % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ mask;
      const changed = it.rows.with(index, { ...row, entry: bytes.toString('utf8') });
      assert.equal(verifyAccess(changed, it.evidence).faults[0]?.position, index + 1, bytes.toString());
    }),
  );
});

test('an entry that is left out, doubled, swapped or slipped in is found', () => {
  fc.assert(
    fc.property(place, (where) => {
      const { it, index } = chosen(where);
      const row = it.rows[index] as AccessRow;
      found(it, it.rows.toSpliced(index, 1), 'left out');
      found(it, it.rows.toSpliced(index, 0, row), 'doubled');
      const other = where.other % it.rows.length;
      const moved = (it.rows[other] as AccessRow).entry;
      if (other !== index)
        found(
          it,
          it.rows
            .with(index, { ...row, entry: moved })
            .with(other, { position: other + 1, entry: row.entry }),
          'swapped',
        );
    }),
  );
});

test('the same with all hashes and links made anew is found by the checkpoints', () => {
  fc.assert(
    fc.property(place, (where) => {
      const { it, index } = chosen(where);
      const row = it.rows[index] as AccessRow;
      const changed = { ...row, entry: canonicalJson({ ...entryOf(row), person: 'person-ben' }) };
      found(it, rebuilt(it.rows.with(index, changed), index), 'changed');
      found(it, rebuilt(it.rows.toSpliced(index, 1), index), 'left out');
      found(it, rebuilt(it.rows.toSpliced(index, 0, row), index), 'slipped in');
      found(it, rebuilt([...it.rows, row], it.rows.length), 'slipped in behind the last that was signed');
    }),
  );
});

test('an entry that was changed and hashed anew by itself is found by the one after it, without any checkpoint', () => {
  fc.assert(
    fc.property(place, (where) => {
      const { it, index } = chosen(where);
      if (index === it.rows.length - 1) return;
      const row = it.rows[index] as AccessRow;
      const changed = { ...row, entry: canonicalJson({ ...entryOf(row), person: 'person-ben' }) };
      const [one] = rebuilt(it.rows.with(index, changed), index).slice(index);
      assert.ok(one);
      const { faults } = verifyAccess(it.rows.with(index, one), { ...it.evidence, claims: [] });
      assert.deepEqual(
        faults.map(({ position }) => position),
        [index + 2],
      );
    }),
  );
});

test('a tail that was cut off under a checkpoint is found, down to nothing at all', () => {
  for (const it of records)
    for (let kept = 0; kept < it.rows.length; kept++) {
      const { faults } = verifyAccess(it.rows.slice(0, kept), it.evidence);
      assert.match(faults.find(({ position }) => position === kept + 1)?.what ?? '', /^The end was cut off/);
    }
});

test('an entry that says more of the ledger than is there shows that the ledger was cut', () => {
  const it = records[3] as Made;
  const { faults } = verifyAccess(it.rows, { ...it.evidence, ledger: 3, claims: [] });
  assert.match(faults[0]?.what ?? '', /the ledger had come to 4, and now it ends at 3: its end was cut off/);
});

test('an installation chain that was cut or rebuilt shows in the chain of the practice', () => {
  const it = records[3] as Made;
  const hashes = it.evidence.installation;
  for (const [position] of hashes) {
    const cut = new Map([...hashes].filter(([at]) => at < position));
    assert.ok(verifyAccess(it.rows, { ...it.evidence, installation: cut }).faults.length > 0);
    const other = new Map([...hashes, [position, 'f'.repeat(64)]]);
    assert.ok(verifyAccess(it.rows, { ...it.evidence, installation: other }).faults.length > 0);
  }
});

test('time and the ledger do not go back, and a field holds what Diligence writes', () => {
  const it = records[3] as Made;
  const without = { ...it, evidence: { ...it.evidence, claims: [] } };
  const forged = (index: number, change: Record<string, unknown>) =>
    rebuilt(
      it.rows.with(index, {
        position: index + 1,
        entry: canonicalJson({ ...entryOf(it.rows[index]), ...change }),
      }),
      index,
    );
  const changes: [number, Record<string, unknown>][] = [
    [2, { at: '2026-11-29T15:00:00.000Z' }],
    [2, { at: 'yesterday' }],
    [9, { ledger: 0 }],
    [2, { ledger: 1.5 }],
    [2, { ledger: '2' }],
    [2, { kind: '' }],
    [2, { person: 'Ana Flores' }],
    [2, { from: 7 }],
    [2, { more: 'x' }],
    [2, { installation: { position: 1 } }],
    [2, { installation: { position: 1, hash: 'x', more: 1 } }],
    [9, { installation: { position: 0, hash: '0'.repeat(64) } }],
    [2, { chain: 'practice-2' }],
  ];
  assert.deepEqual(verifyAccess(it.rows, without.evidence).faults, []);
  for (const [index, change] of changes) found(without, forged(index, change), JSON.stringify(change));
});

test('of a practice that moved in, what it says of the other installation is counted as unchecked; what it says of this one is checked', async () => {
  const it = await given();
  it.access.note({ kind: 'sign-in-failed' });
  it.look();
  it.look();
  const rows = (): AccessRow[] =>
    it.entries().map((entry) => ({ position: entry.position, entry: canonicalJson(entry) }));
  const evidence = { chain: practice, ledger: 0, claims: [] };
  const away = verifyAccess(rows(), { ...evidence, installation: undefined });
  assert.deepEqual([away.faults, away.unchecked], [[], 2]);
  assert.equal(verifyAccess(rows(), { ...evidence, installation: new Map() }).faults.length, 2);
  it.access.note({ practice, kind: 'imported', person: 'system' });
  it.look();
  const here = new Map([[1, it.entries('installation')[0]?.hash ?? '']]);
  const arrived = verifyAccess(rows(), { ...evidence, installation: here });
  assert.deepEqual([arrived.faults, arrived.unchecked], [[], 2]);
  assert.deepEqual(
    verifyAccess(rows(), { ...evidence, installation: new Map([[1, 'f'.repeat(64)]]) }).faults.map(
      ({ position }) => position,
    ),
    [3, 4],
  );
});

test('a checkpoint with the head of the access record reads back from paper, and its signature covers it', async () => {
  const it = await given();
  it.look();
  await it.append();
  const checkpoint = await it.ledger.checkpoint();
  assert.ok(checkpoint?.access);
  const text = printed(checkpoint);
  assert.match(text, /^access    1 [0-9a-f]{4} /m);
  assert.deepEqual(parsePrinted(text), checkpoint);
  assert.deepEqual(parsePrinted(text.replaceAll(/\s+/g, ' ')), checkpoint);
  assert.deepEqual(parsePrinted(text.replaceAll('\n', '\r\n')), checkpoint);
  assert.ok(text.split('\n').every((line) => line.length <= 100));
  assert.equal(typeof claimOf(checkpoint), 'object');
  const { access, ...bare } = checkpoint;
  for (const forged of [
    bare,
    { ...checkpoint, access: { ...access, position: 2 } },
    { ...checkpoint, access: { ...access, hash: 'f'.repeat(64) } },
    { ...checkpoint, access: { ...access, more: 1 } },
    { ...checkpoint, access: null },
    { ...checkpoint, access: 1 },
  ])
    assert.equal(typeof claimOf(forged), 'string', JSON.stringify(forged));
});
