/** How long and how much is held: each file 15 minutes, four for one session, 80 MB in all. */
export const heldLimits = { milliseconds: 15 * 60_000, forOne: 4, bytes: 80_000_000 } as const;

/**
 * Files that somebody brought and has not decided about yet. They are in memory alone and never on disk, belong to the
 * session that brought them, and are wiped when their time is over, when they are let go, or when others need the room.
 */
export type HeldFiles = {
  /** Holds a file under the name of its import; one held under the same name before is wiped. */
  hold(owner: string, name: string, bytes: Uint8Array): void;
  /** The file, while it is held and for its owner only. The caller does not keep it. */
  find(owner: string, name: string): Uint8Array | undefined;
  /** Wipes a file. */
  release(owner: string, name: string): void;
};

/** Opens an empty store. `keptFor`: milliseconds. */
export function openHeldFiles(keptFor: number = heldLimits.milliseconds): HeldFiles {
  /** In the order they came. */
  const held = new Map<string, { owner: string; bytes: Uint8Array; timer: NodeJS.Timeout }>();
  const keyOf = (owner: string, name: string) => JSON.stringify([owner, name]);

  function wipe(key: string): void {
    const file = held.get(key);
    if (!file) return;
    clearTimeout(file.timer);
    file.bytes.fill(0);
    held.delete(key);
  }

  return {
    hold(owner, name, given) {
      const key = keyOf(owner, name);
      wipe(key);
      const bytes = Uint8Array.from(given);
      const timer = setTimeout(() => wipe(key), keptFor);
      timer.unref();
      held.set(key, { owner, bytes, timer });
      const own = [...held].filter(([, file]) => file.owner === owner);
      for (const [old] of own.slice(0, -heldLimits.forOne)) wipe(old);
      let all = [...held.values()].reduce((sum, file) => sum + file.bytes.length, 0);
      for (const [old, file] of held) {
        if (all <= heldLimits.bytes || old === key) break;
        all -= file.bytes.length;
        wipe(old);
      }
    },
    find: (owner, name) => held.get(keyOf(owner, name))?.bytes,
    release: (owner, name) => wipe(keyOf(owner, name)),
  };
}
