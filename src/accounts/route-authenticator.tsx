import { enrollSecondFactor } from '#areas/workforce/decide-second-factor.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { QrPicture } from '#ui/qr-picture.tsx';
import type { Visit } from '#ui/visit.ts';
import { factorsOf, PasswordOnceMore, putToUse, wrongPassword } from './route-second-factor.tsx';
import { shownOnce } from './route-recovery-codes.tsx';
import { authenticatorAddress } from './second-factor/authenticator.ts';

export const routes = pageRoutes();

routes.page('/account/authenticator', (context, visit) => shown(context, visit, {}, []));

/** Puts an authenticator app to use, once it shows a right code. */
routes.action('/account/authenticator', async (context, visit, form) => {
  const { secondFactors } = context.get('installation').accounts;
  const who = { practice: visit.practice.id, person: visit.person.id };
  const id = text(form, 'id');
  const checked = secondFactors.authenticators.check(who, text(form, 'secret'), text(form, 'code'), id);
  if ('refusals' in checked) return shown(context, visit, form, checked.refusals);
  if (checked.known) return redirect(context, '/account', 'unchanged');
  const unknown = await wrongPassword(context, visit, form);
  if (unknown) return shown(context, visit, form, unknown.refusals, unknown.wait);
  // On record first: what signs somebody in is never without its entry.
  const outcome = await visit.practice.record(who.person, enrollSecondFactor, { id, kind: 'authenticator' });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  const codes = putToUse(context, visit, 'authenticator', checked.put);
  return codes
    ? shownOnce(context, visit, codes, 'Your authenticator app works from now on.')
    : redirect(context, '/account', 'factor-added');
});

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals, wait?: number) {
  if (wait) context.header('retry-after', String(wait));
  const { accounts, newId } = context.get('installation');
  const who = { practice: visit.practice.id, person: visit.person.id };
  const email = accounts.accountOf(who)?.email ?? '';
  const draft = accounts.secondFactors.authenticators.draft(who, text(form, 'secret'));
  const replaces = factorsOf(context, visit).some(({ kind }) => kind === 'authenticator');
  const address = authenticatorAddress(draft.secret, visit.program.entity?.name ?? '', email);
  return context.render(
    <div className={visit.secondFactorDue ? 'door wide' : 'ask'}>
      <h1>Set up an authenticator app</h1>
      {replaces && (
        <p className="callout">
          You have an app in use. The new one takes its place: the old one shows codes that no longer work.
        </p>
      )}
      <ErrorSummary refusals={refusals} title="The app is not set up yet" />
      <ol className="steps">
        <li>
          <h2>Open an authenticator app on your phone</h2>
          <p className="soft">
            Any will do: Google Authenticator, Microsoft Authenticator, 2FAS, or your password manager.
          </p>
        </li>
        <li>
          <h2>Add Diligence to it with this picture</h2>
          <QrPicture
            text={address}
            label="QR code for your authenticator app; its key stands below as text"
          />
          <p>
            Reading this on the phone itself? <a href={address}>Open it in your app</a>.
          </p>
          <details>
            <summary>No camera? Type the key</summary>
            <p>
              In the app, choose to enter a setup key (based on time), and type:{' '}
              <code className="key">{draft.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </details>
        </li>
        <li>
          <h2>Type the code that the app shows</h2>
          <form method="post" action="/account/authenticator">
            <Hidden name="id" value={text(form, 'id') || newId('factor')} />
            <Hidden name="secret" value={draft.sealed} />
            <Field
              name="code"
              label="Code"
              hint="6 digits. With a right code, the app counts from now on."
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
              refusals={refusals}
              required
            />
            <PasswordOnceMore context={context} visit={visit} refusals={refusals} />
            <div className="row">
              <button>Turn it on</button>
              <a
                className="button quiet"
                href={visit.secondFactorDue ? '/account/second-factor' : '/account'}
              >
                Not now
              </a>
            </div>
          </form>
        </li>
      </ol>
    </div>,
    { title: 'Set up an authenticator app', status: wait ? 429 : refusals.length > 0 ? 422 : 200 },
  );
}
