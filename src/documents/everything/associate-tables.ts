import { checklistOf } from '#areas/business-associates/clauses.ts';
import { readingOf } from '#areas/business-associates/questionnaire.ts';
import type {
  AgreementRecord,
  ReviewRecord,
  VendorRecord,
  ViolationRecord,
} from '#areas/business-associates/view.ts';
import { signedOn } from '#areas/business-associates/view.ts';
import { moment, named, several, tableOf } from './table.ts';
import type { Exported, ExportTable } from './table.ts';

type Papers = {
  readonly agreements: AgreementRecord;
  readonly reviews: ReviewRecord;
  readonly violations: ViolationRecord;
};

/** Every paper of one kind, with its vendor. */
function ofVendors<Part extends keyof Papers>(
  { program }: Exported,
  part: Part,
): { readonly vendor: VendorRecord; readonly one: Papers[Part] }[] {
  return [...program.vendors.values()].flatMap((vendor) =>
    ((vendor[part] ?? []) as readonly Papers[Part][]).map((one) => ({ vendor, one })),
  );
}

/** Agreements with vendors, with their trail; reviews; and what vendors broke. */
export const associateTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'agreements',
      title: 'Agreements with vendors',
      note: 'Each business associate agreement: its days, signers, trail, and which terms are marked in it.',
      of: ['vendors'],
    },
    (exported) => ofVendors(exported, 'agreements'),
    {
      Vendor: ({ vendor }, exported) => named(exported, vendor.id),
      Kind: ({ one }) => one.kind,
      'Holds from': ({ one }) => one.effective,
      'Ends on': ({ one }) => one.ends,
      'Renews itself': ({ one }) => one.renews,
      'Days of notice': ({ one }) => one.noticeDays,
      'Signed by both': ({ one }) => signedOn(one),
      'Signed for the vendor': ({ one }) => one.offer?.signed?.name ?? one.filed?.theirs.name,
      'Signed for the practice': ({ one }) => one.offer?.countersigned?.name ?? one.filed?.ours.name,
      Offered: ({ one }) => moment(one.offer?.sent.at),
      Opened: ({ one }) => moment(one.offer?.opened?.at),
      'Signed by link': ({ one }) => moment(one.offer?.signed?.at),
      Countersigned: ({ one }) => moment(one.offer?.countersigned?.at),
      Withdrawn: ({ one }) => moment(one.offer?.withdrawn?.at),
      'Digest of the text': ({ one }) => one.offer?.digest,
      File: ({ one }) => one.filed?.file?.name,
      'Where the paper is': ({ one }) => one.filed?.where,
      'Terms marked': ({ one }) => one.marks.length,
      'Terms missing': ({ one }) => several(checklistOf(one).missing),
      Ended: ({ one }) => one.ended?.on,
      Why: ({ one }) => one.ended?.why ?? one.offer?.withdrawn?.why,
      Identifier: ({ one }) => one.id,
      'Last entry': ({ one }) => one.revision,
    },
  ),
  tableOf(
    {
      name: 'vendor-reviews',
      title: 'Reviews of vendors',
      note: 'Each renewal of assurances: who was asked, what was answered, and what followed.',
      of: ['vendors'],
    },
    (exported) => ofVendors(exported, 'reviews'),
    {
      Vendor: ({ vendor }, exported) => named(exported, vendor.id),
      Asked: ({ one }) => one.asked?.on,
      Whom: ({ one }) => one.asked?.to,
      Answered: ({ one }) => one.answered?.on,
      By: ({ one }) => one.answered?.name,
      How: ({ one }) => one.answered?.how,
      Answers: ({ one }) =>
        one.answered &&
        several(Object.entries(one.answered.answers).map(([question, answer]) => `${question}: ${answer}`)),
      'How it reads': ({ one }) => one.answered && readingOf(one.answered.answers).sentence,
      Concluded: ({ one }) => one.concluded?.on,
      Judgment: ({ one }) => one.concluded?.judgment,
      Reason: ({ one }) => one.concluded?.reason,
      'Concluded by': ({ one }, exported) => named(exported, one.concluded?.by),
      Identifier: ({ one }) => one.id,
      'Last entry': ({ one }) => one.revision,
    },
  ),
  tableOf(
    {
      name: 'vendor-violations',
      title: 'What vendors broke',
      note: 'Each known violation of an agreement, and what was done about it.',
      of: ['vendors'],
    },
    (exported) => ofVendors(exported, 'violations'),
    {
      Vendor: ({ vendor }, exported) => named(exported, vendor.id),
      'Known since': ({ one }) => one.learned,
      What: ({ one }) => one.what,
      Pattern: ({ one }) => one.pattern,
      Steps: ({ one }) => several(one.steps.map(({ on, step, note }) => `${on} ${step}: ${note}`)),
      Identifier: ({ one }) => one.id,
      'Last entry': ({ one }) => one.revision,
    },
  ),
];
