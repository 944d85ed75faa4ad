import { timeZoneOn } from '#areas/entity/view.ts';
import { signInPolicyOf } from '#areas/entity/view.ts';
import { asksForSecondFactor } from '#areas/workforce/second-factor-policy.ts';
import { addressOf } from '#reach/reach.ts';
import { Closed, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { sessionToken } from '#ui/session-cookie.ts';
import { Field } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Visit } from '#ui/visit.ts';
import { Moment } from '#ui/words.tsx';
import type { SecondFactor } from './second-factor/second-factors.ts';
import { recoveryCodes } from './second-factor/recovery-codes.ts';

export const routes = pageRoutes();

/** The choice: where somebody begins who has none, or wants another. */
routes.page('/account/second-factor', (context, visit) => {
  const asked = asksForSecondFactor(visit.program, visit.roles);
  const app = factorsOf(context, visit).some(({ kind }) => kind === 'authenticator');
  return context.render(
    <div className={visit.secondFactorDue ? 'door wide' : 'ask'}>
      <h1>{visit.secondFactorDue ? 'Set up your second factor' : 'Add a second factor'}</h1>
      <p>
        {visit.secondFactorDue
          ? 'Your practice asks for a second factor at your sign-in. Set one up now; it takes two minutes, and everything else opens right after. '
          : ''}
        With a second factor, whoever steals or guesses your password still does not get in.{' '}
        <cite>164.312(d)</cite>
      </p>
      <ul className="cards">
        <li>
          <h2>Passkey</h2>
          <p>
            Your fingerprint, your face, the PIN of your device, or a key that you plug in. Nothing to type,
            and a fake page cannot ask for it.
          </p>
          <p>
            <a className="button" href="/account/passkeys">
              Set up a passkey
            </a>
          </p>
        </li>
        <li>
          <h2>Authenticator app</h2>
          <p>
            An app on your phone shows a new 6-digit code every 30 seconds. It works everywhere, and needs no
            network on the phone.
          </p>
          <p>
            <a className="button quiet" href="/account/authenticator">
              {app ? 'Set up on another phone' : 'Set up an app'}
            </a>
          </p>
        </li>
      </ul>
      {!visit.secondFactorDue && (
        <p>
          <a href="/account">Back to your account</a>
        </p>
      )}
      {asked && !visit.secondFactorDue && (
        <p className="soft small">Your practice asks for a second factor in your role.</p>
      )}
    </div>,
    { title: visit.secondFactorDue ? 'Set up your second factor' : 'Add a second factor' },
  );
});

/** The second factors of whoever is signed in. */
export function factorsOf(context: PageContext, visit: Visit): readonly SecondFactor[] {
  return context
    .get('installation')
    .accounts.secondFactors.of({ practice: visit.practice.id, person: visit.person.id });
}

/** Whoever has a factor adds another with the password alone, as they remove one: nobody does at a desk that was left. */
export function PasswordOnceMore({
  context,
  visit,
  refusals,
}: {
  context: PageContext;
  visit: Visit;
  refusals: Refusals;
}) {
  if (factorsOf(context, visit).length === 0) return null;
  return (
    <Field
      name="password"
      label="Your current password"
      hint="Asked for once more, since you have a second factor already."
      type="password"
      autoComplete="current-password"
      width="medium"
      refusals={refusals}
      required
    />
  );
}

/** Why the password that `PasswordOnceMore` asked for does not count; undefined: it does, or none was asked for. */
export async function wrongPassword(context: PageContext, visit: Visit, form: FormInput) {
  if (factorsOf(context, visit).length === 0) return undefined;
  return context.get('installation').accounts.confirmPassword({
    practice: visit.practice.id,
    person: visit.person.id,
    password: text(form, 'password'),
    address: addressOf(context),
  });
}

/**
 * Puts a factor that was checked and is on record to use. With the first one every other session ends, which the
 * password alone opened. Gives recovery codes, to be shown this once, where there were none.
 */
export function putToUse(context: PageContext, visit: Visit, kind: SecondFactor['kind'], put: () => void) {
  const { secondFactors, sessions } = context.get('installation').accounts;
  const who = { practice: visit.practice.id, person: visit.person.id };
  const address = addressOf(context);
  const token = sessionToken(context);
  const own = sessions.idOf(token);
  const { idleMinutes } = signInPolicyOf(visit.program);
  const first = factorsOf(context, visit).length === 0;
  const both = () => {
    // It may have ended while this was put on record: the second factor was reset, the account closed.
    if (!sessions.find(token, idleMinutes)) throw new Closed('sign-in');
    if (first) sessions.revoke(who, { person: who.person, address, idleMinutes }, (id) => id !== own);
    put();
  };
  return secondFactors.add(who, kind, both, address);
}

/** What the page of an account shows of it: each with its date and the way to remove it, and the recovery codes. */
export function SecondFactorSection({ context, visit }: { context: PageContext; visit: Visit }) {
  const who = { practice: visit.practice.id, person: visit.person.id };
  const factors = factorsOf(context, visit);
  const codes = context.get('installation').accounts.secondFactors.recoveryCodes.of(who);
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, visit.today) : 'UTC';
  const left = codes?.left ?? 0;
  return (
    <section id="second-factor">
      <h2>Second factor</h2>
      <p className="soft">
        What you show beside your password, so that a stolen password is not enough. <cite>164.312(d)</cite>
      </p>
      {factors.length === 0 ? (
        <div className="empty">
          <p>You sign in with your password alone.</p>
          <a className="button" href="/account/second-factor">
            Set up a second factor
          </a>
        </div>
      ) : (
        <>
          <ul className="cards">
            {factors.map((one) => (
              <li key={one.factor}>
                <h3>{one.name}</h3>
                <p className="soft small">
                  {one.kind === 'passkey' && `Passkey for ${one.site}. `}
                  Added <Moment at={one.addedAt} zone={zone} />
                  {one.usedAt ? (
                    <>
                      , last used <Moment at={one.usedAt} zone={zone} />
                    </>
                  ) : (
                    ', not used to sign in yet'
                  )}
                  .
                </p>
                <a
                  className="button quiet small"
                  href={`/account/factors/${one.factor}/remove`}
                  aria-label={`Remove ${one.name}`}
                >
                  Remove
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a className="button quiet" href="/account/second-factor">
              Add another
            </a>
          </p>
          <h3>Recovery codes</h3>
          <div className={left <= recoveryCodes.few ? 'callout wrong' : ''}>
            <p>
              {left === 0
                ? 'None is left. '
                : `${left} of ${recoveryCodes.made} ${left === 1 ? 'is' : 'are'} left`}
              {left > 0 && codes && (
                <>
                  , made <Moment at={codes.madeAt} zone={zone} />.{' '}
                </>
              )}
              {left <= recoveryCodes.few
                ? 'Make new ones now. Without your phone and without codes you would have to ask an official.'
                : 'They are for the day your phone or key is lost.'}
            </p>
            <p>
              <a className="button quiet" href="/account/recovery-codes">
                Make new recovery codes
              </a>
            </p>
          </div>
        </>
      )}
    </section>
  );
}
