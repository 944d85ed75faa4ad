import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import type { Browser } from '@playwright/test';

import { startBrowser, startProduct } from './product.ts';
import type { Product } from './product.ts';
import { Visitor } from './visitor.ts';
import type { Look } from './visitor.ts';

/** The longest that a journey may take, in milliseconds; it is stopped then, with all that it started. */
const longest = 300_000;

/** Diligence, started as people start it, and a browser beside it. */
export type Started = {
  /** `http://localhost:40123` */
  readonly address: string;
  /** The link that it printed: to set up, or to look around the sample practice. It works once. */
  readonly link: string;
  /** A window of somebody's own: nothing of another's sign-in is in it. At a desk unless told otherwise. */
  visitor(look?: Look): Promise<Visitor>;
};

/**
 * A journey through the product as it is started from the command line, in a data folder of its own that is gone
 * afterwards. It fails, beside what it asserts, if a page that was visited had a fault or the product reported a
 * failure.
 */
export function journey(title: string, go: (started: Started) => Promise<void>, { demo = false } = {}): void {
  test(title, { timeout: longest }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diligence-journey-'));
    const visitors: Visitor[] = [];
    let product: Product | undefined;
    let browser: Browser | undefined;
    try {
      product = await startProduct(join(folder, 'data'), demo);
      browser = await startBrowser();
      const { address, link } = product;
      const opened = browser;
      await go({
        address,
        link,
        visitor: async (look = {}) => {
          const visitor = await Visitor.arrives(opened, address, look);
          visitors.push(visitor);
          return visitor;
        },
      });
      assert.deepEqual(
        visitors.flatMap(({ faults }) => faults),
        [],
        'Pages on the way have faults.',
      );
    } finally {
      await browser?.close();
      await product?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
    assert.equal(product.reported(), '', 'Diligence reported a failure.');
  });
}
