import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Outage } from '#ledger/store.ts';
import { makeCertificate } from '#test/given-certificate.ts';
import { openCertificate } from './certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'diligence-certificate-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const now = Date.UTC(2026, 10, 30, 15);
const host = 'diligence.example.org';
const day = 24 * 60 * 60_000;

function refused(open: () => unknown): string {
  try {
    open();
  } catch (failure) {
    assert.ok(failure instanceof Outage, String(failure));
    assert.match(failure.message, /^\S.* .*\.$/s);
    return failure.message;
  }
  return assert.fail('it was taken');
}

test('a good pair is taken, and says for whom, by whom and until when', async () => {
  const made = await makeCertificate(folder, [host, '192.0.2.5'], { now, name: 'good' });
  const certificate = openCertificate(made, host, () => now);
  assert.deepEqual(certificate.pair(), { cert: made.cert, key: made.pem });
  assert.deepEqual(certificate.state(), {
    subject: host,
    names: [host, '192.0.2.5'],
    issuer: host,
    from: '2026-11-29T15:00:00.000Z',
    until: '2027-02-28T15:00:00.000Z',
  });
  assert.ok(openCertificate(made, '192.0.2.5', () => now));
});

test('a name with a star is good for one part of a name, and no common name is looked at', async () => {
  const star = await makeCertificate(folder, ['*.example.org'], { now, name: 'star' });
  assert.ok(openCertificate(star, host, () => now));
  assert.match(
    refused(() => openCertificate(star, 'a.b.example.org', () => now)),
    /not for a\.b\.example\.org/,
  );
  assert.match(
    refused(() => openCertificate(star, 'example.org', () => now)),
    /for \*\.example\.org/,
  );
});

test('a pair that does not belong together, another host, an end that is past and a beginning ahead are each said plainly', async () => {
  const good = await makeCertificate(folder, [host], { now, name: 'one' });
  const other = await makeCertificate(folder, [host], { now, name: 'two' });
  const open = (files: { certificate: string; key: string }, at = now, name = host) =>
    refused(() => openCertificate(files, name, () => at));
  assert.match(open({ ...good, key: other.key }), /does not belong to the certificate/);
  assert.match(
    open(good, now, 'phones.example.org'),
    /is for diligence\.example\.org, and not for phones\.example\.org/,
  );
  assert.match(open(good, now + 90 * day + 1_000), /ended on February 28, 2027\. Renew it/);
  assert.match(open(good, now - day - 1_000), /begins on November 29, 2026 only/);
  // At both limits it holds.
  assert.ok(openCertificate(good, host, () => now + 90 * day));
  assert.ok(openCertificate(good, host, () => now - day));
});

test('files that are missing, empty, swapped, locked or too weak are each said plainly', async () => {
  const good = await makeCertificate(folder, [host], { now, name: 'files' });
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const open = (files: { certificate: string; key: string }) =>
    refused(() => openCertificate(files, host, () => now));
  assert.match(
    open({ ...good, certificate: join(folder, 'none.pem') }),
    /certificate .* there is no such file/,
  );
  assert.match(open({ ...good, key: join(folder, 'none.key') }), /key .* there is no such file/);
  assert.match(open({ ...good, certificate: folder }), /it is a folder/);
  assert.match(open({ ...good, certificate: file('empty.pem', '') }), /holds no certificate/);
  assert.match(open({ ...good, key: file('empty.key', '') }), /holds no private key/);
  assert.match(open({ certificate: good.key, key: good.certificate }), /holds no certificate/);
  assert.match(open({ ...good, key: good.certificate }), /holds no private key/);
  const half = good.cert.slice(0, good.cert.length / 2);
  assert.match(open({ ...good, certificate: file('half.pem', half) }), /holds no certificate/);
  const locked = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
  }).privateKey;
  assert.match(open({ ...good, key: file('locked.key', locked) }), /passphrase/);
  const weak = await makeCertificate(folder, [host], { now, name: 'weak', bits: 1024 });
  assert.match(open(weak), /cannot be used.*too small/i);
  if (process.getuid?.() !== 0) {
    chmodSync(good.key, 0);
    assert.match(open(good), /may not read it/);
  }
});

test('renewed files are taken into use; what is wrong with them is said, and the pair before is kept', async () => {
  const made = await makeCertificate(folder, [host], { now, days: 10, name: 'renewed' });
  const certificate = openCertificate(made, host, () => now);
  assert.equal(certificate.renewed(), undefined, 'nothing has changed');
  writeFileSync(made.certificate, 'half');
  assert.equal(certificate.renewed(), undefined);
  assert.match(certificate.state().trouble ?? '', /holds no certificate/);
  assert.equal(certificate.pair().cert, made.cert);
  assert.equal(certificate.state().until, '2026-12-10T15:00:00.000Z');
  const fresh = await makeCertificate(folder, [host], { now, days: 100, name: 'renewed' });
  assert.deepEqual(certificate.renewed(), { cert: fresh.cert, key: fresh.pem });
  assert.equal(certificate.state().trouble, undefined);
  assert.equal(certificate.state().until, '2027-03-10T15:00:00.000Z');
  assert.equal(certificate.renewed(), undefined);
  rmSync(made.key);
  assert.equal(certificate.renewed(), undefined);
  assert.match(certificate.state().trouble ?? '', /no such file/);
});
