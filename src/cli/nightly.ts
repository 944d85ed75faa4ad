import { randomBytes } from 'node:crypto';

import type { BackedUp } from '#backup/back-up.ts';
import { lastBackupIn } from '#backup/backups-folder.ts';
import { fingerprintOf } from '#backup/sealed-header.ts';
import { startNightlyBackup } from '#jobs.ts';
import type { Ran, Running } from '#jobs.ts';
import { installationKey } from '#ledger/keys.ts';
import { Outage } from '#ledger/store.ts';
import type { Opened } from '#installation/open-installation.ts';
import type { Surroundings } from './answer.ts';

/** Half past one at night, by the clock of this computer. */
const time = { hour: 1, minute: 30 };

/**
 * Starts the nightly backup of a data folder that is served: into `backups` in it, and into the second folder that
 * was named, which should be on another disk. Each run is on record. While no practice is set up, there is nothing to do.
 *
 * @param report Told what went wrong.
 * @param ran Told of each run, if anybody wants to know.
 */
export function nightlyBackups(
  folder: string,
  opened: Opened,
  surroundings: Surroundings,
  report: (failure: unknown) => void,
  ran: (run: Ran<BackedUp>) => void | Promise<void> = () => undefined,
): Running {
  const { environment, now } = surroundings;
  const { backups } = opened.installation;
  return startNightlyBackup<BackedUp>({
    now,
    schedule: { ...time, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    isNeeded: async () => (await opened.practices()).length > 0,
    last() {
      const key = installationKey({
        folder,
        ledgerExists: true,
        environment: environment['DILIGENCE_KEY'],
        randomBytes,
      });
      return lastBackupIn(backups.folder, fingerprintOf(key));
    },
    backUp: () => backups.run(),
    async ran(run) {
      if ('failure' in run) report(run.failure);
      else for (const because of troublesOf(run.result)) report(new Outage(because));
      await ran(run);
    },
  });
}

/** What a run that came to its end should still be told for. */
function troublesOf({ file, proof, second, unremoved }: BackedUp): string[] {
  return [
    ...(proof.ok ? [] : [`The backup ${file} does not verify: ${proof.faults[0]?.what}`]),
    ...(second && 'because' in second ? [second.because] : []),
    ...(unremoved === undefined ? [] : [unremoved]),
  ];
}
