import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';

import { signInPolicyOf } from '#areas/entity/view.ts';
import { Outage } from '#ledger/store.ts';
import { arrivalOf, originOf } from '#reach/reach.ts';
import type { Arrival, Reach, TurnedAway } from '#reach/reach.ts';
import { createElement } from 'react';
import { largestBody } from './body-size.ts';
import { covered, coverSheet, holdsForm, leaveAfter } from './cover.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { EnrollFirst } from './enroll-first.tsx';
import { Broken, FromElsewhere, NoSuchPage, NotYours, TooLarge } from './failures.tsx';
import { formInput } from './form-input.ts';
import type { Installation } from './installation.ts';
import { mayBeKept } from './kept-form.tsx';
import type { KeptForm } from './kept-form.tsx';
import { pageHtml } from './layout.tsx';
import type { Env, PageContext } from './page.ts';
import { Closed, NotHere, SomebodyElsesForm } from './page.ts';
import { mountRoutes } from './routes.ts';
import { SomebodyElses } from './send-again.tsx';
import { readingToken, sessionToken } from './session-cookie.ts';
import type { Visit } from './visit.ts';
import { isForRoster, visitByLink, visitOf } from './visitor.ts';

/** How long browsers remember to come over https only, in seconds: a year (RFC 6797). */
const httpsFor = 31_536_000;

/** The whole of Diligence as Request → Response. `reach`: the names that it answers under, and whom it believes. */
export function createApp(installation: Installation, reach: Reach): Hono<Env> {
  const app = new Hono<Env>();

  app.use(async (context, next) => {
    await next();
    if (!context.get('scripted')) return;
    const policy = context.res.headers.get('content-security-policy');
    context.header('content-security-policy', `${policy}; script-src 'self'`);
  });
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

  app.use(async (context, next) => {
    const arrival = arrivedBy(reach, context);
    if ('status' in arrival) {
      context.header('cache-control', 'no-store');
      return context.text(`${arrival.because}\n`, arrival.status);
    }
    context.set('reach', reach);
    context.set('arrival', arrival);
    if (arrival.origin === reach.publicUrl)
      context.header('strict-transport-security', `max-age=${httpsFor}`);
    return next();
  });

  app.get('*', async (context, next) => {
    const { path } = context.req;
    const file = installation.files.get(path);
    const cover = file ? undefined : coverSheet(path);
    if (!file && cover === undefined) return next();
    return context.body(file?.body ?? cover ?? '', 200, {
      'content-type': file?.type ?? 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    });
  });

  app.use(async (context, next) => {
    context.set('installation', installation);
    // First of all, so that what fails below is told on a page too.
    context.setRenderer((content, frame) => {
      const visit = context.get('visit');
      context.set('scripted', frame.script !== undefined);
      const html = pageHtml(content, frame, visit, context.req.path, context.req.query('done'));
      const status = frame.status ?? 200;
      // Before sign-in, and on what stands alone, nothing of the practice is shown.
      // A personal link opens no patient information, and what it opens may take a lunch break to read.
      if (!visit || frame.bare || visit.byLink) return context.html(html, status);
      const { idleMinutes } = signInPolicyOf(visit.program);
      if (holdsForm(html)) return context.html(covered(html, idleMinutes), status);
      context.header('refresh', leaveAfter(idleMinutes, context.req.path));
      return context.html(html, status);
    });
    const inside = isInsideAnother(context);
    // Who reports without a name is not looked at, whoever is signed in.
    const token = inside || context.req.path === '/report' ? undefined : sessionToken(context);
    const reading = inside || !isForRoster(context.req.path) ? undefined : readingToken(context);
    const look = async (isDoing: boolean) =>
      (await visitOf(installation, token, isDoing)) ?? visitByLink(installation, reading);
    context.set('visitNow', () => look(false));
    context.set('visit', await look(context.req.path !== '/away'));
    await next();
    context.header('cache-control', 'no-store');
  });
  app.use(async (context, next) => {
    if (!isFromHere(context)) return render(context, createElement(FromElsewhere), 403, 'Not sent from here');
    return next();
  });
  app.use((context, next) => {
    const visit = context.get('visit');
    return bodyLimit({
      maxSize: largestBody(context.req.path, visit !== undefined && !visit.byLink),
      onError: (context) => render(context, createElement(TooLarge), 413, 'Too large'),
    })(context, next);
  });

  mountRoutes(app);

  app.notFound((context) => render(context, createElement(NoSuchPage), 404, 'No such page'));
  app.onError(async (thrown, context) => {
    context.header('cache-control', 'no-store');
    const failure = installation.outage(thrown);
    if (failure instanceof NotHere) return render(context, createElement(NoSuchPage), 404, 'No such page');
    if (failure instanceof Closed && failure.why === 'role')
      return render(context, createElement(NotYours), 403, 'Not in your role');
    if (failure instanceof Closed && failure.why === 'second-factor') return enrollFirst(context);
    if (failure instanceof Closed) return signInFirst(context);
    if (failure instanceof SomebodyElsesForm) return askWhose(context, failure.opener);
    if ('getResponse' in thrown) return (thrown as { getResponse(): Response }).getResponse();
    // Who sent this hung up in the middle of it: nothing broke here, and nobody waits for an answer.
    if ('code' in thrown && thrown.code === 'ECONNRESET') return context.body(null, 400);
    installation.report(failure);
    const outage = failure instanceof Outage ? failure.message : undefined;
    const kept = context.get('visit') && context.req.method === 'POST' ? await keptOf(context) : undefined;
    const content = createElement(Broken, { because: outage, kept });
    return render(context, content, outage ? 503 : 500, 'Something broke');
  });
  return app;
}

/** How a request came, from its headers and its connection. */
function arrivedBy(reach: Reach, context: PageContext): Arrival | TurnedAway {
  const { host } = new URL(context.req.url);
  const named = context.req.header('host') ?? host;
  const bare = (name: string) => name.toLowerCase().replace(/:(80|443)$/, '');
  // A request can name its host in its first line too, and servers that read one and check the other can be fooled.
  if (bare(named) !== bare(host)) return { status: 400, because: 'The request names two different hosts.' };
  return arrivalOf(reach, {
    host: named,
    peer: context.env?.incoming?.socket?.remoteAddress,
    forwardedFor: context.req.header('x-forwarded-for'),
    forwardedProto: context.req.header('x-forwarded-proto'),
  });
}

/**
 * Whether what would change something was sent by a page of ours. Every browser says where a form was sent from;
 * whoever does not say it is not let in.
 */
function isFromHere(context: PageContext): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) return true;
  return context.req.header('origin') === originOf(context);
}

/**
 * Whether a page of somebody else asks for this from inside of itself, as for a picture or by a script. Nobody does
 * anything then: it opens nothing and lengthens no session. Browsers send cookies along even so between the ports of
 * one host (https://www.w3.org/TR/fetch-metadata/).
 */
function isInsideAnother(context: PageContext): boolean {
  const site = context.req.header('sec-fetch-site') ?? 'none';
  return ['cross-site', 'same-site'].includes(site) && context.req.header('sec-fetch-mode') !== 'navigate';
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
  const kept = await keptOf(context);
  const title = 'Sign in again';
  const [onward, words] = kept
    ? [
        { kept },
        'You were signed out before this reached us, so nothing is recorded yet. Nothing is lost either: sign in, and you can send what you wrote.',
      ]
    : [
        { next: context.req.path },
        'You were signed out before this reached us, so nothing was done. What you entered may hold a password or a code and is kept nowhere: sign in, and enter it once more.',
      ];
  return render(context, createElement(SignInForm, { title, ...onward }, words), 401, title);
}

/** Sends to where a second factor is set up; a form that was posted meanwhile waits on the page. */
async function enrollFirst(context: Context<Env>): Promise<Response> {
  if (context.req.method !== 'POST') return context.redirect('/account/second-factor', 303);
  const visit = context.get('visit') as Visit;
  const content = createElement(EnrollFirst, { kept: await keptOf(context), by: visit.person.id });
  return render(context, content, 403, 'A second factor first');
}

/** Asks whether a form is recorded under the name of who is signed in now, or sent by who opened it. */
async function askWhose(context: Context<Env>, opener: string): Promise<Response> {
  const visit = context.get('visit') as Visit;
  const writer = visit.program.people.get(opener)?.name;
  const content = createElement(SomebodyElses, { kept: await keptOf(context), writer, sender: visit.person });
  return render(context, content, 409, 'Whose is this?');
}

/** What was posted, to be sent once more; undefined where it may hold a secret. */
async function keptOf(context: Context<Env>): Promise<KeptForm | undefined> {
  if (!mayBeKept(context.req.path)) return undefined;
  return {
    path: context.req.path,
    form: formInput(await context.req.formData().catch(() => new FormData())),
  };
}
