import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, vendorsEngaged } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { VendorRecord } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.308(b)(1)',
  '164.308(b)(3)',
  '164.314(a)(1)',
  '164.314(a)(2)(i)',
  '164.314(a)(2)(ii)',
  '164.314(a)(2)(iii)',
  '164.502(e)(1)',
  '164.502(e)(2)',
  '164.504(e)(1)',
  '164.504(e)(3)',
];

/** Those that one signed agreement answers, and how the sentence about it goes on. */
const perVendor = {
  '164.308(b)(1)': 'It is your assurance that it safeguards the PHI.',
  '164.308(b)(3)': 'The document itself is not on file here.',
  '164.314(a)(1)': 'Whether it meets the rule is for you to check against its terms.',
  '164.314(a)(2)(i)':
    'Check that it holds the three terms: follow the Security Rule, bind subcontractors, report security incidents.',
  '164.502(e)(1)': 'It is your assurance that it safeguards the PHI, on paper and spoken as well.',
  '164.502(e)(2)': 'The document itself is not on file here.',
  '164.504(e)(1)': 'Whether it holds the terms of the Privacy Rule (164.504(e)(2)) is for you to check.',
} as const;

/** Days before the end of an agreement from which its renewal shows as due. Ours, not the law's. */
const renewalDays = 90;

/** Assets in use with PHI that a vendor runs, or that send PHI to it. */
function phiOf(program: Program, vendor: VendorRecord, today: Day): string | undefined {
  return assetsInUse(program, today).find(
    ({ hosting, vendor: by, uses, phi, flows }) =>
      (hosting === 'vendor' && by === vendor.id && uses.length > 0 && phi.length > 0) ||
      flows.some(({ to, what }) => to === vendor.id && what.length > 0),
  )?.name;
}

function standing(vendor: VendorRecord, today: Day, evidence: string): Omit<Finding, 'citation' | 'subject'> {
  const { name, agreement, agreementEnds: ends, agreementSigned: signed } = vendor;
  const base = { evidence: [vendor.revision] };
  const work = (label: string, minutes: number) => ({
    work: { path: `/associates/${vendor.id}`, label, minutes },
  });
  if (!vendor.confirmed)
    return {
      ...base,
      status: 'unknown',
      because: `“${name}” is from the starter set, and nobody has checked it. Say who it is, and whether there is an agreement.`,
      ...work(`Check “${name}”`, 3),
    };
  switch (agreement) {
    case 'not-needed':
      return {
        ...base,
        status: 'not-applicable',
        grade: 'said',
        because: `You said that ${name} is no business associate: ${vendor.agreementNote}`,
      };
    case 'none':
      return {
        ...base,
        status: 'not-satisfied',
        because: `The agreement with ${name} is missing.${evidence} Sign one, or stop giving it PHI.`,
        ...work(`Get the agreement with ${name}`, 20),
      };
    case 'unknown':
      return {
        ...base,
        status: 'unknown',
        because: `It is not known whether there is an agreement with ${name}.${evidence} Look for it, or ask them.`,
        ...work(`Find the agreement with ${name}`, 10),
      };
    case 'signed': {
      if (ends !== '' && ends < today)
        return {
          ...base,
          status: 'not-satisfied',
          because: `The agreement with ${name} ran out on ${longDate(ends)}. Renew it, or stop giving it PHI.`,
          ...work(`Renew the agreement with ${name}`, 20),
        };
      const on = signed === '' ? '' : ` on ${longDate(signed)}`;
      if (ends !== '' && ends <= addDays(today, renewalDays))
        return {
          ...base,
          status: 'due',
          grade: 'said',
          due: ends,
          because: `The agreement with ${name} ends on ${longDate(ends)}, by its own terms. Renew it before.`,
          ...work(`Renew the agreement with ${name}`, 20),
        };
      return {
        ...base,
        status: 'satisfied',
        grade: 'said',
        because: `You said that the agreement with ${name} was signed${on}.`,
      };
    }
  }
}

/** What holds for the practice as a whole, where no vendor with PHI decides it. */
function withoutVendors(vendors: readonly VendorRecord[]): Omit<Finding, 'citation' | 'subject'> {
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

/**
 * What the list of vendors shows on business associates (164.308(b), 164.314(a), 164.502(e), 164.504(e)). A vendor counts when its own
 * entry or the inventory says that PHI is with it.
 */
export function findings(program: Program, today: Day): Finding[] {
  const vendors = vendorsEngaged(program, today);
  const concerned = vendors.flatMap((vendor) => {
    const asset = phiOf(program, vendor, today);
    if (vendor.phi.length === 0 && asset === undefined && vendor.confirmed) return [];
    const evidence =
      vendor.phi.length === 0 && asset !== undefined
        ? ` Its entry lists no PHI, but your inventory says that “${asset}” gives it some.`
        : '';
    return [{ vendor, evidence }];
  });
  const unnamed = assetsInUse(program, today).filter(
    ({ hosting, vendor, uses, phi, confirmed }) =>
      confirmed && hosting === 'vendor' && vendor === '' && uses.length > 0 && phi.length > 0,
  );
  const found: Finding[] = [];
  for (const [citation, more] of Object.entries(perVendor)) {
    for (const { vendor, evidence } of concerned) {
      const finding = standing(vendor, today, evidence);
      found.push({
        citation,
        subject: vendor.id,
        ...finding,
        ...(finding.status === 'satisfied' && { because: `${finding.because} ${more}` }),
      });
    }
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
  }
  return [
    ...found,
    otherArrangements(vendors, '164.314(a)(2)(ii)'),
    otherArrangements(vendors, '164.504(e)(3)'),
    subcontractors(program),
  ];
}

function otherArrangements(vendors: readonly VendorRecord[], citation: Citation): Finding {
  const about = { citation, subject: PRACTICE };
  return vendors.length === 0
    ? { ...about, ...withoutVendors(vendors) }
    : {
        ...about,
        status: 'not-applicable',
        grade: 'said',
        because:
          'None of your vendors is on record with an arrangement other than a contract. Those are for cases such as two government agencies.',
        evidence: vendors.map(({ revision }) => revision),
      };
}

function subcontractors({ entity }: Program): Finding {
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
