import type { Attachment } from '#attachment.ts';
import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { placeFirst, stateName } from '#deadlines/breach-question.ts';
import { numbers } from '#regulation/numbers.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { clocksOf } from '#areas/breaches/clocks.ts';
import { dutiesOf } from '#areas/breaches/duties.ts';
import { listDifferences } from '#areas/breaches/mail-list.ts';
import type { BreachRecord } from '#areas/breaches/view.ts';
import { contentWords, kindWords, phiKindWords, wayWords } from '#areas/breaches/words.ts';
import { code, heading, list, paragraph, table, term, terms } from '#documents/document.ts';
import type { Block, Inline } from '#documents/document.ts';

const number = (value: number): string => value.toLocaleString('en-US');
/** A day, or the words for one that is not known. */
export const dayOr = (day: Day, otherwise: string): string => (day === '' ? otherwise : longDate(day));

/** A file by its name and digest, so that it can be found and compared. */
export function proofOf(files: readonly Attachment[]): Inline[] {
  if (files.length === 0) return ['No file'];
  return files.flatMap(({ name, digest }, index) => [
    index > 0 ? '; ' : '',
    `${name}, SHA-256 `,
    code(digest),
  ]);
}

/** Each count of the people, and the list of them. */
export function people(program: Program, record: BreachRecord): Block[] {
  const listed = record.mailLists.at(-1);
  const kinds = record.counts.at(-1)?.kinds ?? [];
  return [
    table({
      caption: 'Each count, with the day it was known',
      columns: [
        { title: 'Known on' },
        { title: 'In all' },
        { title: 'By state', width: 1.5 },
        { title: 'How, or why it changed', width: 2 },
      ],
      rows: record.counts.map(({ on, total, estimate, states, unreachable, kin, why, by }) => [
        longDate(on),
        `${number(total)}${estimate ? ', an estimate' : ''}${unreachable > 0 ? `; ${number(unreachable)} without a good address` : ''}${kin > 0 ? `; ${number(kin)} have died` : ''}`,
        states.map(({ state, residents }) => `${stateName(state)} ${number(residents)}`).join('; ') ||
          'Not known',
        `${why === '' ? 'Not said' : why} (${nameOf(program, by)})`,
      ]),
      empty: 'Nobody has counted.',
    }),
    terms(
      term('Kinds of PHI', kinds.map((kind) => phiKindWords[kind]).join('; ') || 'Not said'),
      ...(listed
        ? [
            term('List of the people', `Sealed, ${number(listed.rows)} rows. `, ...proofOf([listed.file])),
            term('List and count', listDifferences(record).join(' ') || 'They agree.'),
          ]
        : []),
    ),
  ];
}

/** The clocks, with the arithmetic of each, and who asked to wait. */
export function days(program: Program, record: BreachRecord, today: Day): Block[] {
  const clocks = clocksOf(program, record, today);
  return [
    table({
      caption: 'Last days, the earliest first. All are outer limits.',
      columns: [{ title: 'By' }, { title: 'What', width: 1.3 }, { title: 'Why then', width: 3 }],
      rows: clocks.timeline.map(({ what, by, because, statute, confidence }) => [
        by === null ? 'No number of days' : longDate(by),
        statute === undefined
          ? what
          : `${what} (${statute}; ${confidence ?? 'low'} confidence${confidence === 'high' ? '' : ', verify at source'})`,
        because,
      ]),
    }),
    list(clocks.remarks),
    ...(record.delays.length === 0
      ? []
      : [
          table({
            caption: 'Statements of law-enforcement officials (164.412)',
            columns: ['Made on', 'How', 'Through', 'By whom', { title: 'What, and the file', width: 2 }],
            rows: record.delays.map(({ stated, kind, until, official, agency, what, file }) => [
              longDate(stated),
              kind === 'written' ? 'In writing' : 'Spoken',
              dayOr(until, `${numbers.oralDelay.value} days at most`),
              `${official}, ${agency}`,
              [`${what} `, ...proofOf(file ? [file] : [])],
            ]),
          }),
        ]),
  ];
}

/** What was due, what was given, and what shows it. */
export function notices(program: Program, record: BreachRecord, today: Day): Block[] {
  const duties = dutiesOf(program, record, today);
  return [
    duties.length === 0
      ? paragraph('By the conclusion above, no notice was due.')
      : table({
          caption: 'What was due, and when it was done',
          columns: [{ title: 'What', width: 2 }, 'At the latest', { title: 'On record', width: 1.5 }],
          rows: duties.map(({ what, by, done, doneOn, lacks }) => [
            what,
            by === null ? 'No number of days' : longDate(by),
            done
              ? `${doneOn === undefined ? 'Done' : longDate(doneOn)}${by !== null && doneOn !== undefined && doneOn > by ? ', after the last day' : ''}`
              : `Not yet. ${lacks ?? ''}`,
          ]),
        }),
    ...record.notices.flatMap((notice, index): Block[] => [
      heading(2, `notice-${index + 1}`, `${kindWords[notice.kind]}, ${longDate(notice.on)}`),
      terms(
        term('How', wayWords[notice.way]),
        ...(notice.number > 0
          ? [term('People', `${number(notice.number)}${notice.again ? ', a further mailing' : ''}`)]
          : []),
        ...(notice.state === '' ? [] : [term('State', placeFirst(notice.state))]),
        ...(notice.to === '' ? [] : [term('Whom or where', notice.to)]),
        ...(notice.postedUntil === '' ? [] : [term('Posted through', longDate(notice.postedUntil))]),
        ...(notice.tollFree === ''
          ? []
          : [
              term(
                'Toll-free number',
                `${notice.tollFree}${notice.tollFreeUntil === '' ? '' : `, through ${longDate(notice.tollFreeUntil)}`}`,
              ),
            ]),
        ...(notice.confirmation === '' ? [] : [term('Confirmation', notice.confirmation)]),
        ...(notice.content.length === 0
          ? []
          : [term('It holds', notice.content.map((part) => contentWords[part]).join('; '))]),
        ...(notice.note === '' ? [] : [term('Note', notice.note)]),
        term('Proof', ...proofOf(notice.file ? [notice.file] : [])),
        term('Recorded', `${nameOf(program, notice.by)}, record position ${notice.position}`),
        ...(notice.withdrawn ? [term('Taken back', notice.withdrawn.why)] : []),
      ),
    ]),
  ];
}
