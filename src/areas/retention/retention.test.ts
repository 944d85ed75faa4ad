import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { endVendor, recordVendor } from '#areas/business-associates/decide.ts';
import { close, report } from '#areas/incidents/decide.ts';
import { recordAsset, retireAsset } from '#areas/inventory/decide.ts';
import { addScenario, rejectScenario } from '#areas/risk-analysis/decide-scenarios.ts';
import { personLeft, recordJob, recordPerson } from '#areas/workforce/decide.ts';
import { addDays } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import { disposalOf } from '#ledger/entry.ts';
import { nameOf } from '#program.ts';
import { ana } from '#test/given-decisions.ts';
import { dispose, recordDestruction } from './decide.ts';
import { ask, begun, ben, benLeft, goesAfter, old } from './given.ts';
import type { Old } from './given.ts';
import { disposable, firstDay, retained, retainedOne } from './standing.ts';
import { lastDayOf } from './years.ts';

test('164.316(b)(2)(i): six years from the last day in effect are over with the same day of the year; disposal is allowed the day after', () => {
  const one = old();
  benLeft(one, '2018-11-30');
  goesAfter(one, ask(ben), '2024-11-30', /6 years, through November 30, 2024/, '164.316(b)(2)(i)');
  assert.equal(one.program.people.has(ben), false);
  assert.equal(nameOf(one.program, ben), 'a person’s record disposed of on December 1, 2024');
  const { decided } = one.program.disposed.get(ben) ?? {};
  assert.deepEqual(
    [decided?.created, decided?.lastInEffect, decided?.keptThrough, decided?.by],
    ['2018-11-30', '2018-11-30', '2024-11-30', ana],
  );
  assert.equal(decided?.entries.length, 2);
});

test('164.316(b)(2)(i): whichever is later — an end that was recorded late counts from the day it was recorded', () => {
  const one = old();
  benLeft(one, '2018-11-30', '2019-05-02');
  goesAfter(one, ask(ben), '2025-05-02', /through May 2, 2025/, '164.316(b)(2)(i)');
});

test('164.316(b)(2)(i): six years from February 29 end with March 1 where the year has no February 29, and with it where it has', () => {
  const one = old();
  benLeft(one, '2020-02-29');
  goesAfter(one, ask(ben), '2026-03-01', /through March 1, 2026/, '164.316(b)(2)(i)');
  assert.equal(lastDayOf(8, '2020-02-29'), '2028-02-29');
  assert.equal(lastDayOf(6, '2020-02-28'), '2026-02-28');
  assert.equal(lastDayOf(6, '2022-02-28'), '2028-02-28');
});

test('six years are never fewer than six times 365 days, and disposal is never a day earlier than the anniversary', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 6, max: 30 }), (days, years) => {
      const from = addDays('1990-01-01', days);
      const last = lastDayOf(years, from);
      assert.ok(last >= addDays(from, 365 * years));
      assert.ok(last <= addDays(from, 366 * years));
      assert.equal(Number(last.slice(0, 4)) - Number(from.slice(0, 4)), years);
    }),
  );
});

test('164.316(b)(2)(i): what is in effect stays, however old it is', () => {
  const one = old();
  one.given(
    recordAsset,
    { id: 'asset-ehr1', form: 'system', kind: 'ehr', name: 'EHR', count: 1 },
    { today: begun },
  );
  const [refusal] = one.refused(dispose, ask('asset-ehr1'), { today: '2040-01-01' });
  assert.match(refusal?.because ?? '', /in use/);
  assert.equal(refusal?.citation, '164.316(b)(2)(i)');
  for (const subject of ['practice', 'retention', 'person-nobody', '', disposalOf(ben)])
    one.refused(dispose, ask(subject), { today: '2040-01-01' });
});

test('what was never confirmed is not disposed of: the word has to be typed', () => {
  const one = old();
  benLeft(one, '2018-11-30');
  const today = '2026-11-30';
  for (const confirm of ['', 'yes', 'destroyed'])
    assert.deepEqual(
      one.refused(dispose, ask(ben, { confirm }), { today }).map(({ field }) => field),
      ['confirm'],
    );
  assert.equal(one.given(dispose, ask(ben, { confirm: ' Destroy ' }), { today }), 1);
  assert.equal(one.given(dispose, ask(ben), { today }), 0, 'sent twice, it is on record once');
});

function closedIncident(one: Old, on: Day): string {
  const id = 'incident-0001';
  one.given(report, { id, what: 'A chart was lost.', happened: on, discovered: on }, { today: on });
  const seen = one.program.incidents.get(id)?.revision;
  one.given(close, { id, seen, outcome: 'It was found.', on, ending: 'harmless' }, { today: on });
  return id;
}

test('a record that may hold patients’ details stays while a state keeps medical records longer (Texas: 7 years)', () => {
  const one = old(['TX', 'NV']);
  const id = closedIncident(one, '2016-06-15');
  const minors = { minors: 'on' };
  assert.match(one.refused(dispose, ask(id, minors), { today: '2022-06-15' })[0]?.because ?? '', /The law/);
  goesAfter(one, ask(id, minors), '2023-06-15', /Texas keeps medical records for 7 years/);
  assert.deepEqual(
    one.program.disposed.get(id)?.decided?.states.map(({ state, years, said }) => [state, years, said]),
    [
      ['NV', 5, false],
      ['TX', 7, false],
    ],
  );
});

test('where no number is known for a state (Ohio), an officer looks it up first, and what they say holds and is on record', () => {
  const one = old(['OH']);
  const id = closedIncident(one, '2016-06-15');
  const today = '2024-06-15';
  const fields = (input: object) => one.refused(dispose, input, { today }).map(({ field }) => field);
  assert.deepEqual(fields(ask(id)), ['states.0.years']);
  const stated = (years: string) => ({
    states: [{ state: 'OH', years, source: 'Asked the board' }],
  });
  assert.deepEqual(fields(ask(id, { minors: 'on', states: [{ state: 'OH', years: '8', source: '' }] })), [
    'states.0.source',
  ]);
  assert.deepEqual(fields(ask(id, { minors: 'on', ...stated('8') })), ['subject']);
  assert.deepEqual(fields(ask(id, stated('7'))), ['minors']);
  assert.equal(one.given(dispose, ask(id, { minors: 'on', ...stated('7') }), { today }), 1);
  assert.deepEqual(one.program.disposed.get(id)?.decided?.states, [
    { state: 'OH', years: 7, source: 'Asked the board', said: true },
  ]);
});

test('documentation without patients’ details takes six years, whatever the state keeps for medical records (Georgia: 10)', () => {
  const one = old(['GA']);
  benLeft(one, '2018-11-30');
  assert.equal(retainedOne(one.program, ben, '2024-12-01')?.why, 'may-go');
});

test('what a record that must be kept cannot be understood without stays with it', () => {
  const one = old();
  const asset = { id: 'asset-bag1', form: 'device', kind: 'laptop', name: 'Bag laptop', count: 1 };
  one.given(recordAsset, asset, { today: '2013-01-06' });
  const incident = {
    id: 'incident-0001',
    what: 'It was stolen.',
    happened: '2013-05-01',
    discovered: '2013-05-01',
  };
  one.given(report, { ...incident, assets: [asset.id] }, { today: '2013-05-01' });
  const seen = one.program.assets.get(asset.id)?.revision;
  one.given(retireAsset, { id: asset.id, seen, on: '2013-05-02', why: 'Stolen' }, { today: '2013-05-02' });
  const [refusal] = one.refused(dispose, ask(asset.id), { today: '2026-11-30' });
  assert.match(refusal?.because ?? '', /“Incident discovered May 1, 2013” names it/);
  assert.equal(refusal?.citation, '164.316(b)(2)(i)');
  const open = one.program.incidents.get(incident.id)?.revision;
  one.given(
    close,
    { id: incident.id, seen: open, outcome: 'Found', on: '2017-03-01', ending: 'harmless' },
    { today: '2017-03-01' },
  );
  assert.equal(retainedOne(one.program, asset.id, '2024-03-01')?.why, 'named');
  assert.deepEqual(
    disposable(one.program, '2024-03-02').map(({ subject }) => subject),
    [asset.id, incident.id],
  );
});

test('164.316(b)(2)(i): a vendor is in effect until its agreement ends, where that is later than the work', () => {
  const one = old();
  const vendor = { id: 'vendor-fax1', name: 'Quillfax', agreement: 'signed', agreementEnds: '2015-06-30' };
  one.given(recordVendor, vendor, { today: '2013-01-05' });
  const seen = one.program.vendors.get(vendor.id)?.revision;
  one.given(endVendor, { id: vendor.id, seen, on: '2014-01-31', why: 'x' }, { today: '2014-01-31' });
  assert.equal(retainedOne(one.program, vendor.id, '2015-06-29')?.why, 'in-effect');
  goesAfter(one, ask(vendor.id), '2021-06-30', /through June 30, 2021/, '164.316(b)(2)(i)');
});

test('a job role stays while anybody has it, and counts from the latest entry of anybody after that', () => {
  const one = old();
  const job = 'job-desk';
  one.given(recordJob, { id: job, title: 'Front desk', needs: [] }, { today: '2013-01-05' });
  one.given(recordPerson, { id: ben, name: 'Ben Osei', start: '2013-03-01', job }, { today: '2013-03-01' });
  assert.equal(retainedOne(one.program, job, '2026-01-01')?.why, 'in-effect');
  const seen = one.program.people.get(ben)?.revision;
  one.given(personLeft, { id: ben, seen, on: '2016-04-30' }, { today: '2016-04-30' });
  assert.equal(retainedOne(one.program, job, '2022-04-30')?.why, 'law');
  assert.equal(retainedOne(one.program, job, '2022-05-01')?.why, 'may-go');
});

test('a risk of one’s own counts from the day it was taken out; the decision about a derived one stays with what it is about', () => {
  const one = old();
  const id = 'scenario-tray';
  one.given(
    addScenario,
    {
      id,
      title: 'The courier loses a tray',
      concerns: 'practice',
      source: 'accidental',
      threat: 'The courier',
      vulnerability: 'No seal',
      initiation: 'low',
      harm: 'low',
      impact: 'moderate',
    },
    { today: '2014-02-01' },
  );
  assert.equal(retainedOne(one.program, id, '2026-01-01')?.why, 'in-effect');
  const seen = one.program.risks.get(id)?.revision;
  one.given(rejectScenario, { id, seen, reason: 'No courier any more' }, { today: '2015-02-01' });
  goesAfter(one, ask(id), '2021-02-01', /taken out/, '164.316(b)(2)(i)');
});

test('a new practice has nothing to dispose of, and says from when it may have', () => {
  const one = old();
  assert.deepEqual(disposable(one.program, '2026-11-30'), []);
  assert.equal(firstDay(one.program, '2013-01-01'), undefined);
  benLeft(one, '2018-11-30');
  assert.equal(firstDay(one.program, '2019-01-01'), '2024-12-01');
});

test('every record stands once in the list, with a sentence; none of a kind that is not known may ever go', () => {
  const one = old();
  benLeft(one, '2018-11-30');
  const all = retained(one.program, '2060-01-01');
  assert.deepEqual(all.map(({ subject }) => subject).toSorted(), [...one.program.traces.keys()].toSorted());
  for (const { reason, kind, why } of all) {
    assert.match(reason, /^\S.*\.$/s);
    assert.ok(kind !== 'kept' || why === 'never');
  }
});

test('that a key is destroyed is recorded once for what was disposed of, and for nothing else', () => {
  const one = old();
  benLeft(one, '2018-11-30');
  const today = '2026-11-30';
  assert.equal(one.given(recordDestruction, { subjects: [ben, ana] }, { today }), 0);
  one.given(dispose, ask(ben), { today });
  assert.equal(one.given(recordDestruction, { subjects: [ben, ben, ana] }, { today }), 1);
  assert.equal(one.given(recordDestruction, { subjects: [ben] }, { today }), 0);
  assert.equal(one.program.disposed.get(ben)?.destroyed?.position, one.program.position);
});
