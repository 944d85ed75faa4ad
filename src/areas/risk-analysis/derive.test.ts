import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import { assetKinds, type AssetKind } from '#areas/inventory/events.ts';
import type { NewEvent } from '#decision.ts';
import { phiKinds, phiUses, protection } from '#phi.ts';
import type { Program } from '#program.ts';
import { answered, asset, givenProgram, today, vendor } from './given-interview.ts';
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
