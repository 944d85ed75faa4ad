import type { Refusal } from '#decision.ts';

/** What a verb came to: the same as JSON and as text. */
export type Answer = {
  readonly json: unknown;
  readonly text: string;
  /** The answer to what was asked is "no": exit code 1. */
  readonly no?: boolean;
};

/** What a verb works in. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The command stops here, with a sentence on what is wrong and what to do: exit code 2. */
export class Stop extends Error {
  readonly refusal: Refusal;
  constructor(because: string, more: Omit<Refusal, 'because'> = {}) {
    super(because);
    this.refusal = { because, ...more };
  }
}

/** Lines of two columns, the first as wide as its widest cell. */
export function columns(rows: readonly (readonly [string, string])[], indent = ''): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${indent}${left.padEnd(width)}  ${right}`.trimEnd()).join('\n');
}

/** Text in lines of at most 100 characters, every one indented. */
export function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + 1 + word.length <= 100)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line).join('\n');
}
