import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { givenData, incidentId, mustHold, reportForm, senderTo, started, whole } from './given-server.ts';
import type { Acknowledged, Reply } from './given-server.ts';

/** How much more space there is from one round to the next, in bytes: one page of the database, or several. */
const step = whole ? 4_096 : 16_384;
/** A round in which this much was free and nothing failed is the last. */
const most = 2_000_000;

/** A report that is there before anything fails. */
const known = incidentId();

/** A file system of its own and of a few megabytes, where this account may make one. */
function smallDisk(): string | undefined {
  const place = mkdtempSync(join(tmpdir(), 'diligence-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', place]);
  after(() => {
    spawnSync('umount', [place]);
    rmSync(place, { recursive: true, force: true });
  });
  if (mounted.status !== 0) return undefined;
  return place;
}

/** Fills a disk until so many bytes are free. */
function fill(disk: string, free: number): void {
  const { bavail, bsize } = statfsSync(disk);
  const file = openSync(join(disk, 'ballast'), 'w');
  try {
    for (let left = bavail * bsize - free; left > 0; left -= 65_536)
      writeSync(file, Buffer.alloc(Math.min(left, 65_536), 1));
  } finally {
    closeSync(file);
  }
}

test('disk full at every write of a session: nothing is half done, the page says so, and it goes on when there is room', async (t) => {
  const disk = smallDisk();
  if (disk === undefined) return t.skip('this account may not mount a small disk');
  const data = await givenData(join(disk, 'data'));
  const acknowledged: Acknowledged = new Map();
  const failedAt = new Set<number>();
  let rounds = 0;
  let failures = 0;
  for (let free = 0; free <= most; free += step) {
    rounds++;
    const server = await started(data.folder);
    const sender = senderTo(server, data.session);
    assert.equal((await sender.get('/incidents'))?.status, 200);
    if (rounds === 1) {
      assert.equal((await sender.post('/incidents/report', reportForm(known)))?.status, 303);
      acknowledged.set(known, 0);
    }
    fill(disk, free);
    const id = incidentId();
    // Several kinds of writes, short and long: a report, notes, a person, a session that ends and begins.
    const script: readonly (() => Promise<Reply | undefined>)[] = [
      () => sender.post('/incidents/report', reportForm(id)),
      () => sender.post(`/incidents/${known}/notes`, { note: `${rounds} ${'y'.repeat(1_900)}` }),
      () => sender.post('/incidents/report', reportForm(`${id}-b`, 'z'.repeat(1_900))),
      () => sender.post(`/incidents/${known}/notes`, { note: `A short one in round ${rounds}.` }),
      () => sender.post('/people/new', newPerson(id)),
    ];
    let failed = false;
    for (const [index, step] of script.entries()) {
      const answered = await step();
      assert.ok(answered, `no answer to write ${index} with ${free} bytes free`);
      note(index, id, answered, acknowledged);
      if (answered.status !== 503) continue;
      failed = true;
      failures++;
      failedAt.add(index);
      assert.match(answered.text, /The disk is full\. Nothing was saved\. Free some space, then try again\./);
      assert.doesNotMatch(answered.text, /\n\s+at /);
    }
    assert.equal((await sender.get('/incidents'))?.status, 200, 'reading goes on');
    rmSync(join(disk, 'ballast'));
    const again = incidentId();
    const answered = await sender.post('/incidents/report', reportForm(again));
    assert.equal(answered?.status, 303, `there is room again: ${answered?.text}`);
    acknowledged.set(again, 0);
    assert.ok(
      server
        .trouble()
        .split('\n')
        .every((line) => !line.includes('yyyy') && !line.includes('zzzz')),
    );
    // A round in two ends as a crash would.
    await server.end(rounds % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
    mustHold(data.folder, acknowledged, `with ${free} bytes free`);
    if (!failed) break;
  }
  t.diagnostic(
    `${rounds} rounds, ${failures} writes refused, at least once each of ${[...failedAt]
      .toSorted((a, b) => a - b)
      .map((at) => at + 1)
      .join(', ')} of 5`,
  );
  assert.deepEqual([...failedAt].toSorted(), [0, 1, 2, 3, 4], 'each write failed once');
});

function newPerson(id: string) {
  return {
    id: id.replace('incident', 'person'),
    seen: '0',
    name: 'Sam Made-Up',
    job: '',
    start: '2026-01-05',
  };
}

/** Notes what was acknowledged. */
function note(index: number, id: string, { status, text }: Reply, acknowledged: Acknowledged): void {
  assert.ok([303, 503].includes(status), `${status}: ${text}`);
  if (status !== 303) return;
  if (index === 0) acknowledged.set(id, 0);
  else if (index === 2) acknowledged.set(`${id}-b`, 0);
  else if (index < 4) acknowledged.set(known, (acknowledged.get(known) ?? 0) + 1);
}
