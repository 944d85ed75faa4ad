import type { ReactNode } from 'react';

import { Hidden } from './form.tsx';
import { flat, openedBy } from './kept-form.tsx';
import type { KeptForm } from './kept-form.tsx';
import { SignInFields } from './sign-in-form.tsx';

/** A form that was kept, to be sent as it was. `by`: who sends it now. */
export function SendAgainForm({
  kept,
  by,
  children,
}: {
  kept: KeptForm;
  by: string | undefined;
  children: ReactNode;
}) {
  return (
    <form method="post" action={kept.path}>
      {by !== undefined && <Hidden name={openedBy} value={by} />}
      {flat(kept.form)
        .filter(([name]) => name !== openedBy)
        .map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
      {children}
    </form>
  );
}

/** Fields that say nothing to a person. */
const unseen = /(^|\.)(id|seen|[a-z]*Id)$|^opened-by$/;

/**
 * A form that one person opened and another is about to send: somebody else signed in at this browser in
 * between. It is recorded under nobody's name until one of them says so.
 */
export function SomebodyElses({
  kept,
  writer = 'somebody else',
  sender,
}: {
  /** Undefined where it may hold a secret of the writer. */
  kept: KeptForm | undefined;
  /** The name of who opened the form, where it is known here. */
  writer?: string | undefined;
  /** Who is signed in now. */
  sender: { readonly id: string; readonly name: string };
}) {
  const written = flat(kept?.form).filter(([name, value]) => value.trim() !== '' && !unseen.test(name));
  return (
    <>
      <h1>
        This was opened by {writer}, and you are signed in as {sender.name}
      </h1>
      <p>
        Nothing is recorded yet. The record says who did what, so it must not stand under the wrong name.{' '}
        <cite>164.312(a)(2)(i)</cite>
      </p>
      {written.length > 0 && (
        <details>
          <summary>What was filled in</summary>
          <dl>
            {written.map(([name, value], index) => (
              <div key={index}>
                <dt>{name.replaceAll(/[.-]/g, ' ')}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {kept ? (
        <SendAgainForm kept={kept} by={sender.id}>
          <div className="row">
            <button>Send it under my name, {sender.name}</button>
            <a className="button quiet" href="/">
              Leave it
            </a>
          </div>
        </SendAgainForm>
      ) : (
        <p>
          What was entered may hold a password or a code, and is kept nowhere.{' '}
          <a href="/">Go on as {sender.name}</a>
        </p>
      )}
      <h2>
        Or {writer} signs in{kept ? ' and sends it' : ''}
      </h2>
      <SignInFields kept={kept} />
    </>
  );
}
