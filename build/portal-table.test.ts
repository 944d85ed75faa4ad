import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PortalTable } from '#areas/risk-analysis/breach-portal.ts';
import { causeOf, incidentOf } from './breach-causes.ts';
import { portalTable as build } from './portal-table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const filings = join(root, 'test/fixtures/portal/filings.csv');
const archive = join(root, 'test/fixtures/portal/archive.csv');

const header =
  'Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,Type of Breach,Location of Breached Information,Business Associate Present,Web Description';

function file(name: string, ...rows: readonly string[]) {
  return { name, bytes: new TextEncoder().encode(rows.join('\n')) };
}

const nothing = file('archive.csv', header);

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function run(...words: readonly string[]) {
  return spawnSync(process.execPath, ['build/portal-table.ts', ...words], { cwd: root, encoding: 'utf8' });
}

/** Sizes of so many breaches of 600 people each. */
const alike = (n: number) => ({ n, median: 600, mu: 4.615, sigma: 0 });

test('the command writes the table: providers of 2021 to 2025, each filing once, each type and location it names', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-table-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const out = join(folder, 'table.ts');
  const done = run(filings, archive, '--out', out);
  assert.equal(done.status, 0, done.stderr);
  assert.match(done.stdout, /^6 breaches of providers and 13 descriptions counted\./);

  const { portalTable: table } = (await import(out)) as { portalTable: PortalTable };
  assert.deepEqual(table.filings, {
    fromYear: 2021,
    toYear: 2025,
    total: 6,
    perYear: { 2021: 2, 2022: 1, 2023: 1, 2024: 1, 2025: 1 },
    yearlyMean: 1.2,
    businessAssociatePresent: 1,
    filedUnderTwoKinds: 1,
    byTypeAndLocation: {
      'Hacking/IT Incident': { 'Network Server': 4, Email: 1 },
      'Unauthorized Access/Disclosure': { 'Other Portable Electronic Device': 1 },
      Theft: { Laptop: 1, 'Other Portable Electronic Device': 1, 'Paper/Films': 1 },
    },
    combinations: [
      { types: ['Hacking/IT Incident'], locations: ['Network Server'], count: 3 },
      { types: ['Hacking/IT Incident'], locations: ['Network Server', 'Email'], count: 1 },
      {
        types: ['Unauthorized Access/Disclosure', 'Theft'],
        locations: ['Other Portable Electronic Device'],
        count: 1,
      },
      { types: ['Theft'], locations: ['Laptop', 'Paper/Films'], count: 1 },
    ],
  });
  assert.deepEqual(table.causes, {
    fromYear: 2020,
    toYear: 2023,
    closed: 15,
    described: 13,
    describedPerYear: { 2020: 1, 2021: 11, 2022: 0, 2023: 1 },
    decidedByType: 2,
    count: {
      ransomware: 2,
      'email-compromise': 2,
      'other-hacking': 2,
      insider: 1,
      misdirected: 1,
      lost: 2,
      stolen: 1,
      disposal: 1,
      other: 1,
    },
    people: {
      // 600 and 1,501 people: logarithms of 101 and 1,002 above 499.
      ransomware: { n: 2, median: 1050.5, mu: 5.762, sigma: 1.623 },
      'email-compromise': alike(2),
      'other-hacking': alike(2),
      insider: alike(1),
      misdirected: alike(1),
      lost: alike(2),
      stolen: alike(1),
      disposal: alike(1),
      // 501 people stands for a number that was not known.
      other: { n: 0, median: 0, mu: 0, sigma: 0 },
    },
  });
  assert.deepEqual(table.provenance.inputs, [
    {
      role: 'filings',
      sha256: digest(filings),
      rows: 14,
      duplicates: 2,
      from: '2020-12-31',
      to: '2026-01-01',
    },
    {
      role: 'descriptions',
      sha256: digest(archive),
      rows: 19,
      duplicates: 1,
      from: '2019-12-31',
      to: '2024-01-01',
    },
  ]);

  const again = join(folder, 'again.ts');
  assert.equal(run(filings, archive, '--out', again).status, 0);
  assert.deepEqual(readFileSync(again), readFileSync(out), 'the same input gives the same bytes');
  assert.doesNotMatch(
    readFileSync(out, 'utf8'),
    /Maple|Willow|fixtures/,
    'no name and no path goes into the table',
  );
});

test('a file that is no export is refused in a sentence, and nothing is written', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-table-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const out = join(folder, 'table.ts');
  const swapped = run(archive, filings, '--out', out);
  assert.equal(swapped.status, 2);
  assert.match(swapped.stderr, /^filings\.csv has no column "Web Description"\. Export the file again/);
  assert.ok(!existsSync(out));
  assert.ok(!existsSync(`${out}.new`));

  const alone = run(filings, '--out', out);
  assert.equal(alone.status, 2);
  assert.match(alone.stderr, /^Name the CSV exports/);
  const missing = run(join(folder, 'none.csv'), archive, '--out', out);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /no such file/);
});

test('a bad day, a short row, an unknown type and an unknown location are refused with their row', () => {
  const good = 'A,OH,Healthcare Provider,600,2022-03-01,Theft,Laptop,No,\\N';
  const refused = (row: string, because: RegExp) =>
    assert.throws(() => build([file('f.csv', header, good, row)], nothing), because);
  refused(
    'B,OH,Healthcare Provider,600,02/30/2022,Theft,Laptop,No,\\N',
    /^Error: f\.csv, row 3: .*"02\/30\/2022" is not a day/,
  );
  refused('B,OH,Healthcare Provider,600', /^Error: f\.csv, row 3 has 4 columns where the header has 9/);
  refused(
    'B,OH,Healthcare Provider,600,2022-03-01,Flood,Laptop,No,\\N',
    /row 3: "Flood" is not a type of breach/,
  );
  refused(
    'B,OH,Healthcare Provider,600,2022-03-01,Theft,"Laptop, Cloud",No,\\N',
    /row 3: "Cloud" is not a location/,
  );
  refused('B,OH,Healthcare Provider,600,2022-03-01,,Laptop,No,\\N', /row 3: "" is not a type of breach/);
});

test('open and archived cases may come in two files; a filing that is in both counts once', () => {
  const one = 'A,OH,Healthcare Provider,600,2022-03-01,Theft,Laptop,No,\\N';
  const two = 'B,OH,Healthcare Provider,600,2022-03-01,Theft,Laptop,No,\\N';
  const table = build([file('open.csv', header, one), file('archive.csv', header, one, two)], nothing);
  assert.equal(table.filings.total, 2);
  assert.deepEqual(
    table.provenance.inputs.map((input) => input.duplicates),
    [0, 1, 0],
  );
});

test('a cause is told by what happened, never by what was done about it or by a name', () => {
  const description =
    'The covered entity (CE), Lost Creek Disposal Clinic, reported that a nurse emailed a list to the wrong recipient. The CE notified HHS and retrained its staff on phishing and ransomware.';
  assert.doesNotMatch(incidentOf(description), /lost creek|phishing/);
  assert.deepEqual(causeOf(description, ['Unauthorized Access/Disclosure']), {
    cause: 'misdirected',
    by: 'description',
  });
  assert.deepEqual(causeOf('The CE reported an event.', ['Improper Disposal']), {
    cause: 'disposal',
    by: 'type',
  });
  assert.deepEqual(causeOf("The CE reported that an employee's laptop was stolen.", ['Theft']), {
    cause: 'stolen',
    by: 'description',
  });
  assert.deepEqual(causeOf('The CE reported that a former employee stole records.', ['Theft']), {
    cause: 'insider',
    by: 'description',
  });
});
