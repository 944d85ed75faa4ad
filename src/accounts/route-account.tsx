import { longDate, dayOf } from '#calendar.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { roleWords } from '#permission.ts';
import { addressOf } from '#reach/reach.ts';
import { ErrorSummary, Field } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { keepSession } from '#ui/session-cookie.ts';
import { SecondFactorSection } from './route-second-factor.tsx';

export const routes = pageRoutes();

routes.page('/account', (context, visit) => shown(context, visit, []));

routes.action('/account', async (context, visit, form) => {
  const changed = await context.get('installation').accounts.changePassword({
    practice: visit.practice.id,
    person: visit.person.id,
    password: text(form, 'password'),
    next: text(form, 'next'),
    names: [visit.person.name, visit.program.entity?.name ?? ''],
    address: addressOf(context),
  });
  if ('refusals' in changed) return shown(context, visit, changed.refusals);
  keepSession(context, changed.token);
  return redirect(context, '/account', 'password-changed');
});

function shown(context: PageContext, visit: Visit, refusals: Refusals) {
  const account = context
    .get('installation')
    .accounts.accountOf({ practice: visit.practice.id, person: visit.person.id });
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, visit.today) : 'UTC';
  return context.render(
    <>
      <h1>Your account</h1>
      <p className="soft">
        {[visit.person.name, ...visit.roles.map((role) => roleWords[role])].join(', ')}. You sign in as{' '}
        {account?.email}.
      </p>
      <ErrorSummary refusals={refusals} title="Your password was not changed" />
      <SecondFactorSection context={context} visit={visit} />
      <section>
        <h2>Where you are signed in</h2>
        <p className="soft">Each browser with your sign-in, and a way to end those you do not know.</p>
        <a className="button quiet" href="/account/sessions">
          Open the list
        </a>
      </section>
      <form method="post" className="ask">
        <h2>Change your password</h2>
        <p className="soft small">
          {account && `You set this one on ${longDate(dayOf(account.passwordAt, zone))}. `}It never runs out.
          Change it when somebody may know it; you are then signed out everywhere else.
        </p>
        <Field
          name="password"
          label="Your current password"
          type="password"
          autoComplete="current-password"
          refusals={refusals}
          required
        />
        <Field
          name="next"
          label="Your new password"
          hint="12 characters or more"
          type="password"
          autoComplete="new-password"
          refusals={refusals}
          required
        />
        <div className="row">
          <button className="quiet">Change your password</button>
        </div>
      </form>
    </>,
    { title: 'Your account', status: refusals.length > 0 ? 422 : 200 },
  );
}
