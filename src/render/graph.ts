import { instance } from '@viz-js/viz';
import type { Graph } from '@viz-js/viz';
import type { GraphLayout, GraphToLay, LayOut, Placed, Point } from '#pictures/graph-layout.ts';

/** Room around the boxes of a group, and above them for its title, in points. */
const margin = 14;
const titleRoom = 20;

let opened: Promise<LayOut> | undefined;

/** Opens Graphviz, once; the layout itself then runs without waiting. */
export function openLayout(): Promise<LayOut> {
  opened ??= instance().then(
    (viz) => (graph) => layoutFrom(graph, viz.renderJSON(asDot(graph), { yInvert: true })),
  );
  return opened;
}

/** The graph in Graphviz's words. Boxes go by number: no name that somebody typed is given to it. */
function asDot({ groups, edges }: GraphToLay): Graph {
  const names = namesOf({ groups });
  const filled = groups.filter(({ nodes }) => nodes.length > 0);
  // Between two groups stands a point that nobody sees: everything of the one comes before it, of the next after it.
  const gates = filled.slice(1).map(({ nodes }, index) => ({
    name: `gate${index}`,
    before: filled[index]?.nodes.map(({ id }) => id) ?? [],
    after: nodes.map(({ id }) => id),
  }));
  const unseen = { style: 'invis', weight: 1 };
  return {
    directed: true,
    graphAttributes: { rankdir: 'LR', nodesep: 0.16, ranksep: 0.3 },
    nodeAttributes: { shape: 'box', fixedsize: true },
    edgeAttributes: { arrowsize: 0.9 },
    nodes: [
      ...groups.flatMap(({ nodes }) =>
        nodes.map(({ id, width, height }) => ({
          name: names.get(id) ?? '',
          attributes: { width: width / 72, height: height / 72, label: '' },
        })),
      ),
      ...gates.map(({ name }) => ({ name, attributes: { shape: 'point', width: 0.01, style: 'invis' } })),
    ],
    edges: [
      ...edges.map(({ from, to }, index) => {
        const back = backwards(groups, from, to);
        return {
          tail: names.get(back ? to : from) ?? '',
          head: names.get(back ? from : to) ?? '',
          attributes: { id: String(index), ...(back && { dir: 'back' }) },
        };
      }),
      ...gates.flatMap(({ name, before, after }) => [
        ...before.map((id) => ({ tail: names.get(id) ?? '', head: name, attributes: unseen })),
        ...after.map((id) => ({ tail: name, head: names.get(id) ?? '', attributes: unseen })),
      ]),
    ],
  };
}

/** Whether a line leads to an earlier group. It is laid out the other way around, or it would turn the order of groups about. */
function backwards(groups: GraphToLay['groups'], from: string, to: string): boolean {
  const place = (node: string) => groups.findIndex(({ nodes }) => nodes.some(({ id }) => id === node));
  return place(to) < place(from);
}

function namesOf({ groups }: Pick<GraphToLay, 'groups'>): Map<string, string> {
  return new Map(groups.flatMap(({ nodes }) => nodes).map(({ id }, index) => [id, `n${index}`]));
}

type Output = {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
};

const point = (text: string): Point => {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
};

function layoutFrom(graph: GraphToLay, output: object): GraphLayout {
  const { bb, objects = [], edges = [] } = output as Output;
  const [left = 0, top = 0, right = 0, bottom = 0] = bb.split(',').map(Number);
  const byName = new Map(objects.map((object) => [object.name, object]));
  const names = namesOf(graph);
  const height = Math.abs(bottom - top) + titleRoom + 2 * margin;
  const moved = (text: string): Point => {
    const { x, y } = point(text);
    return { x: x + margin, y: y + titleRoom + margin };
  };
  const boxes = new Map<string, Placed>();
  const frames = new Map<string, { left: number; top: number; right: number; bottom: number }>();
  for (const { id, nodes } of graph.groups) {
    const placed = nodes.flatMap((box): Placed[] => {
      const pos = byName.get(names.get(box.id) ?? '')?.pos;
      return pos === undefined ? [] : [{ ...box, ...moved(pos) }];
    });
    for (const box of placed) boxes.set(box.id, box);
    if (placed.length > 0)
      frames.set(id, {
        left: Math.min(...placed.map(({ x, width }) => x - width / 2)) - margin,
        top: 0,
        right: Math.max(...placed.map(({ x, width }) => x + width / 2)) + margin,
        bottom: height,
      });
  }
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  return {
    width: Math.abs(right - left) + 2 * margin,
    height,
    boxes,
    frames,
    lines: graph.edges.map((_, index) => {
      const edge = byId.get(String(index));
      const parts = (edge?.pos ?? '').split(/[\s\\]+/).filter((part) => part !== '');
      // `e,` is the tip at the end, `s,` at the start of a line that was laid out the other way around.
      const tip = parts.find((part) => /^[es],/.test(part));
      const points = parts.filter((part) => /^[-\d.]/.test(part)).map(moved);
      return {
        points: tip?.startsWith('s,') ? points.toReversed() : points,
        ...(tip !== undefined && { tip: moved(tip.slice(2)) }),
      };
    }),
  };
}
