import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { outage } from '#ledger/database.ts';

/** How the names of scratch folders begin. */
const beginning = 'scratch-';

/** What a killed process left is taken away when it is older than this, in milliseconds: a day. */
const forgotten = 24 * 60 * 60_000;

/**
 * Runs `work` with an empty folder of its own (mode 0700) inside `folder`, which is made where it is missing. The
 * scratch folder is taken away at the end, and `folder` too if it was made here and nothing came to be in it.
 *
 * @param now Milliseconds since 1970.
 * @throws Outage if the folder cannot be made or written.
 */
export async function withScratch<Result>(
  folder: string,
  now: number,
  work: (scratch: string) => Promise<Result>,
): Promise<Result> {
  const made = !existsSync(folder);
  let scratch;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    sweepScratch(folder, now);
    scratch = mkdtempSync(join(folder, beginning));
  } catch (error) {
    throw outage(error, join(folder, 'scratch'));
  }
  try {
    return await work(scratch);
  } catch (error) {
    throw outage(error, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    if (made && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

/** Takes away what processes that were killed have left: it holds a copy of the database. */
function sweepScratch(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!/^scratch-\w{6}$/.test(name)) continue;
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() && stat.mtimeMs < now - forgotten) rmSync(path, { recursive: true, force: true });
  }
}
