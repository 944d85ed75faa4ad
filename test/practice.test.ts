import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';

import { describe, establish, recordSite } from '#areas/entity/decide.ts';
import { report } from '#areas/incidents/decide.ts';
import { grantRole, recordPerson } from '#areas/workforce/decide.ts';
import { dayOf } from '#calendar.ts';
import type { Decision } from '#decision.ts';
import { attachmentOf } from '#ledger/attachment-of.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { Store } from '#ledger/store.ts';
import { Outage } from '#ledger/store.ts';
import { fold } from '#fold.ts';
import { emptyProgram, todayOf } from '#program.ts';
import { givenPractice, givenRiverbend, officer, recorded, riverbend } from './given-practice.ts';

const site = (id: string, name: string) => ({ id: `site-${id}`, seen: 0, name, state: 'OH' });
const person = (id: string, name: string) => ({
  id: `person-${id}`,
  seen: 0,
  name,
  job: 'job-first',
  start: '2026-01-05',
});

test('a practice is established once: the second set-up is refused and leaves no trace', async () => {
  const { practice, ledger } = await givenRiverbend();
  const before = await ledger.head();
  const again = await practice.record(officer, establish, { ...riverbend, name: 'Another Clinic' });
  assert.ok('refusals' in again);
  assert.deepEqual(await ledger.head(), before);
  assert.equal((await practice.program()).entity?.name, 'Riverbend Clinic');
});

test('164.312(a)(1): whoever holds no role decides nothing, and the ledger is as it was', async () => {
  const { practice, ledger, hand } = await givenRiverbend();
  recorded(await practice.record(officer, recordPerson, person('ben1', 'Ben Ortiz')));
  const before = await ledger.head();
  for (const by of ['person-nobody', 'person-ben1', '', 'practice', '__proto__']) {
    const outcome = await practice.record(by, recordSite, site('aaaa', 'Main Street'));
    assert.ok('refusals' in outcome, by);
    assert.deepEqual(await ledger.head(), before);
  }
  recorded(await practice.record(officer, grantRole, { id: 'person-ben1', role: 'manager' }));
  assert.equal(
    recorded(await practice.record('person-ben1', recordSite, site('aaaa', 'Main Street'))).length,
    1,
  );
  assert.equal(todayOf(await practice.program(), hand.at), '2026-11-30');
});

test('a refused decision leaves no trace, whatever was wrong with its input', async () => {
  const { practice, ledger } = await givenRiverbend();
  const before = await ledger.head();
  const checkpoint = await practice.checkpoint();
  await fc.assert(
    fc.asyncProperty(
      fc.anything(),
      fc.constantFrom(describe, recordSite, recordPerson, report),
      async (input, command) => {
        const outcome = await practice.record(officer, command as typeof recordSite, input);
        // What happens to be right may be recorded; chance has not found such an input.
        assert.ok('refusals' in outcome);
        assert.ok(outcome.refusals.length > 0);
        for (const { because } of outcome.refusals) assert.match(because, /\S.*[.!?]$/su);
        assert.deepEqual(await ledger.head(), before);
      },
    ),
    { numRuns: 300 },
  );
  assert.deepEqual(await practice.checkpoint(), checkpoint);
});

test('what is on record already is not recorded twice', async () => {
  const { practice, ledger } = await givenRiverbend();
  assert.equal(recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street'))).length, 1);
  const before = await ledger.head();
  assert.deepEqual(recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street'))), []);
  assert.deepEqual(await ledger.head(), before);
});

test('a lost race is decided again on what the winner wrote: both are on record, once each', async () => {
  let steal: (() => Promise<unknown>) | undefined;
  const { practice, again, ledger } = await givenRiverbend((store): Store => ({
    ...store,
    async append(practice, expected, batch) {
      const thief = steal;
      steal = undefined;
      await thief?.();
      return store.append(practice, expected, batch);
    },
  }));
  const other = again();
  steal = () => other.record(officer, recordSite, site('bbbb', 'Oak Avenue'));
  recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street')));
  const { sites } = await practice.program();
  assert.deepEqual(
    [...sites.values()].map(({ name }) => name),
    ['Oak Avenue', 'Main Street'],
  );
  assert.equal((await ledger.head()).position, (await practice.program()).position);
});

test('two people who edit the same thing: the second is refused, and nothing of the first is overwritten', async () => {
  const { practice, again } = await givenRiverbend();
  recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street')));
  const seen = (await practice.program()).sites.get('site-aaaa')?.revision ?? 0;
  const [first, second] = await Promise.all([
    practice.record(officer, recordSite, { ...site('aaaa', 'Main Street North'), seen }),
    again().record(officer, recordSite, { ...site('aaaa', 'Main Street South'), seen }),
  ]);
  const outcomes = [first, second].map((outcome) => 'refusals' in outcome);
  assert.deepEqual(outcomes.toSorted(), [false, true]);
  const names = ['Main Street North', 'Main Street South'];
  assert.equal((await practice.program()).sites.get('site-aaaa')?.name, names[outcomes.indexOf(false)]);
});

test('many decisions at once through one door are all recorded, each once', async () => {
  const { practice, ledger } = await givenRiverbend();
  const before = (await ledger.head()).position;
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      practice.record(officer, recordSite, site(`n${index}xx`, `Site ${index}`)),
    ),
  );
  assert.equal(new Set(outcomes.flatMap(recorded)).size, 20);
  assert.equal((await ledger.head()).position, before + 20);
  assert.equal((await practice.program()).sites.size, 20);
});

test('an append that fails is an outage, and the practice goes on with what is on record', async () => {
  let full = false;
  const { practice, ledger } = await givenRiverbend((store): Store => ({
    ...store,
    async append(...args) {
      if (full) throw new Outage('The disk is full. Nothing was saved. Free some space, then try again.');
      return store.append(...args);
    },
  }));
  const before = await ledger.head();
  full = true;
  await assert.rejects(practice.record(officer, recordSite, site('aaaa', 'Main Street')), Outage);
  assert.deepEqual(await ledger.head(), before);
  assert.equal((await practice.program()).sites.size, 0);
  full = false;
  assert.equal(recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street'))).length, 1);
});

test('program(asOf) is what was on record at that moment, that moment included', async () => {
  const { practice, hand } = await givenRiverbend();
  const start = hand.at;
  hand.pass(60);
  recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street')));
  const recordedAt = hand.at;
  hand.pass(60);
  recorded(await practice.record(officer, recordSite, site('bbbb', 'Oak Avenue')));
  const sites = async (asOf?: string) => [...(await practice.program(asOf)).sites.keys()];
  assert.deepEqual(await sites(start), []);
  assert.deepEqual(await sites(recordedAt.replace('.000Z', '.001Z')), ['site-aaaa']);
  assert.deepEqual(await sites(recordedAt), ['site-aaaa']);
  assert.deepEqual(await sites(), ['site-aaaa', 'site-bbbb']);
  assert.equal((await practice.program('2026-11-30T14:59:59.999Z')).position, 0);
  const position = (await practice.program(recordedAt)).position;
  assert.deepEqual(await practice.programAt(position), await practice.program(recordedAt));
});

test('a clock that was set back does not put an entry before the one before it', async () => {
  const { practice, hand, ledger } = await givenRiverbend();
  const { at } = await ledger.head();
  hand.pass(-60);
  recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street')));
  assert.equal((await ledger.head()).at, at);
});

test('the day is the practice’s own: just before midnight in its time zone it is still the day before', async () => {
  const { practice, hand } = await givenPractice();
  hand.at = '2026-12-01T04:59:00.000Z';
  recorded(await practice.record(officer, establish, riverbend));
  assert.equal(todayOf(await practice.program(), hand.at), '2026-11-30');
  assert.equal(dayOf(hand.at, 'UTC'), '2026-12-01');
  hand.pass(1);
  assert.equal(todayOf(await practice.program(), hand.at), '2026-12-01');
});

test('read(a + b) = read(b, read(a)): reading a ledger in two parts is reading it whole', async () => {
  const { practice, ledger } = await givenRiverbend();
  recorded(await practice.record(officer, recordPerson, person('ben1', 'Ben Ortiz')));
  recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street')));
  recorded(await practice.record(officer, grantRole, { id: 'person-ben1', role: 'reviewer' }));
  recorded(
    await practice.record(officer, report, {
      id: 'incident-aaaa',
      what: 'A laptop was left in a car.',
      happened: '2026-11-28',
      discovered: '2026-11-29',
    }),
  );
  const events: readonly RecordedEvent[] = await ledger.read(0);
  const whole = fold(emptyProgram('practice-test'), events);
  assert.deepEqual(whole, await practice.program());
  for (let cut = 0; cut <= events.length; cut++) {
    const first = fold(emptyProgram('practice-test'), events.slice(0, cut));
    assert.deepEqual(fold(first, events.slice(cut)), whole, `cut after ${cut}`);
  }
});

test('a clock that is set back three days takes nothing back: the officer still decides, and time does not run backwards', async () => {
  const { practice, ledger, hand } = await givenRiverbend();
  const { at } = await ledger.head();
  hand.pass(-3 * 24 * 60);
  assert.equal(recorded(await practice.record(officer, recordSite, site('aaaa', 'Main Street'))).length, 1);
  assert.ok((await ledger.head()).at >= at);
});

/** A decision that says what it is told to say. */
const deciding = (decide: () => Decision) => ({ ...recordSite, schema: z.unknown(), decide });

test('files and a patient go on record with the events that name them, once, also where a race was lost before', async () => {
  let steal: (() => Promise<unknown>) | undefined;
  const { practice, again, store } = await givenRiverbend((store): Store => ({
    ...store,
    async append(practice, expected, batch) {
      const thief = steal;
      steal = undefined;
      await thief?.();
      return store.append(practice, expected, batch);
    },
  }));
  const scan = Buffer.from('%PDF-1.7 a scan of paper');
  const made = attachmentOf(scan, 'scan.pdf');
  assert.ok('attachment' in made);
  const patient = practice.patients.part({ name: 'Ana Ruiz' });
  const event = (type: string, data: object) => ({
    area: 'notice',
    type,
    version: 1,
    subject: 'service-1',
    data,
  });
  const acknowledged = deciding(() => ({
    events: [
      event('first-service-recorded', { on: '2026-11-30', emergency: false, patient: patient.digest }),
      event('acknowledgment-recorded', {
        version: 1,
        on: '2026-11-30',
        way: 'paper',
        why: '',
        files: [made.attachment],
      }),
    ],
  }));
  const beside = { files: [scan], patient };
  assert.deepEqual(await practice.record(officer, acknowledged, {}), {
    refusals: [{ because: 'The patient’s name did not arrive. Enter it again.' }],
  });
  assert.deepEqual(await practice.record(officer, acknowledged, {}, { patient }), {
    refusals: [{ because: 'The file “scan.pdf” did not arrive. Choose it again.' }],
  });
  for (const nothing of [
    deciding(() => ({ events: [] })),
    deciding(() => ({ refusals: [{ because: 'No.' }] })),
  ])
    await practice.record(officer, nothing, {}, beside);
  await practice.record('person-nobody', acknowledged, {}, beside);
  assert.deepEqual(await store.parts('practice-test'), []);
  steal = () => again().record(officer, recordSite, site('bbbb', 'Oak Avenue'));
  recorded(await practice.record(officer, acknowledged, {}, beside));
  assert.equal((await store.parts('practice-test')).length, 2);
  for (const one of [practice, again()]) {
    assert.deepEqual(Buffer.from((await one.files.open('service-1', made.attachment)) ?? []), scan);
    assert.deepEqual(await one.patients.of('service-1'), { name: 'Ana Ruiz' });
    assert.deepEqual(await one.patients.find('ruiz'), ['service-1']);
  }
  const record = (await practice.program()).firstServices.get('service-1');
  assert.deepEqual([record?.patient, record?.acknowledgment?.files], [patient.digest, [made.attachment]]);
});
