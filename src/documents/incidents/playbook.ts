import { evidenceFor, phaseWords, playbookFor, stepsFor } from '#texts/playbooks/library.ts';
import { phases } from '#texts/playbooks/playbook.ts';
import { telling } from '#told/telling.ts';
import type { IncidentKind } from '#areas/incidents/events.ts';
import type { IncidentRecord, TabletopRecord, TickRecord } from '#areas/incidents/view.ts';
import { endingWords, evidenceWords, kindTitle, knowerWords } from '#areas/incidents/words.ts';
import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import type { Block, Document } from '#documents/document.ts';
import {
  callout,
  citation,
  code,
  document,
  heading,
  list,
  paragraph,
  printedCheckpoint,
  signatures,
  table,
  term,
} from '#documents/document.ts';
import { nameOf, todayOf } from '#program.ts';
import type { Program } from '#program.ts';

const box = '\u2610';
const ticked = '\u2611';

/** The steps of one playbook as tables with a box before each, filled in as far as they were ticked. */
function steps(program: Program, kind: IncidentKind, today: Day, ticks: readonly TickRecord[]): Block[] {
  const { told } = telling(program, today);
  const all = stepsFor(kind, told);
  return phases.flatMap((phase): Block[] => [
    heading(1, phase, phaseWords[phase]),
    table({
      caption: phaseWords[phase],
      columns: [
        { title: 'Done', width: 1, align: 'center' },
        { title: 'What to do', width: 8 },
        { title: 'Who', width: 4 },
        { title: 'Done by, and when', width: 5 },
      ],
      rowHeader: false,
      rows: all
        .filter((step) => step.phase === phase)
        .map(({ id, who, what }) => {
          const tick = ticks.find(({ step }) => step === id);
          return [tick ? ticked : box, what, who, tick ? doneWords(program, tick) : ' '];
        }),
    }),
  ]);
}

/** Who did a step and when, or why it was not needed. */
function doneWords(program: Program, { state, person, on, note }: TickRecord): string {
  const who = `${nameOf(program, person)}, ${longDate(on)}`;
  const said = note === '' ? '' : `: ${note}`;
  return state === 'done' ? `${who}${said}` : `Not needed (${who})${said}`;
}

/** The lists that stand after the steps of every playbook. */
function around(program: Program, kind: IncidentKind, today: Day): Block[] {
  const { told } = telling(program, today);
  const playbook = playbookFor(kind);
  return [
    heading(1, 'evidence', 'Keep as proof'),
    list(evidenceFor(kind, told).map((line) => `${box} ${line}`)),
    heading(1, 'decides', 'What decides whether people are told'),
    list(playbook.decides),
    heading(1, 'mistakes', 'Mistakes that others made'),
    list(playbook.mistakes),
  ];
}

/**
 * A playbook on paper, with boxes to tick and room to write: for the day on which no computer works. It names no
 * incident and no patient.
 */
export function playbookDocument(program: Program, kind: IncidentKind, today: Day): Document {
  const playbook = playbookFor(kind);
  return document({
    title: playbook.title,
    subtitle: 'Playbook for an incident',
    practice: program.entity?.name ?? '',
    date: today,
    numbered: false,
    facts: [
      term('Who knew first, day and hour', '______________________________'),
      term('Asked for by', citation('164.308(a)(6)(ii)'), ', ', citation('164.530(f)')),
    ],
    blocks: [
      callout('attention', 'At once, whoever saw it', list(playbook.now, true)),
      ...steps(program, kind, today, []),
      ...around(program, kind, today),
      signatures({ statement: 'I went through these steps.', role: 'Who answered the incident' }),
    ],
  });
}

/** One incident on paper: what was reported, when it counts as discovered, each step with who and when, how it ended. */
export function incidentDocument(
  program: Program,
  incident: IncidentRecord,
  today: Day,
  checkpoint: Checkpoint | undefined,
): Document {
  const { kind, ticks, notes, evidence, closed, discoveries } = incident;
  const discovery = discoveries.at(-1);
  return document({
    title: `Incident discovered ${longDate(incident.discovered)}`,
    subtitle: kindTitle(kind),
    practice: program.entity?.name ?? '',
    date: today,
    ...(closed ? {} : { mark: 'Open' }),
    numbered: false,
    facts: [
      term('Happened', longDate(incident.happened)),
      term('Discovered', longDate(incident.discovered)),
      term('Reported by', nameOf(program, incident.reportedBy)),
      term('Closed', closed ? longDate(closed.on) : 'Not yet'),
    ],
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      heading(1, 'report', 'The report'),
      ...lines(incident.what),
      heading(1, 'discovery', 'When it counts as discovered'),
      paragraph(
        'The first day on which it was known, or with reasonable diligence would have been known, to anybody of the workforce or an agent, other than whoever did it (',
        citation('164.404(a)(2)'),
        ').',
      ),
      ...(discovery
        ? [
            paragraph(
              `${knowerWords[discovery.knower].label}, ${discovery.who}, knew on ${longDate(discovery.knew)}.`,
              discovery.noticeable === ''
                ? ' Nothing should have told it earlier.'
                : ` It should have been noticed on ${longDate(discovery.noticeable)}.`,
            ),
            ...lines(discovery.why),
          ]
        : [paragraph('Only the report tells it so far.')]),
      ...steps(program, kind, today, ticks),
      ...earlier(program, incident, today),
      heading(1, 'notes', 'What was found and done'),
      table({
        caption: 'Notes',
        columns: [
          { title: 'Day', width: 2 },
          { title: 'By', width: 2 },
          { title: 'Note', width: 8 },
        ],
        rows: notes.map(({ note, by, at }) => [longDate(todayOf(program, at)), nameOf(program, by), note]),
      }),
      table({
        caption: 'Files kept sealed with it',
        columns: [
          { title: 'What it shows', width: 4 },
          { title: 'Kind', width: 2 },
          { title: 'SHA-256', width: 6 },
        ],
        rows: evidence.map(({ what, kind: sort, file }) => [what, evidenceWords[sort], [code(file.digest)]]),
      }),
      heading(1, 'outcome', 'How it ended'),
      ...(closed
        ? [
            paragraph(`${endingWords[closed.ending].label}.`),
            ...lines(closed.outcome),
            ...(closed.mitigation === ''
              ? []
              : [
                  paragraph('What was done to lessen the harm (', citation('164.530(f)'), '):'),
                  ...lines(closed.mitigation),
                ]),
          ]
        : [paragraph('It is open.')]),
    ],
  });
}

/** Steps that were ticked under another playbook than the one that holds now. */
function earlier(program: Program, { kind, ticks }: IncidentRecord, today: Day): Block[] {
  const { told } = telling(program, today);
  const now = new Set(stepsFor(kind, told).map(({ id }) => id));
  const others = ticks.filter(({ step }) => !now.has(step));
  return others.length === 0
    ? []
    : [
        table({
          caption: 'Done under another playbook before',
          columns: [
            { title: 'Step', width: 3 },
            { title: 'Done by, and when', width: 6 },
          ],
          rows: others.map((tick) => [tick.step, doneWords(program, tick)]),
        }),
      ];
}

const lines = (text: string): Block[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => paragraph(line));

/** An exercise on paper: the made-up case, who took part, the steps, and what was learned. */
export function tabletopDocument(
  program: Program,
  tabletop: TabletopRecord,
  today: Day,
  checkpoint: Checkpoint | undefined,
): Document {
  const { finished } = tabletop;
  return document({
    title: `Exercise: ${kindTitle(tabletop.kind)}`,
    subtitle: 'A made-up case, no incident',
    practice: program.entity?.name ?? '',
    date: finished?.on ?? today,
    ...(finished ? {} : { mark: 'Not finished' }),
    numbered: false,
    facts: [
      term('Begun', longDate(tabletop.on)),
      term('People', tabletop.people.map((person) => nameOf(program, person)).join(', ') || 'Nobody yet'),
    ],
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      heading(1, 'story', 'The made-up case'),
      ...lines(tabletop.story),
      ...steps(program, tabletop.kind, today, tabletop.ticks),
      heading(1, 'learned', 'What was learned'),
      ...(finished ? lines(finished.learned) : [paragraph('It is not finished.')]),
      ...(finished && finished.changes !== ''
        ? [heading(1, 'changes', 'What is to change'), ...lines(finished.changes)]
        : []),
    ],
  });
}
