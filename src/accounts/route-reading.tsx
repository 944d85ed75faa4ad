import { laterOf } from '#calendar.ts';
import { refuse } from '#decision.ts';
import { worksOn } from '#areas/workforce/view.ts';
import { todayOf } from '#program.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import type { Program } from '#program.ts';
import { DeadLink } from '#ui/dead-link.tsx';
import { Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { keepReading } from '#ui/session-cookie.ts';
import type { Link } from './links.ts';
import { longestReading } from './reading.ts';

export const routes = pageRoutes();

const title = 'Your reading';

/** The personal link, opened: says whom it is for. Opening the address uses nothing up, since mail scanners open it too. */
routes.open('/reading', async (context) => {
  const token = context.req.query('token') ?? '';
  if (token === '') return closed(context);
  const found = await invited(context, token);
  if ('refusals' in found) return dead(context, found.refusals);
  return context.render(
    <div className="door">
      <h1>Hello, {found.person.name}</h1>
      <p>
        {found.program.entity?.name} asks you to read, sign and learn a few things. You can do it here, on
        this phone or computer, without a sign-in, and leave off and come back for 14 days.
      </p>
      <p className="soft">
        This link is for {found.person.name} alone: what is signed here is signed in that name. If you are
        somebody else, close this page and give the link back.
      </p>
      <form method="post" action="/reading">
        <Hidden name="token" value={token} />
        <div className="row">
          <button>I am {found.person.name}: begin</button>
        </div>
      </form>
    </div>,
    { title, bare: true },
  );
});

/** Uses the link up, and binds it to this device. */
routes.openAction('/reading', async (context, form) => {
  const { accounts } = context.get('installation');
  const token = text(form, 'token');
  const found = await invited(context, token);
  if ('refusals' in found) return dead(context, found.refusals);
  const begun = accounts.links.consume(token, 'reading', (link) => ({
    reading: accounts.readings.start(link),
  }));
  if ('refusals' in begun) return dead(context, begun.refusals);
  keepReading(context, begun.reading, longestReading);
  return redirect(context, '/mine');
});

type Found = { readonly link: Link; readonly program: Program; readonly person: PersonRecord };

/** Whom a link is for, if it still works and that person still works here. */
async function invited(
  context: PageContext,
  token: string,
): Promise<Found | { readonly refusals: Refusals }> {
  const { accounts, practice, clock } = context.get('installation');
  const link = accounts.links.find(token, 'reading');
  if ('refusals' in link) return link;
  const program = await (await practice(link.practice))?.program();
  const person = program?.people.get(link.person);
  if (program && person && worksOn(person, todayOf(program, laterOf(clock(), program.at))))
    return { link, program, person };
  return refuse(
    'This link is no longer good: the person it was made for does not work here now. Ask the office if that is wrong.',
  );
}

/** Where a reading was closed, and the link is used up. */
function closed(context: PageContext) {
  return context.render(
    <div className="door">
      <h1>Closed on this device</h1>
      <p>What you signed and passed is on record. To go on, ask the office for a new personal link.</p>
      <p>
        <a className="button quiet" href="/sign-in">
          Sign in
        </a>
      </p>
    </div>,
    { title, bare: true },
  );
}

function dead(context: PageContext, refusals: Refusals) {
  return context.render(<DeadLink refusals={refusals} />, { title, bare: true, status: 403 });
}
