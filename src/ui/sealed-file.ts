import type { Attachment } from '#attachment.ts';
import { fileKinds } from '#file-kind.ts';
import type { PageContext } from './page.ts';

/**
 * A file that lay sealed, to be saved and never shown in the page: what somebody sent may hold a script, which must
 * not run as if it were ours. Each download page needs a line in `watched`.
 */
export function serveAttachment(
  context: PageContext,
  bytes: Uint8Array,
  { name, type }: Attachment,
): Response {
  const known = (fileKinds as readonly string[]).includes(type);
  return context.body(Uint8Array.from(bytes), 200, {
    'content-type': known ? type : 'application/octet-stream',
    'content-disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name)}`,
    'content-length': String(bytes.length),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}

/** For programs that know ASCII alone (RFC 6266, 4.3). */
function plainName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
}

/** RFC 8187, 3.2.1. */
function encodedName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
