import { isLocalPath } from '#ui/kept-form.tsx';
import { pageRoutes } from '#ui/page.ts';

export const routes = pageRoutes();

/**
 * Where a page goes that was left open until its session was over (see `ui/cover.tsx`). Coming here is nothing that
 * somebody did: it lengthens no session, and shows nothing of the practice.
 */
routes.open('/away', (context) => {
  const from = context.req.query('from') ?? '/';
  const back = isLocalPath(from) ? from : '/';
  const visit = context.get('visit');
  return context.render(
    <div className="door">
      <h1>{visit ? 'This window was put away' : 'You are signed out'}</h1>
      <p>
        {visit
          ? 'Nothing was done in it for a while, so what it showed is off the screen. You are still signed in, since you went on in another window.'
          : 'Nothing was done for a while, so your session ended and what this window showed is off the screen. Nothing is lost.'}{' '}
        <cite>164.312(a)(2)(iii)</cite>
      </p>
      <p>
        <a className="button" href={visit ? back : `/sign-in?${new URLSearchParams({ next: back })}`}>
          {visit ? 'Open it again' : 'Sign in again'}
        </a>
      </p>
    </div>,
    { title: visit ? 'Put away' : 'Signed out', bare: true },
  );
});
