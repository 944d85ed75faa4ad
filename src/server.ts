import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server as TlsServer } from 'node:https';

import { minVersion, openCertificate } from '#reach/certificate.ts';
import type { Certificate, CertificateFiles } from '#reach/certificate.ts';
import { addressFor } from '#reach/reach.ts';
import type { Reach } from '#reach/reach.ts';
import { Outage } from '#ledger/store.ts';
import { createApp } from '#ui/app.ts';
import type { Installation } from '#ui/installation.ts';

/** Milliseconds that requests under way have to finish when the server stops. */
const patience = 5_000;

/** Milliseconds between two looks at the files of a certificate, which is renewed while Diligence runs. */
const lookEvery = 10_000;

/** How Diligence is to be reached, before it is: `port` 0 is any free port. */
export type Wanted = {
  readonly port: number;
  /** The address to listen on; `::` is every address of this computer. */
  readonly listen: string;
} & (
  | { readonly how: 'this-computer' }
  | { readonly how: 'certificate'; readonly publicUrl: string; readonly files: CertificateFiles }
  | { readonly how: 'proxy'; readonly publicUrl: string; readonly proxies: readonly string[] }
);

/** A server that answers. */
export type Running = {
  /** What people open: `http://localhost:4700`, or the public address. */
  readonly address: string;
  readonly reach: Reach;
  /** Finishes the requests under way, five seconds at most, and answers no more. */
  stop(): Promise<void>;
};

/**
 * Serves an installation. `now`: milliseconds since 1970; `every`: milliseconds between two looks at the certificate.
 *
 * @throws Outage if the certificate is not good, or the port cannot be had; then nothing was opened.
 */
export async function serve(
  installation: Installation,
  wanted: Wanted,
  now: () => number,
  every = lookEvery,
): Promise<Running> {
  const certificate =
    wanted.how === 'certificate'
      ? openCertificate(wanted.files, new URL(wanted.publicUrl).hostname, now)
      : undefined;
  // The names that are answered under need the port, which is known once it is open: nothing is asked before that.
  let app: ReturnType<typeof createApp>;
  const fetch = (request: Request, env: object): Response | Promise<Response> => app.fetch(request, env);
  // The adapter's own `Request` takes the place of the global one: a middleware that makes a request from another, as
  // for a form that is sent in chunks, would fail on it otherwise.
  const server = (
    certificate
      ? createAdaptorServer({
          fetch,
          createServer: createTlsServer,
          serverOptions: { ...certificate.pair(), minVersion },
        })
      : createAdaptorServer({ fetch })
  ) as Server;
  await listen(server, wanted);
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound : { port: wanted.port, address: '' };
  const reach = reachFrom(wanted, actual.port, actual.address, certificate);
  app = createApp(installation, reach);
  const looking = certificate && setInterval(() => renew(server, certificate, installation), every);
  looking?.unref();
  return {
    address: addressFor(reach),
    reach,
    stop: () =>
      new Promise((resolve) => {
        clearInterval(looking);
        const late = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function listen(server: Server, { port, listen: host }: Wanted): Promise<void> {
  const once = (address: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const failed = (error: Error): void => reject(error);
      server.once('error', failed);
      server.listen(port, address, () => {
        server.off('error', failed);
        resolve();
      });
    });
  try {
    try {
      await once(host);
    } catch (error) {
      // A computer without IPv6.
      if (host !== '::' || !['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(codeOf(error))) throw error;
      await once('0.0.0.0');
    }
  } catch (error) {
    throw portTrouble(error, port, host);
  }
}

function reachFrom(
  wanted: Wanted,
  port: number,
  address: string,
  certificate: Certificate | undefined,
): Reach {
  const common = { port, listening: [address || wanted.listen] };
  if (wanted.how === 'certificate' && certificate)
    return {
      ...common,
      how: 'certificate',
      publicUrl: wanted.publicUrl,
      certificate: () => certificate.state(),
    };
  if (wanted.how === 'proxy')
    return { ...common, how: 'proxy', publicUrl: wanted.publicUrl, proxies: wanted.proxies };
  return { ...common, how: 'this-computer' };
}

/** Takes a renewed certificate into use: connections that are open keep theirs, the next ones get the new one. */
function renew(server: Server, certificate: Certificate, installation: Installation): void {
  try {
    const before = certificate.state().trouble;
    const pair = certificate.renewed();
    if (pair) (server as unknown as TlsServer).setSecureContext({ ...pair, minVersion });
    const { trouble } = certificate.state();
    if (trouble !== undefined && trouble !== before) installation.report(new Outage(trouble));
  } catch (failure) {
    installation.report(failure);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function portTrouble(error: unknown, port: number, host: string): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Outage(
        `Port ${port} is in use already, perhaps by another Diligence. Stop that one, or choose another port: diligence start --port ${port + 1}.`,
        { cause: error },
      );
    case 'EACCES':
      return new Outage(
        `This account may not use port ${port}. Choose one above 1023, such as 4700: --port 4700.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
      return new Outage(
        `This computer does not have the address ${host}. Give --listen one of its own addresses, or leave it out.`,
        { cause: error },
      );
    default:
      return error;
  }
}
