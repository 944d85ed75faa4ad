/** The kinds of files that are taken in as they are: what is sent as something else is refused. */
export const fileKinds = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The kinds as people say them, and the ending of their names. */
export const fileKindWords: Readonly<Record<FileKind, { readonly word: string; readonly ending: string }>> = {
  'application/pdf': { word: 'PDF', ending: 'pdf' },
  'image/png': { word: 'PNG', ending: 'png' },
  'image/jpeg': { word: 'JPEG', ending: 'jpg' },
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
