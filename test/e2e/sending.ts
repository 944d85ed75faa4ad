import type { Visitor } from './visitor.ts';

/** A page or an answer, as it came over the line. */
export type Answer = { readonly status: number; readonly html: string };

/** Opens a page without showing it: with the cookies of a visitor's browser. */
export async function fetched({ page }: Visitor, path: string): Promise<Answer> {
  const answer = await page.context().request.get(new URL(path, page.url()).href);
  return { status: answer.status(), html: await answer.text() };
}

/** Sends a form as the visitor's browser would, without its page. A redirect is not followed. */
export async function sent(
  { page }: Visitor,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<Answer> {
  const url = new URL(path, page.url());
  const answer = await page
    .context()
    .request.post(url.href, { form, headers: { origin: url.origin }, maxRedirects: 0 });
  return { status: answer.status(), html: await answer.text() };
}

/** What a page holds in its hidden fields. */
export function hiddenIn({ html }: Answer): Record<string, string> {
  const fields = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}
