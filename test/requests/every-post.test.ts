import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pages } from '#page-permission.ts';
import { givenApp } from './given-app.ts';

/** What a form of another site, another port, another scheme or no page at all says of where it comes from. */
const origins = [
  undefined,
  'null',
  'https://evil.example',
  'http://localhost:4701',
  'http://localhost',
  'https://localhost:4700',
  'http://127.0.0.1:4700',
  'http://localhost:4700.evil.example',
  'http://localhost:4700, https://evil.example',
  'http://LOCALHOST:4700',
] as const;

/** What browsers send across sites without asking first, what they ask about first, and nothing. */
const types = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/json',
  undefined,
] as const;

test('CSRF: no form of another site, port or scheme is taken on any page, in any spelling, and nothing comes of it', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const person = await given.officer();
  const practice = await given.practice();
  const { accounts } = given.installation;
  const standing = async () => ({
    head: (await practice.checkpoint())?.position,
    accounts: accounts.accountsOf(practice.id),
    links: accounts.links.open(practice.id),
    sessions: accounts.sessions.of({ practice: practice.id, person }, 15).length,
  });
  const before = await standing();
  const posts = given.app.routes.filter(({ method, path }) => method === 'POST' && path in pages);
  assert.ok(posts.length > 60);
  for (const { path } of posts)
    for (const origin of origins)
      for (const type of types) {
        const headers = { ...(origin && { origin }), ...(type && { 'content-type': type }) };
        const filled = path.replaceAll(/:(\w+)/g, person);
        const { status } = await own.send(filled, { method: 'POST', body: 'a=b', headers });
        assert.equal(status, 403, `${filled} from ${origin} as ${type}`);
      }
  assert.deepEqual(await standing(), before);
  assert.equal((await own.get('/account')).status, 200);
});
