import { longDate } from '#calendar.ts';
import { ErrorSummary, Field, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { setTimeZone } from './decide.ts';
import { timeZoneOn } from './view.ts';
import { timeZoneName, timeZoneWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/practice/time-zone', (context, visit) => {
  const { entity } = visit.program;
  if (!entity) throw new NotHere();
  return shown(context, visit, { timeZone: timeZoneOn(entity, visit.today), from: visit.today }, []);
});

routes.action('/practice/time-zone', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, setTimeZone, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/practice', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const present = visit.program.entity ? timeZoneOn(visit.program.entity, visit.today) : 'UTC';
  const offered = Object.keys(timeZoneWords);
  const zones = offered.includes(present) ? offered : [present, ...offered];
  return context.render(
    <form method="post" action="/practice/time-zone" className="ask">
      <h1>Time zone</h1>
      <p className="soft">
        Every deadline is counted in calendar days where the practice is. Now it is {timeZoneName(present)},
        and today is {longDate(visit.today)}.
      </p>
      <ErrorSummary refusals={refusals} />
      <Select
        name="timeZone"
        label="Time zone"
        value={text(form, 'timeZone')}
        options={zones.map((value) => ({ value, label: timeZoneName(value) }))}
        refusals={refusals}
      />
      <Field
        name="from"
        label="From which day"
        hint="Days before it stay in the zone they were in."
        type="date"
        value={text(form, 'from')}
        refusals={refusals}
      />
      <div className="row">
        <button>Set the time zone</button>
        <a className="button quiet" href="/practice">
          Leave it
        </a>
      </div>
    </form>,
    { title: 'Time zone', status: refusals.length > 0 ? 422 : 200 },
  );
}
