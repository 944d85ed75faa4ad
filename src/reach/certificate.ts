import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';

import { dayOf, instant, longDate } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { Outage } from '#ledger/store.ts';

/** Where a certificate and its key are, as PEM files. */
export type CertificateFiles = { readonly certificate: string; readonly key: string };

/** The certificate that is in use, as anybody may read it. */
export type CertificateState = {
  readonly subject: string;
  /** The names and addresses that it is good for. */
  readonly names: readonly string[];
  readonly issuer: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Why the files as they are now are not used, where they were changed and something is wrong with them. */
  readonly trouble?: string;
};

/** What a server of TLS is given. */
export type Pair = { readonly cert: string; readonly key: string };

/** A certificate that is read again when its files change. */
export type Certificate = {
  state(): CertificateState;
  /** The pair in use. */
  pair(): Pair;
  /** Looks at the files; the new pair where they hold another one that is good, else undefined. */
  renewed(): Pair | undefined;
};

/** The oldest TLS that is spoken: 1.2, as NIST SP 800-52r2 asks. */
export const minVersion = 'TLSv1.2';

/**
 * Reads a certificate and its key for a host, and says plainly what is wrong with them. `now`: milliseconds since 1970.
 *
 * @throws Outage where they cannot be read, do not belong together, are not for the host or not for today.
 */
export function openCertificate(files: CertificateFiles, host: string, now: () => number): Certificate {
  let signs = signsOf(files);
  let { pair, state } = read(files, host, now());
  return {
    state: () => state,
    pair: () => pair,
    renewed() {
      const present = signsOf(files);
      if (present === signs) return undefined;
      signs = present;
      try {
        const fresh = read(files, host, now());
        const same = fresh.pair.cert === pair.cert && fresh.pair.key === pair.key;
        ({ pair, state } = fresh);
        return same ? undefined : pair;
      } catch (failure) {
        if (!(failure instanceof Outage)) throw failure;
        // What was good goes on being used: whoever renews a certificate may be between its two files.
        state = { ...state, trouble: failure.message };
        return undefined;
      }
    },
  };
}

/** What changes when the files do. */
function signsOf(files: CertificateFiles): string {
  return [files.certificate, files.key]
    .map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : 'none';
    })
    .join(' ');
}

function read(files: CertificateFiles, host: string, at: number): { pair: Pair; state: CertificateState } {
  const cert = fileOf(files.certificate, 'certificate');
  const key = fileOf(files.key, 'key');
  const first = certificateIn(cert, files.certificate);
  if (!keyIn(key, files.key, (given) => first.checkPrivateKey(given)))
    throw new Outage(
      `The key in ${files.key} does not belong to the certificate in ${files.certificate}. Name the two that were made together; in a file with several certificates, the one for ${host} comes first.`,
    );
  const names = namesIn(first);
  if (!isFor(first, host))
    throw new Outage(
      `The certificate in ${files.certificate} is for ${names.join(', ') || 'no name at all'}, and not for ${host}. Get one for ${host}, or start with the address that it is for.`,
    );
  const [from, until] = [first.validFromDate, first.validToDate].map((date) => instant(date.getTime())) as [
    Instant,
    Instant,
  ];
  const today = instant(at);
  if (today > until)
    throw new Outage(
      `The certificate in ${files.certificate} ended on ${longDate(dayOf(until, 'UTC'))}. Renew it, then start again.`,
    );
  if (today < from)
    throw new Outage(
      `The certificate in ${files.certificate} begins on ${longDate(dayOf(from, 'UTC'))} only. Check the clock of this computer, or use another certificate.`,
    );
  try {
    createSecureContext({ cert, key, minVersion });
  } catch (failure) {
    throw new Outage(
      `The certificate in ${files.certificate} cannot be used: ${failure instanceof Error ? failure.message : String(failure)}. Get a new pair.`,
      { cause: failure },
    );
  }
  return {
    pair: { cert, key },
    state: {
      subject: nameOf(first.subject) ?? names[0] ?? host,
      names,
      issuer: nameOf(first.issuer) ?? 'unknown',
      from,
      until,
    },
  };
}

function fileOf(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? failure.code : '';
    const why =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : 'the account that runs Diligence may not read it';
    throw new Outage(`The ${what} ${path} cannot be read: ${why}. Name another file, or correct this one.`, {
      cause: failure,
    });
  }
}

function certificateIn(pem: string, path: string): X509Certificate {
  try {
    if (pem.includes('-----BEGIN')) return new X509Certificate(pem);
  } catch {
    // Said below, as for a file with nothing in it.
  }
  throw new Outage(
    `${path} holds no certificate that can be read. It must be a PEM file, which begins with -----BEGIN CERTIFICATE-----.`,
  );
}

function keyIn<Found>(
  pem: string,
  path: string,
  use: (key: ReturnType<typeof createPrivateKey>) => Found,
): Found {
  if (pem.includes('ENCRYPTED'))
    throw new Outage(
      `The key in ${path} is locked with a passphrase, which nobody can type when Diligence starts by itself. Save it without one, readable by the account that runs Diligence alone.`,
    );
  let key;
  try {
    key = createPrivateKey(pem);
  } catch (failure) {
    throw new Outage(
      `${path} holds no private key that can be read. It must be a PEM file, which begins with -----BEGIN PRIVATE KEY-----.`,
      { cause: failure },
    );
  }
  return use(key);
}

/** The names that a certificate is good for, without their kinds: `diligence.example.org`, `192.168.1.5`. */
function namesIn({ subjectAltName }: X509Certificate): readonly string[] {
  return (subjectAltName ?? '')
    .split(', ')
    .map((entry) => /^(?:DNS|IP Address):"?([^"]+)"?$/.exec(entry)?.[1] ?? '')
    .filter((name) => name !== '');
}

function isFor(certificate: X509Certificate, host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  const found =
    isIP(bare) === 0 ? certificate.checkHost(bare, { subject: 'never' }) : certificate.checkIP(bare);
  return found !== undefined;
}

/** The common name or else the organization in a name of X.509, one part a line. */
function nameOf(distinguished: string | undefined): string | undefined {
  const parts = (distinguished ?? '').split('\n');
  const [common, organization] = ['CN=', 'O='].map((kind) =>
    parts.find((part) => part.startsWith(kind))?.slice(kind.length),
  );
  return common ?? organization;
}
