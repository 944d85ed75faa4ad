import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import { outage } from '#ledger/database.ts';
import { Outage } from '#ledger/store.ts';

/**
 * Makes a new file (mode 0600) that is whole and on disk, or not there: it is written under another name and put
 * into place when it is done. Its folder must be there.
 *
 * @throws Outage if the file is there already or cannot be written; nothing is left of it then.
 */
export async function placeNew(path: string, write: (draft: FileHandle) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  if (existsSync(path)) throw taken(path);
  if (!existsSync(folder))
    throw new Outage(
      `The folder ${folder} is not there. Connect its disk, make the folder, or name another.`,
    );
  const draft = `${path}.${randomUUID()}.new`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    place(draft, path);
    await syncFolder(folder);
  } catch (error) {
    throw sayable(error, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function place(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (existsSync(path)) throw taken(path, error);
    // The file system has no hard links (FAT, some network shares).
    renameSync(draft, path);
  }
}

function taken(path: string, cause?: unknown): Outage {
  return new Outage(`There is already something at ${path}, and it is left as it is. Name another file.`, {
    cause,
  });
}

/** Makes sure that a name is on disk. Windows and some network shares cannot open a folder, and need not. */
export async function syncFolder(folder: string): Promise<void> {
  let handle;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  } finally {
    await handle?.close();
  }
}

function sayable(error: unknown, path: string): unknown {
  if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error)))
    return new Outage(
      `This account may not write ${basename(path)} in ${dirname(path)}. Let it write there, or name another folder.`,
      { cause: error },
    );
  return outage(error, path);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
