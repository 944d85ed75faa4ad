import type { FailureReason } from '#areas/contingency/events.ts';

/** By which words a sentence that was shown is known; the first that fits counts. */
const words: readonly (readonly [RegExp, FailureReason])[] = [
  [/\bdisk is full\b/i, 'disk-full'],
  [/\bmay not write\b/i, 'may-not-write'],
  [/^The folder .+ is not there\b/, 'folder-missing'],
  [/\bThe disk failed\b|\bis damaged\b/, 'disk-failed'],
  [/\bcould not be proved\b/, 'not-proved'],
  [/\bDILIGENCE_KEY\b|\bkey file\b|\binstallation key\b/, 'key'],
  [/\bended before it was done\b/, 'cut-short'],
];

/** Why a backup failed, roughly enough to stand on record: the sentence itself may name folders. */
export function reasonOf(failure: unknown): FailureReason {
  const sentence = failure instanceof Error ? failure.message : String(failure);
  return words.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'other';
}
