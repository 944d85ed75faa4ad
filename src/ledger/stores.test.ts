import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { emptyHead } from './chain.ts';
import { batchAfter, founded as foundedIn, keyNamed, plain, practice, stores } from './given-stores.ts';

for (const [name, make] of Object.entries(stores))
  describe(`a store kept in ${name}`, () => {
    const founded = () => foundedIn(make);

    test('is empty at first', async () => {
      const store = make();
      assert.deepEqual(await store.practices(), []);
      assert.deepEqual(await store.head(practice), emptyHead);
      assert.deepEqual(await store.read(practice, 0), []);
      assert.deepEqual(await store.keys(practice), []);
      assert.equal(await store.checkpoint(practice), undefined);
      await store.close();
    });

    test('reads back what was appended, byte by byte, with the head, the keys and the checkpoint', async () => {
      const store = await founded();
      const first = batchAfter(emptyHead, practice, 3, [keyNamed(practice, 'subject/practice')]);
      assert.equal(await store.append(practice, 0, first), 'appended');
      const head = await store.head(practice);
      const { position, hash, at } = first.entries[2]?.header ?? emptyHead;
      assert.deepEqual(head, { position, hash, at });
      const second = batchAfter(head, practice, 2);
      assert.equal(await store.append(practice, 3, second), 'appended');
      assert.deepEqual(plain(await store.read(practice, 0)), plain([...first.entries, ...second.entries]));
      assert.deepEqual((await store.keys(practice)).map(({ name }) => name).toSorted(), [
        'practice',
        'signing',
        'subject/practice',
      ]);
      assert.deepEqual(await store.checkpoint(practice), second.checkpoint);
      await store.close();
    });

    test('reads only what is after a position, and up to another', async () => {
      const store = await founded();
      await store.append(practice, 0, batchAfter(emptyHead, practice, 5));
      const positions = async (after: number, upTo?: number) =>
        (await store.read(practice, after, upTo)).map(({ header }) => header.position);
      assert.deepEqual(await positions(0), [1, 2, 3, 4, 5]);
      assert.deepEqual(await positions(3), [4, 5]);
      assert.deepEqual(await positions(5), []);
      assert.deepEqual(await positions(9), []);
      assert.deepEqual(await positions(1, 3), [2, 3]);
      assert.deepEqual(await positions(0, 0), []);
      assert.deepEqual(await positions(3, 2), []);
      await store.close();
    });

    test('of two that append after the same head one is lost, and leaves no trace', async () => {
      const store = await founded();
      const [one, two] = [
        batchAfter(emptyHead, practice, 2, [keyNamed(practice, 'subject/a')]),
        batchAfter(emptyHead, practice, 1, [keyNamed(practice, 'subject/b')]),
      ];
      const outcomes = await Promise.all([store.append(practice, 0, one), store.append(practice, 0, two)]);
      assert.deepEqual(outcomes, ['appended', 'lost']);
      assert.deepEqual(plain(await store.read(practice, 0)), plain(one.entries));
      assert.deepEqual(await store.checkpoint(practice), one.checkpoint);
      assert.equal(
        (await store.keys(practice)).some(({ name }) => name === 'subject/b'),
        false,
      );
      await store.close();
    });

    test('entries that do not follow the head are lost, also where the position fits', async () => {
      const store = await founded();
      await store.append(practice, 0, batchAfter(emptyHead, practice, 1));
      const head = await store.head(practice);
      const otherChain = batchAfter({ ...head, hash: 'f'.repeat(64) }, practice, 1);
      assert.equal(await store.append(practice, 1, otherChain), 'lost');
      assert.equal(
        await store.append(practice, 1, batchAfter({ ...head, position: 2 }, practice, 1)),
        'lost',
      );
      assert.equal(await store.append(practice, 1, batchAfter(head, 'practice-2', 1)), 'lost');
      assert.equal(await store.append(practice, 0, batchAfter(emptyHead, practice, 1)), 'lost');
      assert.equal(
        await store.append(practice, 0, batchAfter(head, practice, 1)),
        'lost',
        'expected decides',
      );
      assert.deepEqual(await store.head(practice), head);
      await store.close();
    });

    test('a key is never replaced: the batch that brings it again is refused whole', async () => {
      const store = await founded();
      const before = plain(await store.keys(practice));
      const again = batchAfter(emptyHead, practice, 1, [
        keyNamed(practice, 'subject/new'),
        keyNamed(practice, 'signing'),
      ]);
      await assert.rejects(store.append(practice, 0, again), /signing/);
      assert.deepEqual(plain(await store.keys(practice)), before);
      assert.deepEqual(await store.read(practice, 0), []);
      assert.equal(await store.checkpoint(practice), undefined);
      await store.close();
    });

    test('destroys keys of subjects: those that are named, of one practice, whether they are there or not', async () => {
      const store = await founded();
      await store.found('practice-2', [keyNamed('practice-2', 'practice')]);
      const keys = (of: string) => ['subject/a', 'subject/b'].map((name) => keyNamed(of, name));
      await store.append(practice, 0, batchAfter(emptyHead, practice, 2, keys(practice)));
      await store.append('practice-2', 0, batchAfter(emptyHead, 'practice-2', 1, keys('practice-2')));
      const entries = plain(await store.read(practice, 0));
      const names = async (of: string) => (await store.keys(of)).map(({ name }) => name).toSorted();
      await store.destroyKeys(practice, []);
      await store.destroyKeys(practice, ['subject/a', 'subject/none']);
      await store.destroyKeys(practice, ['subject/a']);
      assert.deepEqual(await names(practice), ['practice', 'signing', 'subject/b']);
      assert.deepEqual(await names('practice-2'), ['practice', 'subject/a', 'subject/b']);
      assert.deepEqual(plain(await store.read(practice, 0)), entries);
      await store.close();
    });

    test('never destroys a key that the whole ledger needs', async () => {
      const store = await founded();
      await store.append(practice, 0, batchAfter(emptyHead, practice, 1, [keyNamed(practice, 'subject/a')]));
      const before = plain(await store.keys(practice));
      for (const name of ['practice', 'signing', '', 'Subject/a'])
        await assert.rejects(store.destroyKeys(practice, ['subject/a', name]), RangeError);
      assert.deepEqual(plain(await store.keys(practice)), before);
      await store.close();
    });

    test('keeps practices apart', async () => {
      const store = await founded();
      await store.found('practice-2', [keyNamed('practice-2', 'practice')]);
      const own = batchAfter(emptyHead, practice, 2);
      const other = batchAfter(emptyHead, 'practice-2', 1);
      await store.append(practice, 0, own);
      await store.append('practice-2', 0, other);
      assert.deepEqual(await store.practices(), [practice, 'practice-2']);
      assert.deepEqual(plain(await store.read(practice, 0)), plain(own.entries));
      assert.deepEqual(plain(await store.read('practice-2', 0)), plain(other.entries));
      assert.deepEqual(
        (await store.keys('practice-2')).map(({ name }) => name),
        ['practice'],
      );
      assert.deepEqual(await store.checkpoint('practice-2'), other.checkpoint);
      await store.close();
    });

    test('a practice is founded once, and nothing is appended to one that was not', async () => {
      const store = await founded();
      const before = plain(await store.keys(practice));
      await assert.rejects(store.found(practice, [keyNamed(practice, 'practice')]), /already/);
      assert.deepEqual(plain(await store.keys(practice)), before);
      await assert.rejects(
        store.append('practice-9', 0, batchAfter(emptyHead, 'practice-9', 1)),
        /no practice/,
      );
      assert.deepEqual(await store.practices(), [practice]);
      await store.close();
    });
  });
