import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { Choices, ErrorSummary, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { carryOut, noteCase, openCase } from './decide.ts';
import { decideCase } from './decide-case.ts';
import { CarryOut, Decide } from './route-case-forms.tsx';
import type { SanctionCaseRecord } from './view.ts';
import { intentWords, outcomeWords, sourceWords } from './words.ts';

export const routes = pageRoutes();

type Posted = {
  readonly part: 'open' | 'note' | 'decide' | 'done';
  readonly form: FormInput;
  readonly refusals: Refusals;
};

routes.page('/sanctions/:id', (context, visit) => shown(context, visit));

routes.action('/sanctions/:id', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const incident = text(form, 'source') === 'incident' ? text(form, 'incident') : '';
  const outcome = await visit.practice.record(visit.person.id, openCase, { ...form, incident, id });
  if ('refusals' in outcome) return shown(context, visit, { part: 'open', form, refusals: outcome.refusals });
  return accepted(context, `/sanctions/${id}`, outcome);
});

routes.action('/sanctions/:id/notes', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, noteCase, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { part: 'note', form, refusals: outcome.refusals });
  return accepted(context, `/sanctions/${id}`, outcome);
});

routes.action('/sanctions/:id/decision', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const rung = text(form, 'rung') || '0';
  const outcome = await visit.practice.record(visit.person.id, decideCase, { ...form, rung, id });
  if ('refusals' in outcome)
    return shown(context, visit, { part: 'decide', form, refusals: outcome.refusals });
  return accepted(context, `/sanctions/${id}`, outcome);
});

routes.action('/sanctions/:id/done', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, carryOut, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { part: 'done', form, refusals: outcome.refusals });
  return accepted(context, `/sanctions/${id}`, outcome);
});

function shown(context: PageContext, visit: Visit, posted?: Posted) {
  const id = parameter(context, 'id');
  const record = visit.program.sanctionCases.get(id);
  const status = posted ? 422 : 200;
  if (!record) {
    if (!id.startsWith('case-') || (posted && posted.part !== 'open')) throw new NotHere();
    return context.render(<OpenForm id={id} visit={visit} posted={posted} />, {
      title: 'Open a case',
      status,
    });
  }
  return context.render(<CasePage visit={visit} record={record} posted={posted} />, {
    title: 'A case',
    status,
  });
}

function OpenForm({ id, visit, posted }: { id: string; visit: Visit; posted: Posted | undefined }) {
  const { program, today } = visit;
  const form = posted?.form ?? { on: today };
  const refusals = posted?.refusals ?? [];
  const people = [...program.people.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const incidents = [...program.incidents.values()].toSorted((a, b) =>
    b.discovered.localeCompare(a.discovered),
  );
  return (
    <form method="post" action={`/sanctions/${id}`} className="ask">
      <h1>Open a case</h1>
      <p className="soft">
        What was found, about whom, and how you learned of it. Names of patients do not belong here: the
        incident has them. <Cite citation="164.530(e)(1)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <Select
        name="person"
        label="Whom is it about?"
        value={text(form, 'person')}
        options={people.map((person) => ({
          value: person.id,
          label: person.left === undefined ? person.name : `${person.name} (left)`,
        }))}
        empty="Choose"
        refusals={refusals}
      />
      <Choices
        name="source"
        label="How did you learn of it?"
        options={Object.entries(sourceWords).map(([value, label]) => ({ value, label }))}
        chosen={[text(form, 'source')]}
        refusals={refusals}
      />
      <Select
        name="incident"
        label="The incident, if it came from one"
        value={text(form, 'incident')}
        options={incidents.map((incident) => ({
          value: incident.id,
          label: `Discovered ${longDate(incident.discovered)}`,
        }))}
        empty="None"
        refusals={refusals}
      />
      <TextArea name="what" label="What was found" value={text(form, 'what')} rows={4} refusals={refusals} />
      <Field name="on" label="Learned of on" type="date" value={text(form, 'on')} refusals={refusals} />
      <div className="row">
        <button>Open the case</button>
        <a className="button quiet" href="/sanctions">
          Leave without saving
        </a>
      </div>
    </form>
  );
}

function CasePage({
  visit,
  record,
  posted,
}: {
  visit: Visit;
  record: SanctionCaseRecord;
  posted: Posted | undefined;
}) {
  const { program } = visit;
  const at = (part: Posted['part']) => (posted?.part === part ? posted : undefined);
  const note = at('note');
  return (
    <>
      <p className="soft small">
        <a href="/sanctions">Sanctions</a>
      </p>
      <h1>About {nameOf(program, record.person)}</h1>
      <ErrorSummary refusals={posted?.refusals ?? []} />
      <dl className="facts">
        <dt>Found</dt>
        <dd className="prewrap">{record.what}</dd>
        <dt>From</dt>
        <dd>
          {record.incident === '' ? (
            sourceWords[record.source]
          ) : (
            <a href={`/incidents/${record.incident}`}>{nameOf(program, record.incident)}</a>
          )}
        </dd>
        <dt>Learned of</dt>
        <dd>{longDate(record.on)}</dd>
        <dt>Opened by</dt>
        <dd>
          {nameOf(program, record.openedBy)}, record position {record.first}
        </dd>
        <Decision visit={visit} record={record} />
      </dl>
      <section>
        <h2>Notes</h2>
        {record.notes.length === 0 && <p className="soft">No notes yet.</p>}
        <ol className="plain">
          {record.notes.map((one) => (
            <li key={one.position}>
              <p className="soft small">
                {longDate(todayOf(program, one.at))}, {nameOf(program, one.by)}
              </p>
              <p className="prewrap">{one.note}</p>
            </li>
          ))}
        </ol>
        <form method="post" action={`/sanctions/${record.id}/notes`} className="ask">
          <Hidden name="seen" value={note ? text(note.form, 'seen') : record.revision} />
          <TextArea
            name="note"
            label="Add a note"
            hint="What was asked, what the person said. A note stays as it is."
            value={note && text(note.form, 'note')}
            refusals={note?.refusals ?? []}
          />
          <div className="row">
            <button className="quiet">Add the note</button>
          </div>
        </form>
      </section>
      {!record.carriedOut && (
        <Decide
          visit={visit}
          record={record}
          form={at('decide')?.form}
          refusals={at('decide')?.refusals ?? []}
        />
      )}
      {record.decided?.outcome === 'sanction' && !record.carriedOut && (
        <CarryOut
          visit={visit}
          record={record}
          form={at('done')?.form}
          refusals={at('done')?.refusals ?? []}
        />
      )}
    </>
  );
}

function Decision({ visit: { program }, record }: { visit: Visit; record: SanctionCaseRecord }) {
  const { decided, carriedOut } = record;
  if (!decided) return null;
  return (
    <>
      <dt>Decided</dt>
      <dd>
        <b>{outcomeWords[decided.outcome]}</b>, {longDate(decided.on)}, by {nameOf(program, decided.decider)}
        {decided.intent !== '' &&
          `. ${intentWords[decided.intent].label}, step ${decided.rung} of the ladder`}
      </dd>
      {decided.measure !== '' && (
        <>
          <dt>What is done</dt>
          <dd className="prewrap">{decided.measure}</dd>
        </>
      )}
      <dt>Why</dt>
      <dd className="prewrap">{decided.why}</dd>
      <dt>Protected?</dt>
      <dd className="prewrap">
        {decided.outcome === 'protected' ? 'Yes. ' : 'No. '}
        {decided.checked.note}
      </dd>
      {carriedOut && (
        <>
          <dt>Done</dt>
          <dd className="prewrap">
            {longDate(carriedOut.on)}: {carriedOut.what}
          </dd>
        </>
      )}
    </>
  );
}
