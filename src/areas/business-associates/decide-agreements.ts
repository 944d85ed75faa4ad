import { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import {
  choice,
  count,
  day,
  flag,
  form,
  identifier,
  line,
  optionalDay,
  optionalLine,
  optionalText,
  seen,
} from '#fields.ts';
import { optionalAttachment } from '#fields-attachment.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness, tooFar } from '#revision.ts';
import type { ClauseId, ClauseMark } from './events.ts';
import { agreementKinds, clauseIds } from './events.ts';
import { clauses } from './clauses.ts';
import { vendorEvent } from './facts.ts';
import type { AgreementRecord, VendorRecord } from './view.ts';
import { signedOn } from './view.ts';

/** Days as a whole number, or nothing. */
export function optionalCount(what: string, least: number, most: number) {
  return z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    count(what, least, most).optional(),
  );
}

/** An agreement of a vendor by its identifier. */
export function agreementOf(vendor: VendorRecord, id: string): AgreementRecord | undefined {
  return vendor.agreements?.find((agreement) => agreement.id === id);
}

/** The refusal of an agreement that ends before it begins. */
export function backward(effective: string, ends: string): Refusal | undefined {
  return ends !== '' && ends < effective
    ? {
        because: `The agreement cannot end on ${longDate(ends)}, before it begins on ${longDate(effective)}. Correct one of the two days.`,
        field: 'ends',
      }
    : undefined;
}

const fileSchema = form({
  id: identifier('vendor'),
  agreement: identifier('agreement'),
  seen,
  kind: choice('what kind of agreement it is', agreementKinds, 'contract'),
  signedOn: day('the day of the last signature'),
  effective: optionalDay('the day it begins'),
  ends: optionalDay('the day it ends'),
  renews: flag('whether it renews itself'),
  noticeDays: optionalCount('the days of notice', 0, 3650),
  theirName: line('who signed for the vendor'),
  theirTitle: optionalLine('the title'),
  ourName: line('who signed for you'),
  ourTitle: optionalLine('the title'),
  where: optionalText('where the paper is'),
  file: optionalAttachment('the file'),
});

/** Puts an agreement on record that was signed outside of Diligence, or corrects one; its file is sealed with it. */
export const fileAgreement: Command<Program, z.output<typeof fileSchema>> = {
  name: 'business-associates.fileAgreement',
  schema: fileSchema,
  decide(program, input, context) {
    const { id, agreement, seen, theirName, theirTitle, ourName, ourTitle, file, ...rest } = input;
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    const record = agreementOf(vendor, agreement);
    if (record?.offer)
      return refuse('This agreement was written here and signed by link. Its text and days stay as signed.');
    const kept = file ?? record?.filed?.file;
    const data = {
      agreement,
      ...rest,
      effective: rest.effective || rest.signedOn,
      theirs: { name: theirName, title: theirTitle },
      ours: { name: ourName, title: ourTitle },
      ...(kept && { file: kept }),
    };
    if (record && says({ ...record, ...record.filed, agreement }, data)) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(data.signedOn, context.today, 'The day of the last signature', 'signedOn'),
        tooFar(data.effective, context.today, 'The day it begins', 'effective'),
        backward(data.effective, data.ends),
        data.ends === '' && data.renews
          ? { because: 'Enter the day on which it renews itself, or leave that out.', field: 'ends' }
          : undefined,
        !kept && data.where === ''
          ? {
              because: 'Choose the file of the agreement, or say where the paper is.',
              field: 'file',
              citation: '164.504(e)(1)',
            }
          : undefined,
      ) ?? decided(vendorEvent('agreement-filed', id, data))
    );
  },
};

const markField = z.preprocess(
  (value) => value ?? {},
  form({
    found: choice('whether it stands there', ['yes', 'no', ''], ''),
    where: optionalLine('the page or section', 60),
  }),
);

const checkSchema = form({
  id: identifier('vendor'),
  agreement: identifier('agreement'),
  seen,
  marks: z.preprocess(
    (value) => value ?? {},
    form(Object.fromEntries(clauseIds.map((id) => [id, markField])) as Record<ClauseId, typeof markField>),
  ),
});

/** Marks where each term stands in an agreement, or that it is missing. What is left open stays to be looked for. */
export const checkClauses: Command<Program, z.output<typeof checkSchema>> = {
  name: 'business-associates.checkClauses',
  schema: checkSchema,
  decide(program, { id, agreement, seen, marks }, context) {
    const vendor = program.vendors.get(id);
    const record = vendor && agreementOf(vendor, agreement);
    if (!record) return { refusals: [missing('agreement')] };
    if (record.offer) return refuse('This agreement was written here, and its terms are marked already.');
    const unplaced = clauseIds.filter(
      (clause) => marks[clause].found === 'yes' && marks[clause].where === '',
    );
    const found = clauseIds.flatMap((clause): ClauseMark[] => {
      const { found, where } = marks[clause];
      return found === '' ? [] : [{ clause, found: found === 'yes', where: found === 'yes' ? where : '' }];
    });
    if (says(record, { marks: found })) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        unplaced.map((clause) => ({
          because: `“${clauses[clause].title}”: write the page or section where it stands.`,
          field: `marks.${clause}.where`,
        })),
      ) ?? decided(vendorEvent('clauses-checked', id, { agreement, marks: found }))
    );
  },
};

const endSchema = form({
  id: identifier('vendor'),
  agreement: identifier('agreement'),
  seen,
  on: day('the day it ended'),
  why: optionalText('the reason'),
});

/** Records that an agreement ended before its time. */
export const endAgreement: Command<Program, z.output<typeof endSchema>> = {
  name: 'business-associates.endAgreement',
  schema: endSchema,
  decide(program, { id, agreement, seen, on, why }, context) {
    const vendor = program.vendors.get(id);
    const record = vendor && agreementOf(vendor, agreement);
    if (!record) return { refusals: [missing('agreement')] };
    if (says(record.ended, { on, why })) return decided();
    const signed = signedOn(record);
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(on, context.today, 'The day it ended', 'on'),
        signed === undefined
          ? { because: 'It is not signed by both sides yet. Withdraw it instead.' }
          : on < record.effective
            ? {
                because: `It cannot end on ${longDate(on)}, before it began on ${longDate(record.effective)}. Correct the day.`,
                field: 'on',
              }
            : undefined,
      ) ?? decided(vendorEvent('agreement-ended', id, { agreement, on, why }))
    );
  },
};
