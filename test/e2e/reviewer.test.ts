import assert from 'node:assert/strict';

import { readEverything } from './crawl.ts';
import { journey } from './journey.ts';
import { acceptInvitation, invite } from './set-up.ts';
import type { Visitor } from './visitor.ts';

/**
 * Their own sign-out, password and second factor: what a reviewer may change. A report without a name is anybody's: the
 * page of it knows nobody.
 */
const own = new Set([
  'Sign out',
  'Change your password',
  'Set up the passkey',
  'Turn it on',
  'Send without my name',
]);

journey(
  '164.308(a)(4)(ii)(B): a reviewer follows every link, reads every page there is to read, and finds no button that changes anything',
  async ({ link, visitor }) => {
    const grace = await visitor();
    await grace.open(link);
    const invitation = await invite(grace, 'Samuel Okafor, DO');
    const samuel = await visitor();
    await acceptInvitation(samuel, invitation, 'granite and blue herons');

    await readEverything(samuel, 'reviewer', async (path) =>
      assert.deepEqual(await changingButtons(samuel), [], `${path} offers to change something.`),
    );
  },
  { demo: true },
);

/** The buttons of the page that do more than filter what is shown. */
async function changingButtons({ page }: Visitor): Promise<string[]> {
  const sending = 'form:not([method="get"])';
  const words = await page
    .locator(`${sending} button, ${sending} input[type="submit"], button[form]`)
    .allInnerTexts();
  return words.filter((one) => !own.has(one));
}
