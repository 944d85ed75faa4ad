/** Names in a sentence: `A`, `A and B`, `A, B and C`; with more than `most`, `A, B and 4 more`. */
export function listed(names: readonly string[], most = 3): string {
  const shown =
    names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** Numbers in a sentence, runs drawn together: `2`, `2-5 and 9`. They must ascend. */
export function numbersListed(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return listed(
    runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)),
    runs.length,
  );
}

/** A text in which a name that ends in a period, such as `Acme Inc.`, stands at the end of a sentence: one period, not two. */
export function stoppedOnce(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/gu, '.');
}
