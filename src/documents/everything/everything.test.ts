import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import type { Program } from '#program.ts';
import { eventExamples } from '#test/event-examples.ts';
import { checkpointText, everything, readme } from './everything.ts';
import type { Exported } from './table.ts';

const today = '2026-11-30';
const empty: Exported = { program: emptyProgram('practice-test'), today, headers: [] };

function eventful(): Exported {
  const program = fold(emptyProgram('practice-test'), eventExamples);
  const headers = eventExamples.map((event) => ({
    ...event,
    practice: 'practice-test',
    payload: '0'.repeat(64),
    previous: '0'.repeat(64),
    hash: '0'.repeat(64),
  }));
  return { program, today, headers };
}

test('every part of the program is in some table: a new area cannot be forgotten', () => {
  const exported = eventful();
  const tables = everything(exported.program);
  const covered = new Set(tables.flatMap((table) => table.of));
  for (const part of Object.keys(exported.program) as (keyof Program)[]) assert.ok(covered.has(part), part);
});

/** What no table may drop: the identifiers of all records, whatever became of them. */
test('every record of every map is named in the tables that say they hold it, on an eventful program', () => {
  const exported = eventful();
  const tables = everything(exported.program);
  for (const [part, records] of Object.entries(exported.program)) {
    // Where the entries of a record stand is in the table of retention, by record.
    if (!(records instanceof Map) || part === 'traces') continue;
    const text = tables
      .filter((table) => (table.of as readonly string[]).includes(part))
      .flatMap((table) => table.rows(exported).rows.flat())
      .join('\n');
    assert.ok(records.size > 0, part);
    for (const [key, record] of records as Map<
      string,
      { id?: string; question?: string; own?: unknown; revision?: number }
    >) {
      // What somebody did with a derived risk is with the risk, while the facts still give it.
      if (part === 'risks' && !record.own) continue;
      assert.ok(text.includes(record.question ?? record.id ?? key), `${part}: ${key}`);
    }
  }
});

test('every row has a cell for each column, names differ, and nothing prints as an object', () => {
  for (const exported of [empty, eventful()]) {
    const tables = everything(exported.program);
    assert.equal(new Set(tables.map(({ name }) => name)).size, tables.length);
    for (const table of tables) {
      const { header, rows } = table.rows(exported);
      assert.match(table.name, /^[a-z0-9-]+$/);
      assert.match(table.note, /\.$/);
      assert.equal(new Set(header).size, header.length, table.name);
      for (const row of rows) {
        assert.equal(row.length, header.length, table.name);
        for (const cell of row) {
          assert.ok(['string', 'number', 'boolean'].includes(typeof cell), table.name);
          assert.doesNotMatch(String(cell), /\[object|undefined|NaN/, table.name);
        }
      }
    }
  }
});

test('what people wrote about incidents is in the one table that says so, and in no other', () => {
  const exported = eventful();
  const words = [...exported.program.incidents.values()].flatMap(({ what, notes, closed }) => [
    what,
    ...notes.map(({ note }) => note),
    ...(closed ? [closed.outcome] : []),
  ]);
  assert.ok(words.length >= 3);
  const tables = everything(exported.program);
  for (const table of tables) {
    const text = JSON.stringify(table.rows(exported).rows);
    for (const word of words)
      assert.equal(
        text.includes(JSON.stringify(word).slice(1, -1)),
        table.name === 'incident-words',
        table.name,
      );
  }
  assert.deepEqual(
    tables.filter(({ forOfficials }) => forOfficials).map(({ name }) => name),
    ['incident-words', 'sanctions', 'breach-words'],
  );
});

test('the README names every file that is there, and says whether the words of incidents are', () => {
  const exported = eventful();
  const all = everything(exported.program);
  const without = all.filter(({ forOfficials }) => !forOfficials);
  for (const { name } of all) assert.match(readme(exported, all), new RegExp(`^${name}\\.csv `, 'm'));
  assert.doesNotMatch(readme(exported, without), /incident-words/);
  assert.match(readme(exported, without), /is not in it, since it may hold PHI/);
  assert.match(readme(exported, all), /keep this archive as you keep charts/);
  assert.match(checkpointText(undefined), /Nothing is on record/);
});
