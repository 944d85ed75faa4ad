import { conclusionOn, countOn, questionNamed, standingOn } from '#areas/breaches/standing.ts';
import type { BreachRecord } from '#areas/breaches/view.ts';
import { conclusionWords, kindWords, standingWords, wayWords } from '#areas/breaches/words.ts';
import { moment, named, several, tableOf } from './table.ts';
import type { ExportTable } from './table.ts';

/** Breaches: what was decided, counted and given. What people wrote about them may hold PHI, and goes to officials alone. */
export const breachTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'breaches',
      title: 'Breaches',
      note: 'What was or may have been a breach: its days, what was concluded, and how many people.',
      of: ['breaches'],
    },
    ({ program }) => program.breaches.values(),
    {
      Incident: ({ incident }, exported) => named(exported, incident),
      'Discovered on': ({ discovered }) => discovered,
      'Happened from': ({ from }) => from,
      'Happened until': ({ to }) => to,
      'Business associate': ({ vendor }, exported) => named(exported, vendor),
      'Discovered there on': ({ associateDiscovered }) => associateDiscovered,
      'Its agent': ({ vendor, agent }) => (vendor === '' ? '' : agent),
      'Part 2 records': ({ part2 }) => (part2 ? 'yes' : 'no'),
      Standing: (record, { today }) => standingWords[standingOn(record, today)],
      Conclusion: (record, { today }) => {
        const conclusion = conclusionOn(record, today);
        return conclusion && conclusionWords[conclusion.conclusion];
      },
      'Concluded on': (record, { today }) => conclusionOn(record, today)?.on,
      'Concluded by': (record, exported) => named(exported, conclusionOn(record, exported.today)?.decider),
      Versions: ({ conclusions }) => conclusions.length,
      People: (record, { today }) => countOn(record, today)?.total,
      'By state': (record, { today }) =>
        several(
          (countOn(record, today)?.states ?? []).map(({ state, residents }) => `${state} ${residents}`),
        ),
      'Counted on': (record, { today }) => countOn(record, today)?.on,
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'breach-counts',
      title: 'Counts of people',
      note: 'Each count of the people of a breach, with the day it was known.',
      of: ['breaches'],
    },
    ({ program }) =>
      [...program.breaches.values()].flatMap((record) => record.counts.map((one) => ({ record, one }))),
    {
      Breach: ({ record }) => record.id,
      'Known on': ({ one }) => one.on,
      People: ({ one }) => one.total,
      Estimate: ({ one }) => (one.estimate ? 'yes' : 'no'),
      'By state': ({ one }) => several(one.states.map(({ state, residents }) => `${state} ${residents}`)),
      'Without a good address': ({ one }) => one.unreachable,
      'Known to have died': ({ one }) => one.kin,
      'Recorded at': ({ one }) => moment(one.at),
    },
  ),
  tableOf(
    {
      name: 'breach-notices',
      title: 'Notices of breaches',
      note: 'Each notice that was given, to whom, when, and the digest of its proof.',
      of: ['breaches'],
    },
    ({ program }) =>
      [...program.breaches.values()].flatMap((record) => record.notices.map((one) => ({ record, one }))),
    {
      Breach: ({ record }) => record.id,
      Kind: ({ one }) => kindWords[one.kind],
      Way: ({ one }) => wayWords[one.way],
      'Given on': ({ one }) => one.on,
      Number: ({ one }) => one.number,
      State: ({ one }) => one.state,
      'Posted until': ({ one }) => one.postedUntil,
      'Toll-free number until': ({ one }) => one.tollFreeUntil,
      Confirmation: ({ one }) => one.confirmation,
      'Proof (SHA-256)': ({ one }) => one.file?.digest,
      'Taken back': ({ one }) => (one.withdrawn ? 'yes' : 'no'),
      'Recorded by': ({ one }, exported) => named(exported, one.by),
      'Recorded at': ({ one }) => moment(one.at),
    },
  ),
  tableOf(
    {
      name: 'breach-words',
      title: 'What people wrote about breaches',
      note: 'Titles, answers with what shows them, the reasons of each conclusion, and why one was reopened. It may hold PHI.',
      of: ['breaches'],
      forOfficials: true,
    },
    ({ program }) => [...program.breaches.values()].flatMap(writtenOf),
    {
      Breach: ({ id }) => id,
      What: ({ what }) => what,
      Written: ({ text }) => text,
      By: ({ by }, exported) => named(exported, by),
      At: ({ at }) => moment(at),
    },
  ),
];

type WrittenLine = {
  readonly id: string;
  readonly what: string;
  readonly text: string;
  readonly by: string;
  readonly at?: string;
};

function writtenOf(record: BreachRecord): WrittenLine[] {
  const { id } = record;
  return [
    { id, what: 'Title', text: several([record.title, record.group].filter(Boolean)), by: record.recordedBy },
    ...Object.values(record.answers).map(({ question, answer, evidence, by, at }) => {
      const about = questionNamed(question);
      const words = about?.choices[answer]?.words ?? 'Nobody knows.';
      return { id, what: about?.asks ?? question, text: several([words, evidence].filter(Boolean)), by, at };
    }),
    ...record.conclusions.map(({ version, reasons, conclusion, by, at }) => ({
      id,
      what: `Conclusion, version ${version}: ${conclusionWords[conclusion]}`,
      text: reasons,
      by,
      at,
    })),
    ...record.reopenings.map(({ why, by, at }) => ({ id, what: 'Reopened', text: why, by, at })),
    ...record.counts.map(({ why, by, at }) => ({
      id,
      what: 'Why the count is what it is',
      text: why,
      by,
      at,
    })),
    ...record.notices.map(({ to, note, by, at }) => ({
      id,
      what: 'Notice: to whom, and the note',
      text: several([to, note].filter(Boolean)),
      by,
      at,
    })),
    ...record.delays.map(({ official, agency, what, by, at }) => ({
      id,
      what: 'A law-enforcement official’s statement',
      text: several([official, agency, what]),
      by,
      at,
    })),
  ];
}
