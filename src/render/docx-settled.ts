import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

import type { Day } from '#calendar.ts';

/**
 * A Word file with what the library draws by chance or takes from the clock put in order: the identifiers of links,
 * the numbers of bookmarks and pictures, the times. The same document then gives the same bytes, and so the same digest.
 */
export function settled(file: Uint8Array, date: Day): Uint8Array {
  const names = new Map<string, string>();
  const settledName = (id: string): string => {
    const known = names.get(id) ?? `rIdLink${names.size + 1}`;
    names.set(id, known);
    return known;
  };
  const marks = new Map<string, number>();
  const settledMark = (id: string): number => {
    const known = marks.get(id) ?? marks.size + 1;
    marks.set(id, known);
    return known;
  };
  let pictures = 0;
  const parts: Zippable = {};
  const unpacked = unzipSync(file);
  // The document first: what it names gets its names there.
  const order = Object.keys(unpacked).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const name of order) {
    const content = unpacked[name] ?? new Uint8Array();
    if (!/\.(xml|rels)$/.test(name)) {
      parts[name] = [content, { mtime: zipTime }];
      continue;
    }
    const text = strFromU8(content)
      .replaceAll(/(?<=")rId[\w-]{21}(?=")/g, settledName)
      .replaceAll(
        /(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)"/g,
        (_, before: string, id: string) => `${before}${settledMark(id)}"`,
      )
      .replaceAll(/(?<=<wp:docPr id=")\d+(?=")/g, () => String(++pictures))
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*</g, `$1${date}T12:00:00.000Z<`);
    parts[name] = [strToU8(text), { mtime: zipTime }];
  }
  return zipSync(parts);
}

const rank = (name: string): number =>
  Number(name !== '[Content_Types].xml') + Number(name !== 'word/document.xml');

/** The first day that the ZIP format knows, and a day on, so that it is one in every time zone. */
const zipTime = new Date(1980, 0, 2);
