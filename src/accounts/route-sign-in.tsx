import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { isLocalPath, openedBy } from '#ui/kept-form.tsx';
import type { KeptForm } from '#ui/kept-form.tsx';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { SendAgainForm, SomebodyElses } from '#ui/send-again.tsx';
import { SignInForm } from '#ui/sign-in-form.tsx';
import { cookieOptions, sessionCookie } from './cookie.ts';

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
    getCookie(context, sessionCookie),
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
  setCookie(context, sessionCookie, signedIn.token, cookieOptions);
  if (!kept) return redirect(context, next ?? '/');
  const program = await (await installation.practice(signedIn.practice))?.program();
  const sender = { id: signedIn.person, name: program?.people.get(signedIn.person)?.name ?? email };
  const opener = texts(kept.form, openedBy).at(-1) ?? sender.id;
  return opener === sender.id
    ? context.render(<SendAgain kept={kept} by={sender.id} />, { title: 'Send what you wrote', bare: true })
    : context.render(
        <div className="door">
          <SomebodyElses kept={kept} writer={program?.people.get(opener)?.name} sender={sender} />
        </div>,
        { title: 'Whose is this?', bare: true },
      );
});

routes.openAction('/sign-out', (context) => {
  context.get('installation').accounts.sessions.end(getCookie(context, sessionCookie));
  deleteCookie(context, sessionCookie, cookieOptions);
  return redirect(context, '/sign-in', 'signed-out');
});

/** Where the request came from, for counting tries to sign in. */
export function addressOf(context: PageContext): string {
  return context.env?.incoming?.socket?.remoteAddress ?? 'unknown';
}

/** A path of ours to go on to; anything else is left out, so that a link cannot lead away (open redirect). */
function nextOf(next: string | undefined): string | undefined {
  return next !== undefined && next !== '' && isLocalPath(next) ? next : undefined;
}

function keptIn(form: FormInput): KeptForm | undefined {
  const path = text(form, 'kept-path');
  const kept = form['kept'];
  if (path === '' || !isLocalPath(path) || typeof kept !== 'object' || kept === null) return undefined;
  return { path, form: kept as FormInput };
}

function SendAgain({ kept, by }: { kept: KeptForm; by: string }) {
  return (
    <div className="door">
      <h1>You are signed in again</h1>
      <p>What you wrote before is still here, and is not recorded yet.</p>
      <SendAgainForm kept={kept} by={by}>
        <div className="row">
          <button>Send it now</button>
          <a className="button quiet" href="/">
            Leave it
          </a>
        </div>
      </SendAgainForm>
    </div>
  );
}

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
