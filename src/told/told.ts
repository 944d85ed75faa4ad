import type { Day } from '#calendar.ts';
import type { Activity, PracticeKind } from '#areas/entity/events.ts';
import type { AssetKind } from '#areas/inventory/events.ts';
import type { Fact } from '#areas/risk-analysis/measures.ts';
import type { Duty } from '#duty.ts';
import type { YesNo } from '#phi.ts';
import type { PolicyValueId } from './values.ts';

/** One fact that a text relied on, as it was on the day: `the privacy official`: `Olivia Park`. */
export type Relied = { readonly fact: string; readonly said: string };

/**
 * What a practice has told, in the words that its texts use. Each question that a text asks is noted, so that the text
 * can say later which of its facts are no longer true. A fact that nobody recorded comes as a gap (`‹…›`).
 */
export type Told = {
  readonly today: Day;
  /** The practice's name. */
  name(): string;
  /** `dental practice`: what kind it is, inside a sentence. */
  kind(): string;
  isKind(...kinds: readonly PracticeKind[]): boolean;
  /** Names of the states where it works: `Texas`, `Ohio and Kentucky`. */
  states(): string;
  /** Whether it works in a state, by its two letters. */
  inState(code: string): boolean;
  /** People in the workforce, and patients whose PHI is held. */
  staff(): number;
  patients(): number;
  /** `the office at 12 Oak Street, Austin`, or each site by name and place. */
  sites(): string;
  manySites(): boolean;
  /** The officials by name: `Olivia Park`. */
  privacyOfficial(): string;
  securityOfficial(): string;
  oneOfficial(): boolean;
  /** The official, and how to reach them here: `Olivia Park, extension 12, front office`. */
  reachPrivacy(): string;
  reachSecurity(): string;
  /** Who stands in while an official is away; undefined where nobody is named. */
  deputy(): string | undefined;
  /** The owners by name, or `the owner of the practice`. */
  owner(): string;
  phone(): string;
  email(): string;
  /** Address of the website; undefined where there is none. */
  website(): string | undefined;
  /** Where letters go. */
  mail(): string;
  /** Whether something of these kinds is in use. */
  has(...kinds: readonly AssetKind[]): boolean;
  /** Names of what is in use of these kinds: `eClinicalWorks`, `OneDrive and Dropbox`; undefined where there is nothing. */
  names(...kinds: readonly AssetKind[]): string | undefined;
  /** The same, or words that stand in its place: `system('the EHR', 'ehr')`. */
  system(otherwise: string, ...kinds: readonly AssetKind[]): string;
  /** Who runs what is in use of these kinds: `athenahealth`; undefined where it is the practice itself, or not known. */
  vendorOf(...kinds: readonly AssetKind[]): string | undefined;
  /** Names of every system in use that holds ePHI. */
  ephiSystems(): string;
  /** Computers, tablets and phones with their numbers: `20 desktop computers and 4 laptops`; undefined: none. */
  devices(): string | undefined;
  /** Names of paper and films with PHI; undefined where there is none. */
  paper(): string | undefined;
  /** Vendors that work with PHI for the practice, by name; undefined where there are none. */
  vendors(): string | undefined;
  /** The IT company by name; undefined where there is none on record. */
  itCompany(): string | undefined;
  /** The shredding company by name; undefined where there is none on record. */
  shredder(): string | undefined;
  /** The rungs of the ladder of sanctions, the mildest first; undefined while the practice has set none of its own. */
  ladder(): readonly { readonly conduct: string; readonly measures: string }[] | undefined;
  /** A policy value as a number, and with its unit: `12`, `12 months`. */
  value(id: PolicyValueId): number;
  measured(id: PolicyValueId): string;
  /** `every month`, `every 12 months`, `every 30 days`: for values that are intervals. */
  every(id: PolicyValueId): string;
  /** What is known of a fact of the interview: `yes`, `no`, `unknown`, `unasked`, or a choice of its own. */
  fact(fact: Fact): string;
  /** Whether the practice does something: `unknown` while nobody said. */
  does(activity: Activity): YesNo;
  part2(): YesNo;
  groupHealthPlan(): YesNo;
  /** Whether a part of the practice is a health care clearinghouse. */
  clearinghouse(): YesNo;
  /** Titles of the jobs that have a duty: `front desk coordinator`; undefined where there are none. */
  jobs(duty: Duty): string | undefined;
};
