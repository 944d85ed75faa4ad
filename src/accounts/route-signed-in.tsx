import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { isLocalPath, mayBeKept, openedBy } from '#ui/kept-form.tsx';
import type { KeptForm } from '#ui/kept-form.tsx';
import { redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { SendAgainForm, SomebodyElses } from '#ui/send-again.tsx';
import { keepSession } from '#ui/session-cookie.ts';
import type { SignedIn } from './signed-in.ts';

/**
 * Where somebody goes who has just signed in: on to `next`, or to the form that waits to be sent.
 */
export async function goOn(
  context: PageContext,
  signedIn: SignedIn,
  { next, kept }: { readonly next?: string | undefined; readonly kept?: KeptForm | undefined },
): Promise<Response> {
  keepSession(context, signedIn.token);
  if (!kept) return redirect(context, next ?? '/');
  const program = await (await context.get('installation').practice(signedIn.practice))?.program();
  const sender = {
    id: signedIn.person,
    name: program?.people.get(signedIn.person)?.name ?? 'the one who signed in',
  };
  const opener = texts(kept.form, openedBy).at(-1) ?? sender.id;
  return opener === sender.id
    ? context.render(<SendAgain kept={kept} by={sender.id} />, { title: 'Send what you wrote', bare: true })
    : context.render(
        <div className="door">
          <SomebodyElses kept={kept} writer={program?.people.get(opener)?.name} sender={sender} />
        </div>,
        { title: 'Whose is this?', bare: true },
      );
}

/** A path of ours to go on to; anything else is left out, so that a link cannot lead away (open redirect). */
export function nextOf(next: string | undefined): string | undefined {
  return next !== undefined && next !== '' && isLocalPath(next) ? next : undefined;
}

/** The form that waits to be sent, where one came along. */
export function keptIn(form: FormInput): KeptForm | undefined {
  const path = text(form, 'kept-path');
  const kept = form['kept'];
  if (path === '' || !isLocalPath(path) || !mayBeKept(path)) return undefined;
  if (typeof kept !== 'object' || kept === null) return undefined;
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
