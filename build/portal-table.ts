/**
 * Rebuilds the small table of breach counts that ships, from exports of the breach portal of the HHS Office for
 * Civil Rights (https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf):
 *
 *     npm run portal-table -- FILINGS.csv [MORE-FILINGS.csv …] DESCRIPTIONS.csv [--out FILE]
 *
 * Filings are counted; the last file is the archive export, whose web descriptions tell the causes. The same
 * files give the same bytes. A file that cannot be read as an export is refused with the row, and nothing is written.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  breachCauses,
  breachLocations,
  breachTypes,
  type BreachCause,
  type BreachLocation,
  type BreachSizes,
  type BreachType,
  type PortalInput,
  type PortalTable,
} from '#areas/risk-analysis/breach-portal.ts';
import { causeOf } from './breach-causes.ts';
import { filingsOf, withoutRepeats, type Filing, type PortalFile } from './portal-export.ts';

const filingYears = { from: 2021, to: 2025 };
const causeYears = { from: 2020, to: 2023 };

function inputOf(
  role: PortalInput['role'],
  file: PortalFile,
  filings: readonly Filing[],
  duplicates: number,
): PortalInput {
  const days = filings.map((filing) => filing.day).toSorted();
  return {
    role,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    rows: filings.length,
    duplicates,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  };
}

function known<Word extends string>(
  words: readonly Word[],
  found: readonly string[],
  what: string,
  row: string,
): Word[] {
  const unknown = found.find((each) => !words.includes(each as Word));
  if (unknown !== undefined || found.length === 0)
    throw new Error(
      `${row}: "${unknown ?? ''}" is not a ${what} that the portal uses. Add it to breach-portal.ts first.`,
    );
  return words.filter((word) => found.includes(word));
}

function perYear(filings: readonly Filing[], years: { from: number; to: number }): Record<string, number> {
  const count: Record<string, number> = {};
  for (let year = years.from; year <= years.to; year += 1)
    count[year] = filings.filter((filing) => filing.year === year).length;
  return count;
}

function within(filing: Filing, years: { from: number; to: number }): boolean {
  return filing.provider && filing.year >= years.from && filing.year <= years.to;
}

function countFilings(all: readonly Filing[]): PortalTable['filings'] {
  const counted = all.filter((filing) => within(filing, filingYears));
  const others = new Set(all.filter((filing) => !filing.provider).map((filing) => filing.event));
  const cells: Partial<Record<BreachType, Partial<Record<BreachLocation, number>>>> = {};
  const combinations = new Map<string, { types: BreachType[]; locations: BreachLocation[]; count: number }>();
  for (const filing of counted) {
    const types = known(breachTypes, filing.types, 'type of breach', filing.row);
    const locations = known(breachLocations, filing.locations, 'location', filing.row);
    const key = JSON.stringify([types, locations]);
    const combination = combinations.get(key) ?? { types, locations, count: 0 };
    combination.count += 1;
    combinations.set(key, combination);
    for (const type of types) {
      const row = (cells[type] ??= {});
      for (const location of locations) row[location] = (row[location] ?? 0) + 1;
    }
  }
  const order = (words: readonly string[], chosen: readonly string[]) =>
    chosen.map((word) => String.fromCodePoint(97 + words.indexOf(word))).join('');
  return {
    fromYear: filingYears.from,
    toYear: filingYears.to,
    total: counted.length,
    perYear: perYear(counted, filingYears),
    yearlyMean: Math.round((counted.length * 10) / (filingYears.to - filingYears.from + 1)) / 10,
    businessAssociatePresent: counted.filter((filing) => filing.associate).length,
    filedUnderTwoKinds: counted.filter((filing) => others.has(filing.event)).length,
    byTypeAndLocation: Object.fromEntries(
      breachTypes
        .filter((type) => cells[type] !== undefined)
        .map((type) => [
          type,
          Object.fromEntries(
            breachLocations
              .filter((location) => cells[type]?.[location] !== undefined)
              .map((location) => [location, cells[type]?.[location]]),
          ),
        ]),
    ),
    combinations: [...combinations.values()].toSorted(
      (a, b) =>
        b.count - a.count ||
        order(breachTypes, a.types).localeCompare(order(breachTypes, b.types)) ||
        order(breachLocations, a.locations).localeCompare(order(breachLocations, b.locations)),
    ),
  };
}

function countCauses(all: readonly Filing[]): PortalTable['causes'] {
  const closed = all.filter((filing) => within(filing, causeYears));
  const described = closed.filter((filing) => filing.description !== '');
  const count = Object.fromEntries(breachCauses.map((cause) => [cause, 0])) as Record<BreachCause, number>;
  const people = Object.fromEntries(breachCauses.map((cause) => [cause, []])) as unknown as Record<
    BreachCause,
    number[]
  >;
  let decidedByType = 0;
  for (const filing of described) {
    const found = causeOf(filing.description, known(breachTypes, filing.types, 'type of breach', filing.row));
    count[found.cause] += 1;
    if (filing.people > placeholder) people[found.cause].push(filing.people);
    if (found.by === 'type') decidedByType += 1;
  }
  return {
    fromYear: causeYears.from,
    toYear: causeYears.to,
    closed: closed.length,
    described: described.length,
    describedPerYear: perYear(described, causeYears),
    decidedByType,
    count,
    people: Object.fromEntries(breachCauses.map((cause) => [cause, sizesOf(people[cause])])) as Record<
      BreachCause,
      BreachSizes
    >,
  };
}

/** 500 and 501 are what is filed while the number is not known: such rows say nothing about size. */
const placeholder = 501;

/**
 * The spread of the sizes: their median, and a lognormal distribution of what lies above 499, fitted by the mean and
 * the standard deviation of the logarithms (the portal begins at 500, 164.408(b)).
 */
function sizesOf(people: readonly number[]): BreachSizes {
  const sorted = people.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const logs = sorted.map((one) => Math.log(one - 499));
  const mu = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  const variance = logs.reduce((sum, log) => sum + (log - mu) ** 2, 0) / Math.max(1, logs.length - 1);
  const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
  return { n: sorted.length, median, mu: rounded(mu), sigma: rounded(Math.sqrt(variance)) };
}

const caveats = [
  'The portal holds breaches of 500 or more people only.',
  'The day is the day of submission to HHS, not the day of the breach.',
  'A breach that names several types or locations counts once in each, so the cells add up to more than the total; in the list of combinations it counts once.',
  'A row that repeats another in every column is left out. The same breach filed under two spellings of a name is not noticed.',
  'Only filings by health care providers are counted. A vendor that files for its clients is not in them; a provider that files for its vendor is.',
  'Breaches of earlier years can still be changed, closed or taken back on the portal: counts differ from export to export.',
  'Sizes are those of the described cases, by cause; rows that say 500 or 501 people are left out of them, since those stand in for a number that was not known.',
  'Causes come from searching the descriptions of closed cases for words, first match wins; cases that are open or have no description are not in them, so the later years count for less.',
];

/** The table, from the filings and from the archive with its descriptions. Throws with the file and row at fault. */
export function portalTable(filings: readonly PortalFile[], descriptions: PortalFile): PortalTable {
  const inputs: PortalInput[] = [];
  const seen = new Map<string, Filing>();
  for (const file of filings) {
    const rows = filingsOf(file, false);
    inputs.push(inputOf('filings', file, rows, withoutRepeats(rows, seen)));
  }
  const archive = filingsOf(descriptions, true);
  const closed = new Map<string, Filing>();
  inputs.push(inputOf('descriptions', descriptions, archive, withoutRepeats(archive, closed)));
  return {
    provenance: {
      source:
        'HHS Office for Civil Rights, breach portal (https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf)',
      command: 'npm run portal-table -- FILINGS.csv DESCRIPTIONS.csv',
      inputs,
      caveats,
    },
    filings: countFilings([...seen.values()]),
    causes: countCauses([...closed.values()]),
  };
}

/** The table as the module that ships: a combination to a line, and nothing that depends on when it was written. */
export function moduleText(table: PortalTable): string {
  const lines = table.filings.combinations.map((each) => `      ${JSON.stringify(each)},`).join('\n');
  const rest = { ...table, filings: { ...table.filings, combinations: ['here'] } };
  const text = JSON.stringify(rest, undefined, 2).replace(/\[\s*"here"\s*\]/, () => `[\n${lines}\n    ]`);
  return [
    '// Written by build/portal-table.ts: change that and run it again, see `provenance.command`.',
    "import type { PortalTable } from './breach-portal.ts';",
    '',
    '/** Breaches of 500 or more people that health care providers reported: counts, causes, where they come from. */',
    `export const portalTable: PortalTable = ${text};`,
    '',
  ].join('\n');
}

function main(words: readonly string[]): number {
  const flag = words.indexOf('--out');
  const out =
    flag === -1
      ? fileURLToPath(new URL(import.meta.resolve('#areas/risk-analysis/portal-table.ts')))
      : words[flag + 1];
  const files = flag === -1 ? words : words.toSpliced(flag, 2);
  const last = files.at(-1);
  if (last === undefined || files.length < 2 || out === undefined) {
    process.stderr.write(
      'Name the CSV exports: npm run portal-table -- FILINGS.csv DESCRIPTIONS.csv [--out FILE]\n',
    );
    return 2;
  }
  try {
    const read = (path: string): PortalFile => ({ name: basename(path), bytes: readFileSync(path) });
    const table = portalTable(files.slice(0, -1).map(read), read(last));
    writeFileSync(`${out}.new`, moduleText(table));
    renameSync(`${out}.new`, out);
    process.stdout.write(
      `${table.filings.total} breaches of providers and ${table.causes.described} descriptions counted. Written: ${basename(out)}\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
