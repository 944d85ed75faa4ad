import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { diligence, givenFolder, root, started } from './diligence.ts';

/** A copy of the project that shares its packages. */
function clone(without: readonly string[] = []): string {
  const folder = join(givenFolder(), 'clone');
  mkdirSync(folder);
  for (const part of [
    'bin',
    'build',
    'src',
    'public',
    'assets',
    'dist',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
    'vite.browser.config.ts',
  ])
    if (!without.includes(part))
      cpSync(join(root, part), join(folder, part), { recursive: true, preserveTimestamps: true });
  if (!without.includes('node_modules'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

test('a clone is built when dist/ is missing or older than its sources, and only then', async () => {
  const folder = clone(['dist']);
  const program = join(folder, 'bin', 'diligence.js');
  const run = () => diligence(['--version'], { cwd: folder, program });
  const first = await run();
  assert.equal(first.err, 'Building…\n');
  assert.match(first.out, /^\d+\.\d+\.\d+\n$/);
  assert.equal((await run()).err, '');
  const source = join(folder, 'src', 'cli', 'help.ts');
  utimesSync(source, new Date(), new Date());
  assert.equal((await run()).err, 'Building…\n');
  assert.equal((await run()).err, '');
  writeFileSync(join(folder, 'src', 'calendar.test.ts'), '// a test changes nothing of the program\n');
  assert.equal((await run()).err, '');
});

test('the installed package needs no sources, no build tools and no clone', async () => {
  const folder = clone(['src', 'build', 'vite.config.ts', 'vite.browser.config.ts', 'tsconfig.json']);
  const data = join(givenFolder(), 'sample');
  const program = join(folder, 'bin', 'diligence.js');
  const filled = await diligence(['demo', '--no-start', '--data', data], { cwd: folder, program });
  assert.equal(filled.code, 0, filled.err);
  const out = join(givenFolder(), 'report.pdf');
  const report = await diligence(['risk', 'report', '--data', data, '--out', out], { cwd: folder, program });
  assert.equal(report.code, 0, report.err);
  assert.ok(existsSync(out));
});

test('what is not installed is named in one sentence', async () => {
  const folder = clone(['node_modules', 'dist']);
  const program = join(folder, 'bin', 'diligence.js');
  const unbuilt = await diligence(['--version'], { cwd: folder, program });
  assert.equal(unbuilt.code, 2);
  assert.match(unbuilt.err, /built first.*Run "npm ci"/);
  const packaged = clone(['src', 'node_modules']);
  const bare = await diligence(['start', '--data', join(packaged, 'data')], {
    cwd: packaged,
    program: join(packaged, 'bin', 'diligence.js'),
  });
  assert.equal(bare.code, 2);
  assert.match(bare.err, /is not installed \(.+\)\. Run "npm ci"/);
  for (const { err } of [unbuilt, bare]) assert.doesNotMatch(err, /\n\s+at /);
});

test('under an old Node it starts the bundled one, hands on arguments and exit code, and stops with it', async (context) => {
  const nodes = ['/usr/bin/node', '/usr/local/bin/node'].filter((path) => existsSync(path));
  let older: string | undefined;
  for (const node of nodes) {
    const { out } = await diligence([], { node, program: versionScript() });
    if (Number(out) < 26) older = node;
  }
  if (older === undefined) return context.skip('there is no older Node on this machine');
  const answered = await diligence(['posture', '--data', '/nowhere at all', '--json'], { node: older });
  assert.equal(answered.code, 2);
  assert.match(answered.out, /There is no folder \/nowhere at all/);
  const server = await started(['start', '--data', join(givenFolder(), 'data')], { node: older });
  assert.equal(await server.stop('SIGTERM'), 0);
  await assert.rejects(fetch(server.address), 'the other Node ended too');

  const killed = await started(['start', '--data', join(givenFolder(), 'data')], { node: older });
  await killed.stop('SIGKILL');
  for (let tries = 0; tries < 100; tries++) {
    const gone = await fetch(killed.address).then(
      () => false,
      () => true,
    );
    if (gone) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('the server outlived its launcher');
});

/** A script that prints the major version of the Node that runs it. */
function versionScript(): string {
  const path = join(givenFolder(), 'version.cjs');
  writeFileSync(path, 'process.stdout.write(process.versions.node.split(".")[0]);');
  return path;
}

test('an old Node with no bundled one beside it is told what to install', async () => {
  const folder = clone(['node_modules', 'src']);
  const pretend = join(givenFolder(), 'old.cjs');
  writeFileSync(
    pretend,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.1' } });",
  );
  const { code, err, out } = await diligence(['start'], {
    cwd: folder,
    program: join(folder, 'bin', 'diligence.js'),
    env: { NODE_OPTIONS: `--require=${pretend}` },
  });
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.match(
    err,
    /needs Node 26 or newer, and this is Node 18\.20\.1\. Install it from https:\/\/nodejs\.org/,
  );
  assert.equal(err.trim().split('\n').length, 1);
});
