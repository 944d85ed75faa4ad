import { longDate } from '#calendar.ts';
import { roleWords, rolesOf } from '#permission.ts';
import { officialOn, todayOf } from '#program.ts';
import { Choices, ErrorSummary, Hidden } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { endRole, grantRole, grantedRoles } from './decide.ts';
import { OpenSessions } from './route-person-sessions.tsx';
import { SecondFactorOf } from './route-second-factor-reset.tsx';
import type { PersonRecord } from './view.ts';
import { worksOn } from './view.ts';
import { grantedRoleWords } from './words.ts';

export const routes = pageRoutes();

/** Grants a role in Diligence, or ends one. */
routes.action('/people/:id/roles', async (context, visit, form) => {
  const id = parameter(context, 'id');
  const person = visit.program.people.get(id);
  if (!person) throw new NotHere();
  const input = { id, role: text(form, 'role') };
  const outcome =
    text(form, 'do') === 'end'
      ? await visit.practice.record(visit.person.id, endRole, input)
      : await visit.practice.record(visit.person.id, grantRole, { ...input, from: firstDay(person, visit) });
  if ('refusals' in outcome)
    return context.render(
      <>
        <h1>{person.name}</h1>
        <ErrorSummary refusals={outcome.refusals} />
        <RoleAndSignIn context={context} visit={visit} person={person} />
        <p>
          <a href={`/people/${id}`}>Back to {person.name}</a>
        </p>
      </>,
      { title: person.name, status: 422 },
    );
  return accepted(context, `/people/${id}#sign-in`, outcome);
});

/** Today, or the first day of work where that is still ahead. */
function firstDay(person: PersonRecord, { today }: Visit): string {
  return person.start > today ? person.start : today;
}

/** What somebody may do in Diligence, whether there is a sign-in, and the buttons for both. */
export function RoleAndSignIn({
  context,
  visit,
  person,
}: {
  context: PageContext;
  visit: Visit;
  person: PersonRecord;
}) {
  const { program, today } = visit;
  const { accounts } = context.get('installation');
  const who = { practice: visit.practice.id, person: person.id };
  const account = accounts.accountOf(who);
  const invitation = accounts.links
    .open(visit.practice.id)
    .find((link) => link.purpose === 'invitation' && link.person === person.id);
  const held = rolesOf(program, person.id, firstDay(person, visit));
  const works = person.start > today || worksOn(person, today);
  const granted = person.roles.filter(({ until }) => until === undefined || until >= today);
  const past = person.roles.filter(({ until }) => until !== undefined && until < today);
  const offices = (['security-official', 'privacy-official'] as const).filter(
    (office) => officialOn(program, office, today)?.id === person.id,
  );
  return (
    <section id="sign-in">
      <h2>In Diligence</h2>
      <ul>
        {offices.map((office) => (
          <li key={office}>
            {roleWords[office]}, by <a href="/practice">designation</a>
          </li>
        ))}
        {granted.map(({ role, from }) => (
          <li key={role} className="row">
            {grantedRoleWords[role].label}, from {longDate(from)}{' '}
            {visit.may('workforce.endRole') && (
              <form method="post" action={`/people/${person.id}/roles`}>
                <Hidden name="do" value="end" />
                <Hidden name="role" value={role} />
                <button className="quiet small" aria-label={`End it: ${grantedRoleWords[role].label}`}>
                  End it
                </button>
              </form>
            )}
          </li>
        ))}
        {held.length === 0 && <li>No role: {person.name} cannot open anything here.</li>}
        {past.map(({ role, from, until }, index) => (
          <li key={`${role}-${index}`} className="soft">
            {grantedRoleWords[role].label},{' '}
            {until === undefined || until < from
              ? 'ended on its first day'
              : `${longDate(from)} to ${longDate(until)}`}
          </li>
        ))}
      </ul>
      <p>
        {account
          ? `Signs in as ${account.email} since ${longDate(todayOf(program, account.createdAt))}.`
          : invitation
            ? `Invited; the link works until ${longDate(todayOf(program, invitation.expiresAt))}.`
            : 'Has no sign-in.'}{' '}
        <Cite citation="164.312(a)(2)(i)" />
      </p>
      {account && <SecondFactorOf context={context} visit={visit} person={person} />}
      {account && <OpenSessions context={context} visit={visit} person={person} />}
      {works && visit.may('workforce.grantRole') && (
        <>
          {held.length > 0 && visit.person.id !== person.id && (
            <NewLink person={person} account={account !== undefined} invited={invitation !== undefined} />
          )}
          <GrantForm person={person} taken={granted.map(({ role }) => role)} open={held.length === 0} />
        </>
      )}
    </section>
  );
}

/** The button that makes an invitation link; where there is a sign-in, what it ends is said first. */
function NewLink({ person, account, invited }: { person: PersonRecord; account: boolean; invited: boolean }) {
  const action = `/people/${person.id}/invitation`;
  if (!account)
    return (
      <form method="post" action={action} className="row">
        <button>{invited ? 'Make a new invitation link' : 'Make an invitation link'}</button>
        <span className="soft small">You hand it over yourself; it works for 7 days.</span>
      </form>
    );
  return (
    <details>
      <summary>{person.name} forgot the password</summary>
      <form method="post" action={action} className="ask">
        <Hidden name="anew" value="yes" />
        <p>
          This closes the sign-in of {person.name} at once, with its second factor, and makes a link for a new
          one. Be sure that it is {person.name} who asks, and hand the link over yourself.
        </p>
        <div className="row">
          <button className="danger">Close this sign-in and make a link for a new one</button>
        </div>
      </form>
    </details>
  );
}

function GrantForm({
  person,
  taken,
  open,
}: {
  person: PersonRecord;
  taken: readonly string[];
  open: boolean;
}) {
  const offered = grantedRoles.filter((role) => !taken.includes(role));
  if (offered.length === 0) return null;
  return (
    <details open={open}>
      <summary>{open ? `Give ${person.name} a role` : 'Give another role'}</summary>
      <form method="post" action={`/people/${person.id}/roles`} className="ask">
        <Choices
          name="role"
          label="What may this person do in Diligence?"
          hint={
            <>
              Access is granted by an official, and goes no further than the work needs.{' '}
              <Cite citation="164.308(a)(4)(ii)(B)" />
            </>
          }
          options={offered
            .toSorted((a, b) => Number(b === 'workforce-member') - Number(a === 'workforce-member'))
            .map((value) => ({ value, ...grantedRoleWords[value] }))}
          chosen={[offered.includes('workforce-member') ? 'workforce-member' : '']}
        />
        <div className="row">
          <button className="quiet">Grant the role</button>
        </div>
      </form>
    </details>
  );
}
