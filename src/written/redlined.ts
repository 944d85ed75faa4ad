import { tidyRuns } from './tidy.ts';
import type { Item, Passage, Run, Written } from './written.ts';

/** A stretch of text that stayed, came or went. */
export type RedlinedRun = Run & { readonly change?: 'added' | 'removed' };

export type Whole = 'kept' | 'added' | 'removed';

/** A line of a list: as it is, or with what changed in it and in the list below it. */
export type RedlinedItem =
  | { readonly change: Whole; readonly item: Item }
  | { readonly change: 'changed'; readonly runs: readonly RedlinedRun[]; readonly below: Redlined };

/** A row of a table; a changed one has what changed in each of its cells. */
export type RedlinedRow = {
  readonly change: Whole | 'changed';
  readonly cells: readonly (readonly RedlinedRun[])[];
};

export type RedlinedPassage =
  | { readonly change: Whole; readonly passage: Passage }
  | {
      readonly change: 'changed';
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly runs: readonly RedlinedRun[];
    }
  | { readonly change: 'changed'; readonly kind: 'paragraph'; readonly runs: readonly RedlinedRun[] }
  | {
      readonly change: 'changed';
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly RedlinedItem[];
    }
  | {
      readonly change: 'changed';
      readonly kind: 'table';
      readonly header: readonly (readonly RedlinedRun[])[];
      readonly rows: readonly RedlinedRow[];
    };

/** Two versions of a text in one, in the order in which they are read. */
export type Redlined = readonly RedlinedPassage[];

/** Whether nothing changed. */
export function isUnchanged(redlined: Redlined): boolean {
  return redlined.every(({ change }) => change === 'kept');
}

/** How much changed: passages, lines of lists and rows of tables, each counted once. */
export function changeCount(redlined: Redlined): { added: number; removed: number; changed: number } {
  const count = { kept: 0, added: 0, removed: 0, changed: 0 };
  const ofItems = (all: readonly RedlinedItem[]): void => {
    for (const item of all) {
      if (item.change !== 'changed') count[item.change]++;
      else {
        if (item.runs.some(({ change }) => change)) count.changed++;
        ofPassages(item.below);
      }
    }
  };
  const ofPassages = (all: Redlined): void => {
    for (const passage of all) {
      if (passage.change !== 'changed') count[passage.change]++;
      else if (passage.kind === 'list') ofItems(passage.items);
      else if (passage.kind === 'table') {
        if (passage.header.flat().some(({ change }) => change)) count.changed++;
        for (const row of passage.rows) count[row.change]++;
      } else count.changed++;
    }
  };
  ofPassages(redlined);
  const { kept: _, ...changes } = count;
  return changes;
}

/** The text as it was. */
export function beforeOf(redlined: Redlined): Written {
  return sideOf(redlined, 'added');
}

/** The text as it is now. */
export function afterOf(redlined: Redlined): Written {
  return sideOf(redlined, 'removed');
}

function sideOf(redlined: Redlined, without: 'added' | 'removed'): Written {
  const line = (runs: readonly RedlinedRun[]): readonly Run[] =>
    tidyRuns(runs.filter(({ change }) => change !== without));
  return redlined.flatMap((passage): Passage[] => {
    if (passage.change === without) return [];
    if (passage.change !== 'changed') return [passage.passage];
    switch (passage.kind) {
      case 'heading':
        return [{ kind: 'heading', level: passage.level, runs: line(passage.runs) }];
      case 'paragraph':
        return [{ kind: 'paragraph', runs: line(passage.runs) }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: passage.ordered,
            items: passage.items.flatMap((item): Item[] => {
              if (item.change === without) return [];
              if (item.change !== 'changed') return [item.item];
              const [nested] = sideOf(item.below, without);
              return [{ runs: line(item.runs), ...(nested?.kind === 'list' && { nested }) }];
            }),
          },
        ];
      case 'table':
        return [
          {
            kind: 'table',
            header: passage.header.map(line),
            rows: passage.rows
              .filter(({ change }) => change !== without)
              .map(({ cells: row }) => row.map(line)),
          },
        ];
    }
  });
}
