import type { ReactNode } from 'react';

import { Hidden } from './form.tsx';

/**
 * A form that asks the device for a passkey when it is sent (`browser/passkey.ts`): the answer of the device goes into
 * a hidden field, and then the form is posted like any other. Without the script it is posted without an answer, and
 * the page says so.
 */
export function PasskeyForm({
  action,
  does,
  options,
  children,
}: {
  action: string;
  does: 'register' | 'sign-in';
  /** What the device is asked, as the browser takes it. */
  options: unknown;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action} data-passkey={does} data-options={JSON.stringify(options)}>
      {children}
      <Hidden name="response" value="" />
      <p className="error" role="alert" data-trouble=""></p>
    </form>
  );
}
