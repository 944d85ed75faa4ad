import { policyNumber, todayOf } from '#program.ts';
import type { Word } from '#finding.ts';
import type { LessonItem, Option } from '#texts/training/lesson.ts';
import { telling } from '#told/telling.ts';
import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { NotHere, pageRoutes, parameter, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Mark } from '#ui/words.tsx';
import { nextAttempt } from './attempt.ts';
import type { LessonLanguage } from './attempt.ts';
import { finishAttempt, trainingStatement } from './decide-attempt.ts';
import type { DrawnItem } from './draw.ts';
import { languageOf, lessonFor } from './route-lesson.tsx';
import { lessonWith } from '#texts/training/curriculum.ts';
import type { AttemptRecord } from './view.ts';
import { lessonWords } from './words.ts';

export const routes = pageRoutes();

/** The questions of the next attempt. Answers are choices of a form: it works without script. */
routes.page('/mine/training/:module/questions', (context, visit) => {
  const language = languageOf(context);
  const { shown, open } = lessonFor(context, visit, language);
  if (!open) return redirect(context, `/mine/training/${shown.lesson.id}?language=${language}`);
  return questions(context, visit, language, {}, []);
});

routes.action('/mine/training/:module/questions', async (context, visit, form) => {
  const language: LessonLanguage = text(form, 'language') === 'es' ? 'es' : 'en';
  const module = parameter(context, 'module');
  const outcome = await visit.practice.record(visit.person.id, finishAttempt, { ...form, module });
  if ('refusals' in outcome) return questions(context, visit, language, form, outcome.refusals);
  return redirect(context, `/mine/training/results/${text(form, 'id')}`);
});

function questions(
  context: PageContext,
  visit: Visit,
  language: LessonLanguage,
  form: FormInput,
  refusals: Refusals,
) {
  const { program, today, person } = visit;
  const { shown, open } = lessonFor(context, visit, language);
  const { lesson, title, content } = shown;
  const words = lessonWords[language];
  const status = refusals.length > 0 ? 422 : 200;
  const lessonAt = `/mine/training/${lesson.id}?language=${language}`;
  // Another text than the one that was read would go on record with the answers.
  if (refusals.some(({ field }) => field === 'content'))
    return context.render(
      <div className="ask" lang={language}>
        <h1>{title}</h1>
        <ErrorSummary refusals={refusals.map(({ because }) => ({ because }))} title={words.notRecorded} />
        <a className="button" href={lessonAt}>
          {words.readAgain}
        </a>
      </div>,
      { title, status },
    );
  // Passed meanwhile on another device, or taken back: there is nothing left to ask.
  if (!open)
    return context.render(
      <div className="ask">
        <h1>{title}</h1>
        <ErrorSummary refusals={refusals} title={words.notRecorded} />
        <a className="button" href="/mine">
          {words.back}
        </a>
      </div>,
      { title, status },
    );
  const { id, items } = nextAttempt(program, person.id, lesson, today);
  const given = (form['answers'] ?? {}) as FormInput;
  return context.render(
    <form method="post" action={`/mine/training/${lesson.id}/questions`} className="reading" lang={language}>
      <p className="soft small">
        <a href={lessonAt}>{words.readAgain}</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">{words.intro(items.length, policyNumber(program, 'pass-mark'))}</p>
      <ErrorSummary refusals={refusals} title={words.notRecorded} />
      <Hidden name="id" value={id} />
      <Hidden name="language" value={language} />
      <Hidden name="content" value={content} />
      {items.map((item, index) => (
        <Question
          key={item.id}
          item={item}
          heading={words.question(index + 1, items.length)}
          language={language}
          chosen={text(given, item.id)}
          refusals={refusals}
        />
      ))}
      {refusals
        .filter(({ field }) => field === 'agree')
        .map(({ because }) => (
          <p className="error" key={because}>
            {because}
          </p>
        ))}
      <label className="choice">
        <input
          type="checkbox"
          name="agree"
          value="yes"
          id="field-agree"
          defaultChecked={text(form, 'agree') === 'yes'}
        />{' '}
        {words.agree}
      </label>
      <div className="row">
        <button>{words.send}</button>
      </div>
    </form>,
    { title, status },
  );
}

function Question({
  item,
  heading,
  language,
  chosen,
  refusals,
}: {
  item: DrawnItem;
  heading: string;
  language: LessonLanguage;
  chosen: string;
  refusals: Refusals;
}) {
  const errors = refusals.filter(({ field }) => field === `answers.${item.id}`);
  return (
    <fieldset
      className={errors.length > 0 ? 'question wrong' : 'question'}
      id={`field-answers-${item.id}`}
      tabIndex={-1}
    >
      <legend>
        <small>{heading}</small>
        <br />
        {item.ask[language]}
      </legend>
      {errors.map(({ because }) => (
        <p className="error" key={because}>
          {because}
        </p>
      ))}
      <div className="choices">
        {item.options.map((option) => (
          <label className="choice" key={option.id}>
            <input
              type="radio"
              name={`answers.${item.id}`}
              value={option.id}
              defaultChecked={chosen === option.id}
            />{' '}
            {option.text[language]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What came of an attempt, with the reason behind each answer. One's own alone. */
routes.page('/mine/training/results/:attempt', (context, visit) => {
  const attempt = visit.program.attempts.get(parameter(context, 'attempt'));
  const lesson = attempt && lessonWith(attempt.module);
  if (!attempt || !lesson || attempt.person !== visit.person.id) throw new NotHere();
  const { language } = attempt;
  const words = lessonWords[language];
  const right = attempt.answers.filter((one) => one.right).length;
  const title = lesson.title[language];
  const byId = new Map(itemsOn(visit, attempt).map((item) => [item.id, item]));
  return context.render(
    <article className="reading" lang={language}>
      <p className="soft small">
        <a href="/mine">{words.back}</a>
      </p>
      <h1>{title}</h1>
      <p role="status">
        <b>{attempt.passed ? words.passed(attempt.score) : words.failed(attempt.score, attempt.passMark)}</b>{' '}
        {words.rightCount(right, attempt.answers.length)}
      </p>
      {attempt.passed ? (
        <>
          <p>
            {words.signedAs}: “{trainingStatement(attempt.module, language)}” {visit.person.name}
          </p>
          <p className="row">
            <a className="button" href="/mine">
              {words.back}
            </a>
            <a className="button quiet" href={`/mine/training/certificates/${attempt.id}`}>
              {words.certificate}
            </a>
          </p>
        </>
      ) : (
        <p>
          <a className="button" href={`/mine/training/${lesson.id}?language=${language}`}>
            {words.again}
          </a>
        </p>
      )}
      <ol>
        {attempt.answers.map(({ item: id, chosen, version }) => {
          const item = byId.get(id);
          // The wording changed since, or a fact is no longer there: the answer is on record, its text is not shown.
          if (!item || item.version !== version) return null;
          const own = item.options.find((option) => option.id === chosen);
          const best = item.options.find((option) => option.right);
          return (
            <li key={id}>
              <p>
                <b>{item.ask[language]}</b>
              </p>
              {own && (
                <Chosen
                  word={own.right ? 'shown' : 'missing'}
                  label={own.right ? words.rightAnswer : words.yourAnswer}
                  option={own}
                  language={language}
                />
              )}
              {best && best.id !== chosen && (
                <Chosen word="shown" label={words.right} option={best} language={language} />
              )}
            </li>
          );
        })}
      </ol>
    </article>,
    { title },
  );
});

/** An option with its reason. */
function Chosen({
  word,
  label,
  option,
  language,
}: {
  word: Word;
  label: string;
  option: Option;
  language: LessonLanguage;
}) {
  return (
    <p>
      <Mark word={word}>{label}:</Mark> {option.text[language]}
      <br />
      <span className="soft">{option.why[language]}</span>
    </p>
  );
}

/** The questions of a module in the words of the day of the attempt, as far as today's facts still say the same. */
function itemsOn({ program }: Visit, attempt: AttemptRecord): readonly LessonItem[] {
  const day = todayOf(program, attempt.at);
  const told = { en: telling(program, day, 'en').told, es: telling(program, day, 'es').told };
  return lessonWith(attempt.module)?.items(told) ?? [];
}
