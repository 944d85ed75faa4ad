import assert from 'node:assert/strict';

import { mayOpen, pages } from '#page-permission.ts';
import type { PagePath } from '#page-permission.ts';
import type { Role } from '#permission.ts';
import { placeOf } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** How many pages of one kind are opened: an open and a closed record, a checked and an unchecked line. */
const ofEachKind = 3;

/** Pages before sign-in. */
const door: ReadonlySet<string> = new Set([
  '/set-up',
  '/sign-in',
  '/sign-in/second-step',
  '/sign-out',
  '/invitation',
  '/demo',
  '/recovery',
  '/recovery/sign-in',
  // By a link with a secret in it.
  '/reading',
  '/for-vendors/agreement',
  '/for-vendors/agreement/open',
  '/for-vendors/review',
]);

/** Addresses that only answer a form, that lead on to another page, and files. */
const notShown =
  /\.(csv|pdf|docx|zip|txt|html)$|^\/posture\/:citation$|\/import\/:id$|^\/export\/:table$|^\/people\/:id\/sessions$|^\/backups\/now$|\/(withdraw|confirm|retire|end|close|notes|levels|derived-levels|reject|restore|decision|steps|measures?|drop|roles|remove|second-factor|invitation|leave|standard|lift|dispose|duties|open|link|countersign|finish|kind|discovery|evidence|reopen|list|coaching|done|discard)$|\/(file|certificate|photo)$|\/(certificates|files|letters)\/:[a-z]+$|^\/retention\/:subject\/review$/;

/**
 * Pages of records that the sample practice has none of: a breach, an agreement or review of a vendor, an exercise. Their
 * own journeys and request tests open them.
 */
const withoutRecord =
  /^\/breaches\/:id|^\/associates\/:id\/(agreements|reviews|violations)|^\/notice\/patients\/:id$|^\/incidents\/tabletops\/:id$|^\/training\/phishing\/:id$|^\/breaches\/year\/:year$|^\/mine\/training\/:module(\/questions)?$|^\/policies\/:id\/(word|compare|applies|new-text|approve)$/;

/**
 * Follows every link from the first page on, a few of each kind of page, then opens by its address what none of
 * them led to, and does something on each page. Fails if a link leads nowhere, or if a kind of page that somebody
 * with this role may open was not seen.
 */
export async function readEverything(
  visitor: Visitor,
  role: Role,
  at: (path: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const opened = new Map<string, number>();
  const waiting = ['/'];
  const known = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const place = placeOf(new URL(path, 'http://localhost').pathname);
    const before = opened.get(place) ?? 0;
    if (before >= ofEachKind) continue;
    opened.set(place, before + 1);
    await visitor.open(path);
    await at(path);
    for (const next of await linksOn(visitor)) {
      if (known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  const left = (Object.keys(pages) as PagePath[]).filter(
    (path) => !opened.has(path) && !door.has(path) && !notShown.test(path) && mayOpen(path, [role]),
  );
  assert.deepEqual(
    left.filter((path) => path.includes(':') && !withoutRecord.test(path)),
    [],
    'No link leads to these.',
  );
  for (const path of left.filter((one) => !one.includes(':'))) {
    await visitor.open(path);
    await at(path);
  }
}

/** What is handed out as a file. */
const isFile =
  /\.(csv|pdf|docx|zip|txt|html)(\?|$)|\/(file|certificate|photo)(\?|$)|\/(certificates|files)\//;

/** The pages of ours that the page leads to. */
async function linksOn({ page }: Visitor): Promise<string[]> {
  const links = await page.locator('a[href^="/"]').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  return paths.map((path) => (path ?? '/').replace(/#.*/, '')).filter((path) => !isFile.test(path));
}
