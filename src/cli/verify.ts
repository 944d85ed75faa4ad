import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { parsePrinted } from '#ledger/checkpoint.ts';
import { outage } from '#ledger/database.ts';
import { installationKey, keyFile } from '#ledger/keys.ts';
import type { AccessVerification } from '#ledger/verify/access.ts';
import { verifyFile } from '#ledger/verify/file.ts';
import { closedNote } from '#ledger/verify/verify.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dataOption, optionsOf } from './options.ts';
import { existingDatabase } from './record.ts';

/** The largest file that a checkpoint is looked for in, in bytes: one is a few hundred. */
const largest = 1_000_000;

/** `diligence verify`: whether the ledger is as it was written, and what is wrong with it. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values } = optionsOf('verify', args, {
    data: { type: 'string' },
    checkpoint: { type: 'string', multiple: true },
  });
  const place = dataOption(values.data, surroundings);
  const isFile = existsSync(place) && statSync(place).isFile();
  const path = isFile ? place : existingDatabase(place);
  const checkpoints = (values.checkpoint ?? []).flatMap(checkpointsIn);
  const key = keyBeside(path, surroundings);
  const found = verifyFile(path, key, checkpoints);
  const { ok, entries, head, faults, disposed, notes } = found;
  const access = found.access.map(({ chain, entries, head, unchecked }) => ({
    chain,
    entries,
    head,
    unchecked,
  }));
  const opened =
    key === undefined
      ? 'Their contents were not opened: the key is not here.'
      : notes.some(({ what }) => what.endsWith(closedNote))
        ? 'Those of the practices that are open all open.'
        : disposed === 0
          ? 'Every one of them opens.'
          : `Every one opens but ${count(disposed)} of records that were disposed of.`;
  return {
    json: {
      ok,
      entries,
      head,
      faults,
      disposed,
      notes,
      opened: key !== undefined,
      practices: found.practices,
      access,
    },
    text: ok
      ? [
          `${count(entries)} on record, and each is as it was written. ${opened}`,
          ...notes.map(({ what }) => what),
          ...accessSaid(found.access),
          `Head: ${head.position} ${head.hash}`,
        ].join('\n')
      : [
          `Something is wrong with this record (${count(entries)}).`,
          ...faults.map(({ position, what }) => (position > 0 ? `${position}: ${what}` : what)),
          'Keep this file as it is, and put the record back from a backup.',
        ].join('\n'),
    no: !ok,
  };
}

/** How the access record stands, where there is one. */
function accessSaid(chains: readonly AccessVerification[]): string[] {
  const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
  const unchecked = chains.reduce((sum, chain) => sum + chain.unchecked, 0);
  if (entries === 0) return [];
  return [
    `The access record: ${count(entries)}, each as it was written.`,
    ...(unchecked === 0
      ? []
      : [
          `${count(unchecked)} of them ${unchecked === 1 ? 'is' : 'are'} from before the practice moved here, and what ${unchecked === 1 ? 'it says' : 'they say'} of the other installation's own chain cannot be checked.`,
        ]),
  ];
}

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`;
}

/** The installation key, where the environment or the folder of the database has one. */
function keyBeside(path: string, { environment }: Surroundings): Uint8Array | undefined {
  const folder = dirname(path);
  const given = environment['DILIGENCE_KEY'];
  if (!given && !existsSync(join(folder, keyFile))) return undefined;
  return installationKey({ folder, ledgerExists: true, environment: given, randomBytes });
}

/** The checkpoint in a file: as a document prints it, or as JSON. */
function checkpointsIn(file: string): unknown[] {
  const path = resolve(file);
  const field = 'checkpoint';
  if (!existsSync(path)) throw new Stop(`There is no file ${path}. Check its name.`, { field });
  const stat = statSync(path);
  if (!stat.isFile() || stat.size > largest)
    throw new Stop(`${path} is no text file with a checkpoint.`, { field });
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw outage(error, path);
  }
  const checkpoint = parsePrinted(text) ?? parsedJson(text);
  if (checkpoint === undefined)
    throw new Stop(
      `${path} holds no checkpoint. Copy the lines from "Diligence checkpoint" to the end of the signature into a text file, and name that.`,
      { field },
    );
  return [checkpoint];
}

function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'signature' in value ? value : undefined;
  } catch {
    return undefined;
  }
}
