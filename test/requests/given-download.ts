import { origin, sessionCookie } from './given-app.ts';
import type { Browser, givenApp } from './given-app.ts';

/** A file as a browser gets it: its bytes, which are no text. */
export async function bytesOf(
  { app }: Pick<ReturnType<typeof givenApp>, 'app'>,
  browser: Browser,
  path: string,
): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
  const cookie =
    browser.cookie === undefined
      ? `${sessionCookie}-reading=${browser.reading}`
      : `${sessionCookie}=${browser.cookie}`;
  const response = await app.request(new Request(new URL(path, origin), { headers: { cookie } }), undefined, {
    incoming: { socket: { remoteAddress: '127.0.0.1' } },
  });
  return {
    type: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}
