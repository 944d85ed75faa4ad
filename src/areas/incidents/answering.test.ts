import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { recordPerson } from '#areas/workforce/decide.ts';
import { fold } from '#fold.ts';
import { emptyProgram, nameOf } from '#program.ts';
import { playbooks, stepsFor } from '#texts/playbooks/library.ts';
import { telling } from '#told/telling.ts';
import { ana, fieldsOf, forCitation, today, trial } from '#test/given-decisions.ts';
import { addEvidence, setDiscovery, setKind, tickStep, untickStep } from './decide-answer.ts';
import { close, reopen, report, reportUnnamed } from './decide.ts';
import { findings } from './findings.ts';
import { unnamedLimit, unnamedPerHour } from './report-limit.ts';
import { unnamed } from './view.ts';

const id = 'incident-0001';
const lost = {
  id,
  what: 'A laptop is gone.',
  kind: 'lost-device',
  ongoing: 'yes',
  happened: '2026-11-20',
  discovered: '2026-11-24',
};

function given() {
  const one = trial();
  one.given(report, lost);
  const incident = () => {
    const record = one.program.incidents.get(id);
    assert.ok(record);
    return record;
  };
  return { ...one, incident, seen: () => incident().revision };
}

test('a kind alone is a report: it is named by its playbook', () => {
  const one = trial();
  one.given(report, { ...lost, what: '' });
  assert.equal(one.program.incidents.get(id)?.what, 'Lost or stolen device');
});

test('a report of the first version stays readable, with its kind and its ending not told', () => {
  const program = emptyProgram('practice-test');
  const event = { area: 'incidents', version: 1, subject: id, by: ana };
  fold(program, [
    {
      ...event,
      type: 'incident-reported',
      position: 1,
      at: '2026-11-24T15:00:00.000Z',
      data: { what: 'A fax.', happened: '2026-11-20', discovered: '2026-11-24', assets: [] },
    },
    {
      ...event,
      type: 'incident-closed',
      position: 2,
      at: '2026-11-25T15:00:00.000Z',
      data: { outcome: 'Destroyed.', on: '2026-11-25' },
    },
  ]);
  const record = program.incidents.get(id);
  assert.deepEqual(
    [record?.kind, record?.ongoing, record?.discovered, record?.closed?.ending, record?.closed?.mitigation],
    ['other', 'unknown', '2026-11-24', 'unsaid', ''],
  );
  assert.equal(forCitation(findings(program, today), '164.530(f)')[0]?.status, 'unknown');
});

test('164.404(a)(2): the first day it was known or should have been counts; a correction overwrites nothing', () => {
  const { given: take, refused, incident, seen } = given();
  const known = {
    id,
    knower: 'workforce',
    who: 'The front desk',
    knew: '2026-11-23',
    noticeable: '',
    why: 'She said so.',
  };
  assert.equal(take(setDiscovery, { ...known, seen: seen() }), 1);
  assert.equal(take(setDiscovery, { ...known, seen: seen() }), 0);
  assert.equal(incident().discovered, '2026-11-23');
  assert.equal(
    take(setDiscovery, { ...known, noticeable: '2026-11-21', why: 'A warning.', seen: seen() }),
    1,
  );
  assert.deepEqual(
    [incident().discovered, incident().reportedDiscovered, incident().discoveries.length],
    ['2026-11-21', '2026-11-24', 2],
  );
  assert.equal(incident().discoveries[0]?.knew, '2026-11-23');
  for (const [change, field] of [
    [{ knew: '2026-12-01' }, 'knew'],
    [{ knew: '2026-11-19' }, 'knew'],
    [{ noticeable: '2026-11-19' }, 'noticeable'],
    [{ noticeable: '2026-11-24' }, 'noticeable'],
    [{ who: '' }, 'who'],
    [{ why: '' }, 'why'],
    [{ knower: 'patient' }, 'knower'],
    [{ seen: 1 }, 'seen'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(setDiscovery, { ...known, seen: seen(), ...change })), [field]);
  assert.equal(take(report, lost), 0, 'the report sent again is the report, whatever counts now');
});

test('a step is ticked with who and when, once; taken back; and said not to be needed only with a reason', () => {
  const { given: take, refused, incident, program } = given();
  take(recordPerson, { id: 'person-ben1', name: 'Ben Osei', start: '2024-03-01' });
  const lock = { id, step: 'lost-device.lock' };
  assert.equal(take(tickStep, lock), 1);
  assert.equal(take(tickStep, lock, { by: 'person-ben1' }), 0, 'whoever is second finds it done');
  assert.deepEqual(
    incident().ticks.map(({ step, person, on, state }) => [step, person, on, state]),
    [['lost-device.lock', ana, today, 'done']],
  );
  assert.equal(
    take(tickStep, { ...lock, person: 'person-ben1', doneOn: '2026-11-24', remark: 'At ten.' }),
    1,
  );
  assert.equal(incident().ticks[0]?.by, ana);
  assert.equal(incident().ticks[0]?.person, 'person-ben1');
  assert.equal(take(untickStep, lock), 1);
  assert.equal(take(untickStep, lock), 0);
  assert.equal(incident().ticks.length, 0);
  for (const [change, field] of [
    [{ step: 'lost-device.none' }, 'step'],
    [{ step: '' }, 'step'],
    [{ person: 'person-none' }, 'person'],
    [{ doneOn: '2026-12-01' }, 'doneOn'],
    [{ doneOn: '2026-11-19' }, 'doneOn'],
    [{ state: 'skipped' }, 'remark'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(tickStep, { ...lock, ...change })), [field]);
  assert.equal(take(tickStep, { ...lock, state: 'skipped', remark: 'It was off.' }), 1);
  assert.equal(nameOf(program, id), 'Incident discovered November 24, 2026');
});

test('another kind brings another playbook; what was ticked stays', () => {
  const { given: take, refused, incident, seen } = given();
  take(tickStep, { id, step: 'lost-device.lock' });
  assert.deepEqual(fieldsOf(refused(setKind, { id, kind: 'paper-theft', seen: 1 })), ['seen']);
  assert.equal(take(setKind, { id, kind: 'paper-theft', seen: seen() }), 1);
  assert.equal(take(setKind, { id, kind: 'paper-theft', seen: 1 }), 0);
  assert.deepEqual([incident().kind, incident().ticks.length], ['paper-theft', 1]);
});

test('ticks made in any order, some of them taken back, come to the same', () => {
  const { program } = given();
  const steps = stepsFor('lost-device', telling(program, today).told).map(({ id: step }) => step);
  const run = (order: readonly string[], undone: readonly string[]) => {
    const one = given();
    for (const step of order) one.given(tickStep, { id, step });
    for (const step of undone) one.given(untickStep, { id, step });
    return one.incident().ticks.map(({ position: _position, ...tick }) => tick);
  };
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.constantFrom(...steps), { minLength: 2 })
        .chain((chosen) =>
          fc.tuple(
            fc.constant(chosen),
            fc.shuffledSubarray(chosen, { minLength: chosen.length }),
            fc.shuffledSubarray(chosen),
          ),
        ),
      ([one, other, undone]) => {
        assert.deepEqual(run(one, undone), run(other, undone.toReversed()));
        assert.equal(run(one, undone).length, one.length - undone.length);
      },
    ),
    { numRuns: 25 },
  );
});

test('evidence is kept by its digest; nothing is added to a closed incident until it is opened again', () => {
  const { given: take, refused, incident, seen } = given();
  const file = { digest: 'ab'.repeat(32), name: 'screen.png', type: 'image/png', bytes: 12 };
  const photo = { id, sort: 'photo', shows: 'The screen', file };
  assert.equal(take(addEvidence, photo), 1);
  assert.equal(take(addEvidence, photo), 0, 'the same form sent twice is recorded once');
  assert.equal(incident().evidence[0]?.file.digest, file.digest);
  assert.deepEqual(fieldsOf(refused(addEvidence, { ...photo, shows: '' })), ['shows']);
  assert.deepEqual(fieldsOf(refused(addEvidence, { ...photo, file: 'screen.png' })), ['file']);
  const ending = { id, ending: 'contained', outcome: 'It was in the drawer.', on: today };
  take(close, { ...ending, seen: seen() });
  for (const [command, input] of [
    [addEvidence, photo],
    [tickStep, { id, step: 'lost-device.lock' }],
    [untickStep, { id, step: 'lost-device.lock' }],
    [setKind, { id, kind: 'other' }],
    [close, { ...ending, outcome: 'Another.', seen: seen() }],
  ] as const)
    assert.match(refused<unknown>(command as typeof setKind, input)[0]?.because ?? '', /Open it again/);
  assert.deepEqual(fieldsOf(refused(reopen, { id, news: '', seen: seen() })), ['news']);
  assert.equal(take(reopen, { id, news: 'A page was missing.', seen: seen() }), 1);
  assert.equal(take(reopen, { id, news: 'A page was missing.', seen: seen() }), 0);
  assert.equal(incident().closed, undefined);
  assert.equal(take(tickStep, { id, step: 'lost-device.lock' }), 1);
});

test('164.530(f): harm that is known is lessened, and how is on record; harmless incidents stay in the log with the reason', () => {
  const { given: take, refused, program, seen } = given();
  const status = () => forCitation(findings(program, today), '164.530(f)').map((one) => one.status);
  assert.deepEqual(status(), ['due']);
  const ending = { id, seen: seen(), ending: 'phi', outcome: 'It was read.', on: today };
  assert.deepEqual(fieldsOf(refused(close, ending)), ['mitigation']);
  assert.deepEqual(fieldsOf(refused(close, { ...ending, ending: '' })), ['ending']);
  assert.deepEqual(fieldsOf(refused(close, { ...ending, ending: 'unsaid' })), ['ending']);
  take(close, { ...ending, mitigation: 'The patient was warned the same day.' });
  assert.deepEqual(status(), ['satisfied']);
  take(reopen, { id, seen: seen(), news: 'Looked again.' });
  take(close, { ...ending, seen: seen(), ending: 'harmless', outcome: 'It was a spare, new and empty.' });
  assert.deepEqual(status(), ['not-applicable']);
  assert.equal(program.incidents.size, 1, 'also what was found harmless is in the log');
});

test('a report without a name has the day and nothing more, and is taken once', () => {
  const { given: take, refused, program } = trial();
  const input = { id, kind: 'snooping', ongoing: 'yes', what: 'Somebody reads charts.', happened: '' };
  assert.equal(take(reportUnnamed, input, { by: unnamed }), 1);
  assert.equal(take(reportUnnamed, input, { by: unnamed }), 0);
  assert.equal(take(reportUnnamed, { ...input, happened: today }, { by: unnamed, today }), 0);
  const record = program.incidents.get(id);
  assert.deepEqual(
    [record?.reportedBy, record?.happened, record?.discovered, record?.assets],
    [unnamed, today, today, []],
  );
  assert.equal(nameOf(program, unnamed), 'Somebody without a name');
  for (const [change, field] of [
    [{ what: '', kind: 'other' }, 'what'],
    [{ happened: '2026-12-01' }, 'happened'],
    [{ kind: 'flood' }, 'kind'],
  ] as const)
    assert.deepEqual(fieldsOf(refused(reportUnnamed, { ...input, id: 'incident-0002', ...change })), [field]);
});

test('reports without a name are counted by the hour and the practice, and by nothing else', () => {
  const takes = unnamedLimit();
  const now = Date.UTC(2026, 10, 30, 15);
  for (let count = 0; count < unnamedPerHour; count++) assert.ok(takes('practice-a', now + count));
  assert.equal(takes('practice-a', now + 1_000), false);
  assert.ok(takes('practice-b', now + 1_000));
  assert.ok(takes('practice-a', now + 3_600_000));
});

test('every playbook names only steps that can be ticked', () => {
  const { program } = trial();
  const { told } = telling(program, today);
  for (const { id: kind } of playbooks) {
    const one = trial();
    one.given(report, { ...lost, kind });
    for (const { id: step } of stepsFor(kind, told)) assert.equal(one.given(tickStep, { id, step }), 1, step);
  }
});
