import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

import { cookieNameFor, originOf } from '#reach/reach.ts';
import type { PageContext } from './page.ts';

/** The cookie of a sign-in that is half done, beside the one of the session: it opens nothing but the second step. */
const nameFor = (context: PageContext) => `${cookieNameFor(originOf(context))}-step`;

function optionsFor(context: PageContext) {
  const secure = originOf(context).startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
}

/** The token of the half-done sign-in that the browser has, if it has one. */
export function pendingToken(context: PageContext): string | undefined {
  return getCookie(context, nameFor(context));
}

/** Lets the browser take the second step. */
export function keepPending(context: PageContext, token: string): void {
  setCookie(context, nameFor(context), token, optionsFor(context));
}

/** Takes the cookie away: the second step was taken, or is over. */
export function dropPending(context: PageContext): void {
  if (pendingToken(context) !== undefined) deleteCookie(context, nameFor(context), optionsFor(context));
}
