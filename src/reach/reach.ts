import { BlockList, isIP } from 'node:net';

import type { CertificateState } from './certificate.ts';

/**
 * How Diligence is reached. On this computer only, over plain HTTP, unless it was given an https address: with a
 * certificate of its own, or behind a proxy that has one.
 */
export type Reach = {
  readonly port: number;
  /** The addresses that it listens on: `127.0.0.1`; `::` is every address of this computer. */
  readonly listening: readonly string[];
} & (
  | { readonly how: 'this-computer'; readonly publicUrl?: undefined }
  | {
      readonly how: 'certificate';
      /** The origin that everybody opens, without a slash at its end: `https://diligence.example.org`. */
      readonly publicUrl: string;
      readonly certificate: () => CertificateState;
    }
  | {
      readonly how: 'proxy';
      readonly publicUrl: string;
      /** The addresses of proxies on other computers, or ranges (`10.0.0.0/24`); this computer is always one. */
      readonly proxies: readonly string[];
    }
);

/** The reach of an installation that was told nothing: this computer, on a port. */
export function thisComputer(port: number): Reach {
  return { how: 'this-computer', port, listening: ['127.0.0.1'] };
}

/** How one request came here. */
export type Arrival = {
  /** What the browser has in its address line: `http://localhost:4700`, or the public address. */
  readonly origin: string;
  /** The network address of who asks; `unknown` where there is none. */
  readonly address: string;
};

/** What a request says of itself, before any of it is believed. */
export type Asked = {
  /** The `Host` header. */
  readonly host: string | undefined;
  /** The address at the other end of the connection. */
  readonly peer: string | undefined;
  readonly forwardedFor?: string | undefined;
  readonly forwardedProto?: string | undefined;
};

/** A request that is not answered, and why: for a person, and as a status of HTTP. */
export type TurnedAway = { readonly status: 400 | 403 | 421; readonly because: string };

/**
 * How a request came, or why it is turned away. Only the names of this installation are answered: a page of somebody
 * else that has its own name point here (DNS rebinding) gets nothing. What a proxy says is believed only from this
 * computer and from the proxies that were named.
 */
export function arrivalOf(reach: Reach, asked: Asked): Arrival | TurnedAway {
  const host = asked.host?.toLowerCase();
  const peer = plainAddress(asked.peer);
  const here = `Open ${addressFor(reach)} instead.`;
  if (host === undefined || host === '')
    return { status: 400, because: `The request names no host. ${here}` };
  const isOwn = ownHosts(reach).includes(host);
  const isPublic = reach.publicUrl !== undefined && publicHosts(reach.publicUrl).includes(host);
  if (!isOwn && !isPublic)
    return {
      status: 421,
      because: `Diligence does not answer under this name. ${here} If the name is right, start Diligence with it: --public-url.`,
    };
  if (reach.how !== 'proxy') {
    const scheme = reach.how === 'certificate' ? 'https' : 'http';
    return { origin: isPublic ? (reach.publicUrl ?? '') : `${scheme}://${host}`, address: peer ?? 'unknown' };
  }
  const trusted = trustedBy(reach.proxies);
  if (peer === undefined || !trusted(peer))
    return { status: 403, because: `Diligence is reached through its proxy only. ${here}` };
  if (isPublic) {
    const schemes = listIn(asked.forwardedProto);
    if (schemes.some((scheme) => scheme.toLowerCase() !== 'https'))
      return {
        status: 403,
        because: `This came over plain HTTP, which anybody on the way can read. ${here}`,
      };
    return { origin: reach.publicUrl, address: lastUntrusted(asked.forwardedFor, peer, trusted) };
  }
  if (asked.forwardedFor !== undefined || asked.forwardedProto !== undefined || !isLoopback(peer))
    return {
      status: 421,
      because: `The proxy in front of Diligence does not pass on the name that was asked for. Whoever looks after it: let it send the Host header as it came.`,
    };
  return { origin: `http://${host}`, address: peer };
}

/** The address that people are sent to. */
export function addressFor(reach: Reach): string {
  return reach.publicUrl ?? `http://localhost:${reach.port}`;
}

const ownNames = ['localhost', '127.0.0.1', '[::1]'] as const;

/** The names of this computer as a `Host` header spells them; the usual port of the scheme may be left out. */
function ownHosts(reach: Reach): readonly string[] {
  const usual = reach.how === 'certificate' ? 443 : 80;
  return [...ownNames.map((name) => `${name}:${reach.port}`), ...(reach.port === usual ? ownNames : [])];
}

function publicHosts(publicUrl: string): readonly string[] {
  const { host, port } = new URL(publicUrl);
  return port === '' ? [host, `${host}:443`] : [host];
}

/** An address without the zone of IPv6 and without the dress that IPv4 wears on an IPv6 socket. */
function plainAddress(address: string | undefined): string | undefined {
  const bare = address?.replace(/%.*$/s, '').toLowerCase();
  return bare && (/^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1] ?? bare);
}

/** Whether an address is one of this computer. */
export function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}

/** What is wrong with the address or range of a proxy; undefined: nothing. */
export function proxyFault(proxy: string): string | undefined {
  const [address = '', bits, more] = proxy.split('/');
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  const right =
    version !== 0 &&
    more === undefined &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most));
  return right ? undefined : 'is no address. Write it like 192.168.1.10, or 10.0.0.0/24 for a range.';
}

const listsOf = new WeakMap<readonly string[], BlockList>();

/** Whether what an address says of others is believed. */
function trustedBy(proxies: readonly string[]): (address: string) => boolean {
  let list = listsOf.get(proxies);
  if (!list) {
    list = new BlockList();
    for (const proxy of proxies) {
      const [address = '', bits] = proxy.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      if (bits === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(bits), family);
    }
    listsOf.set(proxies, list);
  }
  const named = list;
  return (address) =>
    isLoopback(address) ||
    (isIP(address) !== 0 && named.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
}

function listIn(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Of a chain of proxies the last address that none of ours vouches for: what stands before it, anybody may have written. */
function lastUntrusted(
  forwardedFor: string | undefined,
  peer: string,
  trusted: (address: string) => boolean,
): string {
  let last = peer;
  for (const hop of listIn(forwardedFor).toReversed()) {
    const address = plainAddress(withoutPort(hop));
    if (address === undefined || isIP(address) === 0) return last;
    last = address;
    if (!trusted(address)) return last;
  }
  return last;
}

/** `[2001:db8::1]:443` and `203.0.113.9:443` without brackets and port. */
function withoutPort(hop: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

/**
 * The name of the session's cookie. Browsers send a cookie to every port of a host: with the port in its name, the
 * sample practice beside the real one does not sign people out of it. Over https the name also says that it came
 * securely and for this host alone (RFC 6265bis, `__Host-`).
 */
export function cookieNameFor(origin: string): string {
  const { protocol, port } = new URL(origin);
  if (protocol === 'https:') return `__Host-diligence${port === '' ? '' : `-${port}`}`;
  return `diligence-${port === '' ? '80' : port}`;
}

/** What a request carries once it has been let in. A page's context is one. */
export type LetIn = { get(name: 'reach'): Reach; get(name: 'arrival'): Arrival };

/** The origin of this request as the browser has it: never taken from a header that is not believed. */
export function originOf(context: LetIn): string {
  return context.get('arrival').origin;
}

/** The network address that this request came from, for counting tries and for the record of access. */
export function addressOf(context: LetIn): string {
  return context.get('arrival').address;
}

/** A whole link to hand to somebody else: to the public address where there is one. `path` begins with a slash. */
export function linkTo(context: LetIn, path: string): string {
  return `${context.get('reach').publicUrl ?? originOf(context)}${path}`;
}

/** Whether links work on other computers and phones too. */
export function hasPublicAddress(context: LetIn): boolean {
  return context.get('reach').publicUrl !== undefined;
}
