import { Hono } from 'hono';
import type { Context } from 'hono';
import type { ReactNode } from 'react';

import { formInput, texts } from './form-input.ts';
import type { FormInput } from './form-input.ts';
import { openedBy } from './kept-form.tsx';
import type { Installation } from './installation.ts';
import type { Frame, Visit } from './visit.ts';
import { mayOpen } from '#permission.ts';
import type { PagePath } from '#permission.ts';

/** What every request carries. `visit` is undefined while nobody is signed in. */
export type Env = {
  Variables: { installation: Installation; visit: Visit | undefined };
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
};
export type PageContext = Context<Env>;

declare module 'hono' {
  interface ContextRenderer {
    (content: ReactNode, frame: Frame): Response | Promise<Response>;
  }
}

/** A page that somebody without a sign-in asked for, or whose roles do not include it. `app.ts` answers it. */
export class Closed extends Error {
  readonly why: 'sign-in' | 'role';
  constructor(why: 'sign-in' | 'role') {
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

export function pageRoutes(): PageRoutes {
  const app = new Hono<Env>();
  const admitted = (context: PageContext, path: PagePath): Visit => {
    const visit = context.get('visit');
    if (!visit) throw new Closed('sign-in');
    if (!mayOpen(path, visit.roles)) throw new Closed('role');
    return visit;
  };
  return {
    app,
    page: (path, show) => void app.get(path, (context) => show(context, admitted(context, path))),
    action: (path, decide) =>
      void app.post(path, async (context) => {
        const visit = context.get('visit');
        if (!visit) throw new Closed('sign-in');
        const { [openedBy]: _opener, ...form } = await postedForm(context);
        const opener = texts({ _opener }, '_opener').at(-1);
        if (opener !== undefined && opener !== visit.person.id) throw new SomebodyElsesForm(opener);
        return decide(context, admitted(context, path), form);
      }),
    open: (path, show) => void app.get(path, show),
    openAction: (path, decide) =>
      void app.post(path, async (context) => decide(context, await postedForm(context))),
  };
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

/** A part of the path, decoded; never empty. */
export function parameter(context: PageContext, name: string): string {
  const value = context.req.param(name);
  if (value === undefined || value === '') throw new NotHere();
  return value;
}

/** What a page says once after a redirect. Only these sentences: nothing that was typed travels in an address. */
export const notices = {
  recorded: 'Recorded.',
  unchanged: 'Nothing to change: it was on record like this already.',
  started: 'The starter set is in. Go through its lines: correct what differs, remove what you do not have.',
  imported: 'The file is imported.',
  signed: 'Signed and locked. The report below carries the checkpoint of this moment.',
  invited: 'The link is ready.',
  'signed-out': 'You are signed out.',
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
