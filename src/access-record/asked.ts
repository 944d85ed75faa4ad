import { addDays, parseDay, startOfDay } from '#calendar.ts';
import type { Day } from '#calendar.ts';

import { isAccessKind } from './kinds.ts';
import type { AccessKind } from './kinds.ts';
import type { Search } from './reading.ts';

/** What a page of the access record is asked for; what makes no sense is left out. */
export type Asked = {
  readonly person?: string | undefined;
  readonly kind?: AccessKind | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** Entries before this position: the next page. */
  readonly before?: number | undefined;
};

/** Reads the query of the address. */
export function askedIn(query: (name: string) => string | undefined): Asked {
  const kind = query('kind') ?? '';
  const before = Number(query('before'));
  return {
    person: query('person') || undefined,
    kind: isAccessKind(kind) ? kind : undefined,
    from: parseDay(query('from') ?? ''),
    until: parseDay(query('until') ?? ''),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}

/** The search that is asked for, the days counted in the practice's time zone. */
export function searchOf(asked: Asked, chain: string, zone: string): Omit<Search, 'most'> {
  const { person, kind, from, until, before } = asked;
  return {
    chain,
    person,
    kind,
    before,
    from: from === undefined ? undefined : startOfDay(from, zone),
    until: until === undefined ? undefined : startOfDay(addDays(until, 1), zone),
  };
}

/** The same question as an address, from `before` on or from the newest. */
export function addressFor(path: string, asked: Asked, before?: number): string {
  const given = Object.entries({ ...asked, before }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
