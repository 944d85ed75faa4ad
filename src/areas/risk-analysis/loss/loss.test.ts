import assert from 'node:assert/strict';
import test from 'node:test';

import fc from 'fast-check';

import { breachCauses } from '#areas/risk-analysis/breach-portal.ts';
import { answer } from '#areas/risk-analysis/decide-answers.ts';
import { setAssumption, withdrawAssumption, writtenNumber } from '#areas/risk-analysis/decide-assumptions.ts';
import { treatRisk } from '#areas/risk-analysis/decide-risks.ts';
import { planAction } from '#areas/risk-analysis/decide-plan.ts';
import { ready } from '#areas/risk-analysis/given-signature.ts';
import { scenarioOn } from '#areas/risk-analysis/register.ts';
import { yearlyPenaltyMost } from '#regulation/penalties.ts';
import { ana, fieldsOf, today, trial } from '#test/given-decisions.ts';
import { assumedFor, assumptions } from './assumptions.ts';
import { chanceFrom, drawn } from '#chance.ts';
import { lossModel } from './model.ts';
import type { LossModel } from './model.ts';
import { reductions } from './reduction.ts';
import { simulate } from './simulate.ts';

const exactly = (value: number) => ({ median: value, high: value });

/** One cause with a known rate and cost, so that the answer can be worked out by hand. */
function plainModel(more: Partial<LossModel> = {}): LossModel {
  const { causes } = lossModel(trial().program, today);
  const [cause] = causes;
  assert.ok(cause);
  return {
    assumed: [],
    causes: [{ ...cause, rate: 0.2, response: exactly(1_000), days: undefined }],
    smallRate: 0,
    smallCost: exactly(0),
    records: 100,
    letter: exactly(1),
    income: 0,
    penaltyShare: 0,
    penalty: exactly(0),
    ...more,
  };
}

test('the same seed gives the same figures, another seed others', () => {
  const model = lossModel(ready().program, today);
  const figures = (seed: number) => {
    const year = simulate(model, seed, 50_000);
    return [year.mean, year.anyLoss, year.quantile(0.99), year.largeQuantile(0.9), year.smallYearly];
  };
  assert.deepEqual(figures(7), figures(7));
  assert.notDeepEqual(figures(7), figures(8));
  const chance = chanceFrom(1);
  // Fixed for ever: who keeps a seed gets these numbers back from a later release.
  assert.deepEqual(
    [chance.uniform(), chance.uniform(), chance.uniform()].map((one) => one.toFixed(9)),
    ['0.760143630', '0.643678895', '0.917134938'],
  );
});

test('chance: uniform, normal and Poisson numbers have the mean and spread that their names promise', () => {
  const chance = chanceFrom(20_261_122);
  const n = 200_000;
  const mean = (draw: () => number) => {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      const one = draw();
      sum += one;
      squares += one * one;
    }
    return { mean: sum / n, variance: squares / n - (sum / n) ** 2 };
  };
  // Bounds are more than six standard errors wide, and the seed is fixed.
  const near = (found: number, expected: number, width: number) =>
    assert.ok(Math.abs(found - expected) < width, `${found} is not near ${expected}`);
  const uniform = mean(chance.uniform);
  near(uniform.mean, 0.5, 0.005);
  near(uniform.variance, 1 / 12, 0.002);
  const normal = mean(chance.normal);
  near(normal.mean, 0, 0.015);
  near(normal.variance, 1, 0.03);
  for (const rate of [0.1, 3, 70]) {
    const poisson = mean(() => chance.poisson(rate));
    near(poisson.mean, rate, 0.02 * Math.sqrt(rate) + 0.005);
    near(poisson.variance, rate, 0.03 * rate + 0.01);
  }
  assert.equal(chance.poisson(0), 0);
});

test('an amount: half of the cases lie below the median, nineteen of twenty below the high value', () => {
  const chance = chanceFrom(5);
  const amount = { median: 25_000, high: 430_000 };
  const cases = Array.from({ length: 100_000 }, () => drawn(chance, amount));
  const below = (limit: number) => cases.filter((one) => one <= limit).length / cases.length;
  assert.ok(Math.abs(below(25_000) - 0.5) < 0.01);
  assert.ok(Math.abs(below(430_000) - 0.95) < 0.005);
  assert.equal(drawn(chance, exactly(7)), 7);
  assert.equal(drawn(chance, exactly(0)), 0);
});

test('a year that can be worked out by hand: one cause, 0.2 a year, $1,100 each', () => {
  const year = simulate(plainModel(), 3, 400_000);
  // 100 records are fewer than any breach of the portal: each breach concerns all of them, at $1 each.
  assert.equal(year.largeQuantile(0.01), 1_100);
  assert.equal(year.largeQuantile(0.99), 1_100);
  assert.ok(Math.abs(year.anyLarge - (1 - Math.exp(-0.2))) < 0.004);
  assert.ok(Math.abs(year.mean - 220) < 1e-9);
  assert.equal(year.quantile(0.5), 0);
  assert.equal(year.quantile(0.9), 1_100);
  assert.equal(year.exceeding(1_099), year.anyLoss);
  assert.ok(Math.abs(year.exceeding(1_100) - (1 - Math.exp(-0.2) * 1.2)) < 0.002);
  assert.equal(year.exceeding(1_000_000), 0);
  const rounded = Object.entries(year.largeParts).map(([part, amount]) => [part, Math.round(amount)]);
  assert.deepEqual(Object.fromEntries(rounded), { notices: 100, response: 1_000, closed: 0, penalty: 0 });
});

test('a breach never concerns more people than there are records, and a payment never passes the yearly most', () => {
  const { causes } = lossModel(ready().program, today);
  const all = causes.map((cause) => ({ ...cause, rate: 0.3, response: exactly(0), days: undefined }));
  const most = simulate(plainModel({ causes: all, records: 2_000 }), 11, 50_000);
  assert.equal(most.largeQuantile(1), 2_000);
  assert.ok(most.largeQuantile(0.01) < 2_000);
  const paid = plainModel({ letter: exactly(0), penaltyShare: 1, penalty: { median: 1e6, high: 1e8 } });
  const year = simulate(paid, 4, 20_000);
  assert.equal(year.largeQuantile(1), yearlyPenaltyMost + 1_000);
});

test('quantiles rise, shares fall, and the parts add up to the mean', () => {
  const model = lossModel(ready().program, today);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
      const year = simulate(model, seed, 20_000);
      const shares = [0.1, 0.5, 0.9, 0.95, 0.99, 0.999];
      const quantiles = shares.map(year.quantile);
      assert.deepEqual(
        quantiles,
        quantiles.toSorted((a, b) => a - b),
      );
      const exceeding = [0, 1_000, 10_000, 100_000, 1e6].map(year.exceeding);
      assert.deepEqual(
        exceeding,
        exceeding.toSorted((a, b) => b - a),
      );
      const sum = year.byCause.reduce((all, { yearly }) => all + yearly, year.smallYearly);
      assert.ok(Math.abs(sum - year.mean) <= 1e-6 * Math.max(1, year.mean));
    }),
    { numRuns: 10 },
  );
});

test('rates: the portal’s breaches over the entities, shared out by cause; nothing applies to an empty practice but a little', () => {
  const { causes, assumed } = lossModel(trial().program, today);
  assert.deepEqual(
    causes.map(({ cause }) => cause),
    [...breachCauses],
  );
  const all = causes.reduce((sum, { baseRate }) => sum + baseRate, 0);
  assert.ok(Math.abs(all - 525 / 605_845) < 1e-9);
  for (const { cause, rate, baseRate, harms } of causes) {
    assert.deepEqual(harms, []);
    assert.ok(Math.abs(rate - baseRate * (cause === 'other' ? 1 : 0.2)) < 1e-12);
  }
  assert.equal(assumed.find(({ id }) => id === 'records')?.value.median, trial().program.entity?.patients);
});

test('a better answer about mail lowers the mailbox’s rate and no other’s', () => {
  const one = ready();
  const before = lossModel(one.program, today).causes;
  one.given(answer, { question: 'second-factor', subject: 'asset-mail', choice: 'in-place' });
  const after = lossModel(one.program, today).causes;
  const lower = after.filter(({ rate }, index) => rate < (before[index]?.rate ?? 0));
  assert.ok(lower.some(({ cause }) => cause === 'email-compromise'));
  assert.ok(after.every(({ rate }, index) => rate <= (before[index]?.rate ?? 0)));
});

test('a step takes off what its measure lowers, per dollar of its cost; one in words, what a person said would remain', () => {
  const one = ready();
  const step = {
    id: 'action-factor',
    seen: 0,
    scenarios: ['mailbox-phishing:asset-mail'],
    measure: 'second-factor',
    what: 'Turn on the second step',
    owner: ana,
    due: today,
    cost: 200,
  };
  one.given(planAction, step);
  one.given(planAction, { ...step, id: 'action-words', measure: '', what: 'Talk about it', cost: 10 });
  const model = lossModel(one.program, today);
  const year = simulate(model, 1, 200_000);
  const { steps, wholePlan } = reductions(one.program, today, model, year);
  const [first, second] = steps;
  assert.equal(first?.action.id, 'action-factor');
  assert.ok((first?.yearly ?? 0) > 0);
  assert.ok(first?.causes.includes('email-compromise'));
  assert.ok(Math.abs((first?.perDollar ?? 0) - (first?.yearly ?? 0) / 200) < 1e-12);
  assert.deepEqual([second?.yearly, second?.said], [0, true], 'nobody said what would remain');
  assert.equal(first?.said, false);
  assert.ok(Math.abs(wholePlan - (first?.yearly ?? 0)) < 1e-9);
  assert.ok(wholePlan < year.mean);

  const risk = scenarioOn(one.program, 'mailbox-phishing:asset-mail', today);
  one.given(treatRisk, {
    id: 'mailbox-phishing:asset-mail',
    seen: risk?.revision,
    decision: 'mitigate',
    residualLikelihood: 'very-low',
    residualImpact: risk?.impact,
  });
  const said = reductions(one.program, today, model, year).steps.find(({ said }) => said);
  assert.ok((said?.yearly ?? 0) > 0);
});

test('an assumption is set within its limits, with a reason, and withdrawn again', () => {
  const one = trial();
  const set = { assumption: 'income', seen: 0, median: '$900', why: 'Our books of 2025.' };
  assert.equal(one.given(setAssumption, set), 1);
  assert.equal(one.given(setAssumption, set), 0);
  const own = () => assumedFor(one.program).find(({ id }) => id === 'income');
  assert.deepEqual(own()?.value, exactly(900));
  assert.equal(own()?.set?.why, 'Our books of 2025.');
  const seen = one.program.assumptions.get('income')?.revision;
  assert.deepEqual(fieldsOf(one.refused(setAssumption, { ...set, median: '901' })), ['seen']);
  assert.equal(one.given(withdrawAssumption, { assumption: 'income', seen }), 1);
  assert.equal(one.given(withdrawAssumption, { assumption: 'income', seen }), 0);
  assert.deepEqual(own()?.value, exactly(600));
  assert.equal(own()?.set, undefined);
});

test('bad input: −5 %, a billion, words, a power, a high value below the middle, no reason, an unknown assumption', () => {
  const one = trial();
  const set = { assumption: 'penalty-share', seen: 0, median: '2 %', why: 'Ours.' };
  for (const median of ['-5 %', '−5 %', '1000000000', '10^9', '1e9', 'many', '', 'NaN', '101 %', '1,00'])
    assert.deepEqual(fieldsOf(one.refused(setAssumption, { ...set, median })), ['median'], median);
  assert.deepEqual(fieldsOf(one.refused(setAssumption, { ...set, why: ' ' })), ['why']);
  assert.deepEqual(fieldsOf(one.refused(setAssumption, { ...set, assumption: 'toString' })), ['assumption']);
  const letter = { assumption: 'letter', seen: 0, median: '4', high: '3', why: 'Ours.' };
  assert.deepEqual(fieldsOf(one.refused(setAssumption, letter)), ['high']);
  assert.equal(one.given(setAssumption, set), 1);
  assert.equal(one.program.assumptions.get('penalty-share')?.median, 0.02);
});

test('each assumption at its limits: the least and the most are taken, one step beyond is not', () => {
  for (const { id, least, most } of assumptions) {
    const one = trial();
    const set = (median: number) => ({ assumption: id, seen: 0, median, why: 'At the limit.' });
    one.refused(setAssumption, set(least - 1e-6));
    one.refused(setAssumption, set(most + 1e-3));
    one.given(setAssumption, set(least));
    one.given(setAssumption, { ...set(most), seen: one.program.assumptions.get(id)?.revision });
    const year = simulate(lossModel(one.program, today), 1, 200);
    assert.ok(Number.isFinite(year.mean), id);
  }
});

test('however often things are assumed to happen, a run ends: fewer years are drawn, and it says how many', () => {
  const often = plainModel({ smallRate: 1e9, smallCost: exactly(1) });
  const year = simulate(often, 1);
  assert.ok(year.years >= 2_000 && year.years < 20_000, String(year.years));
  assert.ok(Math.abs(year.smallYearly - 366) < 5);
  assert.equal(simulate(plainModel({ smallRate: 0.1 }), 1).years, 1_000_000);
});

test('each assumption says where it comes from, and whether that is published or our own judgment', () => {
  for (const { title, detail, source, sure, standard, least, most } of assumptions as readonly {
    title: string;
    detail: string;
    source: string;
    sure: string;
    standard: { median: number; high: number };
    least: number;
    most: number;
  }[]) {
    for (const words of [detail, source]) assert.match(words, /\.$/, title);
    assert.ok(['published', 'ours'].includes(sure));
    assert.ok(standard.median <= standard.high && standard.high <= most, title);
    assert.ok(standard.median >= least || standard.median === 0, title);
  }
});

test('numbers as people write them', () => {
  const cases: Record<string, number | undefined> = {
    '1,200.50': 1200.5,
    $400: 400,
    '1.2 %': 0.012,
    '5%': 0.05,
    ' 7 ': 7,
    '-3': -3,
    '1,20': undefined,
    '1.2.3': undefined,
    '12 days': undefined,
    '٣': undefined,
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(writtenNumber(text), expected, text);
});
