import type { Protected } from '#phi.ts';
import type { FlowNode } from './phi-flow-graph.ts';
import type { Placed, Point } from './graph-layout.ts';

/** Colors by what they mean; a page has classes for them, a document has the colors themselves. */
export type Tone = 'ink' | 'soft' | 'shown' | 'said' | 'missing' | 'sheet' | 'wash';

/** What the picture is made of. `title` is what a pointer that rests on it is told. */
export type Shape =
  | { readonly kind: 'area'; readonly path: string; readonly tone: Tone }
  | {
      readonly kind: 'line';
      readonly path: string;
      readonly tone: Tone;
      readonly width: number;
      readonly dash?: string;
      readonly title?: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly tone: Tone;
      readonly anchor: 'start' | 'middle';
      readonly bold: boolean;
      readonly title?: string;
    };

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What the picture shows, in a sentence or two. */
  readonly alt: string;
};

/** The color of a line or a box, by its protection. */
export const tones: Record<Protected, Tone> = {
  yes: 'shown',
  no: 'missing',
  unknown: 'said',
  'not-applicable': 'soft',
};

/** Line styles: solid, short dashes, long dashes, dots. They differ without color too. */
export const dashes: Record<Protected, string | undefined> = {
  yes: undefined,
  no: '3 3',
  unknown: '9 4',
  'not-applicable': '1 4',
};

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
/** One decimal: finer than anybody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A Bézier curve as a path. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const pieces = [];
  for (let index = 0; index + 2 < rest.length; index += 3)
    pieces.push(
      `C${rest
        .slice(index, index + 3)
        .map(at)
        .join(' ')}`,
    );
  return `M${at(first)}${pieces.join('')}`;
}

/** Words at a place. */
export function text(
  x: number,
  y: number,
  words: string,
  tone: Tone,
  bold = false,
  anchor: 'start' | 'middle' = 'start',
): Shape {
  return { kind: 'text', x: round(x), y: round(y), words, tone, anchor, bold };
}

/** Words in the middle of a line, on a ground of their own so that the line does not strike them through. */
export function labelShapes(points: readonly Point[], words: string, tone: Tone): Shape[] {
  const pieces = Math.max(1, (points.length - 1) / 3);
  const start = 3 * Math.floor((pieces - 1) / 2);
  const [a, b, c, d] = points.slice(start, start + 4);
  if (!a || !b || !c || !d) return [];
  const middle = { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 };
  const half = words.length * 3.4;
  return [
    {
      kind: 'area',
      path: `M${at({ x: middle.x - half, y: middle.y - 8 })}h${round(half * 2)}v16h${round(-half * 2)}Z`,
      tone: 'wash',
    },
    text(middle.x, middle.y + 4, words, tone, false, 'middle'),
  ];
}

/** A head from the end of the line to the tip: filled where it is encrypted, open where not known, a bar where not. */
export function arrow(end: Point, tip: Point, encrypted: Protected, tone: Tone): Shape[] {
  const length = Math.hypot(tip.x - end.x, tip.y - end.y) || 1;
  const [ux, uy] = [(tip.x - end.x) / length, (tip.y - end.y) / length];
  const side = (sign: number): Point => ({ x: end.x - uy * 4.5 * sign, y: end.y + ux * 4.5 * sign });
  const head = `M${at(side(1))}L${at(tip)}L${at(side(-1))}Z`;
  if (encrypted === 'yes') return [{ kind: 'area', path: head, tone }];
  const outline: Shape[] = [
    { kind: 'area', path: head, tone: 'sheet' },
    { kind: 'line', path: head, tone, width: 1.5 },
  ];
  return encrypted === 'no'
    ? [
        ...outline,
        {
          kind: 'line',
          path: `M${at({ x: tip.x - uy * 6, y: tip.y + ux * 6 })}L${at({ x: tip.x + uy * 6, y: tip.y - ux * 6 })}`,
          tone,
          width: 2,
        },
      ]
    : outline;
}

/** The outline of a box: systems round, devices square, paper with a folded corner, vendors and others as capsules. */
export function outline(form: FlowNode['form'], { x, y, width, height }: Placed): string {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2].map(
    round,
  ) as [number, number, number, number];
  if (form === 'device') return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  if (form === 'paper') return `M${left} ${top}H${right - 12}L${right} ${top + 12}V${bottom}H${left}Z`;
  const r = form === 'system' ? 8 : Math.min(16, height / 2);
  return `M${left + r} ${top}H${right - r}A${r} ${r} 0 0 1 ${right} ${top + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}H${left + r}A${r} ${r} 0 0 1 ${left} ${bottom - r}V${top + r}A${r} ${r} 0 0 1 ${left + r} ${top}Z`;
}
