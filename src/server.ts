import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';

import { Outage } from '#ledger/store.ts';
import { createApp } from '#ui/app.ts';
import type { Installation } from '#ui/installation.ts';

/** Milliseconds that requests under way have to finish when the server stops. */
const patience = 5_000;

/** A server that answers. */
export type Running = {
  /** `http://localhost:4700` */
  readonly address: string;
  /** Finishes the requests under way, five seconds at most, and answers no more. */
  stop(): Promise<void>;
};

/**
 * Serves an installation on a port of this computer (127.0.0.1: no other computer reaches it); 0 is any free
 * port.
 *
 * @throws Outage if the port cannot be had.
 */
export async function serve(installation: Installation, port: number): Promise<Running> {
  const app = createApp(installation);
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portTrouble(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://localhost:${actual}`,
    stop: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function portTrouble(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new Outage(
      `Port ${port} is in use already, perhaps by another Diligence. Stop that one, or choose another port: diligence start --port ${port + 1}.`,
      { cause: error },
    );
  if (code === 'EACCES')
    return new Outage(`This account may not use port ${port}. Choose one above 1023, such as 4700.`, {
      cause: error,
    });
  return error;
}
