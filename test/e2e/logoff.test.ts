import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { startBrowser, startProduct } from './product.ts';
import type { Product } from './product.ts';

const data = mkdtempSync(join(tmpdir(), 'diligence-e2e-'));
let product: Product;
let browser: Browser;
let page: Page;

before(async () => {
  [product, browser] = await Promise.all([startProduct(data, true), startBrowser()]);
  page = await (await browser.newContext()).newPage();
  await page.goto(product.link);
});

after(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Lets the clock of the page's stylesheet go on by minutes and a few seconds more. */
async function pass(minutes: number): Promise<void> {
  const milliseconds = minutes * 60_000 + 5_500;
  await page.evaluate(
    `document.getAnimations().forEach((one) => { one.currentTime = Number(one.currentTime) + ${milliseconds}; })`,
  );
}

test('164.312(a)(2)(iii): a form that lies open is covered after the limit, and what was typed is there when the cover comes off', async () => {
  await page.goto(`${product.address}/incidents/report`);
  const what = page.getByRole('textbox').first();
  await what.fill('A laptop was left in a car.');
  const show = page.getByText('Show the page again');
  assert.equal(await show.isVisible(), false);

  await pass(15);
  await show.waitFor({ state: 'visible' });
  assert.equal(await what.isVisible(), false);
  assert.equal(await page.getByRole('navigation').first().isVisible(), false);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );

  for (const uncover of [() => show.click(), () => page.keyboard.press('Space')]) {
    await page.locator('#uncover').focus();
    await uncover();
    await what.waitFor({ state: 'visible' });
    assert.equal(await what.inputValue(), 'A laptop was left in a car.');
    assert.equal(await show.isVisible(), false);
    await pass(15);
    await show.waitFor({ state: 'visible' });
    assert.equal(await what.isVisible(), false, 'the time begins anew each time');
  }
});

test('164.312(a)(2)(iii): a page that only shows goes away by itself, without a script', async () => {
  let refresh: string | undefined;
  await page.route('**/proof', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    refresh = headers['refresh'];
    // Nobody waits for a quarter of an hour here.
    await route.fulfill({ response, headers: { ...headers, refresh: refresh?.replace(/^\d+/, '1') ?? '' } });
  });
  await page.goto(`${product.address}/proof`);
  await page.waitForURL('**/away?from=%2Fproof');
  assert.equal(refresh, '905; url=/away?from=%2Fproof');
  await page.getByRole('heading', { name: 'This window was put away' }).waitFor();
  assert.equal(await page.getByText('Maple Street').count(), 0);
  await page.unroute('**/proof');
  await page.getByRole('link', { name: 'Open it again' }).click();
  await page.waitForURL('**/proof');
});
