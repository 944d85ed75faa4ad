import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addStarterSet } from '#areas/inventory/decide.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { PRACTICE } from '#phi.ts';
import { ana, fieldsOf, today, trial } from '#test/given-decisions.ts';
import { answer } from './decide-answers.ts';
import { planMeasure } from './decide-measure.ts';
import { closeAction } from './decide-plan.ts';
import { treatRisk } from './decide-risks.ts';
import { interview } from './interview.ts';
import { compareLevels, riskLevel } from './levels.ts';
import { register } from './register.ts';
import { situationOf } from './situation.ts';
import { missingIn, whatHelps, withMeasure, withMeasures } from './what-if.ts';

/** A practice with a starter set, whose interview is answered: no fact is so, and no measure is in place. */
function bare() {
  const one = trial();
  one.given(addStarterSet, { kind: 'solo-physician' });
  for (let steps = 0; steps < 200; steps++) {
    const { next } = interview(one.program, today);
    if (!next) return one;
    const ids = next.choices.map(({ id }) => id);
    one.given(answer, {
      question: next.question.id,
      subject: next.subject,
      choice: ids.includes('absent') ? 'absent' : ids.includes('no') ? 'no' : ids[0],
    });
  }
  throw new Error('The interview does not end.');
}

const form = (over: object = {}) => ({
  id: 'action-0001',
  measure: 'patching',
  subject: PRACTICE,
  what: 'Turn automatic updates on',
  owner: ana,
  due: '2027-01-31',
  cost: '1,200',
  seen: 0,
  ...over,
});

const missingPatching = (one: ReturnType<typeof trial>) => {
  const situation = situationOf(one.program, today);
  return register(one.program, today).scenarios.filter((scenario) =>
    missingIn(situation, scenario).some(({ measure }) => measure === 'patching'),
  );
};

test('164.308(a)(1)(ii)(B): a measure planned once is one step for every risk that misses it, and decides them', () => {
  const one = bare();
  const before = missingPatching(one);
  assert.ok(before.length >= 3, `${before.length} risks miss it`);
  one.given(planMeasure, form());
  const action = one.program.actions.get('action-0001');
  assert.deepEqual(action?.scenarios, before.map(({ id }) => id).toSorted());
  assert.deepEqual([action?.cost, action?.owner, action?.measure], [1200, ana, 'patching']);
  const after = new Map(register(one.program, today).scenarios.map((scenario) => [scenario.id, scenario]));
  for (const { id, need, risk } of before) {
    const scenario = after.get(id);
    assert.equal(scenario?.need, 'work', id);
    assert.equal(scenario?.treatment?.decision, need === 'decide' ? 'mitigate' : undefined, `${id} ${risk}`);
  }
  assert.ok(before.some(({ need }) => need === 'decide'));
});

test('164.308(a)(1)(ii)(B): what remains is what the register says once the measure is answered as in place', () => {
  const one = bare();
  const situation = situationOf(one.program, today);
  const foretold = new Map(
    missingPatching(one).map((scenario) => [
      scenario.id,
      withMeasure(situation, scenario, 'patching', PRACTICE),
    ]),
  );
  assert.ok(
    missingPatching(one).some(({ id, risk }) => compareLevels(foretold.get(id)?.risk ?? risk, risk) < 0),
    'it lowers some risk',
  );
  one.given(answer, { question: 'patching', subject: PRACTICE, choice: 'in-place' });
  const now = new Map(register(one.program, today).scenarios.map((scenario) => [scenario.id, scenario]));
  for (const [id, { likelihood, impact, risk }] of foretold) {
    const scenario = now.get(id);
    assert.ok(scenario, id);
    assert.deepEqual([likelihood, impact, risk], [scenario.likelihood, scenario.impact, scenario.risk], id);
    assert.equal(risk, riskLevel(likelihood, impact));
  }
});

test('every missing measure: no risk becomes higher, and what helps most comes first', () => {
  const one = bare();
  const situation = situationOf(one.program, today);
  const { scenarios } = register(one.program, today);
  const helps = whatHelps(situation, { scenarios });
  assert.ok(helps.length > 20);
  for (const { measure, subject } of helps)
    for (const [id, residual] of withMeasures(situation, scenarios, [{ measure, subject }])) {
      const was = scenarios.find((scenario) => scenario.id === id);
      assert.ok(was && compareLevels(residual.likelihood, was.likelihood) <= 0, `${measure} ${id}`);
      assert.ok(was && compareLevels(residual.impact, was.impact) <= 0, `${measure} ${id}`);
    }
  const top = (level: string) =>
    helps.map(({ lowers }) => lowers.filter(({ before }) => before.risk === level).length);
  const highest = ['very-high', 'high'].find((level) => top(level).some((count) => count > 0));
  assert.ok(highest);
  assert.deepEqual(
    top(highest),
    top(highest).toSorted((a, b) => b - a),
  );
});

test('a second measure brings what remains up to date, and leaves what a person decided', () => {
  const one = bare();
  const chosen = missingPatching(one).find(({ need }) => need === 'decide');
  assert.ok(chosen);
  one.given(treatRisk, {
    id: chosen.id,
    decision: 'accept',
    why: 'We close in March.',
    until: '2027-03-31',
    person: ana,
    seen: chosen.revision,
  });
  one.given(planMeasure, form());
  assert.equal(one.program.risks.get(chosen.id)?.treatment?.decision, 'accept');
  let planned = 1;
  for (; planned < 40; planned++) {
    const { scenarios } = register(one.program, today);
    const [next] = whatHelps(situationOf(one.program, today), { scenarios });
    if (!next || next.lowers.length === 0) break;
    one.given(
      planMeasure,
      form({ id: `action-10${planned + 10}`, measure: next.measure, subject: next.subject }),
    );
  }
  assert.ok(planned > 2, 'several measures lower something');
  const situation = situationOf(one.program, today);
  const { scenarios } = register(one.program, today);
  const placed = [...one.program.actions.values()].flatMap(({ measure, scenarios: named }) =>
    scenarios
      .filter(({ id }) => named.includes(id))
      .flatMap((scenario) => missingIn(situation, scenario).filter((each) => each.measure === measure)),
  );
  const then = withMeasures(situation, scenarios, placed);
  for (const { id, treatment, residual } of scenarios)
    if (treatment?.decision === 'mitigate') assert.deepEqual(residual, then.get(id), id);
  assert.equal(one.program.risks.get(chosen.id)?.treatment?.decision, 'accept');
});

test('the same form sent twice records one step', () => {
  const one = bare();
  one.given(planMeasure, form());
  const { position } = one.program;
  assert.equal(one.given(planMeasure, form()), 0);
  assert.equal(one.program.position, position);
});

test('refused: a measure twice, one that nothing misses, a stranger, a leaver, a day gone by, a cost out of bounds', () => {
  const one = bare();
  const person = {
    name: 'Lee Moss',
    relation: 'employee',
    job: '',
    start: '2020-01-06',
    email: '',
    site: '',
  };
  one.given(recordPerson, { id: 'person-lee1', ...person, seen: 0 });
  const fields = (over: object) => fieldsOf(one.refused(planMeasure, form(over)));
  assert.deepEqual(fields({ measure: 'tea-served' }), ['measure']);
  assert.deepEqual(fields({ subject: 'asset-gone', measure: 'second-factor' }), ['measure']);
  assert.deepEqual(fields({ owner: 'person-nobody' }), ['owner']);
  assert.deepEqual(fields({ owner: 'person-lee1', due: '2026-11-29' }), ['due']);
  assert.deepEqual(fields({ due: '2036-12-01' }), ['due']);
  one.given(planMeasure, form({ id: 'action-0002', measure: 'endpoint-protection', due: today }));
  assert.deepEqual(fields({ cost: '10000001' }), ['cost']);
  assert.deepEqual(fields({ cost: '-1' }), ['cost']);
  assert.deepEqual(fields({ what: '  ' }), ['what']);
  one.given(planMeasure, form({ cost: '10000000' }));
  assert.deepEqual(fields({ id: 'action-0003' }), ['measure']);
  assert.match(
    one.refused(planMeasure, form({ id: 'action-0003' }))[0]?.because ?? '',
    /Ana Ruiz .*January 31, 2027/,
  );
  assert.deepEqual(fields({ what: 'Something else' }), ['seen']);
});

test('a measure answered as in place is missed by no risk, and a closed step may be followed by another', () => {
  const one = bare();
  one.given(planMeasure, form());
  const { revision } = one.program.actions.get('action-0001') ?? { revision: 0 };
  one.given(closeAction, {
    id: 'action-0001',
    proof: 'Screenshot of the settings',
    on: today,
    seen: revision,
  });
  one.given(planMeasure, form({ id: 'action-0002', what: 'Do the laptops as well' }));
  one.given(answer, { question: 'patching', subject: PRACTICE, choice: 'in-place' });
  assert.deepEqual(fieldsOf(one.refused(planMeasure, form({ id: 'action-0003' }))), ['measure']);
});
