import { longDate } from '#calendar.ts';
import type { Context, Refusal } from '#decision.ts';
import { choice, choices, line, optionalDay, optionalLine, optionalText } from '#fields.ts';
import { phiKinds } from '#phi.ts';
import { notYet } from '#revision.ts';
import type { AgreementStatus, BusinessAssociateEvent, VendorFacts } from './events.ts';

/** Whether a business associate agreement is there. */
export const agreementStatuses = [
  'signed',
  'none',
  'unknown',
  'not-needed',
] as const satisfies readonly AgreementStatus[];

/** The fields of a vendor, as forms and files give them. */
export const vendorFields = {
  name: line('the name of the vendor'),
  service: optionalLine('the service', 300),
  phi: choices('the PHI', phiKinds),
  agreement: choice('whether there is an agreement', agreementStatuses, 'unknown'),
  agreementSigned: optionalDay('the day the agreement was signed'),
  agreementEnds: optionalDay('the day the agreement ends'),
  agreementNote: optionalText('the note on the agreement'),
  contact: optionalLine('the contact', 300),
};

/** The facts of a vendor alone, without what the view adds. */
export function vendorFactsOf(record: VendorFacts): VendorFacts {
  return {
    name: record.name,
    service: record.service,
    phi: record.phi,
    agreement: record.agreement,
    agreementSigned: record.agreementSigned,
    agreementEnds: record.agreementEnds,
    agreementNote: record.agreementNote,
    contact: record.contact,
  };
}

/** An event of this area in its present form. */
export function vendorEvent<Type extends BusinessAssociateEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<BusinessAssociateEvent, { type: Type }>['data'],
): BusinessAssociateEvent {
  return { area: 'business-associates', type, version: 1, subject, data } as BusinessAssociateEvent;
}

/** What is wrong with the facts of a vendor, beside the shape of each field. */
export function vendorProblems(facts: VendorFacts, { today }: Pick<Context, 'today'>): Refusal[] {
  const problems: (Refusal | undefined)[] = [
    facts.agreementSigned === ''
      ? undefined
      : notYet(facts.agreementSigned, today, 'The day the agreement was signed', 'agreementSigned'),
    facts.agreementSigned !== '' && facts.agreementEnds !== '' && facts.agreementEnds < facts.agreementSigned
      ? {
          because: `The agreement cannot end on ${longDate(facts.agreementEnds)}, before it was signed on ${longDate(facts.agreementSigned)}. Correct one of the two days.`,
          field: 'agreementEnds',
        }
      : undefined,
    facts.agreement !== 'signed' && facts.agreementSigned !== ''
      ? {
          because:
            'There is a day of signing, but the agreement is not marked as signed. Mark it as signed, or clear the day.',
          field: 'agreement',
        }
      : undefined,
    facts.agreement === 'not-needed' && facts.agreementNote === ''
      ? {
          because:
            'Say in the note why no agreement is needed: why this vendor is no business associate. A vendor that works with PHI for you mostly is one.',
          field: 'agreementNote',
          citation: '160.103',
        }
      : undefined,
  ];
  return problems.filter((problem) => problem !== undefined);
}
