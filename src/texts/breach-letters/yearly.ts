import { addDays, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { numbers } from '#regulation/numbers.ts';
import { grid, para, points } from '#written/written.ts';
import type { Written } from '#written/written.ts';

/** A breach as it stands in the yearly list. It names nobody. */
export type SmallBreach = {
  readonly title: string;
  readonly from: Day | '';
  readonly to: Day | '';
  readonly discovered: Day;
  /** People in all states; undefined while nobody has counted them. */
  readonly total: number | undefined;
  /** False while it is presumed to be a breach and not decided. */
  readonly decided?: boolean;
  /** The day it was reported on the portal of HHS, and what the portal gave; empty where it was not. */
  readonly reported: Day | '';
  readonly confirmation: string;
};

/** The last day on which the breaches of a calendar year are reported (164.408(c)): March 1, or February 29 in a leap year. */
export function yearlyReportBy(year: number): Day {
  return addDays(`${String(year).padStart(4, '0')}-12-31`, numbers.annualReport.value);
}

/**
 * The list of the breaches of fewer than 500 people that were discovered in a year (164.408(c)), in the order of their
 * discovery. Which ones they are is for the caller to say: groups of one incident are counted together.
 */
export function yearlyList(year: number, breaches: readonly SmallBreach[]): Written {
  const rows = breaches.toSorted((one, other) => one.discovered.localeCompare(other.discovered));
  const open = rows.filter(({ reported }) => reported === '').length;
  return [
    para(
      `Breaches of fewer than ${numbers.largeBreach.value} people each that were discovered in ${year}, whenever they happened. HHS hears of each by ${longDate(yearlyReportBy(year))}: ${numbers.annualReport.value} days after the end of the year (164.408(c)). You may report each one earlier.`,
    ),
    ...(rows.length === 0
      ? [para(`None is on record for ${year}.`)]
      : [
          para(
            open === 0
              ? 'All of them are reported.'
              : `${open} of ${rows.length} ${open === 1 ? 'is' : 'are'} still to be reported.`,
          ),
          grid(
            ['Breach', 'Happened', 'Discovered', 'People', 'Reported'],
            rows.map(({ title, from, to, discovered, total, decided, reported, confirmation }) => [
              decided === false ? `${title} (presumed, not decided)` : title,
              from === ''
                ? 'Not known'
                : to === '' || to === from
                  ? longDate(from)
                  : `${longDate(from)} to ${longDate(to)}`,
              longDate(discovered),
              total === undefined ? 'Not counted' : total.toLocaleString('en-US'),
              reported === ''
                ? 'Not yet'
                : `${longDate(reported)}${confirmation === '' ? '' : `, ${confirmation}`}`,
            ]),
          ),
        ]),
    points(
      'Each breach is one report on the portal. There is no report for several at once.',
      `A breach of ${numbers.largeBreach.value} or more people is not in this list: HHS hears of it with the people (164.408(b)).`,
      'Keep what the portal shows at the end as proof.',
    ),
  ];
}
