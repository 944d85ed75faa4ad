import type { Reach } from '#reach/reach.ts';
import type { givenApp } from './given-app.ts';

/** A public address that is made up. */
export const publicUrl = 'https://diligence.example.org';
/** Behind a proxy on this computer, or at one other address. */
export const proxied: Reach = {
  how: 'proxy',
  port: 4700,
  listening: ['127.0.0.1'],
  publicUrl,
  proxies: ['192.0.2.9'],
};
/** With a certificate of its own, which ends 30 days after the day of the tests. */
export const certified: Reach = {
  how: 'certificate',
  port: 443,
  listening: ['::'],
  publicUrl,
  certificate: () => ({
    subject: 'diligence.example.org',
    names: ['diligence.example.org', 'phones.example.org'],
    issuer: 'A made-up authority',
    from: '2026-10-01T00:00:00.000Z',
    until: '2026-12-30T18:00:00.000Z',
  }),
};

/** What a proxy, or nobody, says beside the request. */
type Beside = {
  readonly origin?: string | null;
  readonly peer?: string;
  readonly headers?: Record<string, string>;
};

/** Asks the app as if it had come from the network: any host, any peer, any headers. */
export function asking({ app }: ReturnType<typeof givenApp>) {
  return async (
    method: 'GET' | 'POST',
    url: string,
    beside: Beside = {},
    fields: Record<string, string> = {},
  ) => {
    const headers = new Headers({ host: new URL(url).host, ...beside.headers });
    const from = beside.origin === undefined ? new URL(url).origin : beside.origin;
    if (from !== null && method === 'POST') headers.set('origin', from);
    const init = method === 'POST' ? { method, headers, body: new URLSearchParams(fields) } : { headers };
    return app.request(new Request(url, init), undefined, {
      incoming: { socket: { remoteAddress: beside.peer ?? '127.0.0.1' } },
    });
  };
}
