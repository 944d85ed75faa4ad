import type { z } from 'zod';

import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, day, form, identifier, line, optionalDay, seen, text } from '#fields.ts';
import { optionalAttachment } from '#fields-attachment.ts';
import type { Program } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { faultsIn } from './clocks.ts';
import { breachEvent } from './standing.ts';
import type { BreachRecord } from './view.ts';

const delaySchema = form({
  id: identifier('breach'),
  seen,
  kind: choice('how it was stated', ['written', 'oral']),
  stated: day('the day of the statement'),
  until: optionalDay('the last day that it names'),
  official: line('who said it'),
  agency: line('the agency'),
  what: text('what was said'),
  file: optionalAttachment('the statement'),
});

/**
 * Records a law-enforcement official's statement that notice would impede an investigation or damage national
 * security (164.412): written, for the time it names; spoken, for at most 30 days, with who said it.
 */
export const recordDelay: Command<Program, z.output<typeof delaySchema>> = {
  name: 'breaches.recordDelay',
  schema: delaySchema,
  decide(program, { id, seen, file, ...given }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    const facts = { ...given, ...(file && { file }) };
    if (record.delays.some((one) => says(one, facts))) return decided();
    const changed: BreachRecord = {
      ...record,
      delays: [...record.delays, { ...facts, by: context.by, at: context.at, position: 0 }],
    };
    const spoken = facts.kind === 'oral';
    const days: (Refusal | undefined)[] = [
      notYet(facts.stated, context.today, 'The day of the statement', 'stated'),
      !spoken && facts.until === ''
        ? {
            because:
              'A written statement names the time that is asked for. Enter its last day; without one it counts as a spoken one.',
            field: 'until',
            citation: '164.412(a)',
          }
        : undefined,
      spoken && facts.until !== ''
        ? {
            because: `A spoken statement holds for at most ${numbers.oralDelay.value} days from its day, whatever was said. Leave the last day empty, or record the written one.`,
            field: 'until',
            citation: '164.412(b)',
          }
        : undefined,
      facts.until !== '' && facts.until < facts.stated
        ? {
            because: 'The last day that it names is before the day of the statement. Correct one of the two.',
            field: 'until',
          }
        : undefined,
    ];
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        ...days,
        days.some(Boolean)
          ? undefined
          : faultsIn(program, changed, context.today).map((fault) => ({
              ...fault,
              field: fault.field === 'delay-written' ? 'until' : 'stated',
            })),
      ) ?? decided(breachEvent('delay-requested', id, facts))
    );
  },
};
