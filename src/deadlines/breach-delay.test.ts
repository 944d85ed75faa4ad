import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';

import { anyDay, dates, dayNumber } from './given-dates.ts';

describe('164.410 and 164.404(a)(2): a business associate', () => {
  const base = { discovered: '2026-03-10', affected: 10, associateDiscovered: '2026-02-01' };

  test('no agent: it has 60 days to tell you, and your own clock starts when you know', () => {
    const found = dates(base);
    assert.equal(found.start, '2026-03-10');
    assert.equal(found.individuals.by, '2026-05-09');
    assert.deepEqual(found.associate, { by: '2026-04-02' });
    assert.match(
      found.because.join(' '),
      /February 1, 2026 \+ 60 calendar days = April 2, 2026 \(164\.410\(b\)\)/,
    );
  });

  test('your agent: its discovery is yours, and state dates count from it too', () => {
    const found = dates({ ...base, agent: true, states: [{ state: 'OR', residents: 5 }] });
    assert.equal(found.start, '2026-02-01');
    assert.equal(found.individuals.by, '2026-04-02');
    assert.equal(found.states[0]?.by, '2026-03-18');
    assert.match(found.because.join(' '), /federal common law of agency/);
  });

  test('your agent knew later than you: the earlier day counts', () => {
    const found = dates({ ...base, agent: true, associateDiscovered: '2026-03-20' });
    assert.equal(found.start, '2026-03-10');
    assert.match(found.because.join(' '), /you knew already, and the earlier day counts/);
  });
});

describe('164.412: law-enforcement delay', () => {
  const base = { discovered: '2026-01-01', affected: 700, states: [{ state: 'TX', residents: 600 }] };

  test('written: due on the first day after the last day stated, where the ordinary limit is before it', () => {
    for (const [last, by] of [
      ['2026-02-28', '2026-03-02'],
      ['2026-03-01', '2026-03-02'],
      ['2026-03-02', '2026-03-03'],
      ['2026-03-15', '2026-03-16'],
    ] as const) {
      const found = dates({ ...base, delayWritten: last });
      assert.equal(found.individuals.by, by, last);
      assert.equal(found.hhs.by, by);
      assert.equal(found.media[0]?.by, by);
      assert.equal(
        found.individuals.notBefore,
        last === '2026-03-15' ? '2026-03-16' : found.individuals.notBefore,
      );
      assert.deepEqual(found.delay, { kind: 'written', until: last });
      assert.match(found.because.join(' '), /does not say whether the days stop running/);
      assert.match(found.because.join(' '), /check the delay clause of each state/);
    }
  });

  test('written: it does not move a state’s date, nor the business associate’s', () => {
    const found = dates({ ...base, associateDiscovered: '2026-01-01', delayWritten: '2026-06-01' });
    assert.equal(found.states[0]?.by, '2026-03-02');
    assert.equal(found.associate?.by, '2026-03-02');
  });

  test('spoken: at most 30 days from the statement', () => {
    for (const [statement, by] of [
      ['2026-01-30', '2026-03-02'],
      ['2026-01-31', '2026-03-02'],
      ['2026-02-01', '2026-03-03'],
      ['2026-03-02', '2026-04-01'],
    ] as const)
      assert.equal(dates({ ...base, delayOral: statement }).individuals.by, by, statement);
  });

  test('spoken after the limit had passed: late stays late', () => {
    const found = dates({ ...base, delayOral: '2026-03-03' });
    assert.equal(found.individuals.by, '2026-03-02');
    assert.match(found.because.join(' '), /had passed already: the delay does not undo that/);
  });

  test('both: the written statement governs', () => {
    const found = dates({ ...base, delayOral: '2026-02-20', delayWritten: '2026-03-10' });
    assert.equal(found.individuals.by, '2026-03-11');
    assert.match(found.because.join(' '), /governs over the spoken statement/);
  });

  test('a delay past the yearly report moves that too', () => {
    const small = { discovered: '2026-12-20', affected: 3 };
    assert.equal(dates({ ...small, delayWritten: '2027-03-01' }).hhs.by, '2027-03-02');
    assert.equal(dates({ ...small, delayWritten: '2027-02-28' }).hhs.by, '2027-03-01');
  });

  test('properties: a delay never makes a federal date earlier, and never a notice during the hold', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (discovered, days) => {
        const delayWritten = new Date((dayNumber(discovered) + days) * 86_400_000).toISOString().slice(0, 10);
        const [plain, held] = [
          dates({ discovered, affected: 1 }),
          dates({ discovered, affected: 1, delayWritten }),
        ];
        assert.ok(held.individuals.by >= plain.individuals.by && held.hhs.by >= plain.hhs.by);
        assert.ok(held.individuals.by > delayWritten);
      }),
    );
  });
});
