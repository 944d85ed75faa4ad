import assert from 'node:assert/strict';

import { journey } from './journey.ts';
import { fillSetUp, newcomer, setUp, signIn } from './set-up.ts';

journey(
  '164.312(d): a newcomer sets the practice up by the link that was printed, signs out, and signs in',
  async ({ link, visitor }) => {
    const olivia = await visitor();
    await olivia.open('/');
    await olivia.headed('Diligence is not set up yet');

    await olivia.open(link);
    await olivia.headed('Set up your practice');
    await fillSetUp(olivia, { ...newcomer, password: 'riverbend' });
    await olivia.press('Set up', 422);
    await olivia.sees('Nothing was recorded yet');
    assert.equal(await olivia.field('Name of the practice').inputValue(), newcomer.practice);
    assert.equal(await olivia.field('A password').inputValue(), '');

    await olivia.type('A password', newcomer.password);
    await olivia.press('Set up');
    await olivia.headed('One thing first: the recovery sheet');
    await olivia.follow('Later');
    await olivia.headed(/need(s)? you/);
    await olivia.sees(newcomer.practice);

    await olivia.press('Sign out');
    await olivia.headed('Sign in');
    await olivia.sees('You are signed out.');
    await olivia.open('/practice');
    await olivia.headed('Sign in');

    await olivia.type('Your email address', newcomer.email);
    await olivia.type('Password', 'copper lantern loudly');
    await olivia.press('Sign in', 422);
    await olivia.sees('This email address and password do not go together.');
    assert.equal(await olivia.field('Your email address').inputValue(), newcomer.email);

    await olivia.type('Password', newcomer.password);
    await olivia.press('Sign in');
    await olivia.headed(newcomer.practice);
  },
);

journey('164.312(a)(1): the link that sets up works once', async ({ link, visitor }) => {
  await setUp(await visitor(), link);
  const stranger = await visitor();
  await stranger.open(link, 403);
  await stranger.headed('This link does not work');
  await stranger.open('/set-up?token=guessed', 403);
  await stranger.headed('This link does not work');
  await stranger.follow('Sign in');
  await signInRefused(stranger);
});

async function signInRefused(stranger: Parameters<typeof signIn>[0]): Promise<void> {
  await stranger.type('Your email address', 'stranger@elsewhere.example');
  await stranger.type('Password', 'a long guess at nothing');
  await stranger.press('Sign in', 422);
}
