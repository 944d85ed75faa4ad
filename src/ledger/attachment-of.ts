import type { Attachment } from '#attachment.ts';
import type { Refusal } from '#decision.ts';
import { fileKinds, fileKindWords, isPlainText, kindOf } from '#file-kind.ts';
import type { EvidenceFile } from '#file-kind.ts';
import { sha256 } from './chain.ts';

/** The most that a file may hold: 25 MB, in bytes. */
export const largestFile = 25 * 1_048_576;

/** The longest name that is kept of a file, in characters. */
const longestName = 120;

/**
 * How an event names a file that somebody sent. Its bytes go on record with the event: `record(by, command, input,
 * { files: [bytes] })`.
 *
 * @param name What the sender calls it. A folder before it is left out.
 * @param kinds What is taken here; the first bytes say what it is, and not its name.
 */
export function attachmentOf(
  bytes: Uint8Array,
  name: string,
  kinds: readonly EvidenceFile[] = fileKinds,
): { readonly attachment: Attachment } | { readonly refusals: readonly Refusal[] } {
  if (bytes.length === 0) return refused('The file is empty. Choose it again.');
  if (bytes.length > largestFile)
    return refused(
      `The file holds ${Math.ceil(bytes.length / 1_048_576)} MB. The most that can be kept is 25 MB: scan it with fewer dots per inch, or split it.`,
    );
  const found = kindOf(bytes);
  const type = found ?? (kinds.includes('text/plain') && isPlainText(bytes) ? 'text/plain' : undefined);
  if (type === undefined || !kinds.includes(type)) {
    const words = kinds.map((kind) => fileKindWords[kind].word);
    return refused(
      `This is not a ${words.length > 1 ? `${words.slice(0, -1).join(', ')} or ` : ''}${words.at(-1)} file. Save or scan it as one, then choose it again.`,
    );
  }
  return {
    attachment: { digest: sha256(bytes), name: nameFor(name, type), type, bytes: bytes.length },
  };
}

function refused(because: string): { readonly refusals: readonly Refusal[] } {
  return { refusals: [{ because, field: 'file' }] };
}

/** A name without a folder, and without characters that nobody can see or that no file system takes. */
function nameFor(name: string, type: EvidenceFile): string {
  const own = (name.toWellFormed().normalize('NFC').split(/[/\\]/u).at(-1) ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+/u, '');
  const { ending } = fileKindWords[type];
  const stem = own.replace(/\.[^.]*$/u, '');
  const kept = [...stem].slice(0, longestName - ending.length - 1).join('');
  return `${kept === '' ? 'file' : kept}.${ending}`;
}
