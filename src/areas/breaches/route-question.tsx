import { answerTo } from '#interview.ts';
import { FileField, sentAttachment } from '#ui/file-field.tsx';
import { Choices, ErrorSummary, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { answerQuestion, withdrawAnswer } from './decide-assessment.ts';
import { breachIn, Files, titleOf } from './route-parts.tsx';
import { countingAnswers, nextQuestion, questionNamed, questionsAsked } from './standing.ts';
import type { BreachRecord } from './view.ts';
import { isLocked } from './view.ts';
import { factorWords } from './words.ts';

export const routes = pageRoutes();

const pathOf = (record: BreachRecord, question: string) => `/breaches/${record.id}/questions/${question}`;

/** Where a person is led after an answer: the next question that matters, else to the conclusion. */
function after(record: BreachRecord): string {
  const next = nextQuestion(record);
  return next === undefined ? `/breaches/${record.id}/conclusion` : pathOf(record, next);
}

routes.page('/breaches/:id/questions/:question', (context, visit) => shown(context, visit, undefined, []));

routes.action('/breaches/:id/questions/:question', async (context, visit, form) => {
  const record = breachIn(context, visit);
  const question = parameter(context, 'question');
  const sent = await sentAttachment(form, 'file');
  if (sent && 'refusals' in sent) return shown(context, visit, form, sent.refusals);
  const { file: _file, ...fields } = form;
  const outcome = await visit.practice.record(
    visit.person.id,
    answerQuestion,
    { ...fields, id: record.id, question, files: sent ? [sent.attachment] : [] },
    sent?.beside,
  );
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  const now = (await visit.practice.program()).breaches.get(record.id) ?? record;
  return redirect(context, after(now));
});

routes.action('/breaches/:id/questions/:question/withdraw', async (context, visit, form) => {
  const record = breachIn(context, visit);
  const question = parameter(context, 'question');
  const outcome = await visit.practice.record(visit.person.id, withdrawAnswer, {
    id: record.id,
    question,
    seen: form['seen'],
  });
  if ('refusals' in outcome) return shown(context, visit, undefined, outcome.refusals);
  return accepted(context, pathOf(record, question), outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const record = breachIn(context, visit);
  const name = parameter(context, 'question');
  const question = questionNamed(name);
  if (!question) throw new NotHere();
  const all = questionsAsked(record);
  const place = all.findIndex(([field]) => field === name);
  const before = all[place - 1]?.[0];
  const standing = record.answers[name];
  const locked = isLocked(record);
  const may = visit.may('breaches.answer') && !locked;
  const idle = place < 0;
  const unanswered =
    answerTo(countingAnswers(record.answers), name) === undefined && standing?.answer !== 'unknown';
  return context.render(
    <div className="ask">
      <p className="small soft">
        <a href={`/breaches/${record.id}`}>{titleOf(record)}</a> ·{' '}
        {factorWords[question.factor as keyof typeof factorWords]}
        {!idle && ` · question ${place + 1} of at most ${all.length}`}
      </p>
      {!idle && (
        <progress value={place} max={all.length} aria-label="Questions gone through">
          {place} of {all.length}
        </progress>
      )}
      <ErrorSummary refusals={refusals} />
      {locked && (
        <div className="callout">
          <h2>Concluded and locked</h2>
          <p>
            To change an answer, <a href={`/breaches/${record.id}/conclusion`}>reopen the assessment</a> and
            say what is new. The version that stands now stays on record.
          </p>
        </div>
      )}
      {idle && unanswered && (
        <div className="callout">
          <p>With the answers so far, this question decides nothing. You can leave it out.</p>
        </div>
      )}
      <h1>{question.asks}</h1>
      <form method="post" action={pathOf(record, name)} encType="multipart/form-data">
        <Hidden name="seen" value={form ? text(form, 'seen') : record.revision} />
        <Choices
          name="answer"
          label="Answer"
          {...(question.help !== undefined && { hint: question.help })}
          options={[
            ...Object.entries(question.choices).map(([value, { words }]) => ({ value, label: words })),
            { value: 'unknown', label: 'I don’t know' },
          ]}
          chosen={[form ? text(form, 'answer') : (standing?.answer ?? '')]}
          refusals={refusals}
        />
        <TextArea
          name="evidence"
          label="What shows it?"
          hint="Who saw it, which log or record, what you were told and by whom. It can wait, but a conclusion that nobody has to be told rests on it."
          value={form ? text(form, 'evidence') : standing?.evidence}
          refusals={refusals}
        />
        {standing && standing.files.length > 0 && (
          <p>
            Kept with it: <Files visit={visit} record={record} files={standing.files} />
          </p>
        )}
        {may && (
          <FileField
            name="file"
            label="Add a file"
            hint="A photo, a screenshot, a log or a letter as PDF, PNG or JPEG. It is sealed with this record."
            refusals={refusals}
          />
        )}
        <p className="small soft">
          <Cite citation={question.citation} />{' '}
          {name === 'acquired' &&
            'As long as nobody knows, this does not end in a low probability. That is Diligence’s own rule: the burden of proof is yours (164.414(b)).'}
        </p>
        <div className="row">
          {may && <button>{standing ? 'Save and go on' : 'Next'}</button>}
          <a href={before === undefined ? `/breaches/${record.id}` : pathOf(record, before)}>Back</a>
        </div>
      </form>
      {may && standing && (
        <form method="post" action={`${pathOf(record, name)}/withdraw`}>
          <Hidden name="seen" value={record.revision} />
          <div className="row">
            <button className="quiet">Take this answer back</button>
          </div>
        </form>
      )}
    </div>,
    { title: question.asks, status: refusals.length > 0 ? 422 : 200 },
  );
}
