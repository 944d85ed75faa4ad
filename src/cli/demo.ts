import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { databaseIn } from '#installation/data-folder.ts';
import { fillDemo } from '#demo/fill.ts';
import { officer, practiceId } from '#demo/maple-street.ts';
import { holderFile, lockFile, lockFolder } from '#installation/folder-lock.ts';
import { outage } from '#ledger/database.ts';
import { keyFile } from '#ledger/keys.ts';
import { openInstallation } from '#installation/open-installation.ts';
import type { Wanted } from '#server.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dataOption, optionsOf } from './options.ts';
import { onThisComputer, portOf } from './reach-options.ts';
import { openAlone, openFolder, report, serveUntilStopped } from './start.ts';

/** The file by which a folder is known to hold the sample practice and nothing that matters. */
const markFile = 'sample-practice.json';
/** Where the sample practice goes unless a folder is named. */
const usualFolder = join('data', 'demo');

type Mark = {
  readonly what: string;
  readonly filled: boolean;
  readonly email: string;
  readonly password: string;
};

/** `diligence demo`: fills an empty folder with the sample practice, then starts on it. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer | undefined> {
  const { values } = optionsOf('demo', args, {
    data: { type: 'string' },
    port: { type: 'string' },
    'no-start': { type: 'boolean' },
  });
  const wanted = onThisComputer(portOf(values.port, surroundings));
  if (!values['no-start']) {
    await startDemo(values.data, wanted, values.json ?? false, surroundings);
    return undefined;
  }
  const folder = dataOption(values.data, surroundings, usualFolder);
  const { already } = await filledAlone(folder, surroundings);
  const opened = openFolder(folder, surroundings);
  const practice = await opened.installation.practice(practiceId);
  const entries = (await practice?.program())?.position ?? 0;
  await opened.close();
  return {
    json: { data: folder, practice: practiceId, entries, filled: !already },
    text: already
      ? `The sample practice is in ${folder} already, with ${entries} entries.`
      : `The sample practice is in ${folder} now, with ${entries} entries. Start on it: diligence start --data ${folder}`,
  };
}

/** Serves the sample practice, which is put into its folder first where that is empty. */
export async function startDemo(
  data: string | undefined,
  wanted: Wanted,
  asJson: boolean,
  surroundings: Surroundings,
): Promise<void> {
  const folder = dataOption(data, surroundings, usualFolder);
  const { email, password } = await filledAlone(folder, surroundings);
  const opened = openAlone(folder, 'diligence demo', surroundings);
  await serveUntilStopped(opened, wanted, surroundings.now, asJson, async (address) => ({
    words: 'Open this link once to look around the sample practice as its security official:',
    link: `${address}/demo?token=${opened.installation.accounts.links.make('demo', { practice: practiceId, person: officer.id })}`,
    more: `After that, sign in as ${email} with the password ${password}`,
  }));
}

/** The same as `filled`, while nobody else uses the folder: filling again begins by clearing it. */
async function filledAlone(folder: string, surroundings: Surroundings): ReturnType<typeof filled> {
  // Before the lock, which puts a file there: a folder with something else in it is not touched.
  if (markOf(folder)?.filled) return filled(folder, surroundings);
  const lock = lockFolder(folder, 'diligence demo', surroundings.now());
  try {
    return await filled(folder, surroundings);
  } finally {
    lock.release();
  }
}

/** The folder with the sample practice in it; filled where it was empty, or where filling was cut short. */
async function filled(folder: string, surroundings: Surroundings): Promise<Mark & { already: boolean }> {
  const mark = markOf(folder);
  if (mark?.filled) return { ...mark, already: true };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw outage(error, join(folder, markFile));
  }
  if (mark) for (const name of ours) rmSync(join(folder, name), { force: true });
  const password = `${randomBytes(12).toString('base64url').toLowerCase()}-sample`;
  const next: Mark = {
    what: 'This folder holds a made-up practice to look around in. Delete it whenever you like.',
    filled: false,
    email: officer.email,
    password,
  };
  writeMark(folder, next);
  const clock = { now: surroundings.now() };
  const opened = openInstallation({
    folder,
    now: () => clock.now,
    randomBytes,
    key: surroundings.environment['DILIGENCE_KEY'],
    report,
  });
  try {
    const practice = await opened.installation.found(practiceId);
    await fillDemo(practice, clock);
    const made = await opened.installation.accounts.createAccount({
      practice: practiceId,
      person: officer.id,
      email: officer.email,
      password,
    });
    if ('refusals' in made) throw new Error(made.refusals.map(({ because }) => because).join(' '));
  } finally {
    await opened.close();
  }
  writeMark(folder, { ...next, filled: true });
  return { ...next, already: false };
}

const ours = ['diligence.db', 'diligence.db-wal', 'diligence.db-shm', keyFile];

function writeMark(folder: string, mark: Mark): void {
  const path = join(folder, markFile);
  try {
    writeFileSync(path, `${JSON.stringify(mark, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw outage(error, path);
  }
}

/** The mark of a folder that holds the sample practice; undefined for one that is empty or not there. */
function markOf(folder: string): Mark | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory())
    throw new Stop(`${folder} is a file. Name an empty or new folder with --data.`, { field: 'data' });
  const names = readdirSync(folder).filter(
    (name) => ![lockFile, `${lockFile}-journal`, holderFile].includes(name),
  );
  if (names.length === 0) return undefined;
  const mark = names.includes(markFile) ? parsed(readFileSync(join(folder, markFile), 'utf8')) : undefined;
  if (mark) return mark;
  const what = existsSync(databaseIn(folder)) ? 'the records of a practice' : 'something else';
  throw new Stop(
    `${folder} is not empty: it holds ${what}, and the sample practice is never put beside that. Name an empty or new folder with --data.`,
    { field: 'data' },
  );
}

function parsed(text: string): Mark | undefined {
  try {
    const mark = JSON.parse(text) as Partial<Mark> | null;
    return mark &&
      typeof mark.filled === 'boolean' &&
      typeof mark.email === 'string' &&
      typeof mark.password === 'string'
      ? (mark as Mark)
      : undefined;
  } catch {
    return undefined;
  }
}
