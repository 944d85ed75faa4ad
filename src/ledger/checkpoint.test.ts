import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { isSigned, parsePrinted, printed, signed, signingKey } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';

const head = { position: 412, hash: '2f'.repeat(32), at: '2026-11-30T15:04:05.000Z' };
const checkpoint = signed(signingKey(randomBytes(32)), 'practice-1', head);

test('RFC 8032 section 7.1, test 1: a secret gives the public key of the standard', () => {
  const secret = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  assert.equal(
    Buffer.from(signingKey(secret).publicKey, 'base64url').toString('hex'),
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
});

test('a signature holds for its own checkpoint, and for no other', () => {
  assert.equal(isSigned(checkpoint), true);
  const other = signingKey(randomBytes(32)).publicKey;
  const changes: Partial<Checkpoint>[] = [
    { practice: 'practice-2' },
    { position: 411 },
    { hash: '3f'.repeat(32) },
    { at: '2026-11-30T15:04:05.001Z' },
    { key: other },
    { key: '' },
    { signature: '' },
    { signature: checkpoint.signature.slice(0, -1) },
    { signature: `${checkpoint.signature}=` },
  ];
  for (const change of changes)
    assert.equal(isSigned({ ...checkpoint, ...change }), false, JSON.stringify(change));
});

test('every changed character of key and signature is noticed, also one that decodes to the same bytes', () => {
  for (const field of ['key', 'signature'] as const)
    for (let index = 0; index < checkpoint[field].length; index++)
      for (const letter of 'AQgwBz_') {
        const text = checkpoint[field].slice(0, index) + letter + checkpoint[field].slice(index + 1);
        assert.equal(isSigned({ ...checkpoint, [field]: text }), text === checkpoint[field]);
      }
});

test('a printed checkpoint reads back as itself, also when its lines were broken or joined', () => {
  const text = printed(checkpoint);
  assert.deepEqual(parsePrinted(text), checkpoint);
  assert.deepEqual(parsePrinted(`Page 3 of 9\n${text.replaceAll('\n', '\r\n')}\n\nPage 4`), checkpoint);
  assert.deepEqual(parsePrinted(text.replaceAll(/\s+/g, ' ')), checkpoint);
  assert.ok(text.split('\n').every((line) => line.length <= 90));
});

test('a text that holds no whole checkpoint gives none', () => {
  const text = printed(checkpoint);
  assert.equal(parsePrinted(''), undefined);
  assert.equal(parsePrinted(text.replace('412', 'four')), undefined);
  assert.equal(parsePrinted(text.slice(0, -5)), undefined);
  assert.equal(parsePrinted(text.replace(/hash.*/, '')), undefined);
});
