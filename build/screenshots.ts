import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startBrowser, startProduct } from '#test/e2e/product.ts';

/**
 * Makes the pictures of the README from the sample practice: `npm run screenshots`. Needs Chromium, as the browser
 * journeys do.
 */

const folder = join(import.meta.dirname, '..', 'docs');

const desk = { width: 1200, height: 750 };
const phone = { width: 390, height: 844 };

const pictures = [
  { name: 'home', path: '/', viewport: desk },
  { name: 'question', path: '/risk-analysis/interview/second-factor~asset-starter-email', viewport: desk },
  { name: 'register', path: '/risk-analysis/risks', viewport: desk },
  { name: 'report', path: '/risk-analysis/report', viewport: desk },
  { name: 'phone', path: '/incidents/report', viewport: phone },
];

/** A picture that is larger makes the README slow to read on a phone. */
const largest = 150_000;

const data = mkdtempSync(join(tmpdir(), 'diligence-screenshots-'));
const product = await startProduct(data, true);
const browser = await startBrowser();
try {
  const page = await browser.newPage({ colorScheme: 'light', locale: 'en-US' });
  await page.goto(product.link);
  for (const { name, path, viewport } of pictures) {
    const file = join(folder, `screenshot-${name}.png`);
    await page.setViewportSize(viewport);
    const answer = await page.goto(product.address + path);
    if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}.`);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    if (size > largest) throw new Error(`${file} has ${size} bytes; at most ${largest} are wanted.`);
    process.stdout.write(`${file}: ${Math.round(size / 1000)} kB\n`);
  }
} finally {
  await browser.close();
  await product.stop();
  rmSync(data, { recursive: true, force: true });
}
