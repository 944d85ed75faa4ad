import { hkdfSync } from 'node:crypto';

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

import { refuse } from '#decision.ts';
import type { Refusal } from '#decision.ts';
import { keyLength } from '#ledger/seal.ts';

/** Words on a recovery sheet: 128 bits of chance and 4 of checksum (BIP-39). */
export const wordCount = 12;
/** Bytes of chance that the words spell. */
export const chanceLength = 16;

/** More than a sheet could hold, in characters: what is longer is not even read. */
const longest = 2_000;

const known: ReadonlySet<string> = new Set(wordlist);

/** The twelve words of a recovery sheet, and the key (32 bytes) that they spell. */
export type SheetKey = { readonly words: readonly string[]; readonly key: Uint8Array };

/** The words that 16 bytes spell, of the English list of BIP-39, and their key. */
export function sheetKeyFrom(chance: Uint8Array): SheetKey {
  if (chance.length !== chanceLength) throw new RangeError(`A sheet is made of ${chanceLength} bytes.`);
  return { words: entropyToMnemonic(chance, wordlist).split(' '), key: keyFrom(chance) };
}

/** HKDF-SHA-256 (RFC 5869). The words hold 128 bits of chance, so that nothing slower is needed. */
function keyFrom(chance: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', chance, '', 'diligence recovery key, version 1', keyLength));
}

/**
 * Reads the words that somebody typed from a sheet. Capitals, numbers ("1."), line breaks and marks between the words
 * do not matter, and the first four letters of a word are enough, since no two words share them.
 *
 * @param field The field of the form, for the refusals.
 */
export function readWords(
  typed: string,
  field?: string,
): SheetKey | { readonly refusals: readonly Refusal[] } {
  const no = (because: string) => refuse(because, { ...(field !== undefined && { field }) });
  const cut = typed.length > longest;
  const tokens = cut
    ? []
    : (typed
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []);
  if (!cut && tokens.length === 0) return no('Type the twelve words that are on the recovery sheet.');
  if (cut || tokens.length > 2 * wordCount)
    return no('This is much longer than twelve words. Type only the numbered words of the recovery sheet.');
  const words = tokens.map(inFull);
  const wrong = words.flatMap((word, index) => (word === undefined ? [index] : []));
  if (wrong.length > 0) {
    const each = wrong.map((index) => `${index + 1} (“${shortened(tokens[index] ?? '')}”)`);
    return no(
      wrong.length === 1
        ? `Word ${each[0]} is not one that a recovery sheet can have. Look at the sheet again; letters may be swapped or missing.`
        : `Words ${each.slice(0, -1).join(', ')} and ${each.at(-1)} are not ones that a recovery sheet can have. Look at the sheet again.`,
    );
  }
  if (words.length !== wordCount)
    return no(
      words.length === 1
        ? `This is one word, and the sheet has ${wordCount}. Type all of them, in their order.`
        : `These are ${words.length} words, and the sheet has ${wordCount}. Type each once, in their order.`,
    );
  try {
    const chance = mnemonicToEntropy(words.join(' '), wordlist);
    return { words: words as string[], key: keyFrom(chance) };
  } catch {
    return no(
      'Each of these words can be on a sheet, but not these twelve in this order. One of them is another, or two stand in each other’s place: compare them with the sheet, number by number.',
    );
  }
}

/** The word of the list that was meant; undefined where there is none. */
function inFull(token: string): string | undefined {
  if (known.has(token)) return token;
  return token.length === 4 ? wordlist.find((word) => word.startsWith(token)) : undefined;
}

/** A whole sentence in the place of a word is not said back. */
function shortened(token: string): string {
  return token.length > 12 ? `${token.slice(0, 12)}…` : token;
}
