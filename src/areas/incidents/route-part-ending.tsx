import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { Choices, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { endings } from './events.ts';
import type { IncidentRecord } from './view.ts';
import { endingWords } from './words.ts';

type Part = {
  visit: Visit;
  incident: IncidentRecord;
  form: FormInput | undefined;
  refusals: Refusals;
};

export function Notes({ visit, incident, form, refusals }: Part) {
  const { program } = visit;
  return (
    <section>
      <h2>What was found and done</h2>
      {incident.notes.length === 0 && <p className="soft">No notes yet.</p>}
      {incident.notes.length > 0 && (
        <ol className="plain">
          {incident.notes.map(({ note: words, by, at }, index) => (
            <li key={index}>
              <p className="soft small">
                {longDate(todayOf(program, at))}, {nameOf(program, by)}
              </p>
              <p className="prewrap">{words}</p>
            </li>
          ))}
        </ol>
      )}
      {visit.may('incidents.note') && (
        <form method="post" action={`/incidents/${incident.id}/notes`} className="ask">
          <Hidden name="seen" value={form ? text(form, 'seen') : incident.revision} />
          <TextArea
            name="note"
            label="Add a note"
            hint="What you found, what you did, whom you called. A note stays as it is; add another to correct it."
            value={form && text(form, 'note')}
            refusals={refusals}
          />
          <div className="row">
            <button>Add the note</button>
          </div>
        </form>
      )}
    </section>
  );
}

/** How it ended, and the way back; or the form that closes it. */
export function Ending(part: Part) {
  const { visit, incident } = part;
  const { closed } = incident;
  if (closed)
    return (
      <section>
        <h2>How it ended</h2>
        <dl className="facts">
          <dt>Came to</dt>
          <dd>{endingWords[closed.ending].label}</dd>
          <dt>Outcome</dt>
          <dd className="prewrap">
            {closed.outcome}
            <span className="soft small"> — {nameOf(visit.program, closed.by)}</span>
          </dd>
          {closed.mitigation !== '' && (
            <>
              <dt>
                Harm lessened <Cite citation="164.530(f)" />
              </dt>
              <dd className="prewrap">{closed.mitigation}</dd>
            </>
          )}
        </dl>
        {visit.may('incidents.reopen') && <Reopening {...part} />}
      </section>
    );
  return visit.may('incidents.close') ? <Closing {...part} /> : null;
}

function Closing({ visit, incident, form, refusals }: Part) {
  return (
    <details open={form !== undefined}>
      <summary>Close this incident</summary>
      <form method="post" action={`/incidents/${incident.id}/close`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : incident.revision} />
        <Choices
          name="ending"
          label="What did it come to?"
          options={endings.map((value) => ({ value, ...endingWords[value] }))}
          chosen={[form ? text(form, 'ending') : '']}
          refusals={refusals}
        />
        <TextArea
          name="outcome"
          label="How did it end?"
          hint="What it was, and how you know: also why it was harmless. What changes so that it does not happen again."
          value={form && text(form, 'outcome')}
          rows={4}
          refusals={refusals}
        />
        <TextArea
          name="mitigation"
          label="What was done to lessen the harm?"
          hint="What was fetched back or destroyed, who was warned. Needed where patient information was involved (164.530(f))."
          value={form && text(form, 'mitigation')}
          refusals={refusals}
        />
        <Field
          name="on"
          label="Closed on"
          type="date"
          value={form ? text(form, 'on') : visit.today}
          refusals={refusals}
        />
        <div className="row">
          <button>Close with this outcome</button>
        </div>
      </form>
    </details>
  );
}

function Reopening({ visit, incident, form, refusals }: Part) {
  return (
    <>
      {incident.reopenings.map(({ position, why, by, at }) => (
        <p key={position} className="soft small">
          Opened again on {longDate(todayOf(visit.program, at))} by {nameOf(visit.program, by)}: {why}
        </p>
      ))}
      <details open={form !== undefined}>
        <summary>Open it again</summary>
        <form method="post" action={`/incidents/${incident.id}/reopen`} className="ask">
          <Hidden name="seen" value={form ? text(form, 'seen') : incident.revision} />
          <TextArea name="news" label="What is new?" value={form && text(form, 'news')} refusals={refusals} />
          <div className="row">
            <button>Open it again</button>
          </div>
        </form>
      </details>
    </>
  );
}
