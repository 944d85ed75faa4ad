import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

import { damaged, Unreadable } from '#lists/workbook/unreadable.ts';
import { attribute, textOf, tokensOf } from '#lists/workbook/xml.ts';
import type { Budget, Part } from '#lists/workbook/zip-parts.ts';
import { partsOf, unpacked } from '#lists/workbook/zip-parts.ts';
import { writtenLimits } from './tidy.ts';

/** The most that is read of a Word file: its bytes, what its texts unpack to, and their elements. */
export const wordLimits = {
  bytes: 10_000_000,
  unpacked: 40_000_000,
  elements: 300_000,
  characters: writtenLimits.characters,
} as const;

/** What is left of a Word file when everything but its text is taken out of it, and what was met on the way. */
export type WordParts = {
  /** A small archive with the text, its styles, numbers and notes, and nothing else. */
  readonly archive: Uint8Array;
  readonly comments: number;
};

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** What a file is by its first bytes, where it is no Word file of today; with what to do. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/, 'This is a Rich Text file (.rtf), whatever its name says.'],
  [/^%PDF/, 'This is a PDF, which cannot be edited. Bring the Word file that it was made from.'],
  [/^\s*(<!doctype html|<html|MIME-Version:)/i, 'This is a web page, whatever its name says.'],
  [/^\s*<\?xml/, 'This is XML, whatever its name says.'],
];

const saveAnew = 'Open it in Word, save it as a Word document (.docx), and bring that.';

/**
 * Opens a Word file (.docx), and takes out of it what can be read as text. Nothing that it points at is fetched.
 *
 * @throws Unreadable with a sentence that says what to do: no Word file, macros, a password, tracked changes, document
 * types, damage, and what is larger than `wordLimits`.
 */
export function wordParts(bytes: Uint8Array): WordParts {
  if (bytes.length === 0) throw new Unreadable('The file is empty. Choose it again.');
  if (bytes.length > wordLimits.bytes)
    throw new Unreadable(
      'The file is larger than 10 MB. Take the pictures out of it, save it as .docx, and bring it again.',
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw otherFile(bytes);
  const parts = partsOf(bytes);
  const budget: Budget = { left: wordLimits.unpacked };
  const read = (part: Part) => tokensOf(textOf(unpacked(bytes, part, budget), part.name), part.name);
  const main = mainPart(parts, read);
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const comments = look(read(main), main.name);
  const texts = ['styles', 'numbering', 'footnotes', 'endnotes'].map((name) => `${folder}${name}.xml`);
  const kept = [
    '[Content_Types].xml',
    '_rels/.rels',
    main.name,
    ...texts,
    ...[main.name, ...texts].map((name) => name.replace(/([^/]+)$/, '_rels/$1.rels')),
  ];
  for (const name of texts) {
    const part = parts.get(name);
    if (part) look(read(part), name);
  }
  const archive: Zippable = {};
  const left: Budget = { left: wordLimits.unpacked };
  for (const name of kept) {
    const part = parts.get(name);
    if (!part) continue;
    if (name.endsWith('.rels')) for (const token of read(part)) void token;
    archive[name] = Buffer.concat([...unpacked(bytes, part, left)]);
  }
  return { archive: zipSync(archive, { level: 0 }), comments };
}

type Read = (part: Part) => ReturnType<typeof tokensOf>;

/** The part that holds the text, by what the archive says of its parts. */
function mainPart(parts: ReadonlyMap<string, Part>, read: Read): Part {
  const types = parts.get('[Content_Types].xml');
  if (!types)
    throw new Unreadable(
      parts.has('mimetype') && parts.has('content.xml')
        ? 'This is an OpenDocument text (.odt), whatever its name says. Open it, save it as a Word document (.docx), and bring that.'
        : 'This is an archive (.zip) and not a Word file, whatever its name says. Take the Word file out of it, and bring that.',
    );
  let path = '';
  let said = '';
  for (const token of read(types)) {
    if (token.is !== 'open') continue;
    const type = attribute(token.attributes, 'ContentType') ?? '';
    said += ` ${type}`;
    if (token.name === 'Override' && /wordprocessingml\.(document|template)\.main\+xml$/.test(type))
      path = (attribute(token.attributes, 'PartName') ?? '').replace(/^\//, '');
  }
  if (
    /macroEnabled|vbaProject/i.test(said) ||
    [...parts.keys()].some((name) => /vba(project|data)/i.test(name))
  )
    throw new Unreadable('This file has macros. Save it as .docx without macros.');
  const main = parts.get(path) ?? parts.get('word/document.xml');
  if (!main)
    throw new Unreadable(
      /spreadsheetml/.test(said)
        ? `This is an Excel workbook and not a Word file, whatever its name says. Bring the Word file.`
        : /presentationml/.test(said)
          ? `This is a presentation and not a Word file, whatever its name says. Bring the Word file.`
          : 'This archive holds no Word text (word/document.xml is missing), whatever its name says. Bring the Word file.',
    );
  if (!said.includes(wordType)) throw damaged('it does not say what its parts are');
  return main;
}

const tracked = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge']);

/** Whether a part can be read: its size, its changes. How many comments it points at. */
function look(
  tokens: Iterable<ReturnType<typeof tokensOf> extends Iterable<infer T> ? T : never>,
  name: string,
): number {
  let [elements, characters, comments, fields, instruction] = [0, 0, 0, 0, 0];
  const open: string[] = [];
  for (const token of tokens) {
    if (token.is === 'close') open.pop();
    else if (token.is === 'text') {
      if (open.at(-1) === 't') characters += token.text.length;
      // What a field is told, such as where a link leads, is a line.
      if (open.at(-1) === 'instrText' && (instruction += token.text.length) > 8_000)
        throw damaged(`a field in ${name} is too long`);
    } else {
      open.push(token.name);
      elements++;
      if (token.name === 'commentReference') comments++;
      if (token.name === 'fldChar') {
        instruction = 0;
        // Whatever prefix the file gives to Word's names.
        const type = /fldCharType\s*=\s*["'](begin|end)/.exec(token.attributes)?.[1];
        fields += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
        if (fields > 50) throw damaged(`a field in ${name} has no end`);
      }
      if (tracked.has(token.name) && !open.includes('rPrChange'))
        throw new Unreadable(
          'This file has tracked changes that nobody accepted or rejected. Accept or reject them in Word, then bring it again.',
        );
    }
    if (elements > wordLimits.elements)
      throw new Unreadable(
        'This file is made of far more pieces than a text of 70 pages is. Copy the text into a new file, save that as .docx, and bring it.',
      );
    if (characters > wordLimits.characters)
      throw new Unreadable(
        `This file holds more than ${wordLimits.characters.toLocaleString('en-US')} characters, about 70 full pages, which is the most for one text. Divide it into several files, and bring them one by one.`,
      );
  }
  return comments;
}

/** What is no archive: an old Word file, one with a password, or something else. */
function otherFile(bytes: Uint8Array): Unreadable {
  const latin = new TextDecoder('latin1');
  const head = latin.decode(bytes.subarray(0, 400)).replace('ï»¿', '');
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    const names = latin.decode(bytes).replaceAll('\0', '');
    return new Unreadable(
      names.includes('EncryptedPackage')
        ? 'This file is protected with a password. Open it in Word, take the password away (File, Info, Protect Document), save it, and bring it again.'
        : `This is an old Word file (.doc). ${saveAnew}`,
    );
  }
  const found = others.find(([pattern]) => pattern.test(head));
  if (!found) return new Unreadable(`This is not a Word file (.docx), whatever its name says. ${saveAnew}`);
  return new Unreadable(/Bring/.test(found[1]) ? found[1] : `${found[1]} ${saveAnew}`);
}
