import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';

import { addDays, instant, longDate, startOfDay } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { databaseIn } from '#installation/data-folder.ts';
import { installationKey } from '#ledger/keys.ts';
import { openLedger } from '#ledger/ledger.ts';
import { readOnly } from '#ledger/read-only.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import { openPractice } from '#practice.ts';
import type { Practice } from '#practice.ts';
import type { Program } from '#program.ts';
import { todayOf } from '#program.ts';
import { Stop } from './answer.ts';
import type { Surroundings } from './answer.ts';
import { dataOption, dayOption } from './options.ts';

/** The options by which every read says what it reads. */
export const recordOptions = {
  data: { type: 'string' },
  practice: { type: 'string' },
  on: { type: 'string' },
  known: { type: 'string' },
} as const;

/** A practice that was opened for reading. */
export type OnRecord = {
  readonly practice: Practice;
  /** What is on record, or was by the end of the day `known`. */
  readonly program: Program;
  /** The day that is judged. */
  readonly day: Day;
};

/**
 * Reads one practice of a data folder, without changing anything in it and whether a server has it open or
 * not.
 *
 * @throws Stop if there is no folder, no practice or more than one to choose from, or a day does not exist.
 */
export function onRecord<Result>(
  given: {
    data?: string | undefined;
    practice?: string | undefined;
    on?: string | undefined;
    known?: string | undefined;
  },
  surroundings: Surroundings,
  work: (read: OnRecord) => Result | Promise<Result>,
): Promise<Result> {
  const on = dayOption('on', given.on);
  const known = dayOption('known', given.known);
  const folder = dataOption(given.data, surroundings);
  const path = existingDatabase(folder);
  return readOnly(path, async (database) => {
    const store = sqliteStore(database);
    const id = chosen(await store.practices(), given.practice);
    const key = installationKey({
      folder,
      ledgerExists: true,
      environment: surroundings.environment['DILIGENCE_KEY'],
      randomBytes,
    });
    const ledger = await openLedger(store, key, id, randomBytes);
    const practice = openPractice(ledger, id, () => instant(surroundings.now()));
    const newest = await practice.program();
    const program = known === undefined ? newest : await practice.program(endOf(newest, known));
    if (known !== undefined && program.position === 0)
      throw new Stop(`Nothing was on record yet on ${longDate(known)}. Give a later day.`, {
        field: 'known',
      });
    return work({ practice, program, day: on ?? todayOf(newest, instant(surroundings.now())) });
  });
}

/** The database of a data folder that is there. */
export function existingDatabase(folder: string): string {
  if (!existsSync(folder))
    throw new Stop(
      `There is no folder ${folder}. Name the folder that holds the data with --data, or run "diligence start" to begin.`,
      { field: 'data' },
    );
  if (!statSync(folder).isDirectory())
    throw new Stop(`${folder} is a file. Name the folder that it lies in.`, { field: 'data' });
  const path = databaseIn(folder);
  if (!existsSync(path))
    throw new Stop(
      `There is nothing of Diligence in ${folder}. Name the folder that holds the data with --data, or run "diligence start" to begin.`,
      { field: 'data' },
    );
  return path;
}

function chosen(practices: readonly string[], given: string | undefined): string {
  const [only, another] = practices;
  if (only === undefined)
    throw new Stop(
      'No practice is set up here yet. Run "diligence start" and open the link that it prints.',
      {
        field: 'data',
      },
    );
  const all = practices.join(', ');
  if (given !== undefined && !practices.includes(given))
    throw new Stop(`There is no practice "${given}" here. There is: ${all}.`, { field: 'practice' });
  if (given === undefined && another !== undefined)
    throw new Stop(`Several practices are here. Name one with --practice: ${all}.`, { field: 'practice' });
  return given ?? only;
}

/** The last millisecond of a day, in the practice's time zone. */
function endOf(program: Program, day: Day): string {
  const next = addDays(day, 1);
  const zone = program.entity ? timeZoneOn(program.entity, day) : 'UTC';
  return instant(Temporal.Instant.from(startOfDay(next, zone)).epochMilliseconds - 1);
}
