import { longDate, parseDay } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Refusal } from '#decision.ts';
import { jurisdictions } from '#states/jurisdictions.ts';

/** Whose people: how many of those affected live in one state or territory. */
export type Residents = { readonly state: string; readonly residents: number };

/** What a breach deadline depends on. Only days and numbers: nothing here is about a person. */
export type BreachQuestion = {
  /** The first day it was known, or by reasonable diligence would have been, to anyone of the workforce or an agent but the one who committed it (164.404(a)(2)). */
  readonly discovered: Day;
  /** How many people, in all states together. */
  readonly affected: number;
  readonly states?: readonly Residents[];
  /** The day a business associate discovered it, where it happened there. */
  readonly associateDiscovered?: Day | undefined;
  /** Whether that business associate is the practice's agent, by the federal common law of agency. */
  readonly agent?: boolean;
  /** The day it was concluded that there was a breach, for statutes that count from it. */
  readonly determined?: Day | undefined;
  /** The last day that an official's written statement asks notices to wait (164.412(a)). */
  readonly delayWritten?: Day | undefined;
  /** The day of an official's spoken statement (164.412(b)). */
  readonly delayOral?: Day | undefined;
  /** The day that is judged. Without one, nothing is in the future and nothing is late. */
  readonly today?: Day | undefined;
};

/** More people than live in the United States, with room to grow. */
export const mostPeople = 400_000_000;

/** The first day of the Breach Notification Rule. */
const firstDay: Day = '2009-09-23';

/** The state as its code (`TX`, from `tx` too); undefined if there is none. */
export function stateCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return jurisdictions.find((one) => one.code === code)?.code;
}

/** The name of a state; the code itself where it is none. */
export function stateName(code: string): string {
  return jurisdictions.find((one) => one.code === code)?.name ?? code;
}

/** The name as it stands inside a sentence: `the District of Columbia`. */
export function placeName(code: string): string {
  return ['DC', 'MP', 'VI'].includes(code) ? `the ${stateName(code)}` : stateName(code);
}

/** The name as it begins a sentence. */
export function placeFirst(code: string): string {
  const name = placeName(code);
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** The refusal for a state that is none, with the code where the name was given. */
export function unknownState(text: string): Refusal {
  const named = jurisdictions.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  const shown = text.trim().slice(0, 40);
  return {
    field: 'state',
    because: named
      ? `Write ${named.name} as ${named.code}.`
      : `"${shown}" is not a state or territory. Write its two letters, such as TX.`,
  };
}

function peopleFault(count: number, field: string, whom: string): Refusal[] {
  return Number.isInteger(count) && count >= 1 && count <= mostPeople
    ? []
    : [
        {
          field,
          because: `The number of people ${whom} is a whole number from 1 to ${mostPeople.toLocaleString('en-US')}. Give another.`,
        },
      ];
}

/** The days that are none, or outside 1900 to 2199: a year mistyped. */
export function dayFaults(days: Readonly<Record<string, Day | undefined>>): Refusal[] {
  return Object.entries(days).flatMap(([field, day]) =>
    day === undefined || (parseDay(day) !== undefined && day >= '1900-01-01' && day <= '2199-12-31')
      ? []
      : [
          {
            field,
            because: `"${day.slice(0, 40)}" is not a day of the years 1900 to 2199. Write it as YYYY-MM-DD, such as 2026-11-30.`,
          },
        ],
  );
}

/** What of a question about a breach cannot be so. Fields are named as on the command line. */
export function breachFaults(question: BreachQuestion): readonly Refusal[] {
  const days = {
    discovered: question.discovered,
    'associate-discovered': question.associateDiscovered,
    determined: question.determined,
    'delay-written': question.delayWritten,
    'delay-oral': question.delayOral,
  };
  const malformed = dayFaults(days);
  if (malformed.length > 0) return malformed;
  return [
    ...futureFaults(days, question.today),
    ...peopleFault(question.affected, 'affected', 'affected'),
    ...stateFaults(question),
    ...orderFaults(question),
  ];
}

function stateFaults({ states = [], affected }: BreachQuestion): Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<string>();
  for (const { state, residents } of states) {
    const code = stateCode(state);
    if (code === undefined) {
      faults.push(unknownState(state));
      continue;
    }
    if (seen.has(code))
      faults.push({
        field: 'state',
        because: `${placeFirst(code)} is there twice. Give each state once, with all who live there.`,
      });
    seen.add(code);
    faults.push(...peopleFault(residents, 'state', `who live in ${placeName(code)}`));
  }
  const sum = states.reduce((total, { residents }) => total + residents, 0);
  if (faults.length === 0 && Number.isInteger(affected) && sum > affected)
    faults.push({
      field: 'state',
      because: `By state there are ${sum.toLocaleString('en-US')} people, and in all only ${affected.toLocaleString('en-US')}. Correct one of the two.`,
      citation: '164.408(b)',
    });
  return faults;
}

/** The last day of a written delay may lie ahead; everything else has happened. */
function futureFaults(days: Readonly<Record<string, Day | undefined>>, today: Day | undefined): Refusal[] {
  const what: Readonly<Record<string, string>> = {
    discovered: 'A breach cannot be discovered in the future',
    'associate-discovered': 'A business associate cannot have discovered it in the future',
    determined: 'It cannot have been determined in the future',
    'delay-oral': 'A statement cannot have been made in the future',
  };
  return Object.entries(what).flatMap(([field, words]) => {
    const day = days[field];
    return today !== undefined && day !== undefined && day > today
      ? [
          {
            field,
            because: `${words}: ${longDate(day)} is after ${longDate(today)}. Give the day it happened.`,
          },
        ]
      : [];
  });
}

function orderFaults(question: BreachQuestion): Refusal[] {
  const { discovered, associateDiscovered, agent, determined, delayWritten, delayOral } = question;
  const start = clockStart(question);
  const faults: Refusal[] = [];
  const fault = (field: string, because: string, citation?: string) =>
    faults.push({ field, because, ...(citation === undefined ? {} : { citation }) });
  if (start < firstDay)
    fault(
      start === discovered ? 'discovered' : 'associate-discovered',
      `The Breach Notification Rule is for breaches from ${longDate(firstDay)} on. Check the year.`,
      '164.400',
    );
  if (agent && associateDiscovered === undefined)
    fault(
      'agent',
      'Give the day the business associate discovered it as well: as your agent, its discovery is yours.',
      '164.404(a)(2)',
    );
  if (determined !== undefined && determined < start)
    fault(
      'determined',
      `You cannot have determined that there was a breach on ${longDate(determined)}, before it was discovered on ${longDate(start)}. Correct one of the two.`,
    );
  if (delayWritten !== undefined && delayWritten < start)
    fault(
      'delay-written',
      `The delay would end on ${longDate(delayWritten)}, before the breach was discovered on ${longDate(start)}. Correct one of the two.`,
      '164.412(a)',
    );
  if (delayOral !== undefined && delayOral < start)
    fault(
      'delay-oral',
      `The official would have spoken on ${longDate(delayOral)}, before the breach was discovered on ${longDate(start)}. If that is how you learned of it, it was discovered on that day.`,
      '164.412(b)',
    );
  if (delayWritten !== undefined && delayOral !== undefined && delayWritten < delayOral)
    fault(
      'delay-written',
      `The written delay ended on ${longDate(delayWritten)}, before the official spoke on ${longDate(delayOral)}. Give the statement that still holds.`,
      '164.412',
    );
  return faults;
}

/**
 * The day the practice's own clock starts: discovery, or the business associate's where that is earlier and it is the
 * practice's agent (164.404(a)(2)).
 */
export function clockStart({ discovered, associateDiscovered, agent }: BreachQuestion): Day {
  return agent && associateDiscovered !== undefined && associateDiscovered < discovered
    ? associateDiscovered
    : discovered;
}
