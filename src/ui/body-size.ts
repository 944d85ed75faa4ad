import { largestFile } from '#ledger/attachment-of.ts';
import type { PagePath } from '#page-permission.ts';

/** The largest form or file, in bytes. An inventory of 20,000 lines stays below. */
const largestForm = 11 * 1024 * 1024;
/** The largest form with a scan, in bytes: the file, and room for the fields around it. */
const largestWithScan = largestFile + 1024 * 1024;

/** Pages whose form may bring a scan or a photo along. */
const withScan: readonly PagePath[] = [
  '/incidents/:id/evidence',

  '/breaches/:id/questions/:question',
  '/breaches/:id/people/list',
  '/breaches/:id/delay',
  '/breaches/:id/notices',
  '/associates/:id/agreements/new',
  '/associates/:id/agreements/:agreement/facts',
  '/associates/:id/ending',
  '/notice/patients/:id',
  '/notice/posting',
  '/training/outside',
];
const pathsWithScan = withScan.map((path) => new RegExp(`^${path.replaceAll(/:[a-z]+/g, '[^/]+')}$`));

/** How many bytes a request to a path may bring. Only who is signed in brings a scan. */
export function largestBody(path: string, isSignedIn: boolean): number {
  return isSignedIn && pathsWithScan.some((pattern) => pattern.test(path)) ? largestWithScan : largestForm;
}
