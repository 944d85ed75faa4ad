import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

import { laterOf } from '#calendar.ts';
import { sessionCookie } from '#accounts/cookie.ts';
import { Outage } from '#ledger/store.ts';
import { mayDecide, rolesOf } from '#permission.ts';
import { todayOf } from '#program.ts';
import { createElement } from 'react';
import { SignInForm } from './sign-in-form.tsx';
import { Broken, NoSuchPage, NotYours, TooLarge } from './failures.tsx';
import { formInput } from './form-input.ts';
import type { Installation } from './installation.ts';
import type { KeptForm } from './kept-form.tsx';
import { pageHtml } from './layout.tsx';
import type { Env } from './page.ts';
import { Closed, NotHere, SomebodyElsesForm } from './page.ts';
import { mountRoutes } from './routes.ts';
import { SomebodyElses } from './send-again.tsx';
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
    // First of all, so that what fails below is told on a page too.
    context.setRenderer((content, frame) =>
      context.html(
        pageHtml(content, frame, context.get('visit'), context.req.path, context.req.query('done')),
        frame.status ?? 200,
      ),
    );
    context.set('visit', await visitOf(installation, getCookie(context, sessionCookie)));
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
  app.onError(async (thrown, context) => {
    context.header('cache-control', 'no-store');
    const failure = installation.outage(thrown);
    if (failure instanceof NotHere) return render(context, createElement(NoSuchPage), 404, 'No such page');
    if (failure instanceof Closed && failure.why === 'role')
      return render(context, createElement(NotYours), 403, 'Not in your role');
    if (failure instanceof Closed) return signInFirst(context);
    if (failure instanceof SomebodyElsesForm) return askWhose(context, failure.opener);
    if ('getResponse' in thrown) return (thrown as { getResponse(): Response }).getResponse();
    installation.report(failure);
    const outage = failure instanceof Outage ? failure.message : undefined;
    const kept = context.get('visit') && context.req.method === 'POST' ? await keptOf(context) : undefined;
    const content = createElement(Broken, { because: outage, kept });
    return render(context, content, outage ? 503 : 500, 'Something broke');
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
  const at = laterOf(installation.clock(), program.at);
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

type Status = 401 | 403 | 404 | 409 | 413 | 500 | 503;

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
  return render(
    context,
    createElement(
      SignInForm,
      { title: 'Sign in again', kept: await keptOf(context) },
      'You were signed out before this reached us, so nothing is recorded yet. Nothing is lost either: sign in, and you can send what you wrote.',
    ),
    401,
    'Sign in again',
  );
}

/** Asks whether a form is recorded under the name of who is signed in now, or sent by who opened it. */
async function askWhose(context: Context<Env>, opener: string): Promise<Response> {
  const visit = context.get('visit') as Visit;
  const writer = visit.program.people.get(opener)?.name;
  const content = createElement(SomebodyElses, { kept: await keptOf(context), writer, sender: visit.person });
  return render(context, content, 409, 'Whose is this?');
}

/** What was posted, to be sent once more. */
async function keptOf(context: Context<Env>): Promise<KeptForm> {
  return {
    path: context.req.path,
    form: formInput(await context.req.formData().catch(() => new FormData())),
  };
}
