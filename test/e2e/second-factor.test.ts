import assert from 'node:assert/strict';

import { codeAt } from '#accounts/second-factor/given-second-factor.ts';
import { journey } from './journey.ts';
import { acceptInvitation, invite, newcomer, setUp, signIn } from './set-up.ts';
import type { Visitor } from './visitor.ts';

/** A device that keeps passkeys, and somebody who touches it whenever it asks. */
async function device({ page }: Visitor): Promise<{ remove(): Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}

/** Sets an authenticator app up, from the page that offers it: its key, and the recovery codes that are shown. */
async function setUpApp(visitor: Visitor): Promise<{ secret: string; codes: string[] }> {
  await visitor.follow('Set up an app');
  await visitor.headed('Set up an authenticator app');
  await visitor.page.getByText('No camera? Type the key').click();
  const secret = (await visitor.page.locator('code.key').innerText()).replaceAll(' ', '');
  await visitor.type('Code', '12345');
  await visitor.press('Turn it on', 422);
  await visitor.sees('This is not the code that the app shows now.');
  await visitor.type('Code', codeAt(secret, Date.now()));
  await visitor.press('Turn it on');
  await visitor.headed('Keep these recovery codes');
  return { secret, codes: await visitor.page.locator('.codes code').allInnerTexts() };
}

async function signOutAndIn(visitor: Visitor): Promise<void> {
  await visitor.press('Sign out');
  await signIn(visitor, newcomer.email, newcomer.password);
  await visitor.headed('One more step');
}

journey(
  '164.312(d): an authenticator app, a passkey and a recovery code each sign in after the password',
  async ({ link, visitor }) => {
    const olivia = await visitor();
    await setUp(olivia, link);
    await olivia.open('/account');
    await olivia.follow('Set up a second factor');
    await olivia.headed('Add a second factor');
    const { secret, codes } = await setUpApp(olivia);
    assert.equal(codes.length, 10);
    await olivia.follow('I have kept them');
    await olivia.sees(/10 of 10 are left/);

    await signOutAndIn(olivia);
    await olivia.type('Code from your authenticator app', '000000');
    await olivia.press('Sign in', 422);
    await olivia.sees('You are not signed in yet');
    // The code of this time step set the app up; the next one counts already.
    await olivia.type('Code from your authenticator app', codeAt(secret, Date.now() + 30_000));
    await olivia.press('Sign in');
    await olivia.headed(/need(s)? you/);

    await olivia.open('/account/passkeys');
    await olivia.headed('Set up a passkey');
    const phone = await device(olivia);
    await olivia.type('A name for it', 'My phone');
    // Whoever has one adds another with the password alone.
    await olivia.type('Your current password', newcomer.password);
    await olivia.press('Set up the passkey');
    await olivia.headed('Your account');
    await olivia.sees('My phone');
    await olivia.open('/account/passkeys');
    await olivia.type('A name for it', 'My phone again');
    await olivia.type('Your current password', newcomer.password);
    await olivia.page.getByRole('button', { name: 'Set up the passkey' }).click();
    await olivia.page.getByText('This device has a passkey for you already.').waitFor();

    await signOutAndIn(olivia);
    await olivia.press('Use a passkey');
    await olivia.headed(/need(s)? you/);

    await phone.remove();
    await signOutAndIn(olivia);
    await olivia.page.getByText('Use a recovery code').click();
    await olivia.type('Recovery code', ` ${codes[4]?.toUpperCase().replaceAll('-', ' ')}`);
    await olivia.press('Sign in with this code');
    await olivia.headed('Your account');
    await olivia.sees(/9 of 10 are left/);
    await olivia.follow('Remove My phone');
    await olivia.headed('Remove “My phone”');
    await olivia.type('Your current password', newcomer.password);
    await olivia.press('Remove it');
    await olivia.sees('It is removed, and signs nobody in any more.');
    await olivia.follow('Make new recovery codes');
    await olivia.type('Your current password', newcomer.password);
    await olivia.press('Make new codes');
    await olivia.headed('Keep these recovery codes');
  },
);

const password = 'bicycle under the maples';

journey(
  '164.312(d): whoever the practice asks for a second factor sets one up first, on a phone; an official resets it',
  async ({ link, visitor }) => {
    const grace = await visitor();
    await grace.open(link);
    await grace.open('/practice/sign-in');
    const staff = grace.page.getByRole('checkbox', { name: /^Workforce member/ });
    await staff.check();
    await grace.press('Set this policy');
    const invitation = await invite(grace, 'Marcus Bell');

    const marcus = await visitor({ width: 390, height: 844, phone: true });
    await acceptInvitation(marcus, invitation, password);
    await marcus.headed('Set up your second factor');
    await marcus.open('/incidents/report');
    await marcus.headed('Set up your second factor');
    const areas = marcus.page.getByRole('navigation', { name: 'Areas' });
    assert.equal(await areas.count(), 0, 'nothing else is offered');
    await setUpApp(marcus);
    await marcus.follow('I have kept them');
    await marcus.headed('Hello, Marcus Bell');
    await marcus.open('/account');
    await marcus.follow('Remove Authenticator app');
    await marcus.sees(/Add another first, then remove this one/);

    await grace.open('/people');
    await grace.sees('Password, authenticator app');
    await grace.follow('Marcus Bell');
    await grace.page.getByText('Marcus Bell lost phone and recovery codes').click();
    await grace.press('Reset the second factor');
    await grace.sees(/No second factor/);

    await marcus.open('/account');
    await marcus.headed('Sign in');
    await signIn(marcus, 'marcus.bell@maplestreet.example', password);
    await marcus.headed('Set up your second factor');
    await marcus.press('Sign out');
    await marcus.headed('Sign in');
  },
  { demo: true },
);
