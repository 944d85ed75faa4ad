import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import * as fc from 'fast-check';

import type { Place } from './chain.ts';
import {
  keyLength,
  nonceLength,
  open,
  openChunk,
  partName,
  seal,
  sealChunk,
  secretKey,
  Unopened,
  unwrapKey,
  wrapKey,
} from './seal.ts';

const place: Place = {
  practice: 'practice-1',
  position: 7,
  at: '2026-11-30T15:04:05.000Z',
  by: 'member-1',
  area: 'inventory',
  type: 'asset-added',
  version: 1,
  subject: 'asset-1',
  previous: 'ab'.repeat(32),
};
const key = secretKey(randomBytes(32));
const nonce = randomBytes(12);

test('what was sealed opens as it was, whatever the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      assert.deepEqual(open(key, place, seal(key, nonce, place, data)), JSON.parse(JSON.stringify(data)));
    }),
  );
  const long = { text: '\u{1f600} \u0645\u0631\u062d\u0628\u0627 '.repeat(700_000) };
  assert.deepEqual(open(key, place, seal(key, nonce, place, long)), long);
});

test('sealing is pure: the same arguments give the same bytes, which do not show the text', () => {
  const data = { name: 'Server in the back room' };
  const sealed = seal(key, nonce, place, data);
  assert.deepEqual(sealed, seal(key, nonce, place, data));
  assert.equal(Buffer.from(sealed).includes('Server'), false);
  assert.notDeepEqual(sealed, seal(key, randomBytes(12), place, data));
});

test('sealed bytes open in their own place only', () => {
  const sealed = seal(key, nonce, place, { a: 1 });
  const elsewhere: Partial<Place>[] = [
    { practice: 'practice-2' },
    { position: 8 },
    { at: '2026-11-30T15:04:05.001Z' },
    { by: 'member-2' },
    { area: 'entity' },
    { type: 'asset-removed' },
    { version: 2 },
    { subject: 'asset-2' },
    { previous: 'cd'.repeat(32) },
  ];
  for (const other of elsewhere)
    assert.throws(() => open(key, { ...place, ...other }, sealed), Unopened, Object.keys(other)[0]);
  assert.throws(() => open(secretKey(randomBytes(32)), place, sealed), Unopened);
});

test('every changed byte and every cut of sealed bytes is refused', () => {
  const sealed = seal(key, nonce, place, { a: 'some text' });
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
    assert.throws(() => open(key, place, changed), Unopened, `byte ${index}`);
    assert.throws(() => open(key, place, sealed.subarray(0, index)), Unopened, `cut at ${index}`);
  }
});

test('a wrapped key opens under its own practice and name only', () => {
  const subjectKey = randomBytes(32);
  const wrapped = wrapKey(key, nonce, 'practice-1', 'subject/a', subjectKey);
  assert.deepEqual(Buffer.from(unwrapKey(key, 'practice-1', 'subject/a', wrapped)), subjectKey);
  assert.throws(() => unwrapKey(key, 'practice-1', 'subject/b', wrapped), Unopened);
  assert.throws(() => unwrapKey(key, 'practice-2', 'subject/a', wrapped), Unopened);
  assert.throws(() => unwrapKey(secretKey(randomBytes(32)), 'practice-1', 'subject/a', wrapped), Unopened);
});

test('keys and nonces of another length are refused', () => {
  assert.throws(() => secretKey(randomBytes(16)), RangeError);
  assert.throws(() => seal(key, randomBytes(16), place, {}), RangeError);
});

test('a chunk of a part opens at its own place and nowhere else, with its own key and no other', () => {
  const place = { practice: 'practice-1', subject: 'service-1', name: 'a'.repeat(64), chunk: 1, chunks: 3 };
  const key = secretKey(randomBytes(keyLength));
  const sealed = sealChunk(key, randomBytes(nonceLength), place, [Buffer.of(0), Buffer.from('scan')]);
  assert.deepEqual(Buffer.from(openChunk(key, place, sealed)), Buffer.from('\0scan'));
  for (const other of [
    { practice: 'practice-2' },
    { subject: 'service-2' },
    { name: 'b'.repeat(64) },
    { chunk: 0 },
    { chunks: 2 },
  ])
    assert.throws(() => openChunk(key, { ...place, ...other }, sealed), Unopened, JSON.stringify(other));
  assert.throws(() => openChunk(secretKey(randomBytes(keyLength)), place, sealed), Unopened);
});

test('the name of a part is the same for the same bytes of a subject, and says nothing without the key', () => {
  const [key, other] = [secretKey(randomBytes(keyLength)), secretKey(randomBytes(keyLength))];
  const digest = 'c'.repeat(64);
  assert.match(partName(key, digest), /^[0-9a-f]{64}$/);
  assert.equal(partName(key, digest), partName(key, digest));
  assert.notEqual(partName(key, digest), partName(other, digest));
  assert.notEqual(partName(key, digest), partName(key, 'd'.repeat(64)));
});
