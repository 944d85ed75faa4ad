import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Locator } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';

import { activities } from '#areas/entity/events.ts';
import type { Activity } from '#areas/entity/events.ts';
import { activityQuestions } from '#areas/entity/words.ts';
import { dutyWords } from '#areas/workforce/words.ts';
import type { Duty } from '#duty.ts';
import type { YesNo } from '#phi.ts';
import { yesNoWords } from '#phi.ts';
import { libraryPolicy } from '#texts/policies/library.ts';
import type { SampleCase } from '#test/cases/sample-case.ts';
import { fromStranger, fromWord } from './clipboard.ts';
import { bring, inventoryRows, vendorRows } from './lists.ts';
import { sent } from './sending.ts';
import { entered, establishment, typeJob, typePerson, typeSite } from './typing.ts';
import type { PersonInput, SiteInput } from './typing.ts';
import type { Visitor } from './visitor.ts';

/** What an officer does so that the practice has its manual and its notice. */

/** The roster by hand, and the two long lists as files. */
export async function enterLists(officer: Visitor, sample: SampleCase): Promise<void> {
  for (const site of entered<SiteInput>(sample, 'entity.recordSite')) await typeSite(officer, site);
  for (const { title } of entered<{ title: string }>(sample, 'workforce.recordJob'))
    await typeJob(officer, title);
  for (const person of entered<PersonInput>(sample, 'workforce.recordPerson'))
    await typePerson(officer, sample, person);
  await bring(officer, '/associates/import', vendorRows(sample));
  await bring(officer, '/inventory/import', inventoryRows(sample));
}

/** Fills in how the practice is reached, by the labels of the form. */
export async function tellContact(officer: Visitor, fields: Readonly<Record<string, string>>): Promise<void> {
  await officer.open('/practice/contact');
  for (const [label, text] of Object.entries(fields)) await officer.type(label, text);
  await officer.press('Save');
}

/** Answers the questions about what the practice does beside care; “No” where nothing is told. */
export async function tellActivities(
  officer: Visitor,
  does: Readonly<Partial<Record<Activity, YesNo>>>,
): Promise<void> {
  await officer.open('/practice/activities');
  for (const activity of activities)
    await officer.choose(activityQuestions[activity].ask, { label: yesNoWords[does[activity] ?? 'no'] });
  await officer.press('Save');
}

/** Says what each job does. */
export async function tellDuties(
  officer: Visitor,
  jobs: Readonly<Record<string, readonly Duty[]>>,
): Promise<void> {
  for (const [title, does] of Object.entries(jobs)) {
    await officer.open('/people');
    await officer.follow(title);
    await officer.chooseAll(
      'Tick all that fit',
      does.map((duty) => dutyWords[duty]),
    );
    await officer.press('Save what it does');
  }
}

/** The page of a policy of the library: `SEC-10`. */
export function pageOf(number: string): string {
  return `/policies/policy-${number.toLowerCase()}`;
}

export function titleOf(number: string): string {
  return libraryPolicy(number)?.title ?? assert.fail(`There is no policy ${number}.`);
}

/** Approves every policy that can be approved as it stands. Gives how many that were. */
export async function approveReady(officer: Visitor): Promise<number> {
  await officer.open('/policies/approve');
  const boxes = await officer.page.getByRole('main').getByRole('checkbox').all();
  for (const box of boxes) await box.check();
  await officer.press(/^Approve what is ticked/);
  return boxes.length;
}

/** A policy with a gap: its page names what it waits for, and an approval that is sent all the same is refused by name. */
export async function refusedForGap(officer: Visitor, number: string, gap: string): Promise<void> {
  await officer.open(pageOf(number));
  await officer.sees(gap);
  assert.equal(await officer.page.getByRole('link', { name: 'Approve this text' }).count(), 0);
  await officer.open(`${pageOf(number)}/approve`);
  await officer.sees('The text still waits for 1 fact');
  assert.equal(await officer.page.getByRole('button', { name: /^Approve it/ }).count(), 0);
  const answer = await sent(officer, `${pageOf(number)}/approve`, {
    seen: '0',
    digest: 'f'.repeat(64),
    effective: '',
    statement: 'I have read this policy, and I approve it for the practice.',
  });
  assert.equal(answer.status, 422);
  assert.ok(
    answer.html.includes(titleOf(number)) && answer.html.includes(gap),
    'The refusal names the fact.',
  );
}

/** The place to write in, with the cursor in a paragraph of its own behind the text. */
async function atTheEnd({ page }: Visitor): Promise<Locator> {
  const editor = page.locator('.tiptap');
  const last = editor.locator('> p').last();
  await last.scrollIntoViewIfNeeded();
  const { width, height } = (await last.boundingBox()) ?? assert.fail('There is no text.');
  await last.click({ position: { x: width - 2, y: height - 4 } });
  // The text begins with a heading. A key that comes before the editor knows of the click would work there.
  await page.locator('button[aria-pressed=false]', { hasText: /^Heading$/ }).waitFor();
  await page.keyboard.press('Enter');
  await editor.locator('> p:last-child > br:only-child').waitFor({ state: 'attached' });
  return editor;
}

async function paste({ page }: Visitor, html: string): Promise<void> {
  // As an expression: what it names is of the page.
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/html', ${JSON.stringify(html)});
    data.setData('text/plain', 'plain');
    const paste = { clipboardData: data, bubbles: true, cancelable: true };
    document.querySelector('.tiptap').dispatchEvent(new ClipboardEvent('paste', paste));
  }`);
}

/** Writes a heading and a list of two points at the end of a policy, the first in bold, and saves that as a draft. */
export async function writeInEditor(
  officer: Visitor,
  number: string,
  { heading, bold, point }: { readonly heading: string; readonly bold: string; readonly point: string },
  pasted = false,
): Promise<void> {
  const { keyboard } = officer.page;
  const press = async (name: string): Promise<void> => {
    await officer.page.getByRole('button', { name, exact: true }).focus();
    await keyboard.press('Enter');
    // Whoever pressed it goes on writing.
    await officer.page.locator('.tiptap.ProseMirror-focused').waitFor();
  };
  await officer.open(`${pageOf(number)}/edit`);
  const editor = await atTheEnd(officer);
  await press('Heading');
  await keyboard.type(heading);
  await keyboard.press('Enter');
  await press('Bulleted list');
  await press('Bold');
  await keyboard.type(bold);
  await press('Bold');
  await keyboard.press('Enter');
  await keyboard.type(point);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  if (pasted) {
    await paste(officer, fromWord);
    await paste(officer, fromStranger);
    assert.doesNotMatch(
      await editor.innerHTML(),
      /mso|Mso|style=|<o:p|<script|onerror|javascript:|<svg|<iframe/,
    );
  }
  await officer.press('Save the draft');
  await officer.sees('Recorded.');
  const text = officer.page.getByRole('article');
  assert.deepEqual(
    (await text.getByRole('heading').allInnerTexts()).filter((one) => one.includes(heading)),
    [heading],
    (await text.innerText()).slice(-800),
  );
  assert.equal(await text.locator('li').filter({ hasText: point }).count(), 1);
  assert.ok((await text.locator('strong').filter({ hasText: bold }).count()) > 0);
  assert.equal(await officer.page.evaluate('window.ran'), undefined, 'A pasted script ran.');
}

/** What is sent without the editor goes through the same gate: markup is words, and nothing else. */
export async function markupIsWords(officer: Visitor, number: string): Promise<void> {
  await officer.open(`${pageOf(number)}/edit`);
  const seen = await officer.page.locator('input[name=seen]').first().inputValue();
  const text = 'A first paragraph.\n\n<script>window.ran=1</script> <img src=x onerror="window.ran=1">';
  await sent(officer, `${pageOf(number)}/edit`, { seen, text });
  await officer.open(pageOf(number));
  assert.equal(await officer.page.evaluate('window.ran'), undefined);
  assert.equal(await officer.page.locator('main script, main img').count(), 0);
}

/** Approves the draft of a policy from its page. */
export async function approveDraft(
  officer: Visitor,
  number: string,
  change?: { readonly what?: string; readonly material: boolean },
): Promise<void> {
  await officer.open(`${pageOf(number)}/approve`);
  if (change?.what !== undefined) await officer.type('What changed, and why', change.what);
  if (change)
    await officer.choose('Does the change matter to how people work?', {
      label: change.material ? 'Yes, ask them again' : 'No, only the wording or a detail changed',
    });
  await officer.press(/^Approve it, as/);
}

/** What a link downloads, by its words, and how long that took in milliseconds. */
async function download({ page }: Visitor, words: string): Promise<{ bytes: Buffer; took: number }> {
  const began = performance.now();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: words, exact: true }).click();
  const bytes = readFileSync(await (await coming).path());
  return { bytes, took: performance.now() - began };
}

/**
 * Takes a policy to Word and back: the file of the product, with one sentence behind the first long paragraph. The
 * change is shown word by word before anything is saved.
 */
export async function toWordAndBack(officer: Visitor, number: string, sentence: string): Promise<void> {
  await officer.open(`${pageOf(number)}/word`);
  const { bytes } = await download(officer, 'Download for Word');
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] ?? assert.fail('This is no Word file.'));
  const changed = xml.replace(/(<w:t[^>]*>[^<]{60,})(<\/w:t>)/, `$1 ${sentence}$2`);
  assert.notEqual(changed, xml, 'There is no long paragraph in the file.');
  const buffer = Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(changed) }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const file = officer.field('Word file (.docx), up to 10 MB');
  await file.setInputFiles({ name: 'notes.docx', mimeType, buffer: Buffer.from('These are only notes.') });
  await officer.press('See what it changes', 422);
  await file.setInputFiles({ name: 'policy.docx', mimeType, buffer });
  await officer.press('See what it changes');
  await officer.sees('This is what your file changes. Nothing is saved yet.');
  assert.equal(await officer.page.locator('.redline del').count(), 0);
  assert.match((await officer.page.locator('.redline ins').allInnerTexts()).join(' '), new RegExp(sentence));
  await officer.press('Save it as the draft');
}

/** How long the manual may take beside a browser and other work, in milliseconds; `bench/manual.ts` measures it alone. */
const manualTakes = 15_000;

/** The whole manual, as PDF and for Word: real files that hold these words. */
export async function downloadManual(officer: Visitor, ...words: readonly string[]): Promise<void> {
  await officer.open('/policies/manual');
  const pdf = await download(officer, 'Download as PDF');
  assert.equal(pdf.bytes.subarray(0, 4).toString('latin1'), '%PDF');
  assert.ok(pdf.bytes.length > 300_000, `The manual has ${pdf.bytes.length} bytes.`);
  const word = await download(officer, 'As a Word file');
  const { value } = await mammoth.extractRawText({ buffer: word.bytes });
  for (const one of words) assert.ok(value.includes(one), `The manual for Word does not say “${one}”.`);
  for (const [name, { took }] of Object.entries({ PDF: pdf, Word: word }))
    assert.ok(took < manualTakes, `The manual for ${name} took ${Math.round(took)} ms.`);
}

/** The notice, read and published as it was written, and posted at the first place. */
export async function publishNotice(officer: Visitor, sample: SampleCase): Promise<void> {
  await officer.open('/notice');
  await officer.follow('Read and publish it');
  await officer.press(/^I read it: publish/);
  await officer.follow('Posting');
  await officer.press('Record the posting');
  await officer.sees(/^Version 1,/);
  await officer.open('/notice');
  await officer.sees(new RegExp(`approved by ${establishment(sample).officer.name}`));
}

/** A policy that is no longer true: why, the change word by word, and its approval. */
export async function bringUpToDate(
  officer: Visitor,
  number: string,
  {
    was,
    is,
    material,
    version = 2,
  }: { readonly was: string; readonly is: string; readonly material: boolean; readonly version?: number },
): Promise<void> {
  await officer.open(pageOf(number));
  await officer.sees('No longer true');
  await officer.follow('See the new text');
  const [gone, come] = await Promise.all(
    ['del', 'ins'].map((tag) => officer.page.locator(`.redline ${tag}`).allInnerTexts()),
  );
  assert.match(gone?.join(' ') ?? '', new RegExp(was));
  assert.match(come?.join(' ') ?? '', new RegExp(is));
  await officer.press('Take the new text as a draft');
  await officer.headed('Approve the policy');
  await approveDraft(officer, number, { material });
  await officer.sees(`Version ${version}`);
}
