import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import { largestFile } from './attachment-of.ts';
import { disposalOf } from './entry.ts';
import { attached, event, givenLedger, key, practice, putting, who } from './given-files.ts';
import { stores } from './given-stores.ts';
import { openLedger } from './ledger.ts';
import { chunkLength, MissingPart } from './sealed-parts.ts';
import { Outage } from './store.ts';
import type { Store } from './store.ts';

const disposing = (subject: string) => ({
  area: 'retention',
  type: 'disposed',
  version: 1,
  subject: disposalOf(subject),
  data: {},
});

for (const [name, make] of Object.entries(stores))
  describe(`files beside a ledger kept in ${name}`, () => {
    test('what was recorded with an event opens again, byte by byte, whatever its length: also in another process', async () => {
      const store = make();
      const { ledger, put } = await givenLedger(store);
      const around = [1, 2, chunkLength - 1, chunkLength, chunkLength + 1, 2 * chunkLength];
      for (const length of [...around, 2 * chunkLength + 77])
        for (const bytes of [randomBytes(length), Buffer.alloc(length, 'The same words. ')]) {
          const file = attached(bytes);
          await put(`service-${length}`, { on: '2026-11-30', file }, { files: [bytes] });
          const other = await openLedger(store, key, practice, randomBytes);
          for (const one of [ledger, other]) {
            const opened = await one.files.open(`service-${length}`, file);
            assert.ok(opened && Buffer.compare(opened, bytes) === 0, `${length}`);
          }
        }
      const parts = await store.parts(practice, `service-${chunkLength + 1}`);
      assert.deepEqual(
        parts.map(({ chunks }) => chunks),
        [2, 2],
      );
      await store.close();
    });

    test('any file opens again, and none says in the store what is in it, nor that two subjects have the same', async () => {
      const store = make();
      const { ledger, put } = await givenLedger(store);
      let subjects = 0;
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), async (bytes) => {
          const [one, two] = [`service-${subjects++}`, `service-${subjects++}`];
          const file = attached(bytes);
          for (const subject of [one, two]) await put(subject, { file }, { files: [bytes] });
          for (const subject of [one, two])
            assert.deepEqual(Buffer.from((await ledger.files.open(subject, file)) ?? []), Buffer.from(bytes));
          const [a, b] = [(await store.parts(practice, one))[0], (await store.parts(practice, two))[0]];
          assert.ok(a && b && a.name !== b.name && a.name !== file.digest);
          const sealed = await store.chunk(practice, one, a.name, 0);
          if (bytes.length > 8) assert.equal(Buffer.from(sealed ?? []).includes(Buffer.from(bytes)), false);
        }),
        { numRuns: 40 },
      );
      await store.close();
    });

    test('several files and events in one append: each lies under the subject that names it', async () => {
      const store = make();
      const { ledger } = await givenLedger(store);
      const [a, b] = [randomBytes(10), randomBytes(20)];
      const events = [
        event('service-1', { file: attached(a) }),
        event('service-2', { files: [{ of: attached(a) }, { of: attached(b) }] }),
      ];
      await ledger.append(0, events, who, { files: [a, b] });
      const opened = async (subject: string, bytes: Buffer) =>
        (await ledger.files.open(subject, attached(bytes)))?.length;
      assert.deepEqual(
        [await opened('service-1', a), await opened('service-2', a), await opened('service-2', b)],
        [10, 10, 20],
      );
      await assert.rejects(opened('service-1', b), /is missing/);
      assert.deepEqual(
        (await store.parts(practice)).map(({ subject, position }) => [subject, position]),
        [
          ['service-1', 1],
          ['service-2', 2],
          ['service-2', 2],
        ],
      );
      await store.close();
    });

    test('an event names a file that neither came nor is there: nothing is recorded; what its subject has can be named again', async () => {
      const store = make();
      const { ledger, put } = await givenLedger(store);
      const bytes = randomBytes(100);
      await assert.rejects(put('service-1', { file: attached(bytes, 'lost.pdf') }), MissingPart);
      assert.equal((await ledger.head()).position, 0);
      await put('service-1', { file: attached(bytes) }, { files: [bytes] });
      assert.equal((await put('service-1', { file: attached(bytes) })).outcome, 'appended');
      const once = await store.parts(practice);
      // The same photo chosen a second time: it is named again, and kept once.
      assert.equal(
        (await put('service-1', { file: attached(bytes) }, { files: [bytes] })).outcome,
        'appended',
      );
      assert.deepEqual(await store.parts(practice), once);
      await assert.rejects(put('service-2', { file: attached(bytes) }), MissingPart);
      await assert.rejects(put('service-1', { patient: 'a'.repeat(64) }), MissingPart);
      await store.close();
    });

    test('what no event names, or is not as the event says, is a bug: nothing is recorded and nothing is kept', async () => {
      const store = make();
      const { ledger, put } = await givenLedger(store);
      const bytes = randomBytes(100);
      const file = attached(bytes);
      const patient = ledger.patients.part({ name: 'Ana Ruiz' });
      const large = Buffer.alloc(largestFile + 1);
      await assert.rejects(put('service-1', {}, { files: [bytes] }), /no event names/);
      await assert.rejects(put('service-1', {}, { patient }), /no event names/);
      await assert.rejects(put('service-1', { file: { ...file, bytes: 99 } }, { files: [bytes] }), /length/);
      await assert.rejects(put('service-1', { file: attached(large) }, { files: [large] }), /1 to/);
      const empty = Buffer.alloc(0);
      await assert.rejects(put('service-1', { file: attached(empty) }, { files: [empty] }), /1 to/);
      await assert.rejects(
        put('service-1', { patient: file.digest }, { files: [bytes] }),
        /the other way round/,
      );
      const other = { ...patient, digest: file.digest };
      await assert.rejects(put('service-1', { patient: file.digest }, { patient: other }), MissingPart);
      assert.equal((await ledger.head()).position, 0);
      assert.deepEqual(await store.parts(practice), []);
      await store.close();
    });

    test('of a lost append no file stays', async () => {
      const store = make();
      const { ledger } = await givenLedger(store);
      const bytes = randomBytes(100);
      const append = (subject: string) =>
        ledger.append(0, [event(subject, { file: attached(bytes) })], who, { files: [bytes] });
      const outcomes = await Promise.all([append('service-1'), append('service-2')]);
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).toSorted(), ['appended', 'lost']);
      assert.equal((await store.parts(practice)).length, 1);
      await store.close();
    });

    test('after disposal a file reads as gone, at once and when its bytes are destroyed; so does one of an unknown record', async () => {
      const store = make();
      const { ledger, put } = await givenLedger(store);
      const bytes = randomBytes(100);
      const file = attached(bytes);
      assert.equal(await ledger.files.open('service-1', file), undefined);
      await put('service-1', { file }, { files: [bytes] });
      await put('service-2', { file }, { files: [bytes] });
      const other = await openLedger(store, key, practice, randomBytes);
      await ledger.append(2, [disposing('service-1')], who);
      for (const one of [ledger, other]) assert.equal(await one.files.open('service-1', file), undefined);
      await ledger.destroyDisposed();
      for (const one of [ledger, other]) assert.equal(await one.files.open('service-1', file), undefined);
      assert.deepEqual(
        (await store.parts(practice)).map(({ subject }) => subject),
        ['service-2'],
      );
      assert.ok(await ledger.files.open('service-2', file));
      await assert.rejects(put('service-1', { file }, { files: [bytes] }), /disposed of/);
      await store.close();
    });

    test('a chunk that was changed, dropped, swapped or taken from elsewhere is an outage that says so, and never other bytes', async () => {
      const store = make();
      const { put } = await givenLedger(store);
      const [one, two] = [randomBytes(2 * chunkLength + 5), randomBytes(2 * chunkLength + 5)];
      await put('service-1', { file: attached(one) }, { files: [one] });
      await put('service-1', { file: attached(two) }, { files: [two] });
      await put('service-2', { file: attached(one) }, { files: [one] });
      const [first, second] = await store.parts(practice, 'service-1');
      const [other] = await store.parts(practice, 'service-2');
      assert.ok(first && second && other);
      const chunkOf = (part: typeof first, chunk: number) =>
        store.chunk(practice, part.subject, part.name, chunk);
      const opened = async (instead: Partial<Store>) =>
        (await openLedger({ ...store, ...instead }, key, practice, randomBytes)).files.open(
          'service-1',
          attached(one),
        );
      const forged = (put: (chunk: number) => Promise<Uint8Array | undefined>): Partial<Store> => ({
        chunk: (_practice, _subject, _name, chunk) => put(chunk),
      });
      assert.equal(Buffer.compare((await opened({})) ?? Buffer.of(), one), 0);
      const changes: readonly Partial<Store>[] = [
        forged(async (chunk) => {
          const bytes = Buffer.from((await chunkOf(first, chunk)) ?? []);
          bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
          return bytes;
        }),
        forged(async (chunk) => (chunk === 1 ? undefined : chunkOf(first, chunk))),
        forged((chunk) => chunkOf(first, [1, 0, 2][chunk] ?? 0)),
        forged((chunk) => chunkOf(second, chunk)),
        forged((chunk) => chunkOf(other, chunk)),
        forged(async () => Buffer.alloc(5)),
        { parts: async () => [{ ...first, chunks: 2 }] },
      ];
      for (const [index, change] of changes.entries())
        await assert.rejects(
          opened(change),
          (failure) => failure instanceof Outage && /“scan.pdf” was changed/.test(failure.message),
          `${index}`,
        );
      await assert.rejects(opened({ parts: async () => [] }), /“scan.pdf” is missing.*diligence verify/);
      // The part of the other file under the name of this one: it opens, and is not what its name says.
      await assert.rejects(
        opened({
          parts: async () => [{ ...second, name: first.name }],
          ...forged((chunk) => chunkOf(second, chunk)),
        }),
        Outage,
      );
      await store.close();
    });

    test('an append that brings no file writes nothing beside the entries', async () => {
      const store = make();
      const { put } = await givenLedger(store);
      let asked = 0;
      const counting: Store = { ...store, parts: async () => (asked++, []) };
      const ledger = await openLedger(counting, key, practice, randomBytes);
      await putting(ledger)('service-1', { note: 'x', list: [1, null, { deep: [] }] });
      assert.equal(asked, 0);
      await put('service-1', 'no object');
      await store.close();
    });
  });
