import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { connect } from 'node:tls';

import type { Wanted } from '#server.ts';
import { serve } from '#test/built.ts';
import { makeCertificate } from '#test/given-certificate.ts';
import { clinic, givenApp } from './given-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-tls-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const host = 'diligence.example.org';

/** Serves with a certificate for made-up names, on a free port of this computer. */
async function servedWith(name: string, more: Partial<Extract<Wanted, { how: 'certificate' }>> = {}) {
  const given = givenApp();
  // The other end looks at the real clock.
  const made = await makeCertificate(folder, [host, 'localhost'], { name });
  const files = { certificate: made.certificate, key: made.key };
  const wanted: Wanted = {
    how: 'certificate',
    publicUrl: `https://${host}:8443`,
    files,
    port: 0,
    listen: '127.0.0.1',
    ...more,
  };
  const running = await serve(given.installation, wanted, Date.now, 20);
  after(() => running.stop());
  return { given, made, running, port: running.reach.port };
}

type Got = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string };

/** Asks over TLS, trusting only the certificate that is given. */
function get(
  port: number,
  ca: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      ca,
      servername: host,
      headers,
      agent: false as const,
      method: body === undefined ? 'GET' : 'POST',
    };
    const asked = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** What a handshake comes to: the serial's fingerprint and the version, or the error. */
function shaken(
  port: number,
  ca: string,
  more: { minVersion?: 'TLSv1'; maxVersion?: 'TLSv1.1' | 'TLSv1.2' } = {},
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, ca, servername: host, ...more }, () => {
      resolve(`${socket.getProtocol()} ${socket.getPeerCertificate().valid_to}`);
      socket.destroy();
    });
    socket.on('error', (error) => resolve(error.message));
  });
}

test('164.312(e)(1): with a certificate it is reached over TLS, under the public name, with a cookie for https alone', async () => {
  const { given, made, running, port } = await servedWith('served');
  assert.equal(running.address, `https://${host}:8443`);
  const at = { host: `${host}:8443` };
  const page = await get(port, made.cert, '/sign-in', at);
  assert.equal(page.status, 200);
  assert.match(page.headers['strict-transport-security'] ?? '', /^max-age=/);
  const token = (await given.opened.setUpToken()) ?? '';
  const form = new URLSearchParams({ ...clinic, token }).toString();
  const posted = { ...at, 'content-type': 'application/x-www-form-urlencoded', origin: running.address };
  const crossed = await get(port, made.cert, '/set-up', { ...posted, origin: 'https://evil.example' }, form);
  assert.equal(crossed.status, 403);
  const done = await get(port, made.cert, '/set-up', posted, form);
  assert.equal(done.status, 303, done.body);
  const [cookie = ''] = done.headers['set-cookie'] ?? [];
  assert.match(cookie, /^__Host-diligence-8443=[\w-]{43}; .*Secure/);
  assert.equal((await get(port, made.cert, '/', { ...at, cookie: cookie.split(';')[0] ?? '' })).status, 200);
  assert.equal((await get(port, made.cert, '/sign-in', { host: 'evil.example' })).status, 421);
  assert.equal((await get(port, made.cert, '/sign-in', { host: `localhost:${port}` })).status, 200);
});

test('TLS older than 1.2 is not spoken, and plain HTTP is not answered on the port', async () => {
  const { made, port } = await servedWith('versions');
  assert.match(await shaken(port, made.cert), /^TLSv1\.3 /);
  assert.match(await shaken(port, made.cert, { maxVersion: 'TLSv1.2' }), /^TLSv1\.2 /);
  assert.doesNotMatch(
    await shaken(port, made.cert, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }),
    /^TLSv1\.[01] |^TLSv1 /,
  );
  await assert.rejects(
    new Promise((resolve, reject) => {
      plainRequest({ host: '127.0.0.1', port, path: '/sign-in' }, resolve).on('error', reject).end();
    }),
  );
});

test('a renewed certificate is served without a restart, and a broken one is told and changes nothing', async () => {
  const { given, made, port, running } = await servedWith('renewed');
  const before = await shaken(port, made.cert);
  writeFileSync(made.certificate, 'half a file');
  await until(() => given.failures.length > 0);
  assert.match(String(given.failures[0]), /holds no certificate/);
  assert.equal(await shaken(port, made.cert), before);
  assert.ok(running.reach.how === 'certificate' && running.reach.certificate().trouble);

  const fresh = await makeCertificate(folder, [host, 'localhost'], { days: 400, name: 'renewed' });
  await until(() => running.reach.how === 'certificate' && running.reach.certificate().trouble === undefined);
  const after = await shaken(port, fresh.cert);
  assert.match(after, /^TLSv1\.3 /);
  assert.notEqual(after, before);
  assert.equal(given.failures.length, 1, 'told once');
});

test('a certificate that is not good keeps the port closed', async () => {
  const given = givenApp();
  const made = await makeCertificate(folder, ['other.example.org'], { now: given.hand.at, name: 'other' });
  const wanted: Wanted = {
    how: 'certificate',
    publicUrl: `https://${host}`,
    files: made,
    port: 0,
    listen: '127.0.0.1',
  };
  await assert.rejects(
    serve(given.installation, wanted, () => given.hand.at),
    /is for other\.example\.org, and not for/,
  );
  const past = { ...wanted, publicUrl: 'https://other.example.org' };
  await assert.rejects(
    serve(given.installation, past, () => given.hand.at + 91 * 86_400_000),
    /ended on/,
  );
  await assert.rejects(
    serve(given.installation, { ...past, listen: '203.0.113.254' }, () => given.hand.at),
    /does not have the address/,
  );
});

test('behind a proxy it listens where it was told, and hears nobody but the proxy', async () => {
  const given = givenApp();
  const wanted: Wanted = {
    how: 'proxy',
    publicUrl: `https://${host}`,
    proxies: ['192.0.2.9'],
    port: 0,
    listen: '127.0.0.1',
  };
  const running = await serve(given.installation, wanted, () => given.hand.at);
  after(() => running.stop());
  const { port } = running.reach;
  const headers = { host, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };
  assert.equal((await fetchPlain(port, headers)).status, 200);
  assert.equal((await fetchPlain(port, { ...headers, 'x-forwarded-proto': 'http' })).status, 403);
  assert.equal((await fetchPlain(port, { ...headers, host: `127.0.0.1:${port}` })).status, 421);
  assert.equal((await fetchPlain(port, { host: `127.0.0.1:${port}` })).status, 200, 'this computer itself');
});

function fetchPlain(port: number, headers: Record<string, string>): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    plainRequest({ host: '127.0.0.1', port, path: '/sign-in', headers, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    })
      .on('error', reject)
      .end();
  });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 500 && !isSo(); waited++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(isSo(), 'it did not come in five seconds');
}
