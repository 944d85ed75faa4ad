import { longDate } from '#calendar.ts';
import { Choices, ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { inputs, text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted, Empty } from '#ui/words.tsx';
import { approvable, earliestDay } from './approval.ts';
import { approveAll } from './decide-approve.ts';
import { isReady, shelf } from './shelf.ts';
import { approvalStatement, areaTitle } from './words.ts';

export const routes = pageRoutes();

const address = '/policies/approve';

routes.page(address, (context, visit) => shown(context, visit, undefined, []));

routes.action(address, async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, approveAll, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/policies', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const { program, today, person } = visit;
  const all = shelf(program, today).filter(({ applies }) => applies);
  const ready = all.filter((one) => isReady(one));
  const alone = all.filter(
    (one) => !isReady(one) && (one.inEffect === undefined || one.newText) && !one.coming,
  );
  const ticked = new Set(
    form
      ? inputs(form, 'policies').flatMap((row) => (text(row, 'approve') === '' ? [] : [text(row, 'id')]))
      : [],
  );
  const groups = Map.groupBy(ready, ({ area }) => area);
  let index = 0;
  return context.render(
    <>
      <p className="small soft">
        <a href="/policies">Policies</a>
      </p>
      <h1>Approve several policies</h1>
      <p>
        Each of these texts is written with your own facts, and nobody has changed it by hand. Open one, read
        it, and tick it. Each is recorded as a decision of its own, with your name and today’s date. The law
        wants them in writing, and right for your practice. <Cite citation="164.316(b)(1)" />{' '}
        <Cite citation="164.530(i)(1)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {ready.length === 0 ? (
        <Empty
          action={
            <a className="button quiet" href="/policies">
              Back to the policies
            </a>
          }
        >
          No text waits to be approved as it stands.
        </Empty>
      ) : (
        <form method="post" action={address}>
          <div id="field-policies" tabIndex={-1}>
            {[...groups].map(([area, policies]) => (
              <fieldset key={area} className="choices">
                <legend>{areaTitle(area)}</legend>
                {policies.map((one) => {
                  const row = index++;
                  const changed = one.record?.versions.length;
                  return (
                    <div className="row" key={one.id}>
                      <Hidden name={`policies.${row}.id`} value={one.id} />
                      <Hidden name={`policies.${row}.digest`} value={approvable(one)?.digest ?? ''} />
                      <label className="choice">
                        <input
                          type="checkbox"
                          name={`policies.${row}.approve`}
                          value="yes"
                          defaultChecked={ticked.has(one.id)}
                        />{' '}
                        {one.number} {one.title}
                        {changed && (
                          <small>
                            {one.notTrue[0] ?? 'The text of the library is newer.'} From{' '}
                            {longDate(earliestDay(one, today))} at the earliest.
                          </small>
                        )}
                      </label>
                      <a href={changed ? `/policies/${one.id}/compare?to=proposed` : `/policies/${one.id}`}>
                        {changed ? 'See what changes' : 'Read'}
                        <span className="unseen"> “{one.title}”</span>
                      </a>
                    </div>
                  );
                })}
              </fieldset>
            ))}
          </div>
          <div className="ask">
            <Field
              name="effective"
              label="In effect from"
              hint="Today or later. Empty: at once. A changed privacy policy begins on the day after its approval at the earliest."
              type="date"
              value={form ? text(form, 'effective') : today}
              refusals={refusals}
            />
            {ready.some(({ record }) => record?.versions.length) && (
              <Choices
                name="material"
                label="Do those who know an earlier version read the new one?"
                hint="Where a change matters to how people work, the law has them trained on it. A new name or number seldom does."
                options={[
                  { value: 'yes', label: 'Yes, ask them again' },
                  { value: 'no', label: 'No, what people do stays the same' },
                ]}
                chosen={[form ? text(form, 'material') : '']}
                refusals={refusals}
              />
            )}
            <TextArea
              name="statement"
              label="Statement"
              hint="It stands above your name on each of them. Change it until it is true."
              value={form ? text(form, 'statement') : approvalStatement}
              refusals={refusals}
              rows={3}
            />
            <div className="row">
              <button>Approve what is ticked, as {person.name}</button>
              <a href="/policies">Not yet</a>
            </div>
          </div>
        </form>
      )}
      {alone.length > 0 && (
        <section>
          <h2>To be looked at one by one</h2>
          <p>
            {counted(alone.length, 'policy waits', 'policies wait')} for a fact, or somebody has changed the
            text by hand.
          </p>
          <ul>
            {alone.map(({ id, title, present, record }) => (
              <li key={id}>
                <a href={`/policies/${id}`}>{title}</a>
                {!record?.draft &&
                  present &&
                  present.gaps.length > 0 &&
                  `: waits for ${present.gaps.join('; ')}`}
                {record?.draft && ': a draft'}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
    { title: 'Approve several policies', status: refusals.length > 0 ? 422 : 200 },
  );
}
