import { createHash, createHmac } from 'node:crypto';

import { canonicalJson } from '#ledger/canonical-json.ts';
import type { Instant } from '#calendar.ts';
import { Outage } from '#ledger/store.ts';

// A sealed file is: 16 bytes that say whose it is, the version of the form (4 bytes), the length of the header
// (4 bytes, all numbers big-endian), the header (canonical JSON), the SHA-256 of all that (32 bytes), and then the
// content in parts, each sealed by itself (AES-256-GCM): as many bytes as the header says, and 16 bytes of tag.

/** The first bytes of a sealed file. */
export const mark = Buffer.from('DILIGENCE-SEALED', 'latin1');
/** The version of the form that is written, and the newest that is read. */
export const formVersion = 1;
/** The bytes before the header: mark, version, length. */
export const startLength = mark.length + 8;
/** The bytes of a digest after the header, and of a tag after each part. */
export const digestLength = 32;
export const tagLength = 16;

/** The largest header that is read, in bytes: some thousands of practices. */
const largestHeader = 1_000_000;

/** How far the ledger of a practice had come. */
export type PracticeHead = {
  readonly practice: string;
  /** 0: nothing was on record. */
  readonly position: number;
  readonly hash: string;
};

/** A sealed file that cannot be used: not ours, not whole, changed, from a later version, or for another key. */
export class Unusable extends Outage {}

/** What a sealed file holds: a whole installation, or one practice that moves house. */
export type Kind = 'backup' | 'practice';

/** The open part of a sealed file: what anybody may see. It names no person. */
export type SealedHeader = {
  readonly kind: Kind;
  readonly at: Instant;
  /** The content is as of one moment; these were the heads then. */
  readonly practices: readonly PracticeHead[];
  /** Bytes of the content. */
  readonly length: number;
  /** Bytes of content in each part; the last may be shorter. */
  readonly part: number;
  /** SHA-256 of the content, hex. */
  readonly digest: string;
  /** The `fingerprintOf` the key that the file's own key is wrapped with. */
  readonly fingerprint: string;
  /** The file's own key, wrapped, base64. */
  readonly wrapped: string;
  /** How the recovery sheets of the practices open the file too. Files from before there were any have none. */
  readonly sheets?: readonly SheetWay[];
};

/** How the recovery sheet of one practice opens a file: sheet, then practice's key, then the file's own key. */
export type SheetWay = {
  readonly practice: string;
  /** The practice's key, wrapped by the key that the sheet spells, base64. */
  readonly recovery: string;
  /** The file's own key, wrapped by the practice's key, base64. */
  readonly wrapped: string;
};

/** By this a key is known without being told: 16 hexadecimal digits. */
export function fingerprintOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('diligence key fingerprint').digest('hex').slice(0, 16);
}

/** The beginning of a sealed file, and its digest, to which every part is bound. */
export function headerBytes(header: SealedHeader): {
  readonly bytes: Buffer;
  readonly digest: Buffer;
} {
  const text = Buffer.from(canonicalJson(header), 'utf8');
  const start = Buffer.alloc(startLength);
  mark.copy(start);
  start.writeUInt32BE(formVersion, mark.length);
  start.writeUInt32BE(text.length, mark.length + 4);
  const digest = createHash('sha256').update(start).update(text).digest();
  return { bytes: Buffer.concat([start, text, digest]), digest };
}

/**
 * How many bytes of header follow these first ones.
 *
 * @param name The name of the file, for the sentence.
 * @throws Unusable if the file is not ours, or from a later version.
 */
export function headerLength(start: Uint8Array, name: string): number {
  const bytes = Buffer.from(start);
  if (bytes.length === 0) throw new Unusable(`${name} is empty. Choose another backup.`);
  if (!bytes.subarray(0, mark.length).equals(mark.subarray(0, bytes.length)))
    throw new Unusable(
      `${name} was not made by "diligence backup" or "diligence export". Check which file you meant.`,
    );
  if (bytes.length < startLength) throw cut(name);
  if (bytes.readUInt32BE(mark.length) > formVersion)
    throw new Unusable(
      `${name} was written by a later version of Diligence. Install that version, then try again.`,
    );
  const length = bytes.readUInt32BE(mark.length + 4);
  if (bytes.readUInt32BE(mark.length) < 1 || length > largestHeader) throw changed(name);
  return length;
}

/**
 * The header, and the digest that every part is bound to.
 *
 * @param bytes The file up to and including the digest after its header.
 * @throws Unusable if it was cut or changed.
 */
export function readHeader(
  bytes: Uint8Array,
  name: string,
): { readonly header: SealedHeader; readonly digest: Buffer } {
  const length = headerLength(bytes.subarray(0, startLength), name);
  if (bytes.length < startLength + length + digestLength) throw cut(name);
  const covered = bytes.subarray(0, startLength + length);
  const digest = createHash('sha256').update(covered).digest();
  if (!digest.equals(bytes.subarray(covered.length, covered.length + digestLength))) throw changed(name);
  const header: unknown = parsed(Buffer.from(covered.subarray(startLength)).toString('utf8'));
  if (!isHeader(header)) throw changed(name);
  return { header, digest };
}

/** Bytes of the whole file that a header begins. */
export function wholeLength(header: SealedHeader, before: number): number {
  return before + header.length + partsOf(header) * tagLength;
}

/** How many parts the content is sealed in. */
export function partsOf({ length, part }: SealedHeader): number {
  return Math.ceil(length / part);
}

/** The end of the file is missing. */
export function cut(name: string): Unusable {
  return new Unusable(`${name} is not whole: its end is missing. Copy it once more, or use another backup.`);
}

function changed(name: string): Unusable {
  return new Unusable(
    `${name} was changed or damaged: its beginning is not as it was written. Use another backup.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is SealedHeader {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, at, practices, length, part, digest, fingerprint, wrapped, sheets } =
    value as Partial<SealedHeader>;
  return (
    (kind === 'backup' || kind === 'practice') &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    Array.isArray(practices) &&
    practices.every(isPracticeHead) &&
    isCount(length, 1, Number.MAX_SAFE_INTEGER) &&
    // A part is opened in memory as a whole.
    isCount(part, 1, 256 * 1024 * 1024) &&
    [digest, fingerprint, wrapped].every((text) => typeof text === 'string') &&
    (sheets === undefined || (Array.isArray(sheets) && sheets.every(isSheetWay)))
  );
}

function isSheetWay(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { practice, recovery, wrapped } = value as Partial<SheetWay>;
  return [practice, recovery, wrapped].every((text) => typeof text === 'string');
}

function isPracticeHead(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { practice, position, hash } = value as Partial<PracticeHead>;
  return (
    typeof practice === 'string' && typeof hash === 'string' && isCount(position, 0, Number.MAX_SAFE_INTEGER)
  );
}

function isCount(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}
