import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { root } from '#test/cli/diligence.ts';
import {
  givenData,
  givenPlace,
  incidentId,
  mustHold,
  reportForm,
  senderTo,
  start,
  started,
} from './given-server.ts';
import type { Acknowledged, Template } from './given-server.ts';

/** Root may write everywhere, so that the server runs as nobody then; as anybody else, it runs as them. */
const account = process.getuid?.() === 0 ? 65_534 : undefined;

/** Whether that account can read the program at all: it may lie in a folder that is closed to others. */
function canRun(): boolean {
  const asked = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), '--version'], {
    cwd: '/',
    ...(account !== undefined && { uid: account, gid: account }),
  });
  return asked.status === 0;
}

const entries = (folder: string): string[] => [
  folder,
  ...readdirSync(folder).map((name) => join(folder, name)),
];

/** A data folder that belongs to the account that the server runs as. */
async function givenOwn(): Promise<Template> {
  const place = givenPlace();
  const data = await givenData(join(place, 'data'));
  if (account !== undefined)
    for (const path of [place, ...entries(data.folder)]) chownSync(path, account, account);
  return data;
}

/** Takes the right to write away from a folder and its files, or gives it back. */
function writable(folder: string, may: boolean): void {
  for (const path of entries(folder)) {
    const isFolder = statSync(path).isDirectory();
    chmodSync(path, may ? (isFolder ? 0o700 : 0o600) : isFolder ? 0o500 : 0o400);
  }
}

const skip = process.platform === 'win32' || !canRun();

test(
  'a data folder that may not be written is told as a sentence, and stays as it is',
  { skip },
  async () => {
    for (const closed of ['folder and files', 'folder', 'database'] as const) {
      const { folder } = await givenOwn();
      const database = join(folder, 'diligence.db');
      if (closed === 'folder and files') writable(folder, false);
      if (closed === 'folder') chmodSync(folder, 0o500);
      if (closed === 'database') chmodSync(database, 0o400);
      const before = readFileSync(database);
      const refused = await start(folder, { account });
      assert.ok('code' in refused, closed);
      assert.equal(refused.code, 2, refused.trouble);
      assert.match(
        refused.trouble,
        /^Diligence may not write in .*\. Nothing was saved\. Let the account that runs/,
      );
      assert.doesNotMatch(refused.trouble, /\n\s+at /);
      assert.deepEqual(readFileSync(database), before, closed);
      writable(folder, true);
      const server = await started(folder, { account });
      assert.equal(await server.end(), 0, 'and it starts when it may write again');
      mustHold(folder, new Map(), closed);
    }
  },
);

test(
  'a data folder that becomes read-only while Diligence runs: what is acknowledged is on record, and it goes on',
  { skip },
  async () => {
    const { folder, session } = await givenOwn();
    const server = await started(folder, { account });
    const sender = senderTo(server, session);
    const acknowledged: Acknowledged = new Map();
    const seen = new Set<number>();
    for (const may of [true, false, true, false, true]) {
      writable(folder, may);
      for (let post = 0; post < 5; post++) {
        const id = incidentId();
        const answered = await sender.post('/incidents/report', reportForm(id));
        assert.ok(answered && [303, 503].includes(answered.status), `${answered?.status}: ${answered?.text}`);
        if (answered.status === 303) acknowledged.set(id, 0);
        else assert.match(answered.text, /may not write in .*Nothing was saved/);
        if (may) seen.add(answered.status);
      }
      assert.equal((await sender.get('/incidents'))?.status, 200);
    }
    assert.deepEqual([...seen], [303], 'while it may write, it does');
    await server.end('SIGKILL');
    writable(folder, true);
    mustHold(folder, acknowledged, 'after it was closed and opened');
    assert.equal(dirname(join(folder, 'x')), folder);
  },
);
