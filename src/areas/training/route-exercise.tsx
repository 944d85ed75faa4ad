import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { counted, Mark } from '#ui/words.tsx';
import { coach } from './decide-phishing.ts';
import { outcomeWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/training/phishing/:id', (context, visit) => shown(context, visit, undefined, []));

routes.action('/training/phishing/:id/coaching', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, coach, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, `/training/phishing/${id}`, outcome);
});

function shown(context: PageContext, visit: Visit, posted: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  const exercise = program.exercises.get(parameter(context, 'id'));
  if (!exercise) throw new NotHere();
  const fallen = exercise.results.filter(({ outcome }) => outcome === 'clicked' || outcome === 'gave-data');
  const waiting = fallen.filter((one) => !exercise.coached.some(({ person }) => person === one.person));
  const title = `Exercise of ${longDate(exercise.on)}`;
  return context.render(
    <>
      <p className="soft small">
        <a href="/training/phishing">Phishing exercises</a>
      </p>
      <h1>{title}</h1>
      <p className="soft">
        {exercise.tool}
        {exercise.about !== '' && `: ${exercise.about}`}
      </p>
      <p>
        {counted(fallen.length, 'person', 'people')} of {exercise.results.length} fell for it.{' '}
        {waiting.length === 0
          ? 'Nobody waits for a talk.'
          : `${counted(waiting.length, 'talk is', 'talks are')} to be had and written down.`}
      </p>
      <ErrorSummary refusals={refusals} />
      <ul className="cards">
        {[...waiting, ...exercise.results.filter((one) => !waiting.includes(one))].map(
          ({ person, outcome }) => {
            const fell = outcome === 'clicked' || outcome === 'gave-data';
            const talks = exercise.coached.filter((one) => one.person === person);
            const form = posted && text(posted, 'person') === person ? posted : undefined;
            return (
              <li key={person}>
                <h2>{nameOf(program, person)}</h2>
                <p>
                  <Mark word={fell && talks.length === 0 ? 'missing' : fell ? 'said' : 'shown'}>
                    {outcomeWords[outcome]}
                  </Mark>
                </p>
                {talks.map(({ on, note, position }) => (
                  <p key={position} className="small">
                    Talk on {longDate(on)}: {note}
                  </p>
                ))}
                {fell && visit.may('training.coach') && (
                  <details open={form !== undefined}>
                    <summary>{talks.length === 0 ? 'Record a talk' : 'Another talk'}</summary>
                    <form method="post" action={`/training/phishing/${exercise.id}/coaching`}>
                      <Hidden name="person" value={person} />
                      <TextArea
                        name="note"
                        label="What was said"
                        value={form && text(form, 'note')}
                        rows={2}
                        refusals={form ? refusals : []}
                      />
                      <Field
                        name="on"
                        label="Day"
                        type="date"
                        value={form ? text(form, 'on') : today}
                        refusals={form ? refusals : []}
                      />
                      <button className="quiet">Record the talk</button>
                    </form>
                    <p className="small">
                      <a href={`/training/assign?person=${person}&module=M9`}>
                        Assign “{lessonWith('M9')?.title.en ?? 'a module'}”
                      </a>
                    </p>
                  </details>
                )}
              </li>
            );
          },
        )}
      </ul>
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}
