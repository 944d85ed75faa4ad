import type { z } from 'zod';

import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { count, day, flag, form, identifier, line, optionalDay, optionalText, seen } from '#fields.ts';
import type { Program } from '#program.ts';
import { policyNumber } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { missing, refusalsOf, says, staleness, tooFar } from '#revision.ts';
import { agreementText } from '#texts/agreement/agreement.ts';
import type { AgreementText } from '#texts/agreement/agreement.ts';
import { telling } from '#told/telling.ts';
import { digestOf } from '#written/digest.ts';
import { gapsIn } from '#written/written.ts';
import { agreementOf, backward } from './decide-agreements.ts';
import type { AgreementChoices } from './events.ts';
import { vendorEvent } from './facts.ts';
import { openOffer } from './standing.ts';
import type { AgreementRecord, VendorRecord } from './view.ts';
import { signStatement } from './words.ts';

export const draftFields = {
  effective: day('the day it begins'),
  ends: optionalDay('the day it ends'),
  noticeDays: count('the days of notice', 0, numbers.associateNotice.value),
  accessDays: count('the days for access', 1, 30),
  ownWork: flag('their own management'),
  aggregation: flag('putting data together'),
  abroad: flag('whether it may go abroad'),
  costs: flag('who pays for notices'),
};

/** What a new agreement begins with: the practice's own policy on notice, and customary terms. */
export function draftFor(program: Program, today: string) {
  return {
    effective: today,
    ends: '',
    noticeDays: policyNumber(program, 'associate-notice-days'),
    accessDays: 10,
    ownWork: true,
    aggregation: false,
    abroad: false,
    costs: true,
  };
}

export type Draft = ReturnType<typeof draftFor>;

/** The text of an agreement with a vendor, as these choices make it, with its digest. */
export function drafted(
  program: Program,
  vendor: VendorRecord,
  { effective, ends, ...choices }: { readonly effective: string; readonly ends: string } & AgreementChoices,
  today: string,
): AgreementText & { readonly digest: string; readonly gaps: readonly string[] } {
  const { told } = telling(program, today, 'en');
  const made = agreementText(told, {
    vendor,
    details: vendor.details,
    effective,
    ends,
    choices,
    agent: vendor.decision?.agent === 'yes',
  });
  return { ...made, digest: digestOf(made.title, made.text), gaps: gapsIn(made.text) };
}

const offerSchema = form({
  id: identifier('vendor'),
  agreement: identifier('agreement'),
  seen,
  /** Of the text that was read. */
  digest: line('the digest of the text'),
  to: line('who signs for them'),
  ...draftFields,
});

/** Locks the text of an agreement and offers it to a vendor to sign. */
export const offerAgreement: Command<Program, z.output<typeof offerSchema>> = {
  name: 'business-associates.offerAgreement',
  schema: offerSchema,
  decide(program, { id, agreement, seen, digest, to, ...draft }, context) {
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    if (agreementOf(vendor, agreement)) return decided();
    const { effective, ends, ...choices } = draft;
    const made = drafted(program, vendor, draft, context.today);
    return (
      refusalsOf(
        staleness(program, vendor, seen, context),
        openOffer(vendor) && {
          because: 'An agreement is on its way to them already. Withdraw that one first.',
        },
        tooFar(effective, context.today, 'The day it begins', 'effective'),
        backward(effective, ends),
        made.gaps.length > 0
          ? {
              because: `The text still waits for ${made.gaps.join(', ')}. Put that on record first.`,
              field: 'digest',
            }
          : undefined,
        made.digest === digest
          ? undefined
          : {
              because:
                'The text is not the one that you read: a fact in it has changed since. Read it again.',
              field: 'digest',
            },
      ) ??
      decided(
        vendorEvent('agreement-offered', id, {
          agreement,
          effective,
          ends,
          choices,
          title: made.title,
          text: made.text,
          digest: made.digest,
          marks: made.marks,
          to,
          on: context.today,
        }),
      )
    );
  },
};

type Found = { readonly vendor: VendorRecord; readonly agreement: AgreementRecord };

function offered(program: Program, id: string, agreement: string): Found | { refusals: Refusal[] } {
  const vendor = program.vendors.get(id);
  const record = vendor && agreementOf(vendor, agreement);
  if (!vendor || !record?.offer) return { refusals: [missing('agreement')] };
  if (record.offer.withdrawn) return refuse('This agreement was withdrawn. Ask the practice for a new one.');
  return { vendor, agreement: record };
}

const openSchema = form({ id: identifier('vendor'), agreement: identifier('agreement') });

/** Notes that the one who has the link opened the text: once. Nobody who works here does it. */
export const openAgreement: Command<Program, z.output<typeof openSchema>> = {
  name: 'business-associates.openAgreement',
  schema: openSchema,
  decide(program, { id, agreement }, context) {
    const found = offered(program, id, agreement);
    if ('refusals' in found) return found;
    return found.agreement.offer?.opened
      ? decided()
      : decided(vendorEvent('agreement-opened', id, { agreement, on: context.today }));
  },
};

const signSchema = form({
  id: identifier('vendor'),
  agreement: identifier('agreement'),
  digest: line('the digest of the text'),
  name: line('your full name'),
  title: line('your title'),
  agrees: flag('whether you agree'),
});

/** The signature of the vendor, by the link: a name, a title and a tick under a text that nobody can change. */
export const signAgreement: Command<Program, z.output<typeof signSchema>> = {
  name: 'business-associates.signAgreement',
  schema: signSchema,
  decide(program, { id, agreement, digest, name, title, agrees }, context) {
    const found = offered(program, id, agreement);
    if ('refusals' in found) return found;
    const { offer } = found.agreement;
    if (!offer) return { refusals: [missing('agreement')] };
    // The same form sent twice.
    if (says(offer.signed, { name, title })) return decided();
    if (offer.signed) return refuse('This agreement is signed already.');
    return (
      refusalsOf(
        agrees
          ? undefined
          : { because: 'Tick that you have read it and may sign for your company.', field: 'agrees' },
        digest === offer.digest
          ? undefined
          : { because: 'The text on your page is another one. Open the link again.', field: 'digest' },
      ) ??
      decided(
        vendorEvent('agreement-signed', id, {
          agreement,
          name,
          title,
          on: context.today,
          statement: signStatement,
          digest,
        }),
      )
    );
  },
};

const countersignSchema = form({
  id: identifier('vendor'),
  agreement: identifier('agreement'),
  seen,
  title: line('your title'),
  agrees: flag('whether you agree'),
});

/** The signature of the practice under an agreement that the vendor has signed. From then on it holds. */
export const countersignAgreement: Command<Program, z.output<typeof countersignSchema>> = {
  name: 'business-associates.countersignAgreement',
  schema: countersignSchema,
  decide(program, { id, agreement, seen, title, agrees }, context) {
    const found = offered(program, id, agreement);
    if ('refusals' in found) return found;
    const { offer } = found.agreement;
    if (!offer || offer.countersigned) return decided();
    return (
      refusalsOf(
        staleness(program, found.agreement, seen, context),
        offer.signed ? undefined : { because: 'The vendor has not signed yet. You sign after it has.' },
        agrees
          ? undefined
          : { because: 'Tick that you have read it and may sign for the practice.', field: 'agrees' },
      ) ??
      decided(
        vendorEvent('agreement-countersigned', id, {
          agreement,
          name: program.people.get(context.by)?.name ?? context.by,
          title,
          on: context.today,
          digest: offer.digest,
        }),
      )
    );
  },
};

const withdrawSchema = form({
  id: identifier('vendor'),
  agreement: identifier('agreement'),
  seen,
  why: optionalText('the reason'),
});

/** Takes an offer back that is not signed by both sides; its link stops working. */
export const withdrawAgreement: Command<Program, z.output<typeof withdrawSchema>> = {
  name: 'business-associates.withdrawAgreement',
  schema: withdrawSchema,
  decide(program, { id, agreement, seen, why }, context) {
    const vendor = program.vendors.get(id);
    const record = vendor && agreementOf(vendor, agreement);
    if (!record?.offer) return { refusals: [missing('agreement')] };
    if (record.offer.withdrawn) return decided();
    if (record.offer.countersigned)
      return refuse('Both sides have signed it. It cannot be withdrawn; it can be ended.');
    const stale = staleness(program, record, seen, context);
    return stale
      ? { refusals: [stale] }
      : decided(vendorEvent('agreement-withdrawn', id, { agreement, on: context.today, why }));
  },
};
