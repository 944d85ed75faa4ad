import assert from 'node:assert/strict';

import { journey } from './journey.ts';
import { acceptInvitation, invite, newcomer, setUp, signIn } from './set-up.ts';

const password = 'paper boats in april';

journey(
  '164.312(c)(1): of two people who edit the same system the second is told by name, and loses nothing',
  async ({ link, visitor }) => {
    const grace = await visitor();
    await grace.open(link);
    const invitation = await invite(grace, 'Ruth Adler');
    const ruth = await visitor();
    await acceptInvitation(ruth, invitation, password);

    for (const who of [grace, ruth]) {
      await who.open('/inventory');
      await who.follow('Larkmeadow EHR');
    }
    await grace.type('How, if you know', 'By the vendor, letter of this month');
    await grace.press('Save');
    await grace.sees('Recorded.');

    const notes = 'The billing screen is used from two desks.';
    await ruth.type('Notes', notes);
    await ruth.press('Save', 422);
    await ruth.sees(/Grace Lindholm changed this after you opened it. Nothing was overwritten./);
    assert.equal(await ruth.field('Notes').inputValue(), notes);

    const beside = await ruth.followIntoNewWindow('Open it as it is now, in another window');
    assert.equal(await beside.field('How, if you know').inputValue(), 'By the vendor, letter of this month');
    await beside.type('Notes', await ruth.field('Notes').inputValue());
    await beside.press('Save');

    await grace.open('/inventory');
    await grace.follow('Larkmeadow EHR');
    assert.equal(await grace.field('Notes').inputValue(), notes);
    assert.equal(await grace.field('How, if you know').inputValue(), 'By the vendor, letter of this month');
  },
  { demo: true },
);

journey('a form that is sent twice is recorded once', async ({ link, visitor }) => {
  const olivia = await visitor();
  await setUp(olivia, link);
  await olivia.open('/associates/new');
  await olivia.type('Name of the vendor', 'Birch Answering');
  const sending = olivia.page.waitForRequest((request) => request.method() === 'POST');
  await olivia.press('Add the vendor');
  await olivia.sees('Recorded.');

  // The very same request, as an impatient second press of the button or a phone that lost its line sends it.
  const first = await sending;
  const again = await olivia.page.context().request.post(first.url(), {
    headers: { 'content-type': first.headers()['content-type'] ?? '', origin: new URL(first.url()).origin },
    data: first.postDataBuffer() ?? '',
    maxRedirects: 0,
  });
  assert.equal(again.status(), 303);
  assert.match(again.headers()['location'] ?? '', /^\/associates\?done=unchanged/);

  await olivia.open('/associates');
  assert.equal(await olivia.page.getByRole('link', { name: 'Birch Answering', exact: true }).count(), 1);
  await olivia.sees('1 vendor');
});

journey(
  '164.312(a)(2)(iii): what is sent after sign-out is kept, and recorded after signing in again',
  async ({ link, visitor }) => {
    const olivia = await visitor();
    await setUp(olivia, link);
    await olivia.open('/associates/new');
    await olivia.type('Name of the vendor', 'Birch “Night & Day” Answering');
    await olivia.type('Where the paper is, or why none is needed', 'Blue folder\nsecond drawer');
    await olivia.choose('What patient information do they handle?', {
      label: 'Contact details',
      note: 'Names, addresses, birth dates, phone numbers.',
    });

    const other = await olivia.anotherWindow();
    await other.open('/');
    await other.press('Sign out');

    await olivia.press('Add the vendor', 401);
    await olivia.headed('Sign in again');
    await olivia.sees(/nothing is recorded yet. Nothing is lost either/);
    await olivia.type('Your email address', newcomer.email);
    await olivia.type('Password', 'not this one at all');
    await olivia.press('Sign in', 422);
    await signIn(olivia, newcomer.email, newcomer.password);
    await olivia.headed('You are signed in again');
    await olivia.press('Send it now');
    await olivia.sees('Recorded.');
    await olivia.follow('Birch “Night & Day” Answering');
    await olivia.open(`${new URL(olivia.page.url()).pathname}/facts`);
    assert.equal(
      await olivia.field('Where the paper is, or why none is needed').inputValue(),
      'Blue folder\nsecond drawer',
    );
    await olivia.sees('Contact details');
  },
);
