import { z } from 'zod';

import type { Command } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { form, line, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { refusalsOf, staleness } from '#revision.ts';
import type { RiskAnalysisEvent } from './events.ts';
import { assumptionOf } from './loss/assumptions.ts';
import type { Assumption } from './loss/assumptions.ts';

/**
 * A number as people write it: `1,200.50`, `$400`, `1.2 %` (a hundredth of it). Undefined where the text is none, or
 * is written as a power (`1e9`).
 */
export function writtenNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^\$\s*/, '')
    .replaceAll('\u2212', '-');
  const found = /^(-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,9})?)\s*(%?)$/.exec(plain);
  if (!found) return undefined;
  const number = Number((found[1] ?? '').replaceAll(',', ''));
  return found[2] === '%' ? Number((number / 100).toPrecision(12)) : number;
}

const amount = (what: string) =>
  z.preprocess(
    (value) => {
      if (typeof value !== 'string') return value;
      return value.trim() === '' ? undefined : (writtenNumber(value) ?? value);
    },
    z.number({ error: `${what} must be a number, such as 1,200 or 2.5. Enter it without words.` }),
  );

const optionalAmount = (what: string) =>
  z.preprocess(
    (value) => (value === undefined || value === null || value === '' ? undefined : value),
    amount(what).optional(),
  );

const setSchema = form({
  assumption: line('the assumption', 40),
  seen,
  median: amount('The value'),
  high: optionalAmount('The high value'),
  why: text('why you set it'),
});

const unknown = () =>
  refuse('There is no such assumption. Open the page again and choose one from there.', {
    field: 'assumption',
  });

/** What stands against a value; undefined: nothing. */
function unfit({ least, most, unit, title }: Assumption, value: number, field: 'median' | 'high') {
  const said = (number: number) =>
    unit === 'share' ? `${number * 100} %` : number.toLocaleString('en-US', { maximumFractionDigits: 9 });
  return Number.isFinite(value) && value >= least && value <= most
    ? undefined
    : {
        because: `“${title}” can be from ${said(least)} to ${said(most)}. Enter a number between them.`,
        field,
      };
}

/**
 * Sets a person's own value of an assumption of the loss model, with the reason. Refused: a value out of its limits
 * (`-5 %`, a billion days), a high value below the middle one. The law gives no number for any of it.
 */
export const setAssumption: Command<Program, z.output<typeof setSchema>> = {
  name: 'risk-analysis.setAssumption',
  schema: setSchema,
  decide(program, { assumption: id, seen, median, high: given, why }, context) {
    const assumption = assumptionOf(id);
    if (!assumption) return unknown();
    const high = assumption.spread ? (given ?? median) : median;
    const record = program.assumptions.get(id);
    if (record && !record.withdrawn && record.median === median && record.high === high && record.why === why)
      return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        unfit(assumption, median, 'median') ?? unfit(assumption, high, 'high'),
        high < median
          ? {
              because:
                'Nineteen of twenty cases cannot stay below less than half of them do. Enter a high value that is not below the middle one.',
              field: 'high',
            }
          : undefined,
      ) ??
      decided<RiskAnalysisEvent>({
        area: 'risk-analysis',
        type: 'assumption-set',
        version: 1,
        subject: 'practice',
        data: { assumption: id, median, high, why },
      })
    );
  },
};

const withdrawSchema = form({ assumption: line('the assumption', 40), seen });

/** Goes back to the standard value of an assumption. */
export const withdrawAssumption: Command<Program, z.output<typeof withdrawSchema>> = {
  name: 'risk-analysis.withdrawAssumption',
  schema: withdrawSchema,
  decide(program, { assumption: id, seen }, context) {
    if (!assumptionOf(id)) return unknown();
    const record = program.assumptions.get(id);
    if (!record || record.withdrawn) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context)) ??
      decided<RiskAnalysisEvent>({
        area: 'risk-analysis',
        type: 'assumption-withdrawn',
        version: 1,
        subject: 'practice',
        data: { assumption: id },
      })
    );
  },
};
