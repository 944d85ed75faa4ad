import { lastFactorStays, removeSecondFactor } from '#areas/workforce/decide-second-factor.ts';
import { asksForSecondFactor } from '#areas/workforce/second-factor-policy.ts';
import { addressOf } from '#reach/reach.ts';
import { ErrorSummary, Field } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { NotHere, pageRoutes, parameter, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { factorsOf } from './route-second-factor.tsx';

export const routes = pageRoutes();

routes.page('/account/factors/:id/remove', (context, visit) => shown(context, visit, []));

/** Takes a second factor of one's own away. */
routes.action('/account/factors/:id/remove', async (context, visit, form) => {
  const { accounts } = context.get('installation');
  const who = { practice: visit.practice.id, person: visit.person.id };
  const id = parameter(context, 'id');
  if (!factorsOf(context, visit).some(({ factor }) => factor === id))
    return redirect(context, '/account', 'unchanged');
  if (isKept(context, visit)) return shown(context, visit, [{ because: lastFactorStays }]);
  const address = addressOf(context);
  const unknown = await accounts.confirmPassword({ ...who, password: text(form, 'password'), address });
  if (unknown) return shown(context, visit, unknown.refusals, unknown.wait);
  const outcome = await visit.practice.record(who.person, removeSecondFactor, { id });
  if ('refusals' in outcome) return shown(context, visit, outcome.refusals);
  accounts.secondFactors.remove(who, id, address);
  return redirect(context, '/account', 'factor-removed');
});

/** Whether it is the only one, and the practice asks for one. */
function isKept(context: PageContext, visit: Visit): boolean {
  return factorsOf(context, visit).length === 1 && asksForSecondFactor(visit.program, visit.roles);
}

function shown(context: PageContext, visit: Visit, refusals: Refusals, wait?: number) {
  const id = parameter(context, 'id');
  const own = factorsOf(context, visit);
  const one = own.find(({ factor }) => factor === id);
  if (!one) throw new NotHere();
  const kept = isKept(context, visit);
  if (wait) context.header('retry-after', String(wait));
  return context.render(
    <div className="ask">
      <h1>Remove {one.kind === 'passkey' ? `“${one.name}”` : 'your authenticator app'}</h1>
      <ErrorSummary refusals={refusals} title="Nothing was removed" />
      {kept && refusals.length === 0 && <p className="callout">{lastFactorStays}</p>}
      {kept ? (
        <div className="row">
          <a className="button" href="/account/second-factor">
            Add another one
          </a>
          <a className="button quiet" href="/account#second-factor">
            Back
          </a>
        </div>
      ) : (
        <form method="post" action={`/account/factors/${one.factor}/remove`}>
          <p>
            It will no longer sign you in.{' '}
            {own.length === 1
              ? 'It is your only one: afterwards your password alone opens your account, and your recovery codes are void.'
              : 'Your other second factors stay.'}
          </p>
          <Field
            name="password"
            label="Your current password"
            type="password"
            autoComplete="current-password"
            refusals={refusals}
            required
          />
          <div className="row">
            <button className="danger">Remove it</button>
            <a className="button quiet" href="/account#second-factor">
              Keep it
            </a>
          </div>
        </form>
      )}
    </div>,
    { title: 'Remove a second factor', status: wait ? 429 : refusals.length > 0 ? 422 : 200 },
  );
}
