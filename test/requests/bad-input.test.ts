import assert from 'node:assert/strict';
import { test } from 'node:test';

import { givenInventory } from './given-analysis.ts';
import { clinic, givenApp, origin } from './given-app.ts';
import type { Fields } from './given-app.ts';
import { escaped, filledIn, mainForms, refused } from './given-forms.ts';
import type { Kind, MainForm } from './given-forms.ts';

const given = await givenInventory();
const forms = await mainForms(given);
/** Every field of the main forms of one of these kinds. */
const fieldsOf = (...wanted: readonly Kind[]) =>
  forms.flatMap((form) =>
    Object.entries(form.kinds)
      .filter(([, kind]) => wanted.includes(kind))
      .map(([name, kind]) => ({ form, name, kind, title: `${form.what}: ${name}` })),
  );

async function send(form: MainForm, changes: Fields) {
  const { path, fields } = await filledIn(given, form);
  return given.browser.post(path, { ...fields, ...changes });
}

test('a field that is needed and missing or blank is asked for, and the rest of the form is kept', async () => {
  for (const { form, name, title } of fieldsOf('line', 'text', 'day', 'count', 'choice')) {
    if (form.optional.includes(name)) continue;
    for (const blank of ['', '   ', ' \u200b\u00a0']) {
      if (blank.trim() !== '' && !['line', 'text'].includes(form.kinds[name] ?? '')) continue;
      const { text } = await refused(given, `${title} ${JSON.stringify(blank)}`, () =>
        send(form, { [name]: blank }),
      );
      for (const [other, value] of Object.entries(form.good))
        if (other !== name && ['line', 'text'].includes(form.kinds[other] ?? ''))
          assert.ok(text.includes(escaped(String(value))), `${title} keeps ${other}`);
    }
    const { path, fields } = await filledIn(given, form);
    const { [name]: _left, ...rest } = fields as Record<string, string>;
    await refused(given, `${title} is not there`, () => given.browser.post(path, rest));
  }
});

test('a field of the wrong type, a file, a list or a group instead of a text, is refused', async () => {
  for (const { form, name, title } of fieldsOf('line', 'text', 'day', 'count', 'choice')) {
    const { path, fields } = await filledIn(given, form);
    const value = String(fields[name as keyof typeof fields] ?? 'x');
    await refused(given, `${title} twice`, () =>
      given.browser.post(path, { ...fields, [name]: [value, value] }),
    );
    for (const wrong of ['file', 'group'] as const) {
      const body = new FormData();
      for (const [other, one] of Object.entries(fields)) if (other !== name) body.append(other, String(one));
      if (wrong === 'file') body.append(name, new File(['x'], 'x.txt', { type: 'text/plain' }));
      else body.append(`${name}.inside`, value);
      await refused(given, `${title} as a ${wrong}`, () =>
        given.browser.send(path, { method: 'POST', body, headers: { origin } }),
      );
    }
  }
});

test('text of 10 MB in any field is refused within two seconds, and stays out of memory and record', async () => {
  const large = 'x'.repeat(10_000_000);
  const used = () => process.memoryUsage().rss;
  const began = used();
  for (const { form, name, title } of fieldsOf('line', 'text')) {
    const since = performance.now();
    const { text } = await refused(given, title, () => send(form, { [name]: large }));
    assert.match(text, /10,000,000 characters long\. Shorten it to [\d,]+ or fewer/, title);
    assert.ok(performance.now() - since < 2_000, `${title}: ${performance.now() - since} ms`);
  }
  assert.ok(used() - began < 700e6, `${(used() - began) / 1e6} MB more than before`);
});

test('control characters, half characters and line breaks in a line are refused, each with what to do', async () => {
  for (const { form, name, kind, title } of fieldsOf('line', 'text')) {
    const bad = ['bell \u0007', 'nul \u0000 inside', 'escape \u001b[2J', '\u0085x', 'next \u009f'];
    if (kind === 'line') bad.push('two\nlines', 'a\ttab', 'line \u2028 separator');
    for (const value of bad) {
      const { text } = await refused(given, `${title} ${JSON.stringify(value)}`, () =>
        send(form, { [name]: value }),
      );
      assert.match(text, /control character/, title);
    }
  }
});

test('days that do not exist, are no days, or lie far off are refused, naming the field', async () => {
  for (const { form, name, title } of fieldsOf('day')) {
    for (const value of [
      '2026-02-30',
      '02/30/2026',
      '2026-13-01',
      '0000-00-00',
      '9999-12-31',
      '1e9',
      'soon',
      '-1',
    ]) {
      const { text } = await refused(given, `${title} ${value}`, () => send(form, { [name]: value }));
      assert.match(text, new RegExp(`href="#field-${name}"`), title);
    }
    const future = { until: '2127-01-01', due: '2127-01-01' }[name] ?? '2027-12-02';
    await refused(given, `${title} in the future`, () => send(form, { [name]: future }));
  }
});

test('numbers that are none, too large, negative or broken are refused with the limits', async () => {
  for (const { form, name, title } of fieldsOf('count'))
    for (const value of [
      '1e9',
      '-5',
      '1.5',
      '1,5',
      'NaN',
      'Infinity',
      '0x10',
      '९',
      '1'.repeat(400),
      'many',
    ]) {
      const { text } = await refused(given, `${title} ${value}`, () => send(form, { [name]: value }));
      assert.match(text, /must be a whole number from [\d,]+ to [\d,]+/, title);
    }
});

test('a choice that is not offered is refused, also one that every object has', async () => {
  for (const { form, name, title } of fieldsOf('choice'))
    for (const value of ['perhaps', '__proto__', 'constructor', 'toString', '0'])
      await refused(given, `${title} ${value}`, () => send(form, { [name]: value }));
});

test('a thing that is not on record cannot be named', async () => {
  const other: readonly [string, Fields][] = [
    ['job', { 'needs.0.asset': 'asset-none-00' }],
    ['asset', { accountable: 'person-none-00' }],
    ['asset', { hosting: 'vendor', vendor: 'vendor-none-00' }],
    ['incident', { 'assets.0': '__proto__' }],
    ['risk decision', { person: 'person-none-00' }],
    ['own scenario', { concerns: 'asset-none-00' }],
    ['plan step', { owner: 'toString' }],
  ];
  for (const [what, changes] of other) {
    const form = forms.find((one) => one.what === what);
    assert.ok(form);
    await refused(given, `${what} ${JSON.stringify(changes)}`, () => send(form, changes));
  }
});

test('set-up: 10 MB, control characters, and counts that are none are refused, and nothing is founded', async () => {
  const own = givenApp();
  const token = (await own.opened.setUpToken()) ?? '';
  for (const wrong of [
    { name: 'x'.repeat(10_000_000) },
    { name: 'a\u0000b' },
    { officer: 'a\nb' },
    { staff: '1e9' },
    { staff: '-5' },
    { staff: '1.5' },
    { patients: '99999999999' },
    { kind: 'toString' },
    { part2: '__proto__' },
    { email: `${'x'.repeat(10_000)}@clinic.example` },
    { password: 'x'.repeat(1_000_000) },
  ]) {
    const answered = await own.browser().post('/set-up', { ...clinic, ...wrong, token });
    assert.equal(answered.status, 422, JSON.stringify(wrong).slice(0, 60));
    assert.match(answered.text, /role="alert"/);
    assert.deepEqual(await own.opened.practices(), []);
  }
  const right = { ...clinic, name: 'Śródmieście 診療所 👩🏽‍⚕️ מרפאה', token };
  assert.equal((await own.browser().post('/set-up', right)).location, '/keys?first');
  assert.equal((await (await own.practice()).program()).entity?.name, right.name);
  assert.deepEqual(own.failures, []);
});

test('the analysis cannot be signed with what is wrong in the signature', async () => {
  const path = '/risk-analysis/sign';
  const good = { id: 'analysis-0001', seen: '0', reviewer: given.by, on: given.today(), reviewed: 'yes' };
  for (const wrong of [
    {},
    { statement: 'x'.repeat(10_000_000) },
    { statement: 'a\u0000b' },
    { statement: 'x', on: '2026-02-30' },
    { statement: 'x', on: '2027-01-01' },
    { statement: 'x', reviewer: 'toString' },
    { statement: 'x', id: 'analysis' },
    { statement: 'x', seen: '-1' },
  ])
    await refused(given, JSON.stringify(wrong).slice(0, 60), () =>
      given.browser.post(path, { ...good, ...wrong }),
    );
});

test('a revision or identifier that was tampered with is refused', async () => {
  for (const form of forms) {
    const { path, fields } = await filledIn(given, form);
    const changes: Fields[] =
      'seen' in fields ? [{ seen: '-1' }, { seen: '1.5' }, { seen: 'x' }, { seen: '999' }] : [];
    if ('id' in fields)
      changes.push({ id: '' }, { id: '../../etc' }, { id: '__proto__' }, { id: 'x'.repeat(1e6) });
    for (const change of changes)
      await refused(given, `${form.what} ${JSON.stringify(change).slice(0, 40)}`, () =>
        given.browser.post(path, { ...fields, ...change }),
      );
  }
});

test('two people change the same thing: the second is told by whom, keeps what was typed, and overwrites nothing', async () => {
  const browser = await given.signedInAs('manager');
  const manager = { ...given, browser };
  for (const form of forms) {
    const { path, fields } = await filledIn(manager, form);
    // What is new on every page has an identifier of its own, and cannot be the same thing.
    if (!('seen' in fields) || 'id' in fields) continue;
    const first = await filledIn(given, form);
    assert.equal((await given.browser.post(path, first.fields)).status, 303, form.what);
    const [name = ''] =
      Object.entries(form.kinds).find(([, kind]) => kind === 'line' || kind === 'text') ?? [];
    const typed = `${form.what}, by the manager`;
    const late = await refused(given, form.what, () => browser.post(path, { ...fields, [name]: typed }));
    assert.match(
      late.text,
      /Olivia Park changed this after you opened it|Since you opened this page/,
      form.what,
    );
    assert.ok(late.text.includes(escaped(typed)), `${form.what} keeps what was typed`);
  }
});

test('emoji, right-to-left and combining letters are kept exactly and shown as they are; sent twice is recorded once', async () => {
  const words = 'Zoë 👩🏽‍⚕️ مرحبا “שלום” 李 <b>&amp;</b> \u202bRTL\u202c';
  for (const form of forms) {
    const texts = Object.fromEntries(
      Object.entries(form.kinds)
        .filter(([, kind]) => kind === 'line' || kind === 'text')
        .map(([name, kind]) => [
          name,
          `${form.what.slice(0, 5)} ${words}${kind === 'text' ? '\nsecond line' : ''}`,
        ]),
    );
    const { path, fields } = await filledIn(given, form);
    const all = { ...fields, ...texts };
    const first = await given.browser.post(path, all);
    assert.equal(first.status, 303, `${form.what}: ${/role="alert".*?<\/div>/s.exec(first.text)?.[0]}`);
    const { position } = await given.practice.program();
    const again = await given.browser.post(path, all);
    assert.ok(again.status === 303 || again.status === 422, `${form.what} twice: ${again.status}`);
    assert.equal((await given.practice.program()).position, position, `${form.what}: twice is once`);
    const program = await given.practice.program();
    const kept = JSON.stringify(program, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    for (const [name, value] of Object.entries(texts))
      assert.ok(
        kept.includes(JSON.stringify(value.normalize('NFC')).slice(1, -1)),
        `${form.what}: ${name} is kept`,
      );
  }
  for (const page of [
    '/practice',
    '/people',
    '/inventory',
    '/associates',
    '/incidents',
    '/risk-analysis/risks',
  ])
    assert.ok((await given.browser.get(page)).text.includes(escaped(words)), page);
});

test('through all of it nothing broke, and what is on record verifies', async () => {
  assert.deepEqual(given.failures, []);
  const verified = await given.installation.verify(given.practice.id);
  assert.deepEqual(verified.faults, []);
  assert.equal(verified.ok, true);
});
