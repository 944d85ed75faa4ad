import { longDate } from '#calendar.ts';
import { nameOf, workforceOn } from '#program.ts';
import { Choices, ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { designate, endDesignation } from './decide-officials.ts';
import type { Office } from './events.ts';
import { holderOf } from './view.ts';
import { officeDuties, officeWords } from './words.ts';

export const routes = pageRoutes();

const offices: readonly Office[] = ['security-official', 'privacy-official'];

routes.page('/practice/officials', (context, visit) => shown(context, visit, { from: visit.today }, []));

routes.action('/practice/officials', async (context, visit, form) => {
  const outcome =
    text(form, 'do') === 'end'
      ? await visit.practice.record(visit.person.id, endDesignation, form)
      : await visit.practice.record(visit.person.id, designate, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/practice', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program, today } = visit;
  const ending = text(form, 'do') === 'end';
  const held = offices.flatMap((office) => {
    const designation = program.entity && holderOf(program.entity, office, today);
    return designation ? [designation] : [];
  });
  return context.render(
    <div className="ask">
      <h1>Designate an official</h1>
      <p>
        Name one security official and one privacy official, in writing and with a date. One person may hold
        both. Sending this form is the writing. <Cite citation="164.308(a)(2)" />{' '}
        <Cite citation="164.530(a)(1)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action="/practice/officials">
        <Choices
          name="office"
          label="Which office?"
          options={offices.map((office) => {
            const holder = held.find((one) => one.office === office);
            return {
              value: office,
              label: officeWords[office],
              note: `${officeDuties[office].duty} ${holder ? `Now: ${nameOf(program, holder.person)}.` : 'Now: nobody.'}`,
            };
          })}
          chosen={[ending ? '' : text(form, 'office')]}
          refusals={ending ? [] : refusals}
        />
        <Select
          name="person"
          label="Who takes it?"
          hint={
            <>
              Somebody who works here. Not in the list? <a href="/people/new">Add the person first</a>.
            </>
          }
          value={ending ? '' : text(form, 'person')}
          options={workforceOn(program, today).map(({ id, name }) => ({ value: id, label: name }))}
          empty="Choose a person"
          refusals={ending ? [] : refusals}
        />
        <Field
          name="from"
          label="From which day"
          hint="Whoever holds the office now holds it until the day before."
          type="date"
          value={text(form, 'from') || today}
          refusals={ending ? [] : refusals}
        />
        <div className="row">
          <button>Designate in writing</button>
          <a className="button quiet" href="/practice">
            Leave it
          </a>
        </div>
      </form>
      {held.some(({ until }) => until === undefined) && (
        <details open={ending}>
          <summary>End a designation without a successor</summary>
          <p>
            The office stays empty until you designate somebody, and reads as missing. To hand over, use the
            form above: the present designation then ends by itself.
          </p>
          {held
            .filter(({ until }) => until === undefined)
            .map(({ office, person, from }) => {
              const mine = ending && text(form, 'office') === office;
              return (
                <form method="post" action="/practice/officials" key={office} className="card">
                  <h2>
                    {officeWords[office]}: {nameOf(program, person)}
                  </h2>
                  <p className="soft small">Since {longDate(from)}</p>
                  <Hidden name="do" value="end" />
                  <Hidden name="office" value={office} />
                  <Hidden name="person" value={person} />
                  <div className="field">
                    <label htmlFor={`until-${office}`}>Last day</label>
                    {mine &&
                      refusals.map(({ because }) => (
                        <p className="error" key={because}>
                          {because}
                        </p>
                      ))}
                    <input
                      id={`until-${office}`}
                      type="date"
                      name="until"
                      defaultValue={mine ? text(form, 'until') : today}
                    />
                  </div>
                  <button className="danger">End this designation</button>
                </form>
              );
            })}
        </details>
      )}
    </div>,
    { title: 'Designate an official', status: refusals.length > 0 ? 422 : 200 },
  );
}
