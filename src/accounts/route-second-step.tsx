import { addressOf, originOf } from '#reach/reach.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { KeptFields } from '#ui/kept-form.tsx';
import type { KeptForm } from '#ui/kept-form.tsx';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { PasskeyForm } from '#ui/passkey-form.tsx';
import { dropPending, pendingToken } from '#ui/pending-cookie.ts';
import { sessionToken } from '#ui/session-cookie.ts';
import { SignInForm } from '#ui/sign-in-form.tsx';
import { goOn, keptIn, nextOf } from './route-signed-in.tsx';
import { relyingPartyOf } from './second-factor/relying-party.ts';
import type { Shown } from './second-factor/second-step.ts';
import { digestOf } from './token.ts';

export const routes = pageRoutes();

/** What travels along until somebody is signed in. */
type Onward = { readonly next?: string | undefined; readonly kept?: KeptForm | undefined };

/** What was wrong with a try. */
type Wrong = { readonly refusals: Refusals; readonly shown: Shown['kind']; readonly status: 422 | 429 };

routes.open('/sign-in/second-step', (context) => {
  const token = pendingToken(context);
  const next = nextOf(context.req.query('next'));
  const { pending } = context.get('installation').accounts.secondFactors;
  if (token !== undefined && pending.find(token)) return secondStepPage(context, token, { next });
  return redirect(context, next === undefined ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`);
});

routes.openAction('/sign-in/second-step', async (context, form) => {
  const token = pendingToken(context);
  const onward = { next: nextOf(text(form, 'next')), kept: keptIn(form) };
  const shown = shownIn(context, form);
  const signedIn = await context.get('installation').accounts.secondStep({
    token,
    shown,
    address: addressOf(context),
    previous: sessionToken(context),
  });
  if (!('refusals' in signedIn)) {
    dropPending(context);
    const lost = shown.kind === 'recovery-code' && !onward.kept;
    if (!lost) return goOn(context, signedIn, onward);
    return goOn(context, signedIn, { next: '/account?done=recovery-code-used' });
  }
  const { refusals, wait } = signedIn;
  if (wait) context.header('retry-after', String(wait));
  const status = wait ? 429 : 422;
  if (token !== undefined && !signedIn.over)
    return secondStepPage(context, token, onward, { refusals, shown: shown.kind, status });
  dropPending(context);
  return context.render(<SignInForm title="Sign in again" {...onward} refusals={refusals} />, {
    title: 'Sign in again',
    bare: true,
    status,
  });
});

/** Which of the forms of the page was sent. */
function shownIn(context: PageContext, form: FormInput): Shown {
  const response = form['response'];
  if (typeof response === 'string')
    return { kind: 'passkey', response, site: relyingPartyOf(originOf(context)) };
  const recovery = text(form, 'recovery');
  return typeof form['recovery'] === 'string'
    ? { kind: 'recovery-code', code: recovery }
    : { kind: 'code', code: text(form, 'code') };
}

/** The page of the second step. `token`: of the half-done sign-in, which is there. */
export async function secondStepPage(
  context: PageContext,
  token: string,
  onward: Onward,
  wrong?: Wrong,
): Promise<Response> {
  const { secondFactors } = context.get('installation').accounts;
  const who = secondFactors.pending.find(token);
  const site = relyingPartyOf(originOf(context));
  const own = who ? secondFactors.of(who) : [];
  const options = who && site && (await secondFactors.passkeys.authentication(who, site, digestOf(token)));
  const app = own.some(({ kind }) => kind === 'authenticator');
  const elsewhere = new Set(own.flatMap((one) => (one.site && one.site !== site?.id ? [one.site] : [])));
  const hidden = (
    <>
      {onward.next && <Hidden name="next" value={onward.next} />}
      {onward.kept && <KeptFields kept={onward.kept} />}
    </>
  );
  const refusals = wrong?.refusals ?? [];
  const recovery = wrong?.shown === 'recovery-code' || (!app && !options);
  return context.render(
    <div className="door">
      <h1>One more step</h1>
      <p>Your password is right. Now show that it is you. You have five minutes.</p>
      <ErrorSummary refusals={refusals} title="You are not signed in yet" />
      {options && (
        <PasskeyForm action="/sign-in/second-step" does="sign-in" options={options}>
          {hidden}
          <p>Your device asks for your finger, your face, its PIN or a touch of your key.</p>
          <div className="row">
            <button>Use a passkey</button>
          </div>
        </PasskeyForm>
      )}
      {options && app && <p className="soft or">or</p>}
      {app && (
        <form method="post" action="/sign-in/second-step">
          {hidden}
          <Field
            name="code"
            label="Code from your authenticator app"
            hint="6 digits. Each code works once."
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            refusals={refusals}
            required
          />
          <div className="row">
            <button className={options ? 'quiet' : ''}>Sign in</button>
          </div>
        </form>
      )}
      {[...elsewhere].map((host) => (
        <p key={host} className="soft">
          You have a passkey for {host}. It works there and not here: open Diligence under that name to use
          it.
        </p>
      ))}
      <details open={recovery}>
        <summary>Use a recovery code</summary>
        <form method="post" action="/sign-in/second-step">
          {hidden}
          <Field
            name="recovery"
            label="Recovery code"
            hint="From the sheet that you printed, like k7mq-2n9x-4tvd. It works once."
            refusals={refusals}
            required
          />
          <div className="row">
            <button className="quiet">Sign in with this code</button>
          </div>
        </form>
        <p className="soft small">
          No codes either? Ask an official of your practice to reset your second factor. You are the security
          official? <a href="/recovery">Use the recovery sheet</a>.
        </p>
      </details>
      <p className="soft small">
        <a href="/sign-in">Start over with another account</a>
      </p>
    </div>,
    {
      title: 'One more step',
      bare: true,
      status: wrong?.status ?? 200,
      ...(options && { script: '/passkey.js' }),
    },
  );
}
