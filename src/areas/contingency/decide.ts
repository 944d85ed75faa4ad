import { z } from 'zod';

import type { Command } from '#decision.ts';
import { decided } from '#decision.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { todayOf } from '#program.ts';
import type { ContingencyEvent } from './events.ts';
import { failureReasons, secondCopies } from './events.ts';

const moment = z.iso.datetime({ precision: 3 });
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.int().min(0);

const schema = z.union([
  z.object({
    backupOf: moment,
    bytes: whole,
    digest: hash,
    entries: whole,
    head: z.object({ position: whole, hash }),
    second: z.enum(secondCopies),
  }),
  z.object({ tried: moment, reason: z.enum(failureReasons), faults: whole }),
]);

/**
 * Puts on record what came of a backup that Diligence made of itself (164.308(a)(7)). Each one that was proved is on
 * record once; of those that failed, one a day, since they are tried again each hour.
 */
export const recordBackup: Command<Program, z.output<typeof schema>> = {
  name: 'contingency.recordBackup',
  schema,
  decide(program, input, { today }) {
    const { proved, failed } = program.backups ?? {};
    if ('backupOf' in input)
      return proved && proved.backupOf >= input.backupOf ? decided() : decided(event('backup-proved', input));
    if (failed && todayOf(program, failed.tried) === today) return decided();
    return decided(event('backup-failed', input));
  },
};

function event<Type extends ContingencyEvent['type']>(
  type: Type,
  data: Extract<ContingencyEvent, { type: Type }>['data'],
): ContingencyEvent {
  return { area: 'contingency', type, version: 1, subject: PRACTICE, data } as ContingencyEvent;
}
