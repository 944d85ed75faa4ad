import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { breachStatutes } from '#states/breach-notice.ts';
import { jurisdictionCodes } from '#states/jurisdictions.ts';
import type { BreachQuestion } from './breach-question.ts';
import { dates, dayNumber } from './given-dates.ts';

describe('by state', () => {
  const one = (state: string, residents: number, more: Partial<BreachQuestion> = {}) => {
    const found = dates({
      discovered: '2026-02-01',
      affected: residents,
      states: [{ state, residents }],
      ...more,
    });
    const [row] = found.states;
    assert.ok(row);
    return { ...row, because: found.because.join(' ') };
  };

  test('every jurisdiction prints: a date where there is a number, else the words beside the federal limit', () => {
    for (const state of jurisdictionCodes) {
      const row = one(state, 20_000);
      const statute = breachStatutes.find((each) => each.state === state);
      assert.equal(row.by === null, !statute?.days, state);
      if (row.by !== null) assert.equal(dayNumber(row.by) - dayNumber('2026-02-01'), statute?.days);
      assert.match(row.words, /without unreasonable delay/i, state);
      if (row.by === null) assert.match(row.words, /April 2, 2026/, state);
      if (row.confidence !== 'high' && statute) assert.match(row.words, /Verify at source/, state);
      if (statute?.disputed) assert.match(row.words, /Sources disagree: /, state);
      if (statute) assert.ok(row.words.includes(statute.hipaa), state);
      assert.equal(row.authority !== undefined, (statute?.authorities.length ?? 0) > 0, state);
      assert.doesNotMatch(
        [row.words, row.authority ?? '', row.because].join('\n'),
        /undefined|NaN|null|\.\.|  |compliant/,
        state,
      );
      assert.ok(row.statute !== '', state);
    }
  });

  test('every number of days at the limit: counted from discovery, or from determination where the statute says so', () => {
    const determined = '2026-02-11';
    for (const { state, days, from } of breachStatutes) {
      if (days === null) continue;
      const plain = one(state, 5);
      const later = one(state, 5, { determined });
      assert.equal(dayNumber(plain.by ?? '') - dayNumber('2026-02-01'), days);
      assert.equal(
        dayNumber(later.by ?? '') - dayNumber(plain.by ?? ''),
        from === 'determination' ? 10 : 0,
        state,
      );
      assert.equal(
        /day you determined it was not given, so this is counted from discovery, which is the safer date/.test(
          plain.words,
        ),
        from === 'determination',
        state,
      );
    }
  });

  test('every threshold: told at it, not one below, and still told one above', () => {
    for (const { state, authorities } of breachStatutes)
      for (const { least, who } of authorities) {
        for (const told of [least, least + 1]) assert.ok(one(state, told).authority?.includes(who), state);
        if (least === 1) continue;
        const below = one(state, least - 1);
        if (authorities.every((other) => other.least >= least))
          assert.equal(below.authority, undefined, state);
        assert.match(below.words, new RegExp(`from ${least.toLocaleString('en-US')} people there on`), state);
      }
  });

  test('consumer reporting agencies from their own threshold on', () => {
    for (const { state, creditBureaus } of breachStatutes) {
      if (creditBureaus === null) continue;
      const told = (residents: number) =>
        one(state, residents).words.includes('consumer reporting agencies are told as well');
      assert.ok(told(creditBureaus), state);
      if (creditBureaus > 1) assert.ok(!told(creditBureaus - 1), state);
    }
  });

  test('an exempt practice is told so, and the date is not called the earliest', () => {
    for (const state of ['AZ', 'KY', 'NM', 'OH', 'TN']) {
      const row = one(state, 5000);
      assert.equal(row.underHipaa, 'entity-exempt');
      assert.match(row.words, /does not apply to/);
      assert.match(row.because, /the federal limit comes first/);
      if (row.authority) assert.match(row.authority, /does not bind you/);
    }
  });

  test('the earliest of federal and state is named, authorities among them', () => {
    assert.match(one('CO', 10).because, /March 3, 2026 comes first: tell the people in Colorado/);
    assert.match(one('TX', 250).because, /March 3, 2026 comes first: tell the Attorney General of Texas/);
    assert.match(one('TX', 249).because, /the federal limit comes first: April 2, 2026/);
    assert.match(
      one('PR', 1).because,
      /February 11, 2026 comes first: tell the Department of Consumer Affairs/,
    );
  });

  test('dates that come first together are all named, and one that HIPAA may settle is called the date to be safe by', () => {
    const found = dates({
      discovered: '2026-02-01',
      affected: 900,
      states: [
        { state: 'CA', residents: 20 },
        { state: 'FL', residents: 500 },
      ],
    });
    assert.match(
      found.earliest ?? '',
      /March 3, 2026 comes first: tell the people in California; tell the people in Florida; tell the Department of Legal Affairs of Florida\. Where the law of Florida takes notice under HIPAA as enough/,
    );
    assert.equal(dates({ discovered: '2026-02-01', affected: 900 }).earliest, undefined);
  });

  test('Maryland and New Jersey hear of it before the people do', () => {
    assert.equal(one('MD', 1).authorityBy, '2026-03-17');
    assert.equal(one('NJ', 1).authorityBy, '2026-04-01');
  });

  test('Arkansas: with the people, where that is before its own 45 days', () => {
    assert.equal(one('AR', 1001).authorityBy, '2026-03-18');
    assert.equal(one('AR', 1001, { determined: '2026-03-25' }).authorityBy, '2026-04-02');
  });

  test('nobody is told of a Texas date without where it stands: AG after 30 days, people after 60', () => {
    const row = one('tx', 300, { determined: '2026-02-04' });
    assert.equal(row.state, 'TX');
    assert.equal(row.by, '2026-04-05');
    assert.equal(row.authorityBy, '2026-03-06');
  });
});
