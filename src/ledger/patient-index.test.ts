import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import type { Patient } from '#patients/patient.ts';
import { answers, askedIn } from '#patients/search.ts';
import { disposalOf } from './entry.ts';
import { event, givenLedger, key, practice, putting, who } from './given-files.ts';
import { stores } from './given-stores.ts';
import type { Ledger } from './ledger.ts';
import { openLedger } from './ledger.ts';
import { Outage } from './store.ts';
import type { Indexed, Store } from './store.ts';

const ana: Patient = { name: 'Ana Ruiz', number: 'A-17', birth: '1970-02-03' };
const ben: Patient = { name: 'Benjamin Ruiz' };

async function record(ledger: Ledger, subject: string, patient: Patient): Promise<void> {
  const part = ledger.patients.part(patient);
  await putting(ledger)(subject, { on: '2026-11-30', patient: part.digest }, { patient: part });
}

/** The store, what each rebuild has put into its index, and what the appends have, subject by subject. */
function watching(store: Store) {
  const rebuilt: Indexed[][] = [];
  const appended = new Map<string, Indexed>();
  return {
    rebuilt,
    appended,
    store: {
      ...store,
      async append(practice, expected, batch) {
        const outcome = await store.append(practice, expected, batch);
        if (outcome === 'appended') for (const each of batch.indexed ?? []) appended.set(each.subject, each);
        return outcome;
      },
      async reindex(practice, expected, indexed) {
        const outcome = await store.reindex(practice, expected, indexed);
        if (outcome === 'indexed') rebuilt.push([...indexed]);
        return outcome;
      },
    } satisfies Store,
  };
}

for (const [name, make] of Object.entries(stores))
  describe(`patients of a ledger kept in ${name}`, () => {
    test('who was recorded is known and found, in another process too, and no entry holds the name', async () => {
      const store = make();
      const { ledger } = await givenLedger(store);
      assert.deepEqual(await ledger.patients.find('ana'), []);
      assert.equal(await ledger.patients.of('service-1'), undefined);
      await record(ledger, 'service-1', ana);
      await record(ledger, 'service-2', ben);
      for (const one of [ledger, await openLedger(store, key, practice, randomBytes)]) {
        assert.deepEqual(await one.patients.of('service-1'), ana);
        assert.deepEqual(await one.patients.of('service-2'), ben);
        assert.equal(await one.patients.of('service-3'), undefined);
        assert.deepEqual(await one.patients.find('ruiz'), ['service-1', 'service-2']);
        assert.deepEqual(await one.patients.find('Ruiz, Ana 1970-02-03'), ['service-1']);
        assert.deepEqual(await one.patients.find('benja'), ['service-2']);
        // The same three letters are in the index, and the word is another.
        assert.deepEqual(await one.patients.find('benno'), []);
        for (const nothing of ['', ' ', 'a', 'ru', 'ana ben'])
          assert.deepEqual(await one.patients.find(nothing), []);
      }
      assert.equal(JSON.stringify(await ledger.read(0)).includes('Ruiz'), false);
      await store.close();
    });

    test('a name that was corrected: the newest counts, and the one before finds nobody', async () => {
      const store = make();
      const { ledger } = await givenLedger(store);
      await record(ledger, 'service-1', ana);
      await record(ledger, 'service-1', { name: 'Anna Reyes' });
      assert.deepEqual(await ledger.patients.of('service-1'), { name: 'Anna Reyes' });
      assert.deepEqual(await ledger.patients.find('reyes'), ['service-1']);
      for (const before of ['ruiz', '17', '1970-02-03'])
        assert.deepEqual(await ledger.patients.find(before), []);
      await ledger.patients.rebuild();
      assert.deepEqual(
        [await ledger.patients.find('reyes'), await ledger.patients.find('ruiz')],
        [['service-1'], []],
      );
      await store.close();
    });

    test('after any sequence, what is found is who answers; and an index made anew is equal, row by row', async () => {
      const patient = fc.record({
        name: fc
          .array(fc.constantFrom('Ana', 'Anabel', 'Ruiz', 'Ruíz', 'Li', 'O’Neil', 'Neil', 'Zoë'), {
            minLength: 1,
            maxLength: 3,
          })
          .map((words) => words.join(' ')),
        number: fc.constantFrom('', '17', 'A-017', 'B2'),
        birth: fc.constantFrom('', '1970-02-03', '2001-01-01'),
      });
      const steps = fc.array(
        fc.record({ who: fc.integer({ min: 0, max: 4 }), patient, dispose: fc.integer({ min: 0, max: 5 }) }),
        { minLength: 1, maxLength: 12 },
      );
      const questions = ['ana', 'ANA ruiz', 'li', 'neil', 'oneil', '17', 'b2', '1970-02-03', 'zoe 2/3/1970'];
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const seen = watching(make());
          const { ledger } = await givenLedger(seen.store);
          const known = new Map<string, Patient>();
          const gone = new Set<string>();
          for (const { who: one, patient, dispose } of sequence) {
            const subject = `service-${one}`;
            if (gone.has(subject)) continue;
            if (dispose === 0 && known.has(subject)) {
              const { position } = await ledger.head();
              const data = {};
              await ledger.append(
                position,
                [{ area: 'retention', type: 'disposed', version: 1, subject: disposalOf(subject), data }],
                who,
              );
              await ledger.destroyDisposed();
              known.delete(subject);
              gone.add(subject);
            } else {
              await record(ledger, subject, patient);
              known.set(subject, patient);
            }
          }
          const found = async () => Promise.all(questions.map((question) => ledger.patients.find(question)));
          const before = await found();
          for (const [index, question] of questions.entries())
            assert.deepEqual(
              before[index],
              [...known]
                .filter(([, patient]) => answers(patient, askedIn(question) ?? []))
                .map(([subject]) => subject)
                .toSorted(),
              question,
            );
          await ledger.patients.rebuild();
          for (const subject of gone) seen.appended.delete(subject);
          const rows = (all: Iterable<Indexed>) =>
            new Map(
              [...all].map(({ subject, tokens }) => [
                subject,
                tokens.map((token) => Buffer.from(token).toString('hex')).toSorted(),
              ]),
            );
          assert.deepEqual(rows(seen.rebuilt.at(-1) ?? []), rows(seen.appended.values()));
          assert.deepEqual(await found(), before);
          await seen.store.close();
        }),
        { numRuns: 25 },
      );
    });

    test('an index that was lost, or made with another key, is made anew when it is next asked, and not before', async () => {
      const { store, rebuilt } = watching(make());
      const { ledger } = await givenLedger(store);
      await record(ledger, 'service-1', ana);
      await record(ledger, 'service-2', ben);
      assert.equal(rebuilt.length, 0);
      for (const lost of [
        [],
        [
          { subject: '', tokens: [randomBytes(32)] },
          { subject: 'service-1', tokens: [randomBytes(32)] },
        ],
      ]) {
        const { position } = await store.head(practice);
        rebuilt.length = 0;
        await store.reindex(practice, position, lost);
        const other = await openLedger(store, key, practice, randomBytes);
        await other.patients.of('service-1');
        assert.equal(rebuilt.length, 1, 'only the loss itself');
        assert.deepEqual(await other.patients.find('ruiz'), ['service-1', 'service-2']);
        assert.equal(rebuilt.length, 2);
        await other.patients.find('ana');
        assert.equal(rebuilt.length, 2);
      }
      // Whoever records first makes it whole too, so that it is never taken for whole when it is not.
      await store.reindex(practice, (await store.head(practice)).position, []);
      const third = await openLedger(store, key, practice, randomBytes);
      await record(third, 'service-3', { name: 'Carla Ruiz' });
      const fourth = await openLedger(store, key, practice, randomBytes);
      assert.deepEqual(await fourth.patients.find('ruiz'), ['service-1', 'service-2', 'service-3']);
      await store.close();
    });

    test('somebody who is recorded while the index is made anew is in it', async () => {
      const store = make();
      const { ledger } = await givenLedger(store);
      await record(ledger, 'service-1', ana);
      let once = true;
      const racing: Store = {
        ...store,
        async reindex(practice, expected, indexed) {
          if (once) {
            once = false;
            await record(ledger, 'service-2', ben);
          }
          return store.reindex(practice, expected, indexed);
        },
      };
      const other = await openLedger(racing, key, practice, randomBytes);
      await other.patients.rebuild();
      assert.deepEqual(await ledger.patients.find('ruiz'), ['service-1', 'service-2']);
      await store.close();
    });

    test('after disposal nobody is known or found', async () => {
      const store = make();
      const { ledger } = await givenLedger(store);
      await record(ledger, 'service-1', ana);
      await record(ledger, 'service-2', ben);
      await ledger.append(
        2,
        [{ ...event(disposalOf('service-1'), {}), area: 'retention', type: 'disposed' }],
        who,
      );
      assert.deepEqual(
        [await ledger.patients.of('service-1'), await ledger.patients.find('ana')],
        [undefined, []],
      );
      await ledger.destroyDisposed();
      assert.deepEqual(
        [await ledger.patients.of('service-1'), await ledger.patients.find('ana')],
        [undefined, []],
      );
      await ledger.patients.rebuild();
      assert.deepEqual(await ledger.patients.find('ruiz'), ['service-2']);
      await store.close();
    });

    test('a name that was changed in the store is an outage, and one that does not open keeps nobody else from being found', async () => {
      const store = make();
      const { ledger } = await givenLedger(store);
      await record(ledger, 'service-1', ana);
      await record(ledger, 'service-2', ben);
      const changed: Store = {
        ...store,
        chunk: async (practice, subject, name, chunk) =>
          subject === 'service-1' ? randomBytes(80) : store.chunk(practice, subject, name, chunk),
      };
      const other = await openLedger(changed, key, practice, randomBytes);
      await assert.rejects(
        other.patients.of('service-1'),
        (failure) => failure instanceof Outage && /name of a patient was changed/.test(failure.message),
      );
      await other.patients.rebuild();
      assert.deepEqual(await other.patients.find('ruiz'), ['service-2']);
      await store.close();
    });
  });
