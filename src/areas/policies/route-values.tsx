import { nameOf } from '#program.ts';
import { Hidden, ErrorSummary, Field } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { measured, policyValueIds, policyValues } from '#told/values.ts';
import type { PolicyValue, PolicyValueId } from '#told/values.ts';
import { setValue } from './decide.ts';

export const routes = pageRoutes();

routes.page('/policies/values', (context, visit) => shown(context, visit, {}, []));

routes.action('/policies/values', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, setValue, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/policies/values', outcome);
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program } = visit;
  const may = visit.may('policies.setValue');
  const asked = text(form, 'value') || (context.req.query('change') ?? '');
  const chosen = policyValueIds.find((id) => id === asked);
  return context.render(
    <>
      <p className="small soft">
        <a href="/policies">Policies</a>
      </p>
      <h1>Your numbers</h1>
      <p>
        How soon a screen locks, how often logs are read: your policies need numbers, and the law gives none
        of these. Each begins with what is customary. Set what fits your practice, and what you will keep.{' '}
        <Cite citation="164.306(b)(2)" />
      </p>
      <ErrorSummary refusals={refusals} />
      {chosen && may && <ValueForm id={chosen} visit={visit} form={form} refusals={refusals} />}
      <div className="scroll stack">
        <table>
          <caption>
            The law gives none of these numbers. A policy in effect stays as it is until you approve the text
            with the new number.
          </caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Your number</th>
              <th scope="col">Whose it is</th>
            </tr>
          </thead>
          <tbody>
            {policyValueIds.map((id) => {
              const value: PolicyValue = policyValues[id];
              const record = program.policyValues.get(id);
              const number = record?.number ?? value.customary;
              return (
                <tr key={id}>
                  <th scope="row">
                    {value.label} <Cite citation={value.citation} />
                    {value.note && <p className="soft small">{value.note}</p>}
                  </th>
                  <td>
                    <b>{measured(number, value.unit)}</b>{' '}
                    {may && (
                      <a href={`/policies/values?change=${id}`}>
                        Change<span className="unseen"> “{value.label}”</span>
                      </a>
                    )}
                  </td>
                  <td className="soft small">
                    {record
                      ? `Set by ${nameOf(program, record.changedBy)}${number === value.customary ? '' : `; ${measured(value.customary, value.unit)} is customary`}${record.why === '' ? '.' : `: ${record.why}`}`
                      : 'Customary'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>,
    { title: 'Your numbers', status: refusals.length > 0 ? 422 : 200 },
  );
}

/** One number, to be changed. */
function ValueForm({
  id,
  visit: { program },
  form,
  refusals,
}: {
  id: PolicyValueId;
  visit: Visit;
  form: FormInput;
  refusals: Refusals;
}) {
  const value: PolicyValue = policyValues[id];
  const record = program.policyValues.get(id);
  const posted = text(form, 'value') !== '';
  return (
    <form method="post" action="/policies/values" className="ask card">
      <h2>{value.label}</h2>
      <Hidden name="value" value={id} />
      <Hidden name="seen" value={posted ? text(form, 'seen') : (record?.revision ?? 0)} />
      <Field
        name="number"
        label={value.unit.charAt(0).toUpperCase() + value.unit.slice(1)}
        hint={`${value.least} to ${value.most}; ${value.customary} is customary. ${value.note ?? ''}`}
        type="number"
        min={value.least}
        max={value.most}
        width="short"
        value={posted ? text(form, 'number') : (record?.number ?? value.customary)}
        refusals={refusals}
        required
      />
      <Field
        name="why"
        label="Why this number"
        hint="You can leave it empty. It helps whoever asks in three years."
        value={posted ? text(form, 'why') : record?.why}
        refusals={refusals}
      />
      <div className="row">
        <button>Set it</button>
        <a href="/policies/values">Leave it</a>
      </div>
    </form>
  );
}
