import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clinic, givenApp, minutes } from './given-app.ts';

type Given = ReturnType<typeof givenApp>;

async function withPolicy(given: Given, idleMinutes: string) {
  const officer = await given.signedIn();
  const set = await officer.post('/practice/sign-in', { idleMinutes, seen: '0', secondFactor: [] });
  assert.equal(set.location, '/practice/sign-in?done=recorded', set.text);
  return officer;
}

test('164.312(a)(2)(iii): the practice decides after how many minutes a session ends; it is open at the limit and over a moment past it', async () => {
  for (const idle of [1, 5, 60]) {
    const given = givenApp();
    const officer = await withPolicy(given, String(idle));
    for (let looks = 0; looks < 3; looks++) {
      given.hand.at += minutes(idle);
      assert.equal((await officer.get('/practice')).status, 200, `${idle} minutes`);
    }
    given.hand.at += minutes(idle) + 1;
    assert.match((await officer.get('/practice')).location ?? '', /^\/sign-in/, `${idle} minutes`);
  }
});

test('a limit is a whole number from 1 to 60, and only officials set it', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  for (const idleMinutes of ['0', '61', '-5', '', 'never', '1.5', '1e1'])
    assert.equal(
      (await officer.post('/practice/sign-in', { idleMinutes, seen: '0' })).status,
      422,
      idleMinutes,
    );
  for (const role of ['manager', 'reviewer', 'workforce-member'] as const) {
    const other = await given.signedInAs(role);
    assert.equal((await other.post('/practice/sign-in', { idleMinutes: '60', seen: '0' })).status, 403, role);
  }
  const page = await officer.get('/practice/sign-in');
  assert.match(page.text, /gives no number/);
  assert.match(page.text, /name="idleMinutes"[^>]*value="15"|value="15"[^>]*name="idleMinutes"/);
});

test('164.312(a)(2)(iii): a page that only shows is taken off the screen a little after the limit, and coming to /away is nothing that somebody did', async () => {
  const given = givenApp();
  const officer = await withPolicy(given, '10');
  const page = await officer.get('/proof?check=now');
  assert.equal(page.headers.get('refresh'), '605; url=/away?from=%2Fproof');
  assert.doesNotMatch(page.text, /class="cover"/);

  // Another window went on meanwhile: this one is put away, and the session is not made longer by that.
  given.hand.at += minutes(9);
  const away = await officer.get('/away?from=%2Fproof');
  assert.equal(away.status, 200);
  assert.match(away.text, /This window was put away/);
  assert.match(away.text, /href="\/proof"/);
  assert.doesNotMatch(away.text, /Riverbend|Olivia/, 'nothing of the practice is shown');
  assert.equal(away.headers.get('refresh'), null);
  given.hand.at += minutes(1) + 1;
  const over = await officer.get('/away?from=%2Fproof');
  assert.match(over.text, /You are signed out/);
  assert.match(over.text, /href="\/sign-in\?next=%2Fproof"/);
  assert.match((await officer.get('/proof')).location ?? '', /^\/sign-in/);
});

test('/away leads nowhere else', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  for (const from of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/\t/evil.example',
    'javascript:alert(1)',
  ]) {
    const { text } = await officer.get(`/away?${new URLSearchParams({ from })}`);
    assert.doesNotMatch(text, /evil|javascript/, from);
  }
});

test('164.312(a)(2)(iii): a page with a form is covered in place, so that nothing typed is lost; without script and without inline style', async () => {
  const given = givenApp();
  const officer = await withPolicy(given, '7');
  for (const path of ['/incidents/report', '/practice/officials', '/account', '/practice/sign-in']) {
    const page = await officer.get(path);
    assert.equal(page.headers.get('refresh'), null, path);
    assert.match(page.text, /<link rel="stylesheet" href="\/cover-7\.css"\/><\/head>/, path);
    assert.match(page.text, /class="cover"/, path);
    assert.doesNotMatch(page.text, /<script|style="/, path);
  }
  const sheet = await officer.get('/cover-7.css');
  assert.equal(sheet.status, 200);
  assert.equal(sheet.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.match(sheet.text, /425s/, '7 minutes and 5 seconds');
  for (const path of ['/cover-0.css', '/cover-61.css', '/cover-.css', '/cover-007.css', '/cover-1e1.css'])
    assert.notEqual((await officer.get(path)).headers.get('content-type'), 'text/css; charset=utf-8', path);
});

test('a refused form is covered like the form, an error page goes away, and a page before sign-in stays', async () => {
  const given = givenApp();
  const officer = await given.signedIn();
  const refused = await officer.post('/practice/sites/site-aaaa1', { seen: '0', name: '' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /class="cover"/);
  const none = await officer.get('/no-such-page');
  assert.equal(none.status, 404);
  assert.match(none.headers.get('refresh') ?? '', /^905; url=\/away/);
  const stranger = await given.browser().get('/sign-in');
  assert.equal(stranger.headers.get('refresh'), null);
  assert.doesNotMatch(stranger.text, /class="cover"/);
});

test('what was typed into a covered page is kept when it is sent after the session is over', async () => {
  const given = givenApp();
  const officer = await withPolicy(given, '1');
  given.hand.at += minutes(30);
  const late = await officer.post('/incidents/report', {
    id: 'incident-late1',
    seen: '0',
    what: 'A laptop was left in a car.',
    discovered: '2026-11-29',
  });
  assert.equal(late.status, 401);
  assert.match(late.text, /A laptop was left in a car\./);
  assert.equal((await (await given.practice()).program()).incidents.size, 0);
});

test('each practice of an installation has its own limit', async () => {
  const given = givenApp();
  const officer = await withPolicy(given, '2');
  const member = await given.signedInAs('workforce-member');
  given.hand.at += minutes(2) + 1;
  assert.match(
    (await member.get('/')).location ?? '',
    /^\/sign-in/,
    'the limit is of the practice, not of the person',
  );
  assert.match((await officer.get('/')).location ?? '', /^\/sign-in/);
  const again = await given.browser().post('/sign-in', { email: clinic.email, password: clinic.password });
  assert.equal(again.status, 303);
});
