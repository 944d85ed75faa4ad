import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';

import { toMarkdown } from '#written/markdown.ts';
import { redline } from '#written/redline.ts';
import { gap, grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';

let vite: ViteDevServer;
let views: typeof import('#ui/written.tsx');

before(async () => {
  vite = await createServer({
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  views = (await vite.ssrLoadModule('/src/ui/written.tsx')) as typeof views;
});
after(() => vite.close());

const shown = (written: Written, headingLevel?: 2 | 3) =>
  renderToStaticMarkup(createElement(views.WrittenView, { written, ...(headingLevel && { headingLevel }) }));

test('a text is read with its headings, lists in lists and tables, at the level the page asks for', () => {
  const written = [
    heading('Who'),
    heading('More', 3),
    para('All of **us** and _you_.'),
    steps('one', { text: 'two', below: points('a') }),
    grid(['When', ''], [['Daily', 'Ana']]),
    grid(['x'], [['y']]),
  ];
  assert.equal(
    shown(written, 3),
    [
      '<h3>Who</h3><h4>More</h4><p>All of <strong>us</strong> and <em>you</em>.</p>',
      '<ol><li>one</li><li>two<ul><li>a</li></ul></li></ol>',
      '<div class="scroll" role="region" aria-label="More" tabindex="0"><table><thead><tr><th scope="col">When</th><td>\u00a0</td></tr></thead>',
      '<tbody><tr><td>Daily</td><td>Ana</td></tr></tbody></table></div>',
      '<div class="scroll" role="region" aria-label="More, table 2" tabindex="0"><table><thead><tr><th scope="col">x</th></tr></thead>',
      '<tbody><tr><td>y</td></tr></tbody></table></div>',
    ].join(''),
  );
  assert.match(shown(written), /^<h2>Who<\/h2><h3>More<\/h3>/);
});

test('what waits for a fact is marked, and markup in a text is words', () => {
  assert.equal(
    shown([para(`Call ${gap('the phone number')} <script>alert(1)</script> or “‹”.`)]),
    '<p>Call <mark class="gap">‹the phone number›</mark> &lt;script&gt;alert(1)&lt;/script&gt; or “‹”.</p>',
  );
});

test('what changed is told by its element and in words, not by color alone', () => {
  const html = renderToStaticMarkup(
    createElement(views.RedlineView, {
      redlined: redline(
        [para('The screen locks after 10 minutes.'), points('stays', 'goes away'), para('Gone for good.')],
        [para('The screen locks after 5 minutes.'), points('stays', 'new <line>'), heading('New')],
      ),
    }),
  );
  const words = (change: string, text: string) =>
    `<span class="unseen"> [${change}: </span>${text}<span class="unseen">] </span>`;
  assert.ok(
    html.includes(
      `locks after <del>${words('removed', '10')}</del><ins>${words('added', '5')}</ins> minutes.`,
    ),
    html,
  );
  assert.ok(html.includes(`<li>stays</li><li><del>${words('removed', 'goes away')}</del></li>`), html);
  assert.ok(html.includes(`<li><ins>${words('added', 'new &lt;line&gt;')}</ins></li>`), html);
  assert.ok(html.includes(`<del>${words('removed', '<p>Gone for good.</p>')}</del>`), html);
  assert.ok(html.includes(`<ins>${words('added', '<h2>New</h2>')}</ins>`), html);
  assert.doesNotMatch(html, /style=/);
});

test('the field holds the text in Markdown, with its marks in a line, and says what it holds to the editor', () => {
  const written = [heading('Who'), para('<b> & "all"')];
  const field = (of: object) =>
    renderToStaticMarkup(
      createElement(views.WrittenField, { name: 'text', label: 'The text', written, ...of }),
    );
  const html = field({});
  const decoded = html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  assert.match(html, /<label for="field-text">The text<\/label>/);
  assert.match(html, /Five marks: ## before a heading/);
  assert.ok(decoded.includes(`data-editor="${JSON.stringify(written)}"`), decoded);
  assert.ok(decoded.includes(toMarkdown(written).trim()), decoded);
  assert.match(field({ markdown: '## Kept' }), /data-editor="\[\{[^>]*Kept[^>]*>\n?## Kept<\/textarea>/);
  // What cannot be read stays as it was typed, and the editor leaves it alone.
  const unreadable = field({
    markdown: 'a\u0007b',
    refusals: [{ because: 'It holds a bell.', field: 'text' }],
  });
  assert.doesNotMatch(unreadable, /data-editor/);
  assert.match(unreadable, /It holds a bell\./);
});
