import { createAdaptorServer } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';

import { officer, practiceId } from '#demo/maple-street.ts';
import { leanMemory } from '#installation/lean-memory.ts';
import { thisComputer } from '#reach/reach.ts';
import { createApp, openInstallation } from '#test/built.ts';
import { benchFolder } from './line.ts';

// The pages of the practice of six years, served as always, and beside them an empty page by the same server. Prints
// the port and a session of the security official, and serves until its input ends.

leanMemory();
const { installation } = openInstallation({
  folder: join(benchFolder(), 'six-years'),
  now: Date.now,
  randomBytes,
  report: (failure) => console.error(failure),
});
let app: ReturnType<typeof createApp>;
const server = createAdaptorServer({
  fetch: (request: Request, env: object) =>
    request.url.endsWith('/empty')
      ? new Response('', { headers: { 'content-type': 'text/html' } })
      : app.fetch(request, env),
}) as Server;
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  app = createApp(installation, thisComputer(port));
  const session = installation.accounts.sessions.create({ practice: practiceId, person: officer.id });
  console.log(JSON.stringify({ port, session }));
});
process.stdin.on('end', () => process.exit(0)).resume();
