import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { commonPhrases, commonWords } from './common-passwords.ts';
import { hashPassword, isPassword, passwordRefusals } from './password.ts';

const names = ['Riverbend Family Practice', 'Ana Muñoz', 'ana.munoz@riverbend-family.example'];
/** 256 characters without a word, walk or repetition in them. */
const long = Array.from({ length: 256 }, (_, at) => 'xvkwzjhgpqmt'[(at * at + (at >> 3)) % 12]).join('');

function because(password: string): string | undefined {
  const refusals = passwordRefusals(password, names);
  assert.ok(refusals.length <= 1);
  for (const { field } of refusals) assert.equal(field, 'password');
  return refusals[0]?.because;
}

test('a password of 12 characters is taken, one of 11 is refused with the number', () => {
  assert.equal(because('x7Kq9ZpL2mWv'), undefined);
  assert.equal(because('x7Kq9ZpL2mW'), 'Choose a password of at least 12 characters. This one has 11.');
  assert.equal(because(''), 'Choose a password of at least 12 characters.');
});

test('a password of 256 characters is taken, one of 257 and one of ten million are refused', () => {
  assert.equal(because(long), undefined);
  assert.equal(because(`${long}x`), 'Choose a password of at most 256 characters. This one has 257.');
  assert.equal(
    because('x'.repeat(10_000_000)),
    'Choose a password of at most 256 characters. This one has more than 2048.',
  );
});

test('characters are counted, not bytes or halves: an emoji is one, a composed accent is one', () => {
  assert.match(because('😀🎷🐳🦀🍋🌵🎲🚲🧵🪁🔭') ?? '', /This one has 11\./);
  assert.equal(because('😀🎷🐳🦀🍋🌵🎲🚲🧵🪁🔭🧊'), undefined);
  assert.equal(because('🎷🎲🎸🎹🎺🎻🎼🎽🎾🎿🏀🏁'), undefined);
  assert.match(because('e\u0301o\u0301u\u0301a\u0301y\u0301z\u0301e\u0300o\u0300') ?? '', /This one has 8\./);
});

test('no kinds of characters are asked for', () => {
  for (const fine of [
    'copper lantern quietly',
    'tuesday paints the slow canal',
    'COPPER LANTERN QUIETLY',
    '847261950384',
    'лампа канал медный',
    'purple kettle sings low',
  ]) {
    assert.equal(because(fine), undefined, fine);
  }
});

test('common passwords are refused, however they are dressed', () => {
  for (const common of [
    'password1234',
    'passwordpassword',
    'Password2026!!',
    'P@ssw0rd!2026',
    'p a s s w o r d s'.replaceAll(' ', '') + '1234',
    'letmeinletmein',
    'Welcome12345!',
    'iloveyou1234',
    'trustno1trustno1',
    'qwerty123456',
    'Medical#2026',
    'HipaaCompliance1',
    'administrator1',
    'this is my password',
    'May the Force be with you!',
  ]) {
    assert.match(because(common) ?? '', /^This password is among the first that would be guessed/, common);
  }
  for (const phrase of commonPhrases) if (phrase.length >= 12) assert.ok(because(phrase), phrase);
});

test('every common word with a year and signs is refused', () => {
  for (const word of commonWords) {
    const dressed = `${word}2026`.padEnd(12, '!');
    assert.ok(because(dressed), dressed);
  }
});

test('repetition and walks along the keyboard are refused', () => {
  for (const pattern of [
    'aaaaaaaaaaaa',
    '            ',
    'abcabcabcabc',
    '123456789012',
    '1qaz2wsx3edc',
    'Go4itGo4itGo',
  ]) {
    assert.match(because(pattern) ?? '', /repeats itself or follows the keyboard|among the first/, pattern);
  }
  assert.match(because('zxzxzxzxzxzxzx') ?? '', /repeats itself/);
  assert.match(because('210987654321') ?? '', /follows the keyboard/);
});

test('passwords made of the practice, the person or the address are refused, others that hold the name are not', () => {
  for (const own of [
    'Riverbend2026!',
    'R1verbend2026',
    'riverbendfamilypractice',
    'RiverbendSummer2026!',
    'anamunoz1999!!',
    'MUÑOZ-muñoz-7',
    'family-riverbend',
  ]) {
    assert.match(because(own) ?? '', /made of your practice’s name/, own);
  }
  assert.equal(because('Riverbend-x7Kq9ZpL2'), undefined);
  assert.equal(passwordRefusals('R1verbend-1931-kw', []).length, 0);
});

test('no refusal repeats the password, and the field is the one that was named', () => {
  for (const text of ['Riverbend2026!', 'password1234', 'short-ish', 'abcabcabcabc']) {
    const [refusal] = passwordRefusals(text, names, 'next');
    assert.equal(refusal?.field, 'next');
    assert.ok(!refusal.because.includes(text));
  }
});

test('random passwords of 16 letters and digits are never refused for being guessable', () => {
  const letters = [...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'];
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      // Fair dice: fast-check prefers small and repeated values, which are patterns indeed.
      let state = seed >>> 0;
      const password = Array.from({ length: 16 }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return letters[(state >>> 8) % letters.length];
      }).join('');
      assert.deepEqual(passwordRefusals(password, names), []);
    }),
    { numRuns: 500 },
  );
});

test('any text at all gets an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.string({ unit: 'binary' })),
      (password, words) => {
        assert.ok(passwordRefusals(password, words).length <= 1);
      },
    ),
    { numRuns: 300 },
  );
});

test('the hash is Argon2id with 19 MiB, two passes and a salt of its own', async () => {
  const [one, two] = await Promise.all([
    hashPassword('copper lantern quietly', randomBytes),
    hashPassword('copper lantern quietly', randomBytes),
  ]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, two);
  const same = () => new Uint8Array(16);
  assert.equal(
    await hashPassword('copper lantern quietly', same),
    await hashPassword('copper lantern quietly', same),
  );
});

test('only the very password matches; composed and decomposed accents are the same', async () => {
  const stored = await hashPassword('cane\u0303on lantern quietly', randomBytes);
  assert.equal(await isPassword(stored, 'cañeon lantern quietly'), false);
  assert.equal(await isPassword(stored, 'cane\u0303on lantern quietly'), true);
  assert.equal(await isPassword(stored, 'cane\u0303on lantern quietly'.normalize('NFC')), true);
  assert.equal(await isPassword(stored, 'cane\u0303on lantern quietlY'), false);
  assert.equal(await isPassword(stored, ''), false);
  assert.equal(await isPassword(stored, 'x'.repeat(5_000_000)), false);
  assert.equal(await isPassword(undefined, ''), false);
});

test('a password of the longest length is told apart by its last character', async () => {
  const stored = await hashPassword(long, randomBytes);
  assert.equal(await isPassword(stored, long), true);
  assert.equal(await isPassword(stored, `${long.slice(0, -1)}!`), false);
});
