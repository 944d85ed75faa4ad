import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { networkOf, openAttempts, triesAllowed, waits } from './attempts.ts';

const minute = 60_000;

function given() {
  const database = new DatabaseSync(':memory:');
  const clock = { at: Date.UTC(2026, 10, 30, 14) };
  return { database, clock, attempts: openAttempts({ database, now: () => clock.at }) };
}

/** Tries, waiting as told each time, and gives the waits in seconds. */
function waited(
  { clock, attempts }: ReturnType<typeof given>,
  tries: number,
  account: string,
  address = 'a',
): number[] {
  return Array.from({ length: tries }, () => {
    assert.equal(attempts.begin(account, address), 0);
    const wait = attempts.wait(account, address);
    clock.at += wait;
    return wait / 1000;
  });
}

test('five failures, then a wait that doubles from 30 seconds to 15 minutes', () => {
  assert.deepEqual(
    waited(given(), 12, 'ana@example.com'),
    [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900],
  );
});

test('a try is looked at when the wait is over and not a millisecond before; tries within it do not lengthen it', () => {
  const { clock, attempts } = given();
  for (let count = 0; count < triesAllowed.account; count += 1) attempts.begin('ana@example.com', 'a');
  clock.at += waits.first - 1;
  for (let count = 0; count < 50; count += 1) assert.equal(attempts.begin('ana@example.com', 'a'), 1);
  clock.at += 1;
  assert.equal(attempts.begin('ana@example.com', 'a'), 0);
});

test('an account waits wherever the try comes from, and no other account with it', () => {
  const { attempts } = given();
  for (const address of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4', '5.5.5.5']) {
    assert.equal(attempts.begin('ana@example.com', address), 0);
  }
  assert.ok(attempts.begin('ana@example.com', '6.6.6.6') > 0);
  assert.equal(attempts.begin('ben@example.com', '1.1.1.1'), 0);
});

test('an address waits after 20 failures, whichever accounts or none were tried; others do not', () => {
  const { attempts } = given();
  for (let count = 0; count < triesAllowed.address; count += 1) {
    assert.equal(attempts.begin(count % 2 ? undefined : `person${count}@example.com`, '1.1.1.1'), 0);
  }
  assert.equal(attempts.begin('fresh@example.com', '1.1.1.1'), waits.first);
  assert.equal(attempts.begin('fresh@example.com', '2.2.2.2'), 0);
});

test('a success starts both afresh', () => {
  const all = given();
  waited(all, 7, 'ana@example.com');
  all.attempts.begin('ana@example.com', 'a');
  all.attempts.succeeded('ana@example.com', 'a');
  assert.deepEqual(waited(all, 6, 'ana@example.com'), [0, 0, 0, 0, 30, 60]);
});

test('failures are forgotten after a day without one', () => {
  const all = given();
  waited(all, 10, 'ana@example.com');
  all.clock.at += 24 * 60 * minute + 1;
  assert.deepEqual(waited(all, 5, 'ana@example.com'), [0, 0, 0, 0, 30]);
  assert.equal(all.database.prepare('SELECT count(*) AS rows FROM attempt').get()?.['rows'], 2);
});

test('waits outlive a restart, and a clock that is set back locks nobody out', () => {
  const { database, clock, attempts } = given();
  for (let count = 0; count < triesAllowed.account; count += 1) attempts.begin('ana@example.com', 'a');
  const again = openAttempts({ database, now: () => clock.at });
  assert.equal(again.begin('ana@example.com', 'a'), waits.first);
  clock.at -= 24 * 60 * minute;
  assert.equal(again.begin('ana@example.com', 'a'), 0);
});

test('a try that was right so far is taken back, and none but it: those before it still count', () => {
  const { attempts } = given();
  for (let count = 1; count < triesAllowed.account; count += 1) attempts.begin('ana@example.com', 'a');
  for (let round = 0; round < 3; round += 1) {
    assert.equal(attempts.begin('ana@example.com', 'a'), 0);
    attempts.passed('ana@example.com', 'a', attempts.count('ana@example.com', 'a'));
    assert.equal(attempts.wait('ana@example.com', 'a'), 0, 'the second step may be taken at once');
  }
  assert.equal(attempts.begin('ana@example.com', 'a'), 0);
  assert.equal(attempts.wait('ana@example.com', 'a'), waits.first, 'the fifth that did not work');
});

test('a try that was right takes back no wait that another has brought about meanwhile', () => {
  const { attempts } = given();
  for (let count = 2; count < triesAllowed.account; count += 1) attempts.begin('ana@example.com', 'a');
  attempts.begin('ana@example.com', 'a');
  const counted = attempts.count('ana@example.com', 'a');
  attempts.begin('ana@example.com', 'b');
  assert.equal(attempts.wait('ana@example.com', 'b'), waits.first);
  attempts.passed('ana@example.com', 'a', counted);
  assert.equal(attempts.wait('ana@example.com', 'b'), waits.first);
});

test('neither account nor address is written in clear', () => {
  const { database, attempts } = given();
  attempts.begin('hunter2-typed-as-email@example.com', '192.0.2.77');
  const rows = JSON.stringify(database.prepare('SELECT * FROM attempt').all());
  assert.ok(!/hunter2|192\.0\.2/.test(rows));
});

test('one machine is one address: IPv4 in IPv6 clothes, and the lower half of an IPv6 address', () => {
  assert.equal(networkOf('::ffff:192.0.2.7'), networkOf('192.0.2.7'));
  assert.equal(networkOf('2001:db8:0:1::5'), networkOf('2001:0DB8:0000:0001:ffff:1:2:3'));
  assert.equal(networkOf('2001:db8::5'), '2001:db8:0:0');
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0');
  assert.equal(networkOf('::1'), '0:0:0:0');
  assert.equal(networkOf('64:ff9b::192.0.2.7'), '64:ff9b:0:0');
  assert.notEqual(networkOf('2001:db8:0:1::5'), networkOf('2001:db8:0:2::5'));
  assert.notEqual(networkOf('192.0.2.7'), networkOf('192.0.2.8'));
});
