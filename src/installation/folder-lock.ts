import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { instant, longDate } from '#calendar.ts';
import { outage } from '#ledger/database.ts';
import { Outage } from '#ledger/store.ts';

/** The file that is locked. It stays empty, and stays: taking it away would let two hold a lock each. */
export const lockFile = 'lock';
/** Who holds the lock, for whoever finds it held. */
export const holderFile = 'lock-holder.json';

/** A data folder that nobody else may use meanwhile. */
export type FolderLock = {
  /** Lets others use the folder. The end of the process does the same, whatever ends it. */
  release(): void;
  /** The same, and takes away the files and folders that the lock made: where nothing came of it, nothing is left. */
  undo(): void;
};

type Holder = { readonly purpose: string; readonly process: number; readonly since: string };

/** A lock that nobody refers to any more must not be collected, for that would open it. */
const held = new Set<DatabaseSync>();

/**
 * Takes a data folder for this process alone, however its path is spelled; the folder is made where there is
 * none. The operating system holds the lock for the process's life, so that a killed process leaves none behind.
 * Who only reads, and `diligence backup`, need it not.
 *
 * @param purpose The command, as it was typed: `diligence start`.
 * @param now Milliseconds since 1970.
 * @throws Outage if another process holds it, with what is known of that one and what to do, or if the folder
 * cannot be written to.
 */
export function lockFolder(folder: string, purpose: string, now: number = Date.now()): FolderLock {
  const path = join(folder, lockFile);
  const isNew = !existsSync(path);
  let made: string | undefined;
  let database: DatabaseSync | undefined;
  try {
    made = mkdirSync(folder, { recursive: true, mode: 0o700 });
    // SQLite knows how each system locks a file, and locks one of no bytes without ever writing to it.
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (database?.isOpen) database.close();
    throw isBusy(error) ? new Outage(inUse(folder), { cause: error }) : outage(error, path);
  }
  const lock = database;
  held.add(lock);
  sayWho(join(folder, holderFile), { purpose, process: process.pid, since: instant(now) });
  const release = (): boolean => {
    if (!held.delete(lock)) return false;
    rmSync(join(folder, holderFile), { force: true });
    lock.close();
    return true;
  };
  return {
    release: () => void release(),
    undo() {
      if (!release()) return;
      if (isNew) rmSync(path, { force: true });
      if (made !== undefined) removeEmpty(folder, made);
    },
  };
}

/** Removes a folder and those above it, up to one of them, as long as they are empty. */
function removeEmpty(folder: string, upTo: string): void {
  for (let at = folder; at.startsWith(upTo); at = dirname(at))
    try {
      rmdirSync(at);
    } catch {
      return;
    }
}

/** SQLITE_BUSY and SQLITE_LOCKED, whatever their extended codes say. */
function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 5 || code === 6;
}

/** The lock holds without it: a full disk is no reason not to start. */
function sayWho(path: string, holder: Holder): void {
  try {
    rmSync(path, { force: true });
    writeFileSync(path, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  } catch {
    // Who finds the folder in use is told less.
  }
}

function inUse(folder: string): string {
  const holder = holderOf(join(folder, holderFile));
  const who = holder
    ? `Another Diligence ("${holder.purpose}", process ${holder.process}) has been using the data folder ${folder} since ${longDate(holder.since.slice(0, 10))}, ${holder.since.slice(11, 16)} UTC.`
    : `Another Diligence is using the data folder ${folder}.`;
  return `${who} Two at once would get in each other's way. Stop that one first, or choose another data folder with --data.`;
}

function holderOf(path: string): Holder | undefined {
  try {
    const said = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder> | null;
    const plain =
      typeof said?.purpose === 'string' &&
      /^[\w -]{1,40}$/.test(said.purpose) &&
      Number.isInteger(said.process) &&
      typeof said.since === 'string' &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(said.since);
    return plain ? (said as Holder) : undefined;
  } catch {
    return undefined;
  }
}
