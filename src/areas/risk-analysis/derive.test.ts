import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { assetKinds, type AssetKind } from '#areas/inventory/events.ts';
import type { NewEvent } from '#decision.ts';
import { phiKinds, phiUses, protection } from '#phi.ts';
import { findingsOn } from '#posture/posture.ts';
import type { Program } from '#program.ts';
import { answered, asset, givenProgram, today, vendor } from './given-interview.ts';
import { interview } from './interview.ts';
import { levels, overallLikelihood, riskLevel } from './levels.ts';
import { measures } from './measures.ts';
import { register } from './register.ts';

function site(name: string): NewEvent {
  const facts = { name, street: '', city: '', state: 'OH', zip: '' };
  return { area: 'entity', type: 'site-recorded', version: 1, subject: `site-${name}`, data: facts };
}

const anyKind = fc.constantFrom<AssetKind>(...assetKinds.system, ...assetKinds.device, ...assetKinds.paper);
const anyLine = fc.record({
  kind: anyKind,
  hosting: fc.constantFrom('vendor' as const, 'practice' as const),
  vendor: fc.constantFrom('', 'vendor-v', 'vendor-nobody'),
  uses: fc.subarray([...phiUses]),
  phi: fc.subarray([...phiKinds]),
  encryptedAtRest: fc.constantFrom(...protection),
  leaves: fc.boolean(),
  personal: fc.boolean(),
  sites: fc.subarray(['site-north', 'site-south']),
  flows: fc.array(
    fc.record({
      to: fc.constantFrom('vendor-v', 'asset-0', 'outside:a lab', 'asset-gone'),
      what: fc.subarray([...phiKinds]),
      encrypted: fc.constantFrom(...protection),
    }),
    { maxLength: 2 },
  ),
});
const anyAnswers = fc.array(
  fc.record({
    measure: fc.constantFrom(...Object.keys(measures)),
    standing: fc.constantFrom('in-place', 'partly', 'absent', 'unknown', 'not-applicable'),
  }),
  { maxLength: 20 },
);

test('any inventory and any answers: nothing throws, levels follow the tables, identifiers are unique', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), anyAnswers, (lines, answers) => {
      const program = givenProgram(
        vendor('v', 'Something', { agreement: 'unknown' }),
        site('north'),
        ...lines.map((line, index) => asset(`${index}`, line)),
        ...answers.map(({ measure, standing }) => answered(measure, standing)),
      );
      const { scenarios } = register(program, today);
      assert.equal(new Set(scenarios.map(({ id }) => id)).size, scenarios.length);
      for (const scenario of scenarios) {
        assert.ok(levels.includes(scenario.harm));
        assert.equal(scenario.likelihood, overallLikelihood(scenario.initiation, scenario.harm));
        assert.equal(scenario.risk, riskLevel(scenario.likelihood, scenario.impact));
        assert.ok(scenario.reasons.length > 0);
      }
    }),
    { numRuns: 60 },
  );
});

test('the order in which an inventory was recorded does not matter', () => {
  const outline = (program: Program) =>
    register(program, today).scenarios.map(({ id, title, risk, reasons, harmWhy }) => [
      id,
      title,
      risk,
      reasons,
      harmWhy,
    ]);
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
      const events = [{ kind: 'ehr' } as const, ...lines].map((line, index) => asset(`${index}`, line));
      const program = givenProgram(vendor('v', 'Something'), ...events);
      const turned = givenProgram(...events.toReversed(), vendor('v', 'Something'));
      assert.deepEqual(outline(turned), outline(program));
    }),
    { numRuns: 40 },
  );
});

test('a sentence about a line reads right whether its name is one thing or many', () => {
  const program = givenProgram(
    vendor('bin', 'Shredding'),
    asset('Laptops', {
      kind: 'laptop',
      leaves: true,
      personal: true,
      flows: [{ to: 'vendor-bin', what: ['clinical'], encrypted: 'no' }],
    }),
    asset('Charts', { kind: 'paper-charts', leaves: true }),
    asset('Kiosks', { kind: 'kiosk' }),
    asset('Phones', { kind: 'phone-system' }),
  );
  const sentences = register(program, today).scenarios.flatMap(({ title, reasons }) => [title, ...reasons]);
  for (const sentence of sentences)
    assert.doesNotMatch(sentence, /(Laptops|Charts|Kiosks|Phones) (leaves|sends|shows|runs|belongs)\b/u);
  assert.ok(sentences.includes('PHI goes from Laptops to bin.'));
  assert.ok(sentences.includes('People take Charts out of the practice.'));
});

test('164.312(e)(1): an answer about trackers on a portal is heard where there is no website', () => {
  const given = (choice: string) =>
    register(
      givenProgram(
        asset('portal', { kind: 'patient-portal' }),
        answered('website-forms-or-booking', 'no'),
        answered('trackers-checked', choice),
      ),
      today,
    ).scenarios.find(({ id }) => id === 'website-trackers:asset-portal');
  assert.deepEqual([given('absent')?.harm, given('absent')?.risk], ['very-high', 'moderate']);
  assert.deepEqual([given('in-place')?.initiation, given('in-place')?.risk], ['low', 'low']);
});

test('a name that ends in a period ends a sentence with one period, in reasons, skips and findings', () => {
  const program = givenProgram(
    vendor('Acme Inc.', 'EHR', { agreement: 'unknown' }),
    asset('Visits Inc.', { kind: 'telehealth', vendor: 'vendor-Acme Inc.' }),
    asset('Net Inc.', { kind: 'network', hosting: 'practice' }),
  );
  const sentences = [
    ...register(program, today).scenarios.flatMap(({ reasons, vulnerability, harmWhy }) => [
      ...reasons,
      vulnerability,
      harmWhy,
    ]),
    ...interview(program, today).skipped.map(({ because }) => because),
    ...findingsOn(program, today).map(({ because }) => because),
  ];
  assert.ok(sentences.includes('Acme Inc. stands behind Visits Inc.'));
  assert.ok(sentences.includes('Skipped: the inventory lists Visits Inc.'));
  for (const sentence of sentences) assert.doesNotMatch(sentence, /\.\./u);
});
