import { retentionRows } from '#areas/retention/csv.ts';
import { wordOf } from '#finding.ts';
import type { Finding } from '#finding.ts';
import type { Header } from '#ledger/entry.ts';
import { dueItems, findingsOn, posture } from '#posture/posture.ts';
import { moment, named, several, tableOf } from './table.ts';
import type { Cell, Exported, ExportTable } from './table.ts';

const findingColumns: Readonly<Record<string, (one: Finding, exported: Exported) => Cell | undefined>> = {
  Citation: ({ citation }) => citation,
  About: ({ subject }, exported) => named(exported, subject),
  Word: (finding) => wordOf(finding),
  Status: ({ status }) => status,
  Due: ({ due }) => due,
  Because: ({ because }) => because,
  'Evidence, entries': ({ evidence }) => evidence.join(' '),
  'Subject identifier': ({ subject }) => subject,
};

const headerColumns: Readonly<Record<string, (header: Header) => Cell>> = {
  Position: ({ position }) => position,
  At: ({ at }) => at,
  By: ({ by }) => by,
  Area: ({ area }) => area,
  Type: ({ type }) => type,
  Version: ({ version }) => version,
  Subject: ({ subject }) => subject,
  'Payload SHA-256': ({ payload }) => payload,
  'Previous hash': ({ previous }) => previous,
  Hash: ({ hash }) => hash,
};

/** Entries that say who may come in, and with what: roles, offices, sign-ins and second factors. */
const onAccess: ReadonlySet<string> = new Set([
  'official-designated',
  'designation-ended',
  'role-granted',
  'role-ended',
  'account-enrolled',
  'second-factor-enrolled',
  'second-factor-ended',
  'access-recovered',
  'sign-in-policy-set',
]);

/** What the record shows, and the record itself. */
export const recordTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'posture',
      title: 'What you can show',
      note: 'Every provision in force with the word that decides for it today: shown, said, missing or not applicable.',
      of: [],
    },
    ({ program, today }) => posture(program, today).map(({ provision, finding }) => ({ provision, finding })),
    {
      Title: ({ provision }) => provision.title,
      ...Object.fromEntries(
        Object.entries(findingColumns).map(([title, cell]) => [
          title,
          ({ finding }: { finding: Finding }, exported: Exported) => cell(finding, exported),
        ]),
      ),
    },
  ),
  tableOf(
    {
      name: 'findings',
      title: 'Findings',
      note: 'Every single finding behind that, for each system, person, vendor and site.',
      of: [],
    },
    ({ program, today }) => findingsOn(program, today),
    findingColumns,
  ),
  tableOf(
    { name: 'due', title: 'What is due', note: 'Everything that has a date, what is late included.', of: [] },
    ({ program, today }) => dueItems(program, today, '9999-12-31'),
    findingColumns,
  ),
  tableOf(
    {
      name: 'holds',
      title: 'Legal holds',
      note: 'What may not be disposed of, whatever its age, and why.',
      of: ['holds'],
    },
    ({ program }) => program.holds.values(),
    {
      Reason: ({ reason }) => reason,
      Why: ({ why }) => why,
      Covers: ({ scope }, exported) =>
        scope === 'everything' ? 'everything' : several(scope.map((one) => named(exported, one))),
      From: ({ from }) => from,
      'Placed by': ({ placedBy }, exported) => named(exported, placedBy),
      'Lifted on': ({ lifted }) => lifted?.on,
      'Lifted, because': ({ lifted }) => lifted?.why,
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
  {
    name: 'retention',
    title: 'Retention',
    note: 'Until when each record is kept, and what was disposed of.',
    of: ['disposed', 'traces'],
    rows: ({ program, today }) => retentionRows(program, today),
  },
  tableOf(
    {
      name: 'disposed',
      title: 'Disposed of',
      note: 'What is left of records that were disposed of: when, why, and the days that were counted.',
      of: ['disposed'],
    },
    ({ program }) => program.disposed.values(),
    {
      Record: ({ subject }, exported) => named(exported, subject),
      Why: ({ decided }) => decided?.why,
      'Decided by': ({ decided }, exported) => named(exported, decided?.by),
      'Decided when': ({ decided }) => moment(decided?.at),
      Created: ({ decided }) => decided?.created,
      'Last in effect': ({ decided }) => decided?.lastInEffect,
      'Kept through': ({ decided }) => decided?.keptThrough,
      'Entries that nobody can read': ({ decided }) => decided?.entries.join(' '),
      'Key destroyed': ({ destroyed }) => moment(destroyed?.at),
      Identifier: ({ subject }) => subject,
    },
  ),
  tableOf(
    {
      name: 'access-granted',
      title: 'Roles and second factors, as they were given and ended',
      note: 'The entries that say who may come in and with what. The content of each stays sealed in the record; people.csv has what stands.',
      of: [],
    },
    ({ headers }) => headers.filter(({ type }) => onAccess.has(type)),
    {
      ...headerColumns,
      'By name': ({ by }, exported) => named(exported, by),
      About: ({ subject }, exported) => named(exported, subject),
    },
  ),
  tableOf(
    {
      name: 'entries',
      title: 'Entries',
      note: 'The open part of every entry of the record: with it the chain can be checked without any key.',
      of: [],
    },
    ({ headers }) => headers,
    headerColumns,
  ),
];
