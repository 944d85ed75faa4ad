import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

process.env['NODE_ENV'] = 'production';
const dist = join(import.meta.dirname, '..', 'dist');
if (!existsSync(dist)) throw new Error('Nothing is built yet. Run "npm run build" before these tests.');

/** A module of the built program. Pages are TSX, which Node does not read, so that they are tested as built. */
async function built(name: string): Promise<unknown> {
  return import(pathToFileURL(join(dist, `${name}.js`)).href);
}

export const { createApp } = (await built('app')) as typeof import('#ui/app.ts');
export const { openInstallation } = (await built(
  'open-installation',
)) as typeof import('#installation/open-installation.ts');
export const { serve } = (await built('server')) as typeof import('#server.ts');
