import { isIP } from 'node:net';

/** The site that a passkey belongs to: it works there and nowhere else, which is why it cannot be phished. */
export type RelyingParty = {
  /** The name of the host: `localhost`, `diligence.riverbend.example`. */
  readonly id: string;
  /** `https://diligence.riverbend.example` */
  readonly origin: string;
};

/**
 * The site of an address, where browsers allow passkeys for it: a name, never a number, with HTTPS or on this
 * computer itself. Undefined elsewhere, on http://127.0.0.1 for one.
 */
export function relyingPartyOf(address: string): RelyingParty | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  const { hostname, origin, protocol } = url;
  if (isIP(hostname) !== 0 || hostname.startsWith('[')) return undefined;
  const allowed = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  return allowed ? { id: hostname, origin } : undefined;
}
