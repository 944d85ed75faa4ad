import type { Instant } from '#calendar.ts';
import type { Accounts } from '#accounts/accounts.ts';
import type { Practice } from '#practice.ts';
import type { PdfRenderer } from '#render/pdf.ts';
import type { Verification } from '#ledger/verify/verify.ts';

/** One running Diligence: what the pages ask, put together by a composition root. */
export type Installation = {
  readonly accounts: Accounts;
  /** The present moment. */
  readonly clock: () => Instant;
  /** A new identifier that names nobody: `asset-` and 16 letters and digits. */
  readonly newId: (prefix: string) => string;
  /** Opens a practice that was founded; undefined where there is none of that name. */
  practice(id: string): Promise<Practice | undefined>;
  /** Founds a practice, or opens it where a set-up was begun before. */
  found(id: string): Promise<Practice>;
  readonly pdf: PdfRenderer;
  /** Checks a practice's stored ledger with the verifier, which shares no code with the writer. */
  verify(practice: string): Promise<Verification>;
  /** A failure of the disk or the database as an `Outage` with a sentence; any other as it is. */
  outage(failure: unknown): unknown;
  /** Tells the operator that something broke; never given PHI or what somebody typed. */
  report(failure: unknown): void;
  /** The stylesheet and the other files that pages load, by path. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: Uint8Array<ArrayBuffer> }>;
};
