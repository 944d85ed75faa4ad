import { longDateIn } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { effectiveGap } from '#texts/notice/facts.ts';
import { noticeSections } from '#texts/notice/sections.ts';
import type { Relied } from '#told/told.ts';
import { telling } from '#told/telling.ts';
import { gapsIn } from '#written/written.ts';
import type { Run, Written, WrittenList } from '#written/written.ts';
import type { NoticeLanguage, NoticeSection } from './events.ts';
import type { NoticeVersion } from './view.ts';

/** Every language that the notice is written in. */
export const noticeLanguages: readonly NoticeLanguage[] = ['en', 'es'];

/** A part of the next version. `own`: in the practice's own words. */
export type ComposedSection = NoticeSection & { readonly own: boolean };

/** The next version of the notice as it would read: what the facts give, with the practice's own words in their place. */
export type Composed = {
  readonly sections: Readonly<Record<NoticeLanguage, readonly ComposedSection[]>>;
  readonly relied: readonly Relied[];
};

/** The next version. Without an effective date, a gap stands in its place. */
export function composed(program: Program, today: Day, effective?: Day): Composed {
  const english = telling(program, today, 'en');
  const spanish = telling(program, today, 'es');
  return {
    sections: {
      en: withOwn(program, 'en', noticeSections(english.told, 'en', effective), effective),
      es: withOwn(program, 'es', noticeSections(spanish.told, 'es', effective), effective),
    },
    relied: english.relied(),
  };
}

function withOwn(
  program: Program,
  language: NoticeLanguage,
  sections: readonly NoticeSection[],
  effective: Day | undefined,
): readonly ComposedSection[] {
  const own = program.notice?.draft[language] ?? {};
  return sections.map((section) => {
    const text = Object.hasOwn(own, section.id) ? own[section.id] : undefined;
    return text === undefined
      ? { ...section, own: false }
      : { ...section, text: dated(text, language, effective), own: true };
  });
}

/** The text with the effective date where a gap stands for it. */
function dated(text: Written, language: NoticeLanguage, effective: Day | undefined): Written {
  if (effective === undefined) return text;
  const date = longDateIn(effective, language);
  const runs = (of: readonly Run[]): Run[] =>
    of.map((run) => ({ ...run, text: run.text.replaceAll(effectiveGap(language), date) }));
  const list = (of: WrittenList): WrittenList => ({
    ...of,
    items: of.items.map((item) => ({
      ...item,
      runs: runs(item.runs),
      ...(item.nested && { nested: list(item.nested) }),
    })),
  });
  return text.map((passage) => {
    switch (passage.kind) {
      case 'list':
        return list(passage);
      case 'table':
        return {
          ...passage,
          header: passage.header.map(runs),
          rows: passage.rows.map((row) => row.map(runs)),
        };
      default:
        return { ...passage, runs: runs(passage.runs) };
    }
  });
}

/** What the next version still waits for, in either language, without the effective date. */
export function gapsOf({ sections }: Composed): readonly string[] {
  const dates = new Set(noticeLanguages.map((language) => effectiveGap(language).slice(1, -1)));
  const found = noticeLanguages.flatMap((language) => sections[language].flatMap(({ text }) => gapsIn(text)));
  return [...new Set(found)].filter((what) => !dates.has(what));
}

/** A fact that a version relied on, and that is told otherwise now. */
export type Changed = { readonly fact: string; readonly was: string; readonly is: string };

/** Two answers after which the notice reads the same: it says something only on a yes, and of part 2 unless there is a no. */
function alike(fact: string, was: string, is: string): boolean {
  const same: readonly string[] = fact.includes('Part 2') ? ['yes', 'unknown'] : ['no', 'unknown'];
  return was === is || (same.includes(was) && same.includes(is));
}

/** The facts of a version that are no longer true. A fact that is not asked for any more is not among them. */
export function noLongerTrue(
  version: Pick<NoticeVersion, 'relied'>,
  now: readonly Relied[],
): readonly Changed[] {
  const told = new Map(now.map(({ fact, said }) => [fact, said]));
  return version.relied.flatMap(({ fact, said }) => {
    const is = told.get(fact);
    return is === undefined || alike(fact, said, is) ? [] : [{ fact, was: said, is }];
  });
}
