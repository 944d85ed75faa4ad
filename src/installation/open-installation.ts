import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { openAccessRecord } from '#access-record/access-record.ts';
import { openAccounts } from '#accounts/accounts.ts';
import type { Person } from '#accounts/door.ts';
import { sealingWith } from '#accounts/sealing.ts';
import { instant } from '#calendar.ts';
import { answeredApart, backUpApart } from '#backup/apart.ts';
import { backupsOf } from '#backup/backups.ts';
import { putBackupOnRecord } from '#evidence/backup-evidence.ts';
import { putKeyChangesOnRecord } from '#evidence/key-evidence.ts';
import { databaseIn, diskOf, isPrivate, usualBackups } from './data-folder.ts';
import { openHeldFiles } from '#lists/held-files.ts';
import { guarded, openDatabase, outage } from '#ledger/database.ts';
import { keyOfInstallation } from '#ledger/installation-keys.ts';
import { hasKeys, opensDatabase } from '#ledger/key-rows.ts';
import { settleKeyFile } from '#keys/change-key.ts';
import { openKeys } from '#keys/open-keys.ts';
import { openRecovery } from '#keys/recovery.ts';
import { installationKey } from '#ledger/keys.ts';
import { foundLedger, openLedger } from '#ledger/ledger.ts';
import type { RandomBytes } from '#ledger/ledger.ts';
import { sqliteStore } from '#ledger/sqlite.ts';
import type { FileVerification } from '#ledger/verify/file.ts';
import type { Verification } from '#ledger/verify/verify.ts';
import { packagedPdf } from './packaged-pdf.ts';
import { packageFolder, packageVersion, publicFiles } from './package-files.ts';
import { openPractice } from '#practice.ts';
import type { Practice } from '#practice.ts';
import { officialOn, todayOf } from '#program.ts';
import type { Installation } from '#ui/installation.ts';

/** What an installation is opened with. */
export type Settings = {
  /** The data folder; made where there is none. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes that nobody can guess. */
  readonly randomBytes: RandomBytes;
  /** The value of `DILIGENCE_KEY`, where it is set. */
  readonly key?: string | undefined;
  /** The folder for copies of the backups, where one is named. */
  readonly secondBackups?: string | undefined;
  /** What a backup in a process of its own finds in its environment; the key is put there too. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told what broke. */
  readonly report: (failure: unknown) => void;
};

/** An installation with its data folder open. */
export type Opened = {
  readonly installation: Installation;
  /** The practices that were founded here. */
  practices(): Promise<readonly string[]>;
  /** The token of a fresh set-up link while nobody has an account; else undefined. The one before stops working. */
  setUpToken(): Promise<string | undefined>;
  close(): Promise<void>;
};

/**
 * Opens a data folder for reading and writing, and puts together all that the pages ask for.
 *
 * @throws Outage with a sentence on what is wrong with the folder, its database or its key.
 */
export function openInstallation(settings: Settings): Opened {
  const { folder, now, randomBytes, key, report, secondBackups, environment } = settings;
  const path = databaseIn(folder);
  const database = openDatabase(path);
  const { store, secret, accounts, access, keys, recovery } = orClosed(database, () => {
    const store = sqliteStore(database);
    const secret = installationKey({
      folder,
      ledgerExists: hasKeys(database),
      environment: key,
      randomBytes,
      opens: (key) => opensDatabase(database, key),
    });
    settleKeyFile(folder, database);
    const sealing = sealingWith(keyOfInstallation(database, secret, 'door', randomBytes), randomBytes);
    const access = openAccessRecord({ database, now });
    const accounts = openAccounts({ database, now, randomBytes, sealing, access });
    const fromEnvironment = (key ?? '') !== '';
    const keys = openKeys({ folder, database, installation: secret, fromEnvironment, sealing, randomBytes });
    const recovery = openRecovery({ database, now, access, keys });
    return { store, secret, accounts, access, keys, recovery };
  });
  const clock = () => instant(now());
  const newId = (prefix: string) => `${prefix}-${identifying(randomBytes)}`;
  const open = new Map<string, Promise<Practice>>();
  const pdf = packagedPdf();

  async function practice(id: string): Promise<Practice | undefined> {
    const present = open.get(id);
    if (present) return present;
    if (!(await store.practices()).includes(id)) return undefined;
    return opened(id, () => openLedger(store, secret, id, randomBytes));
  }

  /** One `Practice` for each: its folded program is what makes pages quick. */
  function opened(id: string, ledger: () => ReturnType<typeof openLedger>): Promise<Practice> {
    const opening =
      open.get(id) ??
      ledger().then(async (ledger) => {
        const practice = openPractice(ledger, id, clock, report);
        // What was decided before a crash and not done: the keys of records that were disposed of.
        await practice.finishDisposals().catch(report);
        await putKeyChangesOnRecord(practice, access, keys.facts().former).catch(report);
        return practice;
      });
    open.set(id, opening);
    opening.catch(() => open.delete(id));
    return opening;
  }

  async function found(id: string): Promise<Practice> {
    return (await practice(id)) ?? opened(id, () => foundLedger(store, secret, id, randomBytes));
  }

  /** Long work is done in a process of its own: the pages answer meanwhile, and its memory goes with it. */
  const apart = {
    command: [process.execPath, join(packageFolder(), 'dist', 'cli.js')] as const,
    environment: { ...environment, DILIGENCE_KEY: key },
  };
  const backups = backupsOf({
    data: folder,
    folder: usualBackups(folder),
    second: secondBackups,
    now,
    make: () => backUpApart({ ...apart, data: folder, to: usualBackups(folder), second: secondBackups }),
    async ran(run) {
      // The backup stands, whether it can be put on record or not.
      for (const id of await store.practices().catch(() => []))
        try {
          const one = await practice(id);
          if (one) await putBackupOnRecord(one, folder, run);
        } catch (failure) {
          report(failure);
        }
    },
  });

  /** The first officer: of a practice whose set-up was begun before, or of a new one. */
  async function firstOfficer(): Promise<Person> {
    const [begun] = await store.practices();
    const program = begun === undefined ? undefined : await (await practice(begun))?.program();
    const official = program && officialOn(program, 'security-official', todayOf(program, clock()));
    return { practice: begun ?? newId('practice'), person: official?.id ?? newId('person') };
  }

  return {
    installation: {
      accounts,
      access,
      keys,
      recovery,
      clock,
      newId,
      practice,
      practices: () => store.practices(),
      found,
      pdf,
      backups,
      held: openHeldFiles(),
      verify: async (id) => verified(await answeredApart(apart, ['verify', '--data', folder]), id),
      place: () => ({
        folder,
        onlyOwner: isPrivate(folder),
        disk: diskOf(folder),
        version: packageVersion(),
        node: process.versions.node,
      }),
      outage: (failure) => outage(failure, path),
      report,
      files: publicFiles(),
    },
    practices: () => store.practices(),
    async setUpToken() {
      const any = guarded(database, () => accounts.hasAnyAccount());
      if (any) return undefined;
      const first = await firstOfficer();
      return guarded(database, () => accounts.setUpLink(first));
    },
    async close() {
      await pdf.close();
      await store.close();
    },
  };
}

/** What comes of the work; where it fails, the database is closed again and the failure is an `Outage`. */
function orClosed<Result>(database: DatabaseSync, work: () => Result): Result {
  try {
    return guarded(database, work);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** 16 small letters and digits, 80 bits of chance; without those that are read as others (i, l, o, u). */
function identifying(randomBytes: RandomBytes): string {
  return Array.from(randomBytes(16), (byte) => '0123456789abcdefghjkmnpqrstvwxyz'[byte % 32]).join('');
}

/** What the verifier says of one practice, with what is wrong with the file as a whole. */
function verified(file: FileVerification, id: string): Verification {
  const own = file.practices.find(({ practice }) => practice === id);
  if (!own || file.practices.length === 1) return file;
  const others = new Set(
    file.practices.flatMap(({ practice, faults }) =>
      faults.map(({ what }) => `Practice ${practice}: ${what}`),
    ),
  );
  const faults = [...file.faults.filter(({ what }) => !others.has(what)), ...own.faults];
  return { ...own, ok: faults.length === 0, faults };
}
