import { getCookie, setCookie } from 'hono/cookie';

import { DeadLink } from '#ui/dead-link.tsx';
import { pageRoutes, redirect } from '#ui/page.ts';
import { cookieOptions, sessionCookie } from './cookie.ts';

export const routes = pageRoutes();

/** Signs in to the sample practice by a link that works once; only the demo makes such links. */
routes.open('/demo', (context) => {
  const { accounts } = context.get('installation');
  if (context.get('visit')) return redirect(context, '/');
  const signedIn = accounts.links.consume(context.req.query('token'), 'demo', (link) => {
    accounts.sessions.end(getCookie(context, sessionCookie));
    return { token: accounts.sessions.create(link) };
  });
  if ('refusals' in signedIn)
    return context.render(<DeadLink refusals={signedIn.refusals} />, {
      title: 'Sample practice',
      bare: true,
      status: 403,
    });
  setCookie(context, sessionCookie, signedIn.token, cookieOptions);
  return redirect(context, '/');
});
