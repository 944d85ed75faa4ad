import assert from 'node:assert/strict';
import test from 'node:test';
import type { NewEvent } from '#decision.ts';
import type { Program } from '#program.ts';
import {
  answered,
  asset,
  clinic,
  familyPractice,
  givenProgram,
  record,
  today,
  vendor,
} from './given-interview.ts';
import { riskEvent } from './decide-risks.ts';
import { compareLevels, overallLikelihood, riskLevel } from './levels.ts';
import { measures } from './measures.ts';
import { measureWords } from './measure-words.ts';
import { countByRisk, heatMap, needOf, openRisks, register, scenarioOn } from './register.ts';
import { templates } from './templates.ts';

const ids = (program: Program) => register(program, today).scenarios.map(({ id }) => id);

function site(name: string): NewEvent {
  const facts = { name, street: '', city: '', state: 'OH', zip: '' };
  return { area: 'entity', type: 'site-recorded', version: 1, subject: `site-${name}`, data: facts };
}

test('every template has an identifier of its own, and cites the Security Rule', () => {
  assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
  assert.ok(templates.length >= 40, `${templates.length}`);
  for (const { id, citations, threat } of templates) {
    assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(citations.length > 0 && citations.every((each) => each.startsWith('164.3')), id);
    assert.match(threat, /\.$/, id);
  }
  for (const source of ['adversarial', 'accidental', 'structural', 'environmental'])
    assert.ok(
      templates.some((template) => template.source === source),
      source,
    );
});

test('every measure has its words', () => {
  assert.deepEqual(Object.keys(measureWords).toSorted(), Object.keys(measures).toSorted());
});

test('an empty practice has no risks; a heat map of nothing has 25 empty cells', () => {
  const empty = register(givenProgram(), today);
  assert.deepEqual(empty, { scenarios: [], rejected: [] });
  const cells = heatMap(empty).flat();
  assert.equal(cells.length, 25);
  assert.ok(cells.every((cell) => cell.ids.length === 0));
});

test('164.308(a)(1)(ii)(A): every scenario has reasons, words, controls and levels that follow the tables', () => {
  for (const program of [familyPractice(), clinic()]) {
    const { scenarios } = register(program, today);
    assert.ok(scenarios.length > 30);
    for (const scenario of scenarios) {
      assert.ok(
        scenario.reasons.length > 0 && scenario.reasons.every((reason) => reason.length > 10),
        scenario.id,
      );
      assert.ok(scenario.controls.length > 0, scenario.id);
      for (const text of [
        scenario.title,
        scenario.vulnerability,
        scenario.initiationWhy,
        scenario.harmWhy,
        scenario.impactWhy,
        ...scenario.reasons,
      ])
        assert.doesNotMatch(text, /undefined|NaN|\[object|\s{2}|\.\./, scenario.id);
      assert.equal(scenario.likelihood, overallLikelihood(scenario.initiation, scenario.harm));
      assert.equal(scenario.risk, riskLevel(scenario.likelihood, scenario.impact));
      assert.equal(scenario.id, `${scenario.template}:${scenario.concerns}`);
    }
  }
});

test('removing an asset removes its scenarios, and no other scenario that is not about it', () => {
  const program = familyPractice();
  const before = ids(program);
  assert.ok(before.includes('mailbox-phishing:asset-mail'));
  record(program, [
    {
      area: 'inventory',
      type: 'asset-retired',
      version: 1,
      subject: 'asset-mail',
      data: { on: today, why: 'gone' },
    },
  ]);
  const after = register(program, today).scenarios;
  for (const scenario of after) {
    assert.notEqual(scenario.concerns, 'asset-mail');
    assert.ok(!scenario.assets.includes('asset-mail'), scenario.id);
  }
  const lost = before.filter((id) => !after.some((scenario) => scenario.id === id));
  assert.ok(lost.length >= 3);
  assert.ok(
    lost.every((id) => id.endsWith(':asset-mail')),
    lost.join(', '),
  );
});

test('per site: with two sites, what happens to rooms is there twice, and a closed site takes its own along', () => {
  const program = record(familyPractice(), [site('north'), site('south')]);
  const fires = () => ids(program).filter((id) => id.startsWith('fire:'));
  assert.deepEqual(fires().toSorted(), ['fire:site-north', 'fire:site-south']);
  record(program, [
    { area: 'entity', type: 'site-closed', version: 1, subject: 'site-south', data: { on: today } },
  ]);
  assert.deepEqual(fires(), ['fire:site-north']);
});

test('a scenario names its asset and its site', () => {
  const program = record(givenProgram(), [
    site('north'),
    asset('scans', { kind: 'file-server', hosting: 'practice', sites: ['site-north'], name: 'Scan store' }),
  ]);
  const scenario = scenarioOn(program, 'ransomware-own-store:asset-scans', today);
  assert.match(scenario?.title ?? '', /Scan store/);
  assert.deepEqual(scenario?.sites, ['north']);
});

test('phishing: Very High initiation whatever the base rate, and a missing second factor makes it High at least', () => {
  const program = givenProgram(asset('mail', { kind: 'email', vendor: 'vendor-x' }), vendor('x', 'Email'));
  const level = () => scenarioOn(program, 'mailbox-phishing:asset-mail', today);
  assert.equal(level()?.initiation, 'very-high');
  assert.ok((level()?.portal?.count ?? 0) > 0);
  record(program, [answered('second-factor', 'absent', 'asset-mail')]);
  assert.ok(compareLevels(level()?.risk ?? 'low', 'high') >= 0);
  record(program, [
    answered('second-factor', 'in-place', 'asset-mail'),
    answered('email-filtering', 'in-place'),
    answered('phishing-practice', 'in-place'),
    answered('security-training', 'in-place'),
  ]);
  assert.equal(level()?.harm, 'low');
  assert.equal(level()?.likelihood, overallLikelihood('very-high', 'low'));
});

test('164.308(b)(1): a missing, unknown or ended agreement is a risk; a signed one, or none needed, is not', () => {
  const of = (facts: Parameters<typeof vendor>[2]) =>
    ids(givenProgram(vendor('v', 'Answering service', facts))).filter((id) =>
      id.startsWith('missing-agreement'),
    );
  assert.equal(of({ agreement: 'none' }).length, 1);
  assert.equal(of({ agreement: 'unknown' }).length, 1);
  assert.equal(of({ agreement: 'signed', agreementEnds: '2026-11-29' }).length, 1);
  assert.equal(of({ agreement: 'signed', agreementEnds: today }).length, 0);
  assert.equal(of({ agreement: 'signed' }).length, 0);
  assert.equal(of({ agreement: 'not-needed', agreementNote: 'A bank.' }).length, 0);
});

test('a person’s levels replace the derived ones, which stay beside them with the reason', () => {
  const program = familyPractice();
  const id = 'mailbox-phishing:asset-mail';
  const before = scenarioOn(program, id, today);
  record(program, [
    riskEvent('scenario-rated', id, { impact: 'low', reason: 'Nobody mails about patients.' }),
  ]);
  const after = scenarioOn(program, id, today);
  assert.equal(after?.impact, 'low');
  assert.equal(after?.initiation, before?.initiation);
  assert.equal(after?.risk, riskLevel(after?.likelihood ?? 'low', 'low'));
  assert.deepEqual(after?.derived, before?.derived);
  assert.equal(after?.rated, 'Nobody mails about patients.');
  record(program, [riskEvent('rating-withdrawn', id, {})]);
  assert.equal(scenarioOn(program, id, today)?.impact, before?.impact);
});

test('a rejected scenario leaves the register with its reason, and can come back', () => {
  const program = familyPractice();
  const id = 'mailbox-phishing:asset-mail';
  record(program, [riskEvent('scenario-rejected', id, { reason: 'No.' })]);
  assert.ok(!ids(program).includes(id));
  const { rejected } = register(program, today);
  assert.deepEqual(
    rejected.map((scenario) => [scenario.id, scenario.rejected?.reason]),
    [[id, 'No.']],
  );
  record(program, [riskEvent('scenario-restored', id, {})]);
  assert.ok(ids(program).includes(id));
});

test('a scenario of the practice’s own stands in the register, and leaves with its asset', () => {
  const program = familyPractice();
  const own = {
    title: 'The cleaner reads the screens',
    concerns: 'asset-desktops',
    source: 'adversarial',
    threat: 'A cleaner.',
    vulnerability: 'Alone at night.',
    initiation: 'low',
    harm: 'high',
    impact: 'moderate',
  } as const;
  record(program, [riskEvent('scenario-added', 'scenario-clean', own)]);
  const found = scenarioOn(program, 'scenario-clean', today);
  assert.equal(found?.own, true);
  assert.equal(found?.likelihood, 'moderate');
  record(program, [
    {
      area: 'inventory',
      type: 'asset-withdrawn',
      version: 1,
      subject: 'asset-desktops',
      data: { why: 'never there' },
    },
  ]);
  assert.equal(scenarioOn(program, 'scenario-clean', today), undefined);
});

test('the order: the highest risk first, then the likelier, then what the portal tells of more, then the identifier', () => {
  const { scenarios } = register(clinic(), today);
  for (const [index, next] of scenarios.entries()) {
    const before = scenarios[index - 1];
    if (!before) continue;
    const order =
      compareLevels(before.risk, next.risk) ||
      compareLevels(before.likelihood, next.likelihood) ||
      before.weight - next.weight ||
      (before.id < next.id ? 1 : -1);
    assert.ok(order > 0, `${before.id} before ${next.id}`);
  }
});

test('164.308(a)(1)(ii)(B): what a risk needs next, and an acceptance up to its last day and one past it', () => {
  const accepted = {
    decision: 'accept',
    why: 'x',
    until: today,
    person: 'person-ann',
    by: 'person-ann',
    at: '2026-01-01T00:00:00.000Z',
    position: 1,
  } as const;
  const mitigated = {
    decision: 'mitigate',
    residualLikelihood: 'low',
    residualImpact: 'low',
    by: 'person-ann',
    at: '2026-01-01T00:00:00.000Z',
    position: 1,
  } as const;
  assert.equal(needOf('low', undefined, [], today), 'watch');
  assert.equal(needOf('moderate', undefined, [], today), 'decide');
  assert.equal(needOf('high', mitigated, [], today), 'plan');
  assert.equal(needOf('high', accepted, [], today), 'decided');
  assert.equal(needOf('high', accepted, [], '2026-12-01'), 'decide');
});

test('residual risk is looked up, not computed', () => {
  const program = familyPractice();
  const id = 'mailbox-phishing:asset-mail';
  const treatment = { decision: 'mitigate', residualLikelihood: 'low', residualImpact: 'very-high' } as const;
  record(program, [riskEvent('risk-treated', id, treatment)]);
  assert.equal(scenarioOn(program, id, today)?.residual?.risk, 'moderate');
});

test('the heat map and the counts hold every scenario once, and the open risks are those that need a decision', () => {
  const program = clinic();
  const { scenarios } = register(program, today);
  const held = heatMap({ scenarios })
    .flat()
    .flatMap((cell) => cell.ids);
  assert.deepEqual(held.toSorted(), scenarios.map(({ id }) => id).toSorted());
  assert.equal(
    countByRisk({ scenarios }).reduce((sum, { count }) => sum + count, 0),
    scenarios.length,
  );
  assert.equal(
    openRisks(program, today).length,
    scenarios.filter(({ risk }) => compareLevels(risk, 'moderate') >= 0).length,
  );
});
