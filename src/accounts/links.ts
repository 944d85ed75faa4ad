import { instant } from '#calendar.ts';
import type { Instant } from '#calendar.ts';
import { refuse } from '#decision.ts';
import { atomically, createTables } from './door.ts';
import type { Door, Person, Refused } from './door.ts';
import { digestOf, isToken, newToken } from './token.ts';

/** What a one-time link is for. */
export type Purpose = 'set-up' | 'invitation' | 'demo' | 'recovery' | 'reading' | Outside;
/** Links for somebody outside, who has no sign-in and gets none: a vendor. */
export type Outside = 'agreement' | 'review';

/** A link that still works. */
export type Link = Person & { readonly purpose: Purpose; readonly expiresAt: Instant };

/** Who has a link made for somebody, and from which network address; no person: nobody is signed in. */
export type MadeBy = { readonly person?: string; readonly address: string };

const hour = 60 * 60_000;

/** How long each kind of link works, and how to come by a new one. */
const kinds: Record<Purpose, { lasts: number; words: string; anew: string }> = {
  'set-up': {
    lasts: 24 * hour,
    words: '24 hours',
    anew: 'Start Diligence again and open the link it prints.',
  },
  invitation: { lasts: 7 * 24 * hour, words: '7 days', anew: 'Ask whoever invited you for a new one.' },
  // Made for somebody who typed the words of the recovery sheet: only to go on with.
  recovery: {
    lasts: hour / 2,
    words: '30 minutes',
    anew: 'Type the words of the recovery sheet again.',
  },
  reading: { lasts: 14 * 24 * hour, words: '14 days', anew: 'Ask whoever gave it to you for a new one.' },
  agreement: {
    lasts: 30 * 24 * hour,
    words: '30 days',
    anew: 'Ask the practice that sent it for a new one.',
  },
  review: {
    lasts: 30 * 24 * hour,
    words: '30 days',
    anew: 'Ask the practice that sent it for a new one.',
  },
  // Made by the demo alone, into its sample practice.
  demo: { lasts: 24 * hour, words: '24 hours', anew: 'Start the demo again and open the link it prints.' },
};

/** Spent links are remembered so long past their time, in milliseconds, to say what became of them. */
const remembered = 30 * 24 * hour;

type Row = {
  purpose: Purpose;
  practice: string;
  person: string;
  expires_at: number;
  ended: 'used' | 'replaced' | 'withdrawn' | null;
};

export type Links = ReturnType<typeof openLinks>;

/**
 * Links that let one person do one thing once. Each is bound to a practice and a person; its token is in the
 * address only, and the digest of it is kept. Synchronous; throws only where the database fails.
 */
export function openLinks({ database, now, randomBytes, access }: Omit<Door, 'sealing'>) {
  createTables(database);
  const insert = database.prepare('INSERT INTO one_time_link VALUES (?, ?, ?, ?, ?, ?, NULL)');
  const select = database.prepare('SELECT * FROM one_time_link WHERE digest = ? AND purpose = ?');
  const use = database.prepare(`UPDATE one_time_link SET ended = 'used' WHERE digest = ?`);
  const replace = database.prepare(`
    UPDATE one_time_link SET ended = 'replaced'
    WHERE practice = ? AND person = ? AND purpose = ? AND ended IS NULL`);
  const replaceAll = database.prepare(
    `UPDATE one_time_link SET ended = 'replaced' WHERE purpose = ? AND ended IS NULL`,
  );
  const withdraw = database.prepare(`
    UPDATE one_time_link SET ended = 'withdrawn' WHERE practice = ? AND person = ? AND ended IS NULL`);
  const withdrawOne = database.prepare(`
    UPDATE one_time_link SET ended = 'withdrawn'
    WHERE practice = ? AND person = ? AND purpose = ? AND ended IS NULL`);
  const withdrawAll = database.prepare(`
    UPDATE one_time_link SET ended = 'withdrawn' WHERE practice = ? AND purpose = ? AND ended IS NULL
    RETURNING person`);
  const forget = database.prepare('DELETE FROM one_time_link WHERE expires_at < ?');
  const openOnes = database.prepare(`
    SELECT * FROM one_time_link WHERE practice = ? AND ended IS NULL AND expires_at >= ? ORDER BY made_at`);

  function find(token: string | undefined, purpose: Purpose): Link | Refused {
    const { words, anew } = kinds[purpose];
    const row = isToken(token) ? (select.get(digestOf(token), purpose) as Row | undefined) : undefined;
    if (!row) return refuse(`This link is not known here. Check that all of it was copied. ${anew}`);
    if (row.ended === 'used') {
      if (purpose === 'agreement' || purpose === 'review')
        return refuse(
          'This link was used already. The practice that sent it has what you signed or answered.',
        );
      return refuse(
        purpose === 'reading'
          ? `This link was opened on a device already, and goes on only there. If you have a sign-in, use it. ${anew}`
          : `This link was used already, and works only once. If you have an account, sign in. ${anew}`,
      );
    }
    if (row.ended === 'replaced')
      return refuse(`A newer link took the place of this one. Open the newest. ${anew}`);
    if (row.ended === 'withdrawn') return refuse(`This link was withdrawn. ${anew}`);
    if (now() > row.expires_at) return refuse(`This link worked for ${words} and has expired. ${anew}`);
    return linkOf(row);
  }

  /** A set-up link is for a practice that may never be: it goes in the installation's chain. */
  function note(
    kind: 'link-made' | 'link-used',
    { purpose, practice, person }: Person & Pick<Link, 'purpose'>,
    by?: MadeBy,
  ) {
    const from = by?.address;
    if (purpose === 'set-up') access.note({ kind, subject: purpose });
    else if (by?.person === undefined) access.note({ practice, person, kind, subject: purpose, from });
    else access.note({ practice, person: by.person, kind, subject: person, from });
  }

  return {
    /**
     * Makes a link and gives its token, to be put into an address. It takes the place of every open link with
     * the same purpose for that person; a set-up link takes the place of every other set-up link. `by`: who has it
     * made, for the access record.
     */
    make(purpose: Purpose, { practice, person }: Person, by?: MadeBy): string {
      return atomically(database, () => {
        const at = now();
        forget.run(at - remembered);
        if (purpose === 'set-up') replaceAll.run(purpose);
        else replace.run(practice, person, purpose);
        const token = newToken(randomBytes);
        insert.run(digestOf(token), purpose, practice, person, at, at + kinds[purpose].lasts);
        note('link-made', { purpose, practice, person }, by);
        return token;
      });
    },

    /** What a link is for, without using it up: opening an address must not spend it, mail scanners do. */
    find,

    /**
     * Uses a link up and makes what it is for, in one transaction: both or neither. Where `make` comes to
     * refusals or throws, the link still works. `from`: the network address, for the access record.
     */
    consume<Made>(
      token: string | undefined,
      purpose: Purpose,
      make: (link: Link) => Made | Refused,
      from?: string,
    ): Made | Refused {
      return atomically(database, () => {
        const link = find(token, purpose);
        if ('refusals' in link) return link;
        use.run(digestOf(token ?? ''));
        note('link-used', link, from === undefined ? undefined : { address: from });
        return make(link);
      });
    },

    /** The links of a practice that still work: who was invited, and until when. */
    open(practice: string): readonly Link[] {
      return (openOnes.all(practice, now()) as Row[]).map(linkOf);
    },

    /** No open link of a practice for this purpose works any more. */
    withdrawAll(practice: string, purpose: Purpose): void {
      atomically(database, () => {
        for (const { person } of withdrawAll.all(practice, purpose) as { person: string }[])
          access.note({ practice, person, kind: 'link-withdrawn', subject: purpose });
      });
    },

    /** No open link of this person works any more; with `purpose`, none for that. */
    withdraw({ practice, person }: Person, purpose?: Purpose): void {
      atomically(database, () => {
        const { changes } =
          purpose === undefined ? withdraw.run(practice, person) : withdrawOne.run(practice, person, purpose);
        if (changes > 0) access.note({ practice, person, kind: 'link-withdrawn' });
      });
    },
  };
}

function linkOf({ purpose, practice, person, expires_at }: Row): Link {
  return { purpose, practice, person, expiresAt: instant(expires_at) };
}
