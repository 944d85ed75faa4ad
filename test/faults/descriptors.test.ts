import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import {
  givenData,
  givenPlace,
  incidentId,
  mustHold,
  reportForm,
  senderTo,
  started,
  whole,
} from './given-server.ts';
import type { Acknowledged } from './given-server.ts';

/** Files and connections that the server may have open. */
const limit = 48;
const rounds = whole ? 20 : 2;

/** Opens connections that say nothing, more than the server can take. */
async function crowd(address: string): Promise<Socket[]> {
  const { port } = new URL(address);
  const sockets = Array.from({ length: limit * 2 }, () => connect(Number(port), '127.0.0.1'));
  for (const socket of sockets) socket.on('error', () => undefined).resume();
  await setTimeout(300);
  return sockets;
}

test(
  'file descriptors used up: whoever comes then waits or is turned away, and when they are free again it goes on',
  { skip: process.platform === 'win32' },
  async (t) => {
    const { folder, session } = await givenData(join(givenPlace(), 'data'));
    const server = await started(folder, { limits: `ulimit -n ${limit}` });
    const sender = senderTo(server, session);
    const acknowledged: Acknowledged = new Map();
    let turnedAway = 0;
    for (let round = 0; round < rounds; round++) {
      const sockets = await crowd(server.address);
      const late = Array.from({ length: 4 }, async () => {
        const id = incidentId();
        const answered = await Promise.race([
          sender.post('/incidents/report', reportForm(id)),
          setTimeout(1_500),
        ]);
        if (answered?.status === 303) acknowledged.set(id, 0);
        else {
          turnedAway++;
          // No answer, or a plain page that says so; never half a page.
          if (answered) assert.equal(answered.status, 503, answered.text);
        }
      });
      await Promise.all(late);
      for (const socket of sockets) socket.destroy();
      for (let look = 0; ; look++) {
        const id = incidentId();
        const answered = await sender.post('/incidents/report', reportForm(id));
        if (answered?.status === 303) {
          acknowledged.set(id, 0);
          break;
        }
        assert.ok(look < 100, `it does not go on: ${answered?.status} ${server.trouble()}`);
        await setTimeout(50);
      }
    }
    assert.equal(server.child.exitCode, null, 'it is the same process still');
    assert.doesNotMatch(server.trouble(), /made-up message/i);
    await server.end('SIGKILL');
    mustHold(folder, acknowledged, 'after the crowd');
    t.diagnostic(
      `${rounds} crowds of ${limit * 2}, ${turnedAway} posts turned away, ${acknowledged.size} acknowledged`,
    );
  },
);

test(
  'so few file descriptors that nothing can be opened: a sentence or an end, and the record is as it was',
  { skip: process.platform === 'win32' },
  async () => {
    const { folder, session } = await givenData(join(givenPlace(), 'data'));
    const entries = mustHold(folder);
    const { start } = await import('./given-server.ts');
    for (const few of [12, 16, 20, 21, 22, 23, 24, 26, 28]) {
      const one = await start(folder, { limits: `ulimit -n ${few}` });
      if ('address' in one) {
        const answered = await Promise.race([
          senderTo(one, session).post('/incidents/report', {
            ...reportForm(incidentId()),
            happened: 'never',
          }),
          setTimeout(3_000),
        ]);
        if (answered) assert.ok([422, 503].includes(answered.status), `${few}: ${answered.status}`);
        await one.end('SIGKILL');
      } else assert.notEqual(one.code, 0);
      assert.equal(mustHold(folder), entries, `${few}`);
    }
  },
);
