import { recoverAccess } from '#areas/workforce/decide.ts';
import { isRefused } from '#accounts/door.ts';
import { laterOf } from '#calendar.ts';
import { refuse } from '#decision.ts';
import { system } from '#permission.ts';
import { officialOn, todayOf } from '#program.ts';
import type { Program } from '#program.ts';
import { addressOf } from '#reach/reach.ts';
import { worksOn } from '#areas/workforce/view.ts';
import { DeadLink } from '#ui/dead-link.tsx';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';

export const routes = pageRoutes();

routes.open('/recovery', (context) => wordsForm(context, '', []));

routes.openAction('/recovery', async (context, form) => {
  const installation = context.get('installation');
  const typed = text(form, 'words');
  const found = installation.recovery.practiceOf(typed, addressOf(context));
  if ('refusals' in found) return wordsForm(context, typed, found.refusals, found.wait);
  const program = await (await installation.practice(found.practice))?.program();
  const official = program && officerOf(program, context);
  if (!program || !official)
    return wordsForm(
      context,
      '',
      refuse(
        'The words are right, but this practice has nobody in office as its security official, and the sheet makes a sign-in for that person alone. Ask the privacy official to sign in and designate one (The practice, Officials). If nobody holds an office any more, a manager can record on the page People that one of them is back.',
        { citation: '164.308(a)(2)' },
      ).refusals,
    );
  const token = installation.accounts.links.make(
    'recovery',
    { practice: found.practice, person: official.id },
    { address: addressOf(context) },
  );
  return context.redirect(`/recovery/sign-in?token=${token}`, 303);
});

routes.open('/recovery/sign-in', (context) => signInForm(context, context.req.query('token') ?? '', '', []));

routes.openAction('/recovery/sign-in', async (context, form) => {
  const installation = context.get('installation');
  const { accounts, access } = installation;
  const token = text(form, 'token');
  const email = text(form, 'email');
  const link = accounts.links.find(token, 'recovery');
  if ('refusals' in link) return signInForm(context, token, email, []);
  const practice = await installation.practice(link.practice);
  const program = await practice?.program();
  // The office may have passed to somebody else since the words were typed.
  if (!practice || !program || officerOf(program, context)?.id !== link.person)
    return context.redirect('/recovery', 303);
  const credentials = {
    email,
    password: text(form, 'password'),
    names: [program.entity?.name ?? '', program.people.get(link.person)?.name ?? ''],
  };
  const wrong = accounts.replacementRefusals(link, credentials);
  if (wrong.length > 0) return signInForm(context, token, email, wrong);
  // On record first: nobody gets in without it.
  const outcome = await practice.record(system, recoverAccess, { id: link.person });
  if (isRefused(outcome)) return signInForm(context, token, email, outcome.refusals);
  const made = await accounts.createAccountByLink(token, 'recovery', credentials);
  if ('refusals' in made) return signInForm(context, token, email, made.refusals);
  access.note({
    practice: link.practice,
    person: link.person,
    kind: 'recovery-sheet-used',
    from: addressOf(context),
  });
  return redirect(context, '/sign-in', 'recovered');
});

/** The security official, if that person is still in the workforce. */
function officerOf(program: Program, context: PageContext) {
  const today = todayOf(program, laterOf(context.get('installation').clock(), program.at));
  const official = officialOn(program, 'security-official', today);
  return official && worksOn(official, today) ? official : undefined;
}

function wordsForm(context: PageContext, typed: string, refusals: Refusals, wait?: number) {
  if (wait !== undefined) context.header('retry-after', String(wait));
  const wrong = refusals.some(({ field }) => field === 'words');
  return context.render(
    <div className="door wide">
      <h1>Get in with the recovery sheet</h1>
      <p>
        For the security official who has lost the password, or the phone and the codes. Type the twelve words
        of the sheet and choose a new sign-in. The old one ends, and that goes on record.{' '}
        <cite>164.312(a)(2)(ii)</cite>
      </p>
      <ErrorSummary refusals={refusals} title="These words do not open it yet" />
      <form method="post" action="/recovery" autoComplete="off">
        <div className={wrong ? 'field wrong' : 'field'}>
          <label htmlFor="words">The twelve words, in the order of their numbers</label>
          <p className="hint" id="words-hint">
            Capitals, numbers and line breaks do not matter. The first four letters of a word are enough.
          </p>
          <textarea
            id="words"
            name="words"
            rows={5}
            defaultValue={typed.slice(0, 500)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby="words-hint"
            aria-invalid={wrong || undefined}
            required
          />
        </div>
        <div className="row">
          <button>Continue</button>
          <a className="button quiet" href="/sign-in">
            Back to sign-in
          </a>
        </div>
      </form>
      <p className="soft small">
        Only the password is lost? Another official can make you an invitation link. Only the key file or the
        computer is lost? Run <code>diligence recover-key</code> or <code>diligence restore</code> where
        Diligence runs.
      </p>
    </div>,
    {
      title: 'Get in with the recovery sheet',
      bare: true,
      status: wait !== undefined ? 429 : refusals.length > 0 ? 422 : 200,
    },
  );
}

async function signInForm(context: PageContext, token: string, email: string, refusals: Refusals) {
  const installation = context.get('installation');
  const link = installation.accounts.links.find(token, 'recovery');
  if ('refusals' in link)
    return context.render(<DeadLink refusals={link.refusals} />, {
      title: 'Get in with the recovery sheet',
      bare: true,
      status: 403,
    });
  const program = await (await installation.practice(link.practice))?.program();
  const person = program?.people.get(link.person);
  return context.render(
    <div className="door">
      <h1>A new sign-in for {person?.name ?? 'you'}</h1>
      <p>
        The words are those of {program?.entity?.name}. Choose a new sign-in. The old one ends with its
        sessions, links and second factors.
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action="/recovery/sign-in">
        <Hidden name="token" value={token} />
        <Field
          name="email"
          label="Your email address"
          type="email"
          value={email}
          autoComplete="username"
          refusals={refusals}
          required
        />
        <Field
          name="password"
          label="A new password"
          hint="12 characters or more; a few words you can remember do well."
          type="password"
          autoComplete="new-password"
          refusals={refusals}
          required
        />
        <div className="row">
          <button>Make my new sign-in</button>
        </div>
      </form>
    </div>,
    { title: 'A new sign-in', bare: true, status: refusals.length > 0 ? 422 : 200 },
  );
}
