import { createHash } from 'node:crypto';
import { longDate, longDateIn } from '#calendar.ts';
import type { Block, Cell, Document, Inline, Signature, Table, Term } from '#documents/document.ts';
import type { Letter } from '#documents/letter.ts';
import { checkpointTitle } from '#documents/document.ts';
import { allBlocks, placesOf } from '#documents/reading.ts';

/** What the parts of one document need to know of the whole. */
type Whole = {
  readonly document: Document;
  readonly places: ReturnType<typeof placesOf>;
  /** The level of the title; headings of level 1 come right below it. */
  readonly top: number;
};

/**
 * The document as one HTML file. It holds no script and no inline style, and asks the browser to run none.
 * `stylesheet` is the address of a sheet; `style` is the text of a sheet, for a file that has to look right
 * on its own.
 */
export function toHtml(
  document: Document,
  options: { readonly stylesheet?: string; readonly style?: string } = {},
): string {
  const style = options.style?.replaceAll('</', '<\\/');
  const allowed = [
    ...(options.stylesheet === undefined ? [] : ["'self'"]),
    ...(style === undefined ? [] : [`'sha256-${createHash('sha256').update(style).digest('base64')}'`]),
  ];
  const policy = `default-src 'none'; style-src ${allowed.join(' ') || "'none'"}`;
  return [
    `<!doctype html>`,
    `<html lang="${escapeHtml(document.language)}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    `<title>${escapeHtml(document.title)}${document.practice === '' ? '' : ` · ${escapeHtml(document.practice)}`}</title>`,
    ...(options.stylesheet === undefined
      ? []
      : [`<link rel="stylesheet" href="${escapeHtml(options.stylesheet)}">`]),
    ...(style === undefined ? [] : [`<style>${style}</style>`]),
    `</head>`,
    `<body class="document-page">`,
    `<main>`,
    toHtmlFragment(document),
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join('\n');
}

/**
 * The document as one `<article>`, to stand in a page. `titleLevel` is the level of its title's heading
 * (1 unless told; 2 where the page has a title of its own).
 */
export function toHtmlFragment(document: Document, options: { readonly titleLevel?: 1 | 2 } = {}): string {
  const top = options.titleLevel ?? 1;
  const whole: Whole = { document, places: placesOf(document), top };
  const { checkpoint, letter } = document;
  if (letter) return letter.to.map((_, copy) => letterHtml(letter, copy, whole)).join('\n');
  return [
    `<article class="document" lang="${escapeHtml(document.language)}">`,
    `<header class="document-head">`,
    ...(document.practice === ''
      ? []
      : [`<p class="document-practice" dir="auto">${escapeHtml(document.practice)}</p>`]),
    `<h${top} dir="auto">${escapeHtml(document.title)}</h${top}>`,
    ...(document.subtitle === undefined
      ? []
      : [`<p class="document-subtitle" dir="auto">${escapeHtml(document.subtitle)}</p>`]),
    ...(document.mark === undefined
      ? []
      : [`<p class="document-mark"><strong>${escapeHtml(document.mark)}</strong></p>`]),
    `<p class="document-date"><time datetime="${escapeHtml(document.date)}">${escapeHtml(longDateIn(document.date, document.language))}</time></p>`,
    ...(document.facts.length === 0 ? [] : [termsHtml(document.facts, whole, 'document-facts')]),
    `</header>`,
    ...document.blocks.map((block) => blockHtml(block, whole)),
    ...(checkpoint === undefined
      ? []
      : [
          `<footer class="document-checkpoint">`,
          `<h${top + 1}>${checkpointTitle}</h${top + 1}>`,
          termsHtml(checkpoint.lines, whole),
          `</footer>`,
        ]),
    `</article>`,
  ].join('\n');
}

/** One copy of a letter. */
function letterHtml({ from, to, closing, signer }: Letter, copy: number, whole: Whole): string {
  const { document } = whole;
  const lines = (of: readonly string[]) => `<p dir="auto">${of.map(escapeHtml).join('<br>')}</p>`;
  const { lines: address = [], about, greeting = '' } = to[copy] ?? {};
  return [
    `<article class="document letter" lang="${escapeHtml(document.language)}">`,
    `<header class="document-head">`,
    `<p class="document-practice" dir="auto">${escapeHtml(document.practice)}</p>`,
    lines(from),
    `<p class="document-date"><time datetime="${escapeHtml(document.date)}">${escapeHtml(longDateIn(document.date, document.language))}</time></p>`,
    `</header>`,
    ...(address.length === 0 ? [] : [lines(address)]),
    ...(about === undefined ? [] : [lines([about])]),
    lines([greeting]),
    ...document.blocks
      .map((block) => (block.kind === 'heading' ? { ...block, id: `${block.id}-${copy + 1}` } : block))
      .map((block) => blockHtml(block, whole)),
    lines([closing]),
    lines(signer),
    `</article>`,
  ].join('\n');
}

/**
 * The text with the five characters that mean something in HTML written as entities, and with the replacement
 * character for what no page may hold (control characters, halves of a character, marks that turn text around).
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function blockHtml(block: Block, whole: Whole): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p dir="auto">${inlinesHtml(block.inlines, whole)}</p>`;
    case 'heading': {
      const tag = `h${Math.min(block.level + whole.top, 6)}`;
      const section = block.level > 2 ? '' : (whole.places.get(block.id)?.section ?? '');
      const number = section === '' ? '' : `<span class="section-number">${section}</span> `;
      return `<${tag} id="${escapeHtml(block.id)}" dir="auto">${number}${escapeHtml(block.text)}</${tag}>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item, index) => {
        const below = block.below?.[index];
        return `<li dir="auto">${inlinesHtml(item, whole)}${below ? blockHtml(below, whole) : ''}</li>`;
      });
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'terms':
      return termsHtml(block.terms, whole, block.dense ? 'terms dense' : 'terms');
    case 'table':
      return tableHtml(block, whole);
    case 'callout':
      return [
        `<aside class="callout callout-${block.tone}">`,
        `<p class="callout-title"><strong>${escapeHtml(block.title)}</strong></p>`,
        ...block.blocks.map((inner) => blockHtml(inner, whole)),
        `</aside>`,
      ].join('\n');
    case 'figure':
      return [
        `<figure${idAttribute(block.id)}>`,
        // A wide picture scrolls as a wide table does.
        `<div class="table-scroll" role="region" aria-label="${escapeHtml(block.caption)}" tabindex="0">`,
        `<div class="picture" role="img" aria-label="${escapeHtml(block.alt)}">${block.svg.trim()}</div>`,
        `</div>`,
        `<figcaption dir="auto">${escapeHtml(block.caption)}</figcaption>`,
        `</figure>`,
        tableHtml(block.table, whole),
      ].join('\n');
    case 'contents':
      return contentsHtml(block, whole);
    case 'signatures':
      return `<div class="signatures">${block.signatures.map(signatureHtml).join('')}</div>`;
    case 'landscape':
      return block.blocks.map((inner) => blockHtml(inner, whole)).join('\n');
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

function tableHtml(table: Table, whole: Whole): string {
  const caption = escapeHtml(table.caption);
  if (table.rows.length === 0) {
    return `<p class="table-empty"${idAttribute(table.id)} dir="auto"><strong>${caption}</strong> ${escapeHtml(table.empty)}</p>`;
  }
  const mean = table.columns.reduce((sum, { width = 1 }) => sum + width, 0) / table.columns.length;
  const classes = table.columns.map(({ align, width = 1 }) => [
    ...(align === undefined || align === 'start' ? [] : [align]),
    ...(width >= 1.5 * mean ? ['broad'] : []),
  ]);
  const head = table.columns.map(
    (column, index) =>
      `<th scope="col"${classAttribute(classes[index])} dir="auto">${escapeHtml(column.title)}</th>`,
  );
  const cell = ({ inlines, level }: Cell, index: number): string => {
    const shade = level === undefined ? [] : [`level-${level}`];
    const attributes = `${classAttribute([...(classes[index] ?? []), ...shade])} dir="auto"`;
    const content = inlinesHtml(inlines, whole);
    return table.rowHeader && index === 0
      ? `<th scope="row"${attributes}>${content}</th>`
      : `<td${attributes}>${content}</td>`;
  };
  // A wide table scrolls in its own region, which the keyboard can reach.
  return [
    `<div class="table-scroll" role="region" aria-label="${caption}" tabindex="0">`,
    `<table${idAttribute(table.id)}>`,
    `<caption dir="auto">${caption}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>`,
    ...table.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    `</tbody>`,
    `</table>`,
    `</div>`,
  ].join('\n');
}

function termsHtml(terms: readonly Term[], whole: Whole, name = 'terms'): string {
  const lines = terms.map(
    ({ term, description }) =>
      `<dt dir="auto">${escapeHtml(term)}</dt><dd dir="auto">${inlinesHtml(description, whole)}</dd>`,
  );
  return `<dl class="${name}">${lines.join('')}</dl>`;
}

function contentsHtml(block: Extract<Block, { kind: 'contents' }>, whole: Whole): string {
  const lines = allBlocks(whole.document.blocks).flatMap((heading) => {
    if (heading.kind !== 'heading' || heading.level > block.depth) return [];
    const section = heading.level > 2 ? '' : (whole.places.get(heading.id)?.section ?? '');
    const name = `${section === '' ? '' : `${section} `}${heading.text}`;
    return [
      `<li class="contents-${heading.level}"><a href="#${escapeHtml(heading.id)}">${escapeHtml(name)}</a></li>`,
    ];
  });
  const title = escapeHtml(block.title);
  return `<nav class="contents" aria-label="${title}"><p class="contents-title">${title}</p><ul>${lines.join('')}</ul></nav>`;
}

function signatureHtml({ statement, role, signed }: Signature): string {
  const who =
    signed === undefined
      ? `Not signed yet. ${escapeHtml(role)}`
      : `Signed by <strong>${escapeHtml(signed.name)}</strong>, ${escapeHtml(role)}, on <time datetime="${escapeHtml(signed.on)}">${escapeHtml(longDate(signed.on))}</time>`;
  return `<div class="signature"><p dir="auto">${escapeHtml(statement)}</p><p dir="auto">${who}</p></div>`;
}

function inlinesHtml(inlines: readonly Inline[], whole: Whole): string {
  return inlines.map((inline) => inlineHtml(inline, whole)).join('');
}

function inlineHtml(inline: Inline, whole: Whole): string {
  if (typeof inline === 'string') return escapeHtml(inline).replaceAll(/\r\n?|\n/g, '<br>');
  switch (inline.kind) {
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines, whole)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.inlines, whole)}</em>`;
    case 'citation':
      return `<cite>${escapeHtml(inline.text)}</cite>`;
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'word':
      return `<span class="mark ${inline.word.replaceAll(' ', '-')}">${escapeHtml(inline.text)}</span>`;
    case 'level':
      return `<span class="level level-${inline.level}">${escapeHtml(inline.text)}</span>`;
    case 'link':
      return `<a href="#${escapeHtml(inline.to)}">${inlinesHtml(inline.inlines, whole)}</a>`;
    case 'page': {
      const place = whole.places.get(inline.to);
      const words = place?.section ? `section ${place.section}` : (place?.name ?? '');
      return `<a href="#${escapeHtml(inline.to)}">${escapeHtml(words)}</a>`;
    }
    case 'web':
      return `<a href="${escapeHtml(inline.href)}">${escapeHtml(inline.text)}</a>`;
  }
}

function idAttribute(id: string | undefined): string {
  return id === undefined ? '' : ` id="${escapeHtml(id)}"`;
}

function classAttribute(names: readonly string[] | undefined): string {
  return names === undefined || names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}
