import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { Choices, ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { recordBreach } from './decide.ts';
import { agencies } from './events.ts';
import { breachIn, Head } from './route-parts.tsx';
import type { BreachRecord } from './view.ts';
import { agencyWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/breaches/new', (context, visit) => {
  const incident = context.req.query('incident') ?? '';
  const from = visit.program.incidents.get(incident);
  return shown(
    context,
    visit,
    undefined,
    {
      id: context.get('installation').newId('breach'),
      ...(from && { incident: from.id, discovered: from.discovered, from: from.happened }),
    },
    [],
  );
});

routes.action('/breaches/new', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, recordBreach, form);
  if ('refusals' in outcome) return shown(context, visit, undefined, form, outcome.refusals);
  return accepted(context, `/breaches/${text(form, 'id')}`, outcome);
});

routes.page('/breaches/:id/facts', (context, visit) => {
  const record = breachIn(context, visit);
  return shown(
    context,
    visit,
    record,
    { ...record, seen: String(record.revision), part2: record.part2 ? 'yes' : '' },
    [],
  );
});

routes.action('/breaches/:id/facts', async (context, visit, form) => {
  const record = breachIn(context, visit);
  const outcome = await visit.practice.record(visit.person.id, recordBreach, { ...form, id: record.id });
  if ('refusals' in outcome) return shown(context, visit, record, form, outcome.refusals);
  return accepted(context, `/breaches/${record.id}`, outcome);
});

function shown(
  context: PageContext,
  visit: Visit,
  record: BreachRecord | undefined,
  form: FormInput,
  refusals: Refusals,
) {
  const title = record ? 'Correct the facts' : 'Was it a breach?';
  return context.render(
    <>
      {record ? (
        <Head visit={visit} record={record} here={undefined} heading={title} />
      ) : (
        <>
          <p className="soft small">
            <a href="/breaches">Breaches</a>
          </p>
          <h1>{title}</h1>
        </>
      )}
      <p>
        Until you decide, it is presumed to be one, and the days for the notices run from the day it was
        discovered. <Cite citation="164.402 (Breach)(2)" /> <Cite citation="164.404(a)(2)" />
      </p>
      <ErrorSummary refusals={refusals} />
      <FactsForm visit={visit} record={record} form={form} refusals={refusals} />
    </>,
    { title, status: refusals.length > 0 ? 422 : 200 },
  );
}

function FactsForm({
  visit: { program, today },
  record,
  form,
  refusals,
}: {
  visit: Visit;
  record: BreachRecord | undefined;
  form: FormInput;
  refusals: Refusals;
}) {
  const value = (name: string) => text(form, name);
  const own = { refusals };
  const incidents = [...program.incidents.keys()].map((id) => ({ value: id, label: nameOf(program, id) }));
  const vendors = [...program.vendors.values()].map(({ id, name }) => ({ value: id, label: name }));
  const more = ['group', 'to', 'vendor', 'associateDiscovered', 'part2'].some(
    (name) => value(name) !== '' || refusals.some(({ field }) => field === name),
  );
  return (
    <form method="post" action={record ? `/breaches/${record.id}/facts` : '/breaches/new'} className="ask">
      {!record && <Hidden name="id" value={value('id')} />}
      <Hidden name="seen" value={value('seen') || 0} />
      <Field
        {...own}
        name="title"
        label="What it is about, in a few words"
        hint="Name nobody: “Laptop stolen from a car”, “Fax to the wrong number”."
        value={value('title')}
        required
      />
      <Field
        {...own}
        name="discovered"
        type="date"
        label="Discovered on"
        hint="The first day that anybody of your workforce or an agent knew of it, other than who did it, or would have with reasonable diligence. Not the day you were sure that it was a breach."
        value={value('discovered')}
        max={today}
        required
      />
      <Field
        {...own}
        name="from"
        type="date"
        label="Happened on"
        hint="The first day, if it went on. Leave it empty while nobody knows."
        value={value('from')}
        max={today}
      />
      <Select
        {...own}
        name="incident"
        label="The incident it came from"
        value={value('incident')}
        options={incidents}
        empty="None on record"
      />
      <details open={more}>
        <summary>Several groups, a vendor, several days, or Part 2 records</summary>
        <Field
          {...own}
          name="group"
          label="Which group of people"
          hint="Only where facts differ: assess each group by itself, with a record of its own for the same incident. “Those in the mailbox”, “Those on the laptop”."
          value={value('group')}
        />
        <Field {...own} name="to" type="date" label="Last day it happened" value={value('to')} max={today} />
        <Select
          {...own}
          name="vendor"
          label="Where it happened, if at a vendor"
          value={value('vendor')}
          options={vendors}
          empty="Here"
        />
        <Field
          {...own}
          name="associateDiscovered"
          type="date"
          label="The vendor discovered it on"
          value={value('associateDiscovered')}
          max={today}
        />
        <Choices
          {...own}
          name="agent"
          label="Is that vendor your agent?"
          hint="It is one if you may direct how it does its work while it does it. Then what it knows, you know, and the days run from its discovery."
          options={agencies.map((one) => ({ value: one, label: agencyWords[one] }))}
          chosen={[value('agent') || 'unknown']}
        />
        <Choices
          {...own}
          name="part2"
          type="checkbox"
          label="Part 2"
          options={[
            {
              value: 'yes',
              label: 'Records of a substance use disorder program (42 CFR part 2) are among it',
            },
          ]}
          chosen={value('part2') === '' ? [] : ['yes']}
        />
      </details>
      <div className="row">
        <button>{record ? 'Save the facts' : 'Record it and go on'}</button>
        {record && <a href={`/breaches/${record.id}`}>Cancel</a>}
      </div>
      {value('incident') !== '' && program.incidents.has(value('incident')) && (
        <p className="soft small">
          Somebody here knew of the incident on{' '}
          {longDate(program.incidents.get(value('incident'))?.discovered ?? today)}.
        </p>
      )}
    </form>
  );
}
