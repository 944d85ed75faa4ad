import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';

import { backUp } from './back-up.ts';
import { backupName, backupsFolder, backupsIn, lastBackupIn } from './backups-folder.ts';
import { givenData, givenPlace, now } from './given-folder.ts';
import { fingerprintOf } from './sealed-header.ts';

const day = 86_400_000;
const keep = { timeZone: 'UTC' };

async function given() {
  const data = await givenData({ 'practice-a': 6 });
  const first = join(data.place, 'first');
  const second = join(data.place, 'second');
  backupsFolder(first);
  const nightly = (at: number, more: object = {}) =>
    backUp({ ...data, file: join(first, backupName(at)), now: at, randomBytes, second, keep, ...more });
  return { ...data, first, second, nightly };
}

test('a run writes a backup, proves it, and puts the same into the second folder', async () => {
  const { nightly, first, second, key } = await given();
  const done = await nightly(now);
  assert.equal(basename(done.file), '2026-11-22T150405123Z.diligence-backup');
  assert.deepEqual([done.proof.ok, done.proof.entries], [true, 6]);
  assert.deepEqual(done.second, { file: join(second, basename(done.file)) });
  assert.deepEqual(readFileSync(join(second, basename(done.file))), readFileSync(done.file));
  assert.equal(await lastBackupIn(first, fingerprintOf(key)), done.at);
  assert.equal(await lastBackupIn(first, '0'.repeat(16)), undefined);
});

test('night after night, both folders hold what the scheme keeps, and nothing else is touched', async () => {
  const { nightly, first, second, key } = await given();
  const stranger = await givenData({ 'practice-x': 1 });
  const names = ['letter.txt', 'broken.diligence-backup'];
  for (const name of names) writeFileSync(join(first, name), 'mine');
  await backUp({
    ...stranger,
    file: join(first, 'old-stranger.diligence-backup'),
    now: now - 900 * day,
    randomBytes,
  });
  const draft = `${backupName(now)}.${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.new`;
  writeFileSync(join(first, draft), 'half');
  utimesSync(join(first, draft), now / 1000 - 86_400 * 2, now / 1000 - 86_400 * 2);
  const underWay = draft.replace('0000-0000', '1111-1111');
  writeFileSync(join(first, underWay), 'half');
  utimesSync(join(first, underWay), now / 1000 + 86_400 * 9, now / 1000 + 86_400 * 9);
  const removed: string[] = [];
  for (let night = 0; night < 10; night++) removed.push(...(await nightly(now + night * day)).removed);
  const kept = (await backupsIn(first, fingerprintOf(key))).map(({ file }) => basename(file));
  assert.equal(kept.length, 7 + 1, 'seven days, and the Sunday before them');
  assert.deepEqual(readdirSync(second).toSorted(), kept.toSorted());
  assert.deepEqual(
    readdirSync(first).toSorted(),
    [...kept, ...names, underWay, 'old-stranger.diligence-backup'].toSorted(),
  );
  assert.equal(removed.length, 2 * 2, 'from both folders');
});

test('a second folder whose disk is not there is said, and the first backup stands', async () => {
  const { nightly, place } = await given();
  const done = await nightly(now, { second: join(place, 'unplugged', 'backups') });
  assert.ok(done.proof.ok && done.second && 'because' in done.second);
  assert.match(done.second.because, /There is no second copy in .*Connect its disk/);
});

test('where the new backup is not proved, no older one is removed', async () => {
  const { nightly, first, database } = await given();
  for (let night = 0; night < 8; night++) await nightly(now + night * day, { keep: undefined });
  const forged = new DatabaseSync(database);
  forged.exec('UPDATE entry SET sealed = zeroblob(80) WHERE position = 3');
  forged.close();
  const done = await nightly(now + 30 * day);
  assert.deepEqual([done.proof.ok, done.proof.faults[0]?.position, done.removed], [false, 3, []]);
  assert.equal(done.second, undefined, 'and the second folder gets no bad one');
  assert.equal(readdirSync(first).length, 9);
});

test('the folder for backups is made only where the folder above it is', () => {
  const place = givenPlace();
  backupsFolder(join(place, 'one'));
  backupsFolder(join(place, 'one'));
  assert.throws(() => backupsFolder(join(place, 'two', 'three')), /Connect its disk, make the folder/);
  mkdirSync(join(place, 'two'));
  writeFileSync(join(place, 'file'), '');
  assert.throws(() => backupsFolder(join(place, 'file')), /is a file\. Name a folder/);
});
