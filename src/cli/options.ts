import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';

import { parseDay } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { Stop } from './answer.ts';
import type { Surroundings } from './answer.ts';

/** The options of a verb, and the words that are none. Every verb knows `--json` and `--help`. */
export function optionsOf<const Options extends ParseArgsOptionsConfig>(
  verb: string,
  args: readonly string[],
  options: Options,
  mostWords = 0,
) {
  const more = `Run "diligence ${verb} --help" to see what there is.`;
  const known = { json: { type: 'boolean' }, ...options } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: true,
      strict: true,
    });
    const surplus = positionals[mostWords];
    if (surplus !== undefined)
      throw new Stop(`"diligence ${verb}" does not know what to do with "${surplus}". ${more}`);
    return { values, words: positionals };
  } catch (error) {
    if (error instanceof Stop) throw error;
    const name = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const field = name.replace(/^-+/, '');
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new Stop(`"diligence ${verb}" has no option ${name}. ${more}`, { field });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new Stop(
        Object.entries(known).some(([key, { type }]) => key === field && type === 'boolean')
          ? `The option ${name} takes no value. Leave the value out.`
          : `The option ${name} needs a value after it. ${more}`,
        { field },
      );
    throw error;
  }
}

/** A day that was given, if one was. The years are those of the record, 1900 to 2199. */
export function dayOption(field: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text.trim());
  if (day === undefined)
    throw new Stop(
      `--${field} ${quoted(text)} is not a day of the calendar. Write it as YYYY-MM-DD, such as 2026-11-30.`,
      {
        field,
      },
    );
  if (day < '1900-01-01' || day > '2199-12-31')
    throw new Stop(`--${field} ${day} is out of range. Give a day of the years 1900 to 2199.`, { field });
  return day;
}

/** A whole number that was given, if one was. */
export function numberOption(
  field: string,
  text: string | undefined,
  least: number,
  most: number,
  name = `--${field}`,
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new Stop(`${name} ${quoted(text)} is not a whole number from ${least} to ${most}. Give another.`, {
      field,
    });
  return number;
}

/** The data folder: as given, else `DILIGENCE_DATA`, else the fallback. */
export function dataOption(
  text: string | undefined,
  { environment }: Surroundings,
  fallback = 'data',
): string {
  if (text?.trim() === '')
    throw new Stop('--data is empty. Name the folder that holds the data.', { field: 'data' });
  return resolve(text ?? (environment['DILIGENCE_DATA'] || fallback));
}

/** A value as it is quoted back, on one line and short. */
export function quoted(text: string): string {
  const line = text.toWellFormed().replace(/[\p{C}\s]+/gu, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}
