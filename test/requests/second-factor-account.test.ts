import assert from 'node:assert/strict';
import { test } from 'node:test';
import readQR from 'qr/decode.js';

import { setSignInPolicy } from '#areas/entity/decide-sign-in.ts';
import { pages } from '#page-permission.ts';
import { recorded } from '#test/given-practice.ts';
import { clinic } from './given-app.ts';
import type { Browser } from './given-app.ts';
import { givenFactors, keyOn } from './given-factor.ts';

const credentials = { email: clinic.email, password: clinic.password };

test('the picture for the app reads as the key that stands below it, on a page without style or script in it', async () => {
  const given = givenFactors();
  const own = await given.signedIn();
  const page = await own.get('/account/authenticator');
  const svg = /<svg class="qr".*?<\/svg>/s.exec(page.text)?.[0] ?? '';
  assert.doesNotMatch(svg, /style=|<script|href=|fill=/);
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const scale = 4;
  const data = new Uint8Array((size * scale) ** 2 * 3).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let pixel = 0; pixel < scale * scale; pixel += 1) {
      const row = Number(y) * scale + Math.floor(pixel / scale);
      const at = (row * size * scale + Number(x) * scale + (pixel % scale)) * 3;
      data.fill(0, at, at + 3);
    }
  const read = new URL(readQR({ width: size * scale, height: size * scale, data }));
  assert.equal(read.protocol, 'otpauth:');
  assert.equal(read.searchParams.get('secret'), keyOn(page));
  assert.equal(read.searchParams.get('issuer'), `Diligence, ${clinic.name}`);
  assert.match(decodeURIComponent(read.pathname), new RegExp(clinic.email));
});

test('under a number in place of a name the page says to open localhost', async () => {
  const given = givenFactors();
  const own = await given.signedIn();
  const name = /^[^=]+/.exec(
    (await given.browser().post('/sign-in', credentials)).headers.getSetCookie()[0] ?? '',
  );
  const numbered = await given.app.request(
    new Request('http://127.0.0.1:4700/account/passkeys', {
      headers: { host: '127.0.0.1:4700', cookie: `${name?.[0]}=${own.cookie}` },
    }),
    undefined,
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  );
  const text = await numbered.text();
  assert.match(text, /href="http:\/\/localhost:4700\/account\/passkeys"/);
  assert.doesNotMatch(text, /passkey\.js/);
});

test('removing takes the present password; with the last factor the password alone signs in again', async () => {
  const given = givenFactors();
  const { officer, practice } = given;
  const own = await given.signedIn();
  await given.addApp(own);
  const path = /\/account\/factors\/(factor-\w+)\/remove/.exec((await own.get('/account')).text)?.[0] ?? '';
  assert.equal((await own.get(path)).status, 200);
  assert.equal((await own.post(path, { password: 'not the present one' })).status, 422);
  assert.equal((await own.post(path, {})).status, 422);
  assert.equal(
    (await own.post(path, { password: clinic.password })).location,
    '/account?done=factor-removed',
  );
  assert.equal((await own.post(path, { password: clinic.password })).location, '/account?done=unchanged');
  assert.equal((await own.get(path)).status, 404);
  const person = (await (await practice()).program()).people.get(await officer());
  assert.equal(person?.secondFactors?.[0]?.ended?.why, 'removed');
  await own.post('/sign-out');
  assert.equal((await own.post('/sign-in', credentials)).location, '/');
});

/** The practice asks managers for a second factor. */
async function askManagers({ practice, officer }: ReturnType<typeof givenFactors>): Promise<void> {
  const only = await practice();
  const input = { idleMinutes: 15, secondFactor: ['manager'], seen: 0 };
  recorded(await only.record(await officer(), setSignInPolicy, input));
}

const mine = (browser: Browser & { person: string }) => ({
  email: `${browser.person}@clinic.example`,
  password: 'tuesday paints the canal',
});

test('164.312(d): where the practice asks for a second factor, nothing else opens until there is one; signing out does', async () => {
  const given = givenFactors();
  const officer = await given.signedIn();
  const manager = await given.signedInAs('manager');
  const head = async () => (await given.practice().then((one) => one.checkpoint()))?.position;
  await askManagers(given);
  const before = await head();
  const open = ['/account/second-factor', '/account/authenticator', '/account/passkeys'];
  for (const { method, path } of given.app.routes) {
    const allowed = (pages as Record<string, readonly string[] | 'anyone' | 'roster'>)[path];
    if (allowed === undefined || allowed === 'anyone' || open.includes(path)) continue;
    const filled = path.replaceAll(/:(\w+)/g, 'none-0000');
    if (method === 'GET') assert.equal((await manager.get(filled)).location, '/account/second-factor', path);
    if (method !== 'POST') continue;
    // Whoever opened the form: what comes first is the second factor.
    const refused = await manager.post(filled, { name: 'Typed words', 'opened-by': 'person-other' });
    assert.equal(refused.status, 403, path);
    assert.match(refused.text, /href="\/account\/second-factor"/, path);
    // What was typed is not lost, where it can hold no password, code or word of a sheet.
    const secret = /^\/(account|keys)/.test(path);
    assert.equal(refused.text.includes('value="Typed words"'), !secret, path);
  }
  assert.equal(await head(), before);
  assert.equal((await officer.get('/account')).status, 200, 'officials are not asked here');
  for (const path of open) assert.equal((await manager.get(path)).status, 200, path);
  assert.equal((await manager.post('/sign-out')).location, '/sign-in?done=signed-out');
  assert.equal((await manager.post('/sign-in', mine(manager))).location, '/');
  assert.equal((await manager.get('/')).location, '/account/second-factor');
  const { recovery } = await given.addApp(manager);
  assert.equal(recovery.length, 10);
  assert.equal((await manager.get('/account')).status, 200);
  const path =
    /\/account\/factors\/(factor-\w+)\/remove/.exec((await manager.get('/account')).text)?.[0] ?? '';
  const kept = await manager.post(path, { password: mine(manager).password });
  assert.equal(kept.status, 422);
  assert.match(kept.text, /Add another first/);
  await given.addPasskey(manager, 'Blue key', mine(manager).password);
  assert.equal((await manager.post(path, { password: mine(manager).password })).status, 303, 'one of two');
});

test('164.308(a)(4)(ii)(C): an official resets a colleague’s second factor; that ends their sessions and is on record', async () => {
  const given = givenFactors();
  const officer = await given.signedIn();
  const manager = await given.signedInAs('manager');
  const { secret } = await given.addApp(manager);
  const by = await given.officer();
  const page = await officer.get(`/people/${manager.person}`);
  assert.match(page.text, /authenticator app since November 30, 2026/);
  assert.match((await officer.get('/people')).text, /Password, authenticator app/);
  assert.equal((await manager.post(`/people/${by}/second-factor`)).status, 403, 'a manager may not');
  assert.equal((await officer.post(`/people/${manager.person}/second-factor`)).status, 303);
  assert.match((await manager.get('/')).location ?? '', /^\/sign-in/);
  const program = await (await given.practice()).program();
  const [factor] = program.people.get(manager.person)?.secondFactors ?? [];
  assert.deepEqual([factor?.ended?.why, factor?.ended?.by], ['reset', by]);
  const noted = given.installation.access.find({
    chain: (await given.practice()).id,
    kind: 'second-factor-removed',
    most: 5,
  });
  assert.deepEqual(
    noted.map(({ person, subject }) => [person, subject]),
    [[by, manager.person]],
  );
  assert.equal((await manager.post('/sign-in', mine(manager))).location, '/');
  assert.equal((await manager.post('/sign-in/second-step', { code: given.codeOf(secret) })).status, 422);
  await given.addApp(officer);
  assert.equal((await officer.post(`/people/${by}/second-factor`)).status, 422, 'nobody resets their own');
  assert.doesNotMatch((await officer.get(`/people/${by}`)).text, /action="[^"]*\/second-factor"/);
});

test('a sign-in that is closed and made anew has no second factor of before, in the door and on record', async () => {
  const given = givenFactors();
  const officer = await given.signedIn();
  const manager = await given.signedInAs('manager');
  await given.addApp(manager);
  const link = await officer.post(`/people/${manager.person}/invitation`, { anew: 'yes' });
  const token = /token=([\w-]{43})/.exec(link.text)?.[1] ?? '';
  const program = await (await given.practice()).program();
  assert.equal(program.people.get(manager.person)?.secondFactors?.[0]?.ended?.why, 'account-closed');
  const anew = given.browser('desk anew');
  const accepted = await anew.post('/invitation', { token, ...mine(manager) });
  assert.equal(accepted.location, '/');
  assert.equal((await anew.get('/account')).status, 200);
});
