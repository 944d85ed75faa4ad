import { isIP } from 'node:net';
import { resolve } from 'node:path';

import { isLoopback, proxyFault } from '#reach/reach.ts';
import type { Wanted } from '#server.ts';
import { Stop } from './answer.ts';
import type { Surroundings } from './answer.ts';
import { numberOption, quoted } from './options.ts';

/** The options of `diligence start` that say how it is reached. */
export const reachOptions = {
  port: { type: 'string' },
  'public-url': { type: 'string' },
  certificate: { type: 'string' },
  key: { type: 'string' },
  'behind-proxy': { type: 'boolean' },
  proxy: { type: 'string', multiple: true },
  listen: { type: 'string' },
} as const;

type Given = {
  readonly [Name in keyof typeof reachOptions]?: (typeof reachOptions)[Name] extends { multiple: true }
    ? string[]
    : (typeof reachOptions)[Name]['type'] extends 'boolean'
      ? boolean
      : string;
};

/** The port unless told. */
const usualPort = 4700;

/** The port: as given, else `PORT`, else another (4700 unless told). */
export function portOf(
  given: string | undefined,
  { environment }: Pick<Surroundings, 'environment'>,
  usual = usualPort,
): number {
  const fromEnvironment = environment['PORT'] || undefined;
  return (
    numberOption('port', given, 0, 65_535) ??
    numberOption('port', fromEnvironment, 0, 65_535, 'PORT') ??
    usual
  );
}

/** This computer alone. */
export function onThisComputer(port: number): Wanted {
  return { how: 'this-computer', port, listen: '127.0.0.1' };
}

const whatToDo =
  'Give it an https address: --public-url https://NAME with --certificate FILE and --key FILE, or with --behind-proxy where a proxy in front of Diligence has the certificate.';

/**
 * How Diligence is to be reached: as the options say, each else as its name in the environment does (services are
 * started so). Nothing is reached from another computer over plain HTTP: passwords and records would cross the network
 * for anybody to read (164.312(e)(1)).
 *
 * @throws Stop where the options do not go together.
 */
export function reachWanted(values: Given, { environment }: Pick<Surroundings, 'environment'>): Wanted {
  const named = (option: keyof Given, variable: string): string | undefined => {
    const given = values[option];
    return (
      (typeof given === 'string' ? given.trim() : undefined) ?? (environment[variable]?.trim() || undefined)
    );
  };
  const publicUrl = publicUrlFrom(named('public-url', 'DILIGENCE_PUBLIC_URL'));
  const certificate = named('certificate', 'DILIGENCE_CERTIFICATE');
  const key = named('key', 'DILIGENCE_CERTIFICATE_KEY');
  const proxies = values.proxy ?? listIn(environment['DILIGENCE_PROXY']);
  const behindProxy = values['behind-proxy'] ?? yes(environment['DILIGENCE_BEHIND_PROXY']);
  const listen = listenFrom(named('listen', 'DILIGENCE_LISTEN'));

  if (certificate === undefined && key === undefined && !behindProxy && proxies.length === 0) {
    if (publicUrl !== undefined)
      throw new Stop(
        'A public address needs a certificate. Name it with --certificate FILE and --key FILE, or say --behind-proxy where a proxy in front of Diligence has it.',
        { field: 'public-url', citation: '164.312(e)(1)' },
      );
    if (listen !== undefined && !isLoopback(listen))
      throw new Stop(
        `Diligence does not speak plain HTTP to other computers: whoever is on the network could read along. ${whatToDo}`,
        { field: 'listen', citation: '164.312(e)(1)' },
      );
    return { ...onThisComputer(portOf(values.port, { environment })), ...(listen && { listen }) };
  }
  if (publicUrl === undefined)
    throw new Stop(
      'Which address do people open? Name it with --public-url, such as --public-url https://diligence.example.org.',
      { field: 'public-url' },
    );
  if (certificate !== undefined || key !== undefined) {
    if (behindProxy || proxies.length > 0)
      throw new Stop(
        'Who has the certificate, Diligence or the proxy? Give --certificate and --key, or --behind-proxy, and not both.',
        { field: 'behind-proxy' },
      );
    const missing = certificate === undefined ? 'certificate' : key === undefined ? 'key' : undefined;
    if (certificate === undefined || key === undefined)
      throw new Stop(`A certificate goes with its key. Name the other file too: --${missing} FILE.`, {
        field: missing ?? 'key',
      });
    const { port } = new URL(publicUrl);
    return {
      how: 'certificate',
      publicUrl,
      files: { certificate: resolve(certificate), key: resolve(key) },
      port: portOf(values.port, { environment }, port === '' ? 443 : Number(port)),
      listen: listen ?? '::',
    };
  }
  for (const proxy of proxies) {
    const fault = proxyFault(proxy);
    if (fault !== undefined) throw new Stop(`--proxy ${quoted(proxy)} ${fault}`, { field: 'proxy' });
  }
  if (listen !== undefined && !isLoopback(listen) && proxies.length === 0)
    throw new Stop(
      'A proxy on another computer must be named, so that nobody else is believed: --proxy ADDRESS. A proxy on this computer needs no --listen.',
      { field: 'proxy' },
    );
  return {
    how: 'proxy',
    publicUrl,
    proxies,
    port: portOf(values.port, { environment }),
    listen: listen ?? (proxies.every(isLoopback) ? '127.0.0.1' : '::'),
  };
}

/** The origin of the public address. */
function publicUrlFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const right = 'Write it like https://diligence.example.org, with nothing after the name.';
  const url = URL.parse(text);
  const stop = (what: string): Stop =>
    new Stop(`--public-url ${quoted(text)} ${what} ${right}`, { field: 'public-url' });
  if (url === null || url.host === '') throw stop('is no address.');
  if (url.protocol === 'http:')
    throw stop('is plain HTTP, and whoever is on the network could read along. It must be https.');
  if (url.protocol !== 'https:') throw stop('is no address of the web.');
  if (url.username !== '' || url.password !== '') throw stop('holds a name or a password.');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw stop('goes on after the name. Diligence has an address of its own.');
  return url.origin;
}

function listenFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = text.replace(/^\[|\]$/g, '');
  if (isIP(bare) === 0)
    throw new Stop(
      `--listen ${quoted(text)} is no address of a computer. Write it like 192.168.1.10; 0.0.0.0 or :: is every address of this computer.`,
      { field: 'listen' },
    );
  return bare;
}

function listIn(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((one) => one !== '');
}

function yes(text: string | undefined): boolean {
  return ['1', 'yes', 'true', 'on'].includes(text?.trim().toLowerCase() ?? '');
}
