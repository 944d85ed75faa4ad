import type { ReactNode } from 'react';

import { Field } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';

/** The form that makes a sheet. It takes the password, so that nobody makes one at a desk that was left. */
export function SheetForm({
  label,
  quiet = false,
  refusals = [],
  children,
}: {
  label: string;
  /** Whether something else is to be done first. */
  quiet?: boolean;
  refusals?: Refusals;
  children?: ReactNode;
}) {
  return (
    <form method="post" action="/keys/sheet" className="ask">
      <Field
        name="password"
        label="Your password"
        hint="Asked for once more, so that nobody can make a sheet at a desk that you left."
        type="password"
        autoComplete="current-password"
        width="medium"
        refusals={refusals}
        required
      />
      <div className="row">
        <button className={quiet ? 'quiet' : undefined}>{label}</button>
        {children}
      </div>
    </form>
  );
}
