import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { refusal } from '#test/cli/diligence.ts';
import {
  givenData,
  givenPlace,
  incidentId,
  mustHold,
  reportForm,
  senderTo,
  start,
  started,
  whole,
} from './given-server.ts';
import type { Acknowledged } from './given-server.ts';

test('a second Diligence on one data folder, however its path is spelled, is told who has it, and harms nothing', async () => {
  const place = givenPlace();
  const { folder, session } = await givenData(join(place, 'data'));
  symlinkSync(folder, join(place, 'link'));
  const first = await started(folder);
  const sender = senderTo(first, session);
  const acknowledged: Acknowledged = new Map();
  for (const spelling of [
    folder,
    join(place, 'link'),
    `${folder}/`,
    join(place, 'data', '..', 'data'),
    `${place}//data`,
  ]) {
    const second = await start(spelling);
    assert.ok('code' in second, spelling);
    assert.equal(second.code, 2, second.trouble);
    assert.match(
      second.trouble,
      /Another Diligence \("diligence start", process \d+\) has been using the data folder/,
    );
    assert.match(second.trouble, /Stop that one first, or choose another data folder with --data\.\n$/);
    const id = incidentId();
    assert.equal((await sender.post('/incidents/report', reportForm(id)))?.status, 303);
    acknowledged.set(id, 0);
  }
  const other = join(place, 'file');
  for (const args of [
    ['restore', other, '--data', folder],
    ['import', other, '--data', folder],
    ['demo', '--data', folder],
  ])
    await refusal(args);
  assert.equal(await first.end(), 0);
  mustHold(folder, acknowledged, 'after seconds');
  const again = await started(folder);
  assert.equal(await again.end(), 0, 'the folder is free again');
});

test('of several that start at the same moment, one serves and the others are told', async () => {
  const place = givenPlace();
  for (let round = 0; round < (whole ? 40 : 3); round++) {
    const { folder, session } = await givenData(join(place, `data-${round}`));
    const all = await Promise.all([1, 2, 3].map(() => start(folder)));
    const serving = all.flatMap((one) => ('address' in one ? [one] : []));
    const told = all.flatMap((one) => ('code' in one ? [one] : []));
    assert.deepEqual([serving.length, told.length], [1, 2], told.map(({ trouble }) => trouble).join());
    for (const { code, trouble } of told) {
      assert.equal(code, 2);
      assert.match(trouble, /^Another Diligence /);
    }
    const id = incidentId();
    const [only] = serving;
    assert.ok(only);
    assert.equal((await senderTo(only, session).post('/incidents/report', reportForm(id)))?.status, 303);
    await only.end('SIGKILL');
    mustHold(folder, new Map([[id, 0]]), `round ${round}`);
  }
});

test('what was started on a folder that is in use leaves nothing behind but what was there', async () => {
  const { folder } = await givenData(join(givenPlace(), 'data'));
  const first = await started(folder);
  const before = readdirSync(folder).toSorted();
  const holder = readFileSync(join(folder, 'lock-holder.json'), 'utf8');
  assert.ok('code' in (await start(folder)));
  assert.deepEqual(readdirSync(folder).toSorted(), before);
  assert.equal(readFileSync(join(folder, 'lock-holder.json'), 'utf8'), holder);
  assert.equal(await first.end(), 0);
});
