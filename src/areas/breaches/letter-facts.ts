import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import type { LetterFacts } from '#texts/breach-letters/facts.ts';
import { clocksOf } from './clocks.ts';
import type { LetterWords, NoticeKind } from './events.ts';
import { countedTogether, countOn, noticesOn } from './standing.ts';
import type { BreachRecord } from './view.ts';

const nothing = { en: '', es: '' };

/** The words of letters while nobody has written them. */
export const noWords: LetterWords = {
  happened: nothing,
  otherKind: nothing,
  doing: { investigating: nothing, lessening: nothing, preventing: nothing },
  offer: { months: 0, provider: '', how: '', until: '' },
  reach: { tollFree: '', tollFreeUntil: '', hours: nothing, email: '', website: '', mail: '' },
  signer: { name: '', title: nothing },
  safeguardsBefore: '',
  actionsTaken: '',
  securityProgram: 'unknown',
};

/** What the letters of a breach are written from, as it is on record on a day. It names no patient. */
export function letterFacts(program: Program, record: BreachRecord, today: Day): LetterFacts {
  const clocks = clocksOf(program, record, today);
  const count = countOn(record, today);
  const words = record.letterWords ?? noWords;
  const { offer, ...said } = words;
  const shared = countedTogether(program, record, today).flatMap((one) => noticesOn(one, today));
  const sent = (kind: NoticeKind, of = noticesOn(record, today)): Day | '' =>
    of
      .filter((notice) => notice.kind === kind)
      .map(({ on }) => on)
      .toSorted()[0] ?? '';
  return {
    incident: program.incidents.get(record.incident)?.kind ?? '',
    from: record.from,
    to: record.to,
    discovered: clocks.start,
    kinds: count?.kinds ?? [],
    ...said,
    ...(offer.months > 0 && { offer }),
    total: count?.total ?? 0,
    estimate: count?.estimate ?? true,
    states: count?.states ?? [],
    unreachable: count?.unreachable ?? 0,
    kin: count?.kin ?? 0,
    ...(record.vendor !== '' && {
      associate: { name: nameOf(program, record.vendor), discovered: record.associateDiscovered },
    }),
    ...(clocks.delay && { delay: { until: clocks.delay.until } }),
    part2: record.part2,
    sent: { individuals: sent('individuals'), substitute: sent('substitute'), media: sent('media', shared) },
  };
}
