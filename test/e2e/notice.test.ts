import assert from 'node:assert/strict';

import { journey } from './journey.ts';
import { acceptInvitation, invite } from './set-up.ts';

const phone = { width: 390, height: 844, phone: true };
const tablet = { width: 820, height: 1180, phone: true };
const narrow = { width: 320, height: 700, phone: true };

journey(
  '164.520: an official rewords and publishes the notice, the front desk logs a patient, who signs on the tablet with a finger',
  async ({ link, visitor }) => {
    const grace = await visitor(phone);
    await grace.open(link);
    const invitation = await invite(grace, 'Marcus Bell');

    await grace.open('/notice');
    await grace.headed('Notice of Privacy Practices');
    await grace.open('/notice/edit/who');
    await grace.page
      .getByRole('textbox', { name: 'The text in English' })
      .fill('All of us follow this notice.');
    await grace.press('Keep this for the next version');
    await grace.sees(/in your own words/);
    await grace.open('/notice/publish');
    await grace.press(/^I read it: publish/, 422);
    await grace.choose('Does it change something that matters?', {
      label: 'No: a phone number, clearer words, or the like',
    });
    await grace.type('What changes, and why?', 'Who follows the notice, in fewer words.');
    await grace.press(/^I read it: publish/);
    await grace.sees(/Not yet at Maple Street/);
    await grace.follow('Posting');
    await grace.pick('Where?', 'Maple Street');
    await grace.press('Record the posting');

    const marcus = await visitor(tablet);
    await acceptInvitation(marcus, invitation, 'bicycle under the maples');
    await marcus.follow('New patients');
    await marcus.press('Log the visit', 422);
    await marcus.type('The patient’s name', 'Wilhelmina Quartz');
    await marcus.type('Chart number, if there is one', 'QX-4471');
    await marcus.press('Log the visit');
    await marcus.headed('Wilhelmina Quartz');
    await marcus.follow('Sign here on this tablet');
    assert.equal(await marcus.page.getByRole('navigation').count(), 0);
    await marcus.press('Sign', 422);
    await marcus.type('Type your full name to sign', 'Wilhelmina Quartz');
    const canvas = marcus.page.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox()) ?? assert.fail('no place to draw');
    const { mouse } = marcus.page;
    await mouse.move(box.x + 30, box.y + 60);
    await mouse.down();
    await mouse.move(box.x + 150, box.y + 120, { steps: 6 });
    await mouse.move(box.x + 280, box.y + 40, { steps: 6 });
    await mouse.up();
    assert.match(await marcus.page.locator('input[name=drawing]').inputValue(), /^data:image\/png;base64,/);
    await marcus.press('Sign');
    await marcus.headed('Thank you');
    await marcus.follow('For the staff: back to the patient');
    await marcus.sees(/Signed on a tablet/);
    await marcus.sees('signature.png');
    await marcus.open('/notice/patients');
    await marcus.sees('No signature is open');

    const anybody = await visitor(narrow);
    await anybody.open('/privacy-notice');
    await anybody.headed('Notice of Privacy Practices');
    await anybody.sees('All of us follow this notice.');
    const wider = await anybody.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    assert.equal(wider, 0);
    assert.equal(await anybody.page.getByText('Quartz').count(), 0);
  },
  { demo: true },
);
