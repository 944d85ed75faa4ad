import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import type { AttemptRecord } from '#areas/training/view.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import { telling } from '#told/telling.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import {
  citation,
  code,
  document,
  heading,
  list,
  paragraph,
  printedCheckpoint,
  signatures,
  strong,
  table,
  term,
} from '#documents/document.ts';
import type { Document } from '#documents/document.ts';

/**
 * What shows that somebody passed a module: who, when, which text to the letter, the score, the policies behind it and
 * what was signed. It says nothing of hours, and certifies nobody "in HIPAA": there is no such thing.
 */
export function certificate(
  program: Program,
  attempt: AttemptRecord,
  checkpoint: Checkpoint | undefined,
): Document {
  const on = todayOf(program, attempt.at);
  const lesson = lessonWith(attempt.module);
  const person = nameOf(program, attempt.person);
  const title = lesson?.title[attempt.language] ?? attempt.module;
  return document({
    title: 'Training record',
    subtitle: `${person}: ${title}`,
    practice: program.entity?.name ?? '',
    language: 'en-US',
    date: on,
    numbered: false,
    facts: [
      term('Person', person),
      term('Passed on', longDate(on)),
      term('Score', `${attempt.score} percent; ${attempt.passMark} were needed`),
      term('Asked for by', citation('164.530(b)(1)')),
    ],
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      paragraph(
        strong(person),
        ` read module ${attempt.module}, “${title}”, in the words of ${program.entity?.name ?? 'the practice'}, and answered ${attempt.answers.length} questions about it${attempt.language === 'es' ? ', in Spanish' : ''}.`,
      ),
      heading(1, 'signed', 'Signed'),
      signatures({ statement: attempt.statement, role: 'Who took it', signed: { name: person, on } }),
      heading(1, 'what', 'What was taught'),
      ...(lesson ? [list(objectivesOf(program, attempt))] : []),
      table({
        caption: 'Policies of the practice behind it, in effect on that day',
        columns: [
          { title: 'Policy', width: 4 },
          { title: 'Version', align: 'end' },
        ],
        rows: attempt.policies.map(({ policy, version }) => [nameOf(program, policy), String(version)]),
        empty: 'No policy that it draws on was in effect yet.',
      }),
      paragraph('The exact text is known by its digest (SHA-256): ', code(attempt.content)),
    ],
  });
}

function objectivesOf(program: Program, attempt: AttemptRecord): readonly string[] {
  const lesson = lessonWith(attempt.module);
  const { told } = telling(program, todayOf(program, attempt.at), attempt.language);
  return lesson?.objectives(told, attempt.language) ?? [];
}
