import { knowledge, yesNoWords } from '#phi.ts';
import { Choices, ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { describeActivities } from './decide-contact.ts';
import { activities } from './events.ts';
import type { PracticeRecord } from './view.ts';
import { activityQuestions } from './words.ts';

export const routes = pageRoutes();

const title = 'What you do beside care';

const choicesOf = knowledge.map((value) => ({
  value,
  label: value === 'unknown' ? 'I don’t know yet' : yesNoWords[value],
}));

routes.page('/practice/activities', (context, visit) => {
  const known = visit.program.entity?.activities;
  return shown(context, visit, { ...known?.does, seen: String(known?.revision ?? 0) }, []);
});

routes.action('/practice/activities', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, describeActivities, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/practice', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  if (!visit.program.entity) throw new NotHere();
  return context.render(
    <form method="post" action="/practice/activities" className="ask">
      <h1>{title}</h1>
      <p className="soft">
        Most practices answer “No” to most of these. A “Yes” brings the policy and the words in your notice
        that go with it. Where nobody is sure, say so: it stays open, and nothing is promised that is not
        true.
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={text(form, 'seen')} />
      {activities.map((activity) => (
        <Choices
          key={activity}
          name={activity}
          label={activityQuestions[activity].ask}
          hint={activityQuestions[activity].hint}
          options={choicesOf}
          chosen={[text(form, activity)]}
          refusals={refusals}
          compact
        />
      ))}
      <div className="row">
        <button>Save</button>
        <a className="button quiet" href="/practice">
          Leave without saving
        </a>
      </div>
    </form>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

/** What the practice does beside care, on the page of the practice. */
export function ActivitiesSection({ visit, entity }: { visit: Visit; entity: PracticeRecord }) {
  const does = entity.activities?.does;
  const known = activities.filter(
    (activity) => does?.[activity] !== undefined && does[activity] !== 'unknown',
  );
  return (
    <section>
      <h2>What you do beside care</h2>
      {known.length === 0 ? (
        <p>Nobody has said yet. Some policies, and some words of your notice, are only for those who do.</p>
      ) : (
        <dl className="facts">
          {known.map((activity) => [
            <dt key={activity}>{activityQuestions[activity].label}</dt>,
            <dd key={`${activity}-is`}>{yesNoWords[does?.[activity] ?? 'unknown']}</dd>,
          ])}
        </dl>
      )}
      {visit.may('entity.describeActivities') && (
        <a className="button quiet" href="/practice/activities">
          {known.length === 0 ? 'Answer twelve short questions' : 'Correct the answers'}
        </a>
      )}
    </section>
  );
}
