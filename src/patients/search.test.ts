import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';

import { patientForm } from './fields.ts';
import { patientIn, patientPart } from './patient.ts';
import { answers, askedIn, nameWords, traitsAsked, traitsOf } from './search.ts';
import { indexKey, markOf, tokensAsked, tokensOf } from './tokens.ts';

const zoe = { name: 'Zoë M. O’Brien-Łukasz', number: 'MRN-00417', birth: '1984-02-29' };
const found = (patient: Parameters<typeof answers>[0], question: string) => {
  const asked = askedIn(question);
  return asked !== undefined && answers(patient, asked);
};

test('a name is found however it is written: accents, capitals, apostrophes, hyphens, order, beginnings', () => {
  for (const question of [
    'zoe',
    'ZOË',
    'Zoe\u0308',
    'obrien',
    "O'Brien",
    'o’brien zoe',
    'brien',
    'O Brien',
    'lukasz',
    'Łuk',
    'O’Brien-Łukasz, Zoë',
    'zoe m',
    '  zoe   luk ',
    '417',
    '00417',
    'mrn-00417',
    'MRN00417',
    '1984-02-29',
    '2/29/1984',
    'zoe 02/29/1984',
    'zoe 417',
  ])
    assert.equal(found(zoe, question), true, question);
  for (const question of [
    'zoey',
    'zo',
    'rien',
    'zoe x',
    'zoe 418',
    '41',
    'mrn',
    '1984',
    '1984-02-28',
    'zoe 1984-02-28',
  ])
    assert.equal(found(zoe, question), false, question);
});

test('short names are found whole, and by nothing less', () => {
  const li = { name: 'Bo Li' };
  for (const question of ['li', 'Bo Li', 'li bo']) assert.equal(found(li, question), true, question);
  for (const question of ['l', 'b', 'lin', 'l b']) assert.equal(found(li, question), false, question);
  assert.equal(found({ name: 'Lina Boyd' }, 'li'), false);
  assert.equal(found({ name: '李伟' }, '李伟'), true);
});

test('a question without a word, or with nothing but single letters, asks for nothing', () => {
  for (const question of ['', ' ', 'a', 'a b', '-', '’', ' , ; ', '\u200b', '%', '_'])
    assert.equal(askedIn(question), undefined, question);
});

/** Names as they might be: letters of several scripts, marks, and much that is no letter. */
const word = fc.oneof(
  fc.constantFrom(
    'Ana',
    'Ortiz',
    'Nguyễn',
    'O’Brien',
    'Łukasz',
    'Çelik',
    'de',
    'la',
    'Li',
    'Großmann',
    'Σοφός',
    '김민준',
    'İpek',
    'Smith-Jones',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const patient = fc.record({
  name,
  number: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z]{0,3}-?0{0,3}[1-9]\d{0,5}$/)),
  birth: fc.oneof(fc.constant(''), fc.constantFrom('1984-02-29', '2001-01-01', '1950-12-31')),
});

test('whoever is asked for by the whole name, by a beginning of three letters or more, by number or by birth is found', () => {
  fc.assert(
    fc.property(patient, fc.nat(), (one, cut) => {
      for (const each of nameWords(one.name)) {
        const letters = [...each];
        const part = letters.slice(0, Math.max(3, cut % (letters.length + 1))).join('');
        // A single letter asks for nothing by itself, and a number may be read as a chart number too.
        if ([...part].length > 1) assert.equal(found(one, part), true, `${one.name}: ${part}`);
      }
      if (nameWords(one.name).some((each) => [...each].length > 1)) assert.equal(found(one, one.name), true);
      if (one.number !== '') assert.equal(found(one, one.number), true);
      if (one.birth !== '') assert.equal(found(one, one.birth), true);
    }),
    { numRuns: 300 },
  );
});

test('capitals, the form of accents and what stands between words make no difference', () => {
  fc.assert(
    fc.property(name, name, (one, question) => {
      const plain = found({ name: one }, question);
      assert.equal(found({ name: one.normalize('NFD') }, question.normalize('NFC')), plain);
      assert.equal(found({ name: ` ${one}\u200d` }, `\t${question} ;`), plain);
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(nameWords('MÜLLER'), nameWords('müller'));
});

const key = indexKey(new Uint8Array(32).fill(3), 'practice-1');

test('the index misses nobody: who answers a question has a token for each of its words', () => {
  fc.assert(
    fc.property(fc.array(patient, { minLength: 1, maxLength: 6 }), patient, fc.nat(), (all, like, cut) => {
      const words = `${like.name} ${like.number} ${like.birth}`.split(' ');
      for (const question of [words[cut % words.length] ?? '', `${all[0]?.name.slice(0, 4)} ${like.birth}`]) {
        const asked = askedIn(question);
        if (!asked) continue;
        for (const one of all.filter((each) => answers(each, asked))) {
          const own = new Set(tokensOf(key, one).map((token) => Buffer.from(token).toString('hex')));
          for (const tokens of tokensAsked(key, asked))
            assert.ok(
              tokens.some((token) => own.has(Buffer.from(token).toString('hex'))),
              `${one.name}: ${question}`,
            );
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the index knows three letters of a word and not how long it is; and nothing without the key', () => {
  const traits = (name: string) => traitsOf({ name });
  assert.deepEqual(traits('Ortiz'), traits('Ortigoza'));
  assert.deepEqual(traits('Maria'), [{ of: 'name', text: 'mar' }]);
  assert.deepEqual(traitsAsked(askedIn('mariana')?.[0] ?? { birth: '' })[0], { of: 'name', text: 'mar' });
  const other = indexKey(new Uint8Array(32).fill(4), 'practice-1');
  const elsewhere = indexKey(new Uint8Array(32).fill(3), 'practice-2');
  for (const one of [other, elsewhere]) {
    assert.notDeepEqual(tokensOf(one, zoe), tokensOf(key, zoe));
    assert.notDeepEqual(markOf(one), markOf(key));
  }
  assert.deepEqual(tokensOf(key, zoe), tokensOf(key, { ...zoe, name: zoe.name.toUpperCase() }));
  assert.equal(key.equals(createSecretKey(new Uint8Array(32).fill(3))), false);
});

test('a patient reads back as it was; the digest says nothing about the name, since it has salt', () => {
  const salt = new Uint8Array(16).fill(1);
  const part = patientPart(zoe, salt);
  assert.deepEqual(patientIn(part.bytes), zoe);
  assert.deepEqual(patientPart(zoe, salt), part);
  assert.notEqual(patientPart(zoe, new Uint8Array(16).fill(2)).digest, part.digest);
  assert.deepEqual(patientIn(patientPart({ name: 'Bo Li', number: '', birth: '' }, salt).bytes), {
    name: 'Bo Li',
  });
  assert.throws(() => patientPart(zoe, new Uint8Array(8)), RangeError);
});

test('the form asks for a name, and takes a chart number and a date of birth', () => {
  const read = (input: object) => patientForm.safeParse(input);
  assert.deepEqual(read({ name: ' Ana Ruiz ', birth: '2/3/1970' }).data, {
    name: 'Ana Ruiz',
    number: '',
    birth: '1970-02-03',
  });
  for (const input of [{}, { name: ' ' }, { name: 'A', birth: '1970' }, { name: 'x'.repeat(121) }])
    assert.equal(read(input).success, false, JSON.stringify(input));
});
