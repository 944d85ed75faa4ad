import { syllable } from 'syllable';

import { linesOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';

/**
 * How hard a text is to read: the Flesch-Kincaid grade level, 0.39 x words per sentence + 11.8 x syllables per word
 * - 15.59 (Kincaid et al., 1975), the school year in which it is read with ease. Citations, numbers, addresses and
 * names in the middle of a sentence are words that nobody can make easier: citations and addresses are left out.
 * The formula is for English.
 */
export function gradeOf(written: Written): number {
  const sentences = linesOf(written)
    .map((line) =>
      line
        .replace(/\(?\b(45|42) (CFR|U\.?S\.?C\.?) [\d.]+(\([a-zA-Z0-9]+\))*\)?/g, '')
        .replace(/\(?\b1\d\d\.\d{3}(\([a-zA-Z0-9]+\))*(-\([a-z0-9]+\))?\)?/g, '')
        .replace(/https?:\/\/\S+|\S+@\S+/g, ''),
    )
    .flatMap((line) => line.split(/(?<=[.!?:;])\s+(?=[\p{Lu}\d‹“])/u))
    .map((sentence) => sentence.match(/[\p{L}’'-]+/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word.replace('’', "'"))), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
