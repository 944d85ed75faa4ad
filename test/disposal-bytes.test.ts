import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';

import { dispose } from '#areas/retention/decide.ts';
import { retained } from '#areas/retention/standing.ts';
import { personLeft, recordPerson } from '#areas/workforce/decide.ts';
import { exportPractice } from '#backup/export-practice.ts';
import type { Instant } from '#calendar.ts';
import { openDatabase } from '#ledger/database.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import { openLedger } from '#ledger/ledger.ts';
import { memoryStore } from '#ledger/memory.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { Outage } from '#ledger/store.ts';
import type { Store } from '#ledger/store.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { openPractice } from '#practice.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import { apart, ben, fileIn, folder, id, key, names, old, why } from './given-disposal.ts';
import { officer, recorded } from './given-practice.ts';

// Disposal down to the bytes: keys, files, crashes.

test('after disposal the bytes of the key are in no file of the folder, and the record verifies with the key and without', async () => {
  const path = fileIn('bytes.db');
  const database = openDatabase(path);
  const { store, practice } = await old(sqliteStore(database));
  // Many people before and after, so that the key lies in the middle of a page that is full.
  for (let index = 0; index < 60; index++)
    recorded(
      await practice.record(officer, recordPerson, {
        id: `person-n${index}xx`,
        name: `Nobody ${index}`,
        start: '2015-01-05',
      }),
    );
  const wrapped = (await store.keys(id)).find(({ name }) => name === `subject/${ben}`)?.wrapped;
  assert.ok(wrapped);
  const found = () =>
    readdirSync(folder).filter((name) => readFileSync(fileIn(name)).includes(Buffer.from(wrapped)));
  assert.notDeepEqual(found(), [], 'it was there before');
  recorded(await practice.record(officer, dispose, { subject: ben, ...why }));
  assert.deepEqual(found(), []);
  const check = () => {
    for (const given of [key, undefined]) {
      const { ok, faults, notes } = verifyFile(path, given);
      assert.deepEqual({ ok, faults, notes }, { ok: true, faults: [], notes: [] });
    }
  };
  check();
  await store.close();
  assert.deepEqual(found(), []);
  check();
});

test('a practice that moves house after a disposal arrives without what is gone, and verifies', async () => {
  const place = mkdtempSync(join(folder, 'house-'));
  const path = join(place, 'diligence.db');
  const { store, practice } = await old(sqliteStore(openDatabase(path)));
  recorded(await practice.record(officer, dispose, { subject: ben, ...why }));
  await store.close();
  const { entries } = await exportPractice({
    database: path,
    folder: place,
    practice: id,
    file: join(place, 'moving.diligence-practice'),
    key,
    now: Date.UTC(2026, 11, 1),
    randomBytes,
  });
  assert.equal(entries, verifyFile(path, key).entries);
});

test('destruction waits for who reads the file just now: the key is in no file when it is said to be destroyed', async () => {
  const path = fileIn('read.db');
  const { store, ledger, practice } = await old(sqliteStore(openDatabase(path)));
  const wrapped = (await store.keys(id)).find(({ name }) => name === `subject/${ben}`)?.wrapped;
  assert.ok(wrapped);
  const reader = openDatabase(path);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM entry').get();
  const deciding = practice.record(officer, dispose, { subject: ben, ...why });
  await setTimeout(200);
  assert.equal(
    (await ledger.read(0)).some(({ type }) => type === 'key-destroyed'),
    false,
  );
  reader.exec('COMMIT');
  recorded(await deciding);
  assert.ok((await ledger.read(0)).some(({ type }) => type === 'key-destroyed'));
  for (const name of readdirSync(folder).filter((name) => name.startsWith('read.db')))
    assert.equal(readFileSync(fileIn(name)).includes(Buffer.from(wrapped)), false, name);
  reader.close();
  await store.close();
});

/** A store in which the destruction of keys fails. */
function failing(store: Store): { store: Store; mend(): void } {
  let broken = true;
  return {
    store: {
      ...store,
      async destroyKeys(...asked) {
        if (broken) throw new Outage('The disk is full. Nothing was saved. Free some space, then try again.');
        return store.destroyKeys(...asked);
      },
    },
    mend: () => (broken = false),
  };
}

test('where the key cannot be destroyed yet, the disposal stands, the record reads as gone, and the next decision finishes it', async () => {
  const broken = failing(memoryStore());
  const { store, practice, failures } = await old(broken.store);
  recorded(await practice.record(officer, dispose, { subject: ben, ...why }));
  assert.equal(failures.length, 1);
  const waiting = await practice.program();
  assert.deepEqual([waiting.people.has(ben), waiting.disposed.get(ben)?.destroyed], [false, undefined]);
  assert.ok((await names(store)).includes(`subject/${ben}`));
  await assert.rejects(practice.finishDisposals(), Outage);
  broken.mend();
  recorded(
    await practice.record(officer, recordPerson, { id: 'person-new1', name: 'Kim Lee', start: '2026-11-30' }),
  );
  assert.ok((await practice.program()).disposed.get(ben)?.destroyed);
  assert.equal((await names(store)).includes(`subject/${ben}`), false);
});

test('a process killed between the entry and the destruction: it verifies with a note, reads as gone, and the next start finishes it', async () => {
  const path = fileIn('killed.db');
  const { store } = await old(sqliteStore(openDatabase(path)));
  await store.close();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'kill', 'disposer.ts'), path, key.toString('hex')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  child.stdout.on('data', () => child.kill('SIGKILL'));
  const signal = await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  assert.equal(signal, 'SIGKILL');
  const found = verifyFile(path, key);
  assert.deepEqual([found.ok, found.faults], [true, []]);
  assert.match(found.notes[0]?.what ?? '', /its key is still there/);

  const opened = sqliteStore(openDatabase(path));
  const ledger = await openLedger(opened, key, id, randomBytes);
  const practice = openPractice(ledger, id, () => '2026-12-01T15:00:00.000Z');
  assert.equal((await practice.program()).people.has(ben), false);
  await practice.finishDisposals();
  await practice.finishDisposals();
  assert.equal((await practice.program()).disposed.get(ben)?.destroyed?.at, '2026-12-01T15:00:00.000Z');
  assert.equal((await names(opened)).includes(`subject/${ben}`), false);
  await opened.close();
  const whole = verifyFile(path, key);
  assert.deepEqual([whole.ok, whole.faults, whole.notes], [true, [], []]);
});

test('after any sequence of decisions with disposals: the chain verifies, what is left folds as if the rest had never been, and no key of it is in the file', async () => {
  let files = 0;
  let disposals = 0;
  const people = fc.integer({ min: 0, max: 2 });
  const steps = fc.array(
    fc.record({ what: fc.constantFrom('come', 'leave', 'dispose', 'dispose', 'wait'), who: people }),
    { minLength: 10, maxLength: 40 },
  );
  // Two of three have come and gone at first, so that a disposal has something to dispose of.
  const arrived = [0, 1, 2].flatMap((who) => [
    { what: 'come', who },
    { what: who === 2 ? 'wait' : 'leave', who },
  ]);
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const path = fileIn(`any-${files++}.db`);
      const { store, practice, hand, ledger } = await old(sqliteStore(openDatabase(path)));
      const gone = new Map<string, Uint8Array>();
      const said: RecordedEvent[] = [...(await ledger.read(0))];
      for (const { what, who } of [...arrived, ...sequence]) {
        const person = `person-p${who}xx`;
        const program = await practice.program();
        const keys = await store.keys(id);
        const today = hand.at.slice(0, 10);
        const input = {
          id: person,
          subject: person,
          seen: program.people.get(person)?.revision ?? 0,
          ...why,
        };
        if (what === 'wait') hand.at = later(hand.at, 7);
        else if (what === 'come')
          await practice.record(officer, recordPerson, {
            ...input,
            name: `Secret-${who}`,
            start: '2015-01-05',
          });
        else if (what === 'leave') await practice.record(officer, personLeft, { ...input, on: today });
        else {
          const outcome = await practice.record(officer, dispose, input);
          const wrapped = keys.find(({ name }) => name === `subject/${person}`)?.wrapped;
          if ('positions' in outcome && outcome.positions.length > 0 && wrapped) gone.set(person, wrapped);
        }
        // As it stood on record, while it could still be read.
        const { position } = await ledger.head();
        const known = said.at(-1)?.position ?? 0;
        if (position > known) said.push(...(await ledger.read(known)));
      }
      disposals += gone.size;
      const program = await practice.program();
      const left = fold(
        emptyProgram(id),
        said.filter(({ subject }) => !gone.has(subject)),
      );
      assert.deepEqual(apart(program), apart(left));
      assert.deepEqual([...program.disposed.keys()].toSorted(), [...gone.keys()].toSorted());
      await store.close();
      for (const given of [key, undefined]) assert.deepEqual(verifyFile(path, given).faults, []);
      const bytes = readFileSync(path);
      for (const [person, wrapped] of gone) assert.equal(bytes.includes(Buffer.from(wrapped)), false, person);
      assert.equal(bytes.includes('Secret-'), false);
      assert.ok(retained(program, hand.at.slice(0, 10)).every(({ subject }) => !gone.has(subject)));
      rmSync(path);
    }),
    { numRuns: 25 },
  );
  assert.ok(disposals >= 10, `only ${disposals} records were disposed of`);
});

function later(at: Instant, years: number): Instant {
  return `${Number(at.slice(0, 4)) + years}${at.slice(4)}`;
}
