import { addressOf } from '#reach/reach.ts';
import { DeadLink } from '#ui/dead-link.tsx';
import { pageRoutes, redirect } from '#ui/page.ts';
import { keepSession, sessionToken } from '#ui/session-cookie.ts';

export const routes = pageRoutes();

/** Signs in to the sample practice by a link that works once; only the demo makes such links. */
routes.open('/demo', (context) => {
  const { accounts, access } = context.get('installation');
  if (context.get('visit')) return redirect(context, '/');
  const signedIn = accounts.links.consume(context.req.query('token'), 'demo', (link) => {
    accounts.sessions.end(sessionToken(context), addressOf(context));
    access.note({
      practice: link.practice,
      person: link.person,
      kind: 'signed-in',
      from: addressOf(context),
    });
    return { token: accounts.sessions.create(link) };
  });
  if ('refusals' in signedIn)
    return context.render(<DeadLink refusals={signedIn.refusals} />, {
      title: 'Sample practice',
      bare: true,
      status: 403,
    });
  keepSession(context, signedIn.token);
  return redirect(context, '/');
});
