import { commonPhrases, commonWords, walks } from './common-passwords.ts';

/** Why a password would be among the first guesses. */
export type Guessable = 'pattern' | 'common' | 'names';

/** Characters that must be left beside a known word, so that the word alone does not decide. */
const ownCharacters = 8;

/**
 * Why somebody would soon guess the password, or undefined. `names` are what a stranger knows: the name of
 * the practice, of the person, the email address. Letters count the same in upper case, with accents, and
 * written as the usual signs (`P@ssw0rd`). This asks for no kinds of characters; it only refuses what lists
 * of guesses begin with.
 */
export function guessable(password: string, names: readonly string[]): Guessable | undefined {
  const plain = fold(password);
  if (repeats(plain)) return 'pattern';
  if (commonPhrases.includes(plain.join('').replaceAll(/[^a-z]/g, ''))) return 'common';

  const covered = plain.map(() => false);
  const readings = [plain, spelled(plain, 'i'), spelled(plain, 'l')].map((reading) => reading.join(''));
  const own = cover(readings, namesIn(names), covered);
  const common = cover(readings, commonWords, covered);
  coverPatterns(plain.join(''), covered);

  const left = covered.filter((known) => !known).length;
  if (own > 0 && left < ownCharacters) return 'names';
  if (common === 1 && left < ownCharacters) return 'common';
  // Two words and little else; three have enough chance in them.
  if (common === 2 && left < ownCharacters / 2) return 'common';
  return common === 0 && left < ownCharacters / 2 ? 'pattern' : undefined;
}

/** One lower-case UTF-16 unit for each character, so that positions in all readings agree. */
function fold(text: string): string[] {
  return [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    // Emoji and the like take two units; a letter for private use stands for them.
    if (code > 0xffff) return String.fromCharCode(0xe000 + (code % 0x1900));
    return character.normalize('NFKD').toLowerCase()[0] ?? ' ';
  });
}

/** Signs and digits read as the letters they often stand for. */
function spelled(plain: readonly string[], one: 'i' | 'l'): string[] {
  const letters: Record<string, string> = {
    '0': 'o',
    '1': one,
    '!': one,
    '|': 'l',
    '3': 'e',
    '4': 'a',
    '@': 'a',
    '5': 's',
    $: 's',
    '7': 't',
    '+': 't',
  };
  return plain.map((character) => letters[character] ?? character);
}

/** Whether the whole text is a piece of at most six characters said over and over. */
function repeats(plain: readonly string[]): boolean {
  return [1, 2, 3, 4, 5, 6].some(
    (period) =>
      plain.length >= 2 * period &&
      plain.every((character, at) => at < period || character === plain[at - period]),
  );
}

/** The words of three letters or more in names and addresses, and each name as one word. */
function namesIn(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    // The last part of an address' domain (`com`) names nobody.
    const told = name.includes('@') ? name.replace(/\.[^.@]*$/, '') : name;
    const words = fold(told)
      .join('')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    return [words.join(''), ...words].filter((word) => word.length >= 3);
  });
}

/** Marks where the words stand, longest first, and tells how many different ones there are. */
function cover(readings: readonly string[], words: readonly string[], covered: boolean[]): number {
  let found = 0;
  for (const word of [...new Set(words)].toSorted((a, b) => b.length - a.length)) {
    let fresh = false;
    for (const reading of readings) {
      for (let at = reading.indexOf(word); at >= 0; at = reading.indexOf(word, at + 1)) {
        if (covered.slice(at, at + word.length).some(Boolean)) continue;
        covered.fill(true, at, at + word.length);
        fresh = true;
      }
    }
    if (fresh) found += 1;
  }
  return found;
}

/** Marks years, one character three times or more, and walks of three keys or more. */
function coverPatterns(plain: string, covered: boolean[]): void {
  for (const { index, 0: text } of plain.matchAll(/(?:19|20)\d\d|(.)\1{2,}/gsu)) {
    covered.fill(true, index, index + text.length);
  }
  const ways = walks.flatMap((walk) => [walk, [...walk].toReversed().join('')]);
  for (let at = 0; at + 3 <= plain.length; at += 1) {
    let length = 3;
    while (at + length <= plain.length && ways.some((way) => way.includes(plain.slice(at, at + length)))) {
      length += 1;
    }
    if (length > 3) covered.fill(true, at, at + length - 1);
  }
}
