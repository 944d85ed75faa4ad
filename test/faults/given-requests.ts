import { randomBytes, randomInt } from 'node:crypto';

import { pages } from '#page-permission.ts';

/** What is typed and must never be printed for whoever runs Diligence. */
export const secret = 'Wilhelmina-Quackenbush-1931';

/** A request as it goes over the wire. */
export type Made = { readonly what: string; readonly bytes: Buffer; readonly slowly?: boolean };

const pick = <One>(from: readonly One[]): One => from[randomInt(from.length)] as One;
const times = (count: number, text: string) => text.repeat(count);

/** Every page but those that end the session which the others are sent in. */
const addresses = Object.keys(pages).filter((path) => !/^\/(sign-out|account\/sessions)$/.test(path));

/** An address: a page with something in the place of its names, or what is none. */
function address(): string {
  const filling = pick([
    'incident-0000000000000000',
    'person-somebodyelse0',
    'practice',
    '__proto__',
    'constructor',
    '..',
    '%2e%2e%2f%2e%2e',
    '%00',
    '%',
    '%zz',
    '%c0%af',
    '%ff%fe',
    secret,
    times(randomInt(1, 400), 'a/'),
    '164.308(a)(1)(i)',
    '‮',
    encodeURIComponent('שלום 👩🏽‍⚕️'),
  ]);
  const path = pick(addresses).replaceAll(/:\w+/g, filling);
  return pick([
    path,
    path,
    path,
    path,
    `${path}?${filling}=${filling}`,
    `${path}?done=${filling}&done=recorded`,
    `//${path}`,
    `/..${path}`,
    `${path}/`,
    `${path};a=b`,
    `${path}#x`,
    `http://elsewhere.example${path}`,
    `*`,
    `\\..\\..\\etc\\passwd`,
    '/diligence.css/../../package.json',
    '/%2e%2e/package.json',
  ]);
}

const multipart = (boundary: string, parts: readonly string[]) =>
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
const part = (name: string, value: string) =>
  `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;

/** A body, and the type that it is said to have. */
function body(): { readonly type: string; readonly content: Buffer } {
  const names = [
    'id',
    'seen',
    'what',
    'happened',
    '__proto__',
    'constructor.prototype.polluted',
    'a'.repeat(randomInt(1, 3_000)),
    'assets.0',
    'kept-path',
    'opened-by',
    'answers[0][x]',
  ];
  const values = [
    '',
    secret,
    '\0',
    'null',
    '[object Object]',
    '{"a":1}',
    'x'.repeat(randomInt(9_000)),
    '2026-02-31',
    '-1',
    '1e309',
    '\r\nSet-Cookie: a=b',
    '<script>',
  ];
  const form = Array.from(
    { length: randomInt(1, 30) },
    () => `${encodeURIComponent(pick(names))}=${encodeURIComponent(pick(values))}`,
  ).join('&');
  return pick([
    () => ({ type: 'application/x-www-form-urlencoded', content: Buffer.from(form) }),
    () => ({
      type: 'application/x-www-form-urlencoded',
      content: Buffer.from(`what=%ff%fe%80&happened=%C3%28&id=${secret}&id=${secret}`),
    }),
    () => ({ type: 'application/x-www-form-urlencoded', content: randomBytes(randomInt(2_000)) }),
    () => ({
      type: 'multipart/form-data; boundary=x',
      content: Buffer.from(multipart('x', [part(pick(names), pick(values)), part(pick(names), secret)])),
    }),
    () => ({
      type: 'multipart/form-data; boundary=x',
      content: Buffer.from(
        multipart(
          'x',
          Array.from({ length: 400 }, () => part('a', 'b')),
        ),
      ),
    }),
    () => ({
      type: 'multipart/form-data; boundary=x',
      content: Buffer.from(
        `--x\r\nContent-Disposition: form-data; name="file"; filename="${pick(['../../x', '\0', secret])}"\r\nContent-Type: text/csv\r\n\r\nname,${secret}\r\n`,
      ),
    }),
    () => ({ type: `multipart/form-data; boundary=${times(300, 'b')}`, content: randomBytes(500) }),
    () => ({ type: 'multipart/form-data', content: Buffer.from(multipart('x', [part('a', secret)])) }),
    () => ({
      type: 'application/json',
      content: Buffer.from(`{"__proto__":{"polluted":true},"what":"${secret}"${times(randomInt(50), '[')}`),
    }),
    () => ({
      type: pick(['text/plain', 'x/y; charset=utf-99', 'application/xml', '', '\u00e9']),
      content: Buffer.from(secret),
    }),
  ])();
}

/** A request, well or badly made, as bytes. */
export function made(host: string, cookie: string): Made {
  const inside =
    randomInt(3) > 0
      ? `cookie: ${cookie}\r\n`
      : `cookie: ${pick(['', '=', ';;;', cookie.slice(0, -3), `${cookie}; ${cookie}`, times(300, 'a=b; ')])}\r\n`;
  const head = (method: string, path: string, more: string) =>
    `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\nconnection: close\r\n${inside}${more}\r\n`;
  const posted = (): Buffer => {
    const { type, content } = body();
    const length = pick([content.length, content.length, content.length, content.length, content.length + 5]);
    return Buffer.concat([
      Buffer.from(
        head('POST', address(), `content-type: ${type}\r\ncontent-length: ${length}\r\n`),
        'latin1',
      ),
      content,
    ]);
  };
  return pick<() => Made>([
    () => ({ what: 'post', bytes: posted() }),
    () => ({ what: 'post', bytes: posted() }),
    () => ({ what: 'post', bytes: posted() }),
    () => ({ what: 'get', bytes: Buffer.from(head('GET', address(), '')) }),
    () => ({
      what: 'get',
      bytes: Buffer.from(
        head(pick(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'BREW', secret]), address(), ''),
      ),
    }),
    () => ({ what: 'garbage', bytes: randomBytes(randomInt(1, 3_000)) }),
    () => ({
      what: 'garbage',
      bytes: Buffer.from(
        pick([
          '\r\n\r\n\r\n',
          'GET\r\n\r\n',
          'GET / HTTP/9.9\r\n\r\n',
          '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
          'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        ]),
        'latin1',
      ),
    }),
    () => ({
      what: 'headers',
      bytes: Buffer.from(
        head(
          'GET',
          '/',
          Array.from({ length: randomInt(2_000) }, (_, at) => `x-${at}: ${secret}\r\n`).join(''),
        ),
      ),
    }),
    () => ({
      what: 'headers',
      bytes: Buffer.from(head('GET', '/', `x: ${times(randomInt(60_000), 'y')}\r\n`)),
    }),
    () => ({
      what: 'headers',
      bytes: Buffer.from(
        head(
          'GET',
          address(),
          pick([
            'host: other.example\r\n',
            'content-length: -1\r\n',
            'content-length: 5\r\ntransfer-encoding: chunked\r\n',
            'transfer-encoding: gzip\r\n',
            'expect: 100-continue\r\n',
            'upgrade: websocket\r\nconnection: upgrade\r\n',
            'range: bytes=0-,0-,0-\r\n',
            'if-none-match: *\r\n',
            'accept-language: \u00ff\r\n',
            'x-forwarded-for: 1.2.3.4\r\nx-forwarded-proto: https\r\n',
          ]),
        ),
      ),
    }),
    () => ({
      what: 'chunks',
      bytes: Buffer.from(
        `${head('POST', '/incidents/report', 'transfer-encoding: chunked\r\ncontent-type: application/x-www-form-urlencoded\r\n')}${pick([`5\r\nwhat=\r\n0\r\n\r\n`, `zz\r\n${secret}\r\n`, `ffffffff\r\n${secret}`, `3;${times(9_000, 'e')}\r\nabc\r\n0\r\n\r\n`])}`,
      ),
    }),
    () => ({
      what: 'slow',
      slowly: true,
      bytes: Buffer.from(
        head(pick(['GET', 'POST']), '/', 'content-length: 100000\r\n').slice(0, randomInt(20, 200)),
      ),
    }),
  ])();
}
