import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenApp, origin } from './given-app.ts';
import type { Answered, Browser, Fields } from './given-app.ts';

/** The value of a field that travels unseen, or of the first input with this name. */
function valueOf({ text }: Answered, name: string): string {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(text)?.[0] ?? '';
  return /value="([^"]*)"/.exec(input)?.[1] ?? '';
}

const positionOf = async ({ practice }: ReturnType<typeof givenApp>): Promise<number> =>
  (await (await practice()).program()).position;

/** An asset on record, and the form that changes it. */
async function recordedAsset(own: Browser): Promise<{ id: string; fields: Fields }> {
  const id = valueOf(await own.get('/inventory/new?form=system'), 'id');
  const fields = {
    form: 'system',
    kind: 'fax',
    name: 'CloudFax',
    count: '1',
    hosting: 'practice',
    encryptedAtRest: 'unknown',
    leaves: 'no',
    personal: 'no',
    seen: '0',
  };
  const answered = await own.post('/inventory/new', { ...fields, id });
  assert.equal(answered.status, 303, answered.text);
  return { id, fields };
}

const newThings: readonly { readonly page: string; readonly prefix: string; readonly fields: Fields }[] = [
  {
    page: '/people/new',
    prefix: 'person',
    fields: { name: 'Lee Park', newJob: 'Front desk', start: '2026-03-02' },
  },
  {
    page: '/inventory/new?form=device',
    prefix: 'asset',
    fields: { form: 'device', kind: 'laptop', name: 'FRONT-1', count: '2' },
  },
  {
    page: '/associates/new',
    prefix: 'vendor',
    fields: { name: 'BrightBill', phi: ['billing'], agreement: 'none' },
  },
  {
    page: '/incidents/report',
    prefix: 'incident',
    fields: { what: 'A fax went to a wrong number.', happened: '2026-11-29', discovered: '2026-11-30' },
  },
];

test('the same form sent twice records one thing', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  for (const { page, prefix, fields } of newThings) {
    const shown = await own.get(page);
    const id = valueOf(shown, 'id');
    assert.ok(id.startsWith(`${prefix}-`), page);
    const form = { ...fields, id, seen: '0', newJobId: valueOf(shown, 'newJobId') };
    assert.equal((await own.post(page.split('?')[0] ?? '', form)).status, 303, page);
    const after = await positionOf(given);
    const again = await own.post(page.split('?')[0] ?? '', form);
    assert.equal(again.status, 303, page);
    assert.equal(await positionOf(given), after, page);
  }
  assert.deepEqual(given.failures, []);
});

test('two people edit the same line: the second is told, what was typed stays, and nothing is overwritten', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const { id, fields } = await recordedAsset(own);
  const seen = valueOf(await own.get(`/inventory/${id}`), 'seen');
  assert.equal((await own.post(`/inventory/${id}`, { ...fields, seen, notes: 'first' })).status, 303);
  const before = await positionOf(given);
  const other = await given.signedInAs('manager');
  const late = await other.post(`/inventory/${id}`, { ...fields, seen, notes: 'second, and long' });
  assert.equal(late.status, 422);
  assert.match(late.text, /Olivia Park changed this after you opened it/);
  assert.match(late.text, />second, and long<\/textarea>/);
  const program = await (await given.practice()).program();
  assert.equal(program.assets.get(id)?.notes, 'first');
  assert.ok(program.position > before, 'only the new manager was recorded');
});

test('“more rows” keeps what was typed and records nothing', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const { id, fields } = await recordedAsset(own);
  const before = await positionOf(given);
  const shown = await own.post(`/inventory/${id}`, {
    ...fields,
    more: 'yes',
    'flows.0.outside': 'Mercy Hospital',
    'flows.0.what': ['clinical'],
  });
  assert.equal(shown.status, 200);
  assert.match(shown.text, /value="Mercy Hospital"/);
  assert.match(shown.text, /name="flows\.2\.to"/);
  assert.equal(await positionOf(given), before);
});

test('an error stands at the row that is wrong, though blank rows came before it', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const { id, fields } = await recordedAsset(own);
  const shown = await own.post(`/inventory/${id}`, {
    ...fields,
    uses: ['sends'],
    phi: ['clinical'],
    'flows.0.to': '',
    'flows.1.outside': 'Mercy Hospital',
  });
  assert.equal(shown.status, 422);
  assert.match(shown.text, /href="#field-flows-0-what"/);
  assert.match(shown.text, /id="field-flows-0-outside"[^>]*value="Mercy Hospital"/);
});

test('what people type is shown as text, never as markup', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const id = valueOf(await own.get('/associates/new'), 'id');
  const name = '<img src=x onerror=alert(1)>"\u202e';
  await own.post('/associates/new', { id, seen: '0', name, agreement: 'unknown', phi: ['clinical'] });
  for (const path of ['/associates', `/associates/${id}`, '/inventory/flows', '/inventory/new'])
    assert.doesNotMatch((await own.get(path)).text, /<img/, path);
});

async function imported(own: Browser, csv: string): Promise<Answered> {
  const id = valueOf(await own.get('/inventory/import'), 'id');
  const body = new FormData();
  body.append('id', id);
  body.append('file', new File([csv], 'inventory.csv', { type: 'text/csv' }));
  return own.send('/inventory/import', { method: 'POST', body, headers: { origin } });
}

test('a CSV file with bad lines is refused whole, with every bad line named', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const before = await positionOf(given);
  const answered = await imported(own, 'Name,Form,Kind\nEHR,system,ehr\nX,sistem,ehr\nY,device,spoon\n');
  assert.equal(answered.status, 422);
  assert.match(answered.text, /Line 3: /);
  assert.match(answered.text, /Line 4: /);
  assert.equal(await positionOf(given), before);
  const none = await own.post('/inventory/import', { id: 'import-0000' });
  assert.equal(none.status, 422);
  assert.match(none.text, /Choose a CSV file first/);
});

test('an export comes back as it went out, and changes nothing', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  await own.post('/inventory/start', { kind: 'primary-care' });
  const before = await positionOf(given);
  const exported = await own.get('/inventory/export.csv');
  assert.match(
    exported.headers.get('content-disposition') ?? '',
    /attachment; filename="inventory-2026-11-30\.csv"/,
  );
  assert.equal(exported.headers.get('cache-control'), 'no-store');
  const answered = await imported(own, exported.text);
  assert.match(answered.location ?? answered.text, /done=unchanged/);
  assert.equal(await positionOf(given), before);
});

test('164.308(a)(3)(ii)(C): whoever leaves today is signed out at once, and cannot sign in again', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const leaver = await given.signedInAs('manager');
  assert.equal((await leaver.get('/inventory')).status, 200);
  const page = await own.get(`/people/${leaver.person}`);
  const seen = valueOf(page, 'seen');
  const left = await own.post(`/people/${leaver.person}/leave`, { seen, on: '2026-11-30' });
  assert.equal(left.status, 303, left.text);
  assert.match((await leaver.get('/inventory')).location ?? '', /^\/sign-in/);
  assert.equal(given.installation.accounts.accountsOf((await given.practice()).id).length, 1);
});

test('164.312(a)(2)(i): an invitation is shown once, in no address of ours, and makes a sign-in of one’s own', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const shown = await own.get('/people/new');
  const person = valueOf(shown, 'id');
  await own.post('/people/new', { id: person, seen: '0', name: 'Mina Osei', start: '2026-03-02' });
  const path = `/people/${person}/invitation`;
  const early = await own.post(path);
  assert.equal(early.status, 422);
  assert.match(early.text, /has no role yet/);
  await own.post(`/people/${person}/roles`, { role: 'workforce-member' });
  assert.equal((await (await given.signedInAs('manager')).post(path)).status, 403);
  const made = await own.post(path);
  assert.equal(made.status, 200);
  assert.equal(made.location, undefined);
  const token = /\/invitation\?token=([\w-]+)/.exec(made.text)?.[1] ?? '';
  assert.doesNotMatch((await own.get(`/people/${person}`)).text, new RegExp(token));
  const guest = given.browser();
  const credentials = { token, email: 'mina@clinic.example', password: 'seven herons over water' };
  assert.equal((await guest.post('/invitation', credentials)).location, '/');
  assert.equal((await given.browser().post('/invitation', credentials)).status, 403);
});

test('164.530(g): a workforce member reports an incident, is told who learns of it, and sees no list', async () => {
  const given = givenApp();
  await given.signedIn();
  const member = await given.signedInAs('workforce-member');
  const id = valueOf(await member.get('/incidents/report'), 'id');
  const fields = { id, what: 'I lost my badge.', happened: '2026-11-30', discovered: '2026-11-30' };
  const sent = await member.post('/incidents/report', fields);
  assert.equal(sent.location, '/incidents/report?sent=yes');
  const thanks = await member.get('/incidents/report?sent=yes');
  assert.match(thanks.text, /Thank you/);
  assert.match(thanks.text, /Olivia Park sees it/);
  assert.equal((await member.get('/incidents')).status, 403);
  assert.equal((await member.get(`/incidents/${id}`)).status, 403);
});

test('a reviewer reads every record and is offered nothing that changes one', async () => {
  const given = givenApp();
  const own = await given.signedIn();
  const { id } = await recordedAsset(own);
  await own.post('/inventory/start', { kind: 'dental' });
  const reviewer = await given.signedInAs('reviewer');
  const paths = [
    '/practice',
    '/people',
    `/people/${reviewer.person}`,
    '/inventory',
    `/inventory/${id}`,
    '/associates',
  ];
  for (const path of [...paths, '/associates/vendor-starter-software', '/incidents', '/incidents/report']) {
    const { status, text } = await reviewer.get(path);
    assert.equal(status, 200, path);
    const forms = [...text.matchAll(/<form[^>]*>/g)].map(([form]) => form);
    assert.deepEqual(
      forms.filter((form) => !form.includes('/sign-out')),
      [],
      path,
    );
  }
});
