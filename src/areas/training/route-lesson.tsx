import { longDate } from '#calendar.ts';
import { todayOf } from '#program.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { WrittenView } from '#ui/written.tsx';
import { nextAttempt, shownLesson } from './attempt.ts';
import type { LessonLanguage, ShownLesson } from './attempt.ts';
import { attemptsOf, owed } from './owed.ts';
import type { OwedModule } from './owed.ts';
import { lessonWords, spanishDate } from './words.ts';

export const routes = pageRoutes();

/** The language that the address asks for. */
export function languageOf(context: PageContext): LessonLanguage {
  return context.req.query('language') === 'es' ? 'es' : 'en';
}

/** A module that is there, and what is open of it for who is here. */
export function lessonFor(
  context: PageContext,
  visit: Visit,
  language: LessonLanguage,
): { readonly shown: ShownLesson; readonly open: OwedModule | undefined } {
  const shown = shownLesson(visit.program, parameter(context, 'module'), language, visit.today);
  if (!shown) throw new NotHere();
  const open = owed(visit.program, visit.today)
    .get(visit.person.id)
    ?.find(({ lesson }) => lesson.id === shown.lesson.id);
  return { shown, open };
}

/** The lesson, to be read on a phone. It can be read by whoever works here, owed or not. */
routes.page('/mine/training/:module', (context, visit) => {
  const language = languageOf(context);
  const { shown, open } = lessonFor(context, visit, language);
  const { lesson, title, objectives, text } = shown;
  const words = lessonWords[language];
  const passed = attemptsOf(visit.program, visit.person.id, lesson.id).findLast((one) => one.passed);
  const other = language === 'en' ? 'es' : 'en';
  const questions = open ? nextAttempt(visit.program, visit.person.id, lesson, visit.today).items.length : 0;
  return context.render(
    <article className="reading" lang={language}>
      <p className="soft small">
        <a href="/mine">{words.back}</a> · {lesson.id} ·{' '}
        <a href={`/mine/training/${lesson.id}?language=${other}`} lang={other} hrefLang={other}>
          {lessonWords[other].name}
        </a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        {words.minutes(lesson.minutes)}
        {open && ` · ${words.due(open.due)}`}
      </p>
      {open && <p>{language === 'en' ? open.because : words.why[open.why]}</p>}
      <h2>{words.after}</h2>
      <ul>
        {objectives.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <WrittenView written={text} />
      <hr />
      {open && questions > 0 ? (
        <p>
          <a className="button" href={`/mine/training/${lesson.id}/questions?language=${language}`}>
            {words.toQuestions(questions)}
          </a>
        </p>
      ) : (
        <p>
          {passed
            ? words.passedOn((language === 'es' ? spanishDate : longDate)(todayOf(visit.program, passed.at)))
            : words.nothingOpen}
        </p>
      )}
    </article>,
    { title },
  );
});
