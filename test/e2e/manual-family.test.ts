import assert from 'node:assert/strict';

import { familyPractice } from '#test/cases/family-practice.ts';
import { asOfToday, found } from './analysis.ts';
import { journey } from './journey.ts';
import {
  approveDraft,
  approveReady,
  bringUpToDate,
  downloadManual,
  enterLists,
  markupIsWords,
  pageOf,
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
  '164.316, 164.520, 164.530(b), 164.530(i): a family practice writes its manual and posts its notice, its staff read, sign and learn on phones, and another EHR asks again those whom it concerns',
  async ({ link, visitor }) => {
    const sample = asOfToday(familyPractice);
    const dana = await visitor();
    await found(dana, link, sample);
    await enterLists(dana, sample);
    await tellContact(dana, {
      'Phone number of the practice': '512-555-0140',
      'Privacy official: phone': 'extension 12',
      'Privacy official: where': 'the office behind the front desk',
      'Security official: phone': 'extension 14',
      'Security official: where': 'the IT room',
    });
    await tellActivities(dana, { 'appointment-reminders': 'yes' });
    await tellDuties(dana, { Clinician: ['clinical'], 'Front desk': ['front-desk', 'billing'] });

    // The officer writes.
    await markupIsWords(dana, 'GOV-03');
    await dana.open(`${pageOf('GOV-03')}/edit`);
    await dana.press('Give the draft up');
    const own = { heading: 'Our own rule', bold: 'Whiteboards', point: 'They are wiped each evening.' };
    await writeInEditor(dana, 'GOV-03', own, true);
    await approveDraft(dana, 'GOV-03');
    const atOnce = await approveReady(dana);
    await refusedForGap(dana, 'PRV-27', 'the email address of the practice');
    await tellContact(dana, { 'Email address of the practice': 'office@juniper-family.example' });
    assert.equal(await approveReady(dana), 3, 'Three policies waited for the address alone.');
    await toWordAndBack(dana, 'SEC-09', 'The spare key lies in the safe.');
    await approveDraft(dana, 'SEC-09', { what: 'Where the spare key lies.', material: true });
    await dana.sees(/^Version 2/);
    await dana.sees(/Where the spare key lies\./);
    await dana.open('/policies');
    await dana.sees(`${atOnce + 4} of ${atOnce + 4} policies in effect`);
    await downloadManual(dana, 'Willow Chart EHR', 'The spare key lies in the safe.', own.point);
    await publishNotice(dana, sample);
    const anybody = await visitor(phone);
    await anybody.open('/privacy-notice');
    await anybody.headed('Notice of Privacy Practices');
    await anybody.sees(/512-555-0140/);

    // The front desk by a personal link, a physician by a sign-in, a nurse whose phone runs no scripts.
    const handed = await giveLink(dana, 'Priya Castellano');
    const priya = await visitor(phone);
    await openLink(priya, handed, 'Priya Castellano');
    const another = await visitor(phone);
    await another.open(handed, 403);
    await another.sees(/opened on a device already/);
    for (const number of ['PRV-27', 'SEC-09', 'GOV-03']) await readAndSign(priya, titleOf(number));
    assert.ok((await signTheRest(priya)) > 20);
    await takeModule(priya, await nextModule(priya), { failFirst: true });
    assert.ok((await passTheRest(priya)) > 4);
    await isDone(priya);

    const rosa = await visitor(phone);
    await acceptInvitation(rosa, await giveSignIn(dana, 'Rosa Imanov'), 'lanterns along the river');
    await rosa.follow('Your reading');
    assert.ok(!(await askedOf(rosa)).includes(titleOf('PRV-27')));
    for (const number of ['PRV-04', 'SEC-10']) await readAndSign(rosa, titleOf(number));
    await signTheRest(rosa);
    await passTheRest(rosa);
    await isDone(rosa);

    const theo = await visitor({ ...phone, scripts: false });
    const last = await giveLink(dana, 'Theo Lindqvist');
    await openLink(theo, last, 'Theo Lindqvist');
    await readAndSign(theo, titleOf('SEC-10'));
    await takeModule(theo, await nextModule(theo), { failFirst: false });

    // Another EHR.
    await dana.open('/inventory');
    await dana.follow('Willow Chart EHR');
    await dana.type('Name', 'Sparrow Chart');
    await dana.press('Save');
    const now = { was: 'Willow', is: 'Sparrow' };
    await bringUpToDate(dana, 'SEC-10', { ...now, material: true });
    await bringUpToDate(dana, 'PRV-27', { ...now, material: true });
    await bringUpToDate(dana, 'SEC-14', { ...now, material: false });
    const learned = ['M5', 'M9'].map(lessonTitle);
    await isAsked(priya, titleOf('SEC-10'), titleOf('PRV-27'), lessonTitle('M7'), ...learned);
    await isAsked(rosa, titleOf('SEC-10'), ...learned);
    await readAndSign(priya, titleOf('SEC-10'));
    await signTheRest(priya);
    await passTheRest(priya);
    await isDone(priya);

    // Somebody leaves.
    const { today } = sample;
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
    await leaves(dana, 'Theo Lindqvist', yesterday);
    await isShut(theo, '/mine');
    await theo.open(last, 403);
    await dana.open('/policies/readers');
    await dana.sees(/^Theo Lindqvist, left on .*: 1 signature$/);
    await dana.open('/training');
    await dana.sees('Who has left');
    assert.ok(await lineIn(dana, '/training/records.csv', /^Theo Lindqvist,.*,100,yes,/));
    assert.ok(await lineIn(dana, '/export/policy-signatures.csv', /Theo Lindqvist/));
  },
);
