import type { ReactNode } from 'react';

import { ErrorSummary, Field, Hidden } from './form.tsx';
import type { Refusals } from './form.tsx';
import { KeptFields } from './kept-form.tsx';
import type { KeptForm } from './kept-form.tsx';

/** The form of the sign-in page; `next` is where to after it, `kept` a form that waits to be sent again. */
export function SignInForm({
  title,
  children,
  next,
  kept,
  email = '',
  refusals = [],
}: {
  title: string;
  children?: ReactNode;
  next?: string | undefined;
  kept?: KeptForm | undefined;
  email?: string;
  refusals?: Refusals;
}) {
  return (
    <div className="door">
      <h1>{title}</h1>
      {children}
      {/^\/mine(\/|$)/.test(next ?? kept?.path ?? '') && (
        <p className="callout">
          Did you come by a personal link? It is closed on this device, or its 14 days are over. You need no
          sign-in: ask the office for a new link.
        </p>
      )}
      <ErrorSummary refusals={refusals} title="You are not signed in yet" />
      <SignInFields next={next} kept={kept} email={email} refusals={refusals} />
      <p className="soft small">
        Each person has their own sign-in, so that the record shows who did what.{' '}
        <cite>164.312(a)(2)(i)</cite> No sign-in yet? Ask your security official for an invitation.
      </p>
      <p className="soft small">
        Are you the security official, with no way to sign in? <a href="/recovery">Use the recovery sheet</a>.
      </p>
    </div>
  );
}

/** The form alone. */
export function SignInFields({
  next,
  kept,
  email = '',
  refusals = [],
}: {
  next?: string | undefined;
  kept?: KeptForm | undefined;
  email?: string;
  refusals?: Refusals;
}) {
  return (
    <form method="post" action="/sign-in">
      {next && <Hidden name="next" value={next} />}
      {kept && <KeptFields kept={kept} />}
      <Field
        name="email"
        label="Your email address"
        type="email"
        value={email}
        autoComplete="username"
        refusals={refusals}
        required
      />
      <Field
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        refusals={refusals}
        required
      />
      <div className="row">
        <button>Sign in</button>
      </div>
    </form>
  );
}
