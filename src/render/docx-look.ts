import type { IStylesOptions } from 'docx';

/** The measures of a page of US Letter, in twentieths of a point. */
export const paper = { width: 12_240, height: 15_840, margin: 1_368 } as const;

/** The colors of the documents (`assets/document.typ`), as six hex digits. */
export const colors = {
  ink: '1D2523',
  soft: '55605D',
  line: 'D8D4CA',
  wash: 'F5F3EE',
  accent: '0B5D58',
} as const;

/** The colors of the marks of a word. */
export const wordColors = {
  shown: '1C6E46',
  said: '8A5C00',
  missing: 'A8231C',
  'not applicable': colors.soft,
} as const;

/** What a cell of each of the five steps of a scale is filled with, and the color of its text. */
export const levelColors = {
  1: { fill: 'F6F1E3', text: colors.ink },
  2: { fill: 'F3DFAE', text: colors.ink },
  3: { fill: 'EAB765', text: colors.ink },
  4: { fill: 'BD5223', text: 'FFFFFF' },
  5: { fill: '7C1610', text: 'FFFFFF' },
} as const;

/** The rule beside a callout and what it is filled with. */
export const calloutColors = {
  note: { rule: colors.accent, fill: 'EDF3F1' },
  attention: { rule: 'A8231C', fill: 'FBEEEC' },
  law: { rule: '6B6658', fill: colors.wash },
} as const;

const font = 'Calibri';
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: colors.ink },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

/** Word's own styles for title and headings, so that whoever edits the file finds them where they are looked for. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: colors.ink },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { font, size: 44, bold: true, color: colors.ink }, paragraph: { spacing: { after: 80 } } },
    heading1: heading(30, 360),
    heading2: heading(25, 280),
    heading3: heading(22, 220),
    hyperlink: { run: { color: colors.accent, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: 'Soft',
      name: 'Soft',
      basedOn: 'Normal',
      run: { color: colors.soft },
      paragraph: { spacing: { after: 60 } },
    },
  ],
};
