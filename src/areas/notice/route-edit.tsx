import { noticeElements } from '#texts/notice/elements.ts';
import { noticeSections } from '#texts/notice/sections.ts';
import { telling } from '#told/telling.ts';
import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { WrittenField, WrittenView } from '#ui/written.tsx';
import { parseMarkdown } from '#written/markdown.ts';
import { composed } from './composed.ts';
import { discardDraft, draft } from './decide.ts';
import { lackingIn } from './elements.ts';
import { Languages, languageAsked } from './route-parts.tsx';
import { languageWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/notice/edit/:section', (context, visit) => shown(context, visit, undefined, []));

routes.action('/notice/edit/:section', async (context, visit, form) => {
  const section = parameter(context, 'section');
  const language = languageAsked(context);
  const about = { seen: text(form, 'seen'), language, section };
  if (text(form, 'do') === 'discard') {
    const outcome = await visit.practice.record(visit.person.id, discardDraft, about);
    if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
    return accepted(context, `/notice/edit/${section}?language=${language}`, outcome);
  }
  const parsed = text(form, 'text').trim() === '' ? { written: [] } : parseMarkdown(text(form, 'text'));
  if ('refusals' in parsed)
    return shown(
      context,
      visit,
      form,
      parsed.refusals.map((refusal) => ({ ...refusal, field: 'text' })),
    );
  const outcome = await visit.practice.record(visit.person.id, draft, {
    ...about,
    text: parsed.written,
  });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/notice/edit/${section}?language=${language}`, outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  const id = parameter(context, 'section');
  const language = languageAsked(context);
  const section = program.entity && composed(program, today).sections[language].find((one) => one.id === id);
  if (!section) throw new NotHere();
  const path = `/notice/edit/${id}`;
  const lacking = lackingIn([section], language, program).filter(({ element }) =>
    section.elements.includes(element.id),
  );
  const original = noticeSections(telling(program, today, language).told, language).find(
    (one) => one.id === id,
  );
  return context.render(
    <>
      <p className="soft small">
        <a href="/notice">Notice</a> · {section.own ? 'in your own words' : 'as your facts give it'}
      </p>
      <h1 lang={language}>{section.title}</h1>
      <Languages path={path} language={language} />
      {section.elements.length > 0 && (
        <p>
          This part must hold:{' '}
          {noticeElements
            .filter((element) => section.elements.includes(element.id))
            .map((element, index) => (
              <span key={element.id}>
                {index > 0 && '; '}
                {element.name} <Cite citation={element.citation} />
              </span>
            ))}
          .
        </p>
      )}
      {lacking.length > 0 && !form && (
        <div className="callout wrong">
          <p>As it stands it cannot be published: {lacking.map(({ what }) => what).join('; ')}.</p>
        </div>
      )}
      <ErrorSummary refusals={refusals} />
      <form method="post" action={`${path}?language=${language}`}>
        <Hidden name="seen" value={form ? text(form, 'seen') : (program.notice?.revision ?? 0)} />
        <WrittenField
          name="text"
          label={`The text in ${languageWords[language]}`}
          hint="What you write here goes into the next version, once an official publishes it."
          {...(form ? { markdown: text(form, 'text') } : { written: section.text })}
          refusals={refusals}
        />
        <div className="row">
          <button>Keep this for the next version</button>
          <a href="/notice">Back to the notice</a>
        </div>
      </form>
      {section.own && original && (
        <details>
          <summary>The text that your facts give</summary>
          <div lang={language}>
            <WrittenView written={original.text} headingLevel={2} />
          </div>
          <form method="post" action={`${path}?language=${language}`}>
            <Hidden name="seen" value={program.notice?.revision ?? 0} />
            <Hidden name="do" value="discard" />
            <button className="quiet">Go back to this text</button>
          </form>
        </details>
      )}
    </>,
    {
      title: section.title,
      status: refusals.length > 0 ? 422 : 200,
      script: '/editor.js',
    },
  );
}
