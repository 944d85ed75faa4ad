import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';

import { instant } from '#calendar.ts';
import { importPractice } from '#backup/import-practice.ts';
import { readKey } from '#backup/key-file.ts';
import { databaseIn } from '#installation/data-folder.ts';
import { lockFolder } from '#installation/folder-lock.ts';
import { installationKey } from '#ledger/keys.ts';
import { officialOn, todayOf } from '#program.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { transferKeyEnding } from './export.ts';
import { keyPath } from './key-for.ts';
import { dataOption, optionsOf } from './options.ts';
import { openFolder } from './start.ts';

/** `diligence import FILE`: takes in a practice that was exported elsewhere. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values, words } = optionsOf(
    'import',
    args,
    { data: { type: 'string' }, key: { type: 'string' } },
    1,
  );
  const [named] = words;
  if (!named) throw new Stop('Name the file to take in: diligence import FILE.');
  const file = resolve(named);
  const folder = dataOption(values.data, surroundings);
  const transferKey = readKey(values.key === undefined ? `${file}${transferKeyEnding}` : keyPath(values.key));
  const lock = lockFolder(folder, 'diligence import', surroundings.now());
  let found, link;
  try {
    found = await importPractice({
      file,
      transferKey,
      folder,
      database: databaseIn(folder),
      key: (ledgerExists) =>
        installationKey({
          folder,
          ledgerExists,
          environment: surroundings.environment['DILIGENCE_KEY'],
          randomBytes,
        }),
      now: surroundings.now(),
      randomBytes,
    });
    link = await wayIn(folder, found.practice, surroundings);
    lock.release();
  } catch (error) {
    lock.undo();
    throw error;
  }
  const { practice, ok, entries, head } = found;
  return {
    json: { data: folder, practice, ok, entries, head, ...(link && { link }) },
    text: [
      `The practice is in ${folder} now: ${entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`}, each as it was written.`,
      `Head: ${head.position} ${head.hash}`,
      link === undefined
        ? `Accounts did not move. Run "diligence start --data ${folder}": it prints a link for the first account.`
        : `Accounts did not move. This link, at the address of Diligence, gives the security official one: ${link}`,
    ].join('\n'),
  };
}

/** A link for the security official where others have accounts here; else the next start prints one. */
async function wayIn(
  folder: string,
  practice: string,
  surroundings: Surroundings,
): Promise<string | undefined> {
  const opened = openFolder(folder, surroundings);
  try {
    const { accounts } = opened.installation;
    if (!accounts.hasAnyAccount()) return undefined;
    const program = await (await opened.installation.practice(practice))?.program();
    const today = program && todayOf(program, instant(surroundings.now()));
    const official = program && today && officialOn(program, 'security-official', today);
    if (!official) return undefined;
    return `/invitation?token=${accounts.links.make('invitation', { practice, person: official.id })}`;
  } finally {
    await opened.close();
  }
}
