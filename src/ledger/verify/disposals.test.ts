import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { canonicalJson } from '#ledger/canonical-json.ts';
import { disposalOf } from '#ledger/entry.ts';
import { foundLedger, openLedger } from '#ledger/ledger.ts';
import { memoryStore } from '#ledger/memory.ts';
import { key, practice, rebuilt } from './tampering.ts';
import { verifyEntries } from './verify.ts';
import type { Evidence, Row } from './verify.ts';

const at = '2026-11-30T15:04:05.000Z';
const event = (subject: string, area = 'inventory', type = 'asset-added') => ({
  area,
  type,
  version: 1,
  subject,
  data: { of: subject },
});
const disposal = (subject: string) => event(disposalOf(subject), 'retention', 'disposed');

/** A ledger of five entries, of which the fourth disposes of `asset-1` (entries 1 and 3). */
async function given(destroyed: boolean) {
  const store = memoryStore();
  const ledger = await foundLedger(store, key, practice, randomBytes);
  const events = [
    event('asset-1'),
    event('asset-2'),
    event('asset-1'),
    disposal('asset-1'),
    event('asset-2'),
  ];
  for (const [index, one] of events.entries()) await ledger.append(index, [one], { by: 'member-1', at });
  if (destroyed) assert.deepEqual(await ledger.destroyDisposed(), ['asset-1']);
  const rows = (await store.read(practice, 0)).map(({ header, sealed }): Row => ({
    position: header.position,
    header: canonicalJson(header),
    sealed,
  }));
  const evidence: Evidence = {
    practice,
    stored: canonicalJson(await store.checkpoint(practice)),
    keys: await store.keys(practice),
  };
  return { store, ledger, rows, evidence };
}

test('a record that was disposed of verifies, with the key and without: its entries are covered by the one that says so', async () => {
  const { rows, evidence } = await given(true);
  for (const more of [{}, { key }]) {
    const { faults, disposed } = verifyEntries(rows, { ...evidence, ...more });
    assert.deepEqual([faults, disposed], [[], 2]);
  }
});

test('a disposal whose key is still there is a note and no fault: a crash or a backup may have come in between', async () => {
  const { rows, evidence } = await given(false);
  for (const more of [{}, { key }]) {
    const { ok, faults, notes } = verifyEntries(rows, { ...evidence, ...more });
    assert.deepEqual([ok, faults], [true, []]);
    assert.deepEqual(
      notes.map(({ position }) => position),
      [4],
    );
  }
});

test('a key that is missing without a disposal is a fault', async () => {
  const { rows, evidence, store } = await given(true);
  await store.destroyKeys(practice, ['subject/asset-2']);
  const { faults } = verifyEntries(rows, { ...evidence, key, keys: await store.keys(practice) });
  assert.deepEqual(
    faults.map(({ position }) => position),
    [2, 5],
  );
  for (const { what } of faults) assert.match(what, /the key of its subject \(asset-2\) is missing/);
});

test('a disposal whose own key is gone is a fault: nobody could read why', async () => {
  const { rows, evidence, store } = await given(true);
  await store.destroyKeys(practice, [`subject/${disposalOf('asset-1')}`]);
  const { faults } = verifyEntries(rows, { ...evidence, key, keys: await store.keys(practice) });
  assert.deepEqual(
    faults.map(({ position }) => position),
    [4],
  );
});

test('an entry that somebody adds to a record after its disposal is a fault, without any key', async () => {
  const { rows, evidence } = await given(true);
  const [first] = rows as [Row];
  const header = { ...(JSON.parse(first.header) as object), position: 6 };
  const added = rebuilt([...rows, { position: 6, header: canonicalJson(header), sealed: first.sealed }], 6);
  const { faults } = verifyEntries(added, { practice: evidence.practice });
  assert.match(faults.find(({ position }) => position === 6)?.what ?? '', /disposed of: it was added later/);
});

test('who destroys a key and writes a disposal to cover it is found by the checkpoint, and with the key by its payload', async () => {
  const { rows, evidence, store } = await given(true);
  await store.destroyKeys(practice, ['subject/asset-2']);
  const keys = await store.keys(practice);
  const [, , , fourth] = rows as [Row, Row, Row, Row];
  const header = {
    ...(JSON.parse(fourth.header) as object),
    position: 6,
    subject: disposalOf('asset-2'),
  };
  const forged = rebuilt([...rows, { position: 6, header: canonicalJson(header), sealed: fourth.sealed }], 6);
  const { ok, faults } = verifyEntries(forged, { ...evidence, keys });
  assert.equal(ok, false);
  assert.match(faults[0]?.what ?? '', /without a signed checkpoint/);
  const opened = verifyEntries(forged, { ...evidence, stored: undefined, keys, key });
  assert.ok(opened.faults.some(({ what }) => what.includes('cannot be opened')));
});

test('the ledger itself reads a disposal only where its key was wrapped by the practice: a row put there by hand is an outage', async () => {
  const { store } = await given(false);
  const rest = await store.keys(practice);
  const forged = {
    ...store,
    keys: async () => [
      ...rest.filter(({ name }) => name !== 'subject/asset-2'),
      { practice, name: `subject/${disposalOf('asset-2')}`, wrapped: randomBytes(61) },
    ],
  };
  const ledger = await openLedger(forged, key, practice, randomBytes);
  await assert.rejects(ledger.read(0), /was changed and does not open/);
});
