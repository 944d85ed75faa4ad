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

/** The cookie of whoever came by a personal link: it opens `/mine` on this device, and lasts as long as the link would. */
const readingCookie = (context: PageContext): string => `${cookieNameFor(originOf(context))}-reading`;

/** The token of the reading that this device has, if it has one. */
export function readingToken(context: PageContext): string | undefined {
  return getCookie(context, readingCookie(context));
}

/** Keeps a reading on this device. `milliseconds`: how long it lasts. */
export function keepReading(context: PageContext, token: string, milliseconds: number): void {
  setCookie(context, readingCookie(context), token, {
    ...optionsFor(context),
    maxAge: Math.floor(milliseconds / 1000),
  });
}

/** Takes the reading away from this device. */
export function dropReading(context: PageContext): void {
  deleteCookie(context, readingCookie(context), optionsFor(context));
}

/** Takes the cookie away from the browser. The session itself is ended by `sessions.end`. */
export function dropSession(context: PageContext): void {
  deleteCookie(context, cookieNameFor(originOf(context)), optionsFor(context));
}
