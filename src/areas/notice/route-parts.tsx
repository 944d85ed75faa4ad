import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { NotHere } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { WrittenView } from '#ui/written.tsx';
import type { Visit } from '#ui/visit.ts';
import { linesOf } from '#written/written.ts';
import { composed, noticeLanguages } from './composed.ts';
import type { NoticeLanguage, NoticeSection } from './events.ts';
import type { NoticeVersion } from './view.ts';
import { languageWords } from './words.ts';

/** The text of a notice, under a heading of level 1: its header first, then part by part. */
export function NoticeText({
  sections,
  language,
}: {
  sections: readonly NoticeSection[];
  language: NoticeLanguage;
}) {
  const [header, ...rest] = sections;
  return (
    <div lang={language} className="stack">
      {header && (
        <div className="callout">
          {linesOf(header.text).map((line, index) => (
            <p key={index}>
              <strong>{line}</strong>
            </p>
          ))}
        </div>
      )}
      {rest.map(({ id, title, part, text }) => (
        <section key={id}>
          {part !== undefined && <h2>{part}</h2>}
          <h3>{title}</h3>
          <WrittenView written={text} headingLevel={4} />
        </section>
      ))}
    </div>
  );
}

/** The language that the address asks for; English without one. */
export function languageAsked(context: PageContext): NoticeLanguage {
  const asked = context.req.query('language') ?? 'en';
  const language = noticeLanguages.find((one) => one === asked);
  if (!language) throw new NotHere();
  return language;
}

/** A version of the notice, or the next one as it would read today (`version` undefined). */
export type Shown = {
  readonly version: NoticeVersion | undefined;
  readonly sections: Readonly<Record<NoticeLanguage, readonly NoticeSection[]>>;
};

/** The version that the address asks for: a number, or `draft`; without one, the latest that is published, or the draft. */
export function shownVersion(context: PageContext, { program, today }: Visit): Shown {
  const asked = context.req.query('version');
  const versions = program.notice?.versions ?? [];
  if (asked === 'draft' || (asked === undefined && versions.length === 0)) {
    if (!program.entity) throw new NotHere();
    return { version: undefined, sections: composed(program, today).sections };
  }
  const version =
    asked === undefined
      ? versions.at(-1)
      : /^\d{1,6}$/.test(asked)
        ? versions.find((one) => one.version === Number(asked))
        : undefined;
  if (!version) throw new NotHere();
  return { version, sections: version.sections };
}

/** `Version 2, in effect from December 1, 2026`, or what a draft is. */
export function versionWords(version: NoticeVersion | undefined): string {
  return version
    ? `Version ${version.version}, in effect from ${longDate(version.effective)}`
    : 'The next version, as your facts and your own words stand today';
}

/** Links from one language to the other. */
export function Languages({ path, language }: { path: string; language: NoticeLanguage }) {
  const [address = path, query] = path.split('?');
  return (
    <ul className="tabs">
      {noticeLanguages.map((one) => (
        <li key={one}>
          <a
            href={`${address}?${query === undefined ? '' : `${query}&`}language=${one}`}
            aria-current={one === language ? 'page' : undefined}
          >
            {languageWords[one]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The name of who did something. */
export function personName(program: Program, id: string): string {
  return program.people.get(id)?.name ?? 'Somebody who is not on record any more';
}
