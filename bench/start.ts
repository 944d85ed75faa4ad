import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { benchFolder, ms, print, quantile, timed } from './line.ts';

// From the command to the first answer, on the practice of six years.

const root = join(import.meta.dirname, '..');

/** Runs `diligence start` until it has answered one request; milliseconds. */
async function untilAnswer(): Promise<number> {
  const folder = join(benchFolder(), 'six-years');
  const args = [join(root, 'bin', 'diligence.js'), 'start', '--data', folder, '--port', '0', '--json'];
  const { took, result: child } = await timed(async () => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const { address } = await new Promise<{ address: string }>((resolve, reject) => {
      child.stdout.once('data', (text: Buffer) =>
        resolve(JSON.parse(text.toString('utf8').split('\n')[0] ?? '') as { address: string }),
      );
      child.once('exit', (code) => reject(new Error(`It ended with ${code}.`)));
    });
    await (await fetch(`${address.replace('localhost', '127.0.0.1')}/sign-in`)).text();
    return child;
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return took;
}

/** The same Node, doing nothing; milliseconds. */
async function bareNode(): Promise<number> {
  return (
    await timed(
      () => new Promise((resolve) => spawn(process.execPath, ['--eval', '0']).once('exit', resolve)),
    )
  ).took;
}

const starts: number[] = [];
const bare: number[] = [];
for (let time = 0; time < 6; time++) {
  starts.push(await untilAnswer());
  bare.push(await bareNode());
}
const median = quantile(starts.slice(1), 0.5);
print({
  what: 'Start to first answer',
  figure: ms(median),
  goal: '≤ 1 s',
  ratio: median / quantile(bare, 0.5),
  of: `a Node that does nothing (${ms(quantile(bare, 0.5))})`,
});
console.log(`    the first time, with nothing compiled yet: ${ms(starts[0] ?? 0)}`);
