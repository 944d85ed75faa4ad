import { addDays, longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { Choices, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { knowers } from './events.ts';
import type { IncidentRecord } from './view.ts';
import { knowerWords } from './words.ts';

/** The clock of discovery, with its arithmetic; and the form that corrects it by a new entry. */
export function Discovery({
  visit,
  incident,
  form,
  refusals,
}: {
  visit: Visit;
  incident: IncidentRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const { discovered, reportedDiscovered, discoveries } = incident;
  const now = discoveries.at(-1);
  const { value: days } = numbers.individualNotice;
  return (
    <section>
      <h2>Discovered on {longDate(discovered)}</h2>
      <p>
        What counts is the first day on which anybody who works here, or an agent, knew of it, or would have
        known with reasonable diligence. Only the knowledge of whoever did it does not count.{' '}
        <Cite citation="164.404(a)(2)" /> <Cite citation="164.410(a)(2)" />
      </p>
      <ul>
        {now ? (
          <>
            <li>
              Known on {longDate(now.knew)}: {now.who} ({knowerWords[now.knower].label.toLowerCase()}).
            </li>
            <li>
              {now.noticeable === ''
                ? 'Nothing should have told it earlier.'
                : `It should have been noticed on ${longDate(now.noticeable)}${now.noticeable < now.knew ? ', which is earlier, so that day counts' : ''}.`}{' '}
              <span className="prewrap">{now.why}</span>
            </li>
          </>
        ) : (
          <li>
            The report says {longDate(reportedDiscovered)}. Who knew first, and whether it should have been
            noticed earlier, is not on record yet.
          </li>
        )}
        <li>
          If it is a breach, people are told without unreasonable delay, and at the latest {days} days after
          it: {longDate(discovered)} and {days} days are {longDate(addDays(discovered, days))}.{' '}
          <Cite citation="164.404(b)" />
        </li>
      </ul>
      {discoveries.length > 1 && (
        <details>
          <summary>What was recorded before ({discoveries.length - 1})</summary>
          <ul>
            {discoveries.slice(0, -1).map((one) => (
              <li key={one.position}>
                {longDate(todayOf(visit.program, one.at))}, {nameOf(visit.program, one.by)}: known on{' '}
                {longDate(one.knew)} ({one.who}). {one.why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {visit.may('incidents.setDiscovery') && (
        <details open={form !== undefined}>
          <summary>{now ? 'Correct it' : 'Say who knew first, and when'}</summary>
          <form method="post" action={`/incidents/${incident.id}/discovery`} className="ask">
            <Hidden name="seen" value={form ? text(form, 'seen') : incident.revision} />
            <Choices
              name="knower"
              label="Who knew of it first?"
              options={knowers.map((value) => ({ value, ...knowerWords[value] }))}
              chosen={[form ? text(form, 'knower') : (now?.knower ?? '')]}
              refusals={refusals}
            />
            <Field
              name="who"
              label="Who was that?"
              hint="A name or a role. If whoever did it knew first, enter the next person who knew."
              value={form ? text(form, 'who') : now?.who}
              refusals={refusals}
            />
            <div className="fields">
              <Field
                name="knew"
                label="On what day did they know?"
                hint="That something had happened, not that it was a breach"
                type="date"
                value={form ? text(form, 'knew') : (now?.knew ?? reportedDiscovered)}
                refusals={refusals}
              />
              <Field
                name="noticeable"
                label="Should it have been noticed earlier?"
                hint="The day on which a careful practice would have known. Empty: no"
                type="date"
                value={form ? text(form, 'noticeable') : now?.noticeable}
                refusals={refusals}
              />
            </div>
            <TextArea
              name="why"
              label="How do you know?"
              hint="A log, a warning that nobody read, what somebody said."
              value={form && text(form, 'why')}
              refusals={refusals}
            />
            <div className="row">
              <button>Record the day of discovery</button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
}
