/**
 * The words of the breach portal of the HHS Office for Civil Rights (45 CFR 164.408(b): breaches of 500 or more
 * people), and the shape of the small table derived from its exports.
 */

/** The types of breach, as the portal writes them. */
export const breachTypes = [
  'Hacking/IT Incident',
  'Unauthorized Access/Disclosure',
  'Theft',
  'Loss',
  'Improper Disposal',
  'Other',
  'Unknown',
] as const;
export type BreachType = (typeof breachTypes)[number];

/** Where the information was, as the portal writes it. A filing may name several. */
export const breachLocations = [
  'Network Server',
  'Email',
  'Electronic Medical Record',
  'Desktop Computer',
  'Laptop',
  'Other Portable Electronic Device',
  'Paper/Films',
  'Other',
] as const;
export type BreachLocation = (typeof breachLocations)[number];

/** Causes, told apart by searching the portal's descriptions of closed cases. They are ours, not the portal's. */
export const breachCauses = [
  'ransomware',
  'email-compromise',
  'other-hacking',
  'insider',
  'misdirected',
  'lost',
  'stolen',
  'disposal',
  'other',
] as const;
export type BreachCause = (typeof breachCauses)[number];

/** One input file of the table: its digest proves which export it was. */
export type PortalInput = {
  readonly role: 'filings' | 'descriptions';
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  /** Rows that repeat another in every column, left out. */
  readonly duplicates: number;
  /** First and last day of submission, of all rows. */
  readonly from: string;
  readonly to: string;
};

/** The spread of the numbers of people: above 499, logarithms with mean `mu` and standard deviation `sigma`. */
export type BreachSizes = {
  /** Cases that it was fitted to. */
  readonly n: number;
  readonly median: number;
  readonly mu: number;
  readonly sigma: number;
};

/** The table that ships. `build/portal-table.ts` writes it. */
export type PortalTable = {
  readonly provenance: {
    readonly source: string;
    readonly command: string;
    readonly inputs: readonly PortalInput[];
    readonly caveats: readonly string[];
  };
  /** Breaches that health care providers submitted from the first day of `fromYear` through the last of `toYear`. */
  readonly filings: {
    readonly fromYear: number;
    readonly toYear: number;
    readonly total: number;
    readonly perYear: Readonly<Record<string, number>>;
    /** Breaches a year, to one decimal. */
    readonly yearlyMean: number;
    /** Of `total`: filings that say a business associate was present. */
    readonly businessAssociatePresent: number;
    /** Of `total`: the same breach is on the portal a second time, under another kind of entity. */
    readonly filedUnderTwoKinds: number;
    /** A breach counts once in each type and each location that it names: the cells add up to more than `total`. */
    readonly byTypeAndLocation: Readonly<
      Partial<Record<BreachType, Readonly<Partial<Record<BreachLocation, number>>>>>
    >;
    /** Each breach once, by everything it names. These add up to `total`. */
    readonly combinations: readonly {
      readonly types: readonly BreachType[];
      readonly locations: readonly BreachLocation[];
      readonly count: number;
    }[];
  };
  /** Causes in closed cases of health care providers that have a description. */
  readonly causes: {
    readonly fromYear: number;
    readonly toYear: number;
    readonly closed: number;
    /** Of `closed`: those with a description. `count` adds up to this. */
    readonly described: number;
    readonly describedPerYear: Readonly<Record<string, number>>;
    /** Of `described`: no pattern matched, so the filing's own type decided. */
    readonly decidedByType: number;
    readonly count: Readonly<Record<BreachCause, number>>;
    /** How many people each cause concerned. */
    readonly people: Readonly<Record<BreachCause, BreachSizes>>;
  };
};
