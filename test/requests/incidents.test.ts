import assert from 'node:assert/strict';
import { test } from 'node:test';

import { playbooks } from '#texts/playbooks/library.ts';
import { givenApp, origin, sessionCookie } from './given-app.ts';
import type { Browser, Fields } from './given-app.ts';

const valueIn = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** An officer who is signed in, with one reported incident. */
async function givenIncident(more: Fields = {}) {
  const given = givenApp();
  const own = await given.signedIn();
  const page = await own.get('/incidents/report');
  const id = valueIn(page.text, 'id');
  const sent = await own.post('/incidents/report', {
    id,
    kind: 'lost-device',
    ongoing: 'yes',
    what: 'The laptop of the front desk is gone.',
    happened: '2026-11-28',
    discovered: '2026-11-29',
    ...more,
  });
  assert.equal(sent.status, 303, sent.text);
  const practice = await given.practice();
  const incident = async () => {
    const record = (await practice.program()).incidents.get(id);
    assert.ok(record);
    return record;
  };
  return { ...given, own, id, sent, practice, incident, path: `/incidents/${id}` };
}

/** Sends a form with a file. */
function upload(own: Browser, path: string, fields: Record<string, string>, file: File) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  return own.send(path, { method: 'POST', body, headers: { origin } });
}

test('from “something happened” to a first list of what to do: three answers at most, of which one is enough', async () => {
  const { own, sent } = await givenIncident();
  assert.equal(sent.location, '/incidents/report?sent=lost-device');
  const list = await own.get(sent.location ?? '');
  assert.match(list.text, /What you do now/);
  assert.match(list.text, /Do not wipe it from afar yourself/);
  assert.match(list.text, /What happens in the first hour/);
  assert.match(list.text, /Olivia Park/);

  const form = (await own.get('/incidents/report')).text;
  for (const { choice } of playbooks) assert.ok(form.includes(choice.replaceAll("'", '&#x27;')), choice);
  // The kind, whether it goes on, the words; the days stand there already.
  const visible = new Set(
    [...form.matchAll(/<(?:input|select|textarea)[^>]* name="([a-z.0-9]+)"[^>]*>/g)]
      .filter(([tag]) => !tag.includes('type="hidden"'))
      .map(([, name]) => name),
  );
  assert.deepEqual([...visible].toSorted(), ['discovered', 'happened', 'kind', 'ongoing', 'what']);

  const one = await own.post('/incidents/report', {
    id: valueIn(form, 'id'),
    kind: 'mailbox',
    happened: '2026-11-30',
    discovered: '2026-11-30',
  });
  assert.equal(one.location, '/incidents/report?sent=mailbox');
});

test('by a personal link somebody without a sign-in reports by name, and sees nothing else of incidents', async () => {
  const given = givenApp();
  await given.signedIn();
  const practice = await given.practice();
  const { person } = await given.signedInAs(undefined);
  const by = { person: await given.officer(), address: '127.0.0.1' };
  const token = given.installation.accounts.links.make('reading', { practice: practice.id, person }, by);
  const phone = given.browser('10.2.3.4');
  let cookie = '';
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answered = await phone.send(path, { ...init, headers });
    const set = answered.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}-reading=`));
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    return answered;
  };
  const post = (path: string, fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return send(path, { method: 'POST', body, headers: { origin } });
  };
  assert.equal((await post('/reading', { token })).location, '/mine');
  assert.match((await send('/mine')).text, /href="\/mine\/report"/);
  const form = await send('/mine/report');
  assert.equal(form.status, 200);
  const sent = await post('/mine/report', {
    id: valueIn(form.text, 'id'),
    kind: 'misdirected',
    ongoing: 'no',
    happened: '2026-11-30',
    discovered: '2026-11-30',
  });
  assert.equal(sent.location, '/mine/report?sent=misdirected');
  assert.match((await send(sent.location ?? '')).text, /Keep the confirmation page/);
  const [incident] = (await practice.program()).incidents.values();
  assert.equal(incident?.reportedBy, person);
  assert.equal((await send('/incidents')).status, 303, 'to the sign-in page');
});

test('the page of an incident says first what to do now; a tick is one button, and is taken back by one', async () => {
  const { own, path, incident } = await givenIncident();
  const first = (await own.get(path)).text;
  assert.ok(first.indexOf('What now') < first.indexOf('Discovered on'));
  assert.match(first, /name="step" value="lost-device\.facts"/);
  assert.equal(
    (await own.post(`${path}/steps`, { step: 'lost-device.facts' })).location,
    `${path}?done=recorded`,
  );
  assert.equal(
    (await own.post(`${path}/steps`, { step: 'lost-device.facts' })).location,
    `${path}?done=unchanged`,
  );
  const ticked = (await own.get(path)).text;
  assert.match(ticked, /data-label="Done">Olivia Park, November 30, 2026/);
  await own.post(`${path}/steps`, { step: 'lost-device.facts', undo: 'yes' });
  assert.equal((await incident()).ticks.length, 0);
  const refused = await own.post(`${path}/steps`, { step: 'lost-device.facts', state: 'skipped' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /why the step is not needed/);
  assert.equal((await own.post(`${path}/steps`, { step: 'made.up' })).status, 422);
});

test('no two fields of the page have one identifier, so that each label leads to its own', async () => {
  const { own, path, incident } = await givenIncident();
  const ids = async () =>
    [...(await own.get(path)).text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id).toSorted();
  const open = await ids();
  assert.deepEqual(open, [...new Set(open)]);
  await own.post(`${path}/close`, {
    ending: 'harmless',
    outcome: 'Found.',
    on: '2026-11-30',
    seen: String((await incident()).revision),
  });
  const closed = await ids();
  assert.deepEqual(closed, [...new Set(closed)]);
});

test('another kind brings its own list', async () => {
  const { own, path, incident } = await givenIncident();
  const { revision } = await incident();
  await own.post(`${path}/kind`, { kind: 'ransomware', seen: String(revision) });
  assert.match((await own.get(path)).text, /Cut off every computer/);
  assert.equal((await own.post(`${path}/kind`, { kind: 'flood', seen: '0' })).status, 422);
});

test('164.404(a)(2): the page says whose knowledge counts, shows the arithmetic, and keeps what was said before', async () => {
  const { own, path, incident } = await givenIncident();
  const known = {
    knower: 'workforce',
    who: 'The night cleaner',
    knew: '2026-11-29',
    noticeable: '',
    why: 'A note.',
    seen: String((await incident()).revision),
  };
  assert.equal((await own.post(`${path}/discovery`, known)).status, 303);
  const seen = String((await incident()).revision);
  await own.post(`${path}/discovery`, { ...known, noticeable: '2026-11-28', why: 'The alarm rang.', seen });
  const { text } = await own.get(path);
  assert.match(text, /Discovered on November 28, 2026/);
  assert.match(text, /which is earlier, so that day counts/);
  assert.match(text, /November 28, 2026<?.* and 60 days are January 27, 2027/);
  assert.match(text, /What was recorded before \(1\)/);
  const ahead = await own.post(`${path}/discovery`, { ...known, knew: '2027-01-01', seen });
  assert.equal(ahead.status, 422);
  const late = await own.post(`${path}/discovery`, { ...known, why: 'Something else.', seen: '1' });
  assert.match(late.text, /after you opened it|in another window/);
});

test('evidence is a photo, a PDF or plain text; a program, an archive and what is too large are refused, whatever they are called', async () => {
  const { own, path, practice, id } = await givenIncident();
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.alloc(20),
  ]);
  const fields = { sort: 'photo', shows: 'The empty desk' };
  const good = await upload(own, `${path}/evidence`, fields, new File([png], 'desk.png'));
  assert.equal(good.location, `${path}?done=recorded`, good.text.slice(0, 300));
  const log = await upload(
    own,
    `${path}/evidence`,
    { sort: 'log', shows: 'The log of the lock' },
    new File(['Nov 30 10:00 locked\r\nNov 30 10:01 wiped <script>alert(1)</script>\r\n'], 'mdm.log'),
  );
  assert.equal(log.status, 303);
  const before = (await practice.program()).position;
  for (const [what, bytes] of [
    ['a program for Windows', Buffer.concat([Buffer.from('MZ\x90\0\x03'), Buffer.alloc(100)])],
    ['a program for Linux', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['an archive', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1')],
    ['a compressed stream', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0])],
    ['nothing', Buffer.alloc(0)],
  ] as const) {
    const refused = await upload(own, `${path}/evidence`, fields, new File([bytes], 'photo.png'));
    assert.equal(refused.status, 422, what);
    assert.match(refused.text, /is not a|is empty/, what);
    assert.ok(refused.text.includes('The empty desk'), 'what was typed stays');
  }
  const large = await upload(
    own,
    `${path}/evidence`,
    fields,
    new File([Buffer.alloc(27 * 1_048_576, 65)], 'x.txt'),
  );
  assert.equal(large.status, 413);
  assert.equal((await own.post(`${path}/evidence`, fields)).status, 422);
  assert.equal((await practice.program()).position, before);

  const { text } = await own.get(path);
  const [, file = ''] = /href="(\/incidents\/[^"]+\/evidence\/file\?entry=\d+)"/.exec(text) ?? [];
  const shown = await own.get(file);
  assert.equal(shown.headers.get('content-type'), 'image/png');
  assert.match(shown.headers.get('content-disposition') ?? '', /^attachment/);
  assert.equal((await own.get(`${path}/evidence/file?entry=1`)).status, 404);
  const texts = (await practice.program()).incidents.get(id)?.evidence[1];
  assert.equal(texts?.file.type, 'text/plain');
  const served = await own.get(`${path}/evidence/file?entry=${texts?.position}`);
  assert.equal(served.headers.get('content-type'), 'application/octet-stream', 'never shown as a page');
});

test('it is closed with what it came to, opened again with a reason, and the log can be narrowed', async () => {
  const { own, path, incident } = await givenIncident();
  const end = { outcome: 'A stranger has it.', on: '2026-11-30', ending: 'phi', mitigation: '' };
  const seen = async () => String((await incident()).revision);
  const refused = await own.post(`${path}/close`, { ...end, seen: await seen() });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /164\.530\(f\)/);
  assert.equal(
    (await own.post(`${path}/close`, { ...end, mitigation: 'Passwords changed.', seen: await seen() }))
      .status,
    303,
  );
  assert.match((await own.get('/incidents?show=patients')).text, /The laptop of the front desk/);
  assert.match((await own.get('/incidents?show=harmless')).text, /None of the incidents/);
  assert.equal((await own.post(`${path}/steps`, { step: 'lost-device.lock' })).status, 422);
  await own.post(`${path}/reopen`, { news: 'It came back.', seen: await seen() });
  await own.post(`${path}/close`, {
    ...end,
    ending: 'harmless',
    outcome: 'It was a new one, and empty.',
    seen: await seen(),
  });
  assert.match((await own.get('/incidents?show=harmless')).text, /The laptop of the front desk/);
  assert.match((await own.get(path)).text, /Opened again on November 30, 2026/);
});

test('an exercise is run with the playbook, finished with what was learned, and printed; the log of incidents stays empty', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const officer = await given.officer();
  const id = valueIn((await own.get('/incidents/tabletops')).text, 'id');
  const begun = {
    id,
    kind: 'ransomware',
    on: '2026-11-30',
    story: 'A note on every screen.',
    people: officer,
  };
  assert.equal((await own.post('/incidents/tabletops', { ...begun, story: '' })).status, 422);
  const path = `/incidents/tabletops/${id}`;
  assert.equal((await own.post('/incidents/tabletops', begun)).location, `${path}?done=recorded`);
  assert.equal((await own.post(`${path}/steps`, { step: 'ransomware.isolate' })).status, 303);
  const seen = valueIn((await own.get(path)).text, 'seen');
  assert.equal((await own.post(`${path}/finish`, { seen, on: '2026-11-30', people: officer })).status, 422);
  const learned = 'Nobody knew where the backup drive was.';
  await own.post(`${path}/finish`, { seen, on: '2026-11-30', people: officer, learned });
  const { text } = await own.get(path);
  assert.ok(text.includes(learned));
  assert.match((await own.get('/incidents')).text, /No open incidents/);
  assert.equal((await (await given.practice()).program()).incidents.size, 0);
  const pdf = await own.get(`${path}/exercise.pdf`);
  assert.equal(pdf.headers.get('content-type'), 'application/pdf');
});

test('every playbook is a page and a sheet to print, and an incident prints with its ticks', async () => {
  const { own, path } = await givenIncident();
  await own.post(`${path}/steps`, { step: 'lost-device.lock' });
  const printed = await own.get(`${path}/file.pdf`);
  assert.equal(printed.headers.get('content-type'), 'application/pdf');
  assert.match(printed.text, /^%PDF/);
  const list = (await own.get('/incidents/playbooks')).text;
  for (const { id, title } of playbooks) {
    assert.ok(list.includes(`/incidents/playbooks/${id}`));
    const page = await own.get(`/incidents/playbooks/${id}`);
    assert.equal(page.status, 200, id);
    assert.ok(page.text.includes(title));
  }
  const sheet = await own.get('/incidents/playbooks/playbook.pdf?kind=ransomware');
  assert.match(sheet.text, /^%PDF/);
  assert.equal((await own.get('/incidents/playbooks/flood')).status, 404);
  assert.equal((await own.get('/incidents/playbooks/playbook.pdf?kind=flood')).status, 404);
});

test('a manager works on incidents, and neither sets the day of discovery nor closes; a workforce member only reports', async () => {
  const { path, signedInAs, incident } = await givenIncident();
  const manager = await signedInAs('manager');
  const seen = String((await incident()).revision);
  assert.equal((await manager.post(`${path}/steps`, { step: 'lost-device.lock' })).status, 303);
  assert.equal((await manager.post(`${path}/discovery`, { seen })).status, 403);
  assert.equal((await manager.post(`${path}/close`, { seen })).status, 403);
  assert.doesNotMatch((await manager.get(path)).text, /Close this incident|Say who knew first/);
  const member = await signedInAs('workforce-member');
  for (const page of [
    '/incidents',
    path,
    '/incidents/playbooks',
    '/incidents/tabletops',
    '/incidents/poster',
  ])
    assert.equal((await member.get(page)).status, 403, page);
  assert.equal((await member.post(`${path}/steps`, { step: 'lost-device.facts' })).status, 403);
});
