/**
 * A file that belongs to a record: a scan, a certificate, a signature. Its bytes lie sealed beside the ledger under the
 * key of the record's subject; the record names them by their digest, so that a changed file is noticed.
 */
export type Attachment = {
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  /** Its name, without a folder. */
  readonly name: string;
  /** `application/pdf`, `image/png`, `image/jpeg`, or what else was allowed. */
  readonly type: string;
  readonly bytes: number;
};
