import assert from 'node:assert/strict';

import type { Locator } from '@playwright/test';

import { moduleIds } from '#texts/training/lesson.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { invite } from './set-up.ts';
import { fetched, hiddenIn, sent } from './sending.ts';
import type { Answer } from './sending.ts';
import type { Visitor } from './visitor.ts';

/** What everybody does who works there: read, sign and learn, on a phone. */

export const phone = { width: 390, height: 844, phone: true };

/** Bytes that a page to read may have. */
const mostBytes = 60_000;

/** The right option of every question, by item: the names in it differ from practice to practice, its place does not. */
const right: ReadonlyMap<string, string> = new Map(
  [...toldPractices().values()].flatMap(({ program, sample: { today } }) => {
    const told = { en: telling(program, today, 'en').told, es: telling(program, today, 'es').told };
    return moduleIds
      .flatMap((id) => lessonWith(id)?.items(told) ?? [])
      .map(({ id, options }) => [id, options.find((option) => option.right)?.id ?? ''] as const);
  }),
);

/** What an officer does so that somebody can read without a sign-in: the link to hand over. */
export async function giveLink(officer: Visitor, name: string): Promise<string> {
  await officer.open('/people/reading-links');
  await officer.choose('Who gets a link?', { label: name });
  await officer.press('Make the links');
  return officer.field('Link').inputValue();
}

/** What an official does so that somebody can sign in: the role first, then the link to hand over. */
export async function giveSignIn(official: Visitor, name: string): Promise<string> {
  await official.open('/people');
  await official.follow(name);
  await official.press('Grant the role');
  return invite(official, name);
}

/** What somebody does with the link that was handed over. */
export async function openLink(staff: Visitor, link: string, name: string): Promise<void> {
  await staff.open(link);
  await staff.headed(`Hello, ${name}`);
  await staff.press(`I am ${name}: begin`);
  await staff.headed(/things? to read and sign$/);
}

/** The titles of what is still to read, sign and learn. */
export async function askedOf(staff: Visitor): Promise<readonly string[]> {
  await staff.open('/mine');
  return staff.page.locator('ol.todo h3').allInnerTexts();
}

/** Somebody is asked for exactly this, in whatever order: titles of policies and modules. */
export async function isAsked(staff: Visitor, ...titles: readonly string[]): Promise<void> {
  assert.deepEqual((await askedOf(staff)).toSorted(), titles.toSorted());
  await staff.sees(/^It changed: /);
}

/** The title of a module: `M5`. */
export function lessonTitle(id: string): string {
  return lessonWith(id)?.title.en ?? assert.fail(`There is no module ${id}.`);
}

/** The link to something on the list, by its title: what is done with it stands before, for those who hear it. */
function linkTo({ page }: Visitor, title: string): Locator {
  const name = new RegExp(`^[A-Z][a-z ]+: ${RegExp.escape(title)}$`);
  return page.locator('ol.todo').getByRole('link', { name });
}

/** Reads one policy, from the list, and signs it. */
export async function readAndSign(staff: Visitor, title: string): Promise<void> {
  const asked = await askedOf(staff);
  assert.ok(asked.includes(title), `“${title}” is not among: ${asked.join('; ')}`);
  await staff.follow(linkTo(staff, title));
  await staff.headed(title);
  await staff.press(/^Sign as /, 422);
  await staff.page.getByRole('checkbox').check();
  await staff.press(/^Sign as /);
  assert.ok(!(await askedOf(staff)).includes(title));
}

/** Signs every policy that is still to be signed, by the same pages and forms. Gives how many. */
export async function signTheRest(staff: Visitor): Promise<number> {
  const paths = await linesTo(staff, '/mine/policies/');
  for (const path of paths) {
    const page = small(await fetched(staff, path), path);
    const { status, html } = await sent(staff, path, { ...hiddenIn(page), read: 'yes' });
    assert.equal(status, 303, html);
  }
  return paths.length;
}

async function linesTo(staff: Visitor, beginning: string): Promise<readonly string[]> {
  await staff.open('/mine');
  const links = await staff.page.locator(`ol.todo a[href^="${beginning}"]`).all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

function small(page: Answer, path: string): Answer {
  const bytes = Buffer.byteLength(page.html);
  assert.equal(page.status, 200, path);
  assert.ok(bytes < mostBytes, `${path} has ${bytes} bytes.`);
  return page;
}

/** The first module on the list that is still to be taken, as its address. */
export async function nextModule(staff: Visitor): Promise<string> {
  const [first] = await linesTo(staff, '/mine/training/');
  return first ?? assert.fail('There is no module to take.');
}

/** Takes a module in the browser: fails it once where that is wished, reads it again, and passes. */
export async function takeModule(
  staff: Visitor,
  path: string,
  { failFirst }: { readonly failFirst: boolean },
): Promise<void> {
  small(await fetched(staff, path), path);
  await staff.open('/mine');
  await staff.follow(staff.page.locator(`ol.todo a[href="${path}"]`));
  if (failFirst) {
    const asked = await answer(staff, false);
    await staff.sees(/not passed yet\. You need 80\./);
    assert.ok((await staff.page.getByText('The best answer').count()) > 0, 'The best answers are told.');
    await staff.follow('Read again, then try other questions');
    const again = await answer(staff, true);
    assert.deepEqual(
      again.filter((item) => asked.includes(item)),
      [],
      'none of the first questions is asked again',
    );
  } else await answer(staff, true);
  await staff.sees(/^Passed, with 100 percent/);
  const certificate = staff.page.getByRole('link', { name: 'Certificate (PDF)' });
  const url = new URL((await certificate.getAttribute('href')) ?? '', staff.page.url());
  const file = await staff.page.context().request.get(url.href);
  assert.equal((await file.body()).subarray(0, 4).toString('latin1'), '%PDF');
}

/** Answers the questions of the lesson that is open: all right, or all wrong. Gives which were asked. */
async function answer(staff: Visitor, well: boolean): Promise<readonly string[]> {
  await staff.follow(/^Answer \d+ questions$/);
  await staff.press('Send my answers', 422);
  const items = await staff.page.locator('fieldset.question').all();
  const asked: string[] = [];
  for (const item of items) {
    const id = ((await item.getAttribute('id')) ?? '').replace('field-answers-', '');
    const best = right.get(id) ?? assert.fail(`Nobody knows the answer to ${id}.`);
    await item
      .locator(well ? `input[value="${best}"]` : `input:not([value="${best}"])`)
      .first()
      .check();
    asked.push(id);
  }
  await staff.page.getByRole('checkbox', { name: 'I answered these questions myself.' }).check();
  await staff.press('Send my answers');
  return asked;
}

/** Takes every module that is still to be taken, by the same pages and forms. Gives how many. */
export async function passTheRest(staff: Visitor): Promise<number> {
  const paths = await linesTo(staff, '/mine/training/');
  for (const path of paths) {
    small(await fetched(staff, path), path);
    const page = small(await fetched(staff, `${path}/questions`), `${path}/questions`);
    const items = new Set([...page.html.matchAll(/name="answers\.([^"]+)"/g)].map(([, id = '']) => id));
    const answers = [...items].map((id) => [`answers.${id}`, right.get(id) ?? assert.fail(id)]);
    const form = { ...hiddenIn(page), ...Object.fromEntries(answers), agree: 'yes' };
    const { status, html } = await sent(staff, `${path}/questions`, form);
    assert.equal(status, 303, html);
  }
  return paths.length;
}

/** Nothing is left to read, sign or learn. */
export async function isDone(staff: Visitor): Promise<void> {
  await staff.open('/mine');
  await staff.headed('Nothing to read now');
}

/** A page that is not for somebody without a sign-in, or not any more. */
export async function isShut(staff: Visitor, path: string): Promise<void> {
  await staff.open(path);
  assert.match(staff.path, /^\/sign-in/);
}

/** A line of a file that the visitor may download, by what it begins with; undefined where there is none. */
export async function lineIn(visitor: Visitor, path: string, of: RegExp): Promise<string | undefined> {
  const { status, html } = await fetched(visitor, path);
  assert.equal(status, 200, path);
  return html.split('\n').find((line) => of.test(line));
}

/** Somebody's last day was yesterday. */
export async function leaves(officer: Visitor, name: string, lastDay: string): Promise<void> {
  await officer.open('/people');
  await officer.follow(name);
  await officer.page.getByText(`${name} leaves`, { exact: true }).click();
  await officer.type('Last day of work', lastDay);
  await officer.press('Record the last day');
}
