import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { report } from '#areas/incidents/decide.ts';
import { json } from '#test/cli/diligence.ts';
import { recorded } from '#test/given-practice.ts';
import { givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';

/** The clinic, by the clock of this computer: a backup in a process of its own knows no other. */
async function givenClinic() {
  const given = givenApp();
  given.hand.at = Date.now();
  const desk = await given.signedIn();
  return { ...given, desk };
}

/** Looks at the page until no backup is being made. */
async function settled(officer: Browser): Promise<string> {
  for (let look = 0; look < 200; look++) {
    const { status, text } = await officer.get('/backups');
    assert.equal(status, 200, text);
    if (!text.includes('A backup is being made')) return text;
    await setTimeout(50);
  }
  return assert.fail('the backup did not end within 10 seconds');
}

const kinds = async (given: Awaited<ReturnType<typeof givenClinic>>) => {
  const { backups } = await (await given.practice()).program();
  return { proved: backups?.count ?? 0, failed: backups?.failed, last: backups?.proved };
};

test('164.308(a)(7)(ii)(A): a backup is made from the page, proved, listed and put on record; two at once are one', async () => {
  const given = await givenClinic();
  const { desk: officer, folder, failures } = given;
  assert.match(await settled(officer), /No backup is proved yet/);
  const { position } = await (await given.practice()).program();
  for (const answered of await Promise.all([officer.post('/backups/now'), officer.post('/backups/now')])) {
    assert.equal(answered.status, 303);
    assert.match(answered.location ?? '', /^\/backups/);
  }
  assert.match((await officer.get('/backups')).text, /A backup is being made[\s\S]*Refresh/);
  const page = await settled(officer);
  assert.match(page, /Backed up and proved on/);
  assert.match(page, new RegExp(`verified: ${position} entries`));
  assert.match(page, /There is no second copy on another disk/);
  const [file = '', ...others] = readdirSync(join(folder, 'backups'));
  assert.deepEqual(others, []);
  assert.ok(page.includes(`diligence restore ${join(folder, 'backups', file)} --data NEW-FOLDER`));
  const { proved, last } = await kinds(given);
  assert.deepEqual([proved, last?.entries, last?.second], [1, position, 'not-named']);
  assert.match((await officer.get('/')).text, /Keep a second copy of the backups on another disk/);
  const moved = await officer.get('/posture/164.308(a)(7)(ii)(A)');
  const finding = moved.location === undefined ? moved : await officer.get(moved.location);
  assert.match(finding.text, /Diligence’s own record of .* was restored into a scratch place and verified/);
  assert.deepEqual(failures, []);
});

test('a backup that fails is told in words with the next step, on record once that day, and the next one is good', async () => {
  const given = await givenClinic();
  const { desk: officer, folder, failures } = given;
  writeFileSync(join(folder, 'backups'), 'in the way');
  for (let time = 0; time < 2; time++) {
    await officer.post('/backups/now');
    const page = await settled(officer);
    assert.match(page, /The backup of [\s\S]* failed/);
    assert.match(page, /There is already something at .*backups/);
    assert.match(page, /tries again each hour/);
    assert.doesNotMatch(page, /\n\s+at /);
  }
  const before = await kinds(given);
  assert.deepEqual([before.proved, before.failed?.reason], [0, 'other']);
  const { position } = await (await given.practice()).program();
  assert.equal(before.failed?.position, position, 'one entry for two tries');
  rmSync(join(folder, 'backups'));
  await officer.post('/backups/now');
  assert.match(await settled(officer), /Backed up and proved on/);
  assert.equal((await kinds(given)).proved, 1);
  assert.equal(failures.length, 2, 'whoever runs Diligence is told too');
});

test('who reviews reads the page and has no button; who only reports does not see it', async () => {
  const given = await givenClinic();
  const reviewer = await given.signedInAs('reviewer');
  const page = await reviewer.get('/backups');
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /Back up now/);
  assert.equal((await reviewer.post('/backups/now')).status, 403);
  const staff = await given.signedInAs('workforce-member');
  assert.equal((await staff.get('/backups')).status, 403);
  assert.equal((await staff.post('/backups/now')).status, 403);
});

test('"diligence backup" beside a server that is written to: both are on record, in one chain', async () => {
  const given = await givenClinic();
  const only = await given.practice();
  const by = await given.officer();
  const to = join(given.folder, 'elsewhere');
  mkdirSync(to);
  const over = new AbortController();
  let posts = 0;
  const posting = (async () => {
    while (!over.signal.aborted) {
      const id = given.installation.newId('incident');
      const facts = { id, what: 'A test.', happened: '2026-11-02', discovered: '2026-11-02', assets: [] };
      recorded(await only.record(by, report, facts));
      posts++;
      await setTimeout(1);
    }
  })();
  type Done = { recorded: number; proof: { ok: boolean; entries: number } };
  const done = await json<Done>(['backup', '--data', given.folder, '--to', to]);
  over.abort();
  await posting;
  assert.deepEqual([done.recorded, done.proof.ok], [1, true]);
  assert.ok(posts > 10, `${posts} were recorded meanwhile`);
  const program = await only.program();
  assert.deepEqual([program.backups?.count, program.incidents.size], [1, posts]);
  assert.equal(program.backups?.proved?.entries, done.proof.entries);
  const verification = await given.installation.verify(only.id);
  assert.ok(verification.ok, JSON.stringify(verification.faults));
});
