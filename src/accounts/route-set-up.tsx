import { establish } from '#areas/entity/decide.ts';
import { practiceKinds } from '#areas/entity/events.ts';
import { practiceKindWords, timeZoneWords } from '#areas/entity/words.ts';
import { enroll } from '#areas/workforce/decide.ts';
import type { Practice } from '#practice.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { addressOf } from '#reach/reach.ts';
import { DeadLink } from '#ui/dead-link.tsx';
import { ErrorSummary, Field, Hidden, Select } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import { PracticeScope, PracticeSize } from '#ui/practice-fields.tsx';
import { keepSession, sessionToken } from '#ui/session-cookie.ts';

export const routes = pageRoutes();

routes.open('/set-up', async (context) => {
  const { accounts, practice } = context.get('installation');
  const token = context.req.query('token') ?? '';
  const link = accounts.links.find(token, 'set-up');
  if ('refusals' in link)
    return context.render(<DeadLink refusals={link.refusals} />, {
      title: 'Set up',
      bare: true,
      status: 403,
    });
  const begun = await (await practice(link.practice))?.program();
  return context.render(<SetUpForm token={token} begun={begun?.entity?.name} form={{}} refusals={[]} />, {
    title: 'Set up your practice',
    bare: true,
  });
});

routes.openAction('/set-up', async (context, form) => {
  const installation = context.get('installation');
  const { accounts } = installation;
  const token = text(form, 'token');
  const link = accounts.links.find(token, 'set-up');
  if ('refusals' in link)
    return context.render(<DeadLink refusals={link.refusals} />, {
      title: 'Set up',
      bare: true,
      status: 403,
    });

  const begun = await installation.practice(link.practice);
  const established = (await begun?.program())?.entity;
  const credentials = {
    email: text(form, 'email'),
    password: text(form, 'password'),
    names: [text(form, 'name') || (established?.name ?? ''), text(form, 'officer')],
  };
  const again = (refusals: Refusals) =>
    context.render(<SetUpForm token={token} begun={established?.name} form={form} refusals={refusals} />, {
      title: 'Set up your practice',
      bare: true,
      status: 422,
    });

  // Everything is looked at before anything is written: the practice is founded only for an account that can be made.
  const wrong: Refusals = accounts.credentialRefusals(credentials);
  const input = {
    ...form,
    states: [text(form, 'state')],
    officer: { id: link.person, name: text(form, 'officer'), email: text(form, 'email') },
  };
  if (!established) {
    const parsed = establish.schema.safeParse(input);
    const unfit = parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => ({ because: message, field: fieldOf(path) }));
    if (wrong.length + unfit.length > 0) return again([...unfit, ...wrong]);
  } else if (wrong.length > 0) return again(wrong);

  const practice: Practice = begun ?? (await installation.found(link.practice));
  if (!established) {
    const outcome = await practice.record(link.person, establish, input);
    if ('refusals' in outcome)
      return again(
        outcome.refusals.map((refusal) => ({ ...refusal, field: fieldOf(refusal.field?.split('.') ?? []) })),
      );
  }
  const made = await accounts.createAccountByLink(token, 'set-up', credentials);
  if ('refusals' in made) return again(made.refusals);
  await practice.record(link.person, enroll, {});
  const signedIn = await accounts.signIn(
    credentials.email,
    credentials.password,
    addressOf(context),
    sessionToken(context),
  );
  if ('refusals' in signedIn || signedIn.pending !== undefined) return redirect(context, '/sign-in');
  keepSession(context, signedIn.token);
  return redirect(context, '/keys?first');
});

/** The field of the form that a part of the decision's input came from. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String);
  if (first === 'states') return 'state';
  if (first === 'officer') return second === 'email' ? 'email' : 'officer';
  return first ?? '';
}

const timeZones = Object.entries(timeZoneWords).map(([value, label]) => ({ value, label }));

function SetUpForm({
  token,
  begun,
  form,
  refusals,
}: {
  token: string;
  begun: string | undefined;
  form: FormInput;
  refusals: Refusals;
}) {
  return (
    <div className="door wide">
      <h1>{begun ? `Your sign-in for ${begun}` : 'Set up your practice'}</h1>
      <p className="soft">
        {begun
          ? 'The practice is on record already. Choose the sign-in of its security official.'
          : 'About three minutes. Everything can be corrected later, and all of it stays in this office: Diligence makes no outside calls.'}
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action="/set-up">
        <Hidden name="token" value={token} />
        {!begun && (
          <>
            <h2>The practice</h2>
            <Field
              name="name"
              label="Name of the practice"
              value={text(form, 'name')}
              refusals={refusals}
              required
            />
            <Select
              name="kind"
              label="What kind of practice is it?"
              hint="It decides which list of usual systems you start from."
              value={text(form, 'kind')}
              options={practiceKinds.map((value) => ({ value, label: practiceKindWords[value] }))}
              empty="Choose one"
              refusals={refusals}
            />
            <div className="fields">
              <Select
                name="state"
                label="State"
                hint="Its own law counts too."
                value={text(form, 'state')}
                options={jurisdictions.map(({ code, name }) => ({ value: code, label: name }))}
                empty="Choose one"
                refusals={refusals}
              />
              <Select
                name="timeZone"
                label="Time zone"
                hint="Due days are counted in it."
                value={text(form, 'timeZone')}
                options={timeZones}
                empty="Choose one"
                refusals={refusals}
              />
              <PracticeSize form={form} refusals={refusals} />
            </div>
            <PracticeScope form={form} refusals={refusals} />
            <h2>You</h2>
            <p>
              You are put on record as security official and privacy official, the two offices that the law
              asks for. You can hand either to somebody else later. <cite>164.308(a)(2)</cite>{' '}
              <cite>164.530(a)(1)</cite>
            </p>
            <Field
              name="officer"
              label="Your name"
              value={text(form, 'officer')}
              autoComplete="name"
              refusals={refusals}
              required
            />
          </>
        )}
        <Field
          name="email"
          label="Your email address"
          hint="You sign in with it. Nothing is sent to it."
          type="email"
          value={text(form, 'email')}
          autoComplete="username"
          refusals={refusals}
          required
        />
        <Field
          name="password"
          label="A password"
          hint="12 characters or more. A few words you can remember work well. It never runs out."
          type="password"
          autoComplete="new-password"
          refusals={refusals}
          required
        />
        <div className="row">
          <button>{begun ? 'Make my sign-in' : 'Set up'}</button>
        </div>
      </form>
    </div>
  );
}
