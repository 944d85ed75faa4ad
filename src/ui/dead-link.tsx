import type { Refusals } from './form.tsx';

/** The page of a one-time link that no longer works: what became of it, and what to do. */
export function DeadLink({ refusals }: { refusals: Refusals }) {
  return (
    <div className="door">
      <h1>This link does not work</h1>
      {refusals.map(({ because }) => (
        <p key={because}>{because}</p>
      ))}
      <p>
        <a className="button quiet" href="/sign-in">
          Sign in
        </a>
      </p>
    </div>
  );
}
