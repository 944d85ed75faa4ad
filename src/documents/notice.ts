import type { Day } from '#calendar.ts';
import { longDateIn } from '#calendar.ts';
import type { NoticeLanguage, NoticeSection } from '#areas/notice/events.ts';
import { linesOf } from '#written/written.ts';
import type { Block, Document } from './document.ts';
import { callout, document, heading, paragraph, term } from './document.ts';
import { blocksOf } from './written.ts';

/** A notice to be printed. */
export type PrintedNotice = {
  /** The practice’s name. */
  readonly practice: string;
  readonly language: NoticeLanguage;
  readonly sections: readonly NoticeSection[];
  /** The day it is, or will be, in effect; for a draft without one, the day of the draft. */
  readonly effective: Day;
  /** Its number; undefined for a draft. */
  readonly version?: number;
  /** Large print, at least 18 points. */
  readonly large: boolean;
};

const words = {
  en: { effective: 'In effect from', version: 'Version', draft: 'Draft, not in effect' },
  es: { effective: 'En vigor desde el', version: 'Versión', draft: 'Borrador, no está en vigor' },
} as const;

/**
 * The Notice of Privacy Practices as it is handed out (164.520): the header of the rule first and prominent, then part
 * by part. It names no patient and no entry, so it carries no checkpoint: it is for people to read.
 */
export function noticeDocument({
  practice,
  language,
  sections,
  effective,
  version,
  large,
}: PrintedNotice): Document {
  const [header, ...rest] = sections;
  const [first = '', ...more] = header ? linesOf(header.text) : [];
  const says = words[language];
  let inPart = false;
  return document({
    title: header?.title ?? 'Notice of Privacy Practices',
    practice,
    language: language === 'es' ? 'es-US' : 'en-US',
    date: effective,
    numbered: false,
    ...(large && { size: 'large' as const }),
    ...(version === undefined
      ? { mark: says.draft }
      : {
          facts: [term(says.version, String(version)), term(says.effective, longDateIn(effective, language))],
        }),
    blocks: [
      callout('note', first, ...more.map((line) => paragraph(line))),
      ...rest.flatMap(({ id, title, part, text }): Block[] => {
        inPart ||= part !== undefined;
        return [
          ...(part === undefined ? [] : [heading(1, `part-${id}`, part)]),
          heading(inPart ? 2 : 1, id, title),
          ...blocksOf(text, { idPrefix: id, level: 2 }),
        ];
      }),
    ],
  });
}
