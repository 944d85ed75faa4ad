import { z } from 'zod';
import type { Day } from './calendar.ts';
import { parseDay } from './calendar.ts';

/**
 * The fields that the decisions of every area are made of. Each takes what a form posts (text, '' for nothing,
 * one value or several under one name) as well as the proper types of JSON, and says in one sentence what is
 * wrong and what to do. `what` names the field inside a sentence: `the name`.
 */

/** The most that each kind of text may hold, in characters (Unicode code points). */
export const limits = { line: 120, text: 2000, email: 254, people: 100_000, list: 200 } as const;

const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

function capital(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}

/** A value as it is quoted back: short, on one line. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const points = [...text.slice(0, 200).toWellFormed().replace(/\s+/gu, ' ')];
  return `“${points.length > 40 ? `${points.slice(0, 40).join('')}…` : points.join('')}”`;
}

type TextRule = { readonly max: number; readonly lines: boolean; readonly optional: boolean };

function textProblem(text: string, what: string, rule: TextRule): string | undefined {
  if (text.length > rule.max * 20 || [...text].length > rule.max) {
    const length = text.length > rule.max * 20 ? text.length : [...text].length;
    return `${capital(what)} is ${length.toLocaleString('en-US')} characters long. Shorten it to ${rule.max.toLocaleString('en-US')} or fewer.`;
  }
  if (!text.isWellFormed() || unseen.test(rule.lines ? text.replace(/[\n\t]/gu, '') : text))
    return `${capital(what)} holds a control character, which nobody can see${rule.lines ? '' : ' (a line break or a tab, perhaps)'}. Type it again without it.`;
  if (!rule.optional && !visible.test(text)) return `Enter ${what}.`;
  return undefined;
}

function textField(what: string, rule: TextRule) {
  return z.preprocess(
    (value) => {
      if (value === undefined || value === null) return '';
      if (typeof value !== 'string') return value;
      // Much too long: not worth normalizing.
      if (value.length > rule.max * 20) return value;
      const text = rule.lines ? value.replace(/\r\n?|[\u2028\u2029]/gu, '\n') : value;
      const trimmed = text.normalize('NFC').trim();
      // Nothing but characters without width: nothing was entered.
      return rule.optional && !visible.test(trimmed) && !unseen.test(trimmed) ? '' : trimmed;
    },
    z.string({ error: `${capital(what)} must be text. Type it again.` }).check((context) => {
      const problem = textProblem(context.value, what, rule);
      if (problem !== undefined) context.issues.push({ code: 'custom', input: undefined, message: problem });
    }),
  );
}

/** One line of text, trimmed, in the composed form (NFC), 120 characters at most; it must not be empty. */
export function line(what: string, max: number = limits.line) {
  return textField(what, { max, lines: false, optional: false });
}

/** One line of text that may be empty. */
export function optionalLine(what: string, max: number = limits.line) {
  return textField(what, { max, lines: false, optional: true });
}

/** Text of several lines, 2,000 characters at most; it must not be empty. */
export function text(what: string) {
  return textField(what, { max: limits.text, lines: true, optional: false });
}

/** Text of several lines that may be empty. */
export function optionalText(what: string) {
  return textField(what, { max: limits.text, lines: true, optional: true });
}

const address = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]+$/u;

function emailField(what: string, optional: boolean) {
  const rule = { max: limits.email, lines: false, optional };
  return textField(what, rule).refine(
    (value) => value === '' || textProblem(value, what, rule) !== undefined || address.test(value),
    {
      error: ({ input }) =>
        `${capital(what)} ${quoted(input)} is no email address. Write it like name@example.com.`,
    },
  );
}

/** An email address. */
export function email(what: string) {
  return emailField(what, false);
}

/** An email address, or empty. */
export function optionalEmail(what: string) {
  return emailField(what, true);
}

/** The day in the form of the record, from `2026-11-30` or, as spreadsheets write it, `11/30/2026`. */
function readDay(value: string): Day | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const [, month = '', day = '', year = ''] = american ?? [];
  const found = parseDay(american ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value);
  return found !== undefined && found >= '1900-01-01' && found <= '2199-12-31' ? found : undefined;
}

function dayField(what: string, optional: boolean) {
  return z.preprocess(
    (value) =>
      value === undefined || value === null ? '' : typeof value === 'string' ? value.trim() : value,
    z
      .string({ error: `Write ${what} as YYYY-MM-DD, such as 2026-11-30.` })
      .transform((value, context): Day => {
        if (value === '' && optional) return '';
        const day = readDay(value);
        if (day === undefined)
          context.issues.push({
            code: 'custom',
            input: undefined,
            message:
              value === ''
                ? `Enter ${what}.`
                : `${capital(what)} ${quoted(value)} is not a day of the calendar. Write it as YYYY-MM-DD, such as 2026-11-30.`,
          });
        return day ?? '';
      }),
  );
}

/** A calendar day that exists, of the years 1900 to 2199: `2026-11-30` or `11/30/2026`. */
export function day(what: string) {
  return dayField(what, false);
}

/** A calendar day that exists, or empty. */
export function optionalDay(what: string) {
  return dayField(what, true);
}

/** A whole number between two limits, both included; from a form also `1,200`. */
export function count(what: string, least: number, most: number = limits.people) {
  const error = `${capital(what)} must be a whole number from ${least.toLocaleString('en-US')} to ${most.toLocaleString('en-US')}.`;
  return z.preprocess(
    (value) => {
      if (typeof value !== 'string') return value;
      const digits = value.trim();
      return /^(\d{1,9}|\d{1,3}(,\d{3}){1,2})$/.test(digits) ? Number(digits.replaceAll(',', '')) : digits;
    },
    z.number({ error }).int({ error }).min(least, { error }).max(most, { error }),
  );
}

/** One of the choices; `fallback` where none was made. */
export function choice<const Choice extends string>(
  what: string,
  choices: readonly Choice[],
  fallback?: Choice,
) {
  return z.preprocess(
    (value) => {
      if (value === undefined || value === null) return fallback ?? '';
      if (typeof value !== 'string') return value;
      return value.trim() === '' ? (fallback ?? '') : value.trim();
    },
    z.enum(choices, {
      error: ({ input }) =>
        // Whoever left it empty had the choices before them, in words; only who wrote something else needs the values.
        input === ''
          ? `Choose ${what}.`
          : `${capital(what)} ${quoted(input)} is none of the choices. Choose one of: ${choices.join(', ')}.`,
    }),
  );
}

/** What a form or JSON gives for a list: nothing, one value, or several. Blank ones are left out. */
function several(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value)
    ? value.filter((one) => one !== '')
    : typeof value === 'string'
      ? [value]
      : value;
}

/** Any number of the choices, each once, in the order of the choices. */
export function choices<const Choice extends string>(what: string, all: readonly Choice[]) {
  return z
    .preprocess(
      several,
      z
        .array(
          z.enum(all, {
            error: ({ input }) =>
              `${capital(what)}: ${quoted(input)} is none of the choices. Choose among: ${all.join(', ')}.`,
          }),
          { error: `${capital(what)} must be a list. Choose among: ${all.join(', ')}.` },
        )
        .max(limits.list, { error: `${capital(what)}: the list is too long. Name each once.` }),
    )
    .transform((chosen): Choice[] => all.filter((one) => (chosen as readonly string[]).includes(one)));
}

/** A list of things, 200 at most. */
export function list<Item extends z.ZodType>(what: string, item: Item) {
  return z.preprocess(
    several,
    z
      .array(item, { error: `${capital(what)} must be a list.` })
      .max(limits.list, { error: `${capital(what)}: ${limits.list} is the most that one line can hold.` }),
  );
}

/**
 * Rows of a form, 200 at most. A row whose `keys` are all blank was not filled in and is left out first, so that
 * the numbers in the fields of refusals count the rows that were.
 */
export function rows<Item extends z.ZodType>(what: string, item: Item, keys: readonly string[]) {
  const blank = (row: unknown) =>
    typeof row === 'object' &&
    row !== null &&
    keys.every((key) => {
      const value = (row as Record<string, unknown>)[key];
      return (
        value === undefined ||
        value === null ||
        (typeof value === 'string' && value.trim() === '') ||
        (Array.isArray(value) && value.length === 0)
      );
    });
  return z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((row) => !blank(row)) : value),
    list(what, item),
  );
}

/** Yes or no, as a ticked box (`on`, absent) or a word or JSON gives it. */
export function flag(what: string) {
  return z.preprocess(
    (value) => {
      const said = typeof value === 'string' ? value.trim().toLowerCase() : (value ?? '');
      if (said === 'on' || said === 'yes' || said === 'true') return true;
      return said === '' || said === 'no' || said === 'false' || said === 'off' ? false : said;
    },
    z.boolean({ error: `${capital(what)}: answer yes or no.` }),
  );
}

const identifierShape = /^[a-z]+-[0-9a-z-]{4,40}$/;

/** The identifier of a thing, as forms make it: `asset-` and 4 to 40 digits, small letters or dashes. */
export function identifier(prefix: string) {
  const error = `The form came without its identifier (${prefix}-…). Open the page again and send it once more.`;
  return z
    .string({ error })
    .refine((value) => value.startsWith(`${prefix}-`) && identifierShape.test(value), { error });
}

/** The identifier of something else on record, or empty. Whether it exists is decided later. */
export function reference(what: string) {
  return z.preprocess(
    (value) =>
      value === undefined || value === null ? '' : typeof value === 'string' ? value.trim() : value,
    z.string({ error: `Choose ${what} from the list.` }).max(200, { error: `Choose ${what} from the list.` }),
  );
}

/** The revision that the form was built on; 0 for something new. */
export const seen = z.preprocess(
  (value) =>
    value === undefined || value === null || value === ''
      ? 0
      : typeof value === 'string' && /^\d{1,15}$/.test(value)
        ? Number(value)
        : value,
  z
    .int({ error: 'The form came without its revision. Open the page again and send it once more.' })
    .min(0, { error: 'The form came without its revision. Open the page again and send it once more.' }),
);

/** The fields of one decision. */
export function form<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: 'There is nothing to read. Send the fields of the form.' });
}
