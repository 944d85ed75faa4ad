import assert from 'node:assert/strict';

import { endingWords } from '#areas/incidents/words.ts';
import { journey } from './journey.ts';
import { acceptInvitation, invite } from './set-up.ts';

const phone = { width: 390, height: 844, phone: true };

const what = 'I sent a fax with lab results to a wrong number. A hotel answered.';

journey(
  '164.308(a)(6)(ii): on a phone, a staff member joins by a link and reports an incident; the official reads and closes it',
  async ({ link, visitor }) => {
    const grace = await visitor(phone);
    await grace.open(link);
    await grace.sees('Maple Street Family Medicine');
    const invitation = await invite(grace, 'Marcus Bell');

    const marcus = await visitor(phone);
    await acceptInvitation(marcus, invitation, 'bicycle under the maples');
    await marcus.headed('Hello, Marcus Bell');
    const areas = await marcus.page
      .getByRole('navigation', { name: 'Areas' })
      .getByRole('link')
      .allInnerTexts();
    assert.deepEqual(areas, [
      'Today',
      'Your reading',
      'Report an incident',
      'New patients',
      'Work out a date',
      'The rule',
      'Your account',
    ]);
    for (const path of ['/people', '/inventory', '/risk-analysis', '/incidents', '/posture', '/proof']) {
      await marcus.open(path, 403);
      assert.equal(await marcus.page.getByText('Granary Backup').count(), 0);
    }
    const again = await visitor(phone);
    await again.open(invitation, 403);

    await marcus.open('/');
    await marcus.follow(marcus.page.getByRole('main').getByRole('link', { name: 'Report an incident' }));
    await marcus.press('Send the report', 422);
    await marcus.type('What happened?', what);
    await marcus.pick('Which system, device or paper?', 'Fax');
    await marcus.press('Send the report');
    await marcus.headed('Thank you. Your report is on record.');
    await marcus.sees(/Grace Lindholm/);
    await marcus.follow('Done');
    await marcus.headed('Hello, Marcus Bell');

    await grace.open('/');
    await grace.open('/incidents');
    await grace.headed('2 open incidents');
    await grace.follow(grace.page.getByRole('link', { name: /^I sent a fax/ }));
    await grace.sees(what);
    await grace.sees(/Marcus Bell/);
    await grace.type('Add a note', 'Called the hotel: they shredded it, and wrote us so.');
    await grace.press('Add the note');
    await grace.page.getByText('Close this incident', { exact: true }).click();
    await grace.press('Close with this outcome', 422);
    await grace.choose('What did it come to?', endingWords.phi);
    await grace.type('What was done to lessen the harm?', 'The hotel shredded the page.');
    await grace.type('How did it end?', 'One page, not read further, destroyed. Fax numbers are saved now.');
    await grace.press('Close with this outcome');
    await grace.sees(/^closed on|· closed on/);
    await grace.open('/incidents');
    await grace.headed('1 open incident');
  },
  { demo: true },
);
