import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { AssetFacts, Flow } from '#areas/inventory/events.ts';
import type { VendorFacts } from '#areas/business-associates/events.ts';
import { protection } from '#phi.ts';
import type { Program } from '#program.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import { nameLines } from './phi-flow-drawing.ts';
import { mostNodes, phiFlowGraph, phiFlowRows } from './phi-flow-graph.ts';

const today = '2026-11-30';

function asset(facts: Partial<AssetFacts>): AssetFacts {
  return {
    form: 'system',
    kind: 'ehr',
    name: 'EHR',
    count: 1,
    sites: [],
    hosting: 'practice',
    vendor: '',
    uses: ['keeps'],
    phi: ['clinical'],
    flows: [],
    encryptedAtRest: 'yes',
    encryption: '',
    accountable: '',
    leaves: false,
    personal: false,
    notes: '',
    ...facts,
  };
}

function vendor(facts: Partial<VendorFacts>): VendorFacts {
  return {
    name: 'BrightBill',
    service: '',
    phi: ['billing'],
    agreement: 'none',
    agreementSigned: '',
    agreementEnds: '',
    agreementNote: '',
    contact: '',
    ...facts,
  };
}

/** A practice with these assets and vendors on record. */
function given(
  assets: Record<string, Partial<AssetFacts>>,
  vendors: Record<string, Partial<VendorFacts>> = {},
): Program {
  const event = (area: string, type: string, subject: string, data: object, index: number) => ({
    position: index + 1,
    at: '2026-11-01T12:00:00.000Z',
    by: 'person-1',
    version: 1,
    area,
    type,
    subject,
    data: { ...data, confirmed: true },
  });
  const all = [
    ...Object.entries(vendors).map(
      ([id, facts]) => ['business-associates', 'vendor-recorded', id, vendor(facts)] as const,
    ),
    ...Object.entries(assets).map(
      ([id, facts]) => ['inventory', 'asset-recorded', id, asset(facts)] as const,
    ),
  ];
  return fold(
    emptyProgram('practice-test'),
    all.map(([area, type, id, data], index) => event(area, type, id, data, index)),
  );
}

const flow = (to: string, encrypted: Flow['encrypted'] = 'yes'): Flow => ({
  to,
  what: ['clinical'],
  encrypted,
});

test('what neither holds PHI nor passes any on is not in the picture', () => {
  const program = given({ 'asset-ehr': {}, 'asset-lamp': { name: 'Lamp', uses: [], phi: [] } });
  assert.deepEqual(
    phiFlowGraph(program, today).nodes.map(({ id }) => id),
    ['asset-ehr'],
  );
});

test('a system that a vendor runs stands with vendors, under the name of who runs it, and the vendor not again', () => {
  const program = given(
    { 'asset-ehr': { hosting: 'vendor', vendor: 'vendor-a' } },
    { 'vendor-a': { name: 'Acme' } },
  );
  const { nodes } = phiFlowGraph(program, today);
  assert.deepEqual(
    nodes.map(({ id, group, runBy }) => ({ id, group, runBy })),
    [{ id: 'asset-ehr', group: 'vendors', runBy: 'Acme' }],
  );
});

test('a vendor that PHI goes to shows whether its agreement is there (164.308(b)(1))', () => {
  for (const [agreement, words] of [
    ['none', 'no agreement'],
    ['unknown', 'agreement not known'],
    ['signed', 'agreement signed'],
  ] as const) {
    const program = given({ 'asset-ehr': { flows: [flow('vendor-a')] } }, { 'vendor-a': { agreement } });
    assert.equal(phiFlowGraph(program, today).nodes.find(({ id }) => id === 'vendor-a')?.words, words);
  }
});

test('the same receiver outside is one node, however it is capitalized', () => {
  const program = given({
    'asset-ehr': { flows: [flow('outside:Patients')] },
    'asset-fax': { kind: 'fax', flows: [flow('outside:patients')] },
  });
  assert.equal(phiFlowGraph(program, today).nodes.filter(({ group }) => group === 'outside').length, 1);
});

test('a way to what is no longer in use is not drawn, and the table still names it', () => {
  const program = given({ 'asset-ehr': { flows: [flow('asset-old')] } });
  assert.deepEqual(phiFlowGraph(program, today).edges, []);
  assert.equal(phiFlowRows(program, today).length, 1);
});

test('lines drawn together show the weakest protection among them', () => {
  const laptops = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `asset-laptop${index}`,
      {
        form: 'device',
        kind: 'laptop',
        name: `Laptop ${index}`,
        encryptedAtRest: index === 7 ? 'no' : 'yes',
        flows: [flow('asset-ehr', index === 9 ? 'unknown' : 'yes')],
      } as const,
    ]),
  );
  const { nodes, edges } = phiFlowGraph(given({ 'asset-ehr': {}, ...laptops }), today);
  assert.equal(nodes.find(({ form }) => form === 'device')?.words, 'not encrypted');
  assert.deepEqual(
    edges.map(({ encrypted }) => encrypted),
    ['unknown'],
  );
});

const anyAsset = fc.record({
  form: fc.constantFrom('system', 'device', 'paper'),
  kind: fc.constantFrom('ehr', 'fax', 'laptop', 'tablet', 'films'),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  to: fc.array(fc.oneof(fc.nat(149), fc.string({ minLength: 1, maxLength: 8 })), { maxLength: 3 }),
  encrypted: fc.constantFrom(...protection),
});

test('any inventory: at most 40 nodes, every line of the picture joins two of them, and no two join the same twice', () => {
  fc.assert(
    fc.property(fc.array(anyAsset, { maxLength: 150, size: 'max' }), (drawn) => {
      const program = given(
        Object.fromEntries(
          drawn.map(({ form, kind, name, to, encrypted }, index) => [
            `asset-${index}`,
            {
              form,
              kind,
              name,
              flows: to.map((end) =>
                flow(typeof end === 'number' ? `asset-${end}` : `outside:${end}`, encrypted),
              ),
            } as Partial<AssetFacts>,
          ]),
        ),
      );
      const { nodes, edges } = phiFlowGraph(program, today);
      assert.ok(nodes.length <= mostNodes, `${nodes.length} nodes`);
      const ids = new Set(nodes.map(({ id }) => id));
      assert.equal(ids.size, nodes.length);
      for (const { from, to } of edges) assert.ok(from !== to && ids.has(from) && ids.has(to));
      assert.equal(new Set(edges.map(({ from, to }) => JSON.stringify([from, to]))).size, edges.length);
    }),
    { numRuns: 60 },
  );
});

test('a name takes two lines of 22 characters at most, and loses nothing where it fits', () => {
  assert.deepEqual(nameLines('Electronic health record (EHR)'), ['Electronic health', 'record (EHR)']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      const lines = nameLines(name);
      assert.ok(lines.length <= 2);
      for (const line of lines) assert.ok([...line].length <= 22, line);
    }),
  );
});
