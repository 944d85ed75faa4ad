import type { Instant } from '#calendar.ts';
import type { HeldFiles } from '#lists/held-files.ts';
import type { AccessRecord } from '#access-record/access-record.ts';
import type { Accounts } from '#accounts/accounts.ts';
import type { Backups } from '#backup/backups.ts';
import type { Keys } from '#keys/open-keys.ts';
import type { Recovery } from '#keys/recovery.ts';
import type { Practice } from '#practice.ts';
import type { PdfRenderer } from '#render/pdf.ts';
import type { Verification } from '#ledger/verify/verify.ts';

/** What the computer says of itself and of the folder that holds the data. */
export type Place = {
  /** The data folder. */
  readonly folder: string;
  /** Whether only the account that runs Diligence can look into it; undefined where the system does not tell (Windows). */
  readonly onlyOwner: boolean | undefined;
  /** Bytes that are left on its disk, and that the disk holds in all; undefined where the system does not tell. */
  readonly disk: { readonly free: number; readonly size: number } | undefined;
  /** Of Diligence, and of Node, which runs it. */
  readonly version: string;
  readonly node: string;
};

/** One running Diligence: what the pages ask, put together by a composition root. */
export type Installation = {
  readonly accounts: Accounts;
  /** Who came in, who did not, what left the house, who looked at what is sensitive (164.312(b)). */
  readonly access: AccessRecord;
  /** The keys, and the recovery sheets that open the record when they are lost. */
  readonly keys: Keys;
  /** The way in with a recovery sheet. */
  readonly recovery: Recovery;
  /** The present moment. */
  readonly clock: () => Instant;
  /** A new identifier that names nobody: `asset-` and 16 letters and digits. */
  readonly newId: (prefix: string) => string;
  /** Opens a practice that was founded; undefined where there is none of that name. */
  practice(id: string): Promise<Practice | undefined>;
  /** The practices that live here. */
  practices(): Promise<readonly string[]>;
  /** Founds a practice, or opens it where a set-up was begun before. */
  found(id: string): Promise<Practice>;
  readonly pdf: PdfRenderer;
  /** The backups that lie here and in the second folder, and the one that is being made. */
  readonly backups: Backups;
  /** Files that somebody brought and has not decided about yet. */
  readonly held: HeldFiles;
  /** Checks a practice's stored ledger with the verifier, which shares no code with the writer. */
  verify(practice: string): Promise<Verification>;
  /** Looked at anew each time. */
  place(): Place;
  /** A failure of the disk or the database as an `Outage` with a sentence; any other as it is. */
  outage(failure: unknown): unknown;
  /** Tells the operator that something broke; never given PHI or what somebody typed. */
  report(failure: unknown): void;
  /** The stylesheet and the other files that pages load, by path. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: Uint8Array<ArrayBuffer> }>;
};
