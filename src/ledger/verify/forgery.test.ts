import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { canonicalJson } from '#ledger/canonical-json.ts';
import { emptyHead } from '#ledger/chain.ts';
import { signed, signingKey } from '#ledger/checkpoint.ts';
import {
  forged,
  chosen,
  firstBad,
  flipped,
  headerOf,
  key,
  ledgers,
  place,
  practice,
  rebuilt,
  replaced,
} from './tampering.ts';
import type { Stored } from './tampering.ts';
import { verifyEntries } from './verify.ts';
import type { Row } from './verify.ts';

// Changes by somebody who knows how the chain is made, and makes its hashes anew.

test('an inserted entry is found and named, though its own hash and link are right', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { it, index, row } = chosen(at);
      const [made] = rebuilt(
        [...it.rows.slice(0, index), { ...row, sealed: randomBytes(60) }],
        index + 1,
      ).slice(-1);
      firstBad(it, it.rows.toSpliced(index, 0, made as Row), index + 1);
      firstBad(it, it.rows.toSpliced(index + 1, 0, made as Row), index + 1);
    }),
  );
});

test('a replaced entry whose own hash was made anew is found and named', () => {
  fc.assert(
    fc.property(place, fc.boolean(), (at, payload) => {
      const { it, index, row } = chosen(at);
      const changed = payload
        ? { ...row, sealed: randomBytes(60) }
        : { ...row, header: canonicalJson({ ...headerOf(row), by: 'member-2' }) };
      const made = rebuilt(replaced(it.rows, index, changed), index + 1)[index] as Row;
      firstBad(it, replaced(it.rows, index, made), index + 1);
    }),
  );
});

test('a chain that was rebuilt whole is found by the checkpoint, and with the key the changed entry is named', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { it, index, row } = chosen(at);
      const changed = replaced(it.rows, index, {
        ...row,
        header: canonicalJson({ ...headerOf(row), by: 'member-2' }),
      });
      const made = rebuilt(changed, index + 1);
      const { faults } = verifyEntries(made, it.evidence);
      assert.deepEqual(
        faults.map(({ position }) => position),
        [it.rows.length],
      );
      assert.match(faults[0]?.what ?? '', /not the one that was signed/);
      assert.equal(verifyEntries(made, { ...it.evidence, key }).faults[0]?.position, index + 1);
    }),
  );
});

test('entries added at the end without the signing key are found', () => {
  const it = ledgers[3] as Stored;
  const more = rebuilt([...it.rows, it.rows.at(-1) as Row], it.rows.length + 1);
  firstBad(it, more, it.rows.length + 1);
  assert.match(verifyEntries(more, it.evidence).faults[0]?.what ?? '', /without a signed checkpoint/);
});

test('a chain that was rebuilt and signed with a key of its own is found with the key, or with a printed checkpoint', () => {
  const it = ledgers[3] as Stored;
  const made = rebuilt(it.rows.toSpliced(4, 1), 5);
  const head = headerOf(made.at(-1));
  const evidence = {
    ...it.evidence,
    stored: canonicalJson(signed(signingKey(randomBytes(32)), practice, head)),
  };
  assert.equal(verifyEntries(made, evidence).ok, true, 'a chain alone cannot show it');
  assert.equal(verifyEntries(made, { ...evidence, key }).ok, false);
  const paper = JSON.parse(it.evidence.stored) as unknown;
  assert.equal(verifyEntries(made, { ...evidence, checkpoints: [paper] }).ok, false);
  const early = { ...evidence, keys: [] };
  assert.equal(
    verifyEntries([], { ...early, stored: undefined, checkpoints: [paper] }).faults[0]?.position,
    1,
  );
});

test('a tail that was cut together with its checkpoint is found by a checkpoint that left the building', async () => {
  const it = ledgers[3] as Stored;
  const { keys = [] } = it.evidence;
  const at = (position: number) =>
    canonicalJson(signed(signingKey(seed), practice, headerOf(it.rows[position - 1])));
  const evidence = { practice, keys, stored: at(5) };
  const cut = it.rows.slice(0, 5);
  assert.equal(verifyEntries(cut, evidence).ok, true);
  const { faults } = verifyEntries(cut, { ...evidence, checkpoints: [JSON.parse(at(8))] });
  assert.deepEqual(faults, [{ position: 6, what: 'The end was cut off. Entries 6 to 8 are missing.' }]);
  assert.equal(
    verifyEntries(it.rows, { ...evidence, stored: at(8), checkpoints: [JSON.parse(at(3)), at(5)] }).ok,
    true,
  );
});

const seed = randomBytes(32);
const signedHead = (head: Parameters<typeof signed>[2], by = practice) =>
  canonicalJson(signed(signingKey(seed), by, head));

test('time that runs backwards is found, also where chain and signature are right', () => {
  const times = ['10:00:00.000', '12:00:00.000', '11:59:59.999', '12:00:00.000'];
  const { rows, head } = forged(times.map((time) => ({ at: `2026-11-30T${time}Z` })));
  const { faults } = verifyEntries(rows, { practice, stored: signedHead(head) });
  assert.deepEqual(
    faults.map(({ position }) => position),
    [3],
  );
  assert.match(faults[0]?.what ?? '', /Time runs backwards/);
});

test('a header that no writer writes is found, also where chain and signature are right', () => {
  const odd: [Parameters<typeof forged>[0][number], RegExp][] = [
    [{ position: 5 }, /says position 5/],
    [{ practice: 'practice-2' }, /of practice practice-2/],
    [{ at: 'noon' }, /forged/],
    [{ version: '1' }, /forged/],
    [{ version: 1.5 }, /forged/],
    [{ subject: '' }, /forged/],
    [{ by: null }, /forged/],
  ];
  for (const [header, what] of odd) {
    const { rows, head } = forged([{}, header]);
    const { faults } = verifyEntries(rows, {
      practice,
      stored: signedHead({ ...head, at: headerOf(rows[1]).at }),
    });
    assert.deepEqual(
      faults.map(({ position }) => position),
      [2],
      JSON.stringify(header),
    );
    assert.match(faults[0]?.what ?? '', what);
  }
});

test('an entry of another chain in the place of one of this is named itself, not the one before it', () => {
  const it = ledgers[4] as Stored;
  for (let index = 1; index < it.rows.length; index++) {
    const { rows } = forged(it.rows.map(() => ({ at: headerOf(it.rows[index]).at })));
    firstBad(it, replaced(it.rows, index, rows[index] as Row), index + 1);
  }
});

test('a checkpoint of the very head is refused if another key, practice or time stands in it', () => {
  const { rows, head } = forged([{}, {}]);
  const paper = JSON.parse(signedHead(head)) as unknown;
  assert.equal(verifyEntries(rows, { practice, stored: signedHead(head), checkpoints: [paper] }).ok, true);
  const other = canonicalJson(signed(signingKey(randomBytes(32)), practice, head));
  const resigned = verifyEntries(rows, { practice, stored: other, checkpoints: [paper] });
  assert.match(resigned.faults[0]?.what ?? '', /another key/);
  const it = ledgers[3] as Stored;
  const forgedOne = canonicalJson(signed(signingKey(seed), practice, headerOf(it.rows.at(-1))));
  const withKey = verifyEntries(it.rows, { ...it.evidence, stored: forgedOne, key });
  assert.match(withKey.faults[0]?.what ?? '', /another key/);
  const elsewhere = verifyEntries(rows, { practice, stored: signedHead(head, 'practice-2') });
  assert.match(elsewhere.faults[0]?.what ?? '', /another practice/);
  const later = verifyEntries(rows, {
    practice,
    stored: signedHead({ ...head, at: '2026-12-01T00:00:00.000Z' }),
  });
  assert.deepEqual(
    later.faults.map(({ position }) => position),
    [2],
  );
});

test('a payload that opens but is no record in our form is found', () => {
  const [own, subject] = [randomBytes(32), randomBytes(32)];
  const encrypted = (by: Uint8Array, bound: unknown, plain: string | Uint8Array) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(Buffer.from(JSON.stringify(bound)));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Uint8Array.of(1), nonce, body, cipher.getAuthTag()]);
  };
  const wrapped = (name: string, by: Uint8Array, plain: Uint8Array) => ({
    name,
    wrapped: encrypted(by, ['diligence key', practice, name], plain),
  });
  const keys = [
    wrapped('practice', key, own),
    wrapped('signing', own, seed),
    wrapped('subject/practice', own, subject),
  ];
  const at = '2026-11-30T12:00:00.000Z';
  const bound = [
    'diligence entry',
    practice,
    1,
    at,
    'member-1',
    'entity',
    'named',
    1,
    'practice',
    emptyHead.hash,
  ];
  const faults = (plain: string | Uint8Array) => {
    const { rows, head } = forged([{}], [encrypted(subject, bound, plain)]);
    return verifyEntries(rows, { practice, stored: signedHead(head), key, keys }).faults;
  };
  assert.deepEqual(faults('{"a":1}'), []);
  for (const plain of ['{"a": 1}', '{"b":1,"a":2}', 'no JSON', '', Uint8Array.of(0x22, 0xff, 0x22)])
    assert.match(faults(plain)[0]?.what ?? '', /not a record in our form/, String(plain));
});

test('keys that were changed, removed or exchanged are named when the installation key is there', () => {
  const it = ledgers[3] as Stored;
  const keys = it.evidence.keys ?? [];
  const faults = (changed: typeof keys) =>
    verifyEntries(it.rows, { ...it.evidence, key, keys: changed }).faults;
  for (const [index, row] of keys.entries()) {
    for (let byte = 0; byte < row.wrapped.length; byte += 7)
      assert.ok(
        faults(replaced(keys, index, { ...row, wrapped: flipped(row.wrapped, byte, 1) })).length > 0,
        row.name,
      );
    assert.ok(faults(keys.toSpliced(index, 1)).length > 0, row.name);
  }
  const missing = faults(keys.filter(({ name }) => name !== 'subject/asset-1'));
  assert.deepEqual(
    missing.map(({ position }) => position),
    [2, 5, 8],
  );
  assert.match(missing[0]?.what ?? '', /key of its subject \(asset-1\) is missing/);
  const wrong = verifyEntries(it.rows, { ...it.evidence, key: randomBytes(32) }).faults;
  assert.deepEqual(
    wrong.map(({ position }) => position),
    [0],
  );
  assert.match(wrong[0]?.what ?? '', /installation key does not open/);
});

test('rows of another practice, and checkpoints of one, are found', () => {
  const it = ledgers[2] as Stored;
  const found = verifyEntries(it.rows, { ...it.evidence, practice: 'practice-2' });
  assert.equal(found.faults[0]?.position, 1);
  const other = signed(signingKey(randomBytes(32)), 'practice-2', headerOf(it.rows[0]));
  assert.equal(verifyEntries(it.rows, { ...it.evidence, checkpoints: [other] }).ok, false);
});
