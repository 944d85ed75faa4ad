import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import mammoth from 'mammoth';

import type { IncidentKind } from '#areas/incidents/events.ts';
import { ongoingWords } from '#areas/incidents/words.ts';
import { noticeWays } from '#areas/breaches/events.ts';
import type { PhiKind } from '#areas/breaches/events.ts';
import { questionNamed } from '#areas/breaches/standing.ts';
import { kindWords, phiKindWords, wayWords } from '#areas/breaches/words.ts';
import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { breachDeadlines } from '#deadlines/breach.ts';
import { jurisdictionName } from '#states/jurisdictions.ts';
import type { Jurisdiction } from '#states/jurisdictions.ts';
import { playbookFor } from '#texts/playbooks/library.ts';
import type { Visitor } from './visitor.ts';

/** Three answers: what kind it is, whether it goes on, what happened. The first list comes at once. The day of today there. */
export async function reported(
  own: Visitor,
  kind: IncidentKind,
  ongoing: 'yes' | 'no',
  what: string,
): Promise<Day> {
  const { choice, such, now } = playbookFor(kind);
  await own.open('/incidents/report');
  const today = await own.page.locator('input[name=discovered]').inputValue();
  await own.choose('What kind of thing is it?', { label: choice, note: such });
  await own.choose('Is it still going on?', ongoingWords[ongoing]);
  await own.type('What happened?', what);
  await own.press('Send the report');
  await own.headed('Thank you. Your report is on record.');
  for (const line of now) await own.sees(line);
  await own.sees('What happens in the first hour');
  return today as Day;
}

/** From the log to the page of the incident, where the first steps are ticked, to the record of a possible breach. */
export async function answered(own: Visitor, what: string, title: string, steps: number): Promise<void> {
  await own.open('/incidents');
  await own.follow(own.page.getByRole('link', { name: what.slice(0, 40) }).first());
  for (let ticked = 0; ticked < steps; ticked++) {
    await own.sees(new RegExp(`^The playbook: ${ticked} of`));
    await own.press(own.page.getByRole('button', { name: /^Done ?: / }).first());
  }
  await own.sees(new RegExp(`^The playbook: ${steps} of`));
  await own.follow('Was it a breach?');
  await own.type('What it is about, in a few words', title);
  await own.press('Record it and go on');
  await own.headed(title);
  await own.sees('Answer what happened');
}

/** Page by page through what is asked, with what shows each answer. The questions that came, in their order. */
export async function questioned(own: Visitor, facts: Readonly<Record<string, string>>): Promise<string[]> {
  const asked: string[] = [];
  await own.follow('Next question');
  for (;;) {
    const [, name] = /\/questions\/(\w+)$/.exec(own.path) ?? [];
    if (name === undefined) break;
    assert.ok(!asked.includes(name) && asked.length < 20, `${name} is asked again.`);
    asked.push(name);
    const question = questionNamed(name);
    assert.ok(question);
    await own.headed(question.asks);
    const label = question.choices[facts[name] ?? '']?.words ?? 'I don’t know';
    await own.choose('Answer', { label });
    await own.type('What shows it?', `Looked into on the day, for “${name}”.`);
    await own.press('Next');
  }
  assert.deepEqual(
    Object.keys(facts).filter((name) => !asked.includes(name)),
    [],
    'Facts that nobody asked for.',
  );
  return asked;
}

/** A conclusion needs reasons. Then it is locked, and so are the answers. */
export async function concluded(own: Visitor, reasons: string, version: RegExp): Promise<void> {
  await own.headed('Was it a breach?');
  await own.press('Conclude and lock', 422);
  await own.type('Your reasons', reasons);
  await own.press('Conclude and lock');
  await tab(own, 'Assessment');
  await own.sees(version);
  await own.sees(reasons);
  await own.sees(/Grace Lindholm on /);
  assert.equal(await own.page.getByRole('button', { name: 'Conclude and lock' }).count(), 0);
  const conclusion = own.path;
  await own.open(conclusion.replace('conclusion', 'questions/phi'));
  await own.sees('Concluded and locked');
  assert.equal(await own.page.getByRole('button', { name: 'Save and go on' }).count(), 0);
  await own.open(conclusion);
}

/** Another of the pages of a breach. */
export function tab(own: Visitor, name: string): Promise<void> {
  return own.follow(own.page.locator('.tabs').getByRole('link', { name, exact: true }));
}

export type Counted = {
  readonly total: number;
  readonly states: readonly { readonly state: Jurisdiction; readonly residents: number }[];
  readonly kinds: readonly PhiKind[];
  readonly unreachable: number;
};

/** Counts the people by the state where they live. One more there than in all is refused. */
export async function peopleCounted(own: Visitor, { total, states, kinds, unreachable }: Counted) {
  await tab(own, 'People');
  await own.type('People in all', String(total));
  for (const [index, { state, residents }] of states.entries()) {
    await own.pick(`State ${index + 1}`, jurisdictionName(state));
    await own
      .field('People')
      .nth(index)
      .fill(String(index === 0 ? residents + 1 : residents));
  }
  for (const kind of kinds) await own.choose('What kinds of PHI', { label: phiKindWords[kind] });
  await own.type('Without a good address', String(unreachable));
  await own.type('How you counted, or why it changed', 'Counted in the chart system.');
  await own.press('Record the count', 422);
  await own.field('People').first().fill(String(states[0]?.residents));
  await own.press('Record the count');
}

/** The page shows each last day that the calculator gives for these facts, beside what is to be done by then. */
export async function clocksShown(own: Visitor, { total, states }: Counted, discovered: Day): Promise<void> {
  const answer = breachDeadlines({
    discovered,
    affected: total,
    states,
    determined: discovered,
    today: discovered,
  });
  assert.ok('deadlines' in answer);
  const { timeline } = answer.deadlines;
  assert.ok(timeline.length >= 2);
  for (const { what, by } of timeline) {
    const row = own.page.getByRole('row').filter({ hasText: what });
    const shown = await row.first().innerText();
    assert.ok(shown.includes(by === null ? 'no number' : longDate(by)), `${what}, by ${by}: ${shown}`);
  }
}

/** What the letters say, in both languages; the proposal that stands there has gaps and does not do. */
export async function lettersWorded(own: Visitor, happened: string, spanish: string): Promise<void> {
  await tab(own, 'Letters');
  await own.follow('Write what they say');
  assert.match(await own.field('What happened').inputValue(), /‹/);
  const words = {
    'What happened': [happened, spanish],
    'To look into it': ['We are finding out what was in it.', 'Averiguamos qué contenía.'],
    'To lessen the harm': ['We changed all passwords.', 'Cambiamos todas las contraseñas.'],
    'So that it does not happen again': ['We train our staff.', 'Capacitamos al personal.'],
    'Days and hours': ['Monday to Friday, 8 to 5', 'De lunes a viernes, de 8 a 5'],
  };
  for (const [label, [english = '', other = '']] of Object.entries(words)) {
    await own.type(label, english);
    await own.type(`${label}, in Spanish`, other);
  }
  await own.type('Toll-free number', '800-555-0100');
  await own.type('Active through', '2027-12-31');
  await own.press('Save the words');
}

/** Saves a file as the browser does, by its link. */
export async function saved({ page }: Visitor, link: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link, exact: true }).click();
  return readFile(await (await coming).path());
}

/** A letter as PDF and Word: real files; the words of it. */
export async function letterTaken(own: Visitor, title: string): Promise<string> {
  isPdf(await saved(own, `${title}, PDF`));
  const { value } = await mammoth.extractRawText({ buffer: await saved(own, `${title}, Word`) });
  return value;
}

/** The list to fill in, with its examples, is sealed as the mailing list; what it lacks of the count is said. */
export async function listSealed(own: Visitor): Promise<void> {
  const list = await saved(own, 'CSV');
  await tab(own, 'People');
  await own.page
    .getByLabel('The list', { exact: true })
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: list });
  await own.press('Seal the list');
  await own.sees('The list and the count differ');
  await tab(own, 'Letters');
}

/** The whole of a PDF file is there. */
export function isPdf(bytes: Buffer): void {
  assert.match(bytes.subarray(0, 8).toString('latin1'), /^%PDF-1\.\d/);
  assert.match(bytes.subarray(-16).toString('latin1'), /%%EOF\s*$/);
  assert.ok(bytes.length > 5000, `${bytes.length} bytes`);
}

/** Records with its proof whatever notice is due next, until none is. Whom they went to, in their order. */
export async function noticesGiven(own: Visitor): Promise<string[]> {
  const given: string[] = [];
  await tab(own, 'Notices');
  while ((await own.page.locator('.mark.missing').count()) > 0) {
    assert.ok(given.length < 12, given.join(', '));
    const kind = await own.page.locator('select[name=kind]').inputValue();
    given.push(await noticeGiven(own, kind as keyof typeof noticeWays, given.length + 1));
  }
  return given;
}

async function noticeGiven(own: Visitor, kind: keyof typeof noticeWays, place: number): Promise<string> {
  const { page } = own;
  // For ten or more people without a good address, the form knows how long a posting stays.
  const posted = kind === 'substitute' && (await own.field('Posted through').inputValue()) !== '';
  await own.choose('How', { label: wayWords[posted ? 'web' : noticeWays[kind][0]] });
  const state = page.getByLabel('State', { exact: true });
  const where = (await state.count()) > 0 ? ` ${await state.inputValue()}` : '';
  const to = page.getByLabel(/^(Which office|Which outlets|Where)$/);
  if ((await to.count()) > 0) await to.fill('As the list of offices and papers says');
  const confirmation = page.getByLabel('Confirmation number');
  if ((await confirmation.count()) > 0) await confirmation.fill(`R-${place}`);
  const proof = `%PDF-1.4 receipt ${place}`;
  await page
    .getByLabel('The proof')
    .setInputFiles({ name: `receipt-${place}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(proof) });
  await own.press('Record the notice');
  await own.sees(`receipt-${place}.pdf`);
  await own.sees(kindWords[kind]);
  assert.equal((await saved(own, `receipt-${place}.pdf`)).toString(), proof);
  return `${kind}${where}`;
}
