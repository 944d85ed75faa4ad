import { addressOf } from '#reach/reach.ts';
import { ErrorSummary, Field } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { recoveryCodes } from './second-factor/recovery-codes.ts';

export const routes = pageRoutes();

routes.page('/account/recovery-codes', (context, visit) => asked(context, visit, []));

/** Makes new codes for somebody who knows the present password; those before are void. */
routes.action('/account/recovery-codes', async (context, visit, form) => {
  const { accounts } = context.get('installation');
  const who = { practice: visit.practice.id, person: visit.person.id };
  if (!accounts.secondFactors.has(who)) return redirect(context, '/account/second-factor');
  const address = addressOf(context);
  const unknown = await accounts.confirmPassword({ ...who, password: text(form, 'password'), address });
  if (unknown) return asked(context, visit, unknown.refusals, unknown.wait);
  const codes = accounts.secondFactors.makeRecoveryCodes(who, address);
  return shownOnce(
    context,
    visit,
    codes,
    'The new codes are made. Those before are void: throw their sheet away.',
  );
});

function asked(context: PageContext, visit: Visit, refusals: Refusals, wait?: number) {
  const { secondFactors } = context.get('installation').accounts;
  const who = { practice: visit.practice.id, person: visit.person.id };
  if (!secondFactors.has(who)) return redirect(context, '/account/second-factor');
  const left = secondFactors.recoveryCodes.of(who)?.left ?? 0;
  if (wait) context.header('retry-after', String(wait));
  return context.render(
    <div className="ask">
      <h1>Make new recovery codes</h1>
      <p>
        {left === 0
          ? 'None of your codes is left.'
          : `You have ${left} of ${recoveryCodes.made} codes left. They are void as soon as you make new ones.`}{' '}
        The new ones are shown this once, so have a printer or pen and paper at hand.
      </p>
      <ErrorSummary refusals={refusals} title="No new codes were made" />
      <form method="post" action="/account/recovery-codes">
        <Field
          name="password"
          label="Your current password"
          type="password"
          autoComplete="current-password"
          refusals={refusals}
          required
        />
        <div className="row">
          <button>Make new codes</button>
          <a className="button quiet" href="/account#second-factor">
            Keep the old ones
          </a>
        </div>
      </form>
    </div>,
    { title: 'Make new recovery codes', status: wait ? 429 : refusals.length > 0 ? 422 : 200 },
  );
}

/** The page that shows recovery codes, this once. `done`: what was just done. */
export function shownOnce(
  context: PageContext,
  visit: Visit,
  codes: readonly string[],
  done: string,
): Response | Promise<Response> {
  const account = context
    .get('installation')
    .accounts.accountOf({ practice: visit.practice.id, person: visit.person.id });
  return context.render(
    <div className={visit.secondFactorDue ? 'door wide' : 'ask'}>
      <p className="notice unprinted" role="status">
        {done}
      </p>
      <h1 className="unprinted">Keep these recovery codes</h1>
      <p className="unprinted">
        Print this page, or write the codes down, and keep them apart from your phone: in a drawer that locks,
        not on a note at the screen. Each signs you in once, in place of your second factor.{' '}
        <b>They are not shown again.</b>
      </p>
      <section className="sheet">
        <h2>Recovery codes for Diligence</h2>
        <p>{[account?.email, visit.program.entity?.name].join(', ')}</p>
        <ol className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p className="soft small">
          At the second step of your sign-in, choose “Use a recovery code”. Cross each off when it is used.
        </p>
      </section>
      <div className="row">
        <a className="button" href={visit.secondFactorDue ? '/' : '/account#second-factor'}>
          I have kept them
        </a>
      </div>
    </div>,
    { title: 'Keep these recovery codes' },
  );
}
