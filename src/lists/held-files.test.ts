import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { heldLimits, openHeldFiles } from './held-files.ts';

const file = (byte: number, length = 10) => new Uint8Array(length).fill(byte);

test('a file is found by its owner under its name, and by nobody else', () => {
  const held = openHeldFiles();
  held.hold('one', 'import-1', file(7));
  assert.deepEqual(held.find('one', 'import-1'), file(7));
  assert.equal(held.find('other', 'import-1'), undefined);
  assert.equal(held.find('one', 'import-2'), undefined);
});

test('it is wiped when it is let go, replaced, or its time is over; what was brought stays the caller’s', async () => {
  const held = openHeldFiles(20);
  const given = file(7);
  held.hold('one', 'a', given);
  const first = held.find('one', 'a');
  held.hold('one', 'a', file(8));
  const second = held.find('one', 'a');
  assert.deepEqual([first, second], [file(0), file(8)]);
  held.release('one', 'a');
  assert.deepEqual([second, held.find('one', 'a'), given], [file(0), undefined, file(7)]);
  held.hold('one', 'b', file(9));
  const third = held.find('one', 'b');
  await setTimeout(60);
  assert.deepEqual([third, held.find('one', 'b')], [file(0), undefined]);
});

test('one session holds four at most, and all of them together no more than the limit: the oldest go first', () => {
  const held = openHeldFiles();
  for (let at = 0; at < 5; at++) held.hold('one', `${at}`, file(1));
  assert.equal(held.find('one', '0'), undefined);
  assert.ok(held.find('one', '1'));
  const large = heldLimits.bytes / 8;
  for (let at = 0; at < 9; at++) held.hold(`owner ${at}`, 'x', file(1, large));
  assert.equal(held.find('owner 0', 'x'), undefined);
  assert.ok(held.find('owner 1', 'x') && held.find('owner 8', 'x'));
});
