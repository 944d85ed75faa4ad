import { roleWords, rolesOf } from '#permission.ts';
import { addressOf, hasPublicAddress, linkTo } from '#reach/reach.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import { text } from '#ui/form-input.ts';
import { Cite } from '#ui/words.tsx';
import { endSecondFactors } from './decide-second-factor.ts';

export const routes = pageRoutes();

/** Makes an invitation and shows its link on this answer only: the token is not kept, and in no address of ours. */
routes.action('/people/:id/invitation', async (context, visit, form) => {
  const { accounts } = context.get('installation');
  const person = visit.program.people.get(parameter(context, 'id'));
  if (!person) throw new NotHere();
  const who = { practice: visit.practice.id, person: person.id };
  const by = { person: visit.person.id, address: addressOf(context) };
  const held = rolesOf(visit.program, person.id, person.start > visit.today ? person.start : visit.today);
  const back = (
    <p>
      <a className="button quiet" href={`/people/${person.id}`}>
        Back to {person.name}
      </a>
    </p>
  );
  if (held.length === 0)
    return context.render(
      <div className="ask">
        <h1>{person.name} has no role yet</h1>
        <p>A sign-in without a role opens nothing. Grant a role first, then make the link.</p>
        {back}
      </div>,
      { title: 'Invitation', status: 422 },
    );
  if (accounts.accountOf(who)) {
    if (text(form, 'anew') !== 'yes' || visit.person.id === person.id)
      return context.render(
        <div className="ask">
          <h1>{person.name} has a sign-in already</h1>
          <p>
            Nobody needs two. Where a password is forgotten, close the old sign-in on the page of{' '}
            {person.name}.
          </p>
          {back}
        </div>,
        { title: 'Invitation', status: 422 },
      );
    await visit.practice.record(visit.person.id, endSecondFactors, { id: person.id, why: 'account-closed' });
    accounts.closeAccount(who, by);
  }
  const token = accounts.links.make('invitation', who, by);
  const link = linkTo(context, `/invitation?${new URLSearchParams({ token })}`);
  return context.render(
    <div className="ask">
      <h1>The link for {person.name}</h1>
      <p>
        Copy it now: it is shown this once. Hand it to {person.name} yourself, on paper, in person or by a
        message that only {person.name} reads. It works once, for 7 days.
      </p>
      <div className="field">
        <label htmlFor="link">Invitation link</label>
        <p className="hint" id="link-hint">
          Click into it, then select all and copy.
        </p>
        <textarea
          id="link"
          className="code"
          rows={4}
          readOnly
          defaultValue={link}
          aria-describedby="link-hint"
        />
      </div>
      {!hasPublicAddress(context) && (
        <p className="callout">
          This link works on this computer only: let {person.name} open it here. For phones and other desks,
          Diligence needs an address of its own; see <a href="/installation">This installation</a>.
        </p>
      )}
      <p>
        {person.name} chooses a password nobody else knows, and opens Diligence as{' '}
        {held.map((role) => roleWords[role].toLowerCase()).join(' and ')}. Each person has a sign-in of their
        own, so that the record shows who did what. <Cite citation="164.312(a)(2)(i)" />
      </p>
      {back}
    </div>,
    { title: 'Invitation' },
  );
});
