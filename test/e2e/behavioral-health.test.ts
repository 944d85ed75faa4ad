import assert from 'node:assert/strict';

import { behavioralHealth } from '#test/cases/behavioral-health.ts';
import type { SampleCase } from '#test/cases/sample-case.ts';
import {
  answerEverything,
  asOfToday,
  changedAfter,
  decideTheRest,
  found,
  mitigate,
  openRisk,
  planFirst,
  planTheRest,
  registerInCode,
  registerOnPage,
  sameRegister,
  shifted,
  signAndDownload,
} from './analysis.ts';
import { journey } from './journey.ts';
import { bring, inventoryRows, vendorRows } from './lists.ts';
import { entered, establishment, typeJob, typePerson, typeSite } from './typing.ts';
import type { PersonInput, SiteInput } from './typing.ts';
import type { Visitor } from './visitor.ts';

journey(
  '164.308(a)(1)(ii)(A)-(B): a behavioral health clinic of 45 brings its lists as CSV, and signs its risk analysis',
  async ({ link, visitor }) => {
    const sample = asOfToday(behavioralHealth);
    const day = (original: string) => shifted(behavioralHealth, sample, original);
    const ines = await visitor();
    await found(ines, link, sample);

    for (const site of entered<SiteInput>(sample, 'entity.recordSite')) await typeSite(ines, site);
    for (const { title } of entered<{ title: string }>(sample, 'workforce.recordJob'))
      await typeJob(ines, title);
    for (const person of entered<PersonInput>(sample, 'workforce.recordPerson'))
      await typePerson(ines, sample, person);
    await bringCorrected(ines, sample);
    await bring(ines, '/inventory/import', inventoryRows(sample));
    await ines.sees('Tidewater EHR');
    await ines.open('/associates');
    await ines.sees('3 agreements are missing');

    const asked = await answerEverything(ines, sample);
    assert.ok(asked <= 60, `${asked} questions were asked.`);

    const shown = await registerOnPage(ines);
    sameRegister(shown, registerInCode(sample));
    const titles = shown.map(({ title }) => title);
    const first = titles.slice(0, 5);
    assert.ok(first.includes('Somebody takes over a mailbox in Staff mail by phishing'), first.join('; '));
    assert.ok(first.includes('Several people use one sign-in to Desktops'), first.join('; '));
    for (const name of ['Evening Line', 'Cut and Clear', 'Two Rivers IT'])
      assert.ok(titles.includes(`The agreement with ${name} is missing`), name);

    const step = behavioralHealth.plan['mailbox-phishing'];
    assert.ok(step);
    await openRisk(ines, 'Somebody takes over a mailbox in Staff mail by phishing');
    await ines.sees(/: a password alone opens it\./);
    const owner = establishment(sample).officer.name;
    await mitigate(ines, { ...step, owner, due: day(step.due) });
    await planFirst(ines, owner, day('2026-12-14'));
    await planTheRest(ines, owner, day('2026-12-14'));
    await decideTheRest(ines, owner, day('2026-12-14'));

    await signAndDownload(ines, sample);
    await changedAfter(ines, 'Note taker');
  },
);

/** The list of vendors, with a day that is none at first. */
async function bringCorrected(visitor: Visitor, sample: SampleCase): Promise<void> {
  const rows = vendorRows(sample);
  const wrong = rows.map((row, index) => (index === 1 ? { ...row, 'Signed on': '2023-02-30' } : row));
  await bring(visitor, '/associates/import', wrong, 422);
  await visitor.sees(/[Ll]ine 3/);
  await visitor.open('/associates');
  assert.equal(await visitor.page.getByText('Evening Line').count(), 0);
  await bring(visitor, '/associates/import', rows);
  await visitor.sees('Evening Line');
}
