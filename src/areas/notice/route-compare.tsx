import { says } from '#revision.ts';
import { NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty } from '#ui/words.tsx';
import { RedlineView } from '#ui/written.tsx';
import { redline } from '#written/redline.ts';
import { composed } from './composed.ts';
import type { NoticeSection } from './events.ts';
import { Languages, languageAsked, versionWords } from './route-parts.tsx';
import type { Shown } from './route-parts.tsx';

export const routes = pageRoutes();

/** A version by its number, or the draft. */
function versionAt({ program, today }: Visit, name: string): Shown {
  // With the date of the latest version: the date that is still to be chosen is no difference.
  if (name === 'draft')
    return {
      version: undefined,
      sections: composed(program, today, program.notice?.versions.at(-1)?.effective).sections,
    };
  const version = program.notice?.versions.find((one) => String(one.version) === name);
  if (!version) throw new NotHere();
  return { version, sections: version.sections };
}

const nameOf = ({ version }: Shown): string => String(version?.version ?? 'draft');

routes.page('/notice/compare', (context, visit) => {
  const versions = visit.program.notice?.versions ?? [];
  const language = languageAsked(context);
  return context.render(
    <>
      <p className="soft small">
        <a href="/notice">Notice</a>
      </p>
      <h1>One version against another</h1>
      <p>
        When a practice that the notice describes changes in substance, the law asks for a revised notice,
        promptly. Here is what differs. <Cite citation="164.520(b)(3)" />
      </p>
      {versions.length === 0 ? (
        <Empty
          action={
            <a className="button" href="/notice">
              Open the notice
            </a>
          }
        >
          No version is published yet, so there is nothing to compare.
        </Empty>
      ) : (
        <Compared context={context} visit={visit} language={language} />
      )}
    </>,
    { title: 'Versions of the notice' },
  );
});

function Compared({
  context,
  visit,
  language,
}: {
  context: PageContext;
  visit: Visit;
  language: 'en' | 'es';
}) {
  const versions = visit.program.notice?.versions ?? [];
  const last = String(versions.at(-1)?.version);
  const from = versionAt(visit, context.req.query('from') ?? last);
  const to = versionAt(visit, context.req.query('to') ?? 'draft');
  const path = `/notice/compare?from=${nameOf(from)}&to=${nameOf(to)}`;
  const names = [...versions.map(({ version }) => String(version)), 'draft'];
  const differing = differences(from.sections[language], to.sections[language]);
  return (
    <>
      <form method="get" action="/notice/compare" className="row">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {end === 'from' ? 'From' : 'To'}{' '}
            <select name={end} defaultValue={nameOf(end === 'from' ? from : to)}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name === 'draft' ? 'The next version' : `Version ${name}`}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button className="quiet">Compare</button>
      </form>
      <Languages path={path} language={language} />
      <p className="soft">
        From: {versionWords(from.version)}. To: {versionWords(to.version)}.
      </p>
      {differing.length === 0 && <p>Nothing differs, letter by letter.</p>}
      {differing.map(({ id, title, before, after, state }) => (
        <section key={id} lang={language}>
          <h2>
            {title} {state !== 'changed' && <span className="pill">{state}</span>}
          </h2>
          <RedlineView redlined={redline(before, after)} headingLevel={3} />
        </section>
      ))}
    </>
  );
}

type Difference = {
  readonly id: string;
  readonly title: string;
  readonly before: NoticeSection['text'];
  readonly after: NoticeSection['text'];
  readonly state: 'new' | 'gone' | 'changed';
};

/** The parts that differ, in the order of the later version, those that are gone at the end. */
function differences(from: readonly NoticeSection[], to: readonly NoticeSection[]): readonly Difference[] {
  const before = new Map(from.map((section) => [section.id, section]));
  const after = new Set(to.map(({ id }) => id));
  const both = [...to, ...from.filter(({ id }) => !after.has(id))];
  return both.flatMap(({ id, title, text }): Difference[] => {
    const old = before.get(id);
    if (!after.has(id)) return [{ id, title, before: text, after: [], state: 'gone' }];
    if (!old) return [{ id, title, before: [], after: text, state: 'new' }];
    return says({ text: old.text }, { text })
      ? []
      : [{ id, title, before: old.text, after: text, state: 'changed' }];
  });
}
