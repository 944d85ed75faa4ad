import type { Outside } from '#accounts/links.ts';
import { addressOf, hasPublicAddress, linkTo } from '#reach/reach.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { BackTo } from './route-parts.tsx';
import type { VendorRecord } from './view.ts';

const pagesOutside: Record<Outside, '/for-vendors/agreement' | '/for-vendors/review'> = {
  agreement: '/for-vendors/agreement',
  review: '/for-vendors/review',
};

/**
 * Makes the link for a vendor and shows it: on this answer only, for its token is not kept. It takes the place of the
 * one before. `instead`: what to do where the link cannot be reached from outside.
 */
export function linkPage(
  context: PageContext,
  visit: Visit,
  of: {
    readonly vendor: VendorRecord;
    readonly purpose: Outside;
    readonly to: string;
    readonly back: string;
    readonly instead: { readonly href: string; readonly words: string };
  },
) {
  const { vendor, purpose, to, back, instead } = of;
  const { accounts } = context.get('installation');
  const by = { person: visit.person.id, address: addressOf(context) };
  const token = accounts.links.make(purpose, { practice: visit.practice.id, person: vendor.id }, by);
  const link = linkTo(context, `${pagesOutside[purpose]}?${new URLSearchParams({ token })}`);
  const title = purpose === 'agreement' ? 'The link to sign' : 'The link to the questions';
  return context.render(
    <div className="ask">
      <BackTo vendor={vendor} />
      <h1>{title}</h1>
      <p>
        Copy it into an email to {to}. It is shown this once, works for 30 days, and opens nothing but this{' '}
        {purpose === 'agreement' ? 'agreement' : 'page of questions'}. A new link takes the place of this one.
      </p>
      {!hasPublicAddress(context) && (
        <p className="callout">
          Diligence runs on this computer only, so nobody outside can open the link.{' '}
          <a href={instead.href}>{instead.words}</a>, or give Diligence an address of its own; see{' '}
          <a href="/installation">This installation</a>.
        </p>
      )}
      <div className="field">
        <label htmlFor="link">Link for {to}</label>
        <textarea id="link" className="code" rows={4} readOnly defaultValue={link} />
      </div>
      <p className="row">
        <a className="button quiet" href={back}>
          Done
        </a>
      </p>
    </div>,
    { title },
  );
}
