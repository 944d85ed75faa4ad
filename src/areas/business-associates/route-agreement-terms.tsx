import { policyNumber } from '#program.ts';
import { clauseText, usualParties } from '#texts/agreement/clause-text.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, counted } from '#ui/words.tsx';
import { checklistOf, clauses } from './clauses.ts';
import type { AgreementRecord, VendorRecord } from './view.ts';

/** How far its terms are checked; each that is missing with words to propose. */
export function Terms({
  visit,
  vendor,
  agreement,
  may,
}: {
  visit: Visit;
  vendor: VendorRecord;
  agreement: AgreementRecord;
  may: boolean;
}) {
  if (agreement.kind !== 'contract') return null;
  const { found, missing, open } = checklistOf(agreement);
  const page = `/associates/${vendor.id}/agreements/${agreement.id}/terms`;
  const wording = {
    parties: usualParties,
    service: vendor.service || 'the services that Covered Entity has ordered',
    choices: { noticeDays: policyNumber(visit.program, 'associate-notice-days'), accessDays: 10 },
  };
  return (
    <section>
      <h2>Its terms</h2>
      <p>
        {counted(found.length, 'term')} found, {missing.length} missing
        {open.length > 0 && `, ${open.length} not looked for yet`}. <Cite citation="164.504(e)(2)" />
      </p>
      {may && !agreement.offer && (
        <p className="row">
          <a className={open.length > 0 ? 'button' : 'button quiet'} href={page}>
            {open.length > 0 ? 'Check the terms' : 'Check them again'}
          </a>
        </p>
      )}
      {missing.length > 0 && (
        <>
          <h3>Missing, with text to propose</h3>
          <p className="soft">Send them these sentences, and ask for an amendment that both sides sign.</p>
          <ul className="cards">
            {missing.map((id) => (
              <li key={id}>
                <h3>{clauses[id].title}</h3>
                <p className="small">
                  {clauses[id].asks}{' '}
                  {clauses[id].citations.map((citation) => (
                    <Cite key={citation} citation={citation} />
                  ))}
                </p>
                {clauseText(id, wording).map((sentence) => (
                  <p key={sentence}>
                    <q>{sentence}</q>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
