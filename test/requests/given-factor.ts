import assert from 'node:assert/strict';

import { codeAt } from '#accounts/second-factor/given-second-factor.ts';
import { devicePasskey } from '#accounts/second-factor/given-passkey.ts';
import { formsOf } from './given-analysis.ts';
import type { Answered, Browser, Fields } from './given-app.ts';
import { clinic, givenApp, minutes } from './given-app.ts';

/** What a page's form for an address carries unseen. */
export function hiddenIn({ text }: Answered, action: string): Record<string, string> {
  const form = formsOf(text).find((one) => one.action === action);
  assert.ok(form, `a form for ${action}`);
  return form.hidden;
}

/** The key that the page of the authenticator app shows as text. */
export function keyOn({ text }: Answered): string {
  return (/<code class="key">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? '').replaceAll(' ', '');
}

/** The recovery codes that a page shows. */
export function codesOn({ text }: Answered): string[] {
  return Array.from(
    text.matchAll(/<code>([0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4})<\/code>/g),
    ([, code = '']) => code,
  );
}

/** What a page asks the device, from its form for passkeys. */
export function askedOn({ text }: Answered): { readonly challenge: string } {
  const options = /data-options="([^"]*)"/.exec(text)?.[1]?.replaceAll('&quot;', '"');
  return JSON.parse(options ?? '{}') as { challenge: string };
}

/** Diligence as built, with what people do at a browser about their second factors. */
export function givenFactors() {
  const given = givenApp();
  const { hand } = given;

  return {
    ...given,

    /** Sets an authenticator app up on the pages: its key, and the recovery codes that were shown. */
    async addApp(
      browser: Browser,
      password = clinic.password,
    ): Promise<{ secret: string; recovery: string[] }> {
      const page = await browser.get('/account/authenticator');
      const secret = keyOn(page);
      const hidden = hiddenIn(page, '/account/authenticator');
      const code = codeAt(secret, hand.at);
      const done = await browser.post('/account/authenticator', { ...hidden, password, code });
      assert.ok([200, 303].includes(done.status), done.text);
      hand.at += minutes(1);
      return { secret, recovery: codesOn(done) };
    },

    /** Sets a passkey up on the pages. */
    async addPasskey(browser: Browser, name = 'Blue key', password = clinic.password) {
      const device = devicePasskey();
      const page = await browser.get('/account/passkeys');
      const response = device.registers(askedOn(page));
      const hidden = hiddenIn(page, '/account/passkeys');
      const done = await browser.post('/account/passkeys', { ...hidden, password, name, response });
      assert.ok([200, 303].includes(done.status), done.text);
      return { device, recovery: codesOn(done) };
    },

    /** The second step, with whatever is shown. */
    step: (browser: Browser, fields: Fields) => browser.post('/sign-in/second-step', fields),
    codeOf: (secret: string) => codeAt(secret, hand.at),
  };
}
