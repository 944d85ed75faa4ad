import { longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Program } from '#program.ts';
import { nameOf, todayOf } from '#program.ts';
import type { FrozenAnswer } from '#areas/breaches/events.ts';
import {
  assessmentOf,
  conclusionOn,
  countedTogether,
  frozenAnswers,
  questionNamed,
  standingOn,
} from '#areas/breaches/standing.ts';
import type { BreachRecord, ConclusionRecord } from '#areas/breaches/view.ts';
import {
  agencyWords,
  conclusionWords,
  factorHead,
  inSentence,
  standingWords,
} from '#areas/breaches/words.ts';
import {
  callout,
  citation,
  contents,
  document,
  heading,
  list,
  paragraph,
  table,
  term,
  terms,
} from '#documents/document.ts';
import type { Block, Document, PrintedCheckpoint, Term } from '#documents/document.ts';
import { dayOr, days, notices, people, proofOf } from './proof-parts.ts';

/**
 * The whole file of a breach as one document: what shows that every notice was made, or that none was due
 * (164.414(b)). It names no patient; what people wrote as evidence stands in it as they wrote it.
 */
export function burdenOfProof(
  program: Program,
  record: BreachRecord,
  today: Day,
  checkpoint: PrintedCheckpoint | undefined,
): Document {
  const standing = standingOn(record, today);
  return document({
    title: 'Breach file',
    subtitle: record.group === '' ? record.title : `${record.title}: ${record.group}`,
    practice: program.entity?.name ?? '',
    date: today,
    ...(standing === 'open' && { mark: 'Not decided: presumed a breach' }),
    facts: [
      term('Decision', standingWords[standing]),
      term('Discovered', longDate(record.discovered)),
      term(
        'What it is for',
        'After a use or disclosure of PHI that was not permitted, the practice bears the burden of showing that all notices were made, or that it was no breach (',
        citation('164.414(b)'),
        ').',
      ),
    ],
    ...(checkpoint && { checkpoint }),
    numbered: true,
    blocks: [
      contents(),
      heading(1, 'event', 'What happened'),
      ...event(program, record, today),
      heading(1, 'assessment', 'Assessment'),
      ...assessment(program, record, today),
      heading(1, 'people', 'Whom it concerns'),
      ...people(program, record),
      ...(standing === 'not-a-breach'
        ? []
        : [heading(1, 'days', 'The days'), ...days(program, record, today)]),
      heading(1, 'notices', 'Notices, and their proof'),
      ...notices(program, record, today),
    ],
  });
}

function event(program: Program, record: BreachRecord, today: Day): Block[] {
  const incident = program.incidents.get(record.incident);
  const groups = countedTogether(program, record, today).filter(({ id }) => id !== record.id);
  return [
    terms(
      term('Happened', dayOr(record.from, 'Not known'), record.to === '' ? '' : ` to ${longDate(record.to)}`),
      term(
        'Discovered',
        `${longDate(record.discovered)}: the first day that anybody of the workforce or an agent knew of it, or should have (`,
        citation('164.404(a)(2)'),
        ')',
      ),
      term('Recorded by', `${nameOf(program, record.recordedBy)}, record position ${record.first}`),
      ...(incident
        ? [
            term('Incident', `${nameOf(program, incident.id)}, record position ${incident.first}`),
            term('As it was reported', incident.what),
            ...(incident.closed ? [term('How it ended', incident.closed.outcome)] : []),
          ]
        : []),
      ...(groups.length > 0
        ? [
            term(
              'Other groups of the same incident',
              groups.map(({ title, group }) => group || title).join('; '),
            ),
          ]
        : []),
      ...(record.vendor === ''
        ? []
        : [
            term('Business associate', nameOf(program, record.vendor)),
            term('It discovered it on', dayOr(record.associateDiscovered, 'Not known')),
            term('An agent', agencyWords[record.agent]),
          ]),
      ...(record.part2
        ? [term('Part 2 records', 'Yes: the same duties hold for them (42 CFR 2.16(b)).')]
        : []),
    ),
  ];
}

function answerRows(answers: readonly FrozenAnswer[]) {
  return answers.map(({ question, answer, evidence, files }) => {
    const about = questionNamed(question);
    return [
      about?.asks ?? question,
      about?.choices[answer]?.words ?? 'Not known',
      [
        evidence === '' ? 'Nothing written down' : evidence,
        ...(files.length > 0 ? [' ', ...proofOf(files)] : []),
      ],
    ];
  });
}

function answersTable(caption: string, answers: readonly FrozenAnswer[]): Block {
  return table({
    caption,
    columns: [
      { title: 'Question', width: 1.2 },
      { title: 'Answer', width: 1.2 },
      { title: 'What shows it', width: 1.6 },
    ],
    rows: answerRows(answers),
    empty: 'No question was answered.',
  });
}

function reasonsList(because: ConclusionRecord['because']): Block[] {
  if (because.length === 0) return [];
  return [
    list(
      because.map((reason) => [
        `${factorHead(reason.factor)} ${reason.sentence} (`,
        citation(reason.citation),
        ')',
      ]),
    ),
  ];
}

function assessment(program: Program, record: BreachRecord, today: Day): Block[] {
  const stands = conclusionOn(record, today);
  const versions = record.conclusions.flatMap((conclusion): Block[] => [
    heading(
      2,
      `version-${conclusion.version}`,
      `Version ${conclusion.version}: ${inSentence(conclusionWords[conclusion.conclusion])}${conclusion.version === stands?.version ? '' : ' (no longer the latest)'}`,
    ),
    terms(
      term('Decided by', `${nameOf(program, conclusion.decider)} on ${longDate(conclusion.on)}`),
      term(
        'Put on record',
        `${longDate(todayOf(program, conclusion.at))}, record position ${conclusion.position}`,
      ),
      term('Reasons', conclusion.reasons),
      ...record.reopenings
        .filter(({ position }) => position > conclusion.position)
        .slice(0, 1)
        .map(({ on, why }): Term => term('Reopened', `${longDate(on)}: ${why}`)),
    ),
    answersTable(`The answers of version ${conclusion.version}, locked`, conclusion.answers),
    ...reasonsList(conclusion.because),
  ]);
  return [
    paragraph(
      'A use or disclosure of PHI that is not permitted is presumed to be a breach, unless an assessment of at least four factors shows a low probability that the PHI was compromised (',
      citation('164.402 (Breach)(2)'),
      ').',
    ),
    ...versions,
    ...(stands
      ? []
      : [
          callout(
            'attention',
            'Not decided',
            paragraph('It is presumed to be a breach until somebody concludes otherwise.'),
          ),
          answersTable('The answers so far', frozenAnswers(record)),
          ...reasonsList(assessmentOf(record).because),
        ]),
  ];
}
