import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Locator } from '@playwright/test';

import { timeZoneName } from '#areas/entity/words.ts';
import { levelWords } from '#areas/risk-analysis/levels.ts';
import { facts } from '#areas/risk-analysis/measures.ts';
import { questionWith } from '#areas/risk-analysis/questions/bank.ts';
import { register } from '#areas/risk-analysis/register.ts';
import type { Scenario } from '#areas/risk-analysis/scenario.ts';
import { answered, choiceFor } from '#test/cases/sample-case.ts';
import type { SampleCase } from '#test/cases/sample-case.ts';
import { setUp } from './set-up.ts';
import { establishment } from './typing.ts';
import { tick } from './visitor.ts';
import type { Option, Visitor } from './visitor.ts';

/** The parts of a journey to a signed analysis that are the same for every practice. */

const password = 'seven quiet umbrellas';

/** A sample practice as if it were entered today. */
export function asOfToday(sample: SampleCase): SampleCase {
  const now = Temporal.Now.instant();
  const { timeZone } = establishment(sample);
  return {
    ...sample,
    today: now.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    at: new Date(now.epochMilliseconds).toISOString(),
  };
}

/** A day of the sample practice, as far from today as it was from the day of the sample. */
export function shifted(original: SampleCase, sample: SampleCase, day: string): string {
  const { days } = Temporal.PlainDate.from(original.today).until(day, { largestUnit: 'days' });
  return Temporal.PlainDate.from(sample.today).add({ days }).toString();
}

/** The first minutes: the printed link, and the facts of the practice. */
export async function found(visitor: Visitor, link: string, sample: SampleCase): Promise<void> {
  const { name, kind, states, staff, patients, part2, timeZone, officer } = establishment(sample);
  await setUp(visitor, link, {
    practice: name,
    kind,
    state: states[0],
    timeZone: timeZoneName(timeZone),
    staff,
    patients,
    part2: part2 === 'no' ? 'No' : part2 === 'yes' ? 'Yes' : 'I don’t know yet',
    name: officer.name,
    email: officer.email,
    password,
  });
  await visitor.sees(name);
}

/** The words of the answer that the sample practice gives. */
function wordsOf(sample: SampleCase, question: string, subject: string) {
  const choices = questionWith(question)?.choices ?? [];
  const wanted = choiceFor(sample, question, subject);
  return choices.find(({ id }) => id === wanted) ?? { label: 'I don’t know' };
}

/** Answers the page of facts, then one question after the other, until none is left; how many were asked. */
export async function answerEverything(visitor: Visitor, sample: SampleCase): Promise<number> {
  await visitor.open('/risk-analysis');
  await visitor.follow('Start with the facts');
  let asked = 0;
  while (visitor.path.startsWith('/risk-analysis/interview/facts')) {
    for (const fact of facts) {
      const ask = questionWith(fact)?.ask;
      assert.equal(typeof ask, 'string');
      const group = visitor.page.getByRole('group', { name: String(ask), exact: true });
      if ((await group.count()) === 0 || (await group.getByRole('radio', { checked: true }).count()) > 0)
        continue;
      await answerIn(group, wordsOf(sample, fact, 'practice'));
      asked++;
    }
    await visitor.press('Save and go on');
  }
  // The addresses name lines of the inventory by their own identifiers: the sample's are found by name.
  const subjects = await inventoryNames(visitor);
  await visitor.open('/risk-analysis/interview');
  while (!visitor.path.startsWith('/risk-analysis/interview?')) {
    const [question = '', asset] = visitor.path.replace('/risk-analysis/interview/', '').split('~');
    const named = asset === undefined ? undefined : subjects.get(asset);
    const subject = sample.entries.find(({ input }) => input['name'] === named)?.input['id'] ?? 'practice';
    assert.ok(asset === undefined || subject !== 'practice', `${asset} is called ${named}`);
    await answerIn(visitor.page.getByRole('main'), wordsOf(sample, question, String(subject)));
    await visitor.press('Next');
    asked++;
  }
  await visitor.headed('Your answers');
  await visitor.sees('Every question that matters here is answered.');
  return asked;
}

/** Ticks an answer where it is offered, and otherwise that it is not known. */
async function answerIn(place: Locator, words: Option): Promise<void> {
  const dontKnow = place.getByRole('radio', { name: /^I don’t know/ });
  if (words.label === 'I don’t know') await dontKnow.check();
  else await tick(place, words);
}

/** The names of the inventory's lines, by what their addresses end in. */
async function inventoryNames(visitor: Visitor): Promise<Map<string, string>> {
  await visitor.open('/inventory');
  const links = await visitor.page.locator('main th a[href^="/inventory/asset-"]').all();
  return new Map(
    await Promise.all(
      links.map(async (link): Promise<[string, string]> => [
        (await link.getAttribute('href'))?.replace('/inventory/', '') ?? '',
        await link.innerText(),
      ]),
    ),
  );
}

export type ShownRisk = { readonly title: string; readonly level: string };

/** The register as it is shown, from the top. */
export async function registerOnPage(visitor: Visitor): Promise<ShownRisk[]> {
  await visitor.open('/risk-analysis/risks');
  const rows = await visitor.page.locator('main tbody tr').all();
  return Promise.all(
    rows.map(async (row) => ({
      title: (await row.locator('th a').textContent()) ?? '',
      level: (await row.locator('.level').textContent()) ?? '',
    })),
  );
}

/** The register that the same decisions come to in code. */
export function registerInCode(sample: SampleCase): readonly Scenario[] {
  return register(answered(sample), sample.today).scenarios;
}

/** Asserts that the browser came to the register that the same decisions come to in code. */
export function sameRegister(shown: readonly ShownRisk[], scenarios: readonly Scenario[]): void {
  const line = ({ level, title }: ShownRisk): string => `${level}: ${title}`;
  assert.deepEqual(
    shown.map(line).toSorted(),
    scenarios.map(({ risk, title }) => line({ level: levelWords[risk], title })).toSorted(),
  );
}

/** Opens a risk from the register, by its title. */
export async function openRisk(visitor: Visitor, title: string): Promise<void> {
  await visitor.open('/risk-analysis/risks');
  for (const folded of await visitor.page.getByText(/^Kept under watch; open to see/).all())
    await folded.click();
  await visitor.follow(title);
  await visitor.headed(title);
}

/** The lines of the plan that decide something about a risk that waits. */
function decisive({ page }: Visitor): Locator {
  return page.getByRole('listitem').filter({ hasText: /Decides \d+ risks? that/ });
}

/** Opens what is folded away below the measures that help most. */
async function unfold({ page }: Visitor): Promise<void> {
  const rest = page.getByText(/more measures? that would help$/);
  if ((await rest.count()) > 0) await rest.click();
}

/** Plans the measure that helps most by itself, with what it costs. */
export async function planFirst(visitor: Visitor, owner: string, due: string): Promise<void> {
  await visitor.open('/risk-analysis/plan');
  await visitor.follow(
    decisive(visitor)
      .getByRole('link', { name: /^Plan it: / })
      .first(),
  );
  await visitor.pick('Who does it?', owner);
  await visitor.type('By when?', due);
  await visitor.type('Cost in dollars', '200');
  await visitor.press(visitor.page.getByRole('button', { name: /^Plan this for \d+ risks?$/ }));
}

/** Ticks the measures that decide something and plans them together, until none is left that does. */
export async function planTheRest(visitor: Visitor, owner: string, due: string): Promise<void> {
  await visitor.open('/risk-analysis/plan');
  while ((await decisive(visitor).count()) > 0) {
    await unfold(visitor);
    for (const box of await decisive(visitor).getByRole('checkbox').all()) await box.check();
    await visitor.pick('Who sees to it?', owner);
    await visitor.type('By when?', due);
    await visitor.press('Plan what is ticked');
  }
}

/** Accepts the risk that is open, by the officer, with a reason and an end. */
export async function accept(visitor: Visitor, why: string, until: string): Promise<void> {
  if (!(await visitor.page.getByRole('link', { name: 'Accept it', exact: true }).isVisible()))
    await visitor.page.getByText('Decide something all the same', { exact: true }).click();
  await visitor.follow('Accept it');
  await visitor.type('Why do you accept it?', why);
  await visitor.type('Until when?', until);
  await visitor.press('Accept it');
}

/** Decides to lower the risk that is open, as proposed, with one step of its own. */
export async function mitigate(
  visitor: Visitor,
  step: { readonly what: string; readonly owner: string; readonly due: string; readonly cost: number },
): Promise<void> {
  await visitor.follow('Lower it');
  await visitor.pick('Likelihood that remains', 'Very Low');
  await visitor.press('Lower it');
  await visitor.follow('Add a step');
  await visitor.type('What is to be done?', step.what);
  await visitor.pick('Who does it?', step.owner);
  await visitor.type('By when?', step.due);
  await visitor.type('Cost in dollars', String(step.cost));
  await visitor.press('Add this step');
}

/** Goes through the risks that no measure of the plan decides, one by one. */
export async function decideTheRest(visitor: Visitor, owner: string, due: string): Promise<void> {
  const what = 'Find out what is in place, set up what is missing, and keep the proof';
  const waiting = visitor.page.getByRole('main').getByRole('rowheader').getByRole('link');
  await visitor.open('/risk-analysis/risks?need=decide');
  while ((await waiting.count()) > 0) {
    await visitor.follow(waiting.first());
    await mitigate(visitor, { what, owner, due, cost: 500 });
    await visitor.open('/risk-analysis/risks?need=decide');
  }
}

/** Signs what stands, and takes the report along as PDF. */
export async function signAndDownload(visitor: Visitor, sample: SampleCase): Promise<void> {
  await visitor.open('/risk-analysis');
  await visitor.follow('Review and sign');
  await visitor.press('Sign and lock version 1', 422);
  await visitor.sees('Tick that you have gone through the register, then sign.');
  await visitor.page.getByRole('checkbox', { name: /^I have gone through the register/ }).check();
  await visitor.press('Sign and lock version 1');
  await visitor.sees(/Signed and locked/);
  await visitor.sees(establishment(sample).name);

  const arriving = visitor.page.waitForEvent('download');
  await visitor.page.getByRole('link', { name: 'Download as PDF' }).click();
  const download = await arriving;
  const pdf = readFileSync(await download.path());
  assert.match(download.suggestedFilename(), /^risk-analysis-.*\.pdf$/);
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-');
  assert.ok(pdf.length > 20_000, `${pdf.length} bytes`);
}

/** What every analysis must say once something was added after it was signed. */
export async function changedAfter(visitor: Visitor, name: string): Promise<void> {
  await visitor.open('/risk-analysis');
  await visitor.sees(/^Version 1 is signed and locked$/);
  await visitor.open('/inventory/new');
  await visitor.type('Name', name);
  await visitor.pick('Kind', 'AI tool');
  await visitor.choose('What happens with patient information here?', { label: 'It keeps some' });
  await visitor.choose('Which?', { label: 'Clinical', note: 'Diagnoses, notes, results, prescriptions.' });
  await visitor.press('Add it');
  await visitor.open('/risk-analysis');
  await visitor.sees(/^Changed since the analysis$/);
  await visitor.follow(visitor.page.getByRole('link', { name: new RegExp(RegExp.escape(name)) }).first());
  await visitor.headed(name);
}
