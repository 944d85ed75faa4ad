import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createInterface } from 'node:readline';

import { makeCertificate } from '#test/given-certificate.ts';
import { diligence, givenFolder, launcher, refusal } from './diligence.ts';

const host = 'diligence.example.org';

test('164.312(e)(1): start refuses plain HTTP off this computer and a certificate that is not good, before any port is opened', async () => {
  const folder = givenFolder();
  const data = join(folder, 'data');
  const off = await refusal(['start', '--data', data, '--listen', '0.0.0.0']);
  assert.match(off.because, /does not speak plain HTTP to other computers.*--public-url/s);
  assert.equal(existsSync(data), false, 'nothing was touched');

  const made = await makeCertificate(folder, ['other.example.org']);
  const taken = createServer().listen(0, '127.0.0.1');
  after(() => taken.close());
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  // The port is taken: had it been tried first, the sentence would be another.
  const files = ['--certificate', made.certificate, '--key', made.key, '--listen', '127.0.0.1'];
  const wrong = await refusal([
    'start',
    '--data',
    data,
    '--port',
    String(port),
    '--public-url',
    `https://${host}`,
    ...files,
  ]);
  assert.match(wrong.because, /is for other\.example\.org, and not for diligence\.example\.org/);
  rmSync(made.key);
  const gone = await diligence(['start', '--data', data], {
    env: {
      DILIGENCE_PUBLIC_URL: 'https://other.example.org',
      DILIGENCE_CERTIFICATE: made.certificate,
      DILIGENCE_CERTIFICATE_KEY: made.key,
      PORT: String(port),
    },
  });
  assert.equal(gone.code, 2);
  assert.match(gone.err, /there is no such file/);
});

test('start with a certificate prints the public address, and a link that leads there', async () => {
  const folder = givenFolder();
  const made = await makeCertificate(folder, [host]);
  const args = ['start', '--json', '--data', join(folder, 'data'), '--port', '0', '--listen', '127.0.0.1'];
  const reach = ['--public-url', `https://${host}`, '--certificate', made.certificate, '--key', made.key];
  const child = spawn(process.execPath, [launcher, ...args, ...reach], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(() => child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const { address, link } = JSON.parse(line) as { address: string; link: string };
    assert.equal(address, `https://${host}`);
    assert.ok(link.startsWith(`https://${host}/set-up?token=`), link);
    break;
  }
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
