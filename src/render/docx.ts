import {
  AlignmentType,
  Bookmark,
  Document as WordDocument,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild, IRunOptions, ISectionOptions, ParagraphChild } from 'docx';

import { longDate, longDateIn } from '#calendar.ts';
import type { Block, Document, Inline, Signature } from '#documents/document.ts';
import { checkpointTitle } from '#documents/document.ts';
import { allBlocks, placesOf } from '#documents/reading.ts';
import { colors, levelColors, paper, styles, wordColors } from './docx-look.ts';
import { listOf, numbering } from './docx-lists.ts';
import { settled } from './docx-settled.ts';
import { lettersOf } from './docx-letter.ts';
import { bookmark, clean } from './docx-text.ts';
import type { Whole } from './docx-text.ts';
import { calloutTable, dataTable, emptyTable, figureOf, termsTable } from './docx-tables.ts';

/**
 * The document as a Word file (Office Open XML), US Letter, to be edited by the practice, the same bytes each time: real headings, lists,
 * tables with header rows that repeat, links, words for every picture. What it says is what the PDF says; unlike the
 * PDF, nothing keeps it from being changed, so the proof is the PDF and the checkpoint.
 */
export async function toDocx(
  document: Document,
  options: { readonly pictureStyle?: string } = {},
): Promise<Uint8Array> {
  const lists: Whole['lists'] = { levels: [] };
  const places = placesOf(document);
  const wholeOf = (width: number): Whole => {
    const whole: Whole = {
      document,
      places,
      width,
      pictureStyle: options.pictureStyle ?? '',
      lists,
      inlines: (inlines, look = {}) => inlines.flatMap((inline) => inlineRuns(inline, look, whole)),
      blocks: (blocks) => blocks.flatMap((block) => blockOf(block, whole)),
    };
    return whole;
  };
  const sections: ISectionOptions[] = [];
  for (const { landscape, blocks } of parts(document.blocks)) {
    const whole = wholeOf((landscape ? paper.height : paper.width) - 2 * paper.margin);
    if (document.letter) {
      sections.push(sectionOf(document, false, lettersOf(document, document.letter, blocks, whole)));
      continue;
    }
    const head = sections.length === 0 ? headOf(document, whole) : [];
    sections.push(sectionOf(document, landscape, [...head, ...whole.blocks(blocks)]));
  }
  const { checkpoint } = document;
  if (checkpoint) {
    const whole = wholeOf(paper.width - 2 * paper.margin);
    const foot = [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: checkpointTitle }),
      termsTable(checkpoint.lines, whole),
    ];
    sections.push({ ...sectionOf(document, false, foot), properties: { type: 'continuous' } });
  }
  const file = new WordDocument({
    title: clean(document.title),
    creator: clean(document.practice) || 'Diligence',
    lastModifiedBy: 'Diligence',
    styles,
    numbering: { config: lists.levels.map((level, index) => numbering(index + 1, level)) },
    sections,
  });
  return settled(new Uint8Array(await Packer.toBuffer(file)), document.date);
}

/** Each stretch of blocks that lies on pages of one direction. */
function parts(blocks: readonly Block[]): { landscape: boolean; blocks: readonly Block[] }[] {
  const found: { landscape: boolean; blocks: Block[] }[] = [{ landscape: false, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'landscape') found.push({ landscape: true, blocks: [...block.blocks] });
    else if (found.at(-1)?.landscape) found.push({ landscape: false, blocks: [block] });
    else found.at(-1)?.blocks.push(block);
  }
  return found.filter((part, index) => index === 0 || part.blocks.length > 0);
}

function sectionOf(document: Document, landscape: boolean, children: readonly FileChild[]): ISectionOptions {
  const { width, height, margin } = paper;
  return {
    properties: {
      page: {
        // The library turns the page itself: width and height are those of the upright sheet.
        size: {
          width,
          height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    ...(!document.letter && pageEdges(document)),
    children,
  };
}

/** What stands at the top and the foot of every page. */
function pageEdges(document: Document): Pick<ISectionOptions, 'headers' | 'footers'> {
  const small = { size: 17, color: colors.soft };
  const line = [document.mark, document.practice, document.title].filter(Boolean).join(' · ');
  return {
    headers: {
      default: new Header({
        children: [new Paragraph({ children: [new TextRun({ ...small, text: clean(line) })] })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.END,
            children: [
              new TextRun({
                ...small,
                children: [
                  ...(document.checkpoint ? [clean(`${document.checkpoint.short} · `)] : []),
                  PageNumber.CURRENT,
                  ' of ',
                  PageNumber.TOTAL_PAGES,
                ],
              }),
            ],
          }),
        ],
      }),
    },
  };
}

function headOf(document: Document, whole: Whole): FileChild[] {
  if (document.bare) return [new Paragraph({ heading: HeadingLevel.TITLE, text: clean(document.title) })];
  const soft = (text: string | undefined): Paragraph[] =>
    text === undefined || text === '' ? [] : [new Paragraph({ style: 'Soft', text: clean(text) })];
  return [
    ...soft(document.practice),
    new Paragraph({ heading: HeadingLevel.TITLE, text: clean(document.title) }),
    ...soft(document.subtitle),
    ...(document.mark === undefined
      ? []
      : [new Paragraph({ children: [new TextRun({ bold: true, text: clean(document.mark) })] })]),
    ...soft(longDateIn(document.date, document.language)),
    ...(document.facts.length === 0 ? [] : [termsTable(document.facts, whole)]),
  ];
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockOf(block: Block, whole: Whole): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: whole.inlines(block.inlines) })];
    case 'heading': {
      const section = block.level > 2 ? '' : (whole.places.get(block.id)?.section ?? '');
      const text = new TextRun(clean(`${section === '' ? '' : `${section} `}${block.text}`));
      return [
        new Paragraph({
          heading: headings[block.level],
          children: [new Bookmark({ id: bookmark(block.id), children: [text] })],
        }),
      ];
    }
    case 'list': {
      return listOf(block, whole, 0);
    }
    case 'terms':
      return [termsTable(block.terms, whole), gap()];
    case 'table':
      return block.rows.length === 0 ? emptyTable(block) : [...dataTable(block, whole), gap()];
    case 'callout':
      return [calloutTable(block, whole), gap()];
    case 'figure':
      return [...figureOf(block, whole), ...blockOf(block.table, whole)];
    case 'contents':
      return contentsOf(block, whole);
    case 'signatures':
      return block.signatures.flatMap((signature) => signatureOf(signature));
    case 'landscape':
      return whole.blocks(block.blocks);
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

/** Word joins tables that touch. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 60 } });

function contentsOf(block: Extract<Block, { kind: 'contents' }>, whole: Whole): Paragraph[] {
  const lines = allBlocks(whole.document.blocks).flatMap((heading) => {
    if (heading.kind !== 'heading' || heading.level > block.depth) return [];
    const section = heading.level > 2 ? '' : (whole.places.get(heading.id)?.section ?? '');
    const words = clean(`${section === '' ? '' : `${section} `}${heading.text}`);
    return [
      new Paragraph({
        indent: { left: 280 * (heading.level - 1) },
        spacing: { after: 40 },
        children: [
          new InternalHyperlink({
            anchor: bookmark(heading.id),
            children: [new TextRun({ text: words, style: 'Hyperlink' })],
          }),
        ],
      }),
    ];
  });
  return [new Paragraph({ style: 'Caption', text: clean(block.title) }), ...lines];
}

function signatureOf({ statement, role, signed }: Signature): Paragraph[] {
  const who = signed
    ? `Signed by ${signed.name}, ${role}, on ${longDate(signed.on)}`
    : `Not signed yet. ${role}: ______________________________  Date: ______________`;
  return [
    new Paragraph({ text: clean(statement), keepNext: true, spacing: { before: 200, after: 60 } }),
    new Paragraph({ text: clean(who) }),
  ];
}

function inlineRuns(inline: Inline, look: IRunOptions, whole: Whole): ParagraphChild[] {
  if (typeof inline === 'string')
    return clean(inline.replaceAll(/\r\n?/g, '\n'))
      .split('\n')
      .map((text, index) => new TextRun({ ...look, text, ...(index > 0 && { break: 1 }) }));
  const linked = (to: string, children: ParagraphChild[]): ParagraphChild[] => [
    new InternalHyperlink({ anchor: bookmark(to), children }),
  ];
  switch (inline.kind) {
    case 'strong':
      return whole.inlines(inline.inlines, { ...look, bold: true });
    case 'emphasis':
      return whole.inlines(inline.inlines, { ...look, italics: true });
    case 'citation':
      return [new TextRun({ ...look, text: clean(inline.text), color: look.color ?? colors.soft })];
    case 'code':
      return [new TextRun({ ...look, text: clean(inline.text), font: 'Consolas', size: 19 })];
    case 'word':
      return [new TextRun({ ...look, text: clean(inline.text), bold: true, color: wordColors[inline.word] })];
    case 'level': {
      const { fill, text } = levelColors[inline.level];
      return [
        new TextRun({
          ...look,
          text: ` ${clean(inline.text)} `,
          color: text,
          shading: { fill, type: 'clear' },
        }),
      ];
    }
    case 'link':
      return linked(inline.to, whole.inlines(inline.inlines, { ...look, style: 'Hyperlink' }));
    case 'page': {
      const place = whole.places.get(inline.to);
      const words = place?.section ? `section ${place.section}` : (place?.name ?? '');
      return linked(inline.to, [new TextRun({ ...look, text: clean(words), style: 'Hyperlink' })]);
    }
    case 'web':
      return [
        new ExternalHyperlink({
          link: inline.href,
          children: [new TextRun({ ...look, text: clean(inline.text), style: 'Hyperlink' })],
        }),
      ];
  }
}
