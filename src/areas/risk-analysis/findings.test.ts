import assert from 'node:assert/strict';
import test from 'node:test';
import { recordVendor } from '#areas/business-associates/decide.ts';
import { recordSite } from '#areas/entity/decide.ts';
import { report } from '#areas/incidents/decide.ts';
import { recordAsset, retireAsset } from '#areas/inventory/decide.ts';
import { latestAnalysis } from '#program.ts';
import { ana, forCitation, today, trial, type Trial } from '#test/given-decisions.ts';
import { changedSince } from './changes.ts';
import { answer } from './decide-answers.ts';
import { closeAction, planAction } from './decide-plan.ts';
import { treatRisk } from './decide-risks.ts';
import { rateScenario } from './decide-scenarios.ts';
import { sign } from './decide-sign.ts';
import { findings } from './findings.ts';
import { mail, ready, signature, vendor } from './given-signature.ts';
import { nineElements } from './nine-elements.ts';
import { register } from './register.ts';

const analysisFinding = (one: Trial, day = today) =>
  forCitation(findings(one.program, day), '164.308(a)(1)(ii)(A)')[0];

test('the signed register is frozen: what a person rates afterwards does not change it', () => {
  const one = ready();
  one.given(sign, signature(one));
  const signed = structuredClone(latestAnalysis(one.program)?.register);
  const [first] = register(one.program, today).scenarios;
  assert.ok(first && signed?.[0]?.id === first.id);
  one.given(rateScenario, {
    id: first.id,
    seen: first.revision,
    initiation: 'very-low',
    reason: 'We turned it off.',
  });
  assert.deepEqual(latestAnalysis(one.program)?.register, signed);
  assert.match(analysisFinding(one)?.because ?? '', /Changed since the analysis: changed: risk/);
});

test('164.308(a)(1)(ii)(A): unknown before the signature, shown after, with its evidence', () => {
  const one = ready();
  assert.equal(analysisFinding(one)?.status, 'unknown');
  one.given(sign, signature(one));
  const after = analysisFinding(one);
  assert.equal(after?.status, 'satisfied');
  assert.equal(after?.grade, 'shown');
  assert.deepEqual(after?.evidence, [one.program.position]);
});

test('164.308(a)(1)(ii)(A): an analysis signed for an earlier text of the rule is due again, and says which text', () => {
  const one = ready();
  one.given(sign, signature(one));
  const signed = latestAnalysis(one.program);
  assert.ok(signed);
  Object.assign(signed, { on: '2013-03-25' });
  const due = analysisFinding(one);
  assert.equal(due?.status, 'due');
  assert.match(due?.because ?? '', /signed for the text before March 26, 2013: 164\.308\(a\)\(1\)/);
  Object.assign(signed, { on: '2013-03-26' });
  assert.doesNotMatch(analysisFinding(one)?.because ?? '', /for the text before/);
});

test('164.308(a)(1)(ii)(A): due after 12 months by custom, never by law, and not a day before', () => {
  const one = ready();
  one.given(sign, signature(one));
  assert.equal(analysisFinding(one, '2027-11-29')?.status, 'satisfied');
  const due = analysisFinding(one, '2027-11-30');
  assert.equal(due?.status, 'due');
  assert.match(due?.because ?? '', /customary and your policy; the law gives no number/);
});

test('changed since the analysis: a system, a vendor, a site, an incident, an answer, each by name', () => {
  const changes: [string, (one: Trial) => void, RegExp][] = [
    [
      'system',
      (one) =>
        one.given(recordAsset, { ...mail, id: 'asset-cloud', kind: 'cloud-files', name: 'Cloud store' }),
      /new: system Cloud store/,
    ],
    [
      'system',
      (one) =>
        one.given(recordAsset, {
          ...mail,
          seen: one.program.assets.get('asset-mail')?.revision,
          name: 'New mail',
        }),
      /changed: system New mail/,
    ],
    [
      'vendor',
      (one) => one.given(recordVendor, { ...vendor, id: 'vendor-late', name: 'Late comer' }),
      /new: vendor Late comer/,
    ],
    [
      'site',
      (one) => one.given(recordSite, { id: 'site-north', seen: 0, name: 'North office', state: 'TX' }),
      /new: site North office/,
    ],
    [
      'incident',
      (one) =>
        one.given(report, {
          id: 'incident-lost',
          what: 'A laptop with the chart of somebody is gone.',
          happened: today,
          discovered: today,
          assets: ['asset-mail'],
        }),
      /new: incident about Office mail, discovered November 30, 2026/,
    ],
    ['answer', (one) => one.given(answer, { question: 'patching', choice: 'in-place' }), /changed: answer “/],
  ];
  for (const [kind, change, words] of changes) {
    const one = ready();
    one.given(sign, signature(one));
    change(one);
    const analysis = latestAnalysis(one.program);
    assert.ok(analysis);
    const [found] = changedSince(one.program, analysis, today);
    assert.equal(found?.kind, kind);
    const finding = analysisFinding(one);
    assert.equal(finding?.status, 'due');
    assert.match(finding?.because ?? '', words);
    assert.doesNotMatch(finding?.because ?? '', /somebody is gone/);
  }
});

test('deciding about a risk and planning a step is what the analysis asks for, and no change of it', () => {
  const one = ready();
  one.given(sign, signature(one));
  const [first] = register(one.program, today).scenarios;
  one.given(planAction, {
    id: 'action-first',
    seen: 0,
    scenarios: [first?.id],
    measure: '',
    what: 'Turn on the second factor',
    owner: ana,
    due: '2026-12-31',
    cost: 0,
  });
  assert.equal(analysisFinding(one)?.status, 'satisfied');
  const steps = (day: string) =>
    forCitation(findings(one.program, day), '164.308(a)(1)(ii)(B)').filter(
      ({ subject }) => subject === 'action-first',
    );
  assert.deepEqual(
    steps('2026-12-31').map(({ status, due }) => [status, due]),
    [['due', '2026-12-31']],
  );
  assert.equal(steps('2027-01-01')[0]?.status, 'not-satisfied');
});

test('164.308(a)(1)(i): rolls up the two, and says that the others have lines of their own', () => {
  const [empty] = findings(trial().program, today);
  assert.equal(empty?.citation, '164.308(a)(1)(i)');
  assert.equal(empty?.status, 'unknown');
  const one = ready();
  one.given(sign, signature(one));
  const [rolled] = findings(one.program, today);
  assert.equal(rolled?.status, 'satisfied');
  assert.match(rolled?.because ?? '', /164\.308\(a\)\(1\)\(ii\)\(D\)/);
});

test('OCR’s nine elements: each once, in order, with what answers it and where', () => {
  const one = ready();
  const elements = nineElements(one.program, today);
  assert.deepEqual(
    elements.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
  for (const { answer: said, anchor, asks } of elements) {
    assert.match(said, /\.$/);
    assert.match(asks, /\.$/);
    assert.match(anchor, /^[a-z-]+$/);
  }
  assert.match(elements[7]?.answer ?? '', /Not signed yet/);
});

test('164.308(a)(1)(ii)(B): a step that is done, while the answers still say that nothing changed, manages no risk', () => {
  const one = ready();
  const high = () =>
    register(one.program, today).scenarios.find(({ need, risk }) => need !== 'watch' && risk !== 'low');
  const risk = high();
  assert.ok(risk);
  const { id, revision, impact } = risk;
  const mitigate = { id, seen: revision, decision: 'mitigate', residualImpact: impact };
  one.given(treatRisk, { ...mitigate, residualLikelihood: 'very-low' });
  const step = { id: 'action-only', seen: 0, scenarios: [id], measure: '', what: 'Something', owner: ana };
  one.given(planAction, { ...step, due: today, cost: 0 });
  const { revision: seen } = one.program.actions.get('action-only') ?? { revision: -1 };
  one.given(closeAction, { id: 'action-only', seen, proof: 'Done.', on: today });
  const about = () =>
    forCitation(findings(one.program, today), '164.308(a)(1)(ii)(B)').find(({ subject }) => subject === id);
  assert.equal(about()?.status, 'not-satisfied');
  assert.match(about()?.because ?? '', /are done, and it is (Moderate|High|Very High) all the same/);
  one.given(rateScenario, {
    id,
    seen: one.program.risks.get(id)?.revision ?? 0,
    initiation: 'very-low',
    harm: 'very-low',
    reason: 'The step took it away.',
  });
  assert.equal(about(), undefined);
});

test('164.308(a)(1)(ii)(B): a risk is avoided when what causes it has ended, and not by saying so', () => {
  const one = ready();
  const risk = register(one.program, today).scenarios.find(
    ({ id, need, risk: level }) => id.endsWith(':asset-mail') && need !== 'watch' && level !== 'low',
  );
  assert.ok(risk);
  one.given(treatRisk, { id: risk.id, seen: risk.revision, decision: 'avoid', why: 'We stop using it.' });
  const about = () =>
    forCitation(findings(one.program, today), '164.308(a)(1)(ii)(B)').find(
      ({ subject }) => subject === risk.id,
    );
  assert.equal(about()?.status, 'not-satisfied');
  assert.match(about()?.because ?? '', /was to be avoided/);
  const { revision } = one.program.assets.get('asset-mail') ?? { revision: -1 };
  one.given(retireAsset, {
    id: 'asset-mail',
    seen: revision,
    on: today,
    why: 'Closed, and wiped by the host.',
  });
  assert.equal(about(), undefined);
});
