import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clinic, givenApp, minutes } from './given-app.ts';
import { formsOf } from './given-analysis.ts';
import type { Fields } from './given-app.ts';

const secret = 'ZEBRA-umbrella-quietly-7731';

/** Forms that carry a secret, with the secret in every field that may hold one. */
const forms: readonly (readonly [string, Fields])[] = [
  ['/account', { password: secret, next: secret }],
  ['/account', { password: [secret, secret], next: [secret, secret] }],
  ['/account/authenticator', { code: secret, secret, password: secret }],
  ['/account/passkeys', { response: secret, name: 'x' }],
  ['/account/recovery-codes', { password: secret }],
  ['/keys/sheet', { password: secret }],
  ['/keys/sheet/words', { proof: secret }],
  ['/keys/sheet/confirm', { words: secret, first: secret, second: secret }],
];

test('164.312(d): a password, code or word of the sheet that arrives after sign-out is on no page, and waits nowhere', async () => {
  for (const [path, fields] of forms) {
    const given = givenApp();
    const own = await given.signedIn();
    const other = await given.signedInAs('workforce-member');
    const person = await given.officer();
    given.hand.at += minutes(16);
    const late = await own.post(path, { ...fields, 'opened-by': person });
    assert.equal(late.status, 401, path);
    assert.ok(!late.text.includes(secret), `${path}: signed out`);
    assert.doesNotMatch(late.text, /Nothing is lost/, path);
    const hidden = formsOf(late.text).find(({ action }) => action === '/sign-in')?.hidden ?? {};
    assert.equal(hidden['kept-path'], undefined, path);
    const signedIn = await own.post('/sign-in', {
      ...hidden,
      email: clinic.email,
      password: clinic.password,
    });
    assert.equal(signedIn.status, 303, path);
    // Somebody else at this browser: whose it is is asked, and what was typed is not shown to them.
    const again = await other.post('/sign-in', {
      email: `${other.person}@clinic.example`,
      password: 'tuesday paints the canal',
    });
    assert.equal(again.status, 303);
    const asked = await other.post(path, { ...fields, 'opened-by': person });
    assert.equal(asked.status, 409, path);
    assert.ok(!asked.text.includes(secret), `${path}: somebody else`);
  }
});

test('what a form of the door says it keeps is not kept: a page never carries a secret on', async () => {
  const given = givenApp();
  await given.signedIn();
  for (const path of [
    '/account',
    '/keys/sheet/confirm',
    '/sign-in',
    '/recovery',
    '/recovery/sign-in',
    '/set-up',
  ]) {
    const answered = await given.browser().post('/sign-in', {
      email: clinic.email,
      password: clinic.password,
      'kept-path': path,
      'kept.next': secret,
    });
    assert.equal(answered.status, 303, path);
  }
});
