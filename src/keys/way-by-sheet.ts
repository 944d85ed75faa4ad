import { longDate } from '#calendar.ts';
import type { SealedHeader } from '#backup/sealed-header.ts';
import type { Otherwise } from '#backup/unsealing.ts';
import { recoveryRow, unwrappedRow } from '#ledger/key-rows.ts';
import type { RandomBytes } from '#ledger/ledger.ts';

import { underNewKey } from './recover.ts';
import type { Recovered } from './recover.ts';
import { openedBySheet } from './sheet.ts';
import type { SheetKey } from './words.ts';

/** The way into a backup with a recovery sheet. */
export type WayBySheet = Otherwise & {
  /** What came of it, when the backup was opened. */
  recovered(): Recovered | undefined;
};

/**
 * Opens a backup with the words of a recovery sheet, and puts the database in it under a fresh installation key: the
 * practice of the sheet opens, the others in the file are closed and kept until their sheets come.
 *
 * @param next The fresh key: 32 bytes.
 */
export function wayBySheet(
  sheet: SheetKey,
  next: Uint8Array,
  { now, randomBytes }: { readonly now: number; readonly randomBytes: RandomBytes },
): WayBySheet {
  let recovered: Recovered | undefined;
  return {
    recovered: () => recovered,
    way: {
      practiceKey(header) {
        for (const { practice, recovery } of header.sheets ?? []) {
          const wrapped = Buffer.from(recovery, 'base64');
          const key = unwrappedRow(sheet.key, { practice, name: recoveryRow, wrapped });
          if (key) return { practice, key };
        }
        return undefined;
      },
      because: whyNot,
    },
    underKey(database, header) {
      const opened = openedBySheet(database, sheet);
      recovered = underNewKey(database, next, opened, { now, randomBytes, before: header.fingerprint });
    },
  };
}

function whyNot({ at, sheets = [], fingerprint }: SealedHeader): string {
  const made = `${longDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
  return sheets.length === 0
    ? `No recovery sheet opens this backup of ${made}: there was none when it was made. It opens with the key ${fingerprint} alone; name the file that holds it with --key.`
    : `The words are a recovery sheet's, but not one that opens this backup. A backup opens with the sheet that was in force when it was made, here on ${made}. Look for that sheet, use another backup, or name the key ${fingerprint} with --key.`;
}
