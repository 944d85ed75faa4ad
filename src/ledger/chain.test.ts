import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { chained, emptyHead, follows, headerHash, identifier } from './chain.ts';
import type { Draft } from './chain.ts';

const draft: Draft = {
  practice: 'practice-1',
  at: '2026-11-30T15:04:05.000Z',
  by: 'member-1',
  area: 'inventory',
  type: 'asset-added',
  version: 1,
  subject: 'asset-1',
};
const sealed = (text: string) => Uint8Array.from(Buffer.from(text));

test('a hash is SHA-256 over the sorted fields of the header without the hash itself', () => {
  const header = { ...draft, position: 1, payload: 'p', previous: '0' };
  const text =
    '{"area":"inventory","at":"2026-11-30T15:04:05.000Z","by":"member-1","payload":"p","position":1,"practice":"practice-1","previous":"0","subject":"asset-1","type":"asset-added","version":1}';
  assert.equal(headerHash(header), createHash('sha256').update(text).digest('hex'));
  assert.equal(headerHash({ ...header, hash: 'ignored' } as typeof header), headerHash(header));
});

test('entries are numbered without a gap and each holds the hash of the one before', () => {
  const places: number[] = [];
  const { entries, head } = chained(emptyHead, [draft, draft, draft], (place, index) => {
    places.push(place.position);
    return sealed(`${index}`);
  });
  assert.deepEqual(places, [1, 2, 3]);
  assert.deepEqual(
    entries.map(({ header }) => header.previous),
    [emptyHead.hash, entries[0]?.header.hash, entries[1]?.header.hash],
  );
  assert.equal(head.hash, entries[2]?.header.hash);
  assert.equal(head.position, 3);
  assert.ok(follows(emptyHead, 'practice-1', entries));
  const { entries: more } = chained(head, [draft], () => sealed('x'));
  assert.equal(more[0]?.header.position, 4);
  assert.ok(follows(head, 'practice-1', more));
});

test('what does not stand directly after the head does not follow it', () => {
  const { entries, head } = chained(emptyHead, [draft, draft], () => sealed('x'));
  const { entries: more } = chained(head, [draft], () => sealed('y'));
  assert.equal(follows(emptyHead, 'practice-1', more), false);
  assert.equal(follows({ ...head, hash: 'f'.repeat(64) }, 'practice-1', more), false);
  assert.equal(follows(head, 'practice-2', more), false);
  assert.equal(follows(emptyHead, 'practice-1', entries.toReversed()), false);
});

test('time never runs backwards: an earlier instant is moved to that of the entry before', () => {
  const { entries } = chained(
    { ...emptyHead, at: '2026-12-01T00:00:00.000Z' },
    [draft, { ...draft, at: '2026-12-02T00:00:00.000Z' }, { ...draft, at: '2026-12-01T12:00:00.000Z' }],
    () => sealed('x'),
  );
  assert.deepEqual(
    entries.map(({ header }) => header.at),
    ['2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z', '2026-12-02T00:00:00.000Z'],
  );
});

test('an open header takes identifiers only: no free text, no names with blanks, no email address', () => {
  for (const text of ['asset-9f2c', 'subject/a', 'a>b', 'scenario:x+y', 'system', '1'])
    assert.equal(identifier('subject', text), text);
  const free = ['', 'Ada Lovelace', 'ada@example.com', 'a"b', 'a\nb', 'm\u00fcller', 'x'.repeat(201)];
  for (const text of free) {
    assert.throws(() => identifier('subject', text), TypeError, text);
    assert.throws(() => chained(emptyHead, [{ ...draft, subject: text }], () => sealed('x')), TypeError);
    assert.throws(() => chained(emptyHead, [{ ...draft, by: text }], () => sealed('x')), TypeError);
  }
});

test('a time that is not an instant in UTC, and a version below 1, are refused', () => {
  for (const at of ['2026-11-30', '2026-11-30T15:04:05Z', '2026-13-30T15:04:05.000Z', 'yesterday'])
    assert.throws(() => chained(emptyHead, [{ ...draft, at }], () => sealed('x')), TypeError, at);
  assert.throws(() => chained(emptyHead, [{ ...draft, version: 0 }], () => sealed('x')), TypeError);
});
