import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a file that is whole or not there, whenever the process is killed: `write` fills it under another
 * name, and then it is linked into place. A file that is there already is left as it is. The folder is made
 * with mode 0700 and the file with 0600.
 */
export function placeWhole(path: string, write: (draft: string) => void): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.new`;
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    write(draft);
    synced(draft, 'r+');
    link(draft, path);
    if (process.platform !== 'win32') synced(folder, 'r'); // a folder cannot be opened on Windows
  } catch (error) {
    // Another process was first, and has swept this draft away with what killed ones left.
    if (!isGone(error) || !existsSync(path)) throw error;
  } finally {
    sweep(path, draft);
  }
}

/**
 * Removes what processes that were killed while they made `path` have left beside it. Only when `path` is
 * there: a process that is still making its own will then find it and use it.
 */
export function sweepDrafts(path: string): void {
  sweep(path, `${path}.`);
}

function sweep(path: string, start: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (join(folder, name).startsWith(start) && /\.[\da-f-]{36}\.new$/.test(name))
      rmSync(join(folder, name), { force: true });
}

function link(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch {
    // Another process was first, or the file system has no hard links (FAT, some network shares).
    if (!existsSync(path)) renameSync(draft, path);
  }
}

function synced(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
