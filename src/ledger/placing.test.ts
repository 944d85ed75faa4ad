import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { placeWhole, sweepDrafts } from './placing.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-placing-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a file is placed whole, for its owner alone, and what is there already stays', () => {
  const path = join(folder, 'one');
  placeWhole(path, (draft) => writeFileSync(draft, 'first'));
  placeWhole(path, (draft) => writeFileSync(draft, 'second'));
  assert.equal(readFileSync(path, 'utf8'), 'first');
  if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(folder), ['one']);
});

test('of two that make a file at once the first wins, also where it sweeps the draft of the other away', () => {
  const path = join(folder, 'two');
  placeWhole(path, (draft) => {
    writeFileSync(draft, 'mine');
    // Meanwhile another process places its own, and sweeps.
    placeWhole(path, (other) => writeFileSync(other, 'theirs'));
    sweepDrafts(path);
  });
  assert.equal(readFileSync(path, 'utf8'), 'theirs');
  assert.deepEqual(readdirSync(folder).toSorted(), ['one', 'two']);
});

test('a draft that vanishes while nobody placed the file is told, and leaves nothing', () => {
  const path = join(folder, 'three');
  assert.throws(() => placeWhole(path, (draft) => rmSync(draft)), { code: 'ENOENT' });
  assert.deepEqual(readdirSync(folder).toSorted(), ['one', 'two']);
});
