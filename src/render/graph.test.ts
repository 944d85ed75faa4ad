import assert from 'node:assert/strict';
import { test } from 'node:test';

import { starterEvents, starterKinds } from '#areas/inventory/starter-sets.ts';
import { drawPhiFlows } from '#pictures/phi-flow-drawing.ts';
import { phiFlowGraph } from '#pictures/phi-flow-graph.ts';
import { phiFlowsSvg } from '#pictures/phi-flows-svg.ts';
import type { Program } from '#program.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import { openLayout } from './graph.ts';

const today = '2026-11-30';
const layOut = await openLayout();

function starter(kind: (typeof starterKinds)[number]): Program {
  const program = emptyProgram('practice-test');
  return fold(
    program,
    starterEvents(program, kind, today).map((event, index) => ({
      ...event,
      position: index + 1,
      at: '2026-11-30T12:00:00.000Z',
      by: 'person-1',
    })),
  );
}

test('every starter set is laid out: no two boxes overlap, and the practice stands left of vendors, they left of others', () => {
  for (const kind of starterKinds) {
    const graph = phiFlowGraph(starter(kind), today);
    let seen = 0;
    drawPhiFlows(graph, (asked) => {
      const layout = layOut(asked);
      const boxes = [...layout.boxes.values()];
      seen = boxes.length;
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1))
          assert.ok(
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
              Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
            `${kind}: ${a.id} and ${b.id} overlap`,
          );
      const frames = ['inside', 'vendors', 'outside'].flatMap((id) => layout.frames.get(id) ?? []);
      for (const [index, frame] of frames.slice(1).entries())
        assert.ok((frames[index]?.right ?? 0) < frame.left, `${kind}: the groups overlap`);
      for (const line of layout.lines) assert.equal(line.points.length % 3, 1);
      assert.equal(layout.lines.length, graph.edges.length);
      return layout;
    });
    assert.equal(seen, graph.nodes.length);
  }
});

test('the same inventory gives the same picture, letter by letter', () => {
  const program = starter('behavioral-health');
  assert.equal(phiFlowsSvg(program, today, layOut), phiFlowsSvg(program, today, layOut));
});

test('a picture for a document has no style attribute, no class and no markup from a name', () => {
  const program = starter('dental');
  const [first] = program.assets.values();
  assert.ok(first);
  program.assets.set(first.id, { ...first, name: '<b onload="x">&' });
  const svg = phiFlowsSvg(program, today, layOut);
  assert.doesNotMatch(svg, /style=|class=|<b/);
  assert.match(svg, /&lt;b onload=&quot;/);
});

test('an empty practice has a picture too: its key', () => {
  assert.match(phiFlowsSvg(emptyProgram('practice-test'), today, layOut), /^<svg .*not known yet/);
});
