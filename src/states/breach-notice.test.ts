import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { breachStatuteOf, breachStatutes } from './breach-notice.ts';
import { jurisdictionCodes } from './jurisdictions.ts';
import { recordAccess, recordAccessIn } from './record-access.ts';
import type { Span } from './record-access.ts';

/** A fixture as rows of columns; drawn once from the sources, so that a slip in the tables is noticed. */
function fixture(name: string): Record<string, string>[] {
  const file = join(import.meta.dirname, '..', '..', 'test', 'fixtures', name);
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])));
}

const yesOrNo = (held: boolean) => (held ? 'yes' : 'no');
const inOrder = (one: { state?: string }, other: { state?: string }) =>
  String(one.state).localeCompare(String(other.state));

describe('breach notice by state', () => {
  const expected = fixture('state-breach-notice.csv');

  test('54 jurisdictions, each once: all but American Samoa and the Northern Mariana Islands', () => {
    const states = breachStatutes.map(({ state }) => state);
    assert.equal(states.length, 54);
    assert.equal(new Set(states).size, 54);
    assert.deepEqual(
      jurisdictionCodes.filter((code) => breachStatuteOf(code) === undefined),
      ['AS', 'MP'],
    );
  });

  test('days, thresholds, what is covered, HIPAA’s part and confidence are those of the sources', () => {
    const ours = breachStatutes.map((row) => ({
      state: row.state as string,
      days: String(row.days ?? ''),
      authority_from: String(row.authorities[0]?.least ?? ''),
      credit_bureaus_from: String(row.creditBureaus ?? ''),
      under_hipaa: row.underHipaa as string,
      medical: yesOrNo(row.medical),
      paper: yesOrNo(row.paper),
      risk_of_harm: yesOrNo(row.riskOfHarm),
      sources_disagree: yesOrNo(row.disputed !== undefined),
      confidence: row.confidence as string,
    }));
    const byState = new Map(ours.map((row) => [row.state, row]));
    assert.equal(expected.length, ours.length);
    for (const { survey_days: _survey, ...row } of expected)
      assert.deepEqual(byState.get(row['state'] ?? ''), row);
  });

  test('the numbers of days are those of the 2026 survey, which leaves out Maine and Maryland', () => {
    for (const { state = '', days, survey_days: survey } of expected) {
      const ours = String(breachStatuteOf(state)?.days ?? '');
      assert.equal(ours, days);
      if (['ME', 'MD'].includes(state)) {
        assert.equal(survey, '');
        assert.match(breachStatuteOf(state)?.disputed ?? '', /survey of 2026 leaves/);
      } else assert.equal(ours, survey, state);
    }
  });

  test('what peers get wrong is right here', () => {
    assert.equal(breachStatuteOf('AZ')?.days, 45);
    assert.match(breachStatuteOf('AZ')?.authorities[0]?.who ?? '', /Attorney General/);
    assert.equal(breachStatuteOf('SD')?.days, 60);
    assert.equal(breachStatuteOf('IN')?.days, 45);
    assert.match(breachStatuteOf('NY')?.disputed ?? '', /Financial Services/);
    assert.ok(breachStatuteOf('NY')?.authorities.every(({ who }) => !who.includes('Financial')));
    assert.equal(breachStatuteOf('PA')?.days, null);
    assert.equal(breachStatuteOf('MN')?.underHipaa, 'none');
    assert.equal(breachStatuteOf('NH')?.days, null);
    assert.deepEqual(breachStatuteOf('GA')?.authorities, []);
    assert.deepEqual(breachStatuteOf('ID')?.authorities, []);
    assert.match(breachStatuteOf('OK')?.authorities[0]?.says ?? '', /60 days after the residents are told/);
    assert.equal(breachStatuteOf('TN')?.underHipaa, 'entity-exempt');
    assert.match(breachStatuteOf('CA')?.disputed ?? '', /1280\.15/);
  });

  test('each row has a number and what it counts from, or neither; a statute, a sentence on HIPAA and a date', () => {
    for (const row of breachStatutes) {
      assert.equal(row.days === null, row.from === null, row.state);
      assert.ok(row.statute.length > 5 && row.hipaa.endsWith('.'), row.state);
      assert.equal(row.asOf, '2026-11-22');
      const said = JSON.stringify(row);
      assert.doesNotMatch(said, /compliant|undefined|  /i, row.state);
      if (row.days !== null) assert.ok(row.says.includes(String(row.days)), row.state);
      for (const { by, says } of row.authorities)
        if (
          typeof by === 'object' &&
          says !==
            '(or the Department of Professional and Financial Regulation, if it licenses you) in the same period'
        )
          assert.ok(says.includes(String(by.days)), `${row.state}: ${says}`);
    }
  });
});

describe('access to records by state', () => {
  const words = (span: Span | null) =>
    span === null ? '' : `${span.days}${span.unit === 'working' ? ' working' : ''}`;

  test('one row for each; days are those of the sources', () => {
    const ours = recordAccess.map((row) => ({
      state: row.state as string,
      copy_days: words(row.copy),
      inspect_days: words(row.inspect),
      to_verify: yesOrNo(row.copy?.about === true || row.inspect?.about === true),
      fees: yesOrNo(row.fees !== null),
    }));
    assert.deepEqual(ours.toSorted(inOrder), fixture('state-record-access.csv').toSorted(inOrder));
  });

  test('what the sources are unsure of has low confidence; fees are never surer than the days', () => {
    const rank = { low: 0, medium: 1, high: 2 };
    for (const row of recordAccess) {
      if (row.copy?.about || row.inspect?.about) assert.equal(row.confidence, 'low', row.state);
      assert.ok(rank[row.feesConfidence] <= rank[row.confidence], row.state);
      assert.ok(rank[row.confidence] <= rank[breachStatuteOf(row.state)?.confidence ?? 'low'], row.state);
    }
    assert.equal(recordAccessIn('AS'), undefined);
  });
});
