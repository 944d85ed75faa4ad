import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linesOf } from '#written/written.ts';
import { formAt, formsOf } from './given-analysis.ts';
import { origin, sessionCookie } from './given-app.ts';
import { givenPolicies } from './given-policies.ts';

const id = 'policy-sec-06';

test('the list begins with how far the practice is and the next step; each page answers, and none shows a raw value', async () => {
  const given = await givenPolicies();
  const { browser } = given;
  const { text } = await browser.get('/policies');
  assert.match(text, /0 of \d+ policies in effect/);
  assert.match(text, /Read and approve/);
  await given.approve(id);
  for (const path of [
    '/policies',
    '/policies?show=open',
    '/policies?show=effect',
    '/policies?show=not',
    '/policies?show=<script>',
    '/policies/values',
    '/policies/values?change=screen-lock-minutes',
    '/policies/values?change=no-such-value',
    '/policies/approve',
    '/policies/readers',
    '/policies/new',
    '/policies/manual',
    `/policies/${id}`,
    `/policies/${id}?version=1`,
    `/policies/${id}/edit`,
    `/policies/${id}/word`,
    `/policies/${id}/compare`,
    `/policies/${id}/compare?from=1&to=proposed`,
    `/policies/${id}/approve`,
    `/policies/${id}/review`,
    `/policies/${id}/retire`,
    `/policies/${id}/applies`,
    `/policies/${id}/new-text`,
    '/policies/policy-prv-25',
    '/mine/policies',
    `/mine/policies/${id}`,
  ]) {
    const page = await browser.get(path);
    assert.equal(page.status, 200, path);
    assert.equal(page.text.match(/<h1\b/g)?.length, 1, path);
    assert.doesNotMatch(page.text, /undefined|\[object|NaN|complian/i, path);
    assert.doesNotMatch(page.text, /<script>/, path);
  }
});

test('what is not there is not found: no policy, no version, a draft for staff, a file of nothing', async () => {
  const given = await givenPolicies();
  await given.approve(id);
  for (const path of [
    '/policies/policy-none1',
    '/policies/policy-none1/edit',
    '/mine/policies/policy-none1',
    '/mine/policies/policy-sec-07',
    '/policies/policy-sec-07/policy.pdf',
    '/policies/policy-sec-07/new-text',
    `/policies/${id}/policy.pdf?version=2`,
    `/policies/${id}/compare?from=9`,
    `/policies/${id}/compare?to=../1`,
  ])
    assert.equal((await given.browser.get(path)).status, 404, path);
});

test('several are approved with their ticks at once, the untouched ones stay, and the same form once more changes nothing', async () => {
  const given = await givenPolicies();
  const form = await formAt(given.browser, '/policies/approve', /approve$/);
  const rows = Object.keys(form.hidden).filter((name) => name.endsWith('.id'));
  assert.ok(rows.length > 40);
  const ticks = Object.fromEntries(rows.slice(0, 5).map((name) => [name.replace('.id', '.approve'), 'yes']));
  const fields = { ...form.hidden, ...ticks, effective: '', statement: 'I approve them.' };
  const first = await given.browser.post('/policies/approve', fields);
  assert.equal(first.location, '/policies?done=recorded');
  const { text } = await given.browser.get('/policies');
  assert.match(text, /5 of \d+ policies in effect/);
  const again = await given.browser.post('/policies/approve', fields);
  assert.equal(again.location, '/policies?done=unchanged');
});

test('the text in effect is the one that was read, also after it came back from the record', async () => {
  const given = await givenPolicies();
  const before = await given.policy(id);
  assert.equal((await given.approve(id)).status, 303);
  const after = await given.policy(id);
  assert.deepEqual(linesOf(after.inEffect?.text ?? []), linesOf(before.present?.text ?? []));
  assert.equal(after.inEffect?.base, undefined, 'nobody changed it by hand');
  assert.equal(after.newText, false);
  assert.equal(after.state, 'in-effect');
  assert.ok(!(await given.ready()).some((one) => one.id === id));
});

test('an approval by somebody who may not is refused, and nothing of it is on record', async () => {
  const given = await givenPolicies();
  const form = await formAt(given.browser, `/policies/${id}/approve`, /approve$/);
  const { 'opened-by': _officer, ...hidden } = form.hidden;
  const fields = { ...hidden, statement: 'I approve it.', effective: '' };
  for (const role of ['manager', 'workforce-member', 'reviewer'] as const) {
    const other = await given.signedInAs(role);
    assert.equal((await other.post(`/policies/${id}/approve`, fields)).status, 403, role);
    assert.equal((await other.post('/policies/approve', fields)).status, 403, role);
  }
  assert.equal((await given.policy(id)).record, undefined);
});

test('a script that is pasted into a policy is text on every page, in the redline and in the files', async () => {
  const given = await givenPolicies();
  const { browser } = given;
  const attack = '<script>alert(1)</script><img src=x onerror=alert(2)> [link](javascript:alert(3))';
  const saved = await browser.post(`/policies/${id}/edit`, { seen: '0', text: `## Rule\n\n${attack}\n` });
  assert.equal(saved.status, 303);
  assert.equal((await given.approve(id)).status, 303);
  for (const path of [
    `/policies/${id}`,
    `/policies/${id}/edit`,
    `/policies/${id}/compare?from=1&to=proposed`,
    `/mine/policies/${id}`,
  ]) {
    const { text, status, headers } = await browser.get(path);
    assert.equal(status, 200, path);
    assert.doesNotMatch(text, /<script>|<img src=x|href="javascript/, path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  }
  assert.match((await browser.get(`/policies/${id}/policy.pdf`)).text, /^%PDF/);
  assert.match((await browser.get(`/policies/${id}/policy.docx`)).text, /^PK/);
});

test('two editors: who saves second is told, what was typed stays in the form, and nothing is overwritten', async () => {
  const given = await givenPolicies();
  const manager = await given.signedInAs('manager');
  assert.equal((await manager.post(`/policies/${id}/edit`, { seen: '0', text: 'Theirs.' })).status, 303);
  const second = await given.browser.post(`/policies/${id}/edit`, { seen: '0', text: 'Mine, of an hour.' });
  assert.equal(second.status, 422);
  assert.match(second.text, /changed this after you opened it/);
  assert.match(second.text, /Mine, of an hour\./);
  assert.deepEqual(linesOf((await given.policy(id)).record?.draft?.text ?? []), ['Theirs.']);
});

test('a text without words, and one that is too long, come back with a sentence', async () => {
  const given = await givenPolicies();
  for (const text of ['', '   ', 'x'.repeat(250_000)]) {
    const answered = await given.browser.post(`/policies/${id}/edit`, { seen: '0', text });
    assert.equal(answered.status, 422);
    assert.match(answered.text, /class="error/);
  }
  assert.equal((await given.policy(id)).record, undefined);
});

test('a policy of one’s own goes from a draft over its approval into the manual', async () => {
  const given = await givenPolicies();
  const { browser } = given;
  const form = await formAt(browser, '/policies/new', /new$/);
  const fields = {
    ...form.hidden,
    title: 'Keys',
    area: 'security',
    everyone: 'no',
    audience: ['clinical', 'front-desk'],
    answers: '164.310(a)(1), 164.310(a)(2)(ii)',
    text: '## Rule\n\nKeys are **counted**.\n\n| Key | Who |\n|---|---|\n| Front | Ben |\n',
  };
  const wrong = await browser.post('/policies/new', { ...fields, answers: '164.999' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /There is no provision 164\.999 here/);
  const saved = await browser.post('/policies/new', fields);
  assert.equal(saved.status, 303);
  const own = `${form.hidden['id']}`;
  assert.equal((await given.approve(own)).status, 303);
  const { record } = await given.policy(own);
  assert.deepEqual(record?.versions[0]?.audience, ['front-desk', 'clinical']);
  assert.match((await browser.get('/policies')).text, /Keys/);
  assert.match((await browser.get(`/policies/${own}/edit`)).text, /Front/);
});

test('a text goes to Word and comes back as it was; what is no Word file is refused with a sentence', async () => {
  const given = await givenPolicies();
  const { browser } = given;
  const answered = await given.app.request(
    new Request(`${origin}/policies/${id}/word.docx`, {
      headers: { cookie: `${sessionCookie}=${browser.cookie ?? ''}` },
    }),
  );
  const bytes = new Uint8Array(await answered.arrayBuffer());
  const send = (file: Blob | undefined) => {
    const body = new FormData();
    if (file) body.append('file', file, 'policy.docx');
    return browser.send(`/policies/${id}/word`, {
      method: 'POST',
      body,
      headers: { origin },
    });
  };
  assert.equal(answered.status, 200);
  const same = await send(new Blob([bytes]));
  assert.equal(same.status, 200);
  assert.match(same.text, /There is nothing to save/);
  for (const file of [new Blob(['not a file']), new Blob([new Uint8Array(0)]), undefined]) {
    const refused = await send(file);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /class="errors"/);
  }
  const saved = await browser.post(`/policies/${id}/word`, { seen: '0', text: 'From Word.' });
  assert.equal(saved.status, 303);
  assert.equal((await given.policy(id)).record?.draft?.from, 'word');
});

test('a number of one’s own is kept in its limits, and is proposed to the policies that say it', async () => {
  const given = await givenPolicies();
  const { browser } = given;
  const ready = await given.ready();
  const said = ready.find(({ present }) => present?.relied.some(({ fact }) => fact === 'screens lock after'));
  assert.ok(said);
  await given.approve(said.id);
  const wrong = await browser.post('/policies/values', {
    value: 'screen-lock-minutes',
    number: '61',
    seen: '0',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /from 1 minute to 60 minutes/);
  assert.equal(
    (await browser.post('/policies/values', { value: 'screen-lock-minutes', number: '5', seen: '0' })).status,
    303,
  );
  const page = await browser.get(`/policies/${said.id}`);
  assert.match(page.text, /No longer true/);
  assert.match(page.text, /Your number is now 5 minutes/);
  const proposal = await browser.get(`/policies/${said.id}/new-text`);
  assert.match(proposal.text, /<del>.*<ins>/s);
  const form = formsOf(proposal.text).find(({ action }) => action.endsWith('new-text'));
  const taken = await browser.post(`/policies/${said.id}/new-text`, form?.hidden);
  assert.match(taken.location ?? '', /\/approve\?done=recorded$/);
  assert.equal((await given.policy(said.id)).record?.draft?.from, 'library');
});

test('the whole manual is a file with its day in its name, as PDF and for Word; and each leaves an entry of who took it', async () => {
  const given = await givenPolicies();
  await given.approve(id);
  const pdf = await given.browser.get('/policies/manual.pdf');
  assert.equal(pdf.status, 200);
  assert.match(pdf.text, /^%PDF-1\.7/);
  assert.match(pdf.text, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.equal(
    pdf.headers.get('content-disposition'),
    `attachment; filename="policies-${given.today()}.pdf"`,
  );
  const word = await given.browser.get('/policies/manual.docx');
  assert.match(word.text, /^PK/);
  const access = await given.browser.get('/access-record');
  assert.match(access.text, /the manual of policies, as PDF/);
  assert.match(access.text, /the manual of policies, for Word/);
});

test('164.316(b)(2)(ii): a reviewer reads policies and approves none; staff read those in effect, and no office page', async () => {
  const given = await givenPolicies();
  await given.approve(id);
  const reviewer = await given.signedInAs('reviewer');
  for (const path of ['/policies', `/policies/${id}`, '/policies/manual.pdf', '/policies/readers'])
    assert.equal((await reviewer.get(path)).status, 200, path);
  assert.doesNotMatch((await reviewer.get(`/policies/${id}`)).text, /Change the text|Retire it/);
  const staff = await given.signedInAs('workforce-member');
  for (const path of ['/policies', `/policies/${id}`, '/policies/manual', '/policies/manual.pdf'])
    assert.equal((await staff.get(path)).status, 403, path);
  for (const path of ['/mine/policies', `/mine/policies/${id}`])
    assert.equal((await staff.get(path)).status, 200, path);
});
