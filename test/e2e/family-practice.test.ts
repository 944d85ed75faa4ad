import assert from 'node:assert/strict';

import { familyPractice } from '#test/cases/family-practice.ts';
import {
  accept,
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
import { entered, establishment, typeAsset, typeJob, typePerson, typeSite, typeVendor } from './typing.ts';
import type { AssetInput, PersonInput, SiteInput, VendorInput } from './typing.ts';

/** What the published analysis found, and the two that it forgot, by the titles of the product. */
const published = [
  'Inappropriate access to Willow Chart EHR goes undetected',
  'A service or administrator account is taken over',
  'A session of Willow Chart EHR is left open where others can reach it',
  'One patient sees on Check-in kiosk what another entered',
  'What is on File server with scans is lost in a repair or a move',
  'Something on File server with scans is changed or deleted, and nobody notices',
  'Access lingers after somebody leaves or changes jobs',
  'After an outage it takes long to get going again',
  'Somebody breaks in at Main office and takes equipment or paper',
];
const forgotten = [
  'Ransomware copies and locks File server with scans',
  'Somebody takes over a mailbox in Northwind mail by phishing',
];

journey(
  '164.308(a)(1)(ii)(A)-(B): a family practice of 27 goes from nothing to a signed risk analysis, all of it typed into forms',
  async ({ link, visitor }) => {
    const sample = asOfToday(familyPractice);
    const day = (original: string) => shifted(familyPractice, sample, original);
    const dana = await visitor();
    await found(dana, link, sample);

    for (const site of entered<SiteInput>(sample, 'entity.recordSite')) await typeSite(dana, site);
    for (const { title } of entered<{ title: string }>(sample, 'workforce.recordJob'))
      await typeJob(dana, title);
    for (const person of entered<PersonInput>(sample, 'workforce.recordPerson'))
      await typePerson(dana, sample, person);
    for (const vendor of entered<VendorInput>(sample, 'business-associates.recordVendor'))
      await typeVendor(dana, vendor);
    for (const asset of entered<AssetInput>(sample, 'inventory.recordAsset'))
      await typeAsset(dana, sample, asset);
    await dana.open('/inventory/flows');
    await dana.sees('Clear Path Claims');

    const asked = await answerEverything(dana, sample);
    assert.ok(asked <= 60, `${asked} questions were asked.`);

    const shown = await registerOnPage(dana);
    sameRegister(shown, registerInCode(sample));
    const titles = new Set(shown.map(({ title }) => title));
    for (const title of [...published, ...forgotten]) assert.ok(titles.has(title), title);
    for (const title of forgotten) {
      const level = shown.find((risk) => risk.title === title)?.level ?? '';
      assert.ok(['Moderate', 'High', 'Very High'].includes(level), `${title}: ${level}`);
    }

    const owner = establishment(sample).officer.name;
    const plan = (template: string) => {
      const step = familyPractice.plan[template];
      assert.ok(step);
      return { ...step, owner, due: day(step.due) };
    };
    await openRisk(dana, 'Inappropriate access to Willow Chart EHR goes undetected');
    await mitigate(dana, plan('undetected-access'));
    await openRisk(dana, 'Somebody breaks in at Main office and takes equipment or paper');
    await accept(dana, plan('burglary').what, day(plan('burglary').acceptUntil ?? ''));
    await planFirst(dana, owner, day('2026-12-31'));
    await planTheRest(dana, owner, day('2026-12-31'));
    await decideTheRest(dana, owner, day('2026-12-31'));
    await dana.open('/risk-analysis/plan');
    await dana.sees(plan('undetected-access').what);
    await dana.sees(plan('burglary').what);

    await signAndDownload(dana, sample);
    await changedAfter(dana, 'Note taker');
  },
);
