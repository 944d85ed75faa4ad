import type { Patient } from './patient.ts';

/** One word that was asked for: a date of birth, or something that is in the name or is the chart number. */
export type Asked =
  | { readonly birth: string }
  | {
      /** All of them are in the name. Several where the word has a hyphen. */
      readonly names: readonly string[];
      /** Letters and digits alone; empty where the word cannot be a chart number. */
      readonly number: string;
    };

/** What an asked word must find of a patient: each text under a name of its own. */
export type Trait = { readonly of: 'name' | 'number' | 'digits' | 'birth'; readonly text: string };

/** Letters that no decomposition takes apart. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** How many letters of a name the index knows. */
const known = 3;
/** What is read of a question, in characters: the longest name and more. */
const longestQuestion = 300;

/** Lower case, without accents, without characters that have no width. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøłđðþıς]/gu, (letter) => spelled[letter] ?? letter);
}

const apostrophes = /['’‘ʻʼ`´]/gu;

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The words of a name as they are compared. O’Brien is `obrien`, and also `o` and `brien`. */
export function nameWords(name: string): readonly string[] {
  const text = plain(name);
  return [...new Set([text.replace(apostrophes, ''), text.replace(apostrophes, ' ')].flatMap(wordsOf))];
}

/** The letters and digits of a chart number. */
function numberText(text: string): string {
  return wordsOf(plain(text)).join('');
}

/** The digits of a chart number, without zeros at the beginning. */
function digitsText(text: string): string {
  return numberText(text)
    .replace(/\P{Nd}+/gu, '')
    .replace(/^0+(?=.)/, '');
}

/** The part of a name's word that the index knows: its first three letters, or the whole of a shorter one. */
function beginning(word: string): string {
  return [...word].slice(0, known).join('');
}

/** What the index holds of a patient. */
export function traitsOf({ name, number = '', birth = '' }: Patient): readonly Trait[] {
  const traits: Trait[] = nameWords(name).map((word) => ({ of: 'name', text: beginning(word) }));
  if (numberText(number) !== '') traits.push({ of: 'number', text: numberText(number) });
  if (digitsText(number) !== '') traits.push({ of: 'digits', text: digitsText(number) });
  if (birth !== '') traits.push({ of: 'birth', text: birth });
  const texts = new Set<string>();
  return traits.filter(({ of, text }) => !texts.has(`${of} ${text}`) && texts.add(`${of} ${text}`));
}

/**
 * The words of a question. Undefined where it asks for nothing, or for a single letter, which would find half of
 * all patients.
 */
export function askedIn(question: string): readonly Asked[] | undefined {
  const asked = question
    .slice(0, longestQuestion)
    .normalize('NFKC')
    .split(/[\s,;]+/u)
    .flatMap((word): Asked[] => {
      const birth = dayIn(word);
      if (birth !== undefined) return [{ birth }];
      const names = wordsOf(plain(word).replace(apostrophes, ''));
      const number = names.join('');
      return number === '' ? [] : [{ names, number: [...number].length > 1 ? number : digitsText(number) }];
    });
  const enough = asked.some(
    (word) => 'birth' in word || word.number !== '' || word.names.some((name) => [...name].length > 1),
  );
  return enough ? asked : undefined;
}

function dayIn(word: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return word;
  const [, month = '', day = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What of a patient would answer a word, one or the other. The index is asked for it; `answers` then looks closely. */
export function traitsAsked(word: Asked): readonly Trait[] {
  if ('birth' in word) return [{ of: 'birth', text: word.birth }];
  const [first] = word.names;
  const traits: Trait[] = first === undefined ? [] : [{ of: 'name', text: beginning(first) }];
  if (word.number === '') return traits;
  return /^\p{Nd}+$/u.test(word.number)
    ? [...traits, { of: 'digits', text: digitsText(word.number) }]
    : [...traits, { of: 'number', text: word.number }];
}

/**
 * Whether a patient answers every word. A word of three letters or more is the beginning of a word of the name, a
 * shorter one is the whole of it; a chart number and a date of birth are whole.
 */
export function answers(patient: Patient, asked: readonly Asked[]): boolean {
  const own = nameWords(patient.name);
  const { number = '', birth = '' } = patient;
  return asked.every((word) => {
    if ('birth' in word) return word.birth === birth;
    const named = word.names.every((name) =>
      own.some((each) => ([...name].length < known ? each === name : each.startsWith(name))),
    );
    return named || (word.number !== '' && isNumber(word.number, number));
  });
}

function isNumber(asked: string, number: string): boolean {
  return /^\p{Nd}+$/u.test(asked)
    ? digitsText(number) !== '' && digitsText(asked) === digitsText(number)
    : asked === numberText(number);
}
