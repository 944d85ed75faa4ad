import type { KeptForm } from './kept-form.tsx';
import { SendAgainForm } from './send-again.tsx';

/** Pages for what cannot be shown: one sentence on what is wrong, one on what to do. */

export function NoSuchPage() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or what it led to is not on record here.</p>
      <p>
        <a className="button" href="/">
          Go to Today
        </a>
      </p>
    </>
  );
}

export function NotYours() {
  return (
    <>
      <h1>This page is not part of your role</h1>
      <p>
        Each person sees what their work needs. If yours needs this page, ask the security official of your
        practice. <cite>164.308(a)(4)</cite>
      </p>
      <p>
        <a className="button" href="/">
          Go to Today
        </a>
      </p>
    </>
  );
}

export function FromElsewhere() {
  return (
    <>
      <h1>This was not sent from a page of Diligence</h1>
      <p>
        Nothing was recorded. A form counts only when it comes from the address that Diligence is opened
        under, so that no other site can send one in your name. Open the page from Today and send it once
        more.
      </p>
      <p className="soft">
        If this happens with every form, tell whoever looks after the computer: the proxy in front of
        Diligence must pass on the Host header, and the address must be the one of <code>--public-url</code>.
      </p>
      <p>
        <a className="button" href="/">
          Go to Today
        </a>
      </p>
    </>
  );
}

export function TooLarge() {
  return (
    <>
      <h1>That is too much for one form</h1>
      <p>
        Nothing was recorded. A form with its file may hold up to 11 MB, and a scan up to 25 MB where one is
        asked for. Go back in your browser: what you typed is still there. Shorten the text, split the file,
        or scan it with fewer dots per inch.
      </p>
    </>
  );
}

export function Broken({
  because,
  kept,
}: {
  because: string | undefined;
  /** What was sent, to be sent once more. */
  kept: KeptForm | undefined;
}) {
  return (
    <>
      <h1>Something broke, and nothing was recorded</h1>
      <p>{because ?? 'It is not your fault. What is on record is unharmed.'}</p>
      {kept && (
        <SendAgainForm kept={kept} by={undefined}>
          <p>What you filled in is kept on this page. Send it once more when you are ready.</p>
          <div className="row">
            <button>Send it once more</button>
            <a className="button quiet" href="/">
              Leave it
            </a>
          </div>
        </SendAgainForm>
      )}
      <p>
        {kept ? '' : 'Go back in your browser and try once more. '}If it happens again, tell whoever runs
        Diligence for you; the reason stands where it was started.
      </p>
    </>
  );
}
