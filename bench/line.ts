/** One measure: what, the figure of this machine, and how it stands to something that everybody knows. */
export type Line = {
  readonly what: string;
  readonly figure: string;
  /** What the goal is, where there is one. */
  readonly goal?: string;
  /** `ratio` times (or part of) what. */
  readonly ratio?: number;
  readonly of?: string;
};

/** Prints a measure. */
export function print({ what, figure, goal, ratio, of }: Line): void {
  console.log(`${what.padEnd(52)}${figure.padStart(16)}${goal === undefined ? '' : `   (goal: ${goal})`}`);
  if (ratio !== undefined) console.log(`${''.padEnd(4)}ratio ${rounded(ratio)} : 1 to ${of ?? ''}`);
}

/** Milliseconds, as they are read. */
export function ms(milliseconds: number): string {
  return `${rounded(milliseconds)} ms`;
}

/** Three digits are all that such a measure has to say. */
export function rounded(number: number): string {
  return number >= 100
    ? Math.round(number).toLocaleString('en-US')
    : Number(number.toPrecision(3)).toString();
}

/** The value that so many (0 to 1) of the sorted values are not above. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** How long `work` takes, in milliseconds. */
export async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ readonly took: number; readonly result: Result }> {
  const begun = performance.now();
  const result = await work();
  return { took: performance.now() - begun, result };
}

/** The folder that this run of the bench works in; `run.ts` names it. */
export function benchFolder(): string {
  const folder = process.argv[2];
  if (!folder) throw new Error('Run this by "npm run bench", which names the folder to work in.');
  return folder;
}
