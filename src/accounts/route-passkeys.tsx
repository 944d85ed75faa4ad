import { enrollSecondFactor } from '#areas/workforce/decide-second-factor.ts';
import { originOf } from '#reach/reach.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { PasskeyForm } from '#ui/passkey-form.tsx';
import { sessionToken } from '#ui/session-cookie.ts';
import type { Visit } from '#ui/visit.ts';
import { shownOnce } from './route-recovery-codes.tsx';
import { PasswordOnceMore, putToUse, wrongPassword } from './route-second-factor.tsx';
import { relyingPartyOf } from './second-factor/relying-party.ts';
import { digestOf } from './token.ts';

export const routes = pageRoutes();

routes.page('/account/passkeys', (context, visit) => shown(context, visit, {}, []));

/** Puts a passkey to use that the device has just made for this page. */
routes.action('/account/passkeys', async (context, visit, form) => {
  const { secondFactors } = context.get('installation').accounts;
  const who = { practice: visit.practice.id, person: visit.person.id };
  const site = relyingPartyOf(originOf(context));
  if (!site) return shown(context, visit, form, []);
  const unknown = await wrongPassword(context, visit, form);
  if (unknown) return shown(context, visit, form, unknown.refusals, unknown.wait);
  const id = text(form, 'id');
  const checked = await secondFactors.passkeys.check(who, site, boundOf(context), {
    factor: id,
    name: text(form, 'name'),
    response: text(form, 'response'),
  });
  if ('refusals' in checked) return shown(context, visit, form, checked.refusals);
  const outcome = await visit.practice.record(who.person, enrollSecondFactor, { id, kind: 'passkey' });
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  const codes = putToUse(context, visit, 'passkey', checked.put);
  return codes
    ? shownOnce(context, visit, codes, 'Your passkey works from now on.')
    : redirect(context, '/account', 'factor-added');
});

/** What a challenge is bound to: the session that it is asked in. */
function boundOf(context: PageContext): string {
  return digestOf(sessionToken(context) ?? '');
}

async function shown(
  context: PageContext,
  visit: Visit,
  form: FormInput,
  refusals: Refusals,
  wait?: number,
): Promise<Response> {
  if (wait) context.header('retry-after', String(wait));
  const { accounts, newId } = context.get('installation');
  const who = { practice: visit.practice.id, person: visit.person.id };
  const origin = originOf(context);
  const site = relyingPartyOf(origin);
  const frame = { title: 'Set up a passkey', status: wait ? 429 : refusals.length > 0 ? 422 : 200 } as const;
  const shape = visit.secondFactorDue ? 'door wide' : 'ask';
  if (!site)
    return context.render(
      <div className={shape}>
        <h1>Set up a passkey</h1>
        <NoPasskeysHere origin={origin} />
      </div>,
      { title: 'Set up a passkey' },
    );
  const options = await accounts.secondFactors.passkeys.registration(who, site, boundOf(context), {
    email: accounts.accountOf(who)?.email ?? '',
    person: visit.person.name,
  });
  return context.render(
    <div className={shape}>
      <h1>Set up a passkey</h1>
      <p>
        Your device makes a key and keeps it; with that key it shows, at each sign-in, that it is you. Your
        fingerprint, face or PIN never leaves the device. The key works only at this address: <b>{site.id}</b>
        .
      </p>
      <ErrorSummary refusals={refusals} title="The passkey is not set up yet" />
      <PasskeyForm action="/account/passkeys" does="register" options={options}>
        <Hidden name="id" value={text(form, 'id') || newId('factor')} />
        <Field
          name="name"
          label="A name for it"
          hint="So that you know it again: “My phone”, “Blue key”, “Front desk computer”."
          value={text(form, 'name')}
          width="medium"
          refusals={refusals}
          required
        />
        <PasswordOnceMore context={context} visit={visit} refusals={refusals} />
        <div className="row">
          <button>Set up the passkey</button>
          <a className="button quiet" href={visit.secondFactorDue ? '/account/second-factor' : '/account'}>
            Not now
          </a>
        </div>
      </PasskeyForm>
      <p className="soft small">
        Your browser asks where to keep it. On a computer that you share with colleagues, keep it on your
        phone or on a key that you carry, not on the computer.
      </p>
    </div>,
    { ...frame, script: '/passkey.js' },
  );
}

/** Browsers give passkeys to a name only, never to a number. */
function NoPasskeysHere({ origin }: { origin: string }) {
  const { protocol, port } = new URL(origin);
  const there = `http://localhost${port === '' ? '' : `:${port}`}/account/passkeys`;
  return (
    <>
      <p>
        Browsers keep passkeys for a name, and this page is open under a number ({new URL(origin).host}).{' '}
        {protocol === 'http:'
          ? 'Open Diligence as localhost instead; you sign in there once more.'
          : 'Open Diligence under its name instead; your IT person knows it.'}
      </p>
      <div className="row">
        {protocol === 'http:' && (
          <a className="button" href={there}>
            Open it as localhost
          </a>
        )}
        <a className="button quiet" href="/account/authenticator">
          Use an authenticator app
        </a>
      </div>
    </>
  );
}
