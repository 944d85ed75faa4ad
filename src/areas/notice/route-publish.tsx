import { numbers } from '#regulation/numbers.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { composed, gapsOf, noticeLanguages } from './composed.ts';
import { publish } from './decide.ts';
import { lackingIn } from './elements.ts';
import { languageWords, materialWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/notice/publish', (context, visit) => shown(context, visit, undefined, []));

routes.action('/notice/publish', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, publish, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/notice', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  if (!program.entity) throw new NotHere();
  const next = composed(program, today);
  const last = program.notice?.versions.at(-1);
  const number = (last?.version ?? 0) + 1;
  const gaps = gapsOf(next);
  const lacking = noticeLanguages.flatMap((language) =>
    lackingIn(next.sections[language], language, program).map((one) => ({ ...one, language })),
  );
  const own = noticeLanguages.flatMap((language) =>
    next.sections[language]
      .filter((section) => section.own)
      .map(({ id, title }) => ({ id, title, language })),
  );
  return context.render(
    <>
      <p className="soft small">
        <a href="/notice">Notice</a>
      </p>
      <h1>Publish version {number}</h1>
      <p>
        Once published, a version never changes. It is kept for {numbers.privacyDocumentation.value} years
        from the day it was last in effect. <Cite citation="164.520(e)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {refusals.length === 0 && (gaps.length > 0 || lacking.length > 0) && (
        <div className="callout wrong">
          <p>
            <b>Not ready yet.</b>
          </p>
          <ul>
            {gaps.map((what) => (
              <li key={what}>
                Missing: {what}. <a href="/practice">Record it</a>
              </li>
            ))}
            {lacking.map(({ element, section, language, what }) => (
              <li key={`${element.id} ${language}`}>
                {element.name}, {languageWords[language]}: {what}. <Cite citation={element.citation} />{' '}
                {section !== undefined && (
                  <a href={`/notice/edit/${section}?language=${language}`}>Mend it</a>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {own.length > 0 && (
        <aside className="why">
          <p>
            {counted(own.length, 'part is', 'parts are')} in your own words and not written anew when a fact
            changes. Read {own.length === 1 ? 'it' : 'them'} once more:{' '}
            {own.map(({ id, title, language }, index) => (
              <span key={`${id} ${language}`}>
                {index > 0 && ', '}
                <a href={`/notice/edit/${id}?language=${language}`} lang={language}>
                  {title}
                </a>
              </span>
            ))}
            .
          </p>
        </aside>
      )}
      <form method="post" action="/notice/publish" className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : (program.notice?.revision ?? 0)} />
        <p>
          <a href="/notice/preview?version=draft">Read the whole text</a>
          {last && (
            <>
              {' '}
              or <a href="/notice/compare">only what changes</a>
            </>
          )}
          .
        </p>
        <Field
          name="effective"
          label="In effect from"
          hint="Today or later: never earlier than the day it is published. Leave time to post it."
          type="date"
          min={today}
          value={form ? text(form, 'effective') : today}
          refusals={refusals}
        />
        {last ? (
          <>
            <Choices
              name="material"
              label="Does it change something that matters?"
              hint={materialWords}
              options={[
                { value: 'yes', label: 'Yes, it is a material change' },
                { value: 'no', label: 'No: a phone number, clearer words, or the like' },
              ]}
              chosen={[form ? text(form, 'material') : '']}
              refusals={refusals}
            />
            <TextArea
              name="changes"
              label="What changes, and why?"
              value={form && text(form, 'changes')}
              refusals={refusals}
            />
          </>
        ) : (
          <>
            <Hidden name="material" value="no" />
            <Hidden name="changes" value="" />
          </>
        )}
        <p className="soft">
          From the day it takes effect: post it, put it on your website, and have copies ready. Patients who
          have the notice already need not be sent the new one, and need not sign again.{' '}
          <Cite citation="164.520(c)(2)(iv)" />
        </p>
        <div className="row">
          <button>I read it: publish version {number}</button>
        </div>
      </form>
    </>,
    { title: `Publish version ${number}`, status: refusals.length > 0 ? 422 : 200 },
  );
}
