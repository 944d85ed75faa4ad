import type { Token } from './xml.ts';
import { attribute } from './xml.ts';

/** What a cell's format makes of a number. `zeros`: so many digits at least, with zeros before (a ZIP code). */
export type NumberFormat = 'number' | 'date' | 'date-time' | 'time' | { readonly zeros: number };

/** The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30), where they are days or times. */
const builtIn: ReadonlyMap<number, NumberFormat> = new Map<number, NumberFormat>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, NumberFormat] => [id, 'date'],
  ),
  [22, 'date-time'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id): [number, NumberFormat] => [id, 'time']),
]);

/** What a format code shows: its letters, without quoted text, escapes, colors and currencies. */
export function formatOf(code: string): NumberFormat {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*./gu, '').split(';');
  // Elapsed hours are a duration, and no time of day.
  if (/\[(h+|m+|s+)\]/iu.test(positive)) return 'number';
  const letters = positive.replace(/\[[^\]]*\]/gu, '').replace(/general|am\/pm|a\/p/giu, '');
  if (/^0{2,15}$/u.test(letters)) return { zeros: letters.length };
  const day = /[yd]/iu.test(letters) || (/m/iu.test(letters) && !/[hs]/iu.test(letters));
  const clock = /[hs]/iu.test(letters);
  if (/[#?]|e[+-]/iu.test(letters)) return 'number';
  return day ? (clock ? 'date-time' : 'date') : clock ? 'time' : 'number';
}

/** The format of each style by its number, from `styles.xml`. */
export function numberFormats(tokens: Iterable<Token>): readonly NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  for (const token of tokens) {
    if (token.is === 'text') continue;
    if (token.name === 'cellXfs') inCells = token.is === 'open';
    if (token.is !== 'open') continue;
    const id = Number(attribute(token.attributes, 'numFmtId') ?? '0');
    if (token.name === 'numFmt') codes.set(id, formatOf(attribute(token.attributes, 'formatCode') ?? ''));
    if (token.name === 'xf' && inCells) formats.push(codes.get(id) ?? builtIn.get(id) ?? 'number');
  }
  return formats;
}

const day = 86_400_000;

/**
 * A number as its cell shows it: a day as `2026-11-30`, with a time as `2026-11-30 09:05`, a time as `09:05`, else the
 * number in 15 digits, as spreadsheets count. `from1904`: the workbook counts its days from January 1, 1904.
 */
export function shownNumber(text: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text.trim();
  if (typeof format === 'object') {
    const whole = Number.isSafeInteger(value) && value >= 0;
    return whole ? String(value).padStart(format.zeros, '0') : plainNumber(value);
  }
  if (format === 'number' || value < 0 || value >= 2_958_466) return plainNumber(value);
  // To the minute, so that a time of day that was rounded does not fall a second short.
  const minutes = Math.round((value % 1) * 1_440);
  const clock = `${String(Math.floor((minutes % 1_440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (format === 'time' && value < 1) return clock;
  const serial = Math.floor(value) + (minutes === 1_440 ? 1 : 0);
  // Excel's calendar of 1900 has a February 29, which that year had not: day 60.
  if (!from1904 && (serial === 60 || serial === 0)) return plainNumber(value);
  const begin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const written = new Date(begin + serial * day).toISOString().slice(0, 10);
  return minutes % 1_440 === 0 ? written : `${written} ${clock}`;
}

/** Excel keeps 15 digits: `0.30000000000000004` is 0.3. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}
