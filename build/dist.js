import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What dist/ is built from, beside src/. A changed package can change what the build comes to. */
const inputs = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.browser.config.ts',
  'public/diligence.css',
];

/** The file in dist/ that says what it was built from. */
const stampFile = 'built-from';

/**
 * A digest of the names, sizes and times of all sources: it takes a few milliseconds, where reading them all
 * would take more than the rest of a start.
 *
 * @param {string} root The folder of the project.
 */
function sourcesStamp(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat) hash.update(`${path} ${stat.mtimeMs} ${stat.size}\n`);
  };
  for (const path of inputs) add(path);
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  for (const path of files.toSorted()) add(path);
  return hash.digest('hex');
}

/**
 * Whether dist/ is there and was built from the sources as they are now.
 *
 * @param {string} root The folder of the project.
 */
export function isCurrent(root) {
  const stamp = join(root, 'dist', stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesStamp(root);
}

/**
 * Builds dist/ beside the old one and then puts it into its place, so that a build that fails or is stopped
 * leaves what was there. Rejects where Vite is not installed (`ERR_MODULE_NOT_FOUND`) or the sources do not build.
 *
 * @param {string} root The folder of the project.
 */
export async function makeDist(root) {
  const { build } = await import('vite');
  const stamp = sourcesStamp(root);
  const [dist, draft, old] = ['dist', `dist-${process.pid}.new`, `dist-${process.pid}.old`].map((name) =>
    join(root, name),
  );
  try {
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: draft },
    });
    await build({
      root,
      configFile: join(root, 'vite.browser.config.ts'),
      logLevel: 'warn',
      build: { outDir: join(draft, 'browser') },
    });
    writeFileSync(join(draft, stampFile), stamp);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(draft, dist);
  } finally {
    for (const folder of [draft, old]) rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeDist(join(import.meta.dirname, '..'));
