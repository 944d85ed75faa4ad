import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import {
  compareLevels,
  harmScale,
  impactScale,
  initiationScale,
  isLevel,
  levels,
  levelWords,
  occurrenceScale,
  overallLikelihood,
  riskLevel,
  type Level,
} from './levels.ts';

const order = ['Very Low', 'Low', 'Moderate', 'High', 'Very High'];

/** As NIST prints them: rows from Very High down, columns from Very Low to Very High. */
const printedG5 = `
Very High | Low      | Moderate | High     | Very High | Very High
High      | Low      | Moderate | Moderate | High      | Very High
Moderate  | Low      | Low      | Moderate | Moderate  | High
Low       | Very Low | Low      | Low      | Moderate  | Moderate
Very Low  | Very Low | Very Low | Low      | Low       | Low`;

const printedI2 = `
Very High | Very Low | Low      | Moderate | High      | Very High
High      | Very Low | Low      | Moderate | High      | Very High
Moderate  | Very Low | Low      | Moderate | Moderate  | High
Low       | Very Low | Low      | Low      | Low       | Moderate
Very Low  | Very Low | Very Low | Very Low | Low       | Low`;

function levelOf(word: string): Level {
  const level = levels.find((each) => levelWords[each] === word);
  assert.ok(level, word);
  return level;
}

function cells(printed: string): { row: Level; column: Level; result: string }[] {
  return printed
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [row = '', ...results] = line.split('|').map((cell) => cell.trim());
      return results.map((result, at) => ({ row: levelOf(row), column: levelOf(order[at] ?? ''), result }));
    });
}

const anyLevel = fc.constantFrom(...levels);

test('NIST SP 800-30r1 table G-5: each of the 25 cells of overall likelihood', () => {
  const all = cells(printedG5);
  assert.equal(all.length, 25);
  for (const { row, column, result } of all)
    assert.equal(levelWords[overallLikelihood(row, column)], result, `${row} × ${column}`);
});

test('NIST SP 800-30r1 table I-2: each of the 25 cells of the level of risk', () => {
  const all = cells(printedI2);
  assert.equal(all.length, 25);
  for (const { row, column, result } of all)
    assert.equal(levelWords[riskLevel(row, column)], result, `${row} × ${column}`);
});

test('NIST SP 800-66r2, worked examples of overall likelihood (G-5): tornado Low × Moderate is Low; phishing Very High × Moderate is High', () => {
  assert.equal(overallLikelihood('low', 'moderate'), 'low');
  assert.equal(overallLikelihood('very-high', 'moderate'), 'high');
});

test('the phishing example is one of likelihood and not of risk: I-2 gives Moderate for the same two words', () => {
  assert.equal(riskLevel('very-high', 'moderate'), 'moderate');
});

test('both tables never fall when either argument rises', () => {
  for (const table of [overallLikelihood, riskLevel]) {
    fc.assert(
      fc.property(anyLevel, anyLevel, anyLevel, anyLevel, (a, b, c, d) => {
        const [low, high] = compareLevels(a, b) <= 0 ? [a, b] : [b, a];
        const [left, right] = compareLevels(c, d) <= 0 ? [c, d] : [d, c];
        return compareLevels(table(low, left), table(high, right)) <= 0;
      }),
      { numRuns: 625 },
    );
  }
});

test('the level of risk is no product: High likelihood of a Very Low impact is Very Low, and the arguments do not commute', () => {
  assert.equal(riskLevel('high', 'very-low'), 'very-low');
  assert.equal(riskLevel('very-low', 'high'), 'low');
  const product = (a: Level, b: Level) => (levels.indexOf(a) + 1) * (levels.indexOf(b) + 1);
  assert.equal(product('high', 'very-low'), product('low', 'low'));
  assert.notEqual(riskLevel('high', 'very-low'), riskLevel('low', 'low'));
});

test('the level of risk never exceeds the impact', () => {
  for (const likelihood of levels)
    for (const impact of levels)
      assert.ok(compareLevels(riskLevel(likelihood, impact), impact) <= 0, `${likelihood} × ${impact}`);
});

test('each scale has a sentence of its own for each level, its table and how it was checked', () => {
  const scales = [initiationScale, occurrenceScale, harmScale, impactScale];
  assert.deepEqual(
    scales.map((scale) => scale.table),
    ['G-2', 'G-3', 'G-4', 'H-3'],
  );
  for (const scale of scales) {
    assert.equal(new Set(levels.map((level) => scale.meaning[level])).size, 5);
    assert.ok(scale.source.includes(scale.table));
    assert.match(scale.checked, /^Checked /);
  }
});

test('table G-3: the limits in times a year', () => {
  assert.match(occurrenceScale.meaning['very-high'], /more than 100 times a year/);
  assert.match(occurrenceScale.meaning.high, /10 to 100 times a year/);
  assert.match(occurrenceScale.meaning.moderate, /1 to 10 times a year/);
  assert.match(occurrenceScale.meaning.low, /less than once a year.*more than once in 10 years/);
  assert.match(occurrenceScale.meaning['very-low'], /less than once in 10 years/);
});

test('a level is one of five words, and nothing else', () => {
  for (const level of levels) assert.ok(isLevel(level));
  for (const other of ['Low', 'medium', '', 'toString', undefined, 3]) assert.ok(!isLevel(other));
});
