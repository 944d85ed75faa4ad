import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  callout,
  code,
  contents,
  document,
  figure,
  heading,
  link,
  list,
  nestedList,
  paragraph,
  shaded,
  signatures,
  table,
  term,
  terms,
  web,
  word,
} from '#documents/document.ts';
import { escapeHtml, toHtml, toHtmlFragment } from './html.ts';
import { sampleDocument } from './sample-document.ts';

const bad = `<img src=x onerror="alert('1')">&`;
const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;';

test('text of any kind of block is escaped, wherever it stands', () => {
  const made = document({
    title: bad,
    subtitle: bad,
    practice: bad,
    date: '2026-11-30',
    mark: bad,
    facts: [term(bad, bad)],
    checkpoint: { short: bad, lines: [term(bad, code(bad))] },
    blocks: [
      contents(bad),
      heading(1, 'a', bad),
      paragraph(bad, web('https://example.test/"onclick="x', bad), link('a', bad)),
      list([bad]),
      terms(term(bad, bad)),
      callout('note', bad, paragraph(bad)),
      table({ caption: bad, columns: [bad], rows: [[bad], [shaded(5, bad)]] }),
      table({ caption: bad, columns: [bad], rows: [], empty: bad }),
      figure({
        svg: '<svg></svg>',
        alt: bad,
        caption: bad,
        table: table({ caption: bad, columns: [bad], rows: [] }),
      }),
      signatures({ statement: bad, role: bad, signed: { name: bad, on: '2026-11-30' } }),
    ],
  });
  const html = toHtml(made, { stylesheet: `/a.css${bad}` });
  assert.doesNotMatch(html, /<img/);
  assert.doesNotMatch(html, /"onclick/);
  assert.ok(html.split(escaped).length > 25);
  assert.equal(escapeHtml('a\u0000b\ud800c\u202ed\n'), 'a\ufffdb\ufffdc\ufffdd\n');
});

test('a file has a title and a language, no script, no inline style, and a policy that lets none run', () => {
  const html = toHtml(sampleDocument(1), { stylesheet: '/document.css' });
  assert.match(html, /^<!doctype html>\n<html lang="en-US">/);
  assert.match(html, /<title>Security risk analysis · Cedar Grove Family Practice<\/title>/);
  assert.match(html, /content="default-src &#39;none&#39;; style-src &#39;self&#39;"/);
  assert.doesNotMatch(html, /<script|<style|\sstyle=|\son[a-z]+="/);
  const style = 'p{color:red}</style><script>';
  const own = toHtml(sampleDocument(1), { style });
  assert.equal(own.split('</style').length, 2);
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(own)?.[1] ?? '';
  assert.ok(own.includes(createHash('sha256').update(sheet).digest('base64')));
});

test('tables have a caption, headers with a scope, and a row for each row; headings follow one another', () => {
  const html = toHtmlFragment(sampleDocument(1));
  const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
  assert.ok(tables.length >= 6);
  for (const one of tables) {
    assert.match(one, /<caption[ >]/);
    assert.match(one, /<thead><tr><th scope="col"/);
    assert.match(one, /<th scope="row"/);
  }
  let depth = 0;
  for (const [, level] of html.matchAll(/<h(\d)/g)) {
    assert.ok(Number(level) <= depth + 1, `h${level} after h${depth}`);
    depth = Number(level);
  }
  assert.match(html, /<h2 id="summary" dir="auto"><span class="section-number">1<\/span> Summary<\/h2>/);
  assert.match(toHtmlFragment(sampleDocument(1), { titleLevel: 2 }), /<h3 id="summary"/);
});

test('every link inside the document leads to an id in it, and a page reference reads as a section', () => {
  const html = toHtmlFragment(sampleDocument(2));
  const ids = new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), (match) => match[1]));
  const links = Array.from(html.matchAll(/href="#([^"]+)"/g), (match) => match[1]);
  assert.ok(links.length > 10);
  assert.deepEqual(
    links.filter((to) => !ids.has(to)),
    [],
  );
  assert.match(html, /<a href="#register">section 3<\/a>/);
});

test('a picture has its words and its table; a table without rows says so in a sentence', () => {
  const html = toHtmlFragment(sampleDocument(1));
  assert.match(html, /<div class="picture" role="img" aria-label="PHI goes from the EHR[^"]+"><svg/);
  assert.match(html, /<caption dir="auto">The same, as a table<\/caption>/);
  assert.match(html, /<strong>Incidents since the last analysis<\/strong> None on record\./);
});

test('shown, said and missing carry a class and their word; line breaks stay', () => {
  const html = toHtmlFragment(
    document({
      title: 'T',
      practice: '',
      date: '2026-11-30',
      blocks: [paragraph(word('not applicable'), ' a\r\nb')],
    }),
  );
  assert.match(html, /<span class="mark not-applicable">Not applicable<\/span> a<br>b/);
});

test('lists below items stand inside them, and a list without any is written as before', () => {
  const html = toHtmlFragment(
    document({
      title: 'T',
      practice: 'P',
      date: '2026-11-30',
      blocks: [
        nestedList([{ inlines: ['a'] }, { inlines: ['b'], below: nestedList([{ inlines: ['<c>'] }]) }], true),
        list(['d']),
      ],
    }),
  );
  assert.match(
    html,
    /<ol><li dir="auto">a<\/li><li dir="auto">b<ul><li dir="auto">&lt;c&gt;<\/li><\/ul><\/li><\/ol>\n<ul><li dir="auto">d<\/li><\/ul>/,
  );
});
