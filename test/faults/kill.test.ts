import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
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
import type { Acknowledged, Sender } from './given-server.ts';

/** Servers that are killed, and how many of them one folder lives through. */
const kills = whole ? 2_000 : 40;
const aFolder = 40;
/** Folders that are worked on at once. */
const lanes = 2;

type Lane = { acknowledged: Acknowledged; posts: number; readonly seen: Set<string> };

/** Posts to pages, reads pages, until the server is gone; what was answered with a redirect is acknowledged. */
async function work(sender: Sender, lane: Lane, gone: () => boolean): Promise<void> {
  while (!gone()) {
    const before = lane.acknowledged;
    const ids = [...before.keys()];
    const kind = randomInt(10);
    if (kind < 5 || ids.length === 0) {
      const id = incidentId();
      const long = randomInt(8) === 0 ? 'x'.repeat(randomInt(1_900)) : '';
      const answered = await sender.post('/incidents/report', reportForm(id, `A made-up report. ${long}`));
      if (answered) lane.seen.add(`report ${answered.status} ${answered.location.split('?')[0]}`);
      if (answered?.status === 303) before.set(id, 0);
      lane.posts++;
    } else if (kind < 8) {
      const id = ids[randomInt(ids.length)] ?? '';
      const answered = await sender.post(`/incidents/${id}/notes`, {
        note: `A made-up note ${randomInt(1e9)}.`,
      });
      if (answered?.status === 303) before.set(id, (before.get(id) ?? 0) + 1);
      if (answered)
        lane.seen.add(`note ${answered.status} ${answered.location.split('/').slice(0, 2).join('/')}`);
      lane.posts++;
    } else {
      const path = ['/', '/incidents', '/posture', '/people'][randomInt(4)] ?? '/';
      const answered = await sender.get(path);
      if (answered) lane.seen.add(`${path} ${answered.status}`);
    }
  }
}

async function run(place: string, rounds: number, lane: Lane): Promise<number> {
  let entries = 0;
  let data = await givenData(join(place, 'data-0'));
  for (let round = 1; round <= rounds; round++) {
    const server = await started(data.folder);
    let gone = false;
    const sender = senderTo(server, data.session);
    const working = Array.from({ length: 3 }, () => work(sender, lane, () => gone));
    // Some die before the first answer, most in the middle of many posts.
    await setTimeout(randomInt(10) === 0 ? 0 : randomInt(5, 160));
    server.child.kill('SIGKILL');
    gone = true;
    await server.end('SIGKILL');
    await Promise.all(working);
    entries = mustHold(data.folder, lane.acknowledged, `after kill ${round}`);
    if (round % aFolder === 0 && round < rounds) {
      rmSync(data.folder, { recursive: true });
      lane.acknowledged = new Map();
      data = await givenData(join(place, `data-${round}`));
    }
  }
  const again = await started(data.folder);
  assert.equal((await senderTo(again, data.session).get('/incidents'))?.status, 200, 'it goes on');
  assert.equal(await again.end(), 0);
  return entries;
}

test(`a server killed at ${kills} random instants under a mixed load: each acknowledged form is on record, and the chain holds`, async (t) => {
  const place = givenPlace();
  const made = Array.from({ length: lanes }, (): Lane => ({
    acknowledged: new Map(),
    posts: 0,
    seen: new Set(),
  }));
  const entries = await Promise.all(
    made.map((lane, index) => run(join(place, `${index}`), Math.ceil(kills / lanes), lane)),
  );
  const posts = made.reduce((sum, lane) => sum + lane.posts, 0);
  for (const { seen } of made)
    for (const answer of seen)
      assert.match(answer, / 200$| 303 \/incidents/, 'nothing else is answered while it runs');
  assert.ok(posts >= kills, `${posts} posts`);
  t.diagnostic(`${kills} kills, ${posts} posts; the last folders hold ${entries.join(' and ')} entries`);
});
