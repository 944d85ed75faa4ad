import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, policyNumber, vendorsEngaged } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { clausesOf } from './clauses.ts';
import { otherArrangements, subcontractors, withoutVendors } from './findings-practice.ts';
import { endingFindings, termFinding } from './findings-terms.ts';
import type { Standing } from './findings-terms.ts';
import {
  agreementStanding,
  assetsWith,
  needOf,
  lastReview,
  openViolations,
  reopenedBy,
  reviewDue,
} from './standing.ts';
import type { VendorRecord } from './view.ts';

const terms = Object.keys(clausesOf) as (keyof typeof clausesOf)[];

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.308(b)(1)',
  '164.308(b)(3)',
  '164.314(a)(1)',
  '164.314(a)(2)(ii)',
  '164.314(a)(2)(iii)',
  '164.502(e)(1)',
  '164.502(e)(2)',
  '164.504(e)(1)',
  '164.504(e)(3)',
  ...terms,
];

/** Those that one agreement answers as a whole, and how the sentence goes on where only somebody's word is there. */
const perVendor = {
  '164.308(b)(1)': 'It is your assurance that it safeguards the PHI.',
  '164.308(b)(3)': 'The document itself is not on file here.',
  '164.314(a)(1)': 'Whether it meets the rule shows in its terms.',
  '164.502(e)(1)': 'It is your assurance that it safeguards the PHI, on paper and spoken as well.',
  '164.502(e)(2)': 'The document itself is not on file here.',
  '164.504(e)(1)': 'Whether it holds the terms of the Privacy Rule shows in its terms.',
} as const;

function work(vendor: VendorRecord, label: string, minutes: number, page = '') {
  return { work: { path: `/associates/${vendor.id}${page}`, label, minutes } };
}

/** What holds for a vendor before anybody looks at an agreement; undefined: it needs one. */
function beforeAgreement(program: Program, vendor: VendorRecord, today: Day): Standing | undefined {
  const { name, decision } = vendor;
  const base = { evidence: [decision?.position ?? vendor.revision] };
  if (!vendor.confirmed)
    return {
      ...base,
      status: 'unknown',
      because: `“${name}” is from the starter set, and nobody has checked it. Say who it is, and whether there is an agreement.`,
      ...work(vendor, `Check “${name}”`, 3),
    };
  switch (needOf(program, vendor, today)) {
    case 'none':
      return {
        ...base,
        status: 'not-applicable',
        grade: 'said',
        because: decision
          ? `It was decided that no agreement with ${name} is needed. ${decision.because}`
          : `You said that ${name} is no business associate: ${vendor.agreementNote}`,
      };
    case 'find-out':
      return {
        ...base,
        status: 'unknown',
        because: `It is not known yet whether ${name} is a business associate. Until you know, treat it as one.`,
        ...work(vendor, `Find out what ${name} is`, 5, '/decision'),
      };
    case 'reopened':
      return agreementStanding(vendor, today).state === 'holds'
        ? undefined
        : {
            ...base,
            status: 'unknown',
            because: `It was decided what ${name} is, and something changed since. ${reopenedBy(program, vendor, today).join(' ')}`,
            ...work(vendor, `Decide again what ${name} is`, 3, '/decision'),
          };
    default:
      return undefined;
  }
}

/** Where the agreement stands, for the provisions that it answers as a whole. */
function agreementFinding(vendor: VendorRecord, today: Day, evidence: string): Standing {
  const { name } = vendor;
  const { state, agreement, signed, day, shown } = agreementStanding(vendor, today);
  const base = { evidence: [agreement?.revision ?? vendor.revision] };
  const renew = work(vendor, `Renew the agreement with ${name}`, 20);
  switch (state) {
    case 'none':
      return {
        ...base,
        status: 'not-satisfied',
        because: `The agreement with ${name} is missing.${evidence} Sign one, or stop giving it PHI.`,
        ...work(vendor, `Get the agreement with ${name}`, 20),
      };
    case 'unknown':
      return {
        ...base,
        status: 'unknown',
        because: `It is not known whether there is an agreement with ${name}.${evidence} Look for it, or ask them.`,
        ...work(vendor, `Find the agreement with ${name}`, 10),
      };
    case 'begins':
      return {
        ...base,
        status: 'not-satisfied',
        because: `The agreement with ${name} begins only on ${longDate(day ?? today)}. Give it no PHI before.`,
        ...work(vendor, `Look at the agreement with ${name}`, 5),
      };
    case 'over':
      return {
        ...base,
        status: 'not-satisfied',
        because: `The agreement with ${name} ran out on ${longDate(day ?? today)}. Renew it, or stop giving it PHI.`,
        ...renew,
      };
    case 'ends-soon':
      return {
        ...base,
        status: 'due',
        grade: shown ? 'shown' : 'said',
        due: day ?? today,
        because: `The agreement with ${name} ends on ${longDate(day ?? today)}, by its own terms. Renew it before.`,
        ...renew,
      };
    case 'holds':
      return {
        ...base,
        status: 'satisfied',
        grade: shown ? 'shown' : 'said',
        because: shown
          ? `The agreement with ${name}, signed on ${longDate(signed ?? today)}, is on record.`
          : `You said that the agreement with ${name} was signed${signed === undefined ? '' : ` on ${longDate(signed)}`}.`,
      };
  }
}

/** What stands against a vendor whose agreement holds: its review by the practice's own policy, and what it violated. */
function withWatch(
  program: Program,
  vendor: VendorRecord,
  citation: keyof typeof perVendor,
  today: Day,
): Standing | undefined {
  const { name } = vendor;
  if (citation === '164.504(e)(1)') {
    const [violation] = openViolations(vendor);
    if (!violation) return undefined;
    return {
      status: violation.pattern === 'no' ? 'due' : 'not-satisfied',
      ...(violation.pattern === 'no' && { grade: 'said' as const }),
      because: `You learned on ${longDate(violation.learned)} that ${name} broke the agreement, and what came of it is not on record. Have it mended; if that fails, end the agreement where that is feasible.`,
      evidence: [violation.revision],
      ...work(vendor, `See to the violation by ${name}`, 15, `/violations/${violation.id}`),
    };
  }
  if (citation !== '164.308(b)(1)') return undefined;
  const concluded = lastReview(vendor)?.concluded;
  if (concluded?.judgment === 'not-assured')
    return {
      status: 'not-satisfied',
      because: `Since the review of ${longDate(concluded.on)} you are not assured that ${name} guards the PHI. Have it mended and review it again, or stop giving it PHI.`,
      evidence: [concluded.position],
      ...work(vendor, `Review ${name} again`, 10, '/reviews'),
    };
  const { due, last } = reviewDue(program, vendor, today);
  if (due > addDays(today, 30)) return undefined;
  return {
    status: 'due',
    grade: 'said',
    due,
    because: `${last ? `The last review of ${name} is ${policyNumber(program, 'associate-review-months')} months ago` : `No review of ${name} is on record, and it is time for one`}, by your policy. Ask it for its assurances again.`,
    evidence: [vendor.revision],
    ...work(vendor, `Review ${name}`, 10, '/reviews'),
  };
}

/** Whether a vendor counts here: its own entry, the inventory or a decision says that PHI is with it. */
function concerns(program: Program, vendor: VendorRecord, today: Day): boolean {
  const { conclusion } = vendor.decision ?? {};
  return (
    vendor.phi.length > 0 ||
    !vendor.confirmed ||
    conclusion === 'business-associate' ||
    conclusion === 'find-out' ||
    assetsWith(program, vendor, today).length > 0
  );
}

/**
 * What the list of vendors shows on business associates (164.308(b), 164.314(a), 164.502(e), 164.504(e)): of each
 * vendor with PHI its agreement, the terms of it, and what became of the PHI of those that ended.
 */
export function findings(program: Program, today: Day): Finding[] {
  const vendors = vendorsEngaged(program, today);
  const concerned = vendors.flatMap((vendor) => {
    if (!concerns(program, vendor, today)) return [];
    const [asset] = assetsWith(program, vendor, today);
    const evidence =
      vendor.phi.length === 0 && asset !== undefined
        ? ` Its entry lists no PHI, but your inventory says that “${asset.name}” gives it some.`
        : '';
    const before = beforeAgreement(program, vendor, today);
    const whole = before ?? agreementFinding(vendor, today, evidence);
    return [{ vendor, before, whole }];
  });
  const unnamed = assetsInUse(program, today).filter(
    ({ hosting, vendor, uses, phi, confirmed }) =>
      confirmed && hosting === 'vendor' && vendor === '' && uses.length > 0 && phi.length > 0,
  );
  const found: Finding[] = [];
  const rest = (citation: Citation) => {
    for (const asset of unnamed)
      found.push({
        citation,
        subject: asset.id,
        status: 'unknown',
        because: `A vendor runs “${asset.name}”, which holds PHI, but it is not on record which vendor. Name it.`,
        evidence: [asset.revision],
        work: { path: `/inventory/${asset.id}`, label: `Name the vendor of “${asset.name}”`, minutes: 3 },
      });
    if (concerned.length === 0 && unnamed.length === 0)
      found.push({ citation, subject: PRACTICE, ...withoutVendors(vendors) });
  };
  for (const [citation, more] of Object.entries(perVendor) as [keyof typeof perVendor, string][]) {
    for (const { vendor, whole } of concerned) {
      const watch = whole.status === 'satisfied' ? withWatch(program, vendor, citation, today) : undefined;
      const said = whole.status === 'satisfied' && whole.grade === 'said';
      found.push({
        citation,
        subject: vendor.id,
        ...(watch ?? whole),
        ...(said && !watch && { because: `${whole.because} ${more}` }),
      });
    }
    rest(citation);
  }
  for (const citation of terms) {
    for (const { vendor, before, whole } of concerned)
      found.push({
        citation,
        subject: vendor.id,
        ...(before ?? termFinding(program, vendor, citation, whole, today)),
      });
    rest(citation);
  }
  return [
    ...found,
    ...endingFindings(program, today),
    otherArrangements(program, vendors, '164.314(a)(2)(ii)', today),
    otherArrangements(program, vendors, '164.504(e)(3)', today),
    subcontractors(program),
  ];
}
