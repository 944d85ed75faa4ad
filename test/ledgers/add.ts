import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { interview } from '#areas/risk-analysis/interview.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import { behavioralHealth } from '#test/cases/behavioral-health.ts';
import { familyPractice } from '#test/cases/family-practice.ts';
import { choiceFor, commands, signature, treatments } from '#test/cases/sample-case.ts';
import type { Entry, SampleCase } from '#test/cases/sample-case.ts';
import { eventExamples } from '#test/event-examples.ts';
import { eventsIn, ledgerFile, snapshotFile, snapshotOf } from './golden.ts';

/**
 * Adds a golden ledger: `node test/ledgers/add.ts NAME SOURCE`. SOURCE is `family-practice`,
 * `behavioral-health`, `every-event`, or a file of opened events, one JSON document a line. A ledger that is
 * there is never written again: what a release once wrote must be read for ever.
 */

/** All that a sample practice comes to, through the signature: the events that its decisions record. */
function eventsOf(sample: SampleCase): RecordedEvent[] {
  const program = emptyProgram('practice-golden');
  const events: RecordedEvent[] = [];
  const put = ({ decision: name, input }: Entry): void => {
    const command = commands[name];
    assert.ok(command, name);
    const { by, today, at } = sample;
    const parsed = command.schema.safeParse(input);
    assert.ok(parsed.success, name);
    const decision = command.decide(program, parsed.data, { by, today, at });
    assert.ok('events' in decision, JSON.stringify(decision));
    for (const event of decision.events) {
      const recorded = { ...event, by, at, position: program.position + 1 };
      events.push(recorded);
      fold(program, [recorded]);
    }
  };
  sample.entries.forEach(put);
  for (let next = interview(program, sample.today).next; next; next = interview(program, sample.today).next) {
    const wanted = choiceFor(sample, next.question.id, next.subject);
    const choice = next.choices.some(({ id }) => id === wanted) ? wanted : 'unknown';
    const input = { question: next.question.id, subject: next.subject, choice, note: '' };
    put({ decision: 'risk-analysis.answer', input });
  }
  treatments(sample, program).forEach(put);
  put(signature(sample, program));
  return events;
}

const sources: Readonly<Record<string, () => readonly RecordedEvent[]>> = {
  'family-practice': () => eventsOf(familyPractice),
  'behavioral-health': () => eventsOf(behavioralHealth),
  'every-event': () => eventExamples,
};

const [name = '', source = ''] = process.argv.slice(2);
if (!/^[a-z0-9-]+$/.test(name) || source === '') {
  console.error(`Say which: node test/ledgers/add.ts NAME SOURCE. Sources: ${Object.keys(sources).join(', ')}, or a file.`);
  process.exit(2);
}
if (existsSync(ledgerFile(name))) {
  console.error(`There is a golden ledger "${name}", and it is never written again. Choose another name.`);
  process.exit(2);
}
const events = sources[source]?.() ?? eventsIn(readFileSync(source, 'utf8'));
writeFileSync(ledgerFile(name), events.map((event) => `${JSON.stringify(event)}\n`).join(''), { flag: 'wx' });
writeFileSync(snapshotFile(name), `${JSON.stringify(snapshotOf(name, events), null, 2)}\n`);
console.log(`${ledgerFile(name)}: ${events.length} entries`);
