import type { Protected } from '#phi.ts';
import { phiWords } from '#phi.ts';
import type { FlowEdge, FlowGraph, FlowGroup, FlowNode } from './phi-flow-graph.ts';
import type { GraphLayout, GraphToLay, LayOut, Placed } from './graph-layout.ts';
import { arrow, curve, dashes, labelShapes, outline, round, text, tones } from './phi-flow-shapes.ts';
import type { Drawing, Shape, Tone } from './phi-flow-shapes.ts';

const groups: readonly { readonly id: FlowGroup; readonly title: string }[] = [
  { id: 'inside', title: 'In the practice' },
  { id: 'vendors', title: 'With vendors' },
  { id: 'outside', title: 'Others outside' },
];

const boxWidth = 168;
const lineLength = 22;
const lineHeight = 15;
/** Above this many lines that are not encrypted, the words on each would hide the picture; the key says it. */
const mostLabels = 12;
const keyHeight = 56;

/** A name on one or two lines, cut where it is longer. */
export function nameLines(name: string): string[] {
  const lines: string[] = [];
  let rest = name.trim();
  while (rest !== '' && lines.length < 2) {
    const points = [...rest];
    if (points.length <= lineLength) {
      lines.push(rest);
      return lines;
    }
    const head = points.slice(0, lineLength + 1).join('');
    const space = head.lastIndexOf(' ');
    const cut = space > lineLength / 3 ? head.slice(0, space) : points.slice(0, lineLength).join('');
    lines.push(cut);
    rest = rest.slice(cut.length).trim();
  }
  if (rest !== '') lines[1] = `${[...(lines[1] ?? '')].slice(0, lineLength - 1).join('')}…`;
  return lines;
}

type Line = { readonly words: string; readonly tone: Tone; readonly bold: boolean };

/** What stands in a box: its name, who runs it, and how it is protected. */
function linesOf(node: FlowNode): Line[] {
  const points = [...node.runBy];
  const runBy = points.length > 25 ? `${points.slice(0, 24).join('').trimEnd()}…` : node.runBy;
  return [
    ...nameLines(node.name).map((words) => ({ words, tone: 'ink' as const, bold: true })),
    ...(runBy === '' ? [] : [{ words: runBy, tone: 'soft' as const, bold: false }]),
    ...(node.words === '' ? [] : [{ words: node.words, tone: tones[node.state], bold: false }]),
  ];
}

function heightOf(node: FlowNode): number {
  return linesOf(node).length * lineHeight + 12;
}

function labelled(graph: FlowGraph): (edge: FlowEdge) => string {
  const open = graph.edges.filter(({ encrypted }) => encrypted === 'no').length;
  return ({ encrypted }) => (encrypted === 'no' && open <= mostLabels ? 'not encrypted' : '');
}

function toLay(graph: FlowGraph): GraphToLay {
  return {
    groups: groups.map(({ id }) => ({
      id,
      nodes: graph.nodes
        .filter(({ group }) => group === id)
        .map((node) => ({ id: node.id, width: boxWidth, height: heightOf(node) })),
    })),
    edges: graph.edges.map(({ from, to }) => ({ from, to })),
  };
}

function nodeShapes(node: FlowNode, box: Placed): Shape[] {
  const path = outline(node.form, box);
  const tone = tones[node.state];
  const dash = node.form === 'outside' ? undefined : dashes[node.state];
  const plain = node.state === 'not-applicable';
  const top = box.y - box.height / 2 + 6;
  return [
    { kind: 'area', path, tone: 'sheet' },
    {
      kind: 'line',
      path,
      tone,
      width: plain ? 1 : 1.5,
      ...(dash !== undefined && !plain && { dash }),
      title: `${node.name}${node.words ? `: ${node.words}` : ''}`,
    },
    ...linesOf(node).map(({ words, tone: own, bold }, index) =>
      text(box.x, top + lineHeight * (index + 0.8), words, own, bold, 'middle'),
    ),
  ];
}

/** The key: each line style and outline with its words. */
function keyShapes(y: number): Shape[] {
  const entries: readonly (readonly [Protected, string])[] = [
    ['yes', 'encrypted'],
    ['no', 'not encrypted'],
    ['unknown', 'not known yet'],
  ];
  const lines = entries.flatMap(([state, words], index): Shape[] => {
    const x = 8 + index * 152;
    const dash = dashes[state];
    return [
      {
        kind: 'line',
        path: `M${x} ${y}H${x + 34}`,
        tone: tones[state],
        width: 1.75,
        ...(dash !== undefined && { dash }),
      },
      ...arrow({ x: x + 34, y }, { x: x + 44, y }, state, tones[state]),
      text(x + 52, y + 4, words, 'ink'),
    ];
  });
  const forms: readonly (readonly [FlowNode['form'], string])[] = [
    ['system', 'system'],
    ['device', 'device'],
    ['paper', 'paper'],
    ['vendor', 'vendor or other'],
  ];
  return [
    ...lines,
    ...forms.flatMap(([form, words], index): Shape[] => {
      const left = 8 + index * 152;
      return [
        {
          kind: 'line',
          path: outline(form, { id: '', x: left + 22, y: y + 24, width: 44, height: 16 }),
          tone: 'soft',
          width: 1,
        },
        text(left + 52, y + 28, words, 'ink'),
      ];
    }),
  ];
}

function altOf(graph: FlowGraph): string {
  const count = (state: Protected): number =>
    graph.edges.filter(({ encrypted }) => encrypted === state).length;
  const inside = graph.nodes.filter(({ group }) => group === 'inside').length;
  const vendors = graph.nodes.filter(({ group }) => group === 'vendors').length;
  const others = graph.nodes.length - inside - vendors;
  return `Where patient information flows: ${inside} places in the practice, ${vendors} with vendors, ${others} outside, and ${graph.edges.length} ways between them: ${count('yes')} encrypted, ${count('no')} not encrypted, ${count('unknown')} not known yet. The table lists every one.`;
}

/** The picture of where PHI flows, as shapes. `layOut` says where boxes and lines go. */
export function drawPhiFlows(graph: FlowGraph, layOut: LayOut): Drawing {
  const layout: GraphLayout = layOut(toLay(graph));
  const label = labelled(graph);
  const shapes: Shape[] = [];
  for (const { id, title } of groups) {
    const frame = layout.frames.get(id);
    if (!frame) continue;
    const { left, top, right, bottom } = frame;
    shapes.push(
      {
        kind: 'area',
        path: `M${round(left)} ${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`,
        tone: 'wash',
      },
      text(left + 10, top + 17, title, 'soft', true),
    );
  }
  const nameOf = new Map(graph.nodes.map((node) => [node.id, node.name]));
  const labels: Shape[] = [];
  for (const [index, edge] of graph.edges.entries()) {
    const line = layout.lines[index];
    if (!line) continue;
    const tone = tones[edge.encrypted];
    const dash = dashes[edge.encrypted];
    shapes.push({
      kind: 'line',
      path: curve(line.points),
      tone,
      width: 1.5,
      ...(dash !== undefined && { dash }),
      title: `${nameOf.get(edge.from) ?? ''} to ${nameOf.get(edge.to) ?? ''}: ${phiWords(edge.what)}`,
    });
    const end = line.points.at(-1);
    if (end && line.tip) shapes.push(...arrow(end, line.tip, edge.encrypted, tone));
    const words = label(edge);
    if (words !== '') labels.push(...labelShapes(line.points, words, tone));
  }
  for (const node of graph.nodes) {
    const box = layout.boxes.get(node.id);
    if (box) shapes.push(...nodeShapes(node, box));
  }
  return {
    width: Math.ceil(Math.max(layout.width, 640)),
    height: Math.ceil(layout.height + keyHeight),
    shapes: [...shapes, ...labels, ...keyShapes(layout.height + 16)],
    alt: altOf(graph),
  };
}
