import { daysBetween, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { numbers } from '#regulation/numbers.ts';
import { clocksOf, nagFromDay } from './clocks.ts';
import { dutiesOf } from './duties.ts';
import type { NoticeDuty } from './duties.ts';
import type { ContentPart } from './events.ts';
import { countOn, noticesOn, standingOn } from './standing.ts';
import type { BreachNoticeRecord, BreachRecord } from './view.ts';

export const gradeOf = (notices: readonly BreachNoticeRecord[]): 'shown' | 'said' =>
  notices.length > 0 && notices.every(({ file, confirmation }) => file !== undefined || confirmation !== '')
    ? 'shown'
    : 'said';

export const positionsOf = (record: BreachRecord, notices: readonly BreachNoticeRecord[]): number[] =>
  [record.first, ...notices.map(({ position }) => position)].toSorted((a, b) => a - b);

/** The elements of a notice, by the provision that asks for each. */
const contentOf: readonly (readonly [Citation, ContentPart, string])[] = [
  ['164.404(c)(1)(A)', 'happened', 'what happened and when'],
  ['164.404(c)(1)(B)', 'kinds', 'what kinds of PHI were involved'],
  ['164.404(c)(1)(C)', 'steps', 'what people can do to protect themselves'],
  ['164.404(c)(1)(D)', 'doing', 'what you are doing about it'],
  ['164.404(c)(1)(E)', 'reach', 'how to reach you'],
  ['164.404(c)(2)', 'plain', 'all of it in plain language'],
];

/** What a breach asks for, as findings of one record: the sentences begin with its day. */
export function noticeFindings(program: Program, record: BreachRecord, today: Day): Finding[] {
  const clocks = clocksOf(program, record, today);
  const duties = dutiesOf(program, record, today);
  const presumed = standingOn(record, today) === 'open';
  const named = `${presumed ? 'The presumed breach' : 'The breach'} discovered on ${longDate(clocks.start)}`;
  const work = presumed
    ? { path: `/breaches/${record.id}`, label: 'Decide whether it was a breach', minutes: 10 }
    : { path: `/breaches/${record.id}/notices`, label: 'Give the notices of a breach', minutes: 30 };
  const at = (citation: Citation) => ({ citation, subject: record.id });
  const base = { evidence: [record.first] };

  /** The standing of a duty: whether it was done. */
  const done = (citation: Citation, duty: NoticeDuty): Finding => {
    if (duty.done)
      return {
        ...at(citation),
        status: 'satisfied',
        grade: gradeOf(duty.notices),
        because: `${named}: done by ${longDate(duty.doneOn ?? today)}.`,
        evidence: positionsOf(record, duty.notices),
      };
    const late = duty.by !== null && duty.by < today;
    return {
      ...at(citation),
      status: late ? 'not-satisfied' : 'due',
      ...(!late && { grade: 'said' as const }),
      ...(duty.by !== null && { due: duty.by }),
      because: `${named}: ${lowered(duty.what)}, by ${longDate(duty.by ?? today)} at the latest.${duty.lacks === undefined ? '' : ` ${duty.lacks}`}${late ? ' That day has passed.' : ''}`,
      ...base,
      work,
    };
  };

  /** Whether it was in time: one that was late stays late. */
  const inTime = (citation: Citation, duty: NoticeDuty): Finding => {
    const { by, doneOn } = duty;
    if (duty.done && by !== null && doneOn !== undefined && doneOn > by)
      return {
        ...at(citation),
        status: 'not-satisfied',
        because: `${named}: this was done on ${longDate(doneOn)}, ${days(by, doneOn)} after the last day, ${longDate(by)}. Keep with it why.`,
        evidence: positionsOf(record, duty.notices),
      };
    if (duty.done)
      return {
        ...done(citation, duty),
        because: `${named}: done by ${longDate(doneOn ?? today)}, and the last day ${by === null ? 'is not a number' : `was ${longDate(by)}`}. Whether it was without unreasonable delay, the reasons beside it show.`,
      };
    const day = daysBetween(clocks.start, today);
    const nag =
      duty.kind === 'individuals' && day >= nagFromDay && by !== null && by >= today
        ? ` Today is day ${day}: the last day is an outer limit, and waiting without a reason is itself a delay.`
        : '';
    const open = done(citation, duty);
    return { ...open, because: `${open.because}${nag}` };
  };

  const not = (
    citation: Citation,
    because: string,
    status: 'not-applicable' | 'unknown' = 'not-applicable',
  ): Finding => ({
    ...at(citation),
    status,
    because: `${named}: ${because}`,
    ...base,
    ...(status === 'unknown' && {
      work: { path: `/breaches/${record.id}/people`, label: 'Count the people of a breach', minutes: 10 },
    }),
  });
  const uncounted = 'how many people it concerns is not on record, so this is not known.';
  const first = (kind: NoticeDuty['kind'], federal = true): NoticeDuty | undefined =>
    duties.find((duty) => duty.kind === kind && (!federal || duty.statute === undefined));

  const individuals = first('individuals');
  const letters = noticesOn(record, today).filter(
    ({ kind }) => kind === 'individuals' || kind === 'next-of-kin',
  );
  const kin = first('next-of-kin');
  const substitute = first('substitute');
  const hhs = first('hhs');
  const media = duties.filter(({ kind }) => kind === 'media');
  const lacksCount = countOn(record, today) === undefined;

  const contents = contentOf.map(([citation, part, words]): Finding => {
    const lacking = letters.filter(({ content }) => !content.includes(part));
    if (letters.length > 0 && lacking.length === 0)
      return {
        ...at(citation),
        status: 'satisfied',
        grade: letters.every(({ file }) => file) ? 'shown' : 'said',
        because: `${named}: the letters say ${words}.`,
        evidence: positionsOf(record, letters),
      };
    if (letters.length > 0)
      return {
        ...at(citation),
        status: 'not-satisfied',
        because: `${named}: letters went out that do not say ${words}. Write again, and say it.`,
        evidence: positionsOf(record, lacking),
        work,
      };
    return {
      ...at(citation),
      status: 'due',
      grade: 'said',
      due: clocks.individualsBy,
      because: `${named}: the letters will have to say ${words}. None is on record yet.`,
      ...base,
      work,
    };
  });

  const releases = media.flatMap(({ notices }) => notices);
  return [
    {
      ...at('164.404(a)(2)'),
      status: 'satisfied',
      grade: 'said',
      because: `${named}: the days are counted from the first day that anybody of your workforce or an agent knew of it, or should have.`,
      ...base,
    },
    ...(individuals
      ? [
          done('164.404(a)(1)', individuals),
          inTime('164.404(b)', individuals),
          letters.length > 0
            ? {
                ...done('164.404(d)(1)(i)', { ...individuals, done: true, doneOn: letters[0]?.on ?? today }),
                because: `${named}: letters went by first-class mail, or by email to those who had agreed.`,
              }
            : done('164.404(d)(1)(i)', individuals),
        ]
      : []),
    ...contents,
    kin
      ? done('164.404(d)(1)(ii)', kin)
      : lacksCount
        ? not('164.404(d)(1)(ii)', uncounted, 'unknown')
        : not('164.404(d)(1)(ii)', 'nobody among the people is known to have died.'),
    ...(['164.404(d)(2)(i)', '164.404(d)(2)(ii)'] as const).map((citation) =>
      substitute?.citation === citation
        ? done(citation, substitute)
        : lacksCount
          ? not(citation, uncounted, 'unknown')
          : not(
              citation,
              substitute
                ? `${record.counts.at(-1)?.unreachable ?? 0} addresses are missing or out of date, so the other kind of substitute notice is asked for.`
                : 'no address is known to be missing or out of date.',
            ),
    ),
    ...(media.length > 0
      ? media.flatMap((duty) => [done('164.406(a)', duty), inTime('164.406(b)', duty)])
      : (['164.406(a)', '164.406(b)'] as const).map((citation) =>
          lacksCount
            ? not(citation, uncounted, 'unknown')
            : not(
                citation,
                `no state has more than ${numbers.mediaResidents.value} of the people on record.`,
              ),
        )),
    releases.length > 0
      ? {
          ...at('164.406(c)'),
          ...(releases.every(({ content }) => contentOf.every(([, part]) => content.includes(part)))
            ? {
                status: 'satisfied' as const,
                grade: gradeOf(releases),
                because: `${named}: what the media were given holds what the letters hold.`,
              }
            : {
                status: 'not-satisfied' as const,
                because: `${named}: what the media were given lacks something that the letters have to hold.`,
                work,
              }),
          evidence: positionsOf(record, releases),
        }
      : media[0]
        ? done('164.406(c)', media[0])
        : lacksCount
          ? not('164.406(c)', uncounted, 'unknown')
          : not('164.406(c)', 'the media need not be told.'),
    ...(hhs
      ? [
          done('164.408(a)', hhs),
          clocks.large
            ? inTime('164.408(b)', hhs)
            : not('164.408(b)', `fewer than ${numbers.largeBreach.value} people are affected.`),
          clocks.large
            ? not(
                '164.408(c)',
                `${numbers.largeBreach.value} people or more are affected, so HHS is told with them.`,
              )
            : inTime('164.408(c)', hhs),
        ]
      : (['164.408(a)', '164.408(b)', '164.408(c)'] as const).map((citation) =>
          not(citation, uncounted, 'unknown'),
        )),
  ];
}

function days(from: Day, to: Day): string {
  const count = daysBetween(from, to);
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

function lowered(text: string): string {
  return `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
}
