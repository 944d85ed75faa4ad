import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';

import { readWords, wordCount } from '#keys/words.ts';
import type { SheetKey } from '#keys/words.ts';
import { outage } from '#ledger/database.ts';
import { Stop } from './answer.ts';

/** More than a sheet could hold, in bytes. */
const largest = 10_000;

/**
 * The recovery sheet that somebody types, pipes in, or has in a file. Never from the arguments: other accounts on the
 * computer can see those, and the shell remembers them.
 *
 * @param file The value of `--sheet-file`.
 * @throws Stop where these are not the words of a sheet.
 */
export async function sheetGiven(file: string | undefined): Promise<SheetKey> {
  const field = file === undefined ? 'sheet' : 'sheet-file';
  const typed =
    file !== undefined ? inFile(file) : process.stdin.isTTY ? await asked() : await piped(process.stdin);
  const sheet = readWords(typed, field);
  if (!('refusals' in sheet)) return sheet;
  const [refusal] = sheet.refusals;
  throw new Stop(refusal?.because ?? '', { field });
}

function inFile(named: string): string {
  const path = resolve(named);
  const field = 'sheet-file';
  if (!existsSync(path)) throw new Stop(`There is no file ${path}. Check its name.`, { field });
  const stat = statSync(path);
  if (!stat.isFile() || stat.size > largest)
    throw new Stop(`${path} is no text file with twelve words.`, { field });
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw outage(error, path);
  }
}

/** What comes in on standard input, to its end. */
async function piped(input: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const piece of input.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > largest) break;
  }
  return text;
}

/**
 * Asks for the words at a terminal, one by one; several at once will do too. Each line is taken off the screen again,
 * so that the words are not left standing there. A word that no sheet has is asked for once more.
 */
async function asked(): Promise<string> {
  const screen = process.stderr;
  const lines = createInterface({ input: process.stdin, output: screen, terminal: true, historySize: 0 });
  const typed: string[] = [];
  const left = new Promise<never>((_, reject) =>
    lines.once('close', () =>
      reject(new Stop('The words were not typed to their end. Nothing was changed.', { field: 'sheet' })),
    ),
  );
  left.catch(() => undefined);
  screen.write('The words of the recovery sheet, one at a time. They are not shown again and not kept.\n');
  try {
    while (typed.length < wordCount) {
      const line = (
        await Promise.race([lines.question(`Word ${typed.length + 1} of ${wordCount}: `), left])
      ).trim();
      // Up a line, and clear it.
      screen.write('\u001B[1A\u001B[2K');
      const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
      if (words.length === 1 && !isKnown(line)) screen.write('No sheet has such a word. Look again.\n');
      else typed.push(...words);
    }
  } finally {
    lines.close();
  }
  return typed.join(' ');
}

/** Whether a word by itself is one that a sheet can have: then all that is wrong with it is that it is alone. */
function isKnown(word: string): boolean {
  const read = readWords(word);
  return 'refusals' in read && read.refusals[0]?.because.startsWith('This is one word') === true;
}
