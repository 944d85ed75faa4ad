import assert from 'node:assert/strict';

import { behavioralHealth } from '#test/cases/behavioral-health.ts';
import { asOfToday, found } from './analysis.ts';
import { journey } from './journey.ts';
import {
  approveDraft,
  approveReady,
  bringUpToDate,
  downloadManual,
  enterLists,
  publishNotice,
  refusedForGap,
  tellActivities,
  tellContact,
  tellDuties,
  titleOf,
  toWordAndBack,
  writeInEditor,
} from './manual.ts';
import { acceptInvitation } from './set-up.ts';
import {
  askedOf,
  giveLink,
  giveSignIn,
  isAsked,
  isDone,
  isShut,
  leaves,
  lessonTitle,
  lineIn,
  nextModule,
  openLink,
  passTheRest,
  phone,
  readAndSign,
  signTheRest,
  takeModule,
} from './staff.ts';

journey(
  '164.316, 164.520, 164.530(b), 164.530(i): a clinic writes its manual and posts its notice, its staff read, sign and learn on phones, and another privacy official asks again those whom it concerns',
  async ({ link, visitor }) => {
    const sample = asOfToday(behavioralHealth);
    const ines = await visitor();
    await found(ines, link, sample);
    await enterLists(ines, sample);
    await tellContact(ines, {
      'Phone number of the practice': '503-555-0188',
      'Privacy official: phone': 'extension 3',
      'Privacy official: where': 'room 204',
      'Security official: phone': '503-555-0190',
      'Security official: where': 'room 210',
    });
    await tellActivities(ines, { 'psychotherapy-notes': 'yes', 'trains-students': 'yes' });
    await tellDuties(ines, { Therapist: ['clinical'], 'Front desk': ['front-desk', 'billing'] });

    // The officer writes.
    const own = { heading: 'Waiting room', bold: 'First names', point: 'Nobody calls out a last name.' };
    await writeInEditor(ines, 'SEC-09', own);
    await approveDraft(ines, 'SEC-09');
    await approveReady(ines);
    await refusedForGap(ines, 'BRE-01', 'the email address of the practice');
    await tellContact(ines, { 'Email address of the practice': 'hello@harbor-clinic.example' });
    await approveReady(ines);
    await toWordAndBack(ines, 'SEC-06', 'Say it aloud, too.');
    await approveDraft(ines, 'SEC-06', { what: 'Incidents are told in person, too.', material: true });
    await ines.sees(/^Version 2/);
    await downloadManual(ines, 'Tidewater EHR', 'Psychotherapy', own.point, 'Say it aloud, too.');
    await publishNotice(ines, sample);
    const anybody = await visitor({ width: 320, height: 640, phone: true });
    await anybody.open('/privacy-notice');
    await anybody.sees(/503-555-0188/);

    // A therapist by a personal link, the front desk by a sign-in.
    const handed = await giveLink(ines, 'Noor Abernathy');
    const noor = await visitor(phone);
    await openLink(noor, handed, 'Noor Abernathy');
    await isShut(noor, '/policies');
    await (await visitor(phone)).open(handed, 403);
    for (const number of ['PRV-24', 'SEC-06']) await readAndSign(noor, titleOf(number));
    await signTheRest(noor);
    await takeModule(noor, await nextModule(noor), { failFirst: true });
    await passTheRest(noor);
    await isDone(noor);

    const caleb = await visitor(phone);
    await acceptInvitation(caleb, await giveSignIn(ines, 'Caleb Ruiz'), 'a boat below the bridge');
    await caleb.follow('Your reading');
    assert.ok(!(await askedOf(caleb)).includes(titleOf('PRV-24')));
    for (const number of ['PRV-27', 'SEC-09']) await readAndSign(caleb, titleOf(number));
    await signTheRest(caleb);
    await takeModule(caleb, await nextModule(caleb), { failFirst: false });
    await passTheRest(caleb);
    await isDone(caleb);

    // Another privacy official.
    await ines.open('/practice/officials');
    await ines.page.getByRole('radio', { name: /^Privacy official/ }).check();
    await ines.pick('Who takes it?', 'Wen Sorensen');
    await ines.press('Designate in writing');
    const now = { was: 'Ines', is: 'Wen' };
    await bringUpToDate(ines, 'SEC-06', { ...now, material: true, version: 3 });
    await bringUpToDate(ines, 'PRV-27', { ...now, material: true });
    await bringUpToDate(ines, 'PRV-01', { ...now, material: false });
    const learned = ['M6', 'M9'].map(lessonTitle);
    await isAsked(noor, titleOf('SEC-06'), ...learned);
    await isAsked(caleb, titleOf('SEC-06'), titleOf('PRV-27'), ...learned);
    await readAndSign(caleb, titleOf('PRV-27'));
    await signTheRest(caleb);
    await passTheRest(caleb);
    await isDone(caleb);
    await ines.open('/policies/readers');
    await ines.sees(/Noor Abernathy/);

    // Somebody leaves.
    const yesterday = Temporal.PlainDate.from(sample.today).subtract({ days: 1 }).toString();
    await leaves(ines, 'Noor Abernathy', yesterday);
    await isShut(noor, '/mine');
    await noor.open(handed, 403);
    await ines.open('/policies/readers');
    await ines.sees(/^Noor Abernathy, left on .*: \d+ signatures$/);
    assert.ok(await lineIn(ines, '/training/records.csv', /^Noor Abernathy,.*,100,yes,/));
    assert.ok(await lineIn(ines, '/export/policy-signatures.csv', /Noor Abernathy/));
  },
);
