import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { changeKeyFile, settleKeyFile } from '#keys/change-key.ts';
import { underNewKey } from '#keys/recover.ts';
import { rekeyInstallation, rekeyPractice } from '#keys/rekey.ts';
import { openedBySheet, putSheet } from '#keys/sheet.ts';
import { sheetKeyFrom } from '#keys/words.ts';
import { openDatabase } from '#ledger/database.ts';
import { opensDatabase } from '#ledger/key-rows.ts';
import { installationKey } from '#ledger/keys.ts';

// Changes the keys of a data folder, over and over, until it is killed: the installation's, a practice's, and, as if
// it had been lost, the installation's by a recovery sheet. Prints `try` before each change and `done` after it.

const folder = process.argv[2] ?? '';
const sheet = sheetKeyFrom(Buffer.alloc(16, 7));
const database = openDatabase(join(folder, 'diligence.db'));

for (let round = 0; ; round++) {
  settleKeyFile(folder, database);
  const installation = installationKey({
    folder,
    ledgerExists: true,
    randomBytes,
    opens: (key) => opensDatabase(database, key),
  });
  const rekeying = { folder, database, installation, now: Date.now(), randomBytes };
  writeSync(1, 'try\n');
  if (round % 4 === 3) {
    const opened = openedBySheet(database, sheet);
    const next = randomBytes(32);
    changeKeyFile(
      folder,
      database,
      next,
      () => void underNewKey(database, next, opened, { now: Date.now(), randomBytes }),
    );
  } else if (round % 4 === 1) {
    rekeyPractice(rekeying, 'practice-2');
    putSheet(database, installation, 'practice-2', sheet, randomBytes);
  } else rekeyInstallation(rekeying);
  writeSync(1, 'done\n');
}
