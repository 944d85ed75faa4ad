import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Instant } from '#calendar.ts';
import { outage } from '#ledger/database.ts';
import type { RandomBytes } from '#ledger/ledger.ts';
import { keyLength, nonceLength, secretKey } from '#ledger/seal.ts';
import { Outage } from '#ledger/store.ts';

import { unwrappedOtherwise, unwrappedOwn, wrappedOwn } from './own-key.ts';
import type { OtherWay, WithSheet } from './own-key.ts';
import { placeNew } from './place-new.ts';
import {
  cut,
  digestLength,
  fingerprintOf,
  headerBytes,
  headerLength,
  partsOf,
  readHeader,
  startLength,
  tagLength,
  Unusable,
  wholeLength,
} from './sealed-header.ts';
import type { Kind, PracticeHead, SealedHeader } from './sealed-header.ts';

/** Bytes in a part, unless a test says otherwise. */
const usualPart = 4 * 1024 * 1024;

/** What is sealed, and how. */
export type Sealing = {
  /** The file that is made. */
  readonly file: string;
  /** The file whose content is sealed. Nobody may write to it meanwhile. */
  readonly content: string;
  readonly kind: Kind;
  readonly at: Instant;
  readonly practices: readonly PracticeHead[];
  /** The key that opens it: 32 bytes. */
  readonly key: Uint8Array;
  readonly randomBytes: RandomBytes;
  /** Practices whose recovery sheets shall open the file too. */
  readonly sheets?: readonly WithSheet[];
  /** Bytes of content in each part. */
  readonly part?: number;
};

/** A sealed file that was written. */
export type Written = {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
  readonly header: SealedHeader;
};

/**
 * Seals the content of a file into a new one, under a fresh key that is wrapped with `key`. Every part is bound to
 * the header, which says how long the whole is, and to its place: a file that was cut, or in which anything was
 * changed or moved, does not open.
 *
 * @throws Outage if the file is there already or cannot be written; nothing is left of it then.
 */
export async function sealFile(sealing: Sealing): Promise<Written> {
  const { file, content, kind, at, practices, key, randomBytes, sheets = [], part = usualPart } = sealing;
  const own = randomBytes(keyLength);
  const digest = await digestOf(content);
  const header: SealedHeader = {
    kind,
    at,
    practices,
    length: statSync(content).size,
    part,
    digest,
    fingerprint: fingerprintOf(key),
    ...wrappedOwn(own, kind, key, sheets, randomBytes),
  };
  const whole = createHash('sha256');
  let bytes = 0;
  await placeNew(file, async (draft) => {
    const put = async (data: Uint8Array): Promise<void> => {
      whole.update(data);
      bytes += data.length;
      await draft.writeFile(data);
    };
    const start = headerBytes(header);
    await put(start.bytes);
    const secret = secretKey(own);
    await eachPart(content, part, async (plain, index) => {
      const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(index));
      cipher.setAAD(start.digest);
      await put(cipher.update(plain));
      cipher.final();
      await put(cipher.getAuthTag());
    });
  });
  return { file, bytes, digest: whole.digest('hex'), header };
}

/**
 * The header of a sealed file. It is not proved by this: only opening the parts with the key shows that it is as it
 * was written.
 *
 * @throws Unusable if there is no such file, it is not ours, not whole, changed, or from a later version.
 */
export async function headerOf(file: string): Promise<SealedHeader> {
  return withSealed(file, async ({ header }) => header);
}

/**
 * Opens a sealed file and writes its content to `to`, part by part, each checked before it is written.
 *
 * @param to A file that is there and empty.
 * @throws Unusable if the key is not the one it was sealed for, or the file is not as it was written.
 */
export async function openSealed(
  file: string,
  key: Uint8Array | OtherWay,
  to: FileHandle,
): Promise<SealedHeader> {
  const name = basename(file);
  return withSealed(file, async ({ header, digest, handle, at }) => {
    const secret =
      key instanceof Uint8Array ? unwrappedOwn(header, key, name) : unwrappedOtherwise(header, key, name);
    const whole = createHash('sha256');
    const count = partsOf(header);
    let from = at;
    for (let index = 0; index < count; index++) {
      const length = Math.min(header.part, header.length - index * header.part);
      const sealed = await read(handle, from, length + tagLength);
      if (sealed.length < length + tagLength) throw cut(name);
      const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(index), { authTagLength: tagLength });
      decipher.setAAD(digest);
      decipher.setAuthTag(sealed.subarray(length));
      const plain = decipher.update(sealed.subarray(0, length));
      try {
        decipher.final();
      } catch (cause) {
        throw new Unusable(
          `${name} was changed or damaged: part ${index + 1} of ${count} is not as it was written. Use another backup.`,
          { cause },
        );
      }
      whole.update(plain);
      await to.writeFile(plain);
      from += sealed.length;
    }
    if (whole.digest('hex') !== header.digest)
      throw new Unusable(`${name} does not hold what it says. Use another backup.`);
    return header;
  });
}

/** A sealed file, open, with its header read. */
type Sealed = {
  readonly header: SealedHeader;
  readonly digest: Buffer;
  readonly handle: FileHandle;
  /** Where the parts begin. */
  readonly at: number;
};

async function withSealed<Result>(file: string, work: (sealed: Sealed) => Promise<Result>): Promise<Result> {
  const name = basename(file);
  if (!existsSync(file)) throw new Unusable(`There is no file ${file}. Check its name.`);
  if (!statSync(file).isFile()) throw new Unusable(`${file} is a folder. Name the backup file in it.`);
  let handle;
  try {
    handle = await open(file, 'r');
    const length = headerLength(await read(handle, 0, startLength), name);
    const at = startLength + length + digestLength;
    const { header, digest } = readHeader(await read(handle, 0, at), name);
    const { size } = await handle.stat();
    const whole = wholeLength(header, at);
    if (size < whole) throw cut(name);
    if (size > whole)
      throw new Unusable(
        `${name} was changed: there is more at its end than was written. Use another backup.`,
      );
    return await work({ header, digest, handle, at });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (handle === undefined && (code === 'EACCES' || code === 'EPERM'))
      throw new Outage(`This account may not read ${file}. Let it read the file, then try again.`, {
        cause: error,
      });
    throw outage(error, file);
  } finally {
    await handle?.close();
  }
}

/** Up to so many bytes from a place in a file; fewer only at its end. */
async function read(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await handle.read(bytes, got, length - got, from + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}

/** A file, part by part. */
async function eachPart(
  path: string,
  length: number,
  work: (part: Buffer, index: number) => Promise<void>,
): Promise<void> {
  const handle = await open(path, 'r');
  try {
    for (let index = 0; ; index++) {
      const part = await read(handle, index * length, length);
      if (part.length > 0) await work(part, index);
      if (part.length < length) return;
    }
  } finally {
    await handle.close();
  }
}

/** The SHA-256 of a file, hex. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await eachPart(path, usualPart, async (part) => void hash.update(part));
  return hash.digest('hex');
}

/** The number of the part: the key is this file's alone, so that no nonce comes twice with it. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(nonceLength);
  nonce.writeUIntBE(index, nonceLength - 6, 6);
  return nonce;
}
