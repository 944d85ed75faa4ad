import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * All that guards the project, in the order in which it fails soonest. Stops at the first step that fails.
 * `npm test -- unit requests` runs only the steps that are named.
 */

const root = join(import.meta.dirname, '..');
const npm = (name: string) => join(root, 'node_modules', name);

type Step = { readonly name: string; readonly title: string; run(): Promise<boolean> };

let passed = 0;
let failed = 0;

/** Runs a program of this Node to its end, with its output shown; whether it ended well. */
function node(args: readonly string[], environment: Record<string, string> = {}): Promise<boolean> {
  return run(process.execPath, args, environment);
}

function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', (error) => {
      console.error(`${command} does not start: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** Runs test files, several at a time, and counts what passed and failed from the runner's own summary. */
function tests(
  patterns: readonly string[],
  environment: Record<string, string> = {},
  concurrency?: number,
): Promise<boolean> {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted();
  if (files.length === 0) {
    console.error(`There are no tests at ${patterns.join(', ')}.`);
    return Promise.resolve(false);
  }
  const limit = concurrency === undefined ? [] : [`--test-concurrency=${concurrency}`];
  const args = ['--test', ...limit, '--test-reporter=spec', ...files];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['inherit', 'pipe', 'inherit'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...environment },
    });
    let tail = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      tail = (tail + chunk.toString('utf8')).slice(-200_000);
    });
    child.on('exit', (code) => {
      const counted = (word: string) =>
        Number([...tail.matchAll(new RegExp(`ℹ ${word} (\\d+)`, 'g'))].at(-1)?.[1] ?? 0);
      passed += counted('pass');
      failed += counted('fail') + counted('cancelled');
      resolve(code === 0);
    });
  });
}

/** Chromium for the browser journeys: `CHROMIUM`, or Debian's, which is installed if that may be done. */
async function chromium(): Promise<string | undefined> {
  const path = process.env['CHROMIUM'] || '/usr/bin/chromium';
  if (existsSync(path)) return path;
  if (process.env['CHROMIUM']) {
    console.error(`CHROMIUM names ${path}, and there is nothing there. Correct it or unset it.`);
    return undefined;
  }
  const manager = '/usr/bin/apt-get';
  if (process.getuid?.() !== 0 || !existsSync(manager)) {
    console.error(
      'The browser journeys need Chromium: install it (on Debian: apt-get install chromium) or name it with CHROMIUM.',
    );
    return undefined;
  }
  console.log('Chromium is missing: installing the package of Debian.');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const installed =
    (await run(manager, ['update', '-q'], quiet)) &&
    (await run(
      manager,
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      quiet,
    ));
  if (installed && existsSync(path)) return path;
  console.error(
    'Chromium could not be installed with apt-get. Install it by hand, or name it with CHROMIUM, and run this again.',
  );
  return undefined;
}

/** Where the tests of each step are. */
const files = {
  unit: ['test/*.test.ts', 'test/kill/*.test.ts', 'src/**/*.test.ts', 'build/**/*.test.ts'],
  requests: ['test/requests/*.test.ts', 'test/cli/*.test.ts'],
  faults: ['test/faults/*.test.ts'],
  journeys: ['test/e2e/*.test.ts'],
};

/** Test files that no step runs: a test that nobody runs guards nothing. */
function forgotten(): string[] {
  const run = new Set(
    Object.values(files)
      .flat()
      .flatMap((pattern) => globSync(pattern, { cwd: root })),
  );
  return globSync('{src,test,build,bench}/**/*.test.{ts,tsx}', { cwd: root }).filter(
    (path) => !run.has(path),
  );
}

const steps: readonly Step[] = [
  {
    name: 'types',
    title: 'Types',
    run: async () =>
      (await node([npm('typescript/bin/tsc'), '--noEmit'])) &&
      // What runs in a browser knows other globals.
      node([npm('typescript/bin/tsc'), '-p', 'src/browser']),
  },
  { name: 'lint', title: 'Lint', run: () => node([npm('oxlint/bin/oxlint'), '--deny-warnings']) },
  {
    name: 'format',
    title: 'Format',
    run: () => node([npm('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  },
  { name: 'build', title: 'Build', run: () => node(['build/dist.js']) },
  {
    name: 'unit',
    title: 'Architecture, unit and property tests',
    run: () => tests(files.unit),
  },
  {
    name: 'requests',
    title: 'Request and command line tests',
    run: () => tests(files.requests),
  },
  {
    name: 'faults',
    title: 'Faults, shortened (npm run faults for the whole)',
    run: () => tests(files.faults, {}, 2),
  },
  {
    name: 'journeys',
    title: 'Browser journeys',
    run: async () => {
      const path = await chromium();
      return path !== undefined && tests(files.journeys, { CHROMIUM: path }, 1);
    },
  },
];

const named = process.argv.slice(2);
const unknown = named.find((name) => !steps.some((step) => step.name === name));
if (unknown !== undefined) {
  console.error(`There is no step "${unknown}". There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
for (const path of forgotten()) {
  console.error(`${path} is a test that no step runs. Add its folder to test/run.ts.`);
  process.exit(1);
}
const begun = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
let broken: string | undefined;
for (const step of steps) {
  if (named.length > 0 && !named.includes(step.name)) continue;
  const since = performance.now();
  console.log(`\n=== ${step.title}`);
  const good = await step.run();
  console.log(`=== ${step.title}: ${good ? 'good' : 'FAILED'} (${seconds(since)})`);
  if (good) continue;
  broken = step.title;
  break;
}
console.log(
  broken === undefined
    ? `\nAll of it in ${seconds(begun)}.`
    : `\nStopped at: ${broken} (after ${seconds(begun)}).`,
);
// A step without tests of its own counts as one when it fails.
console.log(`${passed} passed, ${broken !== undefined && failed === 0 ? 1 : failed} failed`);
process.exitCode = broken === undefined ? 0 : 1;
