import { listed } from '#listing.ts';
import { nameOf, workforceOn } from '#program.ts';
import { mayOpen } from '#page-permission.ts';
import { rolesOf, roleWords } from '#permission.ts';
import { Choices, ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { idleLimits, setSignInPolicy } from './decide-sign-in.ts';
import { signInRoles } from './events.ts';
import type { SignInRole } from './events.ts';
import { signInPolicyOf } from './view.ts';

export const routes = pageRoutes();

routes.page('/practice/sign-in', (context, visit) => {
  const { idleMinutes, secondFactor } = signInPolicyOf(visit.program);
  const form = {
    idleMinutes: String(idleMinutes),
    secondFactor,
    seen: String(visit.program.entity?.signInPolicy?.revision ?? 0),
  };
  return shown(context, visit, form, []);
});

routes.action('/practice/sign-in', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, setSignInPolicy, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/practice/sign-in', outcome);
});

/** What somebody with a role can reach, which is why it may deserve a second lock. */
const reaches: Record<SignInRole, string> = {
  'security-official': 'Grants access, signs the risk analysis, ends sessions.',
  'privacy-official': 'The same, from the other office.',
  manager: 'Sees and changes nearly all of the record.',
  'workforce-member': 'Reports incidents.',
  reviewer: 'Sees all of the record and changes nothing.',
};

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const { program, today } = visit;
  const changed = program.entity?.signInPolicy;
  const people = workforceOn(program, today).filter(({ enrolled }) => enrolled);
  const having = (role: SignInRole): string => {
    const count = people.filter(({ id }) => rolesOf(program, id, today).includes(role)).length;
    return count === 0
      ? 'Nobody who signs in has this role now.'
      : `${count === 1 ? 'One person who signs in has it now' : `${count} people who sign in have it now`}.`;
  };
  return context.render(
    <form method="post" action="/practice/sign-in" className="ask">
      <h1>How people sign in</h1>
      <p>
        Your policy for signing in to Diligence. Everybody has an account of their own and a password; the
        rest you decide here. <cite>164.312(a)(2)(i)</cite>
      </p>
      <p className="soft small">
        {changed
          ? `Set by ${nameOf(program, changed.changedBy)}, record position ${changed.revision}.`
          : 'Nobody has decided yet: this is what Diligence began with.'}
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="seen" value={text(form, 'seen')} />
      <h2>When nobody is at the screen</h2>
      <p>
        A screen that was left on shows what is on it to whoever walks by. After this time without a request
        the session ends, and what a window showed is taken off the screen. What somebody was typing is kept.
      </p>
      <p>
        The law asks for automatic logoff and gives no number. Choose by where your screens stand: shorter
        where patients and visitors pass by, longer in a room that is locked.{' '}
        <Cite citation="164.312(a)(2)(iii)" />
      </p>
      <Field
        name="idleMinutes"
        label="Sign out after so many minutes"
        hint={`${idleLimits.least} to ${idleLimits.most}. Shorter means signing in more often.`}
        type="number"
        min={idleLimits.least}
        max={idleLimits.most}
        width="short"
        value={text(form, 'idleMinutes')}
        refusals={refusals}
        required
      />
      <h2>A second factor</h2>
      <p>
        A password can be guessed, reused or given away on a false page. A second factor is something else
        that only this person has: a code from a phone, or a passkey. The law asks you to verify that people
        are who they say they are, and leaves open how. <Cite citation="164.312(d)" />
      </p>
      <Choices
        name="secondFactor"
        label="Who needs one to sign in?"
        hint="Whoever has one of these roles sets it up at the next sign-in, which takes about two minutes and a phone. Until then the sign-in opens nothing else."
        type="checkbox"
        options={signInRoles.map((value) => ({
          value,
          label: roleWords[value],
          note: `${reaches[value]} ${having(value)}`,
        }))}
        chosen={texts(form, 'secondFactor')}
        refusals={refusals}
      />
      <div className="row">
        <button>Set this policy</button>
        <a className="button quiet" href="/practice">
          Leave it
        </a>
      </div>
    </form>,
    { title: 'How people sign in', status: refusals.length > 0 ? 422 : 200 },
  );
}

/** What the policy is, on the page of the practice. */
export function SignInPolicySection({ visit }: { visit: Visit }) {
  const { idleMinutes, secondFactor } = signInPolicyOf(visit.program);
  return (
    <section>
      <h2>Signing in to Diligence</h2>
      <p>
        A session ends after {counted(idleMinutes, 'minute')} in which nothing is done.{' '}
        <Cite citation="164.312(a)(2)(iii)" />{' '}
        {secondFactor.length === 0
          ? 'A second factor beside the password is left to each person.'
          : `A second factor beside the password is required of: ${listed(secondFactor.map((role) => roleWords[role].replace(/ \(.*/, '').toLowerCase()))}.`}{' '}
        <Cite citation="164.312(d)" />
      </p>
      <div className="row">
        {mayOpen('/practice/sign-in', visit.roles) && (
          <a className="button quiet" href="/practice/sign-in">
            Change how people sign in
          </a>
        )}
        {mayOpen('/installation', visit.roles) && <a href="/installation">This installation</a>}
      </div>
    </section>
  );
}
