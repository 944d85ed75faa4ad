import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { clinic } from '#test/requests/given-app.ts';
import { diligence, givenFolder, started } from './diligence.ts';

async function setUp(address: string, link: string): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(clinic)) form.append(name, value);
  form.append('token', new URL(link).searchParams.get('token') ?? '');
  return fetch(`${address}/set-up`, {
    method: 'POST',
    body: form,
    headers: { origin: address },
    redirect: 'manual',
  });
}

const linkIn = (said: string): string => /(http:\/\/\S+\/(?:set-up|demo)\?token=\S+)/.exec(said)?.[1] ?? '';

test('start: one address, a set-up link until there is an account, reads beside it, and a clean end', async () => {
  const folder = join(givenFolder(), 'data');
  const first = await started(['start', '--data', folder]);
  const link = linkIn(first.said);
  assert.ok(link.startsWith(`${first.address}/set-up?token=`), first.said);
  assert.equal(statSync(folder).mode & 0o077, 0, 'nobody else may look into a new data folder');
  assert.equal(statSync(join(folder, 'installation.key')).mode & 0o777, 0o600);
  assert.equal((await fetch(link)).status, 200);
  assert.equal((await setUp(first.address, link)).status, 303);

  const posture = await diligence(['posture', '--data', folder, '--json']);
  assert.equal(posture.code, 0, posture.out);
  assert.equal((JSON.parse(posture.out) as { name: string }).name, clinic.name);
  assert.equal((await diligence(['verify', '--data', folder])).code, 0);
  assert.equal(await first.stop('SIGTERM'), 0);
  assert.deepEqual(readdirSync(folder).toSorted(), ['diligence.db', 'installation.key', 'lock']);

  const second = await started(['start', '--data', folder]);
  assert.equal(linkIn(second.said), '');
  // One second is the promise; a machine that runs other tests beside this one is given more.
  assert.ok(second.milliseconds < 3_000, `${second.milliseconds} ms`);
  assert.equal(await second.stop('SIGINT'), 0);
});

test('a set-up that was cut short is finished with a fresh link, for the same practice and officer', async () => {
  const folder = join(givenFolder(), 'data');
  const first = await started(['start', '--data', folder]);
  assert.equal((await setUp(first.address, linkIn(first.said))).status, 303);
  await first.stop();
  const database = new DatabaseSync(join(folder, 'diligence.db'));
  database.exec('DELETE FROM session; DELETE FROM account;');
  database.close();
  const second = await started(['start', '--data', folder]);
  const link = linkIn(second.said);
  assert.match(await (await fetch(link)).text(), /Your sign-in for Riverbend Clinic/);
  assert.equal((await setUp(second.address, link)).status, 303);
  await second.stop();
  const verified = await diligence(['verify', '--data', folder, '--json']);
  assert.equal((JSON.parse(verified.out) as { practices: unknown[] }).practices.length, 1);
});

test('it is reached from this computer only', async () => {
  const { address, stop } = await started(['start', '--data', join(givenFolder(), 'data')]);
  const { port } = new URL(address);
  assert.equal((await fetch(`http://127.0.0.1:${port}/sign-in`)).status, 200);
  await assert.rejects(fetch(`http://127.0.0.2:${port}/sign-in`));
  await stop();
});

test('what stands in the way of a start is told in a sentence with exit code 2', async () => {
  const folder = givenFolder();
  const refused = async (args: readonly string[], words: RegExp, env: Record<string, string> = {}) => {
    const { code, out, err } = await diligence(['start', ...args], { env });
    assert.equal(code, 2, `${args.join(' ')}: ${out}`);
    assert.equal(out, '');
    assert.match(err, words);
    assert.doesNotMatch(err, /\n\s+at /);
    assert.equal(err.trim().split('\n').length, 1, err);
  };
  const taken = createServer().listen(0, '127.0.0.1');
  after(() => taken.close());
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  await refused(['--data', join(folder, 'a'), '--port', String(port)], /in use already.*--port/);
  await refused(['--data', join(folder, 'a')], /in use already/, { PORT: String(port) });
  await refused(['--data', join(folder, 'a'), '--port', 'http'], /whole number/);
  await refused(['--data', join(folder, 'a')], /PORT .*whole number/, { PORT: '70000' });
  await refused(['--data', join(folder, 'a')], /DILIGENCE_KEY is not a key/, { DILIGENCE_KEY: 'short' });

  writeFileSync(join(folder, 'file'), 'x');
  await refused(['--data', join(folder, 'file')], /not a folder/);
  await refused(['--data', join(folder, 'file', 'deeper')], /not a folder|is not/);
  const own = join(folder, 'own');
  assert.equal((await diligence(['demo', '--no-start', '--data', own])).code, 0);
  const other = join(folder, 'other');
  cpSync(own, other, { recursive: true });
  writeFileSync(join(other, 'diligence.db'), 'x'.repeat(4096));
  await refused(['--data', other], /not a database/);
  cpSync(join(own, 'diligence.db'), join(other, 'diligence.db'));
  const database = new DatabaseSync(join(other, 'diligence.db'));
  database.exec('PRAGMA user_version = 99');
  database.close();
  const before = readFileSync(join(other, 'diligence.db'));
  await refused(['--data', other], /later version/);
  assert.deepEqual(readFileSync(join(other, 'diligence.db')), before, 'what is refused is not touched');
  chmodSync(join(own, 'installation.key'), 0o644);
  await refused(['--data', own], /chmod 600/);
});

test('demo: fills an empty folder, starts with a link that signs in once, and starts again on what is there', async () => {
  const folder = join(givenFolder(), 'sample');
  const first = await started(['start', '--demo', '--data', folder]);
  const link = linkIn(first.said);
  assert.match(link, /\/demo\?token=/);
  const visited = await fetch(link, { redirect: 'manual' });
  assert.equal(visited.status, 303);
  const cookie = /diligence-\d+=[^;]+/.exec(visited.headers.getSetCookie()[0] ?? '')?.[0] ?? '';
  const home = await fetch(first.address, { headers: { cookie }, redirect: 'manual' });
  assert.equal(home.status, 200);
  assert.match(await home.text(), /Maple Street Family Medicine/);
  assert.equal((await fetch(link, { redirect: 'manual' })).status, 403, 'it works once');
  assert.equal(await first.stop(), 0);

  type Verified = { ok: boolean; entries: number; head: object };
  /** The ledger's; the access record grows by the link of each start. */
  const entries = async () => {
    const verified = JSON.parse((await diligence(['verify', '--data', folder, '--json'])).out) as Verified;
    return { ok: verified.ok, entries: verified.entries, head: verified.head };
  };
  const before = await entries();
  const second = await started(['demo', '--data', folder]);
  assert.notEqual(linkIn(second.said), link);
  await second.stop();
  assert.deepEqual(await entries(), before);
});

test('demo: a folder that holds anything else is left alone', async () => {
  const folder = givenFolder();
  writeFileSync(join(folder, 'letter.txt'), 'Dear Sir');
  for (const args of [['demo', '--no-start'], ['demo'], ['start', '--demo']]) {
    const { code, err } = await diligence([...args, '--data', folder]);
    assert.equal(code, 2);
    assert.match(err, /is not empty/);
  }
  assert.deepEqual(readdirSync(folder), ['letter.txt']);

  const real = join(givenFolder(), 'real');
  const server = await started(['start', '--data', real]);
  await setUp(server.address, linkIn(server.said));
  await server.stop();
  assert.match((await diligence(['demo', '--no-start', '--data', real])).err, /records of a practice/);
});

test('demo: filling that was cut short is begun anew, in its own folder only', async () => {
  const folder = givenFolder();
  const mark = { what: '', filled: false, email: 'x@example.org', password: 'x' };
  writeFileSync(join(folder, 'sample-practice.json'), JSON.stringify(mark));
  writeFileSync(join(folder, 'diligence.db'), 'half');
  const { code, err } = await diligence(['demo', '--no-start', '--data', folder]);
  assert.equal(code, 0, err);
  assert.ok(existsSync(join(folder, 'installation.key')));
  assert.equal((await diligence(['verify', '--data', folder])).code, 0);
});
