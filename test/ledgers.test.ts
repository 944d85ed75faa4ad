import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { fold } from '#fold.ts';
import { emptyProgram, latestAnalysis } from '#program.ts';
import type { Snapshot } from './ledgers/golden.ts';
import { goldenEvents, goldenNames, partsOf, programOf, snapshotFile, snapshotOf } from './ledgers/golden.ts';

const src = join(import.meta.dirname, '..', 'src');

for (const name of goldenNames()) {
  test(`the golden ledger ${name} reads to the same program as when it was written`, () => {
    const kept = JSON.parse(readFileSync(snapshotFile(name), 'utf8')) as Snapshot;
    const read = snapshotOf(name, goldenEvents(name));
    assert.equal(read.entries, kept.entries);
    assert.deepEqual(read.events, kept.events);
    // Parts that a later release adds are not in an older snapshot.
    for (const [part, was] of Object.entries(kept.parts)) assert.deepEqual(read.parts[part], was, part);
  });

  test(`the golden ledger ${name} reads the same at once and entry by entry`, () => {
    const events = goldenEvents(name);
    const program = emptyProgram('practice-golden');
    for (const event of events) fold(program, [event]);
    assert.equal(program.position, events.length);
    assert.deepEqual(partsOf(program), partsOf(programOf(events)));
  });
}

test('a changed, dropped or swapped event in a golden ledger is noticed', () => {
  const events = goldenEvents('family-practice');
  const parts = (of: typeof events) => partsOf(programOf(of));
  const dropped = events.filter(({ type }, index) => type !== 'asset-recorded' || index % 2 === 0);
  assert.notDeepEqual(parts(dropped), parts(events));
  const changed = events.map((event) =>
    event.type === 'site-recorded'
      ? { ...event, data: { ...(event.data as object), city: 'Dallas' } }
      : event,
  );
  assert.notDeepEqual(parts(changed).sites, parts(events).sites);
  assert.deepEqual(parts(changed).assets, parts(events).assets);
});

test('every event type in existence is in some golden ledger', () => {
  const declared = globSync('areas/*/events.ts', { cwd: src }).flatMap((path) =>
    Array.from(
      readFileSync(join(src, path), 'utf8').matchAll(/EventOf<\s*'([a-z-]+)',\s*'([a-z-]+)'/g),
      ([, area, type]) => `${area}: ${type}`,
    ),
  );
  assert.ok(declared.length > 20);
  const golden = new Set(
    goldenNames().flatMap((name) => goldenEvents(name).map(({ area, type }) => `${area}: ${type}`)),
  );
  assert.deepEqual(
    declared.filter((kind) => !golden.has(kind)),
    [],
    'add a ledger with: node test/ledgers/add.ts NAME SOURCE',
  );
});

test('both sample practices were signed, with every risk of their register', () => {
  for (const name of ['family-practice', 'behavioral-health']) {
    const analysis = latestAnalysis(programOf(goldenEvents(name)));
    assert.equal(analysis?.version, 1, name);
    assert.ok(analysis.register.length > 40, name);
  }
});
