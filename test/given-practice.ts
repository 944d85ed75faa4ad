import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import { establish } from '#areas/entity/decide.ts';
import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { foundLedger } from '#ledger/ledger.ts';
import { memoryStore } from '#ledger/memory.ts';
import type { Store } from '#ledger/store.ts';
import { openPractice } from '#practice.ts';
import type { Outcome } from '#practice.ts';

/** Made up, as everybody in these tests. */
export const officer = 'person-olivia';

/** What `establish` takes, for a clinic in Ohio. */
export const riverbend = {
  name: 'Riverbend Clinic',
  kind: 'primary-care',
  states: ['OH'],
  staff: 9,
  patients: 4_000,
  part2: 'no',
  clearinghouse: 'no',
  groupHealthPlan: 'no',
  timeZone: 'America/New_York',
  officer: { id: officer, name: 'Olivia Park', email: 'olivia@riverbend.example' },
};

/** Bytes that are different each time and the same in each run. */
export function countingBytes(): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    const bytes = Buffer.alloc(count);
    for (let at = 0; at < count; at += 32) createHash('sha256').update(`${++calls}`).digest().copy(bytes, at);
    return bytes;
  };
}

/** A clock that is set by hand. */
export function handClock(start: Instant = '2026-11-30T15:00:00.000Z') {
  const hand = {
    at: start,
    clock: (): Instant => hand.at,
    /** Moves it on (or, below zero, back). */
    pass(minutes: number): void {
      hand.at = instant(Temporal.Instant.from(hand.at).epochMilliseconds + minutes * 60_000);
    },
  };
  return hand;
}

/** A practice in memory with nothing on record, and a way to open it once more as another process would. */
export async function givenPractice(wrap: (store: Store) => Store = (store) => store) {
  const store = wrap(memoryStore());
  const key = new Uint8Array(32).fill(7);
  const randomBytes = countingBytes();
  const hand = handClock();
  const ledger = await foundLedger(store, key, 'practice-test', randomBytes);
  return {
    store,
    ledger,
    hand,
    practice: openPractice(ledger, 'practice-test', hand.clock),
    again: () => openPractice(ledger, 'practice-test', hand.clock),
  };
}

/** The same, where Olivia Park has set up Riverbend Clinic. */
export async function givenRiverbend(wrap?: (store: Store) => Store) {
  const given = await givenPractice(wrap);
  recorded(await given.practice.record(officer, establish, riverbend));
  return given;
}

/** The positions that were recorded; fails where it was refused. */
export function recorded(outcome: Outcome): readonly number[] {
  assert.ok('positions' in outcome, JSON.stringify(outcome));
  return outcome.positions;
}
