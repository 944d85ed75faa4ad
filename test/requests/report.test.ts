import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parsePrinted } from '#ledger/checkpoint.ts';
import { buyLaptop, givenInventory, signed } from './given-analysis.ts';

/** Signed once for the tests below; the last of them adds to it. */
const given = await givenInventory();
await signed(given);

const without = (html: string): string => html.replaceAll(/<[^>]+>/g, '\n');

test('the draft is a page with one h1, says that it is a draft, and every link in it leads somewhere', async () => {
  const { browser } = await givenInventory();
  const { status, text } = await browser.get('/risk-analysis/report');
  assert.equal(status, 200);
  assert.equal(text.match(/<h1\b/g)?.length, 1);
  assert.equal(text.match(/<article\b/g)?.length, 1);
  assert.match(text, /Draft, not signed/);
  assert.doesNotMatch(text, /complian/i);
  const ids = new Set(Array.from(text.matchAll(/\sid="([^"]+)"/g), ([, id]) => id));
  const links = Array.from(text.matchAll(/href="#([^"]+)"/g), ([, to]) => to);
  assert.ok(links.length > 30);
  assert.deepEqual(
    links.filter((to) => !ids.has(to)),
    [],
  );
});

test('a version that is not there, and one that is no version, are not found', async () => {
  const { browser } = await givenInventory();
  for (const version of ['1', '0', 'x', '1e3', '-1', '../1', '99999999'])
    for (const form of ['', '.pdf', '.docx', '.csv'])
      assert.equal(
        (await browser.get(`/risk-analysis/report${form}?version=${version}`)).status,
        404,
        version,
      );
});

test('the PDF is tagged PDF/UA-1 and comes as a file with its version and date in its name', async () => {
  const { text, headers } = await given.browser.get('/risk-analysis/report.pdf');
  assert.match(text, /^%PDF-1\.7/);
  assert.match(text, /\/MarkInfo\s*<<\s*\/Marked true/);
  assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.equal(headers.get('content-type'), 'application/pdf');
  assert.equal(
    headers.get('content-disposition'),
    `attachment; filename="risk-analysis-1-${given.today()}.pdf"`,
  );
});

test('the register as CSV is a file with a row for each risk', async () => {
  const analysis = (await given.practice.program()).analyses.get('analysis-first');
  const { text, headers } = await given.browser.get('/risk-analysis/report.csv');
  assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8');
  const rows = text.trimEnd().split('\r\n');
  assert.equal(rows.length, 1 + (analysis?.register.length ?? 0));
});

test('the Word file comes with its version and date in its name', async () => {
  const { text, headers } = await given.browser.get('/risk-analysis/report.docx');
  assert.match(text, /^PK/);
  assert.equal(
    headers.get('content-type'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  assert.equal(
    headers.get('content-disposition'),
    `attachment; filename="risk-analysis-1-${given.today()}.docx"`,
  );
});

test('the checkpoint on the page is the one of the signature, in the form that the verifier reads', async () => {
  const analysis = (await given.practice.program()).analyses.get('analysis-first');
  const { text } = await given.browser.get('/risk-analysis/report');
  assert.deepEqual(parsePrinted(without(text)), await given.practice.checkpoint(analysis?.position));
});

test('164.308(a)(4): a reviewer reads the report; a workforce member does not', async () => {
  const reviewer = await given.signedInAs('reviewer');
  const member = await given.signedInAs('workforce-member');
  for (const form of ['', '.pdf', '.docx', '.csv']) {
    assert.equal((await reviewer.get(`/risk-analysis/report${form}`)).status, 200, form);
    assert.equal((await member.get(`/risk-analysis/report${form}`)).status, 403, form);
  }
});

test('164.316(b)(1): a signed version is the same PDF, CSV and document again, whatever comes on record later', async () => {
  const { browser } = given;
  const forms = async () => {
    const page = await browser.get('/risk-analysis/report?version=1');
    const document = /<article[\s\S]*<\/article>/.exec(page.text)?.[0] ?? '';
    const pdf = await browser.get('/risk-analysis/report.pdf?version=1');
    const csv = await browser.get('/risk-analysis/report.csv?version=1');
    return { page: page.text, document, pdf, csv: csv.text };
  };
  const first = await forms();
  assert.match(first.document, /Signed by <strong>/);
  assert.doesNotMatch(first.page, /Changed since the analysis/);
  await buyLaptop(given);
  const second = await forms();
  assert.equal(second.document, first.document);
  assert.equal(second.csv, first.csv);
  assert.equal(second.pdf.text, first.pdf.text);
  assert.match(second.page, /Changed since the analysis: new: device Brand-new laptop/);
  const draft = await browser.get('/risk-analysis/report?version=draft');
  assert.match(draft.text, /Brand-new laptop/);
});
