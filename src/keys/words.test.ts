import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { chanceLength, readWords, sheetKeyFrom, wordCount } from './words.ts';

const chance = fc.uint8Array({ minLength: chanceLength, maxLength: chanceLength });

function read(typed: string) {
  const found = readWords(typed);
  assert.ok(!('refusals' in found), JSON.stringify(found));
  return found;
}

function because(typed: string): string {
  const found = readWords(typed, 'words');
  assert.ok('refusals' in found, 'this should have been refused');
  assert.equal(found.refusals[0]?.field, 'words');
  return found.refusals[0]?.because ?? '';
}

test('the words are those of BIP-39 (its published vectors of 128 bits)', () => {
  const vectors = [
    ['00'.repeat(16), 'abandon '.repeat(11) + 'about'],
    ['7f'.repeat(16), 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['80'.repeat(16), 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above'],
    ['ff'.repeat(16), 'zoo '.repeat(11) + 'wrong'],
  ] as const;
  for (const [hex, words] of vectors)
    assert.equal(sheetKeyFrom(Buffer.from(hex, 'hex')).words.join(' '), words);
});

test('the words of a sheet read back to its key, however they are typed', () => {
  const marks = fc.constantFrom(' ', '\n', '\r\n', ', ', '\t', '   ', ' - ', '. ');
  fc.assert(
    fc.property(
      chance,
      fc.array(fc.record({ mark: marks, number: fc.boolean(), how: fc.nat(3) }), {
        minLength: wordCount,
        maxLength: wordCount,
      }),
      (bytes, ways) => {
        const made = sheetKeyFrom(bytes);
        const typed = made.words
          .map((word, index) => {
            const { mark, number, how } = ways[index] ?? { mark: ' ', number: false, how: 0 };
            const spelled = [word, word.toUpperCase(), word.slice(0, 4), ` ${word}`][how] ?? word;
            return `${number ? `${index + 1}. ` : ''}${spelled}${mark}`;
          })
          .join(' ');
        const { words, key } = read(typed);
        assert.deepEqual(words, made.words);
        assert.deepEqual(key, made.key);
        assert.equal(key.length, 32);
      },
    ),
  );
});

test('two sheets never have the same key, and the key is not the chance that the words spell', () => {
  fc.assert(
    fc.property(chance, chance, (a, b) => {
      const [one, other] = [sheetKeyFrom(a), sheetKeyFrom(b)];
      assert.equal(Buffer.from(one.key).equals(other.key), Buffer.from(a).equals(b));
      assert.ok(!Buffer.from(one.key).includes(Buffer.from(a)));
    }),
  );
});

test('a word that no sheet has is named by its number; so are several', () => {
  const { words } = sheetKeyFrom(Buffer.alloc(16, 9));
  assert.match(because(words.with(6, 'tabel').join(' ')), /^Word 7 \(“tabel”\)/);
  assert.match(because(words.with(0, 'x').with(11, 'y').join('\n')), /^Words 1 \(“x”\) and 12 \(“y”\)/);
  assert.match(because(words.with(2, 'a'.repeat(300)).join(' ')), /^Word 3 \(“a{12}…”\)/);
});

test('too few, too many, none, and a book are each said', () => {
  const { words } = sheetKeyFrom(Buffer.alloc(16, 9));
  assert.match(because(''), /Type the twelve words/);
  assert.match(because(' 1. 2. … \u0000'), /Type the twelve words/);
  assert.match(because(words[0] ?? ''), /^This is one word/);
  assert.match(because(words.slice(1).join(' ')), /^These are 11 words/);
  assert.match(because([...words, 'able'].join(' ')), /^These are 13 words/);
  assert.match(because('able '.repeat(30)), /much longer/);
  assert.match(because('x'.repeat(1_000_000)), /much longer/);
});

test('two words that changed places, or another word of the list, are found by the checksum 15 times of 16', () => {
  const { words } = sheetKeyFrom(Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'));
  let found = 0;
  let tried = 0;
  for (let a = 0; a < wordCount; a++)
    for (const other of ['able', 'zoo', 'legal', 'winner', 'thank', 'year']) {
      tried++;
      if ('refusals' in readWords(words.with(a, other).join(' '))) found++;
    }
  assert.ok(found / tried > 0.8, `${found} of ${tried}`);
  assert.match(because(words.with(0, 'zoo').with(1, 'zoo').join(' ')), /not these twelve|compare/);
});
