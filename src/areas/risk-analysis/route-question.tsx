import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { ErrorSummary, Hidden, TextArea, type Refusals } from '#ui/form.tsx';
import { text, type FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { answer, withdrawAnswer } from './decide-answers.ts';
import { interview, itemWith, type Interview, type Item } from './interview.ts';
import { portalCaveat } from './portal.ts';
import { measuresOf } from './questions/bank.ts';
import { topics } from './questions/question.ts';
import { register } from './register.ts';

export const routes = pageRoutes();

/** The address of a question's page. */
function pathOf(item: Pick<Item, 'id'>): string {
  return `/risk-analysis/interview/${item.id}`;
}

/** Where a person is led after a question: the next open one behind it, then the first open one, then all answers. */
function after(all: Interview, id: string): string {
  const at = all.asked.findIndex((item) => item.id === id);
  const next = all.asked.slice(at + 1).find((item) => !item.answer) ?? all.asked.find((item) => !item.answer);
  if (next) return pathOf(next);
  return all.next ? '/risk-analysis/interview/facts' : '/risk-analysis/interview?list=all';
}

routes.page('/risk-analysis/interview/:question', (context, visit) => shown(context, visit, undefined, []));

routes.action('/risk-analysis/interview/:question', async (context, visit, form) => {
  const item = itemWith(visit.program, parameter(context, 'question'), visit.today);
  if (!item) throw new NotHere();
  const leaves = text(form, 'leave') === 'yes';
  if (leaves && text(form, 'choice') === '') return redirect(context, '/risk-analysis');
  const outcome = await visit.practice.record(visit.person.id, answer, {
    ...form,
    choice: form['choice'] ?? '',
    question: item.question.id,
    subject: item.subject,
  });
  if ('refusals' in outcome) {
    const refusals =
      text(form, 'choice') === ''
        ? [{ because: 'Choose one of the answers. “I don’t know” is one of them.', field: 'choice' }]
        : outcome.refusals;
    return shown(context, visit, form, refusals);
  }
  if (leaves) return accepted(context, '/risk-analysis', outcome);
  return redirect(context, after(interview(await visit.practice.program(), visit.today), item.id));
});

routes.action('/risk-analysis/interview/:question/withdraw', async (context, visit, form) => {
  const item = itemWith(visit.program, parameter(context, 'question'), visit.today);
  if (!item) throw new NotHere();
  const outcome = await visit.practice.record(visit.person.id, withdrawAnswer, {
    question: item.question.id,
    subject: item.subject,
    seen: form['seen'],
  });
  if ('refusals' in outcome) return shown(context, visit, undefined, outcome.refusals);
  return accepted(context, pathOf(item), outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  const item = itemWith(program, parameter(context, 'question'), today);
  if (!item) throw new NotHere();
  const all = interview(program, today);
  const place = [...all.facts, ...all.asked].findIndex(({ id }) => id === item.id);
  const status = refusals.length > 0 ? 422 : 200;
  if (place < 0)
    return context.render(<NotAsked item={item} all={all} refusals={refusals} />, {
      title: item.title,
      status,
    });
  const at = all.asked.findIndex(({ id }) => id === item.id);
  const before = all.asked[at - 1];
  const may = visit.may('risk-analysis.answer');
  return context.render(
    <div className="ask">
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a> · {topics[item.topic]} · question {place + 1} of{' '}
        {all.waiting > 0 ? 'about ' : ''}
        {all.total + all.waiting}
      </p>
      <progress value={all.answered} max={all.total + all.waiting} aria-label="Answered so far">
        {all.answered} of {all.total + all.waiting}
      </progress>
      <ErrorSummary refusals={refusals} />
      <form method="post" action={pathOf(item)}>
        <Hidden name="seen" value={form ? text(form, 'seen') : (item.answer?.revision ?? 0)} />
        <Ask item={item} chosen={form ? text(form, 'choice') : (item.answer?.choice ?? '')} may={may} />
        {may && (
          <details open={(form ? text(form, 'note') : (item.answer?.note ?? '')) !== ''}>
            <summary>Add a note</summary>
            <TextArea
              name="note"
              label="Note"
              hint="What you want to remember: who told you, where it is written. No patient names."
              value={form ? text(form, 'note') : item.answer?.note}
              refusals={refusals}
              rows={2}
            />
          </details>
        )}
        <Why item={item} visit={visit} />
        <div className="row">
          {may && (
            <>
              <button>{item.answer ? 'Save and go on' : 'Next'}</button>
              <button className="quiet" name="leave" value="yes">
                Save and leave
              </button>
            </>
          )}
          <a href={before ? pathOf(before) : '/risk-analysis/interview/facts'}>Back</a>
        </div>
      </form>
      {item.answer && (
        <div className="small soft">
          <p>
            Answered by {nameOf(program, item.answer.by)} on {longDate(todayOf(program, item.answer.at))}.
            What was answered before stays in your record.
          </p>
          {visit.may('risk-analysis.withdrawAnswer') && (
            <form method="post" action={`${pathOf(item)}/withdraw`}>
              <Hidden name="seen" value={item.answer.revision} />
              <button className="quiet">Take this answer back</button>
            </form>
          )}
        </div>
      )}
      {all.skipped.length > 0 && (
        <p className="row small soft">
          <span>
            Skipped so far: {all.skipped.length} questions,{' '}
            <a href="/risk-analysis/interview/skipped">with the reason for each</a>
          </span>
        </p>
      )}
    </div>,
    { title: item.title, status },
  );
}

function Ask({ item, chosen, may }: { item: Item; chosen: string; may: boolean }) {
  return (
    <fieldset id="field-choice" className="question" disabled={!may} tabIndex={-1}>
      <legend>
        <h1>{item.ask}</h1>
      </legend>
      {item.detail && <p className="soft">{item.detail}</p>}
      {item.choices.map(({ id, label, note }) => (
        <label className="choice" key={id}>
          <input type="radio" name="choice" value={id} defaultChecked={id === chosen} /> {label}
          {note && <small>{note}</small>}
        </label>
      ))}
    </fieldset>
  );
}

function Why({ item, visit }: { item: Item; visit: Visit }) {
  const others = whatOthersFound(item, visit);
  return (
    <aside className="why" aria-label="Why we ask">
      <p>
        <b>Why we ask.</b> {item.why}{' '}
        {item.citations.map((citation, index) => (
          <span key={citation}>
            {index > 0 && ', '}
            <Cite citation={citation} />
          </span>
        ))}
      </p>
      {others.length > 0 && (
        <details>
          <summary>What others found</summary>
          <ul className="small soft">
            {others.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="small soft">{portalCaveat}</p>
        </details>
      )}
    </aside>
  );
}

/** What the breach portal tells of the risks that the answer speaks to, three sentences at most. */
function whatOthersFound(item: Item, { program, today }: Visit): string[] {
  const measures: readonly string[] = measuresOf(item.question);
  if (measures.length === 0) return [];
  const found = register(program, today)
    .scenarios.filter(({ controls }) =>
      controls.some(({ id, weight }) => weight === 'decisive' && measures.includes(id)),
    )
    .flatMap(({ portal, weight }) =>
      portal && portal.count > 0 ? [{ sentence: portal.sentence, weight }] : [],
    )
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ sentence }) => sentence);
  return [...new Set(found)].slice(0, 3);
}

/** A question that does not matter today: the fact that settled it, instead of the form. */
function NotAsked({ item, all, refusals }: { item: Item; all: Interview; refusals: Refusals }) {
  const skip = all.skipped.find(({ id }) => id === item.id);
  return (
    <div className="ask">
      <p className="small soft">
        <a href="/risk-analysis">Risk analysis</a> · {topics[item.topic]}
      </p>
      <h1>{item.ask}</h1>
      <ErrorSummary refusals={refusals} />
      <div className="callout">
        <p>
          {skip
            ? skip.because
            : 'Whether this matters depends on another answer. Go on, and it comes up when it does.'}
        </p>
        {skip && <p className="soft small">If that is wrong, correct it there, and the question is asked.</p>}
      </div>
      <div className="row">
        <a className="button" href={after(all, item.id)}>
          Go on
        </a>
        <a href="/risk-analysis/interview/skipped">All that was skipped</a>
      </div>
    </div>
  );
}
