import { enroll } from '#areas/workforce/decide.ts';
import { laterOf } from '#calendar.ts';
import { refuse } from '#decision.ts';
import { rolesOf } from '#permission.ts';
import { todayOf } from '#program.ts';
import type { Program } from '#program.ts';
import { addressOf } from '#reach/reach.ts';
import { DeadLink } from '#ui/dead-link.tsx';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { keepSession, sessionToken } from '#ui/session-cookie.ts';

export const routes = pageRoutes();

routes.open('/invitation', (context) => {
  const token = context.req.query('token') ?? '';
  return shown(context, token, '', []);
});

routes.openAction('/invitation', async (context, form) => {
  const { accounts, practice } = context.get('installation');
  const token = text(form, 'token');
  const email = text(form, 'email');
  const link = accounts.links.find(token, 'invitation');
  if ('refusals' in link) return shown(context, token, email, []);
  const invited = await practice(link.practice);
  const program = await invited?.program();
  if (!program || !isAwaited(context, program, link.person)) return shown(context, token, email, []);
  const credentials = {
    email,
    password: text(form, 'password'),
    names: [program.entity?.name ?? '', program.people.get(link.person)?.name ?? ''],
  };
  const made = await accounts.createAccountByLink(token, 'invitation', credentials);
  if ('refusals' in made) return shown(context, token, email, made.refusals);
  await invited?.record(link.person, enroll, {});
  const signedIn = await accounts.signIn(
    email,
    credentials.password,
    addressOf(context),
    sessionToken(context),
  );
  if ('refusals' in signedIn || signedIn.pending !== undefined) return redirect(context, '/sign-in');
  keepSession(context, signedIn.token);
  return redirect(context, '/');
});

const over = refuse(
  'This link is no longer good: what it was made for has ended. Ask whoever invited you for a new one.',
);

/** Whether somebody still has, or is going to have, a role here: without one a sign-in is not made. */
function isAwaited(context: PageContext, program: Program, person: string): boolean {
  const today = todayOf(program, laterOf(context.get('installation').clock(), program.at));
  const start = program.people.get(person)?.start ?? today;
  return rolesOf(program, person, start > today ? start : today).length > 0;
}

async function shown(
  context: PageContext,
  token: string,
  email: string,
  refusals: Refusals,
): Promise<Response> {
  const { accounts, practice } = context.get('installation');
  const link = accounts.links.find(token, 'invitation');
  if ('refusals' in link)
    return context.render(<DeadLink refusals={link.refusals} />, {
      title: 'Invitation',
      bare: true,
      status: 403,
    });
  const program = await (await practice(link.practice))?.program();
  if (!program || !isAwaited(context, program, link.person))
    return context.render(<DeadLink refusals={over.refusals} />, {
      title: 'Invitation',
      bare: true,
      status: 403,
    });
  const person = program.people.get(link.person);
  return context.render(
    <div className="door">
      <h1>Welcome{person ? `, ${person.name}` : ''}</h1>
      <p>
        {program.entity?.name} keeps its HIPAA program in Diligence. Choose your own sign-in; it is not shared
        with anybody. <cite>164.312(a)(2)(i)</cite>
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action="/invitation">
        <Hidden name="token" value={token} />
        <Field
          name="email"
          label="Your email address"
          type="email"
          value={email || person?.email}
          autoComplete="username"
          refusals={refusals}
          required
        />
        <Field
          name="password"
          label="A password"
          hint="12 characters or more; a few words you can remember do well."
          type="password"
          autoComplete="new-password"
          refusals={refusals}
          required
        />
        <div className="row">
          <button>Make my sign-in</button>
        </div>
      </form>
    </div>,
    { title: 'Invitation', bare: true, status: refusals.length > 0 ? 422 : 200 },
  );
}
