import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { changedSince } from '#areas/risk-analysis/changes.ts';
import { compareLevels } from '#areas/risk-analysis/levels.ts';
import { assumptions } from '#areas/risk-analysis/loss/assumptions.ts';
import { usualYear } from '#areas/risk-analysis/loss/reduction.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import { register } from '#areas/risk-analysis/register.ts';
import { latestAnalysis } from '#program.ts';
import { behavioralHealth } from './cases/behavioral-health.ts';
import { familyPractice } from './cases/family-practice.ts';
import { answered, signedUp, type SampleCase } from './cases/sample-case.ts';

/** The two published sample practices, through the same decisions that the pages use. */

const scenariosOf = (sample: SampleCase) => register(answered(sample), sample.today).scenarios;

for (const sample of [familyPractice, behavioralHealth]) {
  const name = String(sample.entries[0]?.input['name']);

  test(`${name}: at most 60 questions, and none left unasked that a risk hangs on`, () => {
    const program = answered(sample);
    const { total, next } = interview(program, sample.today);
    assert.ok(total <= 60, `${total}`);
    assert.equal(next, undefined);
    for (const { id, controls } of register(program, sample.today).scenarios)
      for (const control of controls)
        assert.notEqual(control.standing, 'unasked', `${id}: ${control.id} of ${control.subject}`);
  });

  test(`${name}: from its facts to a signed analysis, in which nothing is undecided`, () => {
    const program = signedUp(sample);
    const analysis = latestAnalysis(program);
    assert.equal(analysis?.version, 1);
    assert.ok(analysis && analysis.register.length > 40);
    assert.deepEqual(changedSince(program, analysis, sample.today), []);
    const { scenarios } = register(program, sample.today);
    assert.ok(scenarios.every(({ need }) => need !== 'decide' && need !== 'plan'));
    for (const { risk, residual } of scenarios)
      assert.ok(residual === undefined || compareLevels(residual.risk, risk) <= 0);
  });

  test(`${name}: what a year could cost, from every assumption, and what its plan takes off`, () => {
    const { model, year, plan } = usualYear(signedUp(sample), sample.today);
    assert.deepEqual(
      model.assumed.map(({ id }) => id),
      assumptions.map(({ id }) => id),
    );
    assert.equal(year.quantile(0.5), 0, 'half of all years are quiet');
    assert.ok(year.anyLarge > 0.000_2 && year.anyLarge < 0.005, String(year.anyLarge));
    assert.ok(year.largeQuantile(0.5) > 5_000 && year.largeQuantile(0.99) > year.largeQuantile(0.5));
    assert.ok(year.quantile(0.999) > year.quantile(0.99));
    assert.ok(plan.wholePlan > 0 && plan.wholePlan < year.mean);
    assert.ok(plan.steps.some(({ yearly }) => (yearly ?? 0) > 0));
  });
}

test('the clinic without a second factor has large breaches more often than the family practice', () => {
  const [family, clinic] = [familyPractice, behavioralHealth].map((sample) =>
    usualYear(signedUp(sample), sample.today).model.causes.reduce((sum, { rate }) => sum + rate, 0),
  );
  assert.ok((clinic ?? 0) > (family ?? 0));
});

test('the family practice: ransomware and phishing, which its published analysis forgot, at Moderate or higher', () => {
  const scenarios = scenariosOf(familyPractice);
  for (const id of ['mailbox-phishing:asset-mail', 'ransomware-own-store:asset-scans']) {
    const scenario = scenarios.find((each) => each.id === id);
    assert.ok(scenario && compareLevels(scenario.risk, 'moderate') >= 0, id);
  }
});

test('the family practice: each of its eight published risks', () => {
  const published = {
    'inappropriate access goes undetected': 'undetected-access:asset-chart',
    'a service or privileged account is compromised': 'privileged-account:practice',
    'a session is left open in an exam room': 'open-session:asset-chart',
    'or at a kiosk': 'kiosk-left-open:asset-kiosk',
    'scans are lost in a repair or move': 'lost-in-move:asset-scans',
    'unnoticed alteration on the file share': 'file-alteration:asset-scans',
    'access lingers': 'lingering-access:practice',
    'a long outage': 'long-outage:practice',
    'physical intrusion': 'burglary:site-main',
  };
  const ids = new Set(scenariosOf(familyPractice).map(({ id }) => id));
  for (const [risk, id] of Object.entries(published)) assert.ok(ids.has(id), risk);
});

test('the behavioral health clinic: phishing without a second factor and shared front-desk sign-ins among the top five', () => {
  const top = scenariosOf(behavioralHealth)
    .slice(0, 5)
    .map(({ id }) => id);
  assert.ok(top.includes('mailbox-phishing:asset-mail'), top.join(', '));
  assert.ok(top.includes('shared-sign-in:asset-desktops'), top.join(', '));
});

test('the behavioral health clinic: the three missing agreements are named as missing', () => {
  const titles = scenariosOf(behavioralHealth)
    .filter(({ template }) => template === 'missing-agreement')
    .map(({ title }) => title);
  assert.deepEqual(titles.toSorted(), [
    'The agreement with Cut and Clear is missing',
    'The agreement with Evening Line is missing',
    'The agreement with Two Rivers IT is missing',
  ]);
});

test('the behavioral health clinic: each of its twelve published risks, at Moderate or higher', () => {
  const published = {
    'phishing of a staff mailbox': 'mailbox-phishing:asset-mail',
    'the risk analysis is stale': 'unexamined-change:practice',
    'shared front-desk sign-ins': 'shared-sign-in:asset-desktops',
    'unencrypted laptops': 'device-stolen:asset-laptops',
    'unencrypted USB sticks': 'device-lost:asset-sticks',
    'a flat network with gadgets and guests': 'flat-network:asset-network',
    'Part 2 is unresolved': 'part2-unresolved:practice',
    'front-desk exposure': 'front-desk-exposure:site-clinic',
    'leavers keep access': 'lingering-access:practice',
    'EHR logs are not reviewed': 'undetected-access:asset-chart',
    'backups were never restored': 'failed-restore:practice',
    'a misdirected fax': 'misdirected-fax:asset-faxes',
    'a vendor that is on no list': 'unknown-vendor:asset-video',
    'a missing agreement': 'missing-agreement:vendor-support',
  };
  const scenarios = scenariosOf(behavioralHealth);
  for (const [risk, id] of Object.entries(published)) {
    const scenario = scenarios.find((each) => each.id === id);
    assert.ok(scenario && compareLevels(scenario.risk, 'moderate') >= 0, `${risk}: ${scenario?.risk}`);
  }
});

test('no sample practice is known to the product', () => {
  const names = [familyPractice, behavioralHealth].flatMap(({ entries }) =>
    entries
      .filter(
        ({ decision }) => decision === 'entity.establish' || decision === 'business-associates.recordVendor',
      )
      .map(({ input }) => String(input['name'])),
  );
  // What is tested with a sample practice may name it; what is built may not.
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'),
  );
  assert.ok(files.length > 50);
  for (const file of files) {
    const text = readFileSync(`src/${file}`, 'utf8');
    for (const name of names) assert.ok(!text.includes(name), `${file} names ${name}`);
  }
});
