/** The kinds of files that are taken in as they are: what is sent as something else is refused. */
export const fileKinds = ['application/pdf', 'image/png', 'image/jpeg'] as const;
/** What is kept as evidence of an incident as well: logs, and messages with their headers. */
export const evidenceFiles = [...fileKinds, 'text/plain'] as const;
export type FileKind = (typeof fileKinds)[number];
export type EvidenceFile = (typeof evidenceFiles)[number];

/** The kinds as people say them, and the ending of their names. */
export const fileKindWords: Readonly<
  Record<EvidenceFile, { readonly word: string; readonly ending: string }>
> = {
  'application/pdf': { word: 'PDF', ending: 'pdf' },
  'image/png': { word: 'PNG', ending: 'png' },
  'image/jpeg': { word: 'JPEG', ending: 'jpg' },
  'text/plain': { word: 'plain text', ending: 'txt' },
};

/** What such files begin with. ISO 32000-1, 7.5.2; W3C PNG, 5.2; ITU T.81, B.1.1.3. */
const beginnings: readonly (readonly [FileKind, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** The kind of a file by its first bytes, whatever its name says; undefined for any other. */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  return beginnings.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

/** Whether a file is plain text (UTF-8, no control characters but tabs and line ends), and no script that says so of itself. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || (bytes[0] === 0x23 && bytes[1] === 0x21)) return false;
  if (bytes.some((byte) => byte === 0x7f || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)))
    return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
