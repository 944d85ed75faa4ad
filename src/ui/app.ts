import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

import { sessionCookie } from '#accounts/cookie.ts';
import { Outage } from '#ledger/store.ts';
import { mayDecide, rolesOf } from '#permission.ts';
import { todayOf } from '#program.ts';
import { createElement } from 'react';
import { SignInForm } from './sign-in-form.tsx';
import { Broken, NoSuchPage, NotYours, TooLarge } from './failures.tsx';
import { formInput } from './form-input.ts';
import type { Installation } from './installation.ts';
import { pageHtml } from './layout.tsx';
import type { Env } from './page.ts';
import { Closed, NotHere } from './page.ts';
import { mountRoutes } from './routes.ts';
import type { Visit } from './visit.ts';

/** Minutes without a request after which a session ends (164.312(a)(2)(iii)); the law gives no number. */
export const idleMinutes = 15;

/** The largest form or file, in bytes. An inventory of 20,000 lines stays below. */
export const largestBody = 11 * 1024 * 1024;

/** The whole of Diligence as Request → Response. */
export function createApp(installation: Installation): Hono<Env> {
  const app = new Hono<Env>();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      // Without an origin on form posts the CSRF check would refuse every one.
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
      crossOriginEmbedderPolicy: false,
    }),
  );

  app.get('*', async (context, next) => {
    const file = installation.files.get(context.req.path);
    if (!file) return next();
    return context.body(file.body, 200, {
      'content-type': file.type,
      'cache-control': 'public, max-age=3600',
    });
  });

  app.use(async (context, next) => {
    context.set('installation', installation);
    context.set('visit', await visitOf(installation, getCookie(context, sessionCookie)));
    context.setRenderer((content, frame) =>
      context.html(
        pageHtml(content, frame, context.get('visit'), context.req.path, context.req.query('done')),
        frame.status ?? 200,
      ),
    );
    await next();
    context.header('cache-control', 'no-store');
  });
  app.use(csrf());
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: (context) => render(context, createElement(TooLarge), 413, 'Too large'),
    }),
  );

  mountRoutes(app);

  app.notFound((context) => render(context, createElement(NoSuchPage), 404, 'No such page'));
  app.onError(async (failure, context) => {
    if (failure instanceof NotHere) return render(context, createElement(NoSuchPage), 404, 'No such page');
    if (failure instanceof Closed && failure.why === 'role')
      return render(context, createElement(NotYours), 403, 'Not in your role');
    if (failure instanceof Closed) return signInFirst(context);
    if ('getResponse' in failure) return (failure as { getResponse(): Response }).getResponse();
    installation.report(failure);
    const outage = failure instanceof Outage ? failure.message : undefined;
    return render(context, createElement(Broken, { because: outage }), outage ? 503 : 500, 'Something broke');
  });
  return app;
}

async function visitOf(installation: Installation, token: string | undefined): Promise<Visit | undefined> {
  const { sessions } = installation.accounts;
  const session = sessions.find(token, idleMinutes);
  if (!session || token === undefined) return undefined;
  const practice = await installation.practice(session.practice);
  const program = await practice?.program();
  const person = program?.people.get(session.person);
  if (!practice || !program || !person) return undefined;
  const at = installation.clock();
  const today = todayOf(program, at);
  const held = rolesOf(program, person.id, today);
  if (held.length === 0) return undefined;
  sessions.touch(token);
  return {
    practice,
    program,
    person,
    roles: held,
    today,
    at,
    may: (decision) => mayDecide(decision, held, program.entity !== undefined),
  };
}

type Status = 401 | 403 | 404 | 413 | 500 | 503;

async function render(
  context: Context<Env>,
  content: ReturnType<typeof createElement>,
  status: Status,
  title: string,
): Promise<Response> {
  const response = await context.render(content, { title, status });
  return response;
}

/** Sends to the sign-in page; what a form held that was posted after sign-out is kept on that page. */
async function signInFirst(context: Context<Env>): Promise<Response> {
  if (context.req.method !== 'POST')
    return context.redirect(`/sign-in?${new URLSearchParams({ next: context.req.path })}`, 303);
  const form = formInput(await context.req.formData().catch(() => new FormData()));
  return render(
    context,
    createElement(
      SignInForm,
      { title: 'Sign in again', kept: { path: context.req.path, form } },
      'You were signed out before this reached us, so nothing is recorded yet. Nothing is lost either: sign in, and you can send what you wrote.',
    ),
    401,
    'Sign in again',
  );
}
