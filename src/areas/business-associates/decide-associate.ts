import { z } from 'zod';

import { decideAssociate } from '#associate-decision/decide-associate.ts';
import type { AssociateDecision, AssociateFacts } from '#associate-decision/decide-associate.ts';
import { associateQuestions } from '#associate-decision/questions.ts';
import type { Command } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, form, identifier, optionalLine, optionalText, seen } from '#fields.ts';
import { knowledge } from '#phi.ts';
import type { Program } from '#program.ts';
import { missing, refusalsOf, says, staleness } from '#revision.ts';
import type { DecidedAssociate } from './events.ts';
import { places } from './events.ts';
import { vendorEvent } from './facts.ts';
import { basisOf } from './standing.ts';

/** Answers to the published questions; a question that was not asked, or not answered, is left out. */
const answersField = z.preprocess(
  (value) => value ?? {},
  form(
    Object.fromEntries(
      Object.entries(associateQuestions).map(([field, { asks, choices }]) => [
        field,
        choice(`an answer to “${asks}”`, [...Object.keys(choices), 'unknown', ''], ''),
      ]),
    ),
  ).transform((answers): AssociateFacts =>
    Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '')),
  ),
);

const decideSchema = form({
  id: identifier('vendor'),
  seen,
  answers: answersField,
  note: optionalText('the note'),
});

function agreementFor({ conclusion, agreement }: AssociateDecision): DecidedAssociate['agreement'] {
  if (conclusion === 'find-out') return 'find-out';
  if (agreement.answer === 'no') return 'none';
  return agreement.citation === '164.504(e)(3)(iv)' ? 'data-use' : 'contract';
}

/**
 * Puts on record what a vendor is (160.103): its answers, what follows from them and why, and what was known of it
 * that day. "Not one" is recorded alike, and "find out" where the answers do not tell.
 */
export const recordDecision: Command<Program, z.output<typeof decideSchema>> = {
  name: 'business-associates.decideAssociate',
  schema: decideSchema,
  decide(program, { id, seen, answers, note }, context) {
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    const found = decideAssociate(answers);
    if ('refusals' in found) return { refusals: found.refusals };
    const { decision } = found;
    const data: DecidedAssociate = {
      answers,
      conclusion: decision.conclusion,
      because: decision.because,
      citation: decision.citation,
      agreement: agreementFor(decision),
      agent: decision.agent.answer,
      note,
      basis: basisOf(program, vendor, context.today),
    };
    if (says(vendor.decision, data)) return decided();
    const contradicts = decision.conclusion === 'not-business-associate' && vendor.phi.length > 0;
    return (
      refusalsOf(
        staleness(program, vendor, seen, context),
        contradicts && ['none', 'de-identified', 'by-chance'].includes(String(answers.phi))
          ? {
              because:
                'The entry of this vendor says that it handles patient information, and your answer says that it does not. Correct the one that is wrong: the entry is under “What you know of them”.',
              field: 'phi',
              citation: '160.103',
            }
          : undefined,
      ) ?? decided(vendorEvent('associate-decided', id, data))
    );
  },
};

const describeSchema = form({
  id: identifier('vendor'),
  seen,
  legalName: optionalLine('the legal name', 200),
  address: optionalLine('the address', 300),
  place: choice('where the information is', places, 'unknown'),
  placeNote: optionalLine('the note on where', 300),
  subcontractors: choice('whether there are subcontractors', knowledge, 'unknown'),
  subcontractorNames: optionalText('who they are'),
  liability: optionalText('the terms of liability'),
  indemnity: optionalText('the terms of indemnity'),
  insurance: optionalText('the insurance'),
});

/** What else is known of a vendor: its legal name and place, its subcontractors, what was agreed on money. */
export const describeVendor: Command<Program, z.output<typeof describeSchema>> = {
  name: 'business-associates.describeVendor',
  schema: describeSchema,
  decide(program, { id, seen, ...details }, context) {
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    if (says(vendor.details, details)) return decided();
    return (
      refusalsOf(
        staleness(program, vendor, seen, context),
        details.subcontractors === 'no' && details.subcontractorNames !== ''
          ? {
              because: 'You name subcontractors, and say that there are none. Correct one of the two.',
              field: 'subcontractors',
            }
          : undefined,
      ) ?? decided(vendorEvent('vendor-described', id, details))
    );
  },
};
