import { longDate } from '#calendar.ts';
import { phiWords } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf } from '#program.ts';
import { Cite } from '#ui/words.tsx';
import { agentSentence } from './standing.ts';
import type { VendorRecord } from './view.ts';
import { signedOn } from './view.ts';
import { placeWords } from './words.ts';

/** What is known of the vendor: what somebody needs in a bad hour first. */
export function Known({ vendor, program, may }: { vendor: VendorRecord; program: Program; may: boolean }) {
  const { decision, details } = vendor;
  const associate = decision ? decision.conclusion === 'business-associate' : vendor.phi.length > 0;
  return (
    <section>
      <h2>What you know of them</h2>
      <dl className="facts">
        <dt>Contact for incidents</dt>
        <dd>{vendor.contact || 'Not on record'}</dd>
        <dt>Patient information</dt>
        <dd>{phiWords(vendor.phi)}</dd>
        {decision && (
          <>
            <dt>What they are</dt>
            <dd>
              {decision.because} <Cite citation={decision.citation} />
              {decision.note && <span className="prewrap"> {decision.note}</span>}{' '}
              <span className="soft small">Decided by {nameOf(program, decision.by)}.</span>
            </dd>
          </>
        )}
        {associate && (
          <>
            <dt>Agent or not</dt>
            <dd>
              {agentSentence(vendor)} <Cite citation="164.404(a)(2)" />
            </dd>
            <dt>Where the information is</dt>
            <dd>
              {details ? placeWords[details.place] : 'Not known yet'}
              {details?.placeNote && `: ${details.placeNote}`}
            </dd>
            <dt>Subcontractors</dt>
            <dd className="prewrap">
              {details?.subcontractors === 'yes'
                ? details.subcontractorNames || 'Yes, names not known'
                : details?.subcontractors === 'no'
                  ? 'None with your information'
                  : 'Not known yet'}
            </dd>
          </>
        )}
        {(['liability', 'indemnity', 'insurance'] as const).map(
          (term) =>
            details?.[term] && [
              <dt key={term}>{termWords[term]}</dt>,
              <dd key={`${term}-words`} className="prewrap">
                {details[term]}
              </dd>,
            ],
        )}
        {vendor.agreementNote && (
          <>
            <dt>Note on the agreement</dt>
            <dd className="prewrap">{vendor.agreementNote}</dd>
          </>
        )}
      </dl>
      {may && (
        <p className="row">
          <a className="button quiet" href={`/associates/${vendor.id}/facts`}>
            Change who it is
          </a>
          <a className="button quiet" href={`/associates/${vendor.id}/details`}>
            Change what else you know
          </a>
        </p>
      )}
    </section>
  );
}

const termWords = {
  liability: 'Liability',
  indemnity: 'Indemnity',
  insurance: 'Insurance',
} as const;

/** What the inventory says of the vendor: what it runs, and what goes to it. */
export function Handles({
  program,
  today,
  vendor,
}: {
  program: Program;
  today: string;
  vendor: VendorRecord;
}) {
  const lines = assetsInUse(program, today).flatMap((asset) => {
    const flow = asset.flows.find(({ to }) => to === vendor.id);
    if (asset.vendor !== vendor.id && !flow) return [];
    const words = [
      asset.vendor === vendor.id ? (asset.hosting === 'vendor' ? 'they run it' : 'they support it') : '',
      flow ? `it sends them ${phiWords(flow.what)}` : '',
    ];
    return [{ asset, words: words.filter(Boolean).join('; ') }];
  });
  return (
    <section>
      <h2>In your inventory</h2>
      {lines.length === 0 ? (
        <p className="soft">
          No line names them yet. <a href="/inventory">Open the inventory</a> and name them where they run
          something or get something.
        </p>
      ) : (
        <ul>
          {lines.map(({ asset, words }) => (
            <li key={asset.id}>
              <a href={`/inventory/${asset.id}`}>{asset.name}</a>: {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Agreements, reviews and violations of the vendor, the newest first. */
export function Papers({ vendor, program }: { vendor: VendorRecord; program: Program }) {
  const { agreements = [], reviews = [], violations = [] } = vendor;
  const page = `/associates/${vendor.id}`;
  if (agreements.length + reviews.length + violations.length === 0) return null;
  return (
    <section>
      <h2>On record</h2>
      <ul>
        {agreements.toReversed().map((agreement) => {
          const signed = signedOn(agreement);
          return (
            <li key={agreement.id}>
              <a href={`${page}/agreements/${agreement.id}`}>
                Agreement from {longDate(agreement.effective)}
              </a>
              {agreement.offer?.withdrawn
                ? ', withdrawn'
                : signed === undefined
                  ? ', not signed by both sides'
                  : `, signed ${longDate(signed)}`}
              {agreement.ended && `, ended ${longDate(agreement.ended.on)}`}
            </li>
          );
        })}
        {reviews.toReversed().map((review) => (
          <li key={review.id}>
            <a href={`${page}/reviews/${review.id}`}>
              Review of {longDate(review.concluded?.on ?? review.answered?.on ?? review.asked?.on ?? '')}
            </a>
            {review.concluded ? `, by ${nameOf(program, review.concluded.by)}` : ', open'}
          </li>
        ))}
        {violations.toReversed().map((violation) => (
          <li key={violation.id}>
            <a href={`${page}/violations/${violation.id}`}>
              What they broke, known since {longDate(violation.learned)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
