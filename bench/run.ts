import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Measures what the house is to be quick at, each in a process of its own, and prints figures of this machine with
 * ratios that hold on others too. `npm run bench -- pages append` runs only what is named. BENCH_FOLDER says on which
 * disk (else the usual place for temporary files), BENCH_BACKUP_MB how large the store is that is backed up (else 100),
 * BENCH_MEMORY_SECONDS how long the mixed load lasts (else 600).
 */

const measures = [
  'six-years',
  'fold',
  'posture',
  'pages',
  'append',
  'report',
  'manual',
  'start',
  'memory',
  'backup',
] as const;

const named = process.argv.slice(2);
const unknown = named.find((name) => !measures.some((measure) => measure === name));
if (unknown !== undefined) {
  console.error(`There is no measure "${unknown}". There are: ${measures.join(', ')}.`);
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] || tmpdir(), 'diligence-bench-'));

/** Runs a program of this Node to its end; whether it ended well. */
function node(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', DILIGENCE_DATA: '', DILIGENCE_KEY: '', PORT: '' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const begun = performance.now();
console.log(`Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}\n`);
try {
  let good = await node(['build/dist.js']);
  for (const measure of measures) {
    // The practice of six years is what several others measure on.
    const wanted = named.length === 0 || named.some((name) => name === measure) || measure === 'six-years';
    if (good && wanted) good = await node([join('bench', `${measure}.ts`), folder]);
  }
  if (!good) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`);
