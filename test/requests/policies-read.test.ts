import assert from 'node:assert/strict';
import { test } from 'node:test';

import { retire } from '#areas/policies/decide-keep.ts';
import { recorded } from '#test/given-practice.ts';
import { formAt } from './given-analysis.ts';
import { givenPolicies } from './given-policies.ts';

const id = 'policy-sec-06';
const page = `/mine/policies/${id}`;

/** A policy in effect, and somebody on the staff who is to read it. */
async function givenReader() {
  const given = await givenPolicies();
  assert.equal((await given.approve(id)).status, 303);
  const staff = await given.signedInAs('workforce-member');
  const change = async (material: 'yes' | 'no') => {
    const seen = String((await given.policy(id)).record?.revision ?? 0);
    const text = `## Rule\n\nTell the official at once, whatever it is (${seen}).\n`;
    assert.equal((await given.browser.post(`/policies/${id}/edit`, { seen, text })).status, 303);
    const approved = await given.approve(id, {
      material,
      changes: 'It is shorter now.',
      effective: given.today(),
    });
    assert.equal(approved.status, 303, approved.text);
  };
  return { ...given, staff, change };
}

test('a policy is read and signed on one page below 60 kB, which needs no script', async () => {
  const given = await givenReader();
  for (const { id: each } of await given.ready()) await given.approve(each);
  for (const [each] of (await given.practice.program()).policies) {
    const { text, status } = await given.staff.get(`/mine/policies/${each}`);
    assert.equal(status, 200, each);
    assert.ok(text.length < 60_000, `${each}: ${text.length}`);
    assert.doesNotMatch(text, /<script/, each);
  }
});

test('a signature goes on record with who, which version and when; without the tick it does not', async () => {
  const given = await givenReader();
  const { hidden } = await formAt(given.staff, page, /mine\/policies/);
  const without = await given.staff.post(page, hidden);
  assert.equal(without.status, 422);
  assert.match(without.text, /Tick that you have read it/);
  const signed = await given.staff.post(page, { ...hidden, read: 'yes' });
  assert.equal(signed.location, '/mine?done=policy-signed');
  const [signature] = (await given.policy(id)).record?.signatures ?? [];
  assert.equal(signature?.person, given.staff.person);
  assert.equal(signature?.version, 1);
  assert.match(signature?.statement ?? '', /I have read this policy/);
  assert.match((await given.staff.get(page)).text, /You signed this version on/);
  const again = await given.staff.post(page, { ...hidden, read: 'yes' });
  assert.equal(again.location, '/mine?done=unchanged');
  assert.equal((await given.policy(id)).record?.signatures.length, 1);
});

test('nobody signs for somebody else', async () => {
  const given = await givenReader();
  const { hidden } = await formAt(given.staff, page, /mine\/policies/);
  const refused = await given.staff.post(page, { ...hidden, read: 'yes', person: given.by });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Everybody signs for themselves/);
  assert.deepEqual((await given.policy(id)).record?.signatures, []);
});

test('a signature for a version that was replaced a minute ago shows the new one to read, and signs nothing', async () => {
  const given = await givenReader();
  const { hidden } = await formAt(given.staff, page, /mine\/policies/);
  await given.change('yes');
  const late = await given.staff.post(page, { ...hidden, read: 'yes' });
  assert.equal(late.status, 422);
  assert.match(late.text, /Version 1 of .* was replaced by version 2/);
  assert.match(late.text, /Tell the official at once/);
  assert.match(late.text, /name="version" value="2"/);
  assert.deepEqual((await given.policy(id)).record?.signatures, []);
});

test('a signature for a policy that was retired a minute ago says so, and signs nothing', async () => {
  const given = await givenReader();
  const { hidden } = await formAt(given.staff, page, /mine\/policies/);
  const seen = (await given.policy(id)).record?.revision;
  recorded(await given.practice.record(given.by, retire, { id, seen, why: 'It moved into another.' }));
  const late = await given.staff.post(page, { ...hidden, read: 'yes' });
  assert.equal(late.status, 422);
  assert.match(late.text, /was retired on .*nothing left to sign/);
  assert.deepEqual((await given.policy(id)).record?.signatures, []);
  assert.equal((await given.staff.get(page)).status, 200);
});

test('164.530(b)(2)(i)(C): a change that matters is asked for again with what changed; another one is not', async () => {
  const given = await givenReader();
  const { hidden } = await formAt(given.staff, page, /mine\/policies/);
  await given.staff.post(page, { ...hidden, read: 'yes' });
  await given.change('no');
  assert.doesNotMatch((await given.staff.get('/mine/policies')).text, /due in/);
  await given.change('yes');
  assert.match((await given.staff.get('/mine/policies')).text, /due in/);
  const changed = await given.staff.get(page);
  assert.match(changed.text, /What changed since you signed version 1/);
  assert.match((await given.staff.get(`${page}?show=changes`)).text, /<(ins|del)/);
});

test('who has read what is counted for each person, and those who left stay with their signatures', async () => {
  const given = await givenReader();
  const { hidden } = await formAt(given.staff, page, /mine\/policies/);
  await given.staff.post(page, { ...hidden, read: 'yes' });
  const before = await given.browser.get('/policies/readers');
  assert.match(before.text, /1 of \d+ readings signed/);
  const record = (await given.practice.program()).people.get(given.staff.person);
  await given.browser.post(`/people/${given.staff.person}/leave`, {
    seen: String(record?.revision),
    on: given.today(),
  });
  given.hand.at += 86_400_000;
  const officer = given.browser;
  await officer.post('/sign-in', { email: 'olivia@clinic.example', password: 'copper lantern quietly' });
  const { text } = await officer.get('/policies/readers');
  assert.match(text, new RegExp(`${record?.name}, left on`));
});
