import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clinic, givenApp, minutes } from '#test/requests/given-app.ts';
import { incidentId, reportForm } from './given-server.ts';

test('the clock set back a day: entries go on and their times never go back, pages and sessions answer', async () => {
  const { signedIn, hand, practice, browser, installation, failures } = givenApp();
  const own = await signedIn();
  const only = await practice();
  const times: string[] = [];
  const post = async (day: string) => {
    const form = { ...reportForm(incidentId()), happened: day, discovered: day };
    const answered = await own.post('/incidents/report', form);
    assert.equal(answered.status, 303, answered.text);
    times.push((await only.program()).at ?? '');
  };
  await post('2026-11-30');
  for (let day = 0; day < 3; day++) {
    hand.at -= minutes(24 * 60);
    // A session of the future may be over; its owner gets in as on any other day.
    if ((await own.get('/')).status !== 200) {
      const { email, password } = clinic;
      const again = browser();
      assert.equal((await again.post('/sign-in', { email, password })).status, 303);
      own.cookie = again.cookie;
    }
    // A day that was still today a moment ago has not become a day of the future.
    await post('2026-11-30');
    hand.at += minutes(1);
    for (const path of ['/', '/incidents', '/posture', '/proof', '/backups'])
      assert.equal((await own.get(path)).status, 200, path);
  }
  assert.deepEqual(times, times.toSorted(), 'at never decreases');
  assert.equal(new Set(times).size, 1, 'it stands still until the clock has caught up');
  hand.at += minutes(4 * 24 * 60);
  const back = await own.get('/');
  assert.ok(back.status === 200 || back.location?.startsWith('/sign-in'), `${back.status}`);
  const { ok, faults } = await installation.verify(only.id);
  assert.ok(ok, JSON.stringify(faults));
  assert.deepEqual(failures, []);
});
