import { createHash } from 'node:crypto';

import type { Written } from './written.ts';

/** SHA-256 of a text as it stands, hexadecimal: two texts with one digest are the same, letter by letter. */
export function digestOf(title: string, written: Written): string {
  return createHash('sha256')
    .update(JSON.stringify([title, written], inOrder))
    .digest('hex');
}

/** The names of an object in their order: a text that was on record comes back with them in another. */
function inOrder(_name: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}
