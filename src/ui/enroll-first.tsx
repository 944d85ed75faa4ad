import type { KeptForm } from './kept-form.tsx';
import { SendAgainForm } from './send-again.tsx';

/** A form that somebody sent before setting up the second factor that the practice asks for. Nothing of it is lost. */
export function EnrollFirst({ kept, by }: { kept: KeptForm | undefined; by: string }) {
  return (
    <div className="door">
      <h1>A second factor first</h1>
      <p>
        Your practice asks you to sign in with a second factor from now on, so nothing is recorded yet. Set it
        up in another window: it takes two minutes.{' '}
        {kept
          ? 'Then come back here and send what you wrote.'
          : 'What you entered may hold a password or a code and is not kept: enter it once more after that.'}{' '}
        <cite>164.312(d)</cite>
      </p>
      <p>
        <a className="button" href="/account/second-factor" target="_blank" rel="noreferrer">
          Set it up in another window
        </a>
      </p>
      {kept && (
        <SendAgainForm kept={kept} by={by}>
          <div className="row">
            <button className="quiet">Send what I wrote</button>
          </div>
        </SendAgainForm>
      )}
    </div>
  );
}
