import { ErrorSummary, Hidden, type Refusals } from '#ui/form.tsx';
import { inputs, text, type FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty } from '#ui/words.tsx';
import { answerFacts } from './decide-answers.ts';
import { interview, type Item } from './interview.ts';
import { isFact } from './questions/bank.ts';

export const routes = pageRoutes();

const address = '/risk-analysis/interview/facts';

routes.page(address, (context, visit) => shown(context, visit, [], []));

routes.action(address, async (context, visit, form) => {
  const posted = inputs(form, 'answers');
  // A row that nobody answered yet stays open; the others are kept.
  const answered = posted.flatMap((row, at) => (text(row, 'choice') === '' ? [] : [{ row, at }]));
  if (answered.length === 0)
    return text(form, 'leave') === 'yes'
      ? redirect(context, '/risk-analysis')
      : shown(context, visit, posted, [
          { because: 'Answer at least one, or leave.', field: 'answers.0.choice' },
        ]);
  const outcome = await visit.practice.record(visit.person.id, answerFacts, {
    answers: answered.map(({ row }) => row),
  });
  if ('refusals' in outcome)
    return shown(
      context,
      visit,
      posted,
      outcome.refusals.map((refusal) => ({
        ...refusal,
        field: refusal.field?.replace(
          /^answers\.(\d+)\..*$/,
          (_all, index: string) => `answers.${answered[Number(index)]?.at}.choice`,
        ),
      })) as Refusals,
    );
  if (text(form, 'leave') === 'yes') return accepted(context, '/risk-analysis', outcome);
  const { facts } = interview(await visit.practice.program(), visit.today);
  return facts.every(({ answer }) => answer)
    ? redirect(context, '/risk-analysis/interview', 'recorded')
    : accepted(context, address, outcome);
});

function shown(context: PageContext, visit: Visit, posted: readonly FormInput[], refusals: Refusals) {
  const { facts, skipped } = interview(visit.program, visit.today);
  const may = visit.may('risk-analysis.answerFacts');
  const known = skipped.filter(({ id }) => isFact(id));
  const left = facts.filter(({ answer }) => !answer).length;
  return context.render(
    <div className="ask wide">
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a> · facts first
      </p>
      <h1>A few facts first</h1>
      <p className="soft">
        None of them is good or bad: they decide which questions you are spared.{' '}
        {left > 0 && left < facts.length && `${left} of ${facts.length} are still open.`}{' '}
        <Cite citation="164.308(a)(1)(ii)(A)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {facts.length === 0 ? (
        <Empty
          action={
            <a className="button" href="/risk-analysis/interview">
              Go on to the questions
            </a>
          }
        >
          Everything that would be asked here is known from what you listed.
        </Empty>
      ) : (
        <form method="post" action={address}>
          {facts.map((item, index) => (
            <Fact
              key={item.id}
              item={item}
              index={index}
              posted={posted.find((row) => text(row, 'question') === item.question.id)}
              refusals={refusals}
              may={may}
            />
          ))}
          {may && (
            <div className="row">
              <button>Save and go on</button>
              <button className="quiet" name="leave" value="yes">
                Save and leave
              </button>
            </div>
          )}
        </form>
      )}
      {known.length > 0 && (
        <details>
          <summary>
            {known.length === 1 ? 'One fact is' : `${known.length} facts are`} known already from what you
            entered
          </summary>
          <ul>
            {known.map(({ id, text: title, because }) => (
              <li key={id}>
                <b>{title}.</b> <span className="soft">{because}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>,
    { title: 'A few facts first', status: refusals.length > 0 ? 422 : 200 },
  );
}

type FactProps = {
  item: Item;
  index: number;
  posted: FormInput | undefined;
  refusals: Refusals;
  may: boolean;
};

function Fact({ item, index, posted, refusals, may }: FactProps) {
  const name = (field: string) => `answers.${index}.${field}`;
  const chosen = posted ? text(posted, 'choice') : (item.answer?.choice ?? '');
  const errors = refusals.filter(({ field }) => field === name('choice'));
  const id = `field-answers-${index}-choice`;
  return (
    <fieldset
      id={id}
      className="choices compact"
      disabled={!may}
      tabIndex={-1}
      aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
    >
      <legend>{item.ask}</legend>
      {item.detail && <p className="hint">{item.detail}</p>}
      {errors.length > 0 && (
        <p className="error" id={`${id}-error`}>
          {errors.map(({ because }) => because).join(' ')}
        </p>
      )}
      <Hidden name={name('question')} value={item.question.id} />
      <Hidden name={name('seen')} value={posted ? text(posted, 'seen') : (item.answer?.revision ?? 0)} />
      <Hidden name={name('note')} value={posted ? text(posted, 'note') : (item.answer?.note ?? '')} />
      {item.choices.map(({ id: value, label, note }) => (
        <label className="choice" key={value}>
          <input type="radio" name={name('choice')} value={value} defaultChecked={chosen === value} /> {label}
          {note && value !== 'unknown' && <small>{note}</small>}
        </label>
      ))}
    </fieldset>
  );
}
