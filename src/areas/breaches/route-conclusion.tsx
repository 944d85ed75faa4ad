import { longDate } from '#calendar.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty } from '#ui/words.tsx';
import { conclude, reopen } from './decide-assessment.ts';
import { breachIn, Files, Head, titleOf } from './route-parts.tsx';
import { Because, Version } from './route-version.tsx';
import { assessmentOf, nextQuestion, questionsAsked } from './standing.ts';
import type { BreachRecord } from './view.ts';
import { isLocked } from './view.ts';
import { conclusionWords, inSentence } from './words.ts';

export const routes = pageRoutes();

routes.page('/breaches/:id/conclusion', (context, visit) => shown(context, visit, {}));

routes.action('/breaches/:id/conclusion', async (context, visit, form) => {
  const { id } = breachIn(context, visit);
  const outcome = await visit.practice.record(visit.person.id, conclude, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { concluding: form, refusals: outcome.refusals });
  return accepted(context, `/breaches/${id}`, outcome);
});

routes.action('/breaches/:id/reopen', async (context, visit, form) => {
  const { id } = breachIn(context, visit);
  const outcome = await visit.practice.record(visit.person.id, reopen, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { reopening: form, refusals: outcome.refusals });
  return accepted(context, `/breaches/${id}/conclusion`, outcome);
});

type Posted = {
  readonly concluding?: FormInput;
  readonly reopening?: FormInput;
  readonly refusals?: Refusals;
};

function shown(context: PageContext, visit: Visit, posted: Posted) {
  const record = breachIn(context, visit);
  const { refusals = [] } = posted;
  const assessment = assessmentOf(record);
  const locked = isLocked(record);
  const latest = record.conclusions.at(-1);
  const next = nextQuestion(record);
  const led = refusals.map((refusal) => ({
    ...refusal,
    // A question that lacks what shows it is answered on a page of its own.
    ...(refusal.field?.startsWith('question-') && { field: 'reasons' }),
  }));
  return context.render(
    <>
      <Head visit={visit} record={record} here="/conclusion" heading="Was it a breach?" />
      <ErrorSummary refusals={led} />
      {locked && latest ? (
        <>
          <Version visit={visit} record={record} conclusion={latest} />
          {visit.may('breaches.reopen') && <Reopen record={record} posted={posted} />}
        </>
      ) : (
        <>
          <p>
            {next === undefined
              ? 'Every question that matters has an answer.'
              : 'Questions that matter are open.'}{' '}
            As it stands: <b>{inSentence(conclusionWords[assessment.conclusion])}</b>
            {assessment.conclusion === 'breach' && ', as the law presumes'}.{' '}
            <Cite citation="164.402 (Breach)(2)" />
          </p>
          {next !== undefined && (
            <div className="row">
              <a className="button" href={`/breaches/${record.id}/questions/${next}`}>
                Answer the next question
              </a>
            </div>
          )}
          <Answers visit={visit} record={record} />
          <Because because={assessment.because} />
          {visit.may('breaches.conclude') ? (
            <Conclude visit={visit} record={record} posted={posted} next={next} />
          ) : (
            <p className="soft">An official concludes: the privacy or the security official.</p>
          )}
        </>
      )}
      <Earlier visit={visit} record={record} />
    </>,
    { title: `Assessment: ${titleOf(record)}`, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Answers({ visit, record }: { visit: Visit; record: BreachRecord }) {
  const questions = questionsAsked(record).filter(([field]) => record.answers[field] !== undefined);
  if (questions.length === 0) return <Empty>No question is answered yet.</Empty>;
  return (
    <section>
      <h2>The answers</h2>
      <div className="scroll stack">
        <table>
          <caption>Each answer, and what shows it</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Answer</th>
              <th scope="col">What shows it</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(([field, question]) => {
              const one = record.answers[field];
              return (
                <tr key={field}>
                  <th scope="row">
                    <a href={`/breaches/${record.id}/questions/${field}`}>{question.asks}</a>
                  </th>
                  <td data-label="Answer">{question.choices[one?.answer ?? '']?.words ?? 'Nobody knows'}</td>
                  <td data-label="What shows it" className="prewrap">
                    {one?.evidence || <span className="soft">Nothing written down</span>}{' '}
                    <Files visit={visit} record={record} files={one?.files ?? []} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Conclude({
  visit,
  record,
  posted,
  next,
}: {
  visit: Visit;
  record: BreachRecord;
  posted: Posted;
  next: string | undefined;
}) {
  const { concluding: form, refusals = [] } = posted;
  const own = { refusals: form ? refusals : [] };
  const { conclusion } = assessmentOf(record);
  const lesser = conclusion !== 'breach';
  return (
    <section>
      <h2>Conclude</h2>
      <form method="post" action={`/breaches/${record.id}/conclusion`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
        {lesser || next !== undefined ? (
          <Choices
            {...own}
            name="as"
            label="You conclude"
            hint="You may always conclude that it is a breach, and tell the people. Less than the answers show cannot be concluded."
            options={[
              ...(lesser
                ? [
                    {
                      value: 'assessed',
                      label: `${conclusionWords[conclusion]}: nobody has to be told under HIPAA`,
                    },
                  ]
                : []),
              { value: 'breach', label: 'A breach of unsecured PHI: the people are told' },
            ]}
            chosen={[form ? text(form, 'as') : lesser ? 'assessed' : '']}
          />
        ) : (
          <Hidden name="as" value="assessed" />
        )}
        <TextArea
          {...own}
          name="reasons"
          label="Your reasons"
          hint="In your own words, over all four factors where they were asked. This is what you show if anybody asks later."
          value={form && text(form, 'reasons')}
          rows={5}
        />
        <Field
          {...own}
          name="on"
          type="date"
          label="Decided on"
          value={form ? text(form, 'on') : visit.today}
          max={visit.today}
          required
        />
        <div className="row">
          <button>Conclude and lock</button>
        </div>
        <p className="soft small">
          Your name, the day, the answers, and what follows from them are locked together. New facts can
          reopen it as a new version. <Cite citation="164.414(b)" />
        </p>
      </form>
    </section>
  );
}

function Reopen({ record, posted }: { record: BreachRecord; posted: Posted }) {
  const { reopening: form, refusals = [] } = posted;
  return (
    <details open={form !== undefined}>
      <summary>There are new facts</summary>
      <form method="post" action={`/breaches/${record.id}/reopen`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
        <TextArea
          name="why"
          label="What is new?"
          hint="Until you conclude again, it is presumed to be a breach. The version above stays as it is."
          value={form && text(form, 'why')}
          refusals={form ? refusals : []}
        />
        <div className="row">
          <button>Reopen the assessment</button>
        </div>
      </form>
    </details>
  );
}

function Earlier({ visit, record }: { visit: Visit; record: BreachRecord }) {
  const earlier = isLocked(record) ? record.conclusions.slice(0, -1) : record.conclusions;
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2>Earlier versions</h2>
      {record.reopenings.map(({ why, on, position }) => (
        <p key={position} className="prewrap">
          Reopened on {longDate(on)}: {why}
        </p>
      ))}
      {earlier.toReversed().map((conclusion) => (
        <details className="card" key={conclusion.version}>
          <summary>
            Version {conclusion.version}, {longDate(conclusion.on)}
          </summary>
          <Version visit={visit} record={record} conclusion={conclusion} />
        </details>
      ))}
    </section>
  );
}
