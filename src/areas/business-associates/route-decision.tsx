import type { AssociateFacts } from '#associate-decision/decide-associate.ts';
import { decideAssociate } from '#associate-decision/decide-associate.ts';
import { associateQuestions } from '#associate-decision/questions.ts';
import type { Question } from '#interview.ts';
import { ErrorSummary, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordDecision } from './decide-associate.ts';
import { BackTo, vendorAt } from './route-parts.tsx';
import { nextQuestion, reopenedBy } from './standing.ts';
import type { VendorRecord } from './view.ts';

export const routes = pageRoutes();

type Field = keyof typeof associateQuestions;
const fields = Object.keys(associateQuestions) as Field[];

/** Answers in the address: only those that the questions know. What was typed there otherwise is nothing. */
function answersIn(read: (field: Field) => string | undefined): AssociateFacts {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = read(field);
      const known = answer === 'unknown' || Object.hasOwn(associateQuestions[field].choices, answer ?? '');
      return known ? [[field, answer]] : [];
    }),
  );
}

routes.page('/associates/:id/decision', (context, visit) => {
  const vendor = vendorAt(context, visit);
  const answers = answersIn((field) => context.req.query(field));
  const fresh = Object.keys(answers).length === 0;
  if (fresh && vendor.decision && context.req.query('again') === undefined)
    return decidedPage(context, visit, vendor);
  return asked(context, visit, vendor, answers, {}, []);
});

routes.action('/associates/:id/decision', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const vendor = vendorAt(context, visit);
  const answers = answersIn((field) => text(form, field) || undefined);
  const outcome = await visit.practice.record(visit.person.id, recordDecision, {
    id,
    seen: form['seen'],
    note: form['note'],
    answers,
  });
  if ('refusals' in outcome) return asked(context, visit, vendor, answers, form, outcome.refusals);
  return accepted(context, `/associates/${id}`, outcome);
});

const law =
  'Whoever outside your staff works with patient information for you is a business associate, with or without a contract.';

function asked(
  context: PageContext,
  _visit: Visit,
  vendor: VendorRecord,
  answers: AssociateFacts,
  form: FormInput,
  refusals: Refusals,
) {
  const title = `What is ${vendor.name}?`;
  const found = nextQuestion(answers);
  const contradicts = decideAssociate(answers);
  const wrong = 'refusals' in contradicts ? contradicts.refusals : refusals;
  const given = fields.filter((field) => answers[field] !== undefined);
  const path = `/associates/${vendor.id}/decision`;
  return context.render(
    <div className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        {law} <Cite citation="160.103" />
      </p>
      <ErrorSummary refusals={wrong} />
      {found?.field !== undefined ? (
        <Asking path={path} field={found.field} answers={answers} given={given} />
      ) : (
        found && <Conclusion path={path} vendor={vendor} answers={answers} form={form} refusals={wrong} />
      )}
      {given.length > 0 && (
        <details open={wrong.length > 0}>
          <summary>Your answers so far</summary>
          <Answers answers={answers} />
          <p>
            <a href={`${path}?again`}>Begin again</a>
          </p>
        </details>
      )}
    </div>,
    { title, status: wrong.length > 0 ? 422 : 200 },
  );
}

function Asking({
  path,
  field,
  answers,
  given,
}: {
  path: string;
  field: Field;
  answers: AssociateFacts;
  given: readonly Field[];
}) {
  const question: Question = associateQuestions[field];
  return (
    <form method="get" action={path}>
      {given.map((one) => (
        <Hidden key={one} name={one} value={answers[one] ?? ''} />
      ))}
      <fieldset className="choices">
        <legend>{question.asks}</legend>
        {question.help && <p className="hint">{question.help}</p>}
        {Object.entries(question.choices).map(([value, { words }]) => (
          <label className="choice" key={value}>
            <input type="radio" name={field} value={value} required /> {words}
          </label>
        ))}
        <label className="choice">
          <input type="radio" name={field} value="unknown" required /> I don’t know
          <small>Then somebody has to find out. You can go on with the rest.</small>
        </label>
      </fieldset>
      <div className="row">
        <button>Go on</button>
      </div>
    </form>
  );
}

function Conclusion({
  path,
  vendor,
  answers,
  form,
  refusals,
}: {
  path: string;
  vendor: VendorRecord;
  answers: AssociateFacts;
  form: FormInput;
  refusals: Refusals;
}) {
  const found = decideAssociate(answers);
  if ('refusals' in found) return null;
  const { decision } = found;
  const headings = {
    'business-associate': 'A business associate',
    'not-business-associate': 'Not a business associate',
    'find-out': 'Not known yet: find out',
  } as const;
  return (
    <form method="post" action={path}>
      <h2>{headings[decision.conclusion]}</h2>
      <p>
        {decision.because} <Cite citation={decision.citation} />
      </p>
      <ul>
        {decision.reasons.map(({ field, sentence, citation }) => (
          <li key={field}>
            {sentence} <Cite citation={citation} />
          </li>
        ))}
      </ul>
      <dl className="facts">
        <dt>Agreement</dt>
        <dd>
          {decision.agreement.because} <Cite citation={decision.agreement.citation} />
        </dd>
        {decision.conclusion !== 'not-business-associate' && (
          <>
            <dt>Your agent?</dt>
            <dd>
              {decision.agent.because} <Cite citation={decision.agent.citation} />
            </dd>
          </>
        )}
      </dl>
      {fields.map(
        (field) =>
          answers[field] !== undefined && <Hidden key={field} name={field} value={answers[field] ?? ''} />,
      )}
      <Hidden name="seen" value={text(form, 'seen') || vendor.revision} />
      <TextArea
        name="note"
        label={
          decision.conclusion === 'find-out' ? 'Who finds out, and how' : 'In your own words, if you like'
        }
        value={text(form, 'note')}
        refusals={refusals}
      />
      <div className="row">
        <button>Record this</button>
        <a className="button quiet" href={`/associates/${vendor.id}`}>
          Leave without saving
        </a>
      </div>
    </form>
  );
}

function Answers({ answers }: { answers: AssociateFacts }) {
  return (
    <dl className="facts">
      {fields.map((field) => {
        const answer = answers[field];
        if (answer === undefined) return null;
        const { asks, choices }: Question = associateQuestions[field];
        return [
          <dt key={field}>{asks}</dt>,
          <dd key={`${field}-answer`}>{choices[answer]?.words ?? 'Not known'}</dd>,
        ];
      })}
    </dl>
  );
}

/** The decision as it is on record, and what changed since. */
function decidedPage(context: PageContext, visit: Visit, vendor: VendorRecord) {
  const { program, today } = visit;
  const { decision } = vendor;
  if (!decision) return asked(context, visit, vendor, {}, {}, []);
  const changed = reopenedBy(program, vendor, today);
  const title = `What is ${vendor.name}?`;
  const path = `/associates/${vendor.id}/decision`;
  const known = Object.fromEntries(
    Object.entries(decision.answers).filter(([, answer]) => answer !== 'unknown'),
  ) as Record<string, string>;
  return context.render(
    <div className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        {law} <Cite citation="160.103" />
      </p>
      {changed.length > 0 && (
        <div className="callout wrong">
          <h2>Something changed since</h2>
          <ul>
            {changed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <h2>As it was decided</h2>
      <p>
        {decision.because} <Cite citation={decision.citation} />
      </p>
      {decision.note && <p className="prewrap">{decision.note}</p>}
      <Answers answers={decision.answers} />
      {visit.may('business-associates.decideAssociate') && (
        <p className="row">
          <a className="button" href={`${path}?again`}>
            Go through the questions again
          </a>
          {decision.conclusion !== 'not-business-associate' &&
            Object.keys(known).length < Object.keys(decision.answers).length && (
              <a className="button quiet" href={`${path}?${new URLSearchParams(known)}`}>
                Ask only what was not known
              </a>
            )}
          {changed.length > 0 && (
            <a
              className="button quiet"
              href={`${path}?${new URLSearchParams(decision.answers as Record<string, string>)}`}
            >
              The answers are the same
            </a>
          )}
        </p>
      )}
    </div>,
    { title },
  );
}
