import { signInPolicyOf } from '#areas/entity/view.ts';
import { mayOpen } from '#page-permission.ts';
import { addressOf } from '#reach/reach.ts';
import { NotHere, pageRoutes, parameter, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import type { PersonRecord } from './view.ts';

export const routes = pageRoutes();

/** Ends every session of a person: a lost phone, a screen left on, a sign-in that somebody else may know. */
routes.action('/people/:id/sessions', (context, visit) => {
  const person = visit.program.people.get(parameter(context, 'id'));
  if (!person) throw new NotHere();
  const ended = context.get('installation').accounts.sessions.revoke(
    { practice: visit.practice.id, person: person.id },
    {
      person: visit.person.id,
      address: addressOf(context),
      idleMinutes: signInPolicyOf(visit.program).idleMinutes,
    },
    () => true,
  );
  return redirect(context, `/people/${person.id}#sign-in`, ended > 0 ? 'session-ended' : 'session-over');
});

/** How many sessions a person has open, and the button that ends them; for officials, about others. */
export function OpenSessions({
  context,
  visit,
  person,
}: {
  context: PageContext;
  visit: Visit;
  person: PersonRecord;
}) {
  if (!mayOpen('/people/:id/sessions', visit.roles)) return null;
  if (person.id === visit.person.id)
    return (
      <p>
        <a href="/account/sessions">Where you are signed in</a>
      </p>
    );
  const who = { practice: visit.practice.id, person: person.id };
  const { idleMinutes } = signInPolicyOf(visit.program);
  const open = context.get('installation').accounts.sessions.of(who, idleMinutes);
  if (open.length === 0) return <p className="soft small">Not signed in anywhere now.</p>;
  return (
    <form method="post" action={`/people/${person.id}/sessions`} className="row">
      <button className="quiet">
        Sign {person.name} out {open.length === 1 ? 'now' : `of ${counted(open.length, 'browser')}`}
      </button>
      <span className="soft small">
        For a lost phone, or when somebody else may know the password. <Cite citation="164.308(a)(4)(i)" />
      </span>
    </form>
  );
}
