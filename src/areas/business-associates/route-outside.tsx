import { refuse } from '#decision.ts';
import type { Link, Outside } from '#accounts/links.ts';
import type { Practice } from '#practice.ts';
import type { Program } from '#program.ts';
import type { Refusals } from '#ui/form.tsx';
import type { PageContext } from '#ui/page.ts';
import type { VendorRecord } from './view.ts';

/** What a link for somebody outside leads to, while it works. Nothing of it tells of other vendors or of patients. */
export type Invited = {
  readonly link: Link;
  readonly practice: Practice;
  readonly program: Program;
  readonly vendor: VendorRecord;
  /** The practice's name, as the page says it. */
  readonly name: string;
};

/** Whom a link is for, if it still works. */
export async function invited(
  context: PageContext,
  token: string,
  purpose: Outside,
): Promise<Invited | { readonly refusals: Refusals }> {
  const { accounts, practice: open } = context.get('installation');
  const link = accounts.links.find(token, purpose);
  if ('refusals' in link) return link;
  const practice = await open(link.practice);
  const program = await practice?.program();
  const vendor = program?.vendors.get(link.person);
  if (!practice || !program || !vendor)
    return refuse('This link is no longer good. Ask the practice that sent it for a new one.');
  return { link, practice, program, vendor, name: program.entity?.name ?? '' };
}

/** The page of a link that does not work: what became of it, and no word of a sign-in, which nobody outside has. */
export function deadLink(context: PageContext, refusals: Refusals) {
  return context.render(
    <div className="door">
      <h1>This link does not work</h1>
      {refusals.map(({ because }) => (
        <p key={because}>{because}</p>
      ))}
    </div>,
    { title: 'This link does not work', bare: true, status: 403 },
  );
}

/** What somebody outside reads when it is done. */
export function thanks(context: PageContext, title: string, words: readonly string[]) {
  return context.render(
    <div className="door">
      <h1>{title}</h1>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>,
    { title, bare: true },
  );
}
