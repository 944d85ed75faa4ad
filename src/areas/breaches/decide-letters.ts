import { z } from 'zod';

import type { Command } from '#decision.ts';
import { decided } from '#decision.ts';
import {
  choice,
  count,
  form,
  identifier,
  optionalDay,
  optionalEmail,
  optionalLine,
  optionalText,
  seen,
} from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, refusalsOf, says, staleness } from '#revision.ts';
import { breachEvent } from './standing.ts';

/** Fields under one name; all of them are empty where none came. */
function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess((value) => value ?? {}, form(shape));
}

const said = (what: string) =>
  part({ en: optionalText(`${what} in English`), es: optionalText(`${what} in Spanish`) });
const saidLine = (what: string) =>
  part({ en: optionalLine(`${what} in English`), es: optionalLine(`${what} in Spanish`) });

const schema = form({
  id: identifier('breach'),
  seen,
  happened: said('what happened'),
  otherKind: saidLine('what else it was'),
  doing: part({
    investigating: said('how you look into it'),
    lessening: said('how you lessen the harm'),
    preventing: said('how you prevent another'),
  }),
  offer: part({
    months: z.preprocess(
      (value) => (value === undefined || value === '' ? 0 : value),
      count('the months of monitoring', 0, 120),
    ),
    provider: optionalLine('who provides the monitoring'),
    how: optionalLine('how to sign up', 300),
    until: optionalDay('the last day to sign up'),
  }),
  reach: part({
    tollFree: optionalLine('the toll-free number'),
    tollFreeUntil: optionalDay('the last day of the toll-free number'),
    hours: saidLine('the hours'),
    email: optionalEmail('the email address'),
    website: optionalLine('the website'),
    mail: optionalLine('the postal address', 300),
  }),
  signer: part({ name: optionalLine('who signs'), title: saidLine('the title of who signs') }),
  safeguardsBefore: optionalText('what was in place before'),
  actionsTaken: optionalText('what was done about it'),
  securityProgram: choice('whether there is a written security program', ['yes', 'no', 'unknown'], 'unknown'),
});

/** Records what the letters say that nothing else on record tells (164.404(c)(1)). What is empty stays a gap in the letters. */
export const setLetterWords: Command<Program, z.output<typeof schema>> = {
  name: 'breaches.setLetterWords',
  schema,
  decide(program, { id, seen, ...words }, context) {
    const record = program.breaches.get(id);
    if (!record) return { refusals: [missing('breach')] };
    if (says(record.letterWords, words)) return decided();
    const { offer } = words;
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        offer.months === 0 && offer.provider !== ''
          ? { because: 'Enter for how many months, or take the provider out.', field: 'offer.months' }
          : undefined,
        offer.months > 0 && (offer.provider === '' || offer.how === '')
          ? { because: 'Say who provides the monitoring and how people sign up.', field: 'offer.provider' }
          : undefined,
      ) ?? decided(breachEvent('letter-words-set', id, words))
    );
  },
};
