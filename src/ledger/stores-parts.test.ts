import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';

import { emptyHead } from './chain.ts';
import type { Head } from './entry.ts';
import { batchAfter, founded as foundedIn, keyNamed, plain, practice, stores } from './given-stores.ts';
import type { Batch, SealedPart } from './store.ts';

// What lies sealed beside the entries: the same contract for every store.

for (const [name, make] of Object.entries(stores))
  describe(`what lies beside the entries in a store kept in ${name}`, () => {
    const founded = () => foundedIn(make);
    const part = (subject: string, of: Partial<SealedPart> = {}): SealedPart => ({
      subject,
      name: randomBytes(32).toString('hex'),
      kind: 'file',
      position: 1,
      chunks: 2,
      sealed: [randomBytes(50), randomBytes(9)],
      ...of,
    });
    const bare = ({ sealed: _sealed, ...rest }: SealedPart) => rest;
    const withParts = (head: Head, parts: readonly SealedPart[], more: Partial<Batch> = {}): Batch => ({
      ...batchAfter(head, practice, 1),
      parts,
      ...more,
    });

    test('a store without any part says so, and finds nothing', async () => {
      const store = await founded();
      assert.deepEqual(await store.parts(practice), []);
      assert.deepEqual(await store.parts(practice, 'service-1'), []);
      assert.equal(await store.chunk(practice, 'service-1', 'a'.repeat(64), 0), undefined);
      assert.deepEqual(await store.subjectsWith(practice, [[randomBytes(32)]]), []);
      await store.destroyKeys(practice, ['subject/service-1']);
      await store.close();
    });

    test('reads back the parts that came with entries, in order, and each chunk byte by byte', async () => {
      const store = await founded();
      const [b, a, patient] = [part('b'), part('a'), part('a', { kind: 'patient', chunks: 1, position: 2 })];
      await store.append(practice, 0, withParts(emptyHead, [b, a]));
      await store.append(practice, 1, withParts(await store.head(practice), [patient]));
      assert.deepEqual(await store.parts(practice), [bare(a), bare(b), bare(patient)]);
      assert.deepEqual(await store.parts(practice, 'a'), [bare(a), bare(patient)]);
      for (const [chunk, sealed] of a.sealed.entries())
        assert.deepEqual(plain(await store.chunk(practice, 'a', a.name, chunk)), plain(sealed));
      for (const [subject, name, chunk] of [
        ['a', a.name, 2],
        ['a', b.name, 0],
        ['b', a.name, 0],
      ] as const)
        assert.equal(await store.chunk(practice, subject, name, chunk), undefined);
      assert.deepEqual(await store.parts('practice-2'), []);
      await store.close();
    });

    test('a part that comes again stays as it is; of a lost or refused append nothing stays', async () => {
      const store = await founded();
      const first = part('a');
      await store.append(practice, 0, withParts(emptyHead, [first]));
      const head = await store.head(practice);
      const again = { ...part('a', { position: 2 }), name: first.name };
      await store.append(practice, 1, withParts(head, [again]));
      assert.deepEqual(await store.parts(practice), [bare(first)]);
      assert.deepEqual(plain(await store.chunk(practice, 'a', first.name, 0)), plain(first.sealed[0]));
      const token = randomBytes(32);
      const other = { parts: [part('b')], indexed: [{ subject: 'b', tokens: [token] }] };
      assert.equal(await store.append(practice, 1, withParts(head, [], other)), 'lost');
      const here = withParts(await store.head(practice), [], {
        ...other,
        keys: [keyNamed(practice, 'signing')],
      });
      await assert.rejects(store.append(practice, 2, here), /signing/);
      assert.deepEqual(await store.parts(practice), [bare(first)]);
      assert.deepEqual(await store.subjectsWith(practice, [[token]]), []);
      await store.close();
    });

    test('after the very first append with parts was refused, the next one is kept whole', async () => {
      const store = await founded();
      const refused = withParts(emptyHead, [part('a')], { keys: [keyNamed(practice, 'signing')] });
      await assert.rejects(store.append(practice, 0, refused), /signing/);
      const kept = part('a');
      assert.equal(await store.append(practice, 0, withParts(emptyHead, [kept])), 'appended');
      assert.deepEqual(await store.parts(practice), [bare(kept)]);
      await store.close();
    });

    test('the index finds the subjects that have one token of each list; what is indexed anew takes the place of the old', async () => {
      const store = await founded();
      const [ana, ben, ortiz] = [randomBytes(32), randomBytes(32), randomBytes(32)];
      const indexed = [
        { subject: 'a', tokens: [ana, ortiz, ortiz] },
        { subject: 'b', tokens: [ben, ortiz] },
      ];
      await store.append(practice, 0, withParts(emptyHead, [], { indexed }));
      const found = (...lists: readonly Buffer[][]) => store.subjectsWith(practice, lists);
      assert.deepEqual(await found([ortiz]), ['a', 'b']);
      assert.deepEqual(await found([ortiz], [ana]), ['a']);
      assert.deepEqual(await found([ana, ben]), ['a', 'b']);
      assert.deepEqual(await found([ana], [ben]), []);
      assert.deepEqual(await found(), []);
      assert.deepEqual(await found([]), []);
      assert.deepEqual(await store.subjectsWith('practice-2', [[ortiz]]), []);
      const head = await store.head(practice);
      await store.append(practice, 1, withParts(head, [], { indexed: [{ subject: 'a', tokens: [ben] }] }));
      assert.deepEqual(await found([ana]), []);
      assert.deepEqual(await found([ben]), ['a', 'b']);
      assert.equal(await store.reindex(practice, 1, []), 'lost');
      assert.deepEqual(await found([ben]), ['a', 'b']);
      assert.equal(await store.reindex(practice, 2, [{ subject: 'c', tokens: [ana] }]), 'indexed');
      assert.deepEqual([await found([ben]), await found([ana])], [[], ['c']]);
      await store.close();
    });

    test('with the key of a subject all that lies beside it is destroyed, and nothing of others', async () => {
      const store = await founded();
      const [token, a, b] = [randomBytes(32), part('a'), part('b')];
      const indexed = ['a', 'b'].map((subject) => ({ subject, tokens: [token] }));
      await store.append(practice, 0, withParts(emptyHead, [a, b], { indexed }));
      await store.destroyKeys(practice, ['subject/a']);
      assert.deepEqual(await store.parts(practice), [bare(b)]);
      assert.equal(await store.chunk(practice, 'a', a.name, 0), undefined);
      assert.deepEqual(await store.subjectsWith(practice, [[token]]), ['b']);
      await store.close();
    });
  });
