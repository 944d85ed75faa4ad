/** Where the boxes and lines of a graph go, in points from the upper left corner. Worked out by `render/graph.ts`. */

export type Point = { readonly x: number; readonly y: number };

export type GraphToLay = {
  readonly groups: readonly { readonly id: string; readonly nodes: readonly Box[] }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
};
export type Box = { readonly id: string; readonly width: number; readonly height: number };

export type Placed = Box & Point;

export type GraphLayout = {
  readonly width: number;
  readonly height: number;
  /** Centers of the boxes, by identifier. */
  readonly boxes: ReadonlyMap<string, Placed>;
  /** The frames around the groups that have boxes. */
  readonly frames: ReadonlyMap<string, { left: number; top: number; right: number; bottom: number }>;
  /** In the order of the edges: a cubic Bézier curve (one point, then three for each piece), and the arrow's tip. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly tip?: Point }[];
};

/** Works out a layout. The same graph always gives the same one. */
export type LayOut = (graph: GraphToLay) => GraphLayout;
