import { signInPolicyOf, timeZoneOn } from '#areas/entity/view.ts';
import { addressOf, isLoopback } from '#reach/reach.ts';
import { Hidden } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import { dropSession, sessionToken } from '#ui/session-cookie.ts';
import { Moment } from '#ui/words.tsx';
import type { OpenSession } from './sessions.ts';

export const routes = pageRoutes();

routes.page('/account/sessions', (context, visit) => {
  const { sessions } = context.get('installation').accounts;
  const { idleMinutes } = signInPolicyOf(visit.program);
  const zone = visit.program.entity ? timeZoneOn(visit.program.entity, visit.today) : 'UTC';
  const open = sessions.of({ practice: visit.practice.id, person: visit.person.id }, idleMinutes);
  const own = sessions.idOf(sessionToken(context));
  const others = open.filter(({ id }) => id !== own);
  return context.render(
    <>
      <h1>Where you are signed in</h1>
      <p className="soft">
        Each line is a browser with your sign-in. You know them all? Then there is nothing to do. One that you
        do not know: end it, change your password, and tell your security official.{' '}
        <cite>164.308(a)(5)(ii)(C)</cite>
      </p>
      <ul className="cards">
        {open.map((session) => (
          <Line key={session.id} session={session} zone={zone} isThis={session.id === own} />
        ))}
      </ul>
      {others.length > 0 && (
        <form method="post" action="/account/sessions">
          <Hidden name="which" value="others" />
          <div className="row">
            <button className="danger">
              {others.length === 1 ? 'End the other one' : `End the ${others.length} others`}
            </button>
          </div>
        </form>
      )}
      <p className="soft small">
        A session ends by itself after {idleMinutes === 1 ? 'a minute' : `${idleMinutes} minutes`} in which
        nothing is done (your practice’s policy), and after 12 hours in any case.
      </p>
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </>,
    { title: 'Where you are signed in' },
  );
});

routes.action('/account/sessions', (context, visit, form) => {
  const { sessions } = context.get('installation').accounts;
  const token = sessionToken(context);
  const own = sessions.idOf(token);
  const which = text(form, 'which');
  if (which === own) {
    sessions.end(token, addressOf(context));
    dropSession(context);
    return redirect(context, '/sign-in', 'signed-out');
  }
  const ended = sessions.revoke(
    { practice: visit.practice.id, person: visit.person.id },
    {
      person: visit.person.id,
      address: addressOf(context),
      idleMinutes: signInPolicyOf(visit.program).idleMinutes,
    },
    (id) => (which === 'others' ? id !== own : id === which),
  );
  return redirect(context, '/account/sessions', ended > 0 ? 'session-ended' : 'session-over');
});

/** Where a session was started, in words. */
function whence({ from }: OpenSession): string {
  if (!from) return 'Network address not kept';
  return isLoopback(from.address)
    ? 'On the computer of Diligence itself'
    : `From the network address ${from.address}`;
}

function Line({ session, zone, isThis }: { session: OpenSession; zone: string; isThis: boolean }) {
  return (
    <li>
      <h2>{session.from?.browser ?? 'A browser'}</h2>
      <p>
        {isThis && (
          <>
            <b>This one.</b>{' '}
          </>
        )}
        Signed in <Moment at={session.startedAt} zone={zone} />
        {!isThis && (
          <>
            , last used <Moment at={session.seenAt} zone={zone} />
          </>
        )}
        .
      </p>
      <p className="soft small">{whence(session)}</p>
      {!isThis && (
        <form method="post" action="/account/sessions">
          <Hidden name="which" value={session.id} />
          <button
            className="quiet small"
            aria-label={`End the session on ${session.from?.browser ?? 'a browser'}`}
          >
            End it
          </button>
        </form>
      )}
    </li>
  );
}
