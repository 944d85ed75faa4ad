/** A backup as the page lists it: one line for the file and its second copy. */
export type Copies = {
  readonly at: string;
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  /** Entries of the practice in it. */
  readonly entries: number;
  /** Whether it lies in the second folder too, or only there. */
  readonly second: boolean;
};

type Place = {
  readonly kept: readonly {
    readonly file: string;
    readonly bytes: number;
    readonly header: {
      readonly at: string;
      readonly practices: readonly { readonly practice: string; readonly position: number }[];
    };
  }[];
};

/** The backups that hold a practice, in either folder, the newest first. Those of the first folder go before copies. */
export function copiesOf(practice: string, first: Place, second: Place | undefined): Copies[] {
  const copies = new Map<string, Copies>();
  for (const [place, isSecond] of [[first, false] as const, [second, true] as const])
    for (const { file, bytes, header } of place?.kept ?? []) {
      const own = header.practices.find((one) => one.practice === practice);
      if (!own) continue;
      const name = file.split(/[/\\]/).at(-1) ?? file;
      const before = copies.get(name);
      copies.set(
        name,
        before
          ? { ...before, second: before.second || isSecond }
          : { at: header.at, name, file, bytes, entries: own.position, second: isSecond },
      );
    }
  return [...copies.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** A number of bytes as people read it: `412 kB`, `2.4 MB`. */
export function sizeWords(bytes: number): string {
  const [size, unit] =
    bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  const shown = size < 10 ? Number(size.toFixed(1)) : Math.round(size);
  return `${shown.toLocaleString('en-US')} ${unit}`;
}

/** A path as one word of a command line. */
export function shellWord(path: string): string {
  return /^[\w./:\\@+-]+$/.test(path) ? path : `"${path.replaceAll('"', '\\"')}"`;
}
