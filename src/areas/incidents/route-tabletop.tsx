import { longDate } from '#calendar.ts';
import type { Command } from '#decision.ts';
import { tabletopDocument } from '#documents/incidents/playbook.ts';
import { nameOf, workforceOn } from '#program.ts';
import type { Program } from '#program.ts';
import { playbooks } from '#texts/playbooks/library.ts';
import { Choices, ErrorSummary, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty } from '#ui/words.tsx';
import { beginTabletop, finishTabletop, tickTabletop, untickTabletop } from './decide-tabletop.ts';
import { kindIn } from './route-report-form.tsx';
import { NextSteps, Playbook } from './route-part-steps.tsx';
import type { TabletopRecord } from './view.ts';
import { kindTitle } from './words.ts';

export const routes = pageRoutes();

const title = 'Exercises';

routes.page('/incidents/tabletops', (context, visit) => listed(context, visit, undefined, []));

routes.action('/incidents/tabletops', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, beginTabletop, form);
  if ('refusals' in outcome) return listed(context, visit, form, outcome.refusals);
  return accepted(context, `/incidents/tabletops/${text(form, 'id')}`, outcome);
});

routes.page('/incidents/tabletops/:id', (context, visit) => shown(context, visit, undefined, []));

routes.action('/incidents/tabletops/:id/steps', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const command = (text(form, 'undo') === 'yes' ? untickTabletop : tickTabletop) as Command<Program, unknown>;
  const outcome = await visit.practice.record(visit.person.id, command, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { steps: form }, outcome.refusals);
  return accepted(context, `/incidents/tabletops/${id}`, outcome);
});

routes.action('/incidents/tabletops/:id/finish', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const outcome = await visit.practice.record(visit.person.id, finishTabletop, { ...form, id });
  if ('refusals' in outcome) return shown(context, visit, { finish: form }, outcome.refusals);
  return accepted(context, `/incidents/tabletops/${id}`, outcome);
});

routes.page('/incidents/tabletops/:id/exercise.pdf', async (context, visit) => {
  const { program, practice, today } = visit;
  const tabletop = tabletopAt(context, visit);
  const checkpoint = await practice.checkpoint(program.position);
  const pdf = await context
    .get('installation')
    .pdf.render(tabletopDocument(program, tabletop, today, checkpoint));
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="exercise-${tabletop.on}.pdf"`,
  });
});

function tabletopAt(context: PageContext, { program }: Visit): TabletopRecord {
  const tabletop = program.tabletops.get(parameter(context, 'id'));
  if (!tabletop) throw new NotHere();
  return tabletop;
}

function listed(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const all = [...visit.program.tabletops.values()].toSorted(
    (a, b) => b.on.localeCompare(a.on) || b.first - a.first,
  );
  return context.render(
    <>
      <p className="soft small">
        <a href="/incidents">Incidents</a>
      </p>
      <h1>{title}</h1>
      <p>
        Sit together for half an hour and walk a made-up case through its playbook. What you learn is kept as
        proof that your procedures work. It never counts as an incident. <Cite citation="164.308(a)(6)(i)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {all.length === 0 ? (
        <Empty>No exercise is on record yet. Begin one below.</Empty>
      ) : (
        <ul>
          {all.map(({ id, kind, on, finished }) => (
            <li key={id}>
              <a href={`/incidents/tabletops/${id}`}>
                {kindTitle(kind)}, {longDate(on)}
              </a>{' '}
              <span className="soft">
                {finished ? `finished on ${longDate(finished.on)}` : 'not finished'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {visit.may('incidents.beginTabletop') && (
        <form method="post" action="/incidents/tabletops" className="ask">
          <h2>Begin an exercise</h2>
          <Hidden
            name="id"
            value={(form && text(form, 'id')) || context.get('installation').newId('tabletop')}
          />
          <Select
            name="kind"
            label="Which playbook?"
            value={form ? text(form, 'kind') : (kindIn(context.req.query('kind')) ?? 'ransomware')}
            options={playbooks.map(({ id: value, title: label }) => ({ value, label }))}
            refusals={refusals}
          />
          <TextArea
            name="story"
            label="The made-up case"
            hint="On a Monday at 8, the front desk finds a note on the screen … Nobody’s real name."
            value={form && text(form, 'story')}
            refusals={refusals}
          />
          <Field
            name="on"
            label="Day"
            type="date"
            value={form ? text(form, 'on') : visit.today}
            refusals={refusals}
          />
          <People visit={visit} chosen={form ? texts(form, 'people') : []} refusals={refusals} />
          <div className="row">
            <button>Begin the exercise</button>
          </div>
        </form>
      )}
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function People({
  visit: { program, today },
  chosen,
  refusals,
}: {
  visit: Visit;
  chosen: readonly string[];
  refusals: Refusals;
}) {
  return (
    <Choices
      name="people"
      label="Who takes part?"
      type="checkbox"
      options={workforceOn(program, today)
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))}
      chosen={chosen}
      refusals={refusals}
      compact
    />
  );
}

type Posted = { readonly steps?: FormInput; readonly finish?: FormInput };

function shown(context: PageContext, visit: Visit, posted: Posted | undefined, refusals: Refusals) {
  const { program } = visit;
  const tabletop = tabletopAt(context, visit);
  const { id, kind, on, story, people, ticks, finished } = tabletop;
  const run = {
    kind,
    ticks,
    action: `/incidents/tabletops/${id}/steps`,
    may: !finished && visit.may('incidents.tickTabletop'),
  };
  const name = `Exercise: ${kindTitle(kind)}`;
  return context.render(
    <>
      <p className="soft small">
        <a href="/incidents/tabletops">{title}</a> ·{' '}
        {finished ? `finished on ${longDate(finished.on)}` : 'not finished'}
      </p>
      <h1>{name}</h1>
      <p className="callout">This is an exercise. Call nobody outside, and change nothing in real systems.</p>
      <ErrorSummary refusals={refusals} />
      <dl className="facts">
        <dt>Made-up case</dt>
        <dd className="prewrap">{story}</dd>
        <dt>Begun</dt>
        <dd>{longDate(on)}</dd>
        <dt>Take part</dt>
        <dd>{people.map((person) => nameOf(program, person)).join(', ') || 'Nobody yet'}</dd>
        {finished && (
          <>
            <dt>Learned</dt>
            <dd className="prewrap">{finished.learned}</dd>
            <dt>To change</dt>
            <dd className="prewrap">{finished.changes || 'Nothing'}</dd>
          </>
        )}
      </dl>
      {!finished && (
        <section>
          <h2>What now</h2>
          <NextSteps visit={visit} run={run} />
        </section>
      )}
      <Playbook visit={visit} run={run} form={posted?.steps} refusals={posted?.steps ? refusals : []} />
      {!finished && visit.may('incidents.finishTabletop') && (
        <Finishing
          visit={visit}
          tabletop={tabletop}
          form={posted?.finish}
          refusals={posted?.finish ? refusals : []}
        />
      )}
      <div className="row">
        <a className="button quiet" href={`/incidents/tabletops/${id}/exercise.pdf`}>
          All of it as PDF
        </a>
      </div>
    </>,
    { title: name, status: refusals.length > 0 ? 422 : 200 },
  );
}

function Finishing({
  visit,
  tabletop,
  form,
  refusals,
}: {
  visit: Visit;
  tabletop: TabletopRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  return (
    <form method="post" action={`/incidents/tabletops/${tabletop.id}/finish`} className="ask">
      <h2>Finish the exercise</h2>
      <Hidden name="seen" value={form ? text(form, 'seen') : tabletop.revision} />
      <People visit={visit} chosen={form ? texts(form, 'people') : tabletop.people} refusals={refusals} />
      <TextArea
        name="learned"
        label="What did you learn?"
        hint="What went well, where people hesitated, which number was wrong."
        value={form && text(form, 'learned')}
        refusals={refusals}
      />
      <TextArea
        name="changes"
        label="What is to change?"
        hint="Empty: nothing"
        value={form && text(form, 'changes')}
        refusals={refusals}
      />
      <Field
        name="on"
        label="Finished on"
        type="date"
        value={form ? text(form, 'on') : visit.today}
        refusals={refusals}
      />
      <div className="row">
        <button>Finish, and keep it as proof</button>
      </div>
    </form>
  );
}
