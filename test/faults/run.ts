import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The whole campaigns of faults: thousands of kills, a disk that is full at every write, a hundred thousand malformed
 * requests and what else can befall a server. `npm run faults -- kill raw` runs only those that are named. `npm test`
 * runs the same, shortened.
 */

const root = join(import.meta.dirname, '..', '..');
const campaigns = new Map(
  [
    ...globSync('test/faults/*.test.ts', { cwd: root }),
    'test/kill/kill.test.ts',
    'test/requests/malformed.test.ts',
  ].map((path) => [
    path.includes('/kill/') ? 'append' : (/([a-z-]+)\.test\.ts$/.exec(path)?.[1] ?? path),
    path,
  ]),
);

const named = process.argv.slice(2);
const unknown = named.find((name) => !campaigns.has(name));
if (unknown !== undefined) {
  console.error(`There is no campaign "${unknown}". There are: ${[...campaigns.keys()].join(', ')}.`);
  process.exit(2);
}

/** Runs a program of this Node to its end, with its output shown; whether it ended well. */
function node(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, DILIGENCE_FAULTS: 'whole' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const begun = performance.now();
let good = await node(['build/dist.js']);
for (const [name, path] of campaigns) {
  if (!good || (named.length > 0 && !named.includes(name))) continue;
  const since = performance.now();
  console.log(`\n=== ${name}`);
  good = await node(['--test', '--test-reporter=spec', path]);
  console.log(
    `=== ${name}: ${good ? 'good' : 'FAILED'} (${((performance.now() - since) / 1_000).toFixed(0)} s)`,
  );
}
console.log(`\n${((performance.now() - begun) / 1_000).toFixed(0)} s in all`);
process.exitCode = good ? 0 : 1;
