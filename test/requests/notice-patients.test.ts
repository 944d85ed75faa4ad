import assert from 'node:assert/strict';
import { test } from 'node:test';

import { origin } from './given-app.ts';
import type { Browser } from './given-app.ts';
import { givenClinic, plain } from './given-notice.ts';

const name = 'Wilhelmina Quartz';
const number = 'QX-4471';

/** Somebody at the front desk logs a first visit: the path of the patient’s page. */
async function logged(desk: Browser, more: Record<string, string> = {}) {
  const page = await desk.get('/notice/patients');
  const [, id = ''] = /name="id" value="(patient-[^"]+)"/.exec(page.text) ?? [];
  const answer = await desk.post('/notice/patients', { id, name, number, on: '2026-11-30', ...more });
  assert.equal(answer.status, 303, answer.text);
  return `/notice/patients/${id}`;
}

/** The smallest PNG there is. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

test('the front desk logs a visit, hands over the tablet, and the patient signs: typed name and drawing lie sealed', async () => {
  const given = await givenClinic();
  await given.publish('2026-11-30', { changes: '' });
  const desk = await given.signedInAs('workforce-member');
  const path = await logged(desk);
  assert.match(plain((await desk.get('/notice/patients')).text), /1 patient without either/);

  const tablet = await desk.get(`${path}?sign=en`);
  assert.match(tablet.text, /THIS NOTICE DESCRIBES/);
  assert.match(tablet.text, /stay with the patient/);
  assert.doesNotMatch(tablet.text, /<nav/);
  assert.match(tablet.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  assert.equal((await desk.get('/signature.js')).status, 200);

  const empty = await desk.post(`${path}?sign=en`, { way: 'signed-here', language: 'en', signature: '' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Type your name to sign/);
  const signed = await desk.post(`${path}?sign=en`, {
    way: 'signed-here',
    language: 'en',
    signature: name,
    drawing: `data:image/png;base64,${png}`,
  });
  assert.equal(signed.location, `${path}?sign=en&thanks=yes`, signed.text);
  assert.match((await desk.get(signed.location ?? '')).text, /give the device back/);

  const page = await desk.get(path);
  assert.match(plain(page.text), /Signed on a tablet, November 30, 2026, version 1/);
  const pdf = await desk.get(`${path}/file?number=1`);
  assert.match(pdf.text, /^%PDF/);
  assert.equal((await desk.get(`${path}/file?number=2`)).headers.get('content-type'), 'image/png');
  assert.equal((await desk.get(`${path}/file?number=3`)).status, 404);
  assert.match(plain((await desk.get('/notice/patients')).text), /No signature is open/);
  const again = await desk.post(`${path}?sign=en`, { way: 'signed-here', language: 'en', signature: name });
  assert.equal(again.status, 422);
  assert.match(again.text, /One is enough/);
});

test('a name is in no event, address, table, finding or access record; each look at it is noted', async () => {
  const given = await givenClinic();
  await given.publish('2026-11-30', { changes: '' });
  const desk = await given.signedInAs('workforce-member');
  const path = await logged(desk);
  await desk.post(`${path}?sign=es`, { way: 'signed-here', language: 'es', signature: name });
  assert.match((await desk.get(path)).text, new RegExp(name));
  const found = await desk.post('/notice/patients', { do: 'find', q: 'wilhel quartz' });
  assert.equal(found.status, 200);
  assert.match(found.text, new RegExp(name));
  assert.match((await desk.post('/notice/patients', { do: 'find', q: number })).text, new RegExp(name));
  assert.match((await desk.post('/notice/patients', { do: 'find', q: 'nobody' })).text, /Nobody was found/);

  const program = await given.practice.program();
  const inside = JSON.stringify(program, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  const { browser } = given;
  const outside = await Promise.all(
    ['/notice', '/posture', '/access-record', '/export', '/retention', '/access-record/export.csv'].map(
      async (page) => (await browser.get(page)).text,
    ),
  );
  for (const text of [inside, ...outside]) assert.doesNotMatch(text, /Wilhelmina|Quartz|QX-?4471/i);
  assert.match(plain(outside[2] ?? ''), /A patient’s first service on November 30, 2026/);
  assert.deepEqual(given.failures, []);
});

test('164.520(c)(2)(ii): not obtained needs its reason; paper takes its scan; a later signature is taken', async () => {
  const given = await givenClinic();
  await given.publish('2026-11-30', { changes: '' });
  const desk = await given.signedInAs('workforce-member');
  const path = await logged(desk);
  const bare = await desk.post(path, { way: 'not-obtained', on: '2026-11-30', why: '' });
  assert.equal(bare.status, 422);
  assert.match(
    plain(bare.text),
    /Write what you tried, and why there is no signature.*164\.520\(c\)\(2\)\(ii\)/,
  );
  const noted = await desk.post(path, {
    way: 'not-obtained',
    on: '2026-11-30',
    reason: 'We gave the notice and asked for a signature. The patient chose not to sign.',
    why: '',
  });
  assert.equal(noted.status, 303, noted.text);
  assert.match(plain((await desk.get(path)).text), /Not obtained, with the reason/);

  const scan = async (bytes: Uint8Array<ArrayBuffer>, file: string) => {
    const body = new FormData();
    for (const [field, value] of Object.entries({ way: 'paper', on: '2026-11-30', why: '' }))
      body.append(field, value);
    body.append('file', new File([bytes], file));
    return desk.send(path, { method: 'POST', body, headers: { origin } });
  };
  const wrong = await scan(new TextEncoder().encode('MZ not a scan'), 'scan.pdf');
  assert.equal(wrong.status, 422);
  const right = await scan(new TextEncoder().encode('%PDF-1.7 a scan'), 'scan.pdf');
  assert.equal(right.status, 303, right.text);
  assert.match(plain((await desk.get(path)).text), /Signed on paper/);
});

test('the same chart number twice is asked about first; a mistake is taken back by a manager, not by the desk', async () => {
  const given = await givenClinic();
  await given.publish('2026-11-30', { changes: '' });
  const desk = await given.signedInAs('workforce-member');
  const path = await logged(desk);
  const twin = await desk.post('/notice/patients', { id: 'patient-twin1', name, number, on: '2026-11-30' });
  assert.equal(twin.status, 422);
  assert.match(plain(twin.text), /logged already, with a first service on November 30, 2026/);
  assert.ok(twin.text.includes(`href="${path}"`));
  const second = await desk.post('/notice/patients', {
    id: 'patient-twin1',
    name,
    number,
    on: '2026-11-30',
    again: 'on',
  });
  assert.equal(second.status, 303);
  assert.equal((await desk.post('/notice/patients/patient-twin1/withdraw', { why: 'Twice.' })).status, 403);
  const taken = await given.browser.post('/notice/patients/patient-twin1/withdraw', { why: 'Logged twice.' });
  assert.equal(taken.status, 303, taken.text);
  assert.match(plain((await desk.get('/notice/patients')).text), /1 patient without either/);
});

test('bad input: no name, a day to come, an unknown patient, a drawing that is none, an id that is none', async () => {
  const given = await givenClinic();
  await given.publish('2026-11-30', { changes: '' });
  const desk = await given.signedInAs('workforce-member');
  for (const fields of [
    { id: 'patient-aaaa', name: '', number: '', on: '2026-11-30' },
    { id: 'patient-aaaa', name, number: '', on: '2026-12-01' },
    { id: 'patient-aaaa', name, number: '', on: 'yesterday' },
    { id: '../x', name, number: '', on: '2026-11-30' },
  ])
    assert.equal((await desk.post('/notice/patients', fields)).status, 422, JSON.stringify(fields));
  assert.equal((await desk.get('/notice/patients/patient-none')).status, 404);
  assert.equal((await desk.post('/notice/patients/patient-none', { way: 'paper' })).status, 404);
  const path = await logged(desk);
  const odd = await desk.post(`${path}?sign=en`, {
    way: 'signed-here',
    language: 'en',
    signature: name,
    drawing: 'data:image/png;base64,AAAA',
  });
  assert.equal(odd.status, 422);
  assert.equal(
    (await given.practice.program()).firstServices.get(path.split('/').at(-1) ?? '')?.acknowledgment,
    undefined,
  );
  const reviewer = await given.signedInAs('reviewer');
  assert.equal((await reviewer.get('/notice/patients')).status, 403);
  assert.equal((await reviewer.get(path)).status, 403);
  assert.equal((await reviewer.get('/notice')).status, 200);
  assert.deepEqual(given.failures, []);
});

test('without a notice a visit can be logged, and nothing signed', async () => {
  const given = await givenClinic();
  const desk = await given.signedInAs('workforce-member');
  const path = await logged(desk, { emergency: 'on' });
  assert.match(plain((await desk.get(path)).text), /No notice is published yet, so there is nothing to sign/);
  assert.equal((await desk.get(`${path}?sign=en`)).status, 404);
  assert.equal((await desk.post(`${path}?sign=en`, { way: 'signed-here', signature: name })).status, 404);
});
