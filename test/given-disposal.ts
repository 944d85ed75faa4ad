import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { establish } from '#areas/entity/decide.ts';
import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { foundLedger, openLedger } from '#ledger/ledger.ts';
import type { Store } from '#ledger/store.ts';
import { openPractice } from '#practice.ts';
import { emptyProgram } from '#program.ts';
import { handClock, officer, recorded, riverbend } from './given-practice.ts';

export const id = 'practice-test';
export const key = randomBytes(32);
export const folder = mkdtempSync(join(tmpdir(), 'diligence-disposal-'));
after(() => rmSync(folder, { recursive: true, force: true }));

export const ben = 'person-ben1';
export const why = { why: 'Six years are over.', confirm: 'destroy' };

/** A practice of 2015 in which Ben has left in 2016, over any store. */
export async function old(store: Store, hand = handClock('2015-01-05T15:00:00.000Z')) {
  const ledger = await foundLedger(store, key, id, randomBytes);
  const failures: unknown[] = [];
  const open = (over = ledger) =>
    openPractice(
      over,
      id,
      () => hand.at,
      (failure) => failures.push(failure),
    );
  const practice = open();
  const person = (name: string, person = ben) =>
    practice.record(officer, recordPerson, { id: person, name, start: '2015-01-05' });
  recorded(await practice.record(officer, establish, riverbend));
  recorded(await person('Benjamin Ortiz-Hollander'));
  hand.at = '2016-03-01T15:00:00.000Z';
  const seen = (await practice.program()).people.get(ben)?.revision;
  recorded(await practice.record(officer, personLeft, { id: ben, seen, on: '2016-03-01' }));
  hand.at = '2026-11-30T15:00:00.000Z';
  return {
    store,
    ledger,
    practice,
    hand,
    failures,
    open,
    again: () => openLedger(store, key, id, randomBytes),
  };
}

export const fileIn = (name: string) => join(folder, name);
export const names = async (store: Store) => (await store.keys(id)).map(({ name }) => name);

/** What is left of a program when what was disposed of is not counted. */
export const apart = ({ disposed: _gone, ...rest }: ReturnType<typeof emptyProgram>) => rest;
