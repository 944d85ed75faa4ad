import { longDate } from '#calendar.ts';
import { printed } from '#ledger/checkpoint.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import type { Program } from '#program.ts';
import { associateTables } from './associate-tables.ts';
import { incidentTables } from './incident-tables.ts';
import { breachTables } from './breach-tables.ts';
import { noticeTables } from './notice-tables.ts';
import { policyTables } from './policy-tables.ts';
import { practiceTables } from './practice-tables.ts';
import { programTables, signedTables } from './program-tables.ts';
import { recordTables } from './record-tables.ts';
import { sanctionTables } from './sanction-tables.ts';
import { trainingTables } from './training-tables.ts';
import type { ExportTable, Exported } from './table.ts';

/** Every table of the export. A new map of the program has to be in one of them: a test walks the program. */
export function everything(program: Program): readonly ExportTable[] {
  return [
    ...practiceTables,
    ...associateTables,
    ...programTables,
    ...signedTables(program),
    ...policyTables,
    ...incidentTables,
    ...noticeTables,
    ...trainingTables,
    ...sanctionTables,
    ...breachTables,
    ...recordTables,
  ];
}

/** The checkpoint as a file of its own; undefined while nothing is on record. */
export function checkpointText(checkpoint: Checkpoint | undefined): string {
  if (!checkpoint) return 'Nothing is on record yet.\n';
  return [
    `Entries: ${checkpoint.position}`,
    `As of: ${checkpoint.at}`,
    `Fingerprint: ${checkpoint.hash}`,
    '',
    printed(checkpoint),
    '',
  ].join('\n');
}

/** What each file of the archive is, and how the record behind it is verified: `README.txt`. */
export function readme({ program, today }: Exported, tables: readonly ExportTable[]): string {
  const name = program.entity?.name ?? 'The practice';
  const width = Math.max(...tables.map((table) => table.name.length)) + 6;
  const withWords = tables.some(({ forOfficials }) => forOfficials);
  return [
    `${name}: everything on record in Diligence, as tables`,
    `Made on ${longDate(today)}, from ${program.position.toLocaleString('en-US')} entries.`,
    '',
    'Each table is a CSV file (RFC 4180, UTF-8 with its mark, one header row). Days are YYYY-MM-DD in the time zone of',
    'the practice; moments are UTC. A text that a spreadsheet would take for a formula has an apostrophe before it.',
    withWords
      ? 'incident-words.csv and breach-words.csv hold what people wrote about incidents and breaches, and sanctions.csv who was sanctioned and why. The first two may hold PHI: keep this archive as you keep charts.'
      : 'What people wrote about incidents is not in it, since it may hold PHI, and neither are sanctions. An official can ask for both.',
    'No passwords, keys or secrets are in it.',
    '',
    ...tables.map(({ name: file, note }) => `${`${file}.csv`.padEnd(width)}${note}`),
    `${'checkpoint.txt'.padEnd(width)}How far the record had come, signed.`,
    '',
    'How to verify',
    '',
    'A table can be changed by anybody who has it; the record cannot, unnoticed. To check a table, compare it with one made',
    'anew from the record, and check the record:',
    '  diligence verify',
    'reads every entry and names the first that was changed. It needs no key.',
    '',
    'The table entries.csv alone shows that the entries follow one another: the hash of each is the SHA-256 of the canonical JSON (keys',
    'sorted, no spaces) of practice, position, at, by, area, type, version, subject, payload and previous, and previous is',
    `the hash before it (64 zeros for the first). The practice is ${program.practice}.`,
    'The last hash is the fingerprint in checkpoint.txt. Whoever kept an earlier checkpoint finds its fingerprint in the row of',
    'that position; if it is not there, the record was rebuilt.',
    '',
  ].join('\r\n');
}
