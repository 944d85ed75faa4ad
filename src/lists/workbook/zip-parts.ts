import { Inflate } from 'fflate';
import { crc32 } from 'node:zlib';

import { damaged, Unreadable } from './unreadable.ts';

/** The most that is looked at: parts of the archive, and bytes that all of them say they unpack to. */
export const zipLimits = { parts: 5_000, declared: 400_000_000 } as const;

/** One file inside the archive, as the archive's directory has it. */
export type Part = {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes when unpacked, as the directory says. */
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
};

/** Bytes that may still be unpacked. It is counted on what really comes out, whatever the directory says. */
export type Budget = { left: number };

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/**
 * The parts of a ZIP archive by name, from its directory at the end; nothing is unpacked.
 *
 * @throws Unreadable for a damaged, encrypted or too large archive.
 */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const length = view.getUint32(end + 12, true);
  if (count === 0xffff || start === 0xffffffff || count > zipLimits.parts)
    throw new Unreadable(
      'This workbook has far too many parts to be a list. Copy the sheet into a new workbook, save that as .xlsx, and choose it.',
      'large',
    );
  if (start + length > end) throw damaged('its directory is cut');
  const parts = new Map<string, Part>();
  let declared = 0;
  let at = start;
  for (let one = 0; one < count; one++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw damaged('its directory is cut');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const [names, extras, comments] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + 46 + (names ?? 0) + (extras ?? 0) + (comments ?? 0);
    if (next > end) throw damaged('its directory is cut');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (names ?? 0)));
    const part: Part = {
      name,
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((flags & 1) !== 0)
      throw new Unreadable(
        'This file is protected with a password. Save it without one, import it, and delete that copy.',
        'protected',
      );
    if (method !== 0 && method !== 8) throw damaged('it is packed in a way that workbooks are not');
    if (parts.has(name)) throw damaged('it has the same part twice');
    declared += part.size;
    if (declared > zipLimits.declared) throw tooMuch();
    parts.set(name, part);
    at = next;
  }
  return parts;
}

/** Where the record is that ends the directory: the last one, with at most a comment behind it. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at--)
    if (
      view.getUint32(at, true) === directoryEnd &&
      at + 22 + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  throw damaged('its end is missing');
}

function tooMuch(): Unreadable {
  return new Unreadable(
    'This workbook unpacks to far more than a list of things holds. Copy the sheet into a new workbook, save that as .xlsx, and choose it.',
    'large',
  );
}

/** So many packed bytes at a time: deflate makes at most about a thousand times as many of them. */
const slice = 2_048;

/**
 * The content of a part, a piece at a time. It stops at the budget and at the size that the directory names, and at
 * the end the checksum must be right.
 *
 * @throws Unreadable for a part that is damaged or larger than it says.
 */
export function* unpacked(bytes: Uint8Array, part: Part, budget: Budget): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { name, offset, packed, size } = part;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader)
    throw damaged(`${name} is not where it should be`);
  const begin = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (begin + packed > bytes.length) throw damaged(`${name} is cut`);
  let crc = 0;
  let total = 0;
  for (const piece of piecesOf(bytes.subarray(begin, begin + packed), part)) {
    total += piece.length;
    budget.left -= piece.length;
    if (total > size) throw damaged(`${name} is larger than it says`);
    if (budget.left < 0) throw tooMuch();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (total !== size || crc !== part.crc) throw damaged(`${name} does not match its checksum`);
}

function* piecesOf(data: Uint8Array, { method, name }: Part): Generator<Uint8Array> {
  if (method === 0) {
    for (let at = 0; at < data.length; at += 65_536) yield data.subarray(at, at + 65_536);
    return;
  }
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => void ready.push(piece));
  for (let at = 0; at < data.length || at === 0; at += slice) {
    try {
      inflate.push(data.subarray(at, at + slice), at + slice >= data.length);
    } catch {
      throw damaged(`${name} cannot be unpacked`);
    }
    yield* ready.filter(({ length }) => length > 0);
    ready = [];
  }
}
