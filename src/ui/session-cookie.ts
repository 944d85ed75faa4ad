import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

import { addressOf, cookieNameFor, originOf } from '#reach/reach.ts';
import { browserOf } from './browser-name.ts';
import type { PageContext } from './page.ts';

/**
 * How the cookie of a session is set: scripts cannot read it, it ends with the browser, and it goes over https alone
 * where there is https. `Lax`, so that a link in a mail still finds the person signed in.
 */
function optionsFor(context: PageContext) {
  const secure = originOf(context).startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
}

/** The token of the session that the browser has, if it has one; whether it is worth anything, `sessions.find` says. */
export function sessionToken(context: PageContext): string | undefined {
  return getCookie(context, cookieNameFor(originOf(context)));
}

/** Signs the browser in with a new session, and keeps with the session where it was started. */
export function keepSession(context: PageContext, token: string): void {
  const { sessions } = context.get('installation').accounts;
  sessions.startedFrom(token, {
    address: addressOf(context),
    browser: browserOf(context.req.header('user-agent')),
  });
  setCookie(context, cookieNameFor(originOf(context)), token, optionsFor(context));
}

/** Takes the cookie away from the browser. The session itself is ended by `sessions.end`. */
export function dropSession(context: PageContext): void {
  deleteCookie(context, cookieNameFor(originOf(context)), optionsFor(context));
}
