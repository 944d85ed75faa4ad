import type { Refusal } from '#decision.ts';
import type { NumberFormat } from '#lists/workbook/number-formats.ts';
import { numberFormats } from '#lists/workbook/number-formats.ts';
import type { Met, SheetRow } from '#lists/workbook/sheet.ts';
import { rowsOf, sharedStrings, TooManyRows } from '#lists/workbook/sheet.ts';
import { damaged, Unreadable } from '#lists/workbook/unreadable.ts';
import type { Token } from '#lists/workbook/xml.ts';
import { attribute, textOf, tokensOf } from '#lists/workbook/xml.ts';
import type { Budget, Part } from '#lists/workbook/zip-parts.ts';
import { partsOf, unpacked } from '#lists/workbook/zip-parts.ts';

/** The most that is read: bytes of the file, and bytes that may be unpacked of it in one reading. */
export const workbookLimits = { bytes: 10_000_000, unpacked: 60_000_000, sheets: 200 } as const;

/** One sheet, read: its rows that have something in them, and what was met on the way. */
export type SheetContent = Met & { readonly rows: readonly SheetRow[] };

/** One sheet as the workbook lists it. `rows`: how many have something in them; undefined: more than are read. */
export type SheetOnList = {
  readonly name: string;
  readonly rows: number | undefined;
  /** The workbook does not show it to whoever opens it. */
  readonly hidden: boolean;
};

type Refused = { readonly refusals: readonly Refusal[] };

/** A workbook that was opened. Each reading unpacks anew and keeps nothing. */
export type Workbook = {
  sheets(): readonly SheetOnList[] | Refused;
  /** The sheet at a place of the list, from 0. */
  sheet(index: number): SheetContent | Refused;
};

/** What a file is by its first bytes, where it is no list that can be read; with what to do. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, 'This is a PDF. Bring the list itself, as .xlsx or .csv.'],
  [
    /^\s*(<!doctype html|<html|<table)/i,
    'This is a web page, whatever its name says. Open it in your spreadsheet program, save it as .xlsx, and choose that.',
  ],
  [/^\s*<\?xml/, 'This is XML. Open it in your spreadsheet program, save it as .xlsx, and choose that.'],
];

/** Whether the bytes are those of an archive or of an old Office file, and no text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  return (
    (first === 0x50 && second === 0x4b) ||
    (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
  );
}

/** Why a file that is no workbook is no list either; undefined where it may be one. */
export function notAList(bytes: Uint8Array): Refusal | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace('ï»¿', '');
  const found = others.find(([pattern]) => pattern.test(head));
  return found && { because: found[1], field: 'file' };
}

function refused(failure: unknown): Refused {
  if (!(failure instanceof Unreadable)) throw failure;
  return { refusals: [{ because: failure.message, field: 'file' }] };
}

/**
 * Opens an Excel workbook (.xlsx), as Excel, LibreOffice and Google Sheets write it. Of a formula only the value that
 * the file stores is taken. Refused, each with what to do: macros, passwords, other kinds of file whatever their
 * name, document types and entities, damage, and what unpacks to more than 60 MB, whatever it says of its size.
 */
export function readWorkbook(bytes: Uint8Array): Workbook | Refused {
  try {
    return opened(bytes);
  } catch (failure) {
    return refused(failure);
  }
}

function opened(bytes: Uint8Array): Workbook {
  if (bytes.length > workbookLimits.bytes)
    throw new Unreadable(
      'The file is larger than 10 MB. Copy the one sheet into a new workbook, and choose that.',
    );
  if (bytes[0] === 0xd0) throw oldOffice(bytes);
  const parts = partsOf(bytes);
  refuseOthers(bytes, parts);
  const main = mainPart(bytes, parts);
  const targets = relations(bytes, parts, main);
  const { listed, from1904 } = sheetsIn(bytes, parts, main, targets);
  const budget = (): Budget => ({ left: workbookLimits.unpacked });
  const around = (left: Budget) => ({
    strings: ofType('sharedStrings', (tokens) => sharedStrings(tokens), left) ?? [],
    formats: ofType('styles', (tokens) => numberFormats(tokens), left) ?? ([] as readonly NumberFormat[]),
    from1904,
  });
  function ofType<Read>(
    type: string,
    read: (tokens: Iterable<Token>) => Read,
    left: Budget,
  ): Read | undefined {
    const path = [...targets.values()].find((target) => target.type === type)?.path;
    const part = path === undefined ? undefined : parts.get(path);
    return part && read(tokensIn(bytes, part, left));
  }
  return {
    sheets() {
      try {
        const left = budget();
        const strings = around(left);
        return listed.map(({ name, hidden, part }) => ({ name, hidden, rows: countIn(part, strings, left) }));
      } catch (failure) {
        return refused(failure);
      }
    },
    sheet(index) {
      try {
        const one = listed[index];
        if (!one) throw new Unreadable('There is no such sheet in this workbook. Choose one of the list.');
        const left = budget();
        const met: Met = { formulas: 0, withoutValue: 0, errors: 0, hidden: 0 };
        const rows = [...rowsOf(tokensIn(bytes, one.part, left), around(left), met)];
        return { ...met, rows };
      } catch (failure) {
        return refused(failure);
      }
    },
  };

  function countIn(part: Part, strings: ReturnType<typeof around>, left: Budget): number | undefined {
    const met: Met = { formulas: 0, withoutValue: 0, errors: 0, hidden: 0 };
    let rows = 0;
    try {
      for (const _ of rowsOf(tokensIn(bytes, part, left), strings, met)) rows++;
    } catch (failure) {
      if (failure instanceof TooManyRows) return undefined;
      throw failure;
    }
    return rows;
  }
}

/** Files in the container of Office before 2007: old workbooks, and new ones with a password. */
function oldOffice(bytes: Uint8Array): Unreadable {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\u0000', '');
  return new Unreadable(
    names.includes('EncryptedPackage')
      ? 'This file is protected with a password. Save it without one, import it, and delete that copy.'
      : 'This is an old Office file (.xls or alike), whatever its name says. Open it, save it as .xlsx (Excel workbook), and choose that.',
  );
}

/** Archives that are something else, or hold what is not let in. */
function refuseOthers(bytes: Uint8Array, parts: ReadonlyMap<string, Part>): void {
  const names = [...parts.keys()];
  if (
    names.some((name) => /vbaproject|\/macrosheets\/|\.xlm?\.bin$/iu.test(name)) ||
    types(bytes, parts).includes('macroEnabled')
  )
    throw new Unreadable(
      'This workbook has macros, which are programs, so it is not opened. Save it as .xlsx (Excel workbook, without macros), and choose that.',
    );
  if (parts.has('mimetype'))
    throw new Unreadable(
      'This is an OpenDocument file (.ods or alike). Save it as .xlsx in your spreadsheet program, and choose that.',
    );
  if (names.some((name) => name.endsWith('workbook.bin')))
    throw new Unreadable(
      'This is a binary workbook (.xlsb). Save it as .xlsx (Excel workbook), and choose that.',
    );
  if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/')))
    throw new Unreadable('This is a Word or PowerPoint file. Bring the list as .xlsx or .csv.');
  if (names.some((name) => name.endsWith('.iwa')))
    throw new Unreadable('This is a Numbers file. Export it as Excel (.xlsx) or CSV, and choose that.');
  if (!parts.has('[Content_Types].xml'))
    throw new Unreadable(
      'This is an archive and no workbook. Unpack it, and choose the .xlsx or .csv file in it.',
    );
}

function types(bytes: Uint8Array, parts: ReadonlyMap<string, Part>): string {
  const part = parts.get('[Content_Types].xml');
  return part ? [...textOf(unpacked(bytes, part, { left: small }), part.name)].join('') : '';
}

/** The most that the small parts may hold: what lists the sheets and their relations. */
const small = 5_000_000;

function tokensIn(bytes: Uint8Array, part: Part, left: Budget): Iterable<Token> {
  return tokensOf(textOf(unpacked(bytes, part, left), part.name), part.name);
}

type Target = { readonly type: string; readonly path: string };

/** What a part refers to, by the identifier of the relation: inside the workbook only, nothing outside is ever opened. */
function relations(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Part>,
  of: string,
): ReadonlyMap<string, Target> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const part = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`);
  const targets = new Map<string, Target>();
  for (const token of part ? tokensIn(bytes, part, { left: small }) : []) {
    if (token.is !== 'open' || token.name !== 'Relationship') continue;
    const [id, type, target, mode] = ['Id', 'Type', 'Target', 'TargetMode'].map((name) =>
      attribute(token.attributes, name),
    );
    if (id === undefined || target === undefined || mode === 'External') continue;
    targets.set(id, { type: type?.split('/').at(-1) ?? '', path: resolved(folder, target) });
  }
  return targets;
}

/** A target as a path in the archive: absolute, or from a folder. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  return path.join('/');
}

function mainPart(bytes: Uint8Array, parts: ReadonlyMap<string, Part>): string {
  const main = [...relations(bytes, parts, '').values()].find(({ type }) => type === 'officeDocument')?.path;
  if (main === undefined || !parts.has(main)) throw damaged('its main part is missing');
  return main;
}

function sheetsIn(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Part>,
  main: string,
  targets: ReadonlyMap<string, Target>,
): { listed: { name: string; hidden: boolean; part: Part }[]; from1904: boolean } {
  const listed: { name: string; hidden: boolean; part: Part }[] = [];
  let from1904 = false;
  for (const token of tokensIn(bytes, parts.get(main) as Part, { left: small })) {
    if (token.is !== 'open') continue;
    if (token.name === 'workbookPr')
      from1904 = ['1', 'true'].includes(attribute(token.attributes, 'date1904') ?? '');
    if (token.name !== 'sheet') continue;
    const relation = /\s[^\s=:]+:id\s*=\s*["']([^"']*)["']/u.exec(token.attributes)?.[1];
    const target = targets.get(relation ?? '');
    // Charts and dialogs are sheets too, and hold no list.
    if (target && target.type !== 'worksheet') continue;
    const part = parts.get(target?.path ?? '');
    if (!part) throw damaged('one of its sheets is missing');
    listed.push({
      name: attribute(token.attributes, 'name') ?? '',
      hidden: (attribute(token.attributes, 'state') ?? 'visible') !== 'visible',
      part,
    });
    if (listed.length > workbookLimits.sheets)
      throw new Unreadable(
        `This workbook has more than ${workbookLimits.sheets} sheets. Copy the one sheet into a new workbook, and choose that.`,
      );
  }
  if (listed.length === 0)
    throw new Unreadable('This workbook has no sheet with cells. Choose another file.');
  return { listed, from1904 };
}
