import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { listed } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Standing } from './findings-terms.ts';
import { agreementStanding, needOf } from './standing.ts';
import type { VendorRecord } from './view.ts';

/** What holds for the practice as a whole, where no vendor with PHI decides it. */
export function withoutVendors(vendors: readonly VendorRecord[]): Standing {
  return vendors.length === 0
    ? {
        status: 'unknown',
        because:
          'No vendor is on record. Name everybody outside your workforce who works with PHI for you, such as the vendor of your EHR.',
        evidence: [],
        work: { path: '/associates', label: 'Record your vendors', minutes: 10 },
      }
    : {
        status: 'not-applicable',
        grade: 'said',
        because: 'You said that none of your vendors creates, receives, keeps or sends PHI for you.',
        evidence: vendors.map(({ revision }) => revision),
      };
}

/** Arrangements other than a contract (164.504(e)(3)). */
export function otherArrangements(
  program: Program,
  vendors: readonly VendorRecord[],
  citation: Citation,
  today: Day,
): Finding {
  const about = { citation, subject: PRACTICE };
  if (vendors.length === 0) return { ...about, ...withoutVendors(vendors) };
  const other = vendors.filter((vendor) => {
    const { agreement } = agreementStanding(vendor, today);
    return agreement !== undefined && agreement.kind !== 'contract';
  });
  if (other.length > 0)
    return {
      ...about,
      status: 'satisfied',
      grade: 'said',
      because: `There is another arrangement than a contract with ${listed(other.map(({ name }) => name))}. Whoever recorded it said that it meets the terms for it.`,
      evidence: other.map(({ revision }) => revision),
    };
  const open = vendors.find((vendor) => needOf(program, vendor, today) === 'data-use');
  if (open)
    return {
      ...about,
      status: 'not-satisfied',
      because: `${open.name} gets a limited data set, and no data use agreement with it is on record.`,
      evidence: [open.revision],
      work: {
        path: `/associates/${open.id}`,
        label: `Get the agreement with ${open.name}`,
        minutes: 20,
      },
    };
  return {
    ...about,
    status: 'not-applicable',
    grade: 'said',
    because:
      'None of your vendors is on record with an arrangement other than a contract. Those are for cases such as two government agencies.',
    evidence: vendors.map(({ revision }) => revision),
  };
}

/** Contracts with one’s own subcontractors, which bind a practice only where it is somebody’s business associate. */
export function subcontractors({ entity }: Program): Finding {
  const about = { citation: '164.314(a)(2)(iii)', subject: PRACTICE };
  if (!entity)
    return {
      ...about,
      status: 'unknown',
      because: 'It is not on record yet what kind of practice this is.',
      evidence: [],
      work: { path: '/practice', label: 'Describe the practice', minutes: 5 },
    };
  return entity.clearinghouse === 'no'
    ? {
        ...about,
        status: 'not-applicable',
        grade: 'said',
        because:
          'It binds a business associate and its subcontractors. You are a covered entity, and need no contract with the subcontractors of your business associates (164.308(b)(2)).',
        evidence: [entity.revision],
      }
    : {
        ...about,
        status: 'unknown',
        because:
          'It binds those who are a business associate of somebody else, as a clearinghouse mostly is. Say first whether a part of your organization is a clearinghouse.',
        evidence: [entity.revision],
        work: { path: '/practice', label: 'Look at the facts', minutes: 5 },
      };
}
