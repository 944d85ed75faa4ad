import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dispose } from '#areas/retention/decide.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { disposalOf } from '#ledger/entry.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import { memoryStore } from '#ledger/memory.ts';
import { fold } from '#fold.ts';
import { emptyProgram, nameOf } from '#program.ts';
import { eventExamples } from './event-examples.ts';
import { apart, ben, id, names, old, why } from './given-disposal.ts';
import { officer, recorded } from './given-practice.ts';

// What a disposal leaves on reading, and what it does not.

test('164.316(b)(2)(i): disposal destroys the key, says so on record, and leaves nothing of the record in memory or on reading', async () => {
  const { store, ledger, practice, hand, again, open } = await old(memoryStore());
  const before = await practice.program();
  recorded(await practice.record(officer, dispose, { subject: ben, ...why }));
  const program = await practice.program();
  assert.notEqual(program, before, 'what was read from the program before is let go with it');
  assert.equal(JSON.stringify([...program.people]).includes('Ortiz'), false);
  assert.equal(nameOf(program, ben), 'a person’s record disposed of on November 30, 2026');
  assert.equal((await names(store)).includes(`subject/${ben}`), false);
  assert.equal((await names(store)).includes(`subject/${disposalOf(ben)}`), true);
  const left = program.disposed.get(ben);
  assert.equal(left?.destroyed?.at, hand.at);
  for (const one of [ledger, await again()]) {
    const events = await one.read(0);
    assert.equal(JSON.stringify(events).includes('Ortiz'), false);
    assert.deepEqual(
      events.filter(({ disposed }) => disposed).map(({ subject, data }) => [subject, data]),
      [
        [ben, undefined],
        [ben, undefined],
      ],
    );
    assert.deepEqual(await open(one).program(), program);
  }
  const earlier = await practice.program('2016-01-01T00:00:00.000Z');
  assert.equal(earlier.people.has(ben), false, 'also of what was known then');
  assert.equal(nameOf(earlier, ben), 'a record disposed of');
});

test('a record that was disposed of is closed for good: nothing is added to it, by whatever way', async () => {
  const { ledger, practice } = await old(memoryStore());
  recorded(await practice.record(officer, dispose, { subject: ben, ...why }));
  const before = await ledger.head();
  const outcome = await practice.record(officer, recordPerson, {
    id: ben,
    name: 'Ben Ortiz',
    start: '2026-11-30',
  });
  assert.ok('refusals' in outcome);
  assert.match(
    outcome.refusals[0]?.because ?? '',
    /disposed of on November 30, 2026, and nothing can be added/,
  );
  const event = (type: string, subject: string, area = 'retention') => ({
    area,
    type,
    version: 1,
    subject,
    data: {},
  });
  for (const events of [
    [event('person-recorded', ben, 'workforce')],
    [event('disposed', disposalOf(ben))],
    [event('disposed', disposalOf('person-none'))],
    [event('disposed', disposalOf(disposalOf(ben)))],
    [event('key-destroyed', disposalOf(officer))],
    [event('disposed', disposalOf(officer)), event('person-recorded', officer, 'workforce')],
    [event('disposed', disposalOf(officer)), event('disposed', disposalOf(officer))],
  ])
    await assert.rejects(
      ledger.append(before.position, events, { by: officer, at: before.at }),
      /disposed of/,
    );
  assert.deepEqual(await ledger.head(), before);
});

test('another process that has the record open lets go of it as soon as it reads on', async () => {
  const { practice, again, open } = await old(memoryStore());
  const other = open(await again());
  assert.equal((await other.program()).people.get(ben)?.name, 'Benjamin Ortiz-Hollander');
  recorded(await practice.record(officer, dispose, { subject: ben, ...why }));
  assert.deepEqual(await other.program(), await practice.program());
});

test('the fold with a record disposed of is the fold without its entries, for every kind of record there is', () => {
  const end = eventExamples.at(-1) as RecordedEvent;
  for (const subject of new Set(eventExamples.map((event) => event.subject))) {
    if (['practice', 'retention'].includes(subject) || subject.startsWith('disposed/')) continue;
    const disposal: RecordedEvent = {
      ...end,
      position: end.position + 1,
      area: 'retention',
      type: 'disposed',
      version: 1,
      subject: disposalOf(subject),
      data: {
        kind: 'asset',
        why: 'x',
        created: '',
        lastInEffect: '',
        years: 6,
        keptThrough: '',
        states: [],
        entries: [],
      },
    };
    const without = fold(emptyProgram(id), [
      ...eventExamples.filter((event) => event.subject !== subject),
      disposal,
    ]);
    const unreadable = eventExamples.map((event): RecordedEvent =>
      event.subject === subject ? { ...event, data: undefined, disposed: true } : event,
    );
    const read = fold(emptyProgram(id), [...eventExamples, disposal]);
    const unread = fold(emptyProgram(id), [...unreadable, disposal]);
    assert.deepEqual(apart(read), apart(without), subject);
    assert.deepEqual(unread, read, subject);
  }
});
