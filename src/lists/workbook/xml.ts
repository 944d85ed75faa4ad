import { damaged, Unreadable } from './unreadable.ts';

/** A piece of XML in reading order. `name` is without its namespace prefix; an empty element opens and closes. */
export type Token =
  | { readonly is: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly text: string };

/** The attributes of an element, as they are written; read with `attribute`. */
export type Attributes = string;

/** The most that is read: characters of one tag or one text, and elements inside one another. */
const limits = { piece: 1_000_000, depth: 60 } as const;

const tag = /<(\/?)([^\s<>/"'=]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const entity = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z]+)?;?/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A part's bytes as text: UTF-8, or UTF-16 with its mark. */
export function* textOf(pieces: Iterable<Uint8Array>, name: string): Generator<string> {
  let decoder: TextDecoder | undefined;
  const decoded = (piece?: Uint8Array) => {
    try {
      return piece ? (decoder?.decode(piece, { stream: true }) ?? '') : (decoder?.decode() ?? '');
    } catch {
      throw damaged(`${name} is no text`);
    }
  };
  for (const piece of pieces) {
    const [first, second] = piece;
    const wide =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
    decoder ??= new TextDecoder(wide === '' ? 'utf-8' : wide, { fatal: true });
    yield decoded(piece);
  }
  yield decoded();
}

/**
 * Reads XML, strictly and a piece at a time: elements, texts and CDATA; comments and instructions are passed over.
 * A document type is refused, and with it every entity but the five that XML has itself: nothing expands, and
 * nothing is fetched.
 *
 * @throws Unreadable where it is not well-formed.
 */
export function* tokensOf(chunks: Iterable<string>, part: string): Generator<Token> {
  const open: string[] = [];
  let rest = '';
  let ended = false;
  const source = chunks[Symbol.iterator]();
  for (;;) {
    const chunk = source.next();
    ended = chunk.done === true;
    if (!chunk.done) rest += chunk.value;
    let at = 0;
    while (at < rest.length) {
      const begin = rest.indexOf('<', at);
      if (begin === -1) break;
      if (begin > at) {
        yield textToken(rest.slice(at, begin), open, part);
        at = begin;
      }
      const skipped = asideAt(rest, at, part);
      if (skipped === 'more') break;
      if (skipped) {
        if (skipped.text !== '') yield { is: 'text', text: skipped.text };
        at = skipped.end;
        continue;
      }
      tag.lastIndex = at;
      const found = tag.exec(rest);
      // The tag may go on in the next chunk: also one with a `>` in an attribute.
      if (!found) break;
      const [whole, closing, full = '', attributes = '', empty] = found;
      const name = full.slice(full.indexOf(':') + 1);
      if (closing) {
        if (open.pop() !== full || attributes !== '' || empty) throw damaged(`${part} is not well-formed`);
        yield { is: 'close', name };
      } else {
        yield { is: 'open', name, attributes };
        if (empty) yield { is: 'close', name };
        else open.push(full);
        if (open.length > limits.depth) throw damaged(`${part} is nested too deeply`);
      }
      at += whole.length;
    }
    rest = at === 0 ? rest : rest.slice(at);
    if (ended) break;
    if (rest.length > limits.piece) throw damaged(`${part} has a piece that is too long`);
  }
  if (open.length > 0 || rest.trim() !== '') throw damaged(`${part} is cut`);
}

/** What stands aside of elements (comment, instruction, CDATA) at a place; `more`: its end has not come yet. */
function asideAt(
  text: string,
  at: number,
  part: string,
): { readonly text: string; readonly end: number } | 'more' | undefined {
  const next = text[at + 1];
  if (next === '?') return upTo(text, at + 2, '?>');
  if (next !== '!') return next === undefined ? 'more' : undefined;
  if (text.length < at + 9) return 'more';
  if (text.startsWith('<!--', at)) return upTo(text, at + 4, '-->');
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at);
    return end === -1 ? 'more' : { text: text.slice(at + 9, end), end: end + 3 };
  }
  throw new Unreadable(
    `This workbook has a document type in ${part}, which workbooks do not have, and which can do harm. It is not read. Save the list as .xlsx in your spreadsheet program.`,
    'document-type',
  );
}

function upTo(text: string, from: number, mark: string): { text: string; end: number } | 'more' {
  const end = text.indexOf(mark, from);
  return end === -1 ? 'more' : { text: '', end: end + mark.length };
}

function textToken(raw: string, open: readonly string[], part: string): Token {
  if (open.length === 0 && raw.replace('\ufeff', '').trim() !== '')
    throw damaged(`${part} is not well-formed`);
  return { is: 'text', text: decoded(raw, part) };
}

function decoded(raw: string, part: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(entity, (whole, name?: string) => {
    const code = name?.startsWith('#')
      ? Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1))
      : undefined;
    if (whole.endsWith(';') && code !== undefined && code > 0 && code <= 0x10ffff)
      return String.fromCodePoint(code).toWellFormed();
    const known = whole.endsWith(';') && name !== undefined ? entities[name] : undefined;
    if (known === undefined) throw damaged(`${part} has an entity that XML does not know`);
    return known;
  });
}

/** The value of an attribute, by its full name (`r`, `r:id`); undefined where it is not there. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  for (const [, key, double, single] of attributes.matchAll(
    /([^\s<>/"'=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
  ))
    if (key === name) return decoded(double ?? single ?? '', 'an attribute');
  return undefined;
}
