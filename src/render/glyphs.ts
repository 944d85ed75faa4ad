/**
 * Which characters a set of fonts can show, read from the fonts themselves (OpenType `name` and `cmap`
 * tables), and text made showable by it: a character that no font has is written as its number.
 */

/** One family and the characters that every one of its fonts has. */
type Family = { readonly name: string; readonly characters: ReadonlySet<number> };
/** The families in the order of preference. */
export type Glyphs = { readonly families: readonly Family[] };

/** The families of these font files (TrueType or OpenType), in the order given. Throws where a file is none. */
export function readGlyphs(files: readonly Uint8Array[]): Glyphs {
  const families = new Map<string, Set<number>>();
  for (const file of files) {
    const { name, characters } = readFont(file);
    families.set(name, families.get(name)?.intersection(characters) ?? characters);
  }
  return { families: Array.from(families, ([name, characters]) => ({ name, characters })) };
}

/** The first family with nothing but printable ASCII: what every text font has. */
export function asciiOnly(glyphs: Glyphs): Glyphs {
  const characters = new Set(Array.from({ length: 95 }, (_, index) => index + 32));
  return { families: glyphs.families.slice(0, 1).map(({ name }) => ({ name, characters })) };
}

// Marks that reorder or hide what follows are shown, so that text cannot pretend to be another.
const misleading = /[\u202a-\u202e\u2066-\u2069]/;
// Marks that show nothing and join nothing: left out at once, because some fonts cannot place them.
const idle =
  /[\p{Default_Ignorable_Code_Point}--[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\p{Variation_Selector}]]/gv;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text with every character that the fonts lack written as its number: `□ (U+1F600)`, several in a row
 * within one pair of parentheses. Line breaks stay; tabs and rare spaces become spaces.
 */
export function showable(text: string, glyphs: Glyphs): string {
  const tidy = text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(idle, '')
    .normalize('NFC');
  if (/^[\n\x20-\x7e]*$/.test(tidy)) return tidy;
  let shown = '';
  let missing: string[] = [];
  const flush = () => {
    if (missing.length === 0) return;
    const box = glyphs.families.some((family) => family.characters.has(0x25a1));
    shown += `${box ? '□' : '?'} (${missing.join(' ')})`;
    missing = [];
  };
  for (const segment of graphemes(tidy)) {
    const kept = segment === '\n' ? segment : keptOf(segment, glyphs);
    if (kept === undefined) {
      missing.push(
        ...[...segment].map(
          (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
        ),
      );
    } else if (kept !== '') {
      flush();
      shown += kept;
    }
  }
  flush();
  return shown;
}

/** The characters of a text as people count them. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The first family that has all of the text, or undefined. */
export function familyOf(text: string, glyphs: Glyphs): string | undefined {
  return glyphs.families.find((family) => hasAll(text, family.characters))?.name;
}

/** What of a character as people count them can be shown: itself, a plainer form, nothing of it (undefined). */
function keptOf(segment: string, glyphs: Glyphs): string | undefined {
  const fits = (text: string) => familyOf(text, glyphs) !== undefined;
  if (misleading.test(segment) || /\p{Cc}/u.test(segment)) return undefined;
  if (fits(segment)) return segment;
  const plain = segment.replaceAll(ignorable, '');
  if (plain === '' || fits(plain)) return plain;
  if (/^\p{Zs}$/u.test(plain)) return ' ';
  return /^[\u2010\u2011]$/.test(plain) ? '-' : undefined;
}

function hasAll(text: string, characters: ReadonlySet<number>): boolean {
  for (const character of text) if (!characters.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function readFont(file: Uint8Array): { name: string; characters: Set<number> } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    tables.set(String.fromCharCode(...file.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const [name, cmap] = ['name', 'cmap'].map((tag) => tables.get(tag));
  if (name === undefined || cmap === undefined) {
    throw new Error('A font file of the program is damaged. Install the program again.');
  }
  return {
    name: readName(view, name),
    characters: readCharacters(view, cmap),
  };
}

/** The typographic family (name 16), else the family (name 1), of the Windows platform: UTF-16, big-endian. */
function readName(view: DataView, table: number): string {
  const strings = table + view.getUint16(table + 4);
  const found = new Map<number, string>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const at = table + 6 + index * 12;
    if (view.getUint16(at) !== 3) continue;
    const start = strings + view.getUint16(at + 10);
    const units = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, unit) =>
      view.getUint16(start + unit * 2),
    );
    found.set(view.getUint16(at + 6), String.fromCharCode(...units));
  }
  return found.get(16) ?? found.get(1) ?? '';
}

/** The characters of the Unicode subtables in formats 4 and 12; a character mapped to glyph 0 is not there. */
function readCharacters(view: DataView, table: number): Set<number> {
  const characters = new Set<number>();
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const at = table + view.getUint32(table + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) {
      for (let group = 0; group < view.getUint32(at + 12); group++) {
        const start = at + 16 + group * 12;
        const [first, last, glyph] = [0, 4, 8].map((offset) => view.getUint32(start + offset));
        for (let code = first ?? 1; code <= (last ?? 0); code++) {
          if ((glyph ?? 0) + code - (first ?? 0) !== 0) characters.add(code);
        }
      }
    } else if (format === 4) {
      const segments = view.getUint16(at + 6) / 2;
      for (let segment = 0; segment < segments; segment++) {
        const end = at + 14 + segment * 2;
        const start = end + 2 + segments * 2;
        const delta = start + segments * 2;
        const range = delta + segments * 2;
        for (let code = view.getUint16(start); code <= view.getUint16(end) && code < 0xffff; code++) {
          const offset = view.getUint16(range);
          const raw =
            offset === 0 ? code : view.getUint16(range + offset + (code - view.getUint16(start)) * 2);
          const glyph = raw === 0 && offset !== 0 ? 0 : (raw + view.getUint16(delta)) & 0xffff;
          if (glyph !== 0) characters.add(code);
        }
      }
    }
  }
  return characters;
}
