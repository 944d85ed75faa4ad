import { longDateIn } from '#calendar.ts';
import type { Block, Cell, Document, Inline, Signature, Table, Term } from '#documents/document.ts';
import type { Letter } from '#documents/letter.ts';
import { showable, type Glyphs } from './glyphs.ts';
import { standalonePicture } from './picture.ts';

/** How a document is prepared for the typesetter. */
export type Preparation = {
  readonly glyphs: Glyphs;
  /** Rules of a style sheet that every picture gets: the typesetter sees no sheet of a page around it. */
  readonly pictureStyle: string;
  /** Leave pictures out; their words and tables stay. For a second try after one could not be drawn. */
  readonly withoutPictures: boolean;
};

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A document as the data that `assets/document.typ` reads: every text showable by the fonts, long words with
 * places to break, pictures able to stand alone.
 */
export function pdfInput(document: Document, how: Preparation): Json {
  let replaced = false;
  const plain = (text: string): string => {
    const shown = showable(text, how.glyphs);
    replaced ||= shown.includes('(U+') && !text.includes('(U+');
    return shown;
  };
  const text = (of: string): string => breakable(plain(of));
  const optional = (of: string | undefined): string | null => (of === undefined ? null : text(of));

  const inlines = (of: readonly Inline[]): Json[] => of.map(inline);
  const inline = (of: Inline): Json => {
    if (typeof of === 'string') return text(of);
    switch (of.kind) {
      case 'strong':
      case 'emphasis':
        return { kind: of.kind, inlines: inlines(of.inlines) };
      case 'link':
        return { kind: 'link', to: of.to, inlines: inlines(of.inlines) };
      case 'citation':
        return { kind: 'citation', pieces: plain(of.text).split(/(?<=\))(?=\()/) };
      case 'code':
        return codeJson(plain(of.text));
      case 'word':
        return { kind: 'word', word: of.word, text: text(of.text) };
      case 'level':
        return { kind: 'level', level: of.level, text: text(of.text) };
      case 'page':
        return { kind: 'page', to: of.to };
      case 'web':
        return { kind: 'web', href: of.href, text: text(of.text) };
    }
  };
  const terms = (of: readonly Term[]): Json[] =>
    of.map(({ term, description }) => ({ term: text(term), description: inlines(description) }));
  const cell = ({ inlines: content, level }: Cell): Json => ({
    inlines: inlines(content),
    level: level ?? null,
  });
  const table = (of: Table): Json => ({
    kind: 'table',
    id: of.id ?? null,
    caption: text(of.caption),
    columns: of.columns.map((column) => ({
      title: text(column.title),
      width: column.width ?? 1,
      align: column.align ?? 'start',
    })),
    rows: of.rows.map((row) => row.map(cell)),
    rowHeader: of.rowHeader,
    short: of.rows.length <= 8 && JSON.stringify(of.rows).length < 4000,
    empty: text(of.empty),
  });
  const signature = ({ statement, role, signed }: Signature): Json => ({
    statement: text(statement),
    role: text(role),
    name: optional(signed?.name),
    on: signed === undefined ? null : longDateIn(signed.on, document.language),
  });
  const block = (of: Block): Json => {
    switch (of.kind) {
      case 'paragraph':
        return { kind: 'paragraph', inlines: inlines(of.inlines) };
      case 'heading':
        return { kind: 'heading', level: of.level, id: of.id, text: text(of.text) };
      case 'list':
        return {
          kind: 'list',
          ordered: of.ordered,
          items: of.items.map(inlines),
          ...(of.below && { below: of.below.map((list) => (list ? block(list) : null)) }),
        };
      case 'terms':
        return { kind: 'terms', terms: terms(of.terms), dense: of.dense };
      case 'table':
        return table(of);
      case 'callout':
        return { kind: 'callout', tone: of.tone, title: text(of.title), blocks: of.blocks.map(block) };
      case 'figure':
        return {
          kind: 'figure',
          id: of.id ?? null,
          svg: how.withoutPictures ? null : standalonePicture(of.svg, how.glyphs, how.pictureStyle),
          alt: plain(of.alt),
          caption: text(of.caption),
          share: of.share,
          table: table(of.table),
        };
      case 'contents':
        return { kind: 'contents', title: text(of.title), depth: of.depth };
      case 'signatures':
        return { kind: 'signatures', signatures: of.signatures.map(signature) };
      case 'landscape':
        return { kind: 'landscape', blocks: of.blocks.map(block) };
      case 'page-break':
        return { kind: 'page-break' };
    }
  };

  const { checkpoint } = document;
  const [language, region] = document.language.split('-');
  return {
    title: plain(document.title),
    shownTitle: text(document.title),
    subtitle: optional(document.subtitle),
    practice: plain(document.practice),
    language: language ?? 'en',
    region: region ?? null,
    date: document.date.split('-').map(Number),
    longDate: longDateIn(document.date, document.language),
    large: document.size === 'large',
    mark: optional(document.mark),
    // What stands at the top of every page has one line.
    head: {
      title: shortened(plain(document.title), 46),
      practice: shortened(plain(document.practice), 42),
      mark: shortened(plain(document.mark ?? ''), 30),
    },
    facts: terms(document.facts),
    checkpoint:
      checkpoint === undefined ? null : { short: plain(checkpoint.short), lines: terms(checkpoint.lines) },
    numbered: document.numbered,
    letter: document.letter === undefined ? null : letterJson(document.letter, text),
    families: how.glyphs.families.map((family) => family.name),
    blocks: document.blocks.map(block),
    // Read last: it is known only when every text has been prepared.
    replaced,
  };
}

/** What stands around a letter. A line of an address is one line of the page. */
function letterJson({ from, to, closing, signer }: Letter, text: (of: string) => string): Json {
  return {
    from: from.map(text),
    to: to.map(({ lines, about, greeting }) => ({
      lines: lines.map(text),
      about: about === undefined ? null : text(about),
      greeting: text(greeting),
    })),
    closing: text(closing),
    signer: signer.map(text),
  };
}

function shortened(text: string, length: number): string {
  const line = [...text.replaceAll(/\s+/g, ' ')];
  return line.length <= length
    ? line.join('')
    : `${line
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

const longest = { word: 24, mixed: 18 };

/**
 * The text with places to break (U+200B) in words too long for a narrow column: after a separator, and
 * every 6 characters. Words of letters up to 24 are left to the typesetter, which hyphenates them.
 */
export function breakable(text: string): string {
  return text.replaceAll(/[^\s\u200b]{19,2000}/g, (token) => {
    const letters = /^[\p{L}\p{M}.,;:!?()'"“”’–—-]+$/u.test(token);
    if (token.length <= (letters ? longest.word : longest.mixed)) return token;
    let since = 0;
    let broken = '';
    for (const character of token) {
      // A mark belongs to the letter before it.
      if (since >= 6 && !/\p{M}/u.test(character)) {
        broken += '\u200b';
        since = 0;
      }
      broken += character;
      since++;
      if (/[@._\-/\\:,;=&?+|]/.test(character) && since >= 3) {
        broken += '\u200b';
        since = 0;
      }
    }
    // A token of the greatest length goes on in the next one.
    return token.length >= 1999 ? `${broken}\u200b` : broken;
  });
}

/** Code in pieces of eight: a break between two leaves nothing in the text that is copied from the page. */
function codeJson(text: string): Json {
  const ascii = /^[\x20-\x7e]*$/.test(text);
  if (!ascii) return { kind: 'code', pieces: [breakable(text)], fixed: false };
  const pieces = text
    .split(/( +)/)
    .flatMap((word) => (word.trim() === '' ? word : (word.match(/.{1,8}/g) ?? [])));
  return { kind: 'code', pieces: pieces.filter((piece) => piece !== ''), fixed: true };
}
