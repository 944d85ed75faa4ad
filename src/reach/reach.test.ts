import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addressFor, arrivalOf, cookieNameFor, hasPublicAddress, linkTo, thisComputer } from './reach.ts';
import type { Arrival, Asked, LetIn, Reach } from './reach.ts';

const publicUrl = 'https://diligence.example.org';
const local = thisComputer(4700);
const own: Reach = {
  how: 'certificate',
  port: 8443,
  listening: ['::'],
  publicUrl: `${publicUrl}:8443`,
  certificate: () => assert.fail('nobody asked for it'),
};
const proxied: Reach = {
  how: 'proxy',
  port: 4700,
  listening: ['::'],
  publicUrl,
  proxies: ['192.0.2.9', '198.51.100.0/24', '2001:db8:9::/48'],
};

function letIn(reach: Reach, asked: Asked): Arrival {
  const arrival = arrivalOf(reach, asked);
  assert.ok(!('status' in arrival), JSON.stringify(arrival));
  return arrival;
}

function turnedAway(reach: Reach, asked: Asked): number {
  const arrival = arrivalOf(reach, asked);
  assert.ok('status' in arrival, JSON.stringify(arrival));
  assert.match(arrival.because, /^\S.* .*\.$/s);
  return arrival.status;
}

test('on this computer only its own names are answered: a name that somebody points here gets nothing (DNS rebinding)', () => {
  const peer = '127.0.0.1';
  for (const host of ['localhost:4700', '127.0.0.1:4700', '[::1]:4700', 'LocalHost:4700'])
    assert.deepEqual(letIn(local, { host, peer }), {
      origin: `http://${host.toLowerCase()}`,
      address: peer,
    });
  for (const host of [
    'evil.example:4700',
    'localhost.evil.example:4700',
    'localhost:4700.evil.example',
    'localhost',
    'localhost:80',
    'localhost:47000',
    'localhost:4700@evil.example',
    'evil.example@localhost:4700',
    'localhost.:4700',
    '127.0.0.2:4700',
    '127.1:4700',
    '2130706433:4700',
    '0.0.0.0:4700',
    '[::]:4700',
    '[::ffff:127.0.0.1]:4700',
    'localhost:4700,evil.example',
    'diligence.example.org',
  ])
    assert.equal(turnedAway(local, { host, peer }), 421, host);
  for (const host of [undefined, '']) assert.equal(turnedAway(local, { host, peer }), 400);
});

test('the usual port of the scheme may be left out, and no other', () => {
  assert.equal(letIn(thisComputer(80), { host: 'localhost', peer: '::1' }).origin, 'http://localhost');
  assert.equal(turnedAway(thisComputer(443), { host: 'localhost', peer: '::1' }), 421);
  const https = { ...own, port: 443, publicUrl };
  assert.equal(letIn(https, { host: 'diligence.example.org', peer: '192.0.2.1' }).origin, publicUrl);
  assert.equal(letIn(https, { host: 'diligence.example.org:443', peer: '192.0.2.1' }).origin, publicUrl);
  assert.equal(turnedAway(https, { host: 'diligence.example.org:80', peer: '192.0.2.1' }), 421);
});

test('with a certificate the public name and this computer are answered, over https, and nobody is believed about addresses', () => {
  const peer = '::ffff:203.0.113.7';
  const forwardedFor = '198.51.100.1';
  assert.deepEqual(
    letIn(own, { host: 'diligence.example.org:8443', peer, forwardedFor, forwardedProto: 'http' }),
    {
      origin: `${publicUrl}:8443`,
      address: '203.0.113.7',
    },
  );
  assert.equal(letIn(own, { host: 'localhost:8443', peer: '127.0.0.1' }).origin, 'https://localhost:8443');
  assert.equal(turnedAway(own, { host: 'diligence.example.org', peer }), 421);
  assert.deepEqual(
    letIn(local, { host: 'localhost:4700', peer: '127.0.0.1', forwardedFor }).address,
    '127.0.0.1',
  );
});

test('behind a proxy only this computer and named proxies are listened to at all', () => {
  const host = 'diligence.example.org';
  for (const peer of [
    '127.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '192.0.2.9',
    '198.51.100.200',
    '2001:db8:9:1::5',
  ])
    assert.equal(letIn(proxied, { host, peer }).origin, publicUrl, peer);
  for (const peer of ['192.0.2.10', '203.0.113.7', '2001:db8:8::1', undefined])
    assert.equal(turnedAway(proxied, { host, peer, forwardedProto: 'https' }), 403, String(peer));
});

test('the address of who asks is the last that no proxy of ours vouches for, whatever was written before it', () => {
  const from = (forwardedFor: string | undefined, peer = '127.0.0.1') =>
    letIn(proxied, { host: 'diligence.example.org', peer, forwardedFor }).address;
  assert.equal(from('203.0.113.7'), '203.0.113.7');
  assert.equal(from('1.1.1.1, 203.0.113.7'), '203.0.113.7', 'what the client wrote itself is not believed');
  assert.equal(from('127.0.0.1, 203.0.113.7'), '203.0.113.7');
  assert.equal(from('203.0.113.7, 192.0.2.9'), '203.0.113.7', 'a proxy behind a proxy');
  assert.equal(from('6.6.6.6, 203.0.113.7, 198.51.100.4, 192.0.2.9'), '203.0.113.7');
  assert.equal(from('203.0.113.7:51000'), '203.0.113.7');
  assert.equal(from('[2001:db8::7]:51000'), '2001:db8::7');
  assert.equal(from('2001:db8::7'), '2001:db8::7');
  assert.equal(from('::ffff:203.0.113.7'), '203.0.113.7');
  assert.equal(from(undefined), '127.0.0.1');
  assert.equal(from('', '192.0.2.9'), '192.0.2.9');
  for (const nonsense of ['unknown', '<script>', '203.0.113.7, _hidden', '1.2.3', '203.0.113.7, 999.1.1.1'])
    assert.equal(from(nonsense, '192.0.2.9'), '192.0.2.9', nonsense);
});

test('behind a proxy nothing is taken that came over plain HTTP on any part of the way that is told', () => {
  const asked = { host: 'diligence.example.org', peer: '127.0.0.1' };
  assert.ok(letIn(proxied, { ...asked, forwardedProto: 'https' }));
  assert.ok(letIn(proxied, { ...asked, forwardedProto: 'HTTPS, https' }));
  for (const forwardedProto of ['http', 'https, http', 'http, https', 'ws'])
    assert.equal(turnedAway(proxied, { ...asked, forwardedProto }), 403, forwardedProto);
});

test('a proxy that hides the name that was asked for is found out; this computer itself is answered at its port', () => {
  const host = 'localhost:4700';
  assert.deepEqual(letIn(proxied, { host, peer: '127.0.0.1' }), {
    origin: 'http://localhost:4700',
    address: '127.0.0.1',
  });
  assert.equal(turnedAway(proxied, { host, peer: '127.0.0.1', forwardedFor: '203.0.113.7' }), 421);
  assert.equal(turnedAway(proxied, { host, peer: '127.0.0.1', forwardedProto: 'https' }), 421);
  assert.equal(turnedAway(proxied, { host, peer: '192.0.2.9' }), 421);
});

test('links for others lead to the public address where there is one, and else to where the request came', () => {
  const context = (reach: Reach, origin: string) => ({
    get: ((name: string) => (name === 'reach' ? reach : { origin, address: '127.0.0.1' })) as LetIn['get'],
  });
  assert.equal(
    linkTo(context(local, 'http://127.0.0.1:4700'), '/invitation?token=x'),
    'http://127.0.0.1:4700/invitation?token=x',
  );
  assert.equal(linkTo(context(proxied, 'http://localhost:4700'), '/a'), `${publicUrl}/a`);
  assert.equal(hasPublicAddress(context(local, '')), false);
  assert.equal(hasPublicAddress(context(proxied, '')), true);
  assert.equal(addressFor(local), 'http://localhost:4700');
  assert.equal(addressFor(proxied), publicUrl);
});

test('each port has a cookie of its own, so that two installations on one computer do not sign each other out', () => {
  assert.equal(cookieNameFor('http://localhost:4700'), 'diligence-4700');
  assert.equal(cookieNameFor('http://127.0.0.1:4800'), 'diligence-4800');
  assert.equal(cookieNameFor('http://localhost'), 'diligence-80');
  assert.equal(cookieNameFor('https://diligence.example.org'), '__Host-diligence');
  assert.equal(cookieNameFor('https://diligence.example.org:8443'), '__Host-diligence-8443');
});
