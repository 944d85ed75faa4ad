import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import {
  definitions,
  duties,
  isDuty,
  numbersOf,
  provisions,
  ruleOf,
  rules,
  sections,
} from '#regulation/index.ts';
import { proposedChanges } from '#regulation/proposed-2025.ts';
import { unanswered } from '#posture/posture.ts';
import { givenApp } from './given-app.ts';
import type { Browser } from './given-app.ts';

const given = givenApp();
let official: Browser;
let member: Browser;

before(async () => {
  official = await given.signedIn();
  member = await given.signedInAs('workforce-member');
});

/** The text of a page as a person reads it. */
const words = (html: string): string =>
  html
    .replace(/^[^]*<main/, '<main')
    .replace(/<\/main>[^]*$/, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const pageOf = (citation: string): string => `/rule/${encodeURIComponent(citation)}`;

test('every provision has one page: its sentence, its numbers, its source, and for a duty what the practice shows', async () => {
  for (const provision of provisions) {
    const { citation, asks, title, source, shownBy } = provision;
    const { status, text } = await official.get(pageOf(citation));
    assert.equal(status, 200, citation);
    const read = words(text);
    for (const part of [title, asks, source, ...shownBy, `45 CFR ${citation}`])
      assert.ok(read.includes(part), `${citation}: ${part}`);
    for (const { value, what } of numbersOf(citation))
      assert.ok(read.includes(`${value.toLocaleString('en-US')}`) && read.includes(what), citation);
    assert.equal(read.includes('What your record shows'), isDuty(provision), citation);
    const reason = unanswered.get(citation);
    if (reason !== undefined) assert.ok(read.includes(reason), citation);
  }
  assert.deepEqual(given.failures, []);
});

test('every section has a page with each of its provisions and words', async () => {
  for (const { citation, title } of sections) {
    const { status, text } = await official.get(pageOf(citation));
    assert.equal(status, 200, citation);
    const read = words(text);
    assert.ok(read.includes(title));
    for (const { citation: within, asks } of provisions)
      if (within.startsWith(citation)) assert.ok(read.includes(asks), within);
    for (const { citation: at, means } of definitions) if (at === citation) assert.ok(read.includes(means));
  }
});

test('what was vacated, what is only proposed, and what does not exist have no page', async () => {
  for (const citation of [
    '164.502(a)(5)(iii)',
    '164.509',
    '164.512(c)(3)',
    '164.520(b)(1)(ii)(F)',
    '164.520(b)(1)(ii)(G)',
    '164.520(b)(1)(ii)(H)',
    '164.535',
    '164.308(a)(14)',
    '164.312(h)(2)(i)',
    '164.308(a)(1)',
    '164.999',
    '<script>',
    'constructor',
  ]) {
    for (const path of [pageOf(citation), `/posture/${encodeURIComponent(citation)}`])
      assert.equal((await official.get(path)).status, 404, path);
  }
});

test('the address of a provision’s posture leads to its page, with the day that is judged', async () => {
  const old = await official.get('/posture/164.308(a)(2)?on=2026-11-29&known=2026-11-28');
  assert.equal(old.status, 301);
  assert.equal(old.location, '/rule/164.308(a)(2)?on=2026-11-29&known=2026-11-28');
  assert.match(words((await official.get(old.location ?? '')).text), /Judged for November 29, 2026/);
  assert.equal(
    (await official.get('/posture/164.402%20(Breach)(2)')).location,
    '/rule/164.402%20(Breach)(2)',
  );
});

test('164.308(a)(4): everybody in the workforce reads the rule; what the practice shows is for those who may see it', async () => {
  for (const path of ['/rule', '/rule/164.524', pageOf('164.308(a)(2)')]) {
    const { status, text } = await member.get(path);
    assert.equal(status, 200, path);
    assert.doesNotMatch(words(text), /What your record shows|Olivia Park|not satisfied/);
    assert.doesNotMatch(text, /class="mark/, path);
  }
});

test('90 FR 898: nothing proposed is shown until the reader asks; then each line says so, with the day it was checked', async () => {
  const titles = proposedChanges.map(({ title }) => title);
  const [first] = titles;
  assert.ok(first);
  for (const path of ['/rule', pageOf('164.308(a)(1)(ii)(A)'), '/rule?proposed=yes']) {
    const read = words((await official.get(path)).text);
    for (const { wouldAsk } of proposedChanges) assert.ok(!read.includes(wouldAsk), path);
    assert.match(read, /They are not law|It is not law/);
  }
  const all = words((await official.get('/rule?proposed=show')).text);
  for (const { wouldAsk } of proposedChanges) assert.ok(all.includes(wouldAsk), wouldAsk);
  assert.equal(
    all.match(/Proposed only, checked November 22, 2026\./g)?.length,
    proposedChanges.length,
    'on every line',
  );
  const one = words((await official.get(`${pageOf('164.312(d)')}?proposed=show`)).text);
  assert.match(one, /Proposed, not law/);
  assert.match(one, /Multi-factor authentication/);
  assert.doesNotMatch(one, /Penetration/);
  const untouched = words((await official.get(`${pageOf('164.404(b)')}?proposed=show`)).text);
  assert.doesNotMatch(untouched, /Proposed/);
  for (const path of ['/', '/posture', '/posture?proposed=show'])
    assert.doesNotMatch(words((await official.get(path)).text), /roposed/, path);
});

test('search: words and citations, whatever the capitals, all of the words; nothing found says what to try', async () => {
  const find = async (query: string): Promise<string> =>
    words((await official.get(`/rule?q=${encodeURIComponent(query)}`)).text);
  assert.match(await find('UNEMANCIPATED'), /1 paragraph for “UNEMANCIPATED”/);
  assert.match(await find('164.524(b)(2)(i)'), /Time to act on a request for access/);
  assert.match(await find('45 CFR § 164.412'), /3 paragraphs/);
  assert.match(await find('psychotherapy'), /Words[^]*Psychotherapy notes/);
  assert.doesNotMatch(await find('toll-free 90'), /Notice: how to reach you/);
  assert.match(await find('<b>no such thing</b>'), /Nothing here says/);
  const { text, status } = await official.get(`/rule?q=${encodeURIComponent('"><script>'.repeat(200))}`);
  assert.equal(status, 200);
  assert.doesNotMatch(text, /<script>/);
});

test('posture: three rules, each with its own count; every duty stands once, in the one its rule is', async () => {
  for (const { id } of rules) {
    const { text } = await official.get(`/posture?rule=${id}`);
    const links = [...text.matchAll(/href="\/rule\/([^"?]+)"/g)].map(([, at = '']) => decodeURIComponent(at));
    const own = duties.map(({ citation }) => citation).filter((citation) => ruleOf(citation) === id);
    for (const { citation } of duties) {
      // 164.412 is a section and a standard of that number.
      const once = citation === '164.412' ? 2 : 1;
      assert.equal(
        links.filter((link) => link === citation).length,
        own.includes(citation) ? once : 0,
        `${citation} in ${id}`,
      );
    }
    assert.match(words(text), new RegExp(`${own.length} duties of the`));
  }
  assert.equal(
    words((await official.get('/posture?rule=none')).text),
    words((await official.get('/posture?rule=security')).text),
  );
});

test('a provision whose day of effect no checked source gives says to verify it; another does not', async () => {
  const { signedIn } = givenApp();
  const own = await signedIn();
  assert.match((await own.get('/rule/164.528(a)')).text, /verify it at source before you rely on it/);
  assert.doesNotMatch((await own.get('/rule/164.308(a)(1)(i)')).text, /verify it at source/);
});
