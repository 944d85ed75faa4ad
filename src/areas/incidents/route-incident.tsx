import { longDate } from '#calendar.ts';
import type { Command } from '#decision.ts';
import { incidentDocument } from '#documents/incidents/playbook.ts';
import { sentAttachment } from '#ui/file-field.tsx';
import { evidenceFiles } from '#file-kind.ts';
import type { PagePath } from '#page-permission.ts';
import { nameOf } from '#program.ts';
import type { Program } from '#program.ts';
import { playbooks } from '#texts/playbooks/library.ts';
import { ErrorSummary, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { serveAttachment } from '#ui/sealed-file.ts';
import type { Visit } from '#ui/visit.ts';
import { WasItABreach } from '#ui/was-it-a-breach.tsx';
import { Cite } from '#ui/words.tsx';
import { addEvidence, setDiscovery, setKind, tickStep, untickStep } from './decide-answer.ts';
import { close, note, reopen } from './decide.ts';
import { Discovery } from './route-part-discovery.tsx';
import { Ending, Notes } from './route-part-ending.tsx';
import { Evidence } from './route-part-evidence.tsx';
import { NextSteps, Playbook } from './route-part-steps.tsx';
import type { IncidentRecord } from './view.ts';
import { incidentTitle, kindTitle, ongoingWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/incidents/:id', (context, visit) => shown(context, visit, undefined));

/** What was posted and refused, and which part of the page it belongs to. */
type Posted = { readonly part: string; readonly form: FormInput; readonly refusals: Refusals };

/** A button of the page: what it decides, and where it leads back to. */
function deciding<Input>(
  path: PagePath,
  part: string,
  commandFor: (form: FormInput) => Command<Program, Input>,
): void {
  routes.action(path, async (context, visit, form) => {
    const id = parameter(context, 'id');
    const outcome = await visit.practice.record(visit.person.id, commandFor(form), { ...form, id });
    if ('refusals' in outcome) return shown(context, visit, { part, form, refusals: outcome.refusals });
    return accepted(context, `/incidents/${id}`, outcome);
  });
}

deciding('/incidents/:id/notes', 'note', () => note);
deciding('/incidents/:id/kind', 'kind', () => setKind);
deciding('/incidents/:id/discovery', 'discovery', () => setDiscovery);
deciding('/incidents/:id/close', 'ending', () => close);
deciding('/incidents/:id/reopen', 'ending', () => reopen);
deciding<unknown>('/incidents/:id/steps', 'steps', (form) =>
  text(form, 'undo') === 'yes'
    ? (untickStep as Command<Program, unknown>)
    : (tickStep as Command<Program, unknown>),
);

routes.action('/incidents/:id/evidence', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const { file, ...fields } = form;
  const refused = (refusals: Refusals) => shown(context, visit, { part: 'evidence', form: fields, refusals });
  const sent = await sentAttachment({ file }, 'file', evidenceFiles);
  if (!sent) return refused([{ because: 'Choose the file.', field: 'file' }]);
  if ('refusals' in sent) return refused(sent.refusals);
  const input = { ...fields, id, file: sent.attachment };
  const outcome = await visit.practice.record(visit.person.id, addEvidence, input, sent.beside);
  if ('refusals' in outcome) return refused(outcome.refusals);
  return accepted(context, `/incidents/${id}`, outcome);
});

/** A file of an incident, by the entry that kept it. */
routes.page('/incidents/:id/evidence/file', async (context, visit) => {
  const incident = incidentAt(context, visit);
  const entry = context.req.query('entry');
  const file = incident.evidence.find(({ position }) => String(position) === entry)?.file;
  const bytes = file && (await visit.practice.files.open(incident.id, file));
  if (!file || !bytes) throw new NotHere();
  return serveAttachment(context, bytes, file);
});

routes.page('/incidents/:id/file.pdf', async (context, visit) => {
  const incident = incidentAt(context, visit);
  const { program, practice, today } = visit;
  const checkpoint = await practice.checkpoint(program.position);
  const pdf = await context
    .get('installation')
    .pdf.render(incidentDocument(program, incident, today, checkpoint));
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="incident-${incident.discovered}.pdf"`,
  });
});

function incidentAt(context: PageContext, { program }: Visit): IncidentRecord {
  const incident = program.incidents.get(parameter(context, 'id'));
  if (!incident) throw new NotHere();
  return incident;
}

function shown(context: PageContext, visit: Visit, posted: Posted | undefined) {
  const incident = incidentAt(context, visit);
  const { id, closed } = incident;
  const refusals = posted?.refusals ?? [];
  const of = (part: string) =>
    posted?.part === part
      ? { form: posted.form, refusals: posted.refusals }
      : { form: undefined, refusals: [] as Refusals };
  const run = {
    kind: incident.kind,
    ticks: incident.ticks,
    action: `/incidents/${id}/steps`,
    may: !closed && visit.may('incidents.tickStep'),
  };
  return context.render(
    <>
      <p className="soft small">
        <a href="/incidents">Incidents</a> · {closed ? `closed on ${longDate(closed.on)}` : 'open'}
      </p>
      <h1>{incidentTitle(incident.what)}</h1>
      <ErrorSummary refusals={refusals} />
      {!closed && (
        <section>
          <h2>What now</h2>
          <NextSteps visit={visit} run={run} />
        </section>
      )}
      <Facts visit={visit} incident={incident} {...of('kind')} />
      {closed && <Ending visit={visit} incident={incident} {...of('ending')} />}
      <Discovery visit={visit} incident={incident} {...of('discovery')} />
      <Playbook visit={visit} run={run} {...of('steps')} />
      <Evidence visit={visit} incident={incident} {...of('evidence')} />
      <Notes visit={visit} incident={incident} {...of('note')} />
      {!closed && (
        <>
          <aside className="why">
            <p>
              Respond, limit the harm, and write down what was done and how it ended.{' '}
              <Cite citation="164.308(a)(6)(ii)" /> Lessen the harm that you know of.{' '}
              <Cite citation="164.530(f)" />
            </p>
          </aside>
          <Ending visit={visit} incident={incident} {...of('ending')} />
        </>
      )}
      <WasItABreach visit={visit} incident={id} />
      <div className="row">
        <a className="button quiet" href={`/incidents/${id}/file.pdf`}>
          All of it as PDF
        </a>
      </div>
    </>,
    { title: incidentTitle(incident.what), status: refusals.length > 0 ? 422 : 200 },
  );
}

function Facts({
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
  const { program } = visit;
  return (
    <>
      <dl className="facts">
        <dt>Report</dt>
        <dd className="prewrap">{incident.what}</dd>
        <dt>Kind</dt>
        <dd>{kindTitle(incident.kind)}</dd>
        <dt>Still going on</dt>
        <dd>{ongoingWords[incident.ongoing].label}, as reported</dd>
        <dt>Happened</dt>
        <dd>{longDate(incident.happened)}</dd>
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
      </dl>
      {!incident.closed && visit.may('incidents.setKind') && (
        <details open={form !== undefined}>
          <summary>Another kind fits better</summary>
          <form method="post" action={`/incidents/${incident.id}/kind`} className="ask">
            <Hidden name="seen" value={form ? text(form, 'seen') : incident.revision} />
            <Select
              name="kind"
              label="What kind is it?"
              hint="Its playbook takes the place of this one. What is ticked stays."
              value={form ? text(form, 'kind') : incident.kind}
              options={playbooks.map(({ id: value, title: label }) => ({ value, label }))}
              refusals={refusals}
            />
            <div className="row">
              <button>Use this playbook</button>
            </div>
          </form>
        </details>
      )}
    </>
  );
}
