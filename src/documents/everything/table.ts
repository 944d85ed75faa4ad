import type { Day, Instant } from '#calendar.ts';
import type { Header } from '#ledger/entry.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';

/** What a table is made of. `headers`: the open part of every entry, in order. */
export type Exported = {
  readonly program: Program;
  readonly today: Day;
  readonly headers: readonly Header[];
};

export type Cell = string | number | boolean;

/** One file of the export. */
export type ExportTable = {
  /** The name of its file, without `.csv`. */
  readonly name: string;
  readonly title: string;
  /** What it holds, one sentence. */
  readonly note: string;
  /** The parts of the program that are in it. */
  readonly of: readonly (keyof Program)[];
  /** What people wrote about incidents, which may hold PHI, and cases of sanctions: only given to officials who ask for it. */
  readonly forOfficials?: true;
  rows(exported: Exported): {
    readonly header: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
  };
};

/** A table from columns: the title of each, and its cell for a record. */
export function tableOf<One>(
  about: Omit<ExportTable, 'rows'>,
  records: (exported: Exported) => Iterable<One>,
  columns: Readonly<Record<string, (one: One, exported: Exported) => Cell | undefined>>,
): ExportTable {
  return {
    ...about,
    rows: (exported) => ({
      header: Object.keys(columns),
      rows: Array.from(records(exported), (one) =>
        Object.values(columns).map((cell) => cell(one, exported) ?? ''),
      ),
    }),
  };
}

/** The name of a record, or nothing where none is named. */
export function named({ program }: Exported, id: string | undefined): string {
  return id === undefined || id === '' ? '' : nameOf(program, id);
}

/** Several names or values in one cell. */
export function several(parts: readonly string[]): string {
  return parts.join('; ');
}

/** A moment in UTC, or nothing. */
export function moment(at: Instant | undefined): string {
  return at ?? '';
}
