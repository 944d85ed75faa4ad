import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { openDatabase } from './database.ts';
import { keyOfInstallation } from './installation-keys.ts';
import { installationKey, keyFile, nextKeyFile } from './keys.ts';
import { Outage } from './store.ts';

const root = mkdtempSync(join(tmpdir(), 'diligence-keys-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
const newFolder = () => join(root, `${folders++}`);
const onWindows = process.platform === 'win32';
const says = (message: RegExp) => (error: unknown) => error instanceof Outage && message.test(error.message);

test('a new data folder gets a key of 32 bytes, in a file that only its owner may read, and keeps it', () => {
  const folder = newFolder();
  const key = installationKey({ folder, ledgerExists: false, randomBytes });
  assert.equal(key.length, 32);
  assert.deepEqual(readdirSync(folder), [keyFile]);
  if (!onWindows) {
    assert.equal(statSync(join(folder, keyFile)).mode & 0o777, 0o600);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
  }
  assert.deepEqual(installationKey({ folder, ledgerExists: true, randomBytes }), key);
  assert.deepEqual(
    installationKey({ folder, ledgerExists: false, randomBytes }),
    key,
    'a key is never replaced',
  );
  assert.notDeepEqual(installationKey({ folder: newFolder(), ledgerExists: false, randomBytes }), key);
});

test('a key that another process makes at the same time is kept, and both use it', () => {
  const folder = newFolder();
  const first = randomBytes(32);
  const key = installationKey({
    folder,
    ledgerExists: false,
    randomBytes: (count) => {
      // The other process gets in after this one saw that there is no key.
      mkdirSync(folder);
      if (count === 32)
        writeFileSync(join(folder, keyFile), `${first.toString('base64')}\n`, { mode: 0o600 });
      return randomBytes(count);
    },
  });
  assert.deepEqual(Buffer.from(key), first);
  assert.deepEqual(readdirSync(folder), [keyFile]);
});

test('what a process that was killed while it made the key left behind is removed, and only that', () => {
  const folder = newFolder();
  const key = installationKey({ folder, ledgerExists: false, randomBytes });
  writeFileSync(join(folder, `${keyFile}.${randomUUID()}.new`), key);
  writeFileSync(join(folder, `${keyFile}.old`), 'kept');
  assert.deepEqual(installationKey({ folder, ledgerExists: true, randomBytes }), key);
  assert.deepEqual(readdirSync(folder).toSorted(), [keyFile, `${keyFile}.old`]);
});

test('where a ledger is and its key is not, no new key is made', () => {
  const folder = newFolder();
  mkdirSync(folder);
  assert.throws(
    () => installationKey({ folder, ledgerExists: true, randomBytes }),
    says(/missing.*backup.*DILIGENCE_KEY/),
  );
  assert.deepEqual(readdirSync(folder), []);
});

test('a key file that is half written, too long or no key is refused and left as it is', () => {
  const whole = `${randomBytes(32).toString('base64')}\n`;
  const contents = [
    '',
    whole.slice(0, 20),
    whole.slice(0, 43),
    `${whole}\n`,
    `${whole}x`,
    `${'!'.repeat(44)}\n`,
    `${randomBytes(32).toString('base64url')}=\n`.replace(/^./, '_'),
  ];
  for (const content of contents) {
    const folder = newFolder();
    mkdirSync(folder);
    const path = join(folder, keyFile);
    writeFileSync(path, content, { mode: 0o600 });
    for (const ledgerExists of [true, false])
      assert.throws(
        () => installationKey({ folder, ledgerExists, randomBytes }),
        says(/not whole.*backup/),
        JSON.stringify(content),
      );
    assert.equal(readFileSync(path, 'utf8'), content);
  }
});

test('a key file that an editor left without its line end is still the key', () => {
  const folder = newFolder();
  mkdirSync(folder);
  const key = randomBytes(32);
  writeFileSync(join(folder, keyFile), key.toString('base64'), { mode: 0o600 });
  assert.deepEqual(Buffer.from(installationKey({ folder, ledgerExists: true, randomBytes })), key);
});

test(
  'a key file that others may read or write is refused, with the command that mends it',
  { skip: onWindows },
  () => {
    const folder = newFolder();
    installationKey({ folder, ledgerExists: false, randomBytes });
    const path = join(folder, keyFile);
    for (const mode of [0o640, 0o604, 0o620, 0o602, 0o644, 0o610]) {
      chmodSync(path, mode);
      assert.throws(
        () => installationKey({ folder, ledgerExists: true, randomBytes }),
        says(/chmod 600/),
        mode.toString(8),
      );
    }
    chmodSync(path, 0o400);
    assert.equal(installationKey({ folder, ledgerExists: true, randomBytes }).length, 32);
  },
);

test('DILIGENCE_KEY goes before the file, and then no file is made', () => {
  const folder = newFolder();
  const key = randomBytes(32);
  const environment = key.toString('base64');
  assert.deepEqual(
    Buffer.from(installationKey({ folder, ledgerExists: true, environment, randomBytes })),
    key,
  );
  assert.equal(existsSync(folder), false);
  for (const wrong of ['secret', randomBytes(31).toString('base64'), randomBytes(33).toString('base64'), ' '])
    assert.throws(
      () => installationKey({ folder, ledgerExists: false, environment: wrong, randomBytes }),
      says(/DILIGENCE_KEY.*32 bytes/),
      wrong,
    );
  assert.equal(
    installationKey({ folder, ledgerExists: false, environment: '', randomBytes }).length,
    32,
    'empty is not set',
  );
});

test('where a change of the key was cut short, the key that opens the database is taken, and nothing is touched', () => {
  for (const under of ['before', 'after'] as const) {
    const folder = newFolder();
    const before = installationKey({ folder, ledgerExists: false, randomBytes });
    const after = randomBytes(32);
    const database = openDatabase(join(folder, 'diligence.db'));
    keyOfInstallation(database, under === 'before' ? before : after, 'door', randomBytes);
    database.close();
    writeFileSync(join(folder, nextKeyFile), `${after.toString('base64')}\n`, { mode: 0o600 });
    const key = installationKey({ folder, ledgerExists: true, randomBytes });
    assert.deepEqual(Buffer.from(key), Buffer.from(under === 'before' ? before : after), under);
    rmSync(join(folder, keyFile));
    if (under === 'after')
      assert.deepEqual(Buffer.from(installationKey({ folder, ledgerExists: true, randomBytes })), after);
    else assert.throws(() => installationKey({ folder, ledgerExists: true, randomBytes }), says(/missing/));
    assert.ok(existsSync(join(folder, nextKeyFile)));
  }
});

test('a key that opens nothing here is refused before anything is touched, from the file and from the environment', () => {
  const folder = newFolder();
  const key = installationKey({ folder, ledgerExists: false, randomBytes });
  const other = randomBytes(32).toString('base64');
  const refuses = { folder, ledgerExists: true, randomBytes, opens: () => false };
  assert.throws(() => installationKey(refuses), says(/does not open this ledger.*another data folder/));
  assert.throws(
    () => installationKey({ ...refuses, environment: other }),
    says(/does not open this ledger: DILIGENCE_KEY/),
  );
  const opens = (tried: Uint8Array) => Buffer.from(tried).equals(key);
  assert.throws(
    () => installationKey({ ...refuses, opens, environment: other }),
    says(/DILIGENCE_KEY does not open.*but the key file .* does/),
  );
  assert.deepEqual(installationKey({ ...refuses, opens }), key);
});

test('two keys for a folder with nothing on record: nobody is left to guess which one it will be', () => {
  const folder = newFolder();
  const key = installationKey({ folder, ledgerExists: false, randomBytes });
  const environment = randomBytes(32).toString('base64');
  assert.throws(
    () => installationKey({ folder, ledgerExists: false, environment, randomBytes }),
    says(/two different keys/),
  );
  const same = Buffer.from(key).toString('base64');
  assert.deepEqual(
    Buffer.from(installationKey({ folder, ledgerExists: false, environment: same, randomBytes })),
    Buffer.from(key),
  );
});

test(
  'a folder, or a link that leads nowhere, in the place of the key file is said, and left',
  { skip: onWindows },
  () => {
    const folder = newFolder();
    mkdirSync(join(folder, keyFile), { recursive: true });
    assert.throws(() => installationKey({ folder, ledgerExists: false, randomBytes }), says(/is a folder/));
    const linked = newFolder();
    mkdirSync(linked);
    symlinkSync(join(linked, 'nowhere'), join(linked, keyFile));
    assert.throws(
      () => installationKey({ folder: linked, ledgerExists: false, randomBytes }),
      says(/leads nowhere/),
    );
    assert.deepEqual(readdirSync(linked), [keyFile]);
  },
);

test('an empty DILIGENCE_KEY is said where no other key is there', () => {
  const folder = newFolder();
  assert.throws(
    () => installationKey({ folder, ledgerExists: true, environment: '', randomBytes }),
    says(/missing.*DILIGENCE_KEY is set, but empty/),
  );
});
