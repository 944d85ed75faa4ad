import { z } from 'zod';

import { presentFactors } from '#areas/workforce/view.ts';
import type { Command, NewEvent } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, form } from '#fields.ts';
import type { Program } from '#program.ts';
import { entityEvent as event, notEstablished } from './facts.ts';

const sheetNumber = z
  .string({ error: 'Give the number that is printed on the sheet.' })
  .regex(/^[\dA-F]{4}-[\dA-F]{4}$/, {
    error: 'This is not the number of a sheet. It is printed at its top, such as 4F2A-91C0.',
  });

const sheetSchema = form({ sheet: sheetNumber });

/** Records that a recovery sheet was made; it takes the place of the one before (164.312(a)(2)(ii)). */
export const makeRecoverySheet: Command<Program, z.output<typeof sheetSchema>> = {
  name: 'entity.makeRecoverySheet',
  schema: sheetSchema,
  decide(program, { sheet }) {
    if (!program.entity) return refuse(notEstablished);
    return decided(event('recovery-sheet-made', 'practice', { sheet }));
  },
};

/** Records that words of the sheet in force were typed back from paper, so that somebody really has it. */
export const confirmRecoverySheet: Command<Program, z.output<typeof sheetSchema>> = {
  name: 'entity.confirmRecoverySheet',
  schema: sheetSchema,
  decide(program, { sheet }) {
    if (!program.entity) return refuse(notEstablished);
    const { recovery } = program.entity;
    if (!recovery || recovery.void !== undefined || recovery.sheet !== sheet)
      return refuse(
        'This sheet is no longer the one in force: another was made, or the key was changed. Destroy it, and confirm the newest one.',
      );
    return decided(event('recovery-sheet-confirmed', 'practice', { sheet }));
  },
};

/** What the lost key had sealed for the door: authenticator apps have to be set up anew. */
function lostFactors(program: Program): NewEvent[] {
  return [...program.people.values()].flatMap((person) =>
    presentFactors(person)
      .filter(({ kind }) => kind === 'authenticator')
      .map(({ factor }) => ({
        area: 'workforce',
        type: 'second-factor-ended',
        version: 1,
        subject: person.id,
        data: { factor, why: 'reset' },
      })),
  );
}

const fingerprint = z.string().regex(/^([\da-f]{16})?$/);
const keyChangeSchema = form({
  key: choice('which key', ['installation', 'practice']),
  why: choice('why', ['changed', 'lost']),
  before: fingerprint,
  after: fingerprint,
});

/** Records that a key was changed. Once for each change, however often it is told. */
export const recordKeyChange: Command<Program, z.output<typeof keyChangeSchema>> = {
  name: 'entity.recordKeyChange',
  schema: keyChangeSchema,
  decide(program, change) {
    if (!program.entity) return refuse(notEstablished);
    const known = program.entity.keyChanges ?? [];
    if (known.some(({ key, after }) => key === change.key && after === change.after)) return decided();
    return decided<NewEvent>(
      event('key-changed', 'practice', change),
      ...(change.why === 'lost' ? lostFactors(program) : []),
    );
  },
};
