import { Outage } from './store.ts';

/** The outage where something on record is not as it was written: says what, and what to do. */
export function damaged(what: string, how: string, cause?: Error): Outage {
  return new Outage(
    `${what} ${how}. Run "diligence verify" to see all that is wrong, and put the database back from a backup.`,
    { cause },
  );
}
