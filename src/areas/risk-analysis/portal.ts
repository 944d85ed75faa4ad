/**
 * Evidence from the breach portal beside a scenario's words. It orders scenarios of equal level and tells what
 * others reported; it never sets a likelihood.
 */
import { longDate } from '#calendar.ts';
import {
  breachCauses,
  breachLocations,
  breachTypes,
  type BreachCause,
  type BreachLocation,
  type BreachType,
} from './breach-portal.ts';
import { portalTable } from './portal-table.ts';

/** A count, what it is out of, and the sentences that belong to it. */
export type Evidence = {
  readonly count: number;
  readonly of: number;
  /** First and last year of submission, both included. */
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
  /** Always shown with the sentence. */
  readonly caveat: string;
  readonly source: string;
};

const typeWords: Readonly<Record<BreachType, string>> = {
  'Hacking/IT Incident': 'hacking or another IT incident',
  'Unauthorized Access/Disclosure': 'unauthorized access or disclosure',
  Theft: 'theft',
  Loss: 'loss',
  'Improper Disposal': 'improper disposal',
  Other: 'another type of breach',
  Unknown: 'a breach of unknown type',
};

const locationWords: Readonly<Record<BreachLocation, string>> = {
  'Network Server': 'a network server',
  Email: 'email',
  'Electronic Medical Record': 'an electronic medical record',
  'Desktop Computer': 'a desktop computer',
  Laptop: 'a laptop',
  'Other Portable Electronic Device': 'another portable device',
  'Paper/Films': 'paper or films',
  Other: 'some other place',
};

/** Each ends the sentence "12 of 1,587 closed cases … were put down to". */
const causeWords: Readonly<Record<BreachCause, string>> = {
  ransomware: 'ransomware',
  'email-compromise': 'phishing or a mailbox taken over',
  'other-hacking': 'other hacking',
  insider: 'somebody inside who looked, took or shared without permission',
  misdirected: 'information sent to the wrong place or left open by mistake',
  lost: 'something lost',
  stolen: 'something stolen',
  disposal: 'improper disposal',
  other: 'another cause, or one that the description does not tell',
};

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function howMany(count: number, of: number): string {
  return `${count === 0 ? 'None' : grouped(count)} of ${grouped(of)}`;
}

function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function refuseUnknown(words: readonly string[], word: string, what: string): void {
  if (!words.includes(word))
    throw new RangeError(`"${word}" is not a ${what} of the breach portal. Use one of: ${words.join('; ')}.`);
}

/** About one provider in a thousand a year reports a breach of 500 or more people. */
export const baseRate: {
  readonly breachesPerYear: number;
  readonly entities: number;
  /** One breach a year for about this many providers. */
  readonly oneIn: number;
  readonly sentence: string;
  readonly source: string;
} = {
  breachesPerYear: portalTable.filings.yearlyMean,
  entities: 605_845,
  oneIn: Math.round(605_845 / portalTable.filings.yearlyMean),
  sentence: `Health care providers reported about ${grouped(Math.round(portalTable.filings.yearlyMean))} breaches of 500 or more people a year. Set against 605,845 health care entities, that is about one in a thousand a year. The number of entities is a count from 2009, so the rate is rough.`,
  source:
    'Breach portal counts; entities classified under NAICS 62, from the breach notification interim final rule of 2009, as quoted by privacyguidance.com; not checked against the rule itself, and not a count of HIPAA providers today.',
};

/** Goes wherever a count goes. */
export const portalCaveat =
  'The counts are of reported breaches of 500 or more people, a base rate of about one provider in a thousand a year. Smaller breaches, and attacks that did not become a breach, are not in them. A small count never means that phishing, or anything else, is unlikely to be tried on your practice.';

/** Breaches of fewer than 500 people go into HHS's yearly count and never onto the portal. */
export const smallBreaches: {
  readonly year: number;
  readonly reports: number;
  readonly topType: BreachType;
  readonly topLocation: BreachLocation;
  readonly sentence: string;
  readonly source: string;
} = {
  year: 2021,
  reports: 63_571,
  topType: 'Unauthorized Access/Disclosure',
  topLocation: 'Paper/Films',
  sentence:
    'Small breaches look different: in 2021, HHS received 63,571 reports of breaches of fewer than 500 people, from all kinds of entities. Unauthorized access or disclosure was the most frequent type, and paper the most frequent location.',
  source:
    'HHS Office for Civil Rights, report to Congress on breaches in 2021, as quoted by paubox.com and baldwinriskpartners.com; not checked against the report itself.',
};

const [filings] = portalTable.provenance.inputs;
const source = `${portalTable.provenance.source}; submissions from ${filings ? longDate(filings.from) : ''} through ${filings ? longDate(filings.to) : ''} were read.`;

/**
 * How many breaches of health care providers were of a type and involved one of the locations; any location if
 * none is named. A breach that names several of them counts once. Throws `RangeError` for a word that the portal
 * does not use.
 */
export function portalEvidence(type: BreachType, locations: readonly BreachLocation[] = []): Evidence {
  refuseUnknown(breachTypes, type, 'type');
  for (const location of locations) refuseUnknown(breachLocations, location, 'location');
  const { combinations, total, fromYear, toYear } = portalTable.filings;
  const count = combinations
    .filter(
      (each) =>
        each.types.includes(type) &&
        (locations.length === 0 || each.locations.some((location) => locations.includes(location))),
    )
    .reduce((sum, each) => sum + each.count, 0);
  const named = breachLocations.filter((location) => locations.includes(location));
  const where =
    named.length === 0 ? '' : ` that involved ${either(named.map((each) => locationWords[each]))}`;
  const verb = count === 1 ? 'was' : 'were';
  return {
    count,
    of: total,
    from: fromYear,
    to: toYear,
    sentence: `${howMany(count, total)} breaches that health care providers reported from ${fromYear} through ${toYear} ${verb} filed as ${typeWords[type]}${where}.`,
    caveat: portalCaveat,
    source,
  };
}

/**
 * How many closed cases of health care providers had a cause, as their descriptions tell it. Throws `RangeError`
 * for a word that is none of `breachCauses`.
 */
export function causeEvidence(cause: BreachCause): Evidence {
  refuseUnknown(breachCauses, cause, 'cause');
  const { count: counts, described, fromYear, toYear } = portalTable.causes;
  const count = counts[cause];
  return {
    count,
    of: described,
    from: fromYear,
    to: toYear,
    sentence: `${howMany(count, described)} closed cases that health care providers reported from ${fromYear} through ${toYear} ${count === 1 ? 'was' : 'were'} put down to ${causeWords[cause]}. The cause was found by searching each case's description for words.`,
    caveat: portalCaveat,
    source: `${portalTable.provenance.source}; archive through ${portalTable.provenance.inputs.at(-1)?.to}; ${grouped(portalTable.causes.closed - described)} more closed cases have no description.`,
  };
}

/** What of the portal speaks to a scenario; nothing where the portal is silent (weather, power, failing equipment). */
export type PortalMatch = {
  readonly type?: BreachType | undefined;
  readonly locations?: readonly BreachLocation[] | undefined;
  readonly cause?: BreachCause | undefined;
};

/**
 * For ordering scenarios of the same level, heaviest first: a share from 0 to 1. With a type and a cause it is the
 * smaller share of the two, because neither alone tells the scenario from its neighbors. 0: the portal is silent.
 * It is no likelihood and never becomes one.
 */
export function orderWeight(match: PortalMatch): number {
  const shares: number[] = [];
  if (match.type !== undefined) {
    const { count, of } = portalEvidence(match.type, match.locations);
    shares.push(of === 0 ? 0 : count / of);
  }
  if (match.cause !== undefined) {
    const { count, of } = causeEvidence(match.cause);
    shares.push(of === 0 ? 0 : count / of);
  }
  return shares.length === 0 ? 0 : Math.min(...shares);
}
