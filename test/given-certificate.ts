import { webcrypto } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 24 * 60 * 60_000;

/** A certificate that was made for a test, as PEM, and the files it is in. */
export type Made = {
  readonly certificate: string;
  readonly key: string;
  readonly cert: string;
  readonly pem: string;
};

/**
 * Makes a certificate that signs itself, for the names and addresses, and writes it with its key into a folder. It
 * holds from a day before `now` until `days` after it.
 */
export async function makeCertificate(
  folder: string,
  names: readonly string[],
  { now = Date.now(), days = 90, from = -1, name = 'certificate', bits = 0 } = {},
): Promise<Made> {
  const kind = bits === 0 ? algorithm : { ...rsa, modulusLength: bits };
  const keys = (await webcrypto.subtle.generateKey(kind, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: '01',
      name: `CN=${names[0]}, O=A practice that is made up`,
      notBefore: new Date(now + from * day),
      notAfter: new Date(now + days * day),
      signingAlgorithm: kind,
      keys,
      extensions: [
        new x509.SubjectAlternativeNameExtension(
          names.map((value) => ({ type: /^[\d.]+$/.test(value) ? 'ip' : 'dns', value })),
        ),
      ],
    },
    webcrypto as unknown as Crypto,
  );
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey as never));
  const pem = `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`;
  const files = { certificate: join(folder, `${name}.pem`), key: join(folder, `${name}.key`) };
  const cert = `${certificate.toString('pem')}\n`;
  writeFileSync(files.certificate, cert);
  writeFileSync(files.key, pem, { mode: 0o600 });
  return { ...files, cert, pem };
}

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const;
