import { longDate } from '#calendar.ts';
import type { Block, Column, Document, Inline, Table } from '#documents/document.ts';
import {
  citation,
  denseTerms,
  document,
  heading,
  paragraph,
  printedCheckpoint,
  signatures,
  strong,
  table,
  term,
} from '#documents/document.ts';
import { plainText } from '#documents/reading.ts';
import { blocksOf } from '#documents/written.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import { nameOf, todayOf } from '#program.ts';
import type { Program } from '#program.ts';
import type { PolicyRecord, PolicyVersion } from '#areas/policies/view.ts';
import { audienceWords } from '#areas/policies/words.ts';
import type { Day } from '#calendar.ts';
import type { Written } from '#written/written.ts';

/** Citations with commas between. */
export function citations(of: readonly string[]): Inline[] {
  return of.flatMap((one, index) => [...(index > 0 ? [', '] : []), citation(one)]);
}

/** With a capital first. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Who approved a version, and on what day it was put on record: `Ana Ruiz, November 30, 2026`. */
export function approvedBy(program: Program, version: PolicyVersion): string {
  return `${nameOf(program, version.approver)}, ${longDate(todayOf(program, version.at))}`;
}

/** What stands at the head of a policy: its number, version, days, who approved it, whom it is for, what it answers. */
export function headOf(program: Program, version: PolicyVersion): Block {
  return denseTerms(
    ...(version.library === '' ? [] : [term('Number', version.library)]),
    term('Version', `${version.version}, in effect from ${longDate(version.effective)}`),
    term('Approved by', approvedBy(program, version)),
    term('For', capital(audienceWords(version.audience))),
    ...(version.answers.length === 0 ? [] : [term('Answers', ...citations(version.answers))]),
  );
}

/** The text of a policy inside the manual: its sections are headings of the third level, what is under them strong lines. */
export function textInManual(version: PolicyVersion, id: string): Block[] {
  return textOf(version.text, id, 2).map((block): Block => {
    if (block.kind !== 'heading') return block;
    return block.level === 2 ? { ...block, level: 3 } : paragraph(strong(block.text));
  });
}

/** A text as blocks, each table with columns as wide as what stands in them. */
function textOf(text: Written, idPrefix: string, level: 1 | 2): Block[] {
  return blocksOf(text, { idPrefix, level }).map((block) =>
    block.kind === 'table' ? { ...block, columns: widthsOf(block) } : block,
  );
}

/** The columns of a table, as wide as their longest cells ask for: none below a fifth or above four times of another. */
function widthsOf({ columns, rows }: Table): readonly Column[] {
  return columns.map((column, index) => {
    const longest = Math.max(
      column.title.length,
      ...rows.map((row) => plainText(row[index]?.inlines ?? []).length),
    );
    return { ...column, width: Math.sqrt(Math.min(160, Math.max(10, longest))) };
  });
}

/** One policy as a document of its own: the version in effect, a version of before, or a draft without a version. */
export function policyDocument({
  program,
  today,
  record,
  version,
  checkpoint,
}: {
  readonly program: Program;
  readonly today: Day;
  readonly record: PolicyRecord;
  /** Undefined: the draft. */
  readonly version: PolicyVersion | undefined;
  readonly checkpoint: Checkpoint | undefined;
}): Document {
  const title = version?.title ?? record.facts?.title ?? '';
  const text = version?.text ?? record.draft?.text ?? [];
  const signed = record.signatures.filter((signature) => signature.version === version?.version);
  return document({
    title,
    subtitle: version ? 'Policy and procedure' : 'Policy and procedure, a draft',
    practice: program.entity?.name ?? '',
    date: version?.effective ?? today,
    ...(version ? {} : { mark: 'Draft, not approved' }),
    facts: version
      ? [
          ...(version.library === '' ? [] : [term('Number', version.library)]),
          term('Version', `${version.version}, in effect from ${longDate(version.effective)}`),
          term('For', capital(audienceWords(version.audience))),
          ...(version.answers.length === 0 ? [] : [term('Answers', ...citations(version.answers))]),
        ]
      : [],
    numbered: false,
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      ...textOf(text, 'policy', 1),
      ...(version
        ? [
            heading(1, 'approval', 'Approval'),
            signatures({
              statement: version.statement,
              role: 'Approved for the practice',
              signed: { name: nameOf(program, version.approver), on: todayOf(program, version.at) },
            }),
            ...(version.changes === ''
              ? []
              : [paragraph(`What changed with version ${version.version}: ${version.changes}`)]),
            ...(record.versions.length > 1 ? [versionsTable(program, record)] : []),
            ...(signed.length > 0
              ? [
                  table({
                    caption: `Who has read and signed version ${version.version}`,
                    columns: ['Person', 'Signed on'],
                    rows: signed.map(({ person, at }) => [
                      nameOf(program, person),
                      longDate(todayOf(program, at)),
                    ]),
                  }),
                ]
              : []),
          ]
        : []),
    ],
  });
}

/** All versions of a policy, each with its day. */
function versionsTable(program: Program, { versions }: PolicyRecord): Block {
  return table({
    caption: 'Versions',
    columns: [
      { title: 'Version', width: 1 },
      { title: 'In effect from', width: 2 },
      { title: 'Approved by', width: 3 },
      { title: 'What changed', width: 5 },
    ],
    rows: versions.map((version) => [
      String(version.version),
      longDate(version.effective),
      approvedBy(program, version),
      version.changes === '' ? 'First version' : version.changes,
    ]),
  });
}
