import { longDate, dayOf } from '#calendar.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { roleWords } from '#permission.ts';
import { addressOf } from '#reach.ts';
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
  return redirect(context, '/account', 'recorded');
});

function shown(context: PageContext, visit: Visit, refusals: Refusals) {
  const account = context
    .get('installation')
    .accounts.accountOf({ practice: visit.practice.id, person: visit.person.id });
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, visit.today) : 'UTC';
  return context.render(
    <>
      <h1>{visit.person.name}</h1>
      <p className="soft">
        {visit.roles.map((role) => roleWords[role]).join(', ')}. You sign in as {account?.email}.
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" className="ask">
        <h2>Change your password</h2>
        <p className="soft small">
          {account && `The present one is from ${longDate(dayOf(account.passwordAt, zone))}. `}You never have
          to change it by the calendar; change it when somebody may know it. Your other sessions end.
        </p>
        <Field
          name="password"
          label="Your present password"
          type="password"
          autoComplete="current-password"
          refusals={refusals}
          required
        />
        <Field
          name="next"
          label="The new one"
          hint="12 characters or more"
          type="password"
          autoComplete="new-password"
          refusals={refusals}
          required
        />
        <div className="row">
          <button>Change it</button>
        </div>
      </form>
      <SecondFactorSection context={context} visit={visit} />
      <p>
        <a href="/account/sessions">Where you are signed in</a>
      </p>
    </>,
    { title: 'Your account', status: refusals.length > 0 ? 422 : 200 },
  );
}
