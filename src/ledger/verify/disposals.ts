import { readCanonical } from './canonical.ts';

/**
 * What the open headers say of disposals. A subject's key is destroyed when its years are over, and the entry that
 * says so names the subject: so that a missing key can be told from a lost one, without any key.
 */
export type Disposals = {
  /** Whether the entry at a position was made unreadable by a later one. */
  covers(subject: string, position: number): boolean;
  /** What is wrong with an entry, as far as disposals go; undefined where nothing is. */
  fault(header: Record<string, unknown>): string | undefined;
  /** How many entries were made unreadable. */
  readonly entries: number;
  /** The subjects that were disposed of, each with the position that says so. */
  readonly all: ReadonlyMap<string, number>;
};

const mark = 'disposed/';

/** Reads the headers once. Where a subject is disposed of twice, the first counts. */
export function disposalsIn(
  rows: readonly { readonly position: number; readonly header: string }[],
): Disposals {
  const all = new Map<string, number>();
  for (const { position, header } of rows) {
    // Most entries are not about disposals, and need not be read twice.
    if (!header.includes(mark)) continue;
    const subject = disposedIn(readCanonical(header) ?? {});
    if (subject === undefined || all.has(subject)) continue;
    all.set(subject, position);
  }
  const covers = (subject: string, position: number) => (all.get(subject) ?? 0) > position;
  const covered = ({ position, header }: { position: number; header: string }) =>
    covers(String(readCanonical(header)?.['subject']), position);
  return {
    all,
    entries: all.size === 0 ? 0 : rows.filter(covered).length,
    covers,
    fault(header) {
      const subject = String(header['subject']);
      const position = Number(header['position']);
      const closed = all.get(subject);
      if (closed !== undefined && position > closed)
        return `Entry ${position} is about a record that entry ${closed} disposed of: it was added later.`;
      const first = all.get(disposedIn(header) ?? '');
      return first !== undefined && first < position
        ? `Entry ${position} disposes of a record that entry ${first} had disposed of.`
        : undefined;
    },
  };
}

function disposedIn({ area, type, subject }: Record<string, unknown>): string | undefined {
  return area === 'retention' && type === 'disposed' && String(subject).startsWith(mark)
    ? String(subject).slice(mark.length)
    : undefined;
}
