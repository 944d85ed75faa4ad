import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** The folder that Diligence is installed in: the nearest above this file with a `package.json`. */
export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error('The package.json of Diligence is missing. Install Diligence again.');
    folder = above;
  }
  return folder;
}

/** The version of Diligence, as its package says it. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * What lies in public/, and the scripts that were built for browsers, by the path they are asked for under. A file of
 * a kind that is not listed is not given out.
 */
export function publicFiles(): Map<string, { type: string; body: Uint8Array<ArrayBuffer> }> {
  const root = packageFolder();
  const folders = [join(root, 'public'), join(root, 'dist', 'browser')].filter((folder) =>
    existsSync(folder),
  );
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => mediaTypes[extname(name)] !== undefined)
        .map((name) => [
          `/${name}`,
          {
            type: mediaTypes[extname(name)] ?? '',
            body: Uint8Array.from(readFileSync(join(folder, name))),
          },
        ]),
    ),
  );
}
