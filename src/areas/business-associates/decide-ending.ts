import type { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, day, form, identifier, optionalText, seen, text } from '#fields.ts';
import { optionalAttachment } from '#fields-attachment.ts';
import { knowledge } from '#phi.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { dispositions, violationSteps } from './events.ts';
import { vendorEvent } from './facts.ts';

const violationSchema = form({
  id: identifier('vendor'),
  violation: identifier('violation'),
  seen,
  learned: day('the day you knew'),
  what: text('what they did'),
  pattern: choice('whether it is a pattern', knowledge, 'unknown'),
});

/** Records that the practice knows of something that breaks the agreement (164.504(e)(1)(ii)), or corrects it. */
export const recordViolation: Command<Program, z.output<typeof violationSchema>> = {
  name: 'business-associates.recordViolation',
  schema: violationSchema,
  decide(program, { id, violation, seen, ...facts }, context) {
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    const record = vendor.violations?.find((one) => one.id === violation);
    if (record && says(record, facts)) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(facts.learned, context.today, 'The day you knew', 'learned'),
      ) ?? decided(vendorEvent('violation-recorded', id, { violation, ...facts }))
    );
  },
};

const stepSchema = form({
  id: identifier('vendor'),
  violation: identifier('violation'),
  seen,
  step: choice('what was done', violationSteps),
  on: day('the day'),
  note: text('what was done, and what came of it'),
});

/** Records what was done about a violation. */
export const recordViolationStep: Command<Program, z.output<typeof stepSchema>> = {
  name: 'business-associates.recordViolationStep',
  schema: stepSchema,
  decide(program, { id, violation, seen, ...step }, context) {
    const record = program.vendors.get(id)?.violations?.find((one) => one.id === violation);
    if (!record) return { refusals: [missing('violation')] };
    if (record.steps.some((one) => says(one, step))) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(step.on, context.today, 'The day', 'on'),
        step.on < record.learned
          ? {
              because: `It cannot be done on ${longDate(step.on)}, before you knew on ${longDate(record.learned)}. Correct the day.`,
              field: 'on',
            }
          : undefined,
        step.step === 'no-pattern' && record.pattern === 'yes'
          ? {
              because: 'It is on record as a pattern. Correct that first if it is none.',
              field: 'step',
            }
          : undefined,
      ) ?? decided(vendorEvent('violation-step-recorded', id, { violation, ...step }))
    );
  },
};

const dispositionSchema = form({
  id: identifier('vendor'),
  seen,
  how: choice('what became of it', dispositions),
  on: day('the day'),
  what: text('what, how, and who says so'),
  protections: optionalText('how it goes on being guarded'),
  certificate: optionalAttachment('the certificate'),
});

/** Records what became of the PHI that a vendor held when it ended (164.504(e)(2)(ii)(J)). */
export const recordDisposition: Command<Program, z.output<typeof dispositionSchema>> = {
  name: 'business-associates.recordDisposition',
  schema: dispositionSchema,
  decide(program, { id, seen, certificate, ...rest }, context) {
    const vendor = program.vendors.get(id);
    if (!vendor) return { refusals: [missing('vendor')] };
    const kept = certificate ?? vendor.disposition?.certificate;
    const data = { ...rest, ...(kept && { certificate: kept }) };
    if (says(vendor.disposition, data)) return decided();
    return (
      refusalsOf(
        staleness(program, vendor, seen, context),
        notYet(data.on, context.today, 'The day', 'on'),
        vendor.ended === undefined
          ? { because: 'This vendor still works for you. Record the end of its work first.' }
          : undefined,
        data.how === 'not-feasible' && data.protections === ''
          ? {
              because:
                'Where return or destruction is not feasible, say how what they keep goes on being guarded, and what they may still use it for.',
              field: 'protections',
              citation: '164.504(e)(2)(ii)(J)',
            }
          : undefined,
      ) ?? decided(vendorEvent('phi-disposition-recorded', id, data))
    );
  },
};
