import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';

import { parseMarkdown, toMarkdown } from '#written/markdown.ts';
import type { Written } from '#written/written.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import { fromGoogleDocs, fromLibreOffice, fromStranger, fromWord } from './clipboard.ts';
import { startBrowser } from './product.ts';

const root = join(import.meta.dirname, '..', '..');
const address = 'http://editor.test';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page with the field as `WrittenField` writes it. */
const pageOf = (
  written: Written,
  head: string,
): string => `<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<title>Edit</title>${head}<link rel="stylesheet" href="/diligence.css"><script type="module" src="/editor.js"></script></head>
<body><main><h1>Edit</h1><form method="post" action="/saved"><div class="field"><label for="field-text">The text</label>
<p class="hint" id="field-text-hint"> <span data-marks="">Five marks</span></p>
<textarea id="field-text" name="text" rows="9" data-editor="${escape(JSON.stringify(written))}" aria-describedby="field-text-hint" autocomplete="off">
${escape(toMarkdown(written))}</textarea></div><button>Save</button></form><a href="/elsewhere">Elsewhere</a></main></body></html>`;

let browser: Browser;
let page: Page;
let faults: string[];
let asked: string[];
let sent: URLSearchParams | undefined;
/** What is built for browsers, by its name. The pages that load it are tested with the product. */
const files = new Map<string, string>();

type Built = { readonly fileName: string; readonly code?: string; readonly source?: string | Uint8Array };

before(async () => {
  const made = await build({
    root,
    configFile: join(root, 'vite.browser.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  for (const { output } of [made].flat() as { output: readonly Built[] }[])
    for (const one of output) files.set(`/${one.fileName}`, String(one.code ?? one.source));
  browser = await startBrowser();
});
after(() => browser.close());
beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  [faults, asked, sent] = [[], [], undefined];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
});

async function serve(written: Written, head = ''): Promise<void> {
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.href);
    if (url.origin !== address) return route.abort();
    const file = files.get(url.pathname);
    if (file !== undefined)
      return route.fulfill({
        contentType: url.pathname.endsWith('js') ? 'text/javascript' : 'text/css',
        body: file,
      });
    if (url.pathname === '/saved') sent = new URLSearchParams(route.request().postData() ?? '');
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; script-src 'self'",
      },
      body: url.pathname === '/' ? pageOf(written, head) : '<!doctype html><title>There</title>',
    });
  });
}

async function open(written: Written): Promise<void> {
  await serve(written);
  await page.goto(`${address}/`);
  await page.locator('.tiptap').waitFor();
}

/** The text that would be sent now. */
async function text(): Promise<Written> {
  const read = parseMarkdown(await page.locator('textarea').inputValue());
  assert.ok('written' in read);
  return read.written;
}

async function paste(html: string): Promise<void> {
  await page.locator('.tiptap').click();
  // As an expression: what it names is of the page.
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    data.setData('text/plain', 'plain');
    const paste = { clipboardData: data, bubbles: true, cancelable: true };
    document.querySelector('.tiptap').dispatchEvent(new ClipboardEvent('paste', paste));
  }`);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const rich: Written = [
  heading('Purpose'),
  para('This **matters** to _all_.'),
  steps('One', { text: 'Two', below: points('a', 'b') }),
  grid(['When', 'Who'], [['Daily', 'Ana']]),
  para('End.'),
];

test('the editor shows a text as it is, and its field holds the same until something is typed', async () => {
  await open(rich);
  assert.deepEqual(await text(), rich);
  assert.equal(await page.locator('textarea').isVisible(), false);
  assert.equal(await page.getByRole('textbox', { name: 'The text' }).isVisible(), true);
  assert.equal(await page.locator('.tiptap h2').innerText(), 'Purpose');
  assert.equal(await page.locator('.tiptap ol > li > ul > li').count(), 2);
  assert.equal(await page.locator('[style]:not(.ProseMirror-trailingBreak)').count(), 0, 'no inline style');
  await page.locator('.tiptap h2').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' & why *');
  assert.deepEqual((await text())[0], heading('Purpose & why *'));
  assert.deepEqual(faults, [], 'nothing that the policy of the page blocks');
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
  );
});

test('headings, bold, lists in lists, tables, undo and redo work from the buttons, by the keyboard alone', async () => {
  await open([]);
  const press = async (name: string): Promise<void> => {
    await button(name).focus();
    await page.keyboard.press('Enter');
    // Whoever pressed it goes on writing.
    await page.locator('.tiptap.ProseMirror-focused').waitFor();
  };
  const type = (words: string) => page.keyboard.type(words);
  await page.locator('.tiptap').focus();
  await press('Heading');
  assert.equal(await button('Heading').getAttribute('aria-pressed'), 'true');
  await type('Rules');
  await page.keyboard.press('Enter');
  await press('Bulleted list');
  await type('One');
  await page.keyboard.press('Enter');
  await press('Move in');
  await type('Below');
  await page.keyboard.press('Enter');
  await press('Move in');
  await press('Bold');
  await type('Deep');
  await press('Bold');
  await page.keyboard.press('Enter');
  assert.equal(await button('Move in').getAttribute('aria-disabled'), 'true', 'three lists deep is the most');
  for (const _ of [1, 2, 3]) await press('Move out');
  assert.deepEqual(await text(), [
    heading('Rules'),
    points({ text: 'One', below: points({ text: 'Below', below: points('**Deep**') }) }),
  ]);
  await press('Table');
  await type('When');
  for (const name of ['Remove row', 'Add column', 'Remove column'])
    assert.equal(await button(name).isVisible(), true);
  await press('Add row');
  await press('Add column');
  const [, , table] = await text();
  assert.ok(table?.kind === 'table');
  assert.deepEqual([table.header.length, table.rows.length], [4, 3]);
  await press('Undo');
  const [, , fewer] = await text();
  assert.ok(fewer?.kind === 'table' && fewer.header.length === 3);
  await press('Redo');
  await press('Remove table');
  assert.equal((await text()).length, 2);
  assert.equal(await button('Add row').isVisible(), false);
  // Tab leaves the editor: nobody is caught in it.
  await page.locator('.tiptap').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.textContent'), 'Save');
  assert.deepEqual(faults, []);
});

test('what is copied from Word arrives with its headings, lists and tables, and without its styles', async () => {
  await open([]);
  await paste(fromWord);
  assert.deepEqual(await text(), [
    heading('Device policy'),
    heading('Rules', 3),
    para('Lock the **screen** when you leave, _always_.'),
    points({ text: 'First point', below: points('Below it') }, '**Second** point'),
    steps({ text: 'Step one', below: steps('Step one a') }, 'Step two'),
    grid(['When', ''], [['Daily at noon', 'Check <logs>']]),
    para('See the rule (https://www.hhs.gov/hipaa).'),
  ]);
  assert.doesNotMatch(await page.locator('.tiptap').innerHTML(), /mso|Mso|style=|<o:p|class="Mso/);
  assert.deepEqual(faults, []);
});

test('what is copied from Google Docs and LibreOffice arrives as it was meant', async () => {
  await open([]);
  await paste(fromGoogleDocs);
  assert.deepEqual(await text(), [
    heading('Passwords'),
    para('Use **twelve** _letters_'),
    steps({ text: 'Open', below: steps('Settings') }, 'Save'),
  ]);
  await open([]);
  await paste(fromLibreOffice);
  assert.deepEqual(await text(), [
    heading('Visitors'),
    para('They **sign** in.'),
    para('Then they wait.'),
    points({ text: 'At the desk', below: steps('with a badge') }, 'Never alone'),
  ]);
});

test('scripts, pictures, forms and addresses of a stranger are left behind: nothing runs, nothing is fetched', async () => {
  await open([para('Before.')]);
  const before = asked.length;
  await paste(fromStranger);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate('window.ran'), undefined);
  assert.deepEqual(asked.slice(before), []);
  const html = await page.locator('.tiptap').innerHTML();
  assert.doesNotMatch(
    html,
    /script|onerror|onclick|javascript:|evil|<img (?!class="ProseMirror)|<svg|<iframe|<form|<input/i,
  );
  const words = await page.locator('textarea').inputValue();
  assert.match(words, /Safe words/);
  assert.doesNotMatch(words, /evil|javascript|hidden|drawn|\u202e|\u200b/);
  assert.deepEqual(faults, []);
  // A copy that says it comes from the editor goes through the same narrow gate.
  await paste(`<div data-pm-slice="0 0 []">${fromStranger}</div>`);
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate('window.ran'), undefined);
  assert.deepEqual(asked.slice(before), []);
  assert.doesNotMatch(await page.locator('.tiptap').innerHTML(), /<script|onerror=|href=|<svg|<iframe/i);
});

test('changes are asked about before they are left behind, and are sent with the form', async () => {
  await open(rich);
  const asks: string[] = [];
  page.on('dialog', (dialog) => {
    asks.push(dialog.type());
    void dialog.dismiss();
  });
  await page.locator('.tiptap h2').click();
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL('**/elsewhere');
  assert.deepEqual(asks, [], 'nothing was changed');
  await page.goto(`${address}/`);
  await page.locator('.tiptap h2').click();
  await page.keyboard.type('New ');
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForTimeout(300);
  assert.deepEqual(asks, ['beforeunload']);
  assert.equal(new URL(page.url()).pathname, '/');
  await button('Save').click();
  await page.waitForURL('**/saved');
  assert.deepEqual(asks, ['beforeunload'], 'whoever sends the form is not asked');
  assert.match(sent?.get('text') ?? '', /New /);
});

test('a field that holds another text than the page put into it stays a field', async () => {
  await serve(rich, '<script type="module" src="/first.js"></script>');
  files.set('/first.js', "document.querySelector('textarea').value = 'what somebody typed before';");
  await page.goto(`${address}/`);
  await page.waitForTimeout(500);
  assert.equal(await page.locator('textarea').isVisible(), true);
  assert.equal(await page.locator('.tiptap').count(), 0);
  assert.equal(await page.locator('textarea').inputValue(), 'what somebody typed before');
});
