import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ReactNode } from 'react';

import { formInput, texts } from './form-input.ts';
import type { FormInput } from './form-input.ts';
import { openedBy } from './kept-form.tsx';
import type { Installation } from './installation.ts';
import type { Frame, Visit } from './visit.ts';
import { Outage } from '#ledger/store.ts';
import { mayOpen, watched } from '#page-permission.ts';
import type { PagePath } from '#page-permission.ts';
import { addressOf } from '#reach/reach.ts';
import type { Arrival, Reach } from '#reach/reach.ts';

/** What every request carries: `reach.ts` reads the two in the middle. `visit` is undefined while nobody is signed in. */
export type Env = {
  Variables: {
    installation: Installation;
    reach: Reach;
    arrival: Arrival;
    visit: Visit | undefined;
    /** Who is signed in at this moment, which may be later than the beginning of the request. */
    visitNow: () => Promise<Visit | undefined>;
    /** Whether the page that is answered with loads a script of ours. */
    scripted: boolean | undefined;
  };
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
};
export type PageContext = Context<Env>;

declare module 'hono' {
  interface ContextRenderer {
    (content: ReactNode, frame: Frame): Response | Promise<Response>;
  }
}

/**
 * A page that somebody without a sign-in asked for, or whose roles do not include it, or who has to set up a second
 * factor first. `app.ts` answers it.
 */
export class Closed extends Error {
  readonly why: 'sign-in' | 'role' | 'second-factor';
  constructor(why: 'sign-in' | 'role' | 'second-factor') {
    super(why);
    this.why = why;
  }
}

/** A form that was opened by another person than the one who is signed in now. `app.ts` asks who it is from. */
export class SomebodyElsesForm extends Error {
  readonly opener: string;
  constructor(opener: string) {
    super('somebody else');
    this.opener = opener;
  }
}

/** There is nothing at this address: a record that does not exist (here). */
export class NotHere extends Error {}

type SignedIn = (context: PageContext, visit: Visit) => Response | Promise<Response>;
type Posted = (context: PageContext, visit: Visit, form: FormInput) => Response | Promise<Response>;

/** The pages of one route file. Each path must be in `permission.ts`, which says who may open it. */
export type PageRoutes = {
  readonly app: Hono<Env>;
  /** GET: reads and shows. */
  page(path: PagePath, show: SignedIn): void;
  /** POST: decides and redirects, or shows the form again with what was wrong. */
  action(path: PagePath, decide: Posted): void;
  /** GET before sign-in. */
  open(path: PagePath, show: (context: PageContext) => Response | Promise<Response>): void;
  /** POST before sign-in. */
  openAction(
    path: PagePath,
    decide: (context: PageContext, form: FormInput) => Response | Promise<Response>,
  ): void;
};

/** Where somebody sets up the second factor that the practice asks for; until then nothing else is open. */
const whileDue: ReadonlySet<PagePath> = new Set([
  '/account/second-factor',
  '/account/authenticator',
  '/account/passkeys',
]);

export function pageRoutes(): PageRoutes {
  const app = new Hono<Env>();
  const admitted = (context: PageContext, path: PagePath): Visit => {
    const visit = context.get('visit');
    if (!visit) throw new Closed('sign-in');
    if (visit.secondFactorDue && !whileDue.has(path)) throw new Closed('second-factor');
    if (mayOpen(path, visit.roles)) return visit;
    noteRefused(context, visit, path);
    throw new Closed('role');
  };
  return {
    app,
    page: (path, show) =>
      void app.get(path, async (context) => {
        const visit = admitted(context, path);
        const response = await show(context, visit);
        noteWatched(context, visit, path, response);
        return response;
      }),
    action: (path, decide) =>
      void app.post(path, async (context) => {
        if (!context.get('visit')) throw new Closed('sign-in');
        const { [openedBy]: _opener, ...form } = await postedForm(context);
        // A form can be minutes on its way: whoever was signed out meanwhile is.
        const visit = await context.get('visitNow')();
        context.set('visit', visit);
        if (!visit) throw new Closed('sign-in');
        if (visit.secondFactorDue && !whileDue.has(path)) throw new Closed('second-factor');
        const opener = texts({ _opener }, '_opener').at(-1);
        if (opener !== undefined && opener !== visit.person.id) throw new SomebodyElsesForm(opener);
        const allowed = admitted(context, path);
        const response = await decide(context, allowed, form);
        noteWatched(context, allowed, path, response);
        return response;
      }),
    open: (path, show) => void app.get(path, show),
    openAction: (path, decide) =>
      void app.post(path, async (context) => decide(context, await postedForm(context))),
  };
}

/**
 * Notes a look at a watched page, or a copy that is about to leave, before any of it is shown: what cannot be noted
 * is not shown. A page that has nothing there to show leaves no entry, so that what was typed into an address does not
 * come into the record.
 *
 * @throws Outage where the entry cannot be written.
 */
function noteWatched(context: PageContext, visit: Visit, path: PagePath, response: Response): void {
  const kind = watched[path];
  // 422: a form that was refused, with the record around it. A redirect shows nothing.
  if (!kind || !(response.ok || response.status === 422)) return;
  const parts = path.split('/').filter((part) => part.startsWith(':'));
  const part = parts.find((one) => one === ':id') ?? parts.at(-1);
  const subject = part === undefined ? path : (context.req.param(part.slice(1)) ?? path);
  const { practice, person } = visit;
  context.get('installation').access.note({
    practice: practice.id,
    person: person.id,
    kind,
    subject,
    from: addressOf(context),
  });
}

/** Notes that a page was asked for that the role does not include. It stays closed, noted or not. */
function noteRefused(context: PageContext, { practice, person }: Visit, path: PagePath): void {
  const { access, report } = context.get('installation');
  try {
    access.note({
      practice: practice.id,
      person: person.id,
      kind: 'refused',
      subject: path,
      from: addressOf(context),
    });
  } catch (failure) {
    if (!(failure instanceof Outage)) throw failure;
    report(failure);
  }
}

/** What was posted; nothing where the body is no form, and then every field that is needed is missing. */
async function postedForm(context: PageContext): Promise<FormInput> {
  try {
    return formInput(await context.req.formData());
  } catch (failure) {
    if (failure instanceof TypeError) return {};
    throw failure;
  }
}

/** What no identifier holds. In the address of a form it would lead to another action than the form's own. */
const misleading = /[\\?#%\p{C}\p{Zl}\p{Zp}]|(^|\/)\.{0,2}(\/|$)/u;

/** A part of the path, decoded; never empty, and nothing that leads elsewhere when it is put into an address again. */
export function parameter(context: PageContext, name: string): string {
  const value = context.req.param(name);
  if (value === undefined || misleading.test(value)) throw new NotHere();
  return value;
}

/** What a page says once after a redirect. Only these sentences: nothing that was typed travels in an address. */
export const notices = {
  recorded: 'Recorded.',
  'password-changed': 'Your password is changed. You are signed out everywhere else.',
  'factor-added': 'It is set up. From now on, you can use it when you sign in.',
  'factor-removed': 'It is removed, and signs nobody in any more.',
  'recovery-code-used':
    'You signed in with a recovery code, which is used up now. If your phone or key is lost, remove it below and set up another.',
  unchanged: 'Nothing to change: it was on record like this already.',
  started: 'The starter set is in. Go through its lines: correct what differs, remove what you do not have.',
  imported: 'The file is imported.',
  'imported-unchecked':
    'The file is imported. Go through its lines: correct what differs, and say of each that it is right.',
  signed: 'Signed and locked. The report below carries the checkpoint of this moment.',
  'policy-signed': 'Signed. It is on record with your name and this moment.',
  invited: 'The link is ready.',
  'backing-up': 'A backup is being made. It goes on while you work.',
  'signed-out': 'You are signed out.',
  recovered: 'Your new sign-in is ready, and the old one has ended. Sign in with it.',
  'sheet-confirmed': 'The recovery sheet is confirmed. Now seal it in its envelope.',
  'session-ended': 'Ended: whoever was there has to sign in again.',
  'session-over': 'That session was over already.',
} as const;
export type Notice = keyof typeof notices;

/** On to another page after something was recorded (POST, redirect, GET). */
export function redirect(context: PageContext, path: string, notice?: Notice): Response {
  const [address = path, fragment] = path.split('#');
  const noticed = notice ? `${address}${address.includes('?') ? '&' : '?'}done=${notice}` : address;
  return context.redirect(fragment === undefined ? noticed : `${noticed}#${fragment}`, 303);
}

/** Where to after a decision that was accepted: with `recorded`, or `unchanged` where it appended nothing. */
export function accepted(
  context: PageContext,
  path: string,
  outcome: { readonly positions: readonly number[] },
  notice: Notice = 'recorded',
): Response {
  return redirect(context, path, outcome.positions.length > 0 ? notice : 'unchanged');
}
