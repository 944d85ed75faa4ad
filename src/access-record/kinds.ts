/** What the access record tells of: the kind, the words on its page, and how many of it are written at most. */
type Kind = {
  /** What happened, after "when" and "who": a short sentence without a subject. */
  readonly words: string;
  /**
   * What somebody without a sign-in, or without the role, can bring about at will is written so many times an hour
   * for each person (or for all strangers together): nobody fills the disk with it. One entry then says that there
   * was more.
   */
  readonly perHour?: number;
};

/** Every kind of entry. A new one is one line here. */
export const accessKinds = {
  'signed-in': { words: 'Signed in' },
  'sign-in-failed': { words: 'Did not get in', perHour: 20 },
  'sign-in-held': { words: 'Held back after too many tries', perHour: 20 },
  'signed-out': { words: 'Signed out' },
  'session-idle': { words: 'Signed out by Diligence: nothing was done for a while' },
  'session-revoked': { words: 'A sign-in was ended from elsewhere' },
  'password-changed': { words: 'Changed the password' },
  'second-factor-added': { words: 'Added a second factor' },
  'second-factor-removed': { words: 'Removed a second factor' },
  'recovery-codes-made': { words: 'Made recovery codes' },
  'recovery-code-used': { words: 'Used a recovery code' },
  'recovery-sheet-used': { words: 'Got in with the printed recovery sheet' },
  'recovery-sheet-failed': { words: 'Did not get in: wrong words of a recovery sheet', perHour: 20 },
  'link-made': { words: 'A one-time link was made' },
  'link-used': { words: 'A one-time link was used' },
  'link-withdrawn': { words: 'One-time links were withdrawn' },
  'account-made': { words: 'A sign-in was made' },
  'account-closed': { words: 'A sign-in was closed' },
  'key-changed': { words: 'A key was changed' },
  refused: { words: 'Asked for a page that is not in the role', perHour: 20 },
  looked: { words: 'Looked at' },
  exported: { words: 'Took a copy out' },
  imported: { words: 'Arrived from another installation' },
  restored: { words: 'Came back from a backup' },
  'not-written': { words: 'More of the same in this hour was not written' },
} as const satisfies Record<string, Kind>;
export type AccessKind = keyof typeof accessKinds;

/** How many of a kind are written in an hour for one person; undefined: all. */
export function perHour(kind: AccessKind): number | undefined {
  const { perHour }: Kind = accessKinds[kind];
  return perHour;
}

/** Whether a text is one of the kinds. */
export function isAccessKind(text: string): text is AccessKind {
  return Object.hasOwn(accessKinds, text);
}
