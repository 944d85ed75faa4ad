import { longDateIn } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import type { YesNo } from '#phi.ts';
import { headerInSpanish, mandatedHeader, noticeElements } from '#texts/notice/elements.ts';
import type { ElementId, NoticeElement } from '#texts/notice/elements.ts';
import { effectiveGap } from '#texts/notice/facts.ts';
import { linesOf } from '#written/written.ts';
import type { NoticeLanguage, NoticeSection } from './events.ts';
import { otherPurposes, said } from './said.ts';

/** Whether an element is needed here; `unknown` while nobody has said the fact that decides. */
export function isNeeded({ when }: NoticeElement, program: Program): YesNo {
  const fundraises = program.entity?.activities?.does.fundraises ?? 'unknown';
  // Few practices can be sure that no such record ever comes in: unless they said so, the statement stands.
  const part2 = program.entity?.part2 === 'no' ? 'no' : 'yes';
  switch (when) {
    case 'part2':
      return part2;
    case 'fundraises':
      return fundraises;
    case 'part2-and-fundraises':
      return part2 === 'no' ? 'no' : fundraises;
    default:
      return 'yes';
  }
}

/** An element that a notice lacks. */
export type Lacking = {
  readonly element: NoticeElement;
  readonly language: NoticeLanguage;
  /** The part that should say it; undefined where there is none. */
  readonly section?: string;
  /** What is not said there, as a clause: `it gives no telephone number`. */
  readonly what: string;
};

/** The text of the parts that hold an element, with single blanks. */
function textFor(sections: readonly NoticeSection[], id: ElementId): string {
  return sections
    .filter(({ elements }) => elements.includes(id))
    .flatMap(({ text }) => linesOf(text))
    .join('\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

/** What is wrong with the text of one element; undefined where it says what the rule asks for. */
function faultOf(
  id: ElementId,
  text: string,
  language: NoticeLanguage,
  effective: Day | undefined,
): string | undefined {
  if (text === '') return language === 'en' ? 'nothing is said on it' : 'nothing is said on it in Spanish';
  if (id === 'header') {
    const lines = text.split('\n');
    if (!lines.includes(mandatedHeader)) return 'its words are not those of the rule, letter by letter';
    if (language === 'es' && !lines.includes(headerInSpanish))
      return 'the Spanish words of the header were changed';
    return undefined;
  }
  if (id === 'effective_date') {
    const date = effective === undefined ? effectiveGap(language) : longDateIn(effective, language);
    return text.includes(date) ? undefined : `it does not give the date of this version, ${date}`;
  }
  if (id === 'other_purposes') {
    const gone = otherPurposes.find(({ pattern }) => !pattern[language].test(text));
    return gone && `it does not name ${gone.name} (${gone.citation})`;
  }
  return said[id].find(({ pattern }) => !pattern[language].test(text))?.otherwise;
}

/**
 * The elements of 164.520(b)(1) that a notice in one language lacks, in the order of the rule. Whether an edited part
 * still says what it must is told by words that cannot be missing from it: a check, and no substitute for reading it.
 * Without an effective date, the gap in its place is taken for it.
 */
export function lackingIn(
  sections: readonly NoticeSection[],
  language: NoticeLanguage,
  program: Program,
  effective?: Day,
): readonly Lacking[] {
  return noticeElements.flatMap((element): Lacking[] => {
    if (isNeeded(element, program) !== 'yes') return [];
    const section = sections.find(({ elements }) => elements.includes(element.id))?.id;
    const what = faultOf(element.id, textFor(sections, element.id), language, effective);
    const psychotherapy =
      element.id === 'auth_uses' &&
      program.entity?.activities?.does['psychotherapy-notes'] === 'yes' &&
      !/psychotherapy|psicoterapia/i.test(textFor(sections, 'auth_uses'))
        ? 'it does not name psychotherapy notes, which you keep'
        : undefined;
    const fault = what ?? psychotherapy;
    return fault === undefined
      ? []
      : [{ element, language, ...(section !== undefined && { section }), what: fault }];
  });
}
