import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { canonicalJson } from '#ledger/canonical-json.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import type { Program } from '#program.ts';

/** What is kept of a folded program: how many entries and of which kinds, and a digest of each of its parts. */
export type Snapshot = {
  readonly name: string;
  readonly entries: number;
  /** Entries by `area: type`, in alphabetical order. */
  readonly events: Readonly<Record<string, number>>;
  /** For each part of the program: its records, and the SHA-256 of their canonical JSON. */
  readonly parts: Readonly<Record<string, { readonly records: number; readonly digest: string }>>;
};

const folder = import.meta.dirname;

/** The golden ledgers, by name. */
export function goldenNames(): string[] {
  return readdirSync(folder)
    .flatMap((file) => /^(.+)\.ndjson$/.exec(file)?.[1] ?? [])
    .toSorted();
}

export const ledgerFile = (name: string): string => join(folder, `${name}.ndjson`);
export const snapshotFile = (name: string): string => join(folder, `${name}.json`);

/** Opened events, one JSON document a line. */
export function eventsIn(text: string): RecordedEvent[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordedEvent);
}

export function goldenEvents(name: string): RecordedEvent[] {
  return eventsIn(readFileSync(ledgerFile(name), 'utf8'));
}

/** Maps as lists of their entries, in order; all else as JSON has it. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each));
  return text === undefined ? null : JSON.parse(text);
}

function partOf(value: unknown): { records: number; digest: string } {
  const records = value instanceof Map ? value.size : value === undefined ? 0 : 1;
  const digest = createHash('sha256').update(canonicalJson(plain(value))).digest('hex');
  return { records, digest };
}

/** The program that events come to. */
export function programOf(events: readonly RecordedEvent[]): Program {
  return fold(emptyProgram('practice-golden'), events);
}

/** Each part of a program: how many records, and their digest. */
export function partsOf(program: Program): Snapshot['parts'] {
  const { practice: _practice, position: _position, at: _at, ...parts } = program;
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, partOf(value)]));
}

/** The snapshot of the program that events come to. */
export function snapshotOf(name: string, events: readonly RecordedEvent[]): Snapshot {
  const kinds = Map.groupBy(events, ({ area, type }) => `${area}: ${type}`);
  return {
    name,
    entries: events.length,
    events: Object.fromEntries(
      [...kinds]
        .map(([kind, those]) => [kind, those.length] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    parts: partsOf(programOf(events)),
  };
}
