import { longDate } from '#calendar.ts';
import { nameOf } from '#program.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { liftHold, placeHold } from './decide-holds.ts';
import { holdReasons } from './events.ts';
import { retained } from './standing.ts';
import type { HoldRecord } from './view.ts';
import { holdReasonWords, kindWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/retention/holds', (context, visit) => shown(context, visit, {}));

routes.action('/retention/holds', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, placeHold, form);
  if ('refusals' in outcome) return shown(context, visit, { placing: form, refusals: outcome.refusals });
  return accepted(context, '/retention/holds', outcome);
});

routes.action('/retention/holds/:id/lift', async (context, visit, form) => {
  const id = parameter(context, 'id');
  if (!visit.program.holds.has(id)) throw new NotHere();
  const outcome = await visit.practice.record(visit.person.id, liftHold, { ...form, id });
  if ('refusals' in outcome)
    return shown(context, visit, { lifting: { id, form }, refusals: outcome.refusals });
  return accepted(context, '/retention/holds', outcome);
});

type Posted = {
  readonly placing?: FormInput;
  readonly lifting?: { readonly id: string; readonly form: FormInput };
  readonly refusals?: Refusals;
};

function shown(context: PageContext, visit: Visit, { placing, lifting, refusals = [] }: Posted) {
  const all = [...visit.program.holds.values()].toReversed();
  const held = all.filter(({ lifted }) => !lifted);
  const over = all.filter(({ lifted }) => lifted);
  return context.render(
    <>
      <p className="soft small">
        <a href="/retention">Retention</a>
      </p>
      <h1>{held.length === 0 ? 'Nothing is held back' : counted(held.length, 'hold')}</h1>
      <p>
        When a lawsuit or an inquiry is to be expected, what may matter in it must not be destroyed, however
        old it is. HHS may see your records in an investigation or a review, and you must give them access.{' '}
        <Cite citation="160.310(b)" /> <Cite citation="160.310(c)" /> Courts and states have rules of their
        own: ask your lawyer what to hold, and when it is over.
      </p>
      <ErrorSummary refusals={refusals} />
      {held.map((hold) => (
        <Lifting
          key={hold.id}
          visit={visit}
          hold={hold}
          form={lifting?.id === hold.id ? lifting.form : undefined}
          refusals={lifting?.id === hold.id ? refusals : []}
        />
      ))}
      <Placing context={context} visit={visit} form={placing} refusals={placing ? refusals : []} />
      {over.length > 0 && (
        <details>
          <summary>{counted(over.length, 'hold')} lifted</summary>
          <ul>
            {over.map((hold) => (
              <li key={hold.id}>
                {holdReasonWords[hold.reason].label}, from {longDate(hold.from)}
                {hold.lifted && ` to ${longDate(hold.lifted.on)}: ${hold.lifted.why}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>,
    { title: 'Holds', status: refusals.length > 0 ? 422 : 200 },
  );
}

function scopeWords({ program }: Visit, { scope }: HoldRecord): string {
  return scope === 'everything'
    ? 'Everything, also what comes later.'
    : `${counted(scope.length, 'record')}: ${scope.map((subject) => nameOf(program, subject)).join('; ')}.`;
}

/** The holds in force, on top of the list of records. */
export function Holds({ visit, holds }: { visit: Visit; holds: readonly HoldRecord[] }) {
  return (
    <aside className="callout">
      <p>
        <strong>{counted(holds.length, 'hold')} in force.</strong> What is held does not go, whatever its age.
      </p>
      <ul>
        {holds.map((hold) => (
          <li key={hold.id}>
            {holdReasonWords[hold.reason].label}, since {longDate(hold.from)}. {scopeWords(visit, hold)}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Lifting({
  visit,
  hold,
  form,
  refusals,
}: {
  visit: Visit;
  hold: HoldRecord;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  return (
    <section>
      <h2>
        {holdReasonWords[hold.reason].label}, since {longDate(hold.from)}
      </h2>
      <p className="prewrap">{hold.why}</p>
      <p>{scopeWords(visit, hold)}</p>
      <p className="soft small">
        Placed by {nameOf(visit.program, hold.placedBy)}, record position {hold.first}
      </p>
      <details open={form !== undefined}>
        <summary>Lift this hold</summary>
        <form method="post" action={`/retention/holds/${hold.id}/lift`} className="ask">
          <Hidden name="seen" value={form ? text(form, 'seen') : hold.revision} />
          <TextArea
            name="why"
            label="Why is it over?"
            hint="The case was closed, the letter that says so, who decided."
            value={form && text(form, 'why')}
            refusals={refusals}
          />
          <Field
            name="on"
            label="Over since"
            type="date"
            value={form ? text(form, 'on') : visit.today}
            refusals={refusals}
          />
          <div className="row">
            <button>Lift the hold</button>
          </div>
        </form>
      </details>
    </section>
  );
}

function Placing({
  context,
  visit: { program, today },
  form = {},
  refusals,
}: {
  context: PageContext;
  visit: Visit;
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const chosen = texts(form, 'subjects');
  const byKind = Map.groupBy(
    retained(program, today).filter(({ kind }) => kind !== 'kept'),
    ({ kind }) => kind,
  );
  return (
    <section>
      <h2>Place a hold</h2>
      <form method="post" action="/retention/holds" className="ask">
        <Hidden name="id" value={text(form, 'id') || context.get('installation').newId('hold')} />
        <Choices
          name="reason"
          label="Why?"
          options={holdReasons.map((value) => ({ value, ...holdReasonWords[value] }))}
          chosen={[text(form, 'reason')]}
          refusals={refusals}
        />
        <TextArea
          name="why"
          label="Which case, and who asked?"
          hint="Without patients’ names, if it can be avoided."
          value={text(form, 'why')}
          refusals={refusals}
        />
        <Field
          name="from"
          label="Since when do you know?"
          type="date"
          value={text(form, 'from') || today}
          refusals={refusals}
        />
        <Choices
          name="scope"
          label="What is held?"
          hint="If in doubt, hold everything. Nothing is lost by it."
          options={[
            { value: 'everything', label: 'Everything', note: 'Also what is recorded later.' },
            { value: 'chosen', label: 'Some records', note: 'Choose them below.' },
          ]}
          chosen={[text(form, 'scope') || 'everything']}
          refusals={refusals}
        />
        <details open={chosen.length > 0 || refusals.some(({ field }) => field?.startsWith('subjects'))}>
          <summary>Choose records</summary>
          {[...byKind].map(([kind, those]) => (
            <Choices
              key={kind}
              name="subjects"
              label={kindWords[kind]}
              type="checkbox"
              compact
              options={those.map(({ subject, name }) => ({ value: subject, label: name }))}
              chosen={chosen}
            />
          ))}
        </details>
        <div className="row">
          <button>Place the hold</button>
        </div>
      </form>
    </section>
  );
}
