import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { report } from '#areas/incidents/decide.ts';
import { recorded } from '#test/given-practice.ts';
import { givenApp } from './given-app.ts';
import type { Answered, Browser } from './given-app.ts';

const incident = {
  id: 'incident-fax1',
  what: 'A fax with a chart went to the wrong number.',
  happened: '2026-11-20',
  discovered: '2026-11-20',
  assets: [],
};
const id = 'breach-fax0001';

/** Fields that a page carries unseen. */
function hidden(page: Answered, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
}

async function given(): Promise<{ app: ReturnType<typeof givenApp>; browser: Browser }> {
  const app = givenApp();
  const browser = await app.signedIn();
  const practice = await app.practice();
  recorded(await practice.record(await app.officer(), report, incident));
  return { app, browser };
}

async function opened(browser: Browser, more: Record<string, string> = {}): Promise<void> {
  const answered = await browser.post('/breaches/new', {
    id,
    seen: '0',
    title: 'Fax to the wrong number',
    discovered: '2026-11-20',
    incident: incident.id,
    ...more,
  });
  assert.equal(answered.status, 303, answered.text.slice(0, 2000));
}

async function posted(
  browser: Browser,
  path: string,
  fields: Record<string, string | string[]>,
  page = path,
) {
  const seen = hidden(await browser.get(`/breaches/${id}${page}`), 'seen');
  return browser.post(`/breaches/${id}${path}`, { seen, ...fields });
}

/** Answers what is asked until the conclusion comes. */
async function answered(browser: Browser, facts: Record<string, string>): Promise<number> {
  let count = 0;
  let path = /href="([^"]*questions[^"]*)"/.exec((await browser.get(`/breaches/${id}`)).text)?.[1];
  while (path?.includes('/questions/')) {
    const question = path.split('/').at(-1) ?? '';
    const page = await browser.get(path);
    const after = await browser.post(path, {
      seen: hidden(page, 'seen'),
      answer: facts[question] ?? 'unknown',
      evidence: 'We called them.',
    });
    assert.equal(after.status, 303, after.text.slice(0, 3000));
    path = after.location;
    count++;
  }
  return count;
}

const wrongFax = {
  phi: 'yes',
  protection: 'none',
  permission: 'none',
  happened: 'outside-disclosure',
  couldKeep: 'yes',
  usedFurther: 'unknown',
  identifiers: 'direct',
  sensitivity: 'clinical',
  recipient: 'unknown',
  acquired: 'unknown',
};

describe('a misdirected fax, from the incident to the breach file', () => {
  test('question by question to a conclusion, the count, the letters, the notices with proof, and the file as PDF within two seconds', async () => {
    const { app, browser } = await given();
    const asked = await browser.get(`/breaches/new?incident=${incident.id}`);
    assert.match(asked.text, /value="2026-11-20"/);
    await opened(browser);
    let page = await browser.get(`/breaches/${id}`);
    assert.equal(page.status, 200);
    assert.match(page.text, /Next question/);
    assert.match(page.text, /Waiting is itself a delay/, 'day 10');
    assert.match(page.text, /November 20, 2026 \+ 60 calendar days = January 19, 2027/);
    assert.match((await browser.get(`/breaches/${id}/letters`)).text, /The decision comes first/);
    assert.equal((await browser.get(`/breaches/${id}/letters/letter-en.pdf`)).status, 404);
    const early = await posted(browser, '/notices', {
      kind: 'individuals',
      way: 'mail',
      on: '2026-11-30',
      number: '1',
    });
    assert.equal(early.status, 422);
    assert.match(early.text, /decision comes first/);

    assert.ok((await answered(browser, wrongFax)) <= 20);
    const without = await posted(browser, '/conclusion', { as: 'assessed', reasons: ' ', on: '2026-11-30' });
    assert.equal(without.status, 422);
    assert.match(without.text, /Enter the reasons/);
    assert.equal(
      (
        await posted(browser, '/conclusion', {
          as: 'assessed',
          reasons: 'Nobody knows who has it.',
          on: '2026-11-30',
        })
      ).status,
      303,
    );
    page = await browser.get(`/breaches/${id}/conclusion`);
    assert.match(page.text, /Version 1: a breach of unsecured phi/i);

    const wrong = await posted(browser, '/people', {
      total: '1',
      'states.0.state': 'OH',
      'states.0.residents': '2',
      on: '2026-11-30',
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /By state there are 2 people, and in all only 1/);
    assert.equal(
      (
        await posted(browser, '/people', {
          total: '1',
          'states.0.state': 'OH',
          'states.0.residents': '1',
          kinds: ['name', 'diagnosis'],
          on: '2026-11-30',
        })
      ).status,
      303,
    );

    page = await browser.get(`/breaches/${id}/letters`);
    assert.match(page.text, /letter-en\.pdf/);
    const words = await browser.get(`/breaches/${id}/letters/words`);
    assert.equal(words.status, 200);
    const saved = await browser.post(`/breaches/${id}/letters/words`, {
      seen: hidden(words, 'seen'),
      'happened.en': 'We sent a fax to a wrong number.',
      'reach.tollFree': '800-555-0100',
    });
    assert.equal(saved.status, 303, saved.text.slice(0, 3000));
    const letter = await browser.get(`/breaches/${id}/letters/letter-en.docx`);
    assert.equal(letter.status, 200);
    assert.equal((await browser.get(`/breaches/${id}/letters/letter-en.exe`)).status, 404);

    const pdf = new File([Buffer.from('%PDF-1.4 receipt')], 'receipt.pdf', { type: 'application/pdf' });
    const body = new FormData();
    const form = await browser.get(`/breaches/${id}/notices`);
    for (const [name, value] of Object.entries({
      seen: hidden(form, 'seen'),
      kind: 'individuals',
      way: 'mail',
      on: '2026-11-30',
      number: '1',
    }))
      body.append(name, value);
    for (const part of ['happened', 'kinds', 'steps', 'doing', 'reach', 'plain'])
      body.append('content', part);
    body.append('file', pdf);
    const sent = await browser.send(`/breaches/${id}/notices`, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost:4700' },
    });
    assert.equal(sent.status, 303, sent.text.slice(0, 3000));
    page = await browser.get(`/breaches/${id}/notices`);
    assert.match(page.text, /receipt\.pdf/);
    const kept = /\/files\/([0-9a-f]{64})/.exec(page.text)?.[1] ?? '';
    const file = await browser.get(`/breaches/${id}/files/${kept}`);
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment/);
    assert.equal(file.text, '%PDF-1.4 receipt');

    const begun = performance.now();
    const proof = await browser.get(`/breaches/${id}/proof.pdf`);
    const took = performance.now() - begun;
    assert.equal(proof.status, 200);
    assert.equal(proof.headers.get('content-type'), 'application/pdf');
    assert.ok(proof.text.startsWith('%PDF'));
    assert.ok(took < 4000, `${took} ms`);

    assert.ok((await browser.get('/breaches/yearly-list.pdf?year=2026')).text.startsWith('%PDF'));
    page = await browser.get('/breaches/year/2026');
    assert.match(page.text, /March 1, 2027/);
    assert.match((await browser.get('/breaches')).text, /Fax to the wrong number/);
    assert.deepEqual(app.failures, []);
  });

  test('a look at a breach, and each copy of it, is in the access record, under the breach and not what was typed', async () => {
    const { app, browser } = await given();
    await opened(browser);
    await browser.get(`/breaches/${id}/questions/phi`);
    await browser.get(`/breaches/${id}/proof.pdf`);
    const page = await browser.get('/access-record');
    assert.match(page.text, /Breach question of November 20, 2026/);
    assert.deepEqual(app.failures, []);
  });
});

describe('what cannot be so, through the pages', () => {
  test('a list that is a program, an archive, or no list is refused, and nothing of it is kept', async () => {
    const { browser } = await given();
    await opened(browser);
    const page = await browser.get(`/breaches/${id}/people`);
    for (const [name, bytes, says] of [
      ['list.csv', Buffer.from([0x4d, 0x5a, 0, 0, 1]), /not text/],
      ['list.zip', Buffer.from([0x50, 0x4b, 3, 4, 1]), /archive/],
      ['list.csv', Buffer.from(''), /empty/],
      ['list.csv', Buffer.from('Name,State\r\n'), /no rows/],
    ] as const) {
      const body = new FormData();
      body.append('seen', hidden(page, 'seen'));
      body.append('file', new File([bytes], name));
      const refused = await browser.send(`/breaches/${id}/people/list`, {
        method: 'POST',
        body,
        headers: { origin: 'http://localhost:4700' },
      });
      assert.equal(refused.status, 422, name);
      assert.match(refused.text, says);
    }
  });

  test('a list is sealed; the page says by how much it differs from the count, and shows no name', async () => {
    const { browser } = await given();
    await opened(browser);
    await posted(browser, '/people', {
      total: '3',
      'states.0.state': 'OH',
      'states.0.residents': '3',
      on: '2026-11-30',
    });
    const page = await browser.get(`/breaches/${id}/people`);
    const body = new FormData();
    body.append('seen', hidden(page, 'seen'));
    body.append('file', new File(['Name,State\r\nAva Stone,OH\r\nBo Reed,Ohio\r\n'], 'people.csv'));
    const kept = await browser.send(`/breaches/${id}/people/list`, {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost:4700' },
    });
    assert.equal(kept.status, 303, kept.text.slice(0, 2000));
    const shown = await browser.get(`/breaches/${id}/people`);
    assert.match(shown.text, /The list has 2 rows; the count on record is 3/);
    assert.match(shown.text, /In Ohio, the list has 2; the count on record is 3/);
    assert.doesNotMatch(shown.text, /Ava Stone/);
    await posted(browser, '/conclusion', { as: 'breach', reasons: 'Presumed.', on: '2026-11-30' });
    const other = await browser.get(`/breaches/${id}/letters/letter-en-for-each.pdf`);
    assert.equal(other.status, 422);
    assert.match(other.text, /missing: “Address line 1”/);
    const again = new FormData();
    again.append('seen', hidden(await browser.get(`/breaches/${id}/people`), 'seen'));
    const template = await browser.get(`/breaches/${id}/letters/mailing-list.csv`);
    again.append('file', new File([template.text], 'people.csv'));
    await browser.send(`/breaches/${id}/people/list`, {
      method: 'POST',
      body: again,
      headers: { origin: 'http://localhost:4700' },
    });
    assert.ok((await browser.get(`/breaches/${id}/letters/letter-en-for-each.pdf`)).text.startsWith('%PDF'));
    assert.equal((await browser.get(`/breaches/${id}/letters/letter-es-for-each.pdf`)).status, 422);
    assert.equal((await browser.get(`/breaches/${id}/letters/hhs-portal-for-each.pdf`)).status, 404);
  });

  test('a page of no breach, no question, no year, no file: nothing is there', async () => {
    const { browser } = await given();
    await opened(browser);
    for (const path of [
      '/breaches/breach-none',
      `/breaches/${id}/questions/none`,
      '/breaches/year/1',
      '/breaches/year/x',
      `/breaches/${id}/files/abc`,
    ])
      assert.equal((await browser.get(path)).status, 404, path);
  });

  test('650 people in two states: the page says that HHS publishes it, and the media of one state are told', async () => {
    const { browser } = await given();
    await opened(browser);
    await posted(browser, '/conclusion', { as: 'breach', reasons: 'Presumed.', on: '2026-11-30' });
    await posted(browser, '/people', {
      total: '650',
      'states.0.state': 'OH',
      'states.0.residents': '501',
      'states.1.state': 'IN',
      'states.1.residents': '149',
      on: '2026-11-30',
    });
    const page = await browser.get(`/breaches/${id}`);
    assert.match(page.text, /HHS will publish it/);
    assert.match(page.text, /Tell the media in Ohio/);
    assert.doesNotMatch(page.text, /Tell the media in Indiana/);
    assert.match((await browser.get(`/breaches/${id}/letters`)).text, /media-oh-en\.pdf/);
  });
});

describe('who may', () => {
  test('a reviewer reads, changes nothing and takes no list; a manager prepares and does not conclude; others see nothing', async () => {
    const { app, browser } = await given();
    await opened(browser);
    const reviewer = await app.signedInAs('reviewer');
    assert.equal((await reviewer.get(`/breaches/${id}`)).status, 200);
    assert.equal((await reviewer.get('/breaches/new')).status, 403);
    const manager = await app.signedInAs('manager');
    assert.equal((await manager.get('/breaches/new')).status, 200);
    const page = await manager.get(`/breaches/${id}/conclusion`);
    assert.doesNotMatch(page.text, /Conclude and lock/);
    const tried = await manager.post(`/breaches/${id}/conclusion`, {
      seen: '99',
      as: 'breach',
      reasons: 'x',
      on: '2026-11-30',
    });
    assert.equal(tried.status, 422);
    assert.match(tried.text, /role does not include this/);
    const member = await app.signedInAs('workforce-member');
    assert.equal((await member.get('/breaches')).status, 403);
  });
});
