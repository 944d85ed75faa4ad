import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { toDocx } from '#render/docx.ts';
import { shippedFonts } from '#render/fonts.ts';
import { toHtmlFragment } from '#render/html.ts';
import { plainHtml } from '#render/plain-html.ts';
import { createTypesetter } from '#render/typesetter.ts';
import { toldPractices } from '#test/cases/told.ts';
import { givenFax, givenRansomware } from '#texts/breach-letters/given-facts.ts';
import { individualLetter } from '#texts/breach-letters/letter.ts';
import type { Recipient } from '#texts/breach-letters/mail-list.ts';
import { portalSheet } from '#texts/breach-letters/portal.ts';
import { publicNotice } from '#texts/breach-letters/substitute.ts';
import { telling } from '#told/telling.ts';
import { readWord } from '#written/word-file.ts';
import { linesOf } from '#written/written.ts';
import { letterDocument } from './letter.ts';
import { breachSheet } from './sheet.ts';

const { program, sample } = toldPractices().get('Family practice') ?? assert.fail();
const told = { en: telling(program, sample.today, 'en').told, es: telling(program, sample.today, 'es').told };
const typeset = createTypesetter({
  template: readFileSync('assets/document.typ', 'utf8'),
  fonts: shippedFonts(),
  pictureStyle: '',
});

function lettersTo(recipients: readonly Recipient[], language: 'en' | 'es' = 'en') {
  return letterDocument({
    letter: individualLetter(givenRansomware, told[language], language),
    facts: givenRansomware,
    told: told[language],
    language,
    to: 'patient',
    date: '2026-11-20',
    recipients,
  });
}

const people = (count: number): Recipient[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Alex Sample ${index}`,
    lines: [`${index + 1} Example Street`, 'Austin, TX 78701'],
  }));

test('a letter has head, date, address, greeting, closing and a line to sign, and no checkpoint', () => {
  const robin = { ...(people(1)[0] ?? assert.fail()), about: 'Sam Sample' };
  for (const [language, greeting, about] of [
    ['en', 'Dear Alex Sample 0:', 'About: Sam Sample'],
    ['es', 'Estimado/a Alex Sample 0:', 'Acerca de: Sam Sample'],
  ] as const) {
    const made = lettersTo([robin], language);
    assert.equal(made.checkpoint, undefined);
    const { letter } = made;
    assert.deepEqual(letter?.to, [
      { lines: ['Alex Sample 0', '1 Example Street', 'Austin, TX 78701'], greeting, about },
    ]);
    assert.deepEqual(letter?.from, ['100 Example Street, Austin, TX 78701', '1-888-555-0123']);
    assert.equal(letter?.signer[0], 'Dana Whitfield');
    const html = toHtmlFragment(made);
    for (const text of [greeting, about, letter?.closing ?? '', 'Dana Whitfield', '1 Example Street'])
      assert.ok(html.includes(text), text);
  }
  assert.deepEqual(lettersTo([]).letter?.to, [{ lines: [], greeting: 'Dear patient:' }]);
});

test('620 letters are one tagged PDF, within 10 seconds of work', () => {
  const before = process.cpuUsage();
  const { pdf, plain } = typeset(lettersTo(people(620)));
  const { user, system } = process.cpuUsage(before);
  assert.equal(plain, false);
  const text = Buffer.from(pdf).toString('latin1');
  assert.match(text, /pdfuaid/);
  const pages = Math.max(...Array.from(text.matchAll(/\/Count (\d+)/g), ([, count]) => Number(count)));
  assert.equal(pages, 2 * 620);
  assert.ok((user + system) / 1e6 < 10, `${((user + system) / 1e6).toFixed(1)} s`);
});

test('a Word file has each letter whole, with its own name', async () => {
  const word = await readWord(await toDocx(lettersTo(people(3))));
  if (!('written' in word)) assert.fail(word.refusals[0]?.because);
  const lines = linesOf(word.written);
  for (const { name } of people(3)) {
    assert.equal(lines.filter((line) => line.includes(`Dear ${name}:`)).length, 1);
  }
  assert.equal(lines.filter((line) => line.startsWith('Freeze your credit')).length, 3);
  assert.equal(lines.filter((line) => line.includes('Sincerely,')).length, 3);
});

test('a sheet that waits for facts says so on every page; one that has them does not', () => {
  const sheet = (written = portalSheet(givenFax, told.en)) =>
    breachSheet({ title: 'Answers', written, practice: told.en.name(), date: '2026-11-20' });
  assert.equal(sheet().mark, 'Draft: facts are missing');
  const done = { ...givenFax, sent: { ...givenFax.sent, individuals: '2026-11-18' } };
  assert.equal(sheet(portalSheet(done, told.en)).mark, undefined);
  assert.equal(typeset(sheet()).plain, false);
});

test('164.404(d)(2)(ii): the notice for a website is plain HTML in which nothing of the facts is markup', () => {
  const facts = {
    ...givenRansomware,
    happened: { en: '<script>alert(1)</script> broke in & took it.', es: '' },
  };
  const html = plainHtml(publicNotice(facts, told.en, 'en'));
  assert.doesNotMatch(html, /<script|<style|class=|on[a-z]+=/);
  assert.match(html, /&lt;script&gt;/);
  assert.match(html, /<h2>What happened<\/h2>/);
});
