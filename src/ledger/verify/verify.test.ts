import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { canonicalJson } from '#ledger/canonical-json.ts';
import { emptyHead } from '#ledger/chain.ts';
import { parsePrinted, printed } from '#ledger/checkpoint.ts';
import { canonical } from './canonical.ts';
import {
  chosen,
  firstBad,
  onlyBad,
  flipped,
  flippedText,
  headerOf,
  key,
  ledgers,
  place,
  practice,
  replaced,
} from './tampering.ts';
import type { Stored } from './tampering.ts';
import { verifyEntries } from './verify.ts';
import type { Row } from './verify.ts';

// Changes by accident, or by somebody who does not know how the chain is made.

test('a ledger as it was written verifies, without the key, with it, and with every checkpoint printed on the way', async () => {
  for (const { rows, evidence } of ledgers)
    for (const withKey of [{}, { key }]) {
      const found = verifyEntries(rows, { ...evidence, ...withKey });
      assert.deepEqual(found, {
        ok: true,
        entries: rows.length,
        head: { position: rows.length, hash: headerOf(rows.at(-1)).hash },
        faults: [],
        disposed: 0,
        notes: [],
      });
      const printedOne = parsePrinted(printed(JSON.parse(evidence.stored)));
      assert.equal(verifyEntries(rows, { ...evidence, ...withKey, checkpoints: [printedOne] }).ok, true);
    }
  assert.deepEqual(verifyEntries([], { practice }), {
    ok: true,
    entries: 0,
    head: { position: 0, hash: emptyHead.hash },
    faults: [],
    disposed: 0,
    notes: [],
  });
});

test('every changed byte of a header is found, and its entry is the first that is named', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { it, index, row } = chosen(at);
      const header = flippedText(row.header, at.byte % row.header.length, at.mask);
      onlyBad(it, replaced(it.rows, index, { ...row, header }), index + 1);
    }),
    { numRuns: 400 },
  );
});

test('every changed, added or cut byte of a payload is found, and its entry is the first that is named', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('change', 'cut', 'add'), (at, how) => {
      const { it, index, row } = chosen(at);
      const byte = at.byte % row.sealed.length;
      const sealed = {
        change: () => flipped(row.sealed, byte, at.mask),
        cut: () => row.sealed.slice(0, byte),
        add: () => Uint8Array.of(...row.sealed, at.mask),
      }[how]();
      onlyBad(it, replaced(it.rows, index, { ...row, sealed }), index + 1);
    }),
    { numRuns: 400 },
  );
});

test('every single byte, one after the other, of one whole ledger and its checkpoint', () => {
  const it = ledgers[2] as Stored;
  for (const [index, row] of it.rows.entries()) {
    for (let byte = 0; byte < row.header.length; byte++)
      onlyBad(it, replaced(it.rows, index, { ...row, header: flippedText(row.header, byte, 1) }), index + 1);
    for (let byte = 0; byte < row.sealed.length; byte++)
      firstBad(it, replaced(it.rows, index, { ...row, sealed: flipped(row.sealed, byte, 1) }), index + 1);
  }
  for (let byte = 0; byte < it.evidence.stored.length; byte++)
    for (const mask of [1, 2, 4, 32])
      firstBad(it, it.rows, it.rows.length, { stored: flippedText(it.evidence.stored, byte, mask) });
});

test('a header or checkpoint that says the same in another spelling is found', () => {
  const it = ledgers[2] as Stored;
  const row = it.rows[1] as Row;
  const spellings = (text: string) => [
    ` ${text}`,
    `${text}\n`,
    text.replace('":', '": '),
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())),
    text.replace('{', '{"at":"2020-01-01T00:00:00.000Z",'),
    text.replace('practice', '\\u0070ractice'),
  ];
  for (const header of spellings(row.header)) onlyBad(it, replaced(it.rows, 1, { ...row, header }), 2);
  for (const stored of spellings(it.evidence.stored)) firstBad(it, it.rows, it.rows.length, { stored });
});

test('every changed letter of key and signature in the checkpoint is found, also one that decodes to the same bytes', () => {
  const it = ledgers[0] as Stored;
  const checkpoint = JSON.parse(it.evidence.stored) as Record<string, string>;
  for (const field of ['key', 'signature'])
    for (const [index, present] of [...(checkpoint[field] ?? '')].entries())
      for (const letter of 'ABCDQRSTghijwxyz_-') {
        if (letter === present) continue;
        const text = checkpoint[field]?.slice(0, index) + letter + checkpoint[field]?.slice(index + 1);
        const stored = canonicalJson({ ...checkpoint, [field]: text });
        assert.equal(
          verifyEntries(it.rows, { ...it.evidence, stored }).ok,
          false,
          `${field} ${index} ${letter}`,
        );
      }
});

test('a dropped entry is found and named, the last one too', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { it, index } = chosen(at);
      firstBad(it, it.rows.toSpliced(index, 1), index + 1);
    }),
  );
});

test('a cut tail is found by the checkpoint, which names the first entry that is gone', () => {
  fc.assert(
    fc.property(place, (at) => {
      const { it, index } = chosen(at);
      firstBad(it, it.rows.slice(0, index), index + 1);
    }),
  );
});

test('two swapped entries are found, and the earlier place is named: whole rows, contents, or payloads', () => {
  fc.assert(
    fc.property(place, fc.nat(24), (at, second) => {
      const { it, index } = chosen(at);
      const [i, j] = [index, second % it.rows.length].toSorted((a, b) => a - b) as [number, number];
      const [a, b] = [it.rows[i] as Row, it.rows[j] as Row];
      if (i === j) return;
      firstBad(it, it.rows.with(i, b).with(j, a), i + 1);
      firstBad(
        it,
        it.rows.with(i, { ...b, position: a.position }).with(j, { ...a, position: b.position }),
        i + 1,
      );
      firstBad(it, it.rows.with(i, { ...a, sealed: b.sealed }).with(j, { ...b, sealed: a.sealed }), i + 1);
    }),
  );
});

test('an entry that is there twice is found, wherever the second one was put', () => {
  fc.assert(
    fc.property(place, fc.nat(25), (at, where) => {
      const { it, index, row } = chosen(at);
      const before = where % (it.rows.length + 1);
      firstBad(it, it.rows.toSpliced(before, 0, row), Math.min(index, before) + 1);
    }),
  );
});

test('the writer and the verifier spell canonical JSON alike, though they share no code', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => assert.equal(canonical(value), canonicalJson(value))));
});
