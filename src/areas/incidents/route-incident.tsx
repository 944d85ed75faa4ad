import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { close, note } from './decide.ts';
import type { IncidentRecord } from './view.ts';
import { incidentTitle } from './words.ts';

export const routes = pageRoutes();

routes.page('/incidents/:id', (context, visit) => shown(context, visit, {}));

routes.action('/incidents/:id/notes', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, note, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { note: form, refusals: outcome.refusals });
  return accepted(context, `/incidents/${id}`, outcome);
});

routes.action('/incidents/:id/close', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, close, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { closing: form, refusals: outcome.refusals });
  return accepted(context, `/incidents/${id}`, outcome);
});

type Posted = { readonly note?: FormInput; readonly closing?: FormInput; readonly refusals?: Refusals };

function shown(context: PageContext, visit: Visit, posted: Posted) {
  const { program } = visit;
  const incident = program.incidents.get(parameter(context, 'id'));
  if (!incident) throw new NotHere();
  const { refusals = [] } = posted;
  return context.render(
    <>
      <p className="soft small">
        <a href="/incidents">Incidents</a> ·{' '}
        {incident.closed ? `closed on ${longDate(incident.closed.on)}` : 'open'}
      </p>
      <h1>{incidentTitle(incident.what)}</h1>
      <ErrorSummary refusals={refusals} />
      <dl className="facts">
        <dt>Report</dt>
        <dd className="prewrap">{incident.what}</dd>
        <dt>Happened</dt>
        <dd>{longDate(incident.happened)}</dd>
        <dt>Noticed</dt>
        <dd>{longDate(incident.discovered)}</dd>
        <dt>Concerns</dt>
        <dd>
          {incident.assets.length > 0
            ? incident.assets.map((asset, index) => (
                <span key={asset}>
                  {index > 0 && ', '}
                  <a href={`/inventory/${asset}`}>{nameOf(program, asset)}</a>
                </span>
              ))
            : 'Not known. Find out, and write it into a note.'}
        </dd>
        <dt>Reported by</dt>
        <dd>
          {nameOf(program, incident.reportedBy)}, record position {incident.first}
        </dd>
        {incident.closed && (
          <>
            <dt>Outcome</dt>
            <dd className="prewrap">
              {incident.closed.outcome}
              <span className="soft small"> — {nameOf(program, incident.closed.by)}</span>
            </dd>
          </>
        )}
      </dl>
      <Notes visit={visit} incident={incident} form={posted.note} refusals={posted.note ? refusals : []} />
      {!incident.closed && (
        <aside className="why">
          <p>
            Respond, limit the harm, and write down what was done. If unsecured patient information was
            involved, the deadlines for notices run from the day it was noticed,{' '}
            {longDate(incident.discovered)}, or from an earlier day on which reasonable diligence would have
            shown it. <Cite citation="164.308(a)(6)(ii)" /> <Cite citation="164.404(b)" />
          </p>
        </aside>
      )}
      {!incident.closed && visit.may('incidents.close') && (
        <Closing
          visit={visit}
          incident={incident}
          form={posted.closing}
          refusals={posted.closing ? refusals : []}
        />
      )}
    </>,
    { title: incidentTitle(incident.what), status: refusals.length > 0 ? 422 : 200 },
  );
}

type Part = {
  visit: Visit;
  incident: IncidentRecord;
  form: FormInput | undefined;
  refusals: Refusals;
};

function Notes({ visit, incident, form, refusals }: Part) {
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

function Closing({ visit, incident, form, refusals }: Part) {
  return (
    <details open={form !== undefined}>
      <summary>Close this incident</summary>
      <form method="post" action={`/incidents/${incident.id}/close`} className="ask">
        <Hidden name="seen" value={form ? text(form, 'seen') : incident.revision} />
        <TextArea
          name="outcome"
          label="How did it end?"
          hint="What it was, what harm there was or was not and how you know, what changes so that it does not happen again."
          value={form && text(form, 'outcome')}
          rows={4}
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
