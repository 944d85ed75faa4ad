import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { Stop } from './answer.ts';
import { reachWanted } from './reach-options.ts';

type Values = Parameters<typeof reachWanted>[0];
type Environment = Record<string, string>;

const wanted = (values: Values, environment: Environment = {}) => reachWanted(values, { environment });

function refused(
  values: Values,
  environment: Environment = {},
): { because: string; field?: string | undefined } {
  try {
    wanted(values, environment);
  } catch (failure) {
    assert.ok(failure instanceof Stop, String(failure));
    assert.match(failure.refusal.because, /^\S.* .*\.$/s);
    return failure.refusal;
  }
  return assert.fail(`it was taken: ${JSON.stringify(values)}`);
}

const publicUrl = 'https://diligence.example.org';
const pair = { certificate: 'a.pem', key: 'a.key' };

test('told nothing, it listens on this computer alone, port 4700', () => {
  assert.deepEqual(wanted({}), { how: 'this-computer', port: 4700, listen: '127.0.0.1' });
  assert.deepEqual(wanted({ port: '4800', listen: '::1' }), {
    how: 'this-computer',
    port: 4800,
    listen: '::1',
  });
  assert.equal(wanted({}, { PORT: '4900', DILIGENCE_LISTEN: '127.0.0.5' }).listen, '127.0.0.5');
});

test('164.312(e)(1): plain HTTP to other computers is refused, with the sentence that says what to do', () => {
  for (const listen of ['0.0.0.0', '::', '192.168.1.10', '[2001:db8::1]']) {
    const { because, field } = refused({ listen });
    assert.match(because, /does not speak plain HTTP to other computers/);
    assert.match(
      because,
      /--public-url https:\/\/NAME with --certificate FILE and --key FILE, or with --behind-proxy/,
    );
    assert.equal(field, 'listen');
  }
  assert.match(refused({}, { DILIGENCE_LISTEN: '0.0.0.0' }).because, /plain HTTP/);
  assert.match(refused({ 'public-url': publicUrl }).because, /needs a certificate/);
});

test('with a certificate it listens everywhere, on the port of the address unless told another', () => {
  const files = { certificate: resolve('a.pem'), key: resolve('a.key') };
  const common = { how: 'certificate', publicUrl, files, listen: '::' };
  assert.deepEqual(wanted({ 'public-url': publicUrl, ...pair }), { ...common, port: 443 });
  assert.deepEqual(wanted({ 'public-url': `${publicUrl}:4700/`, ...pair }), {
    ...common,
    publicUrl: `${publicUrl}:4700`,
    port: 4700,
  });
  assert.equal(wanted({ 'public-url': publicUrl, ...pair, port: '8443' }).port, 8443);
  assert.equal(wanted({ 'public-url': publicUrl, ...pair, listen: '192.168.1.10' }).listen, '192.168.1.10');
  for (const half of [{ certificate: 'a.pem' }, { key: 'a.key' }])
    assert.match(refused({ 'public-url': publicUrl, ...half }).because, /goes with its key/);
  assert.match(refused(pair).because, /Which address do people open/);
  assert.match(refused({ 'public-url': publicUrl, ...pair, 'behind-proxy': true }).because, /not both/);
  assert.match(refused({ 'public-url': publicUrl, ...pair, proxy: ['192.0.2.9'] }).because, /not both/);
});

test('behind a proxy it listens on this computer, and further only where a proxy elsewhere is named', () => {
  const common = { how: 'proxy', publicUrl, port: 4700 };
  assert.deepEqual(wanted({ 'public-url': publicUrl, 'behind-proxy': true }), {
    ...common,
    proxies: [],
    listen: '127.0.0.1',
  });
  assert.deepEqual(wanted({ 'public-url': publicUrl, proxy: ['192.0.2.9', '10.0.0.0/24'] }), {
    ...common,
    proxies: ['192.0.2.9', '10.0.0.0/24'],
    listen: '::',
  });
  assert.equal(wanted({ 'public-url': publicUrl, proxy: ['127.0.0.1'] }).listen, '127.0.0.1');
  assert.match(
    refused({ 'public-url': publicUrl, 'behind-proxy': true, listen: '0.0.0.0' }).because,
    /must be named/,
  );
  assert.match(refused({ 'behind-proxy': true }).because, /Which address do people open/);
  for (const proxy of [
    'proxy.example.org',
    '192.0.2',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0.0.0/8/8',
    '::1/129',
    '',
  ])
    assert.equal(refused({ 'public-url': publicUrl, proxy: [proxy] }).field, 'proxy', proxy);
});

test('a public address is an https origin and nothing more', () => {
  const of = (text: string) => refused({ 'public-url': text, 'behind-proxy': true });
  for (const text of [
    'diligence.example.org',
    'http://diligence.example.org',
    'https://',
    'https://diligence.example.org/path',
    'https://diligence.example.org/?x',
    'https://diligence.example.org/#x',
    'https://user@diligence.example.org',
    'https://user:pass@diligence.example.org',
    'ftp://diligence.example.org',
    'javascript:alert(1)',
    'not at all',
  ])
    assert.equal(of(text).field, 'public-url', text);
  assert.match(of('http://diligence.example.org').because, /plain HTTP/);
  const taken = wanted({ 'public-url': 'HTTPS://Diligence.Example.ORG:443/', 'behind-proxy': true });
  assert.equal(taken.how === 'proxy' && taken.publicUrl, publicUrl);
});

test('everything can be said in the environment, and an option goes before it', () => {
  const environment = {
    DILIGENCE_PUBLIC_URL: publicUrl,
    DILIGENCE_CERTIFICATE: '/etc/a.pem',
    DILIGENCE_CERTIFICATE_KEY: '/etc/a.key',
    PORT: '8443',
  };
  assert.deepEqual(wanted({}, environment), {
    how: 'certificate',
    publicUrl,
    files: { certificate: '/etc/a.pem', key: '/etc/a.key' },
    port: 8443,
    listen: '::',
  });
  const other = wanted({ 'public-url': 'https://other.example.org' }, environment);
  assert.equal(other.how === 'certificate' && other.publicUrl, 'https://other.example.org');
  const proxied = {
    DILIGENCE_PUBLIC_URL: publicUrl,
    DILIGENCE_BEHIND_PROXY: 'yes',
    DILIGENCE_PROXY: '192.0.2.9, 192.0.2.10',
  };
  const behind = wanted({}, proxied);
  assert.deepEqual(behind.how === 'proxy' && behind.proxies, ['192.0.2.9', '192.0.2.10']);
  assert.equal(
    wanted({}, { DILIGENCE_PUBLIC_URL: '', DILIGENCE_BEHIND_PROXY: '', DILIGENCE_PROXY: ' ' }).how,
    'this-computer',
  );
});
