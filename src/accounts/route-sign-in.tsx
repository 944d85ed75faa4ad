import { addressOf } from '#reach/reach.ts';
import { text } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import { keepPending } from '#ui/pending-cookie.ts';
import { SignInForm } from '#ui/sign-in-form.tsx';
import { dropSession, sessionToken } from '#ui/session-cookie.ts';
import { secondStepPage } from './route-second-step.tsx';
import { goOn, keptIn, nextOf } from './route-signed-in.tsx';

export const routes = pageRoutes();

routes.open('/sign-in', (context) => {
  if (context.get('visit')) return redirect(context, '/');
  if (!context.get('installation').accounts.hasAnyAccount())
    return context.render(<NotSetUp />, { title: 'Not set up yet', bare: true });
  return context.render(<SignInForm title="Sign in" next={nextOf(context.req.query('next'))} />, {
    title: 'Sign in',
    bare: true,
  });
});

routes.openAction('/sign-in', async (context, form) => {
  const email = text(form, 'email');
  const installation = context.get('installation');
  const signedIn = await installation.accounts.signIn(
    email,
    text(form, 'password'),
    addressOf(context),
    sessionToken(context),
  );
  const kept = keptIn(form);
  const next = nextOf(text(form, 'next'));
  if ('refusals' in signedIn) {
    if (signedIn.wait) context.header('retry-after', String(signedIn.wait));
    return context.render(
      <SignInForm title="Sign in" next={next} kept={kept} email={email} refusals={signedIn.refusals} />,
      { title: 'Sign in', bare: true, status: signedIn.wait ? 429 : 422 },
    );
  }
  if (signedIn.pending !== undefined) {
    keepPending(context, signedIn.pending);
    if (kept) return secondStepPage(context, signedIn.pending, { kept });
    const query = next === undefined ? '' : `?${new URLSearchParams({ next })}`;
    return redirect(context, `/sign-in/second-step${query}`);
  }
  return goOn(context, signedIn, { next, kept });
});

routes.openAction('/sign-out', (context) => {
  context.get('installation').accounts.sessions.end(sessionToken(context), addressOf(context));
  dropSession(context);
  return redirect(context, '/sign-in', 'signed-out');
});

function NotSetUp() {
  return (
    <div className="door">
      <h1>Diligence is not set up yet</h1>
      <p>
        Where Diligence was started, it printed a link that works once. Open that link: it asks for your
        practice and makes your sign-in.
      </p>
      <p className="soft">No link any more? Stop Diligence and start it again: it prints a new one.</p>
    </div>
  );
}
