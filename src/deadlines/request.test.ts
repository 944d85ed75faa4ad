import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import { addDays } from '#calendar.ts';
import { jurisdictionCodes } from '#states/jurisdictions.ts';
import { recordAccess, recordAccessIn } from '#states/record-access.ts';
import { addWorkingDays, weekdayOf } from './arithmetic.ts';
import { requestDeadlines } from './request.ts';
import type { RequestDeadlines, RequestQuestion } from './request.ts';

function dates(question: RequestQuestion): RequestDeadlines {
  const answer = requestDeadlines(question);
  if ('refusals' in answer) throw new Error(answer.refusals.map(({ because }) => because).join(' '));
  return answer.deadlines;
}

function refused(question: RequestQuestion): string {
  const answer = requestDeadlines(question);
  assert.ok('refusals' in answer, 'it was answered');
  return answer.refusals.map(({ field, because }) => `${field}: ${because}`).join('\n');
}

describe('the three clocks, from receipt', () => {
  const table = [
    ['access', '164.524(b)(2)(i)', '2026-03-31', '2026-04-30'],
    ['amendment', '164.526(b)(2)(i)', '2026-04-30', '2026-05-30'],
    ['accounting', '164.528(c)(1)', '2026-04-30', '2026-05-30'],
  ] as const;
  for (const [kind, citation, by, extendedBy] of table)
    test(`${citation}: ${kind}, and one extension of 30 days`, () => {
      const plain = dates({ kind, received: '2026-03-01' });
      assert.equal(plain.by, by);
      assert.equal(plain.citation, citation);
      assert.equal(plain.extendedBy, undefined);
      assert.equal(dates({ kind, received: '2026-03-01', extended: true }).extendedBy, extendedBy);
    });

  test('over leap days, year ends and the change of clocks', () => {
    const by = (received: string) => dates({ kind: 'access', received }).by;
    assert.equal(by('2024-01-30'), '2024-02-29');
    assert.equal(by('2024-01-31'), '2024-03-01');
    assert.equal(by('2026-01-30'), '2026-03-01');
    assert.equal(by('2028-02-01'), '2028-03-02');
    assert.equal(by('2100-02-01'), '2100-03-03');
    assert.equal(by('2026-12-31'), '2027-01-30');
    assert.equal(by('2026-10-20'), '2026-11-19');
    assert.equal(by('2027-03-10'), '2027-04-09');
  });

  test('the arithmetic is said with its citation, and no other limit appears', () => {
    const said = dates({ kind: 'access', received: '2026-11-30', extended: true }).because.join(' ');
    assert.match(
      said,
      /November 30, 2026 \+ 30 calendar days = December 30, 2026 \(164\.524\(b\)\(2\)\(i\)\)/,
    );
    assert.match(
      said,
      /December 30, 2026 \+ 30 calendar days = January 29, 2027 \(164\.524\(b\)\(2\)\(ii\)\)/,
    );
    assert.match(said, /only if by December 30, 2026 you told the person in writing why/);
    assert.match(said, /does not stop these days/);
    assert.doesNotMatch(said, /15 days|compliant/);
  });
});

describe('the extension', () => {
  const base = { kind: 'access', received: '2026-03-01', extended: true };

  test('noticed inside the first period, its last day included', () => {
    assert.equal(dates({ ...base, asked: '2026-03-31' }).extendedBy, '2026-04-30');
    assert.match(refused({ ...base, asked: '2026-04-01' }), /^extended: .*after the first period ended/);
    assert.match(refused({ ...base, asked: '2026-02-28' }), /^asked: /);
    assert.match(refused({ ...base, extended: false, asked: '2026-03-10' }), /^extended: /);
  });

  test('without the day it was noticed, a period that has ended is pointed out', () => {
    const on = (today: string) => dates({ ...base, today }).because.join(' ');
    assert.match(on('2026-04-01'), /if nothing was sent by then, there is no extension/);
    assert.doesNotMatch(on('2026-03-31'), /there is no extension/);
  });
});

describe('the state, where it is sooner', () => {
  const at = (state: string, received = '2026-03-02') => dates({ kind: 'access', received, state });

  test('California: a copy in 15 days, a look in 5 working days', () => {
    const found = at('ca');
    assert.equal(found.stateBy, '2026-03-17');
    assert.equal(found.by, '2026-04-01');
    assert.deepEqual(
      found.timeline.map(({ by }) => by),
      ['2026-03-09', '2026-03-17', '2026-04-01'],
    );
    assert.match(found.because.join(' '), /160\.203\(b\)/);
    assert.match(found.because.join(' '), /a patient pays no more than the cost that HIPAA allows/);
  });

  test('working days are Monday to Friday, and that holidays are not known is said', () => {
    assert.equal(at('TX').stateBy, '2026-03-23');
    assert.equal(at('WA', '2026-03-06').stateBy, '2026-03-27');
    assert.equal(at('TN', '2026-03-07').stateBy, '2026-03-20');
    assert.match(at('TX').because.join(' '), /15 working days, Monday to Friday/);
    assert.match(at('TX').because.join(' '), /holiday in between moves it later/);
  });

  test('a count that its source is unsure of is said and not turned into a day', () => {
    for (const state of ['HI', 'NV']) {
      assert.equal(at(state).stateBy, undefined);
      assert.match(at(state).because.join(' '), /is said to allow about 10 working days/);
    }
  });

  test('every jurisdiction prints; a state day is always before the federal one', () => {
    for (const state of jurisdictionCodes)
      for (const received of ['2026-03-02', '2026-03-06', '2028-02-29', '2026-12-31']) {
        const found = at(state, received);
        assert.equal(found.by, addDays(received, 30));
        assert.ok(found.stateBy === undefined || found.stateBy < found.by, state);
        assert.doesNotMatch(found.because.join(' '), /undefined|null|\.\.|  |compliant/, state);
        const row = recordAccessIn(state);
        if (row && row.confidence !== 'high')
          assert.match(found.because.join(' '), /verify at source/i, state);
      }
    const sooner = recordAccess.filter(({ state }) => at(state).stateBy).map(({ state }) => state);
    assert.deepEqual(sooner, ['CA', 'LA', 'MD', 'NY', 'TN', 'TX', 'WA', 'WI']);
  });

  test('for an amendment the state changes nothing, and that is said', () => {
    const found = dates({ kind: 'amendment', received: '2026-03-02', state: 'CA' });
    assert.equal(found.stateBy, undefined);
    assert.match(found.because.join(' '), /for access only/);
  });
});

test('what cannot be so is refused, with the field', () => {
  assert.match(
    refused({ kind: 'erasure', received: '2026-03-01' }),
    /^kind: .*access, amendment or accounting/,
  );
  assert.match(refused({ kind: 'access', received: '2026-02-30' }), /^received: /);
  assert.match(refused({ kind: 'access', received: '2026-03-01', state: 'ZZ' }), /^state: /);
  assert.match(
    dates({ kind: 'access', received: '2026-03-01', today: '2026-02-01' }).because.join(' '),
    /still ahead/,
  );
});

test('working days: the right number of weekdays in between, and never on a weekend', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 1, max: 40 }), (offset, days) => {
      const from = addDays('1970-01-01', offset);
      const to = addWorkingDays(from, days);
      let counted = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
        if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) counted++;
      assert.equal(counted, days);
      assert.ok(!weekdayOf(to).startsWith('S'));
    }),
    { numRuns: 50 },
  );
});
