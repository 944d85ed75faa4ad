import { gzipSync } from 'node:zlib';

import { ms, print, quantile, rounded } from './line.ts';
import { served } from './serving.ts';

// The page that a security official sees first, of a practice of six years, as fast as one process renders it; the
// same server's empty page for comparison. The questions are asked by another process, on the other core.

const connections = 8;
const server = await served();

const page = await server.get('/');
if (page.status !== 200) throw new Error(`The home page answered ${page.status}.`);
const html = page.body.toString('utf8');
const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(
  ([, href = '']) => href,
);
const styles = await Promise.all(sheets.map((href) => server.get(href)));
const style = styles.reduce((sum, { body }) => sum + body.length, 0);
const packed = [page, ...styles].reduce((sum, { body }) => sum + gzipSync(body).length, 0);
const scripts = html.match(/<script/g)?.length ?? 0;

/** Requests a second, after a second of warming up. */
async function rate(path: string, milliseconds: number): Promise<{ perSecond: number; times: number[] }> {
  await server.flood(path, connections, 1_500);
  const begun = performance.now();
  const times = await server.flood(path, connections, milliseconds);
  return { perSecond: (times.length / (performance.now() - begun)) * 1_000, times };
}

const home = await rate('/', 6_000);
const empty = await rate('/empty', 3_000);
const memory = server.memory();
server.stop();

print({
  what: 'The home page of six years, rendered on one core',
  figure: `${rounded(home.perSecond)} req/s`,
  goal: '≥ 1,000 req/s',
  ratio: home.perSecond / empty.perSecond,
  of: `the same server's empty page (${rounded(empty.perSecond)} req/s)`,
});
print({
  what: `  slowest of a hundred (p99), ${connections} at once`,
  figure: ms(quantile(home.times, 0.99)),
  ratio: quantile(home.times, 0.99) / quantile(empty.times, 0.99),
  of: 'that of the empty page',
});
console.log(`    median ${ms(quantile(home.times, 0.5))}`);
print({
  what: '  all that a browser loads for it',
  figure: `${rounded((page.body.length + style) / 1_000)} kB`,
  goal: '≤ 40 kB, no script',
});
console.log(
  `    ${rounded(page.body.length / 1_000)} kB of HTML, ${rounded(style / 1_000)} kB of style, ${scripts} scripts; ${rounded(packed / 1_000)} kB if it were compressed`,
);
if (memory !== undefined)
  print({
    what: '  memory of the server after these seconds',
    figure: `${rounded(memory)} MB`,
    goal: '≤ 150 MB',
  });
