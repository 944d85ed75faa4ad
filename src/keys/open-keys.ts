import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { Instant } from '#calendar.ts';
import type { Sealing } from '#accounts/sealing.ts';
import { fingerprintOf } from '#backup/sealed-header.ts';
import { emptyLog, guarded } from '#ledger/database.ts';
import { closedPractices } from '#ledger/key-rows.ts';
import { fromFile, isThere, keyFile } from '#ledger/keys.ts';
import type { RandomBytes } from '#ledger/ledger.ts';

import { formerKeys } from '#ledger/former-keys.ts';
import type { FormerKey } from '#ledger/former-keys.ts';
import { newSheet, openedBySheet, putSheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { wordCount } from './words.ts';
import type { SheetKey } from './words.ts';

/** What a page says of the keys. */
export type KeyFacts = {
  /** Where the installation key comes from: `DILIGENCE_KEY`, or the key file. */
  readonly from: 'environment' | 'file';
  /** The key file, whether it is used or not. */
  readonly file: string;
  readonly fingerprint: string;
  /** Since when; undefined: since the beginning. */
  readonly since: Instant | undefined;
  /** The fingerprint of another key in the file, while the key comes from the environment. */
  readonly another: string | undefined;
  /** Keys that were in use before, the latest first. */
  readonly former: readonly FormerKey[];
  /** Practices that wait for their recovery sheet. */
  readonly closed: readonly string[];
};

/** Two of the words, to be typed back from paper: which, and how it is known that they are right. */
export type Asked = { readonly numbers: readonly [number, number]; readonly proof: string };

export type Keys = ReturnType<typeof openKeys>;

/** The keys of an installation that is open: what is known of them, and the recovery sheets of its practices. */
export function openKeys({
  folder,
  database,
  installation,
  fromEnvironment,
  sealing,
  randomBytes,
}: {
  readonly folder: string;
  readonly database: DatabaseSync;
  /** The installation key: 32 bytes. */
  readonly installation: Uint8Array;
  readonly fromEnvironment: boolean;
  readonly sealing: Sealing;
  readonly randomBytes: RandomBytes;
}) {
  const file = join(folder, keyFile);
  const fingerprint = fingerprintOf(installation);
  let queue: Promise<unknown> = Promise.resolve();

  function proof(
    practice: string,
    number: string,
    numbers: readonly number[],
    words: readonly string[],
  ): string {
    return sealing.digest(['recovery sheet', practice, number, ...numbers.map(String)], words.join(' '));
  }

  return {
    /** @throws Outage where the database cannot be read. */
    facts(): KeyFacts {
      const former = guarded(database, () => formerKeys(database));
      const other = fromEnvironment && isThere(file) ? fingerprintIn(file) : undefined;
      return {
        from: fromEnvironment ? 'environment' : 'file',
        file,
        fingerprint,
        since: former.find(({ practice, next }) => practice === undefined && next === fingerprint)?.at,
        another: other === fingerprint ? undefined : other,
        former,
        closed: guarded(database, () => closedPractices(database)),
      };
    },

    /**
     * Makes a fresh sheet for a practice in the place of the one before. `record` puts it on record by its number
     * first: where that is refused, the one before stays in force. One at a time, so that the record and the key agree.
     *
     * @throws Outage where the database fails.
     */
    makeSheet<Refused extends object>(
      practice: string,
      record: (number: string) => Promise<Refused | undefined>,
    ): Promise<Refused | Sheet> {
      const made = queue.then(async () => {
        const sheet = newSheet(randomBytes);
        const refused = await record(sheet.number);
        if (refused) return refused;
        putSheet(database, installation, practice, sheet, randomBytes);
        // What the sheet before opened is to be in no file; while somebody reads, the next checkpoint sees to it.
        await emptyLog(database).catch(() => undefined);
        return sheet;
      });
      queue = made.catch(() => undefined);
      return made;
    },

    /** Two numbers of words to ask for, and the proof that travels with the form: it tells nobody the words. */
    ask(practice: string, { number, words }: Sheet): Asked {
      const [first = 0, second = 0] = randomBytes(2);
      const a = first % wordCount;
      const b = (a + 1 + (second % (wordCount - 1))) % wordCount;
      const [low, high] = a < b ? [a, b] : [b, a];
      const numbers = [low + 1, high + 1] as const;
      return { numbers, proof: proof(practice, number, numbers, [words[low] ?? '', words[high] ?? '']) };
    },

    /** Whether these are the two words that were asked for. */
    answers(practice: string, number: string, asked: Asked, typed: readonly string[]): boolean {
      const words = typed.map((word) =>
        word
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}]/gu, ''),
      );
      return proof(practice, number, asked.numbers, words) === asked.proof;
    },

    /** The practices that a sheet opens, those that wait for it left out. @throws Outage */
    openedBy(sheet: SheetKey): readonly string[] {
      return guarded(database, () => openedBySheet(database, sheet))
        .filter(({ closed }) => !closed)
        .map(({ practice }) => practice);
    },
  };
}

function fingerprintIn(file: string): string | undefined {
  try {
    return fingerprintOf(fromFile(file));
  } catch {
    return undefined;
  }
}
