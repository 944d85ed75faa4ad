import { familyOf, graphemes, type Glyphs } from './glyphs.ts';

/**
 * A picture that was drawn for a page, made able to stand alone: with its namespace, with rules for its
 * classes, and with labels that can be set. In a picture the typesetter falls back to whatever fonts the
 * machine has, and cannot tag a character made of several glyphs; so a label keeps what the first family
 * has (or all of it in another family, where every character is one code), and a box stands for the rest.
 * The picture's table holds the words.
 */
export function standalonePicture(svg: string, glyphs: Glyphs, style: string): string {
  const family = glyphs.families[0]?.name ?? 'sans-serif';
  const bare = svg
    .trim()
    .replaceAll(/<(title|desc|script)\b[^>]*(?:\/>|>[\s\S]*?<\/\1>)/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll(
      /&#(?:x([0-9a-f]+)|(\d+));/gi,
      (entity, hex: string | undefined, decimal: string | undefined) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        // Those below 128 may mean something in markup and stay as they are.
        return code < 128 || code > 0x10ffff ? entity : String.fromCodePoint(code);
      },
    );
  const labelled = bare.replaceAll(/(?<=>)[^<]*[^<\x20-\x7e\s][^<]*(?=<)/g, (label) =>
    settable(label.toWellFormed().normalize('NFC'), glyphs),
  );
  return withRules(labelled, family, style);
}

/** A picture with its namespaces and the rules for its classes: it then needs no page around it. */
export function withRules(svg: string, family: string, style: string): string {
  const rules = `text{font-family:'${family}'}${style}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return svg.trim().replace(/^<svg\b([^>]*)>/, (_, attributes: string) => {
    const space = /\sxmlns=/.test(attributes) ? '' : ' xmlns="http://www.w3.org/2000/svg"';
    const links =
      !/\sxmlns:xlink=/.test(attributes) && svg.includes('xlink:')
        ? ' xmlns:xlink="http://www.w3.org/1999/xlink"'
        : '';
    return `<svg${space}${links}${attributes}><style>${rules}</style>`;
  });
}

/** A label as far as it can be set; a run of what cannot becomes one box. */
function settable(label: string, glyphs: Glyphs): string {
  const [first, ...others] = glyphs.families;
  const primary: Glyphs = { families: first === undefined ? [] : [first] };
  const single = (text: string) => !/[\p{M}\p{Cf}\p{Cc}\p{Script=Arabic}]/u.test(text);
  const other = familyOf(label, { families: others });
  if (familyOf(label, primary) === undefined && other !== undefined && single(label)) {
    return `<tspan style="font-family:'${other}'">${label}</tspan>`;
  }
  const box = familyOf('□', primary) === undefined ? '?' : '□';
  let set = '';
  for (const grapheme of graphemes(label)) {
    if (/^\s+$/.test(grapheme)) set += set.endsWith(' ') ? '' : ' ';
    else if (single(grapheme) && familyOf(grapheme, primary) !== undefined) set += grapheme;
    else set = set.trimEnd().endsWith(box) ? set.trimEnd() : `${set}${box}`;
  }
  return set;
}
