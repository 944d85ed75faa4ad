import type { Day } from '#calendar.ts';
import type { AssetForm } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { assetKindWords, outsideName } from '#areas/inventory/words.ts';
import { phiKinds } from '#phi.ts';
import type { PhiKind, Protected } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf, vendorsEngaged } from '#program.ts';

/** Where a node stands: in the practice, with a vendor (systems that it runs among them), or with somebody else. */
export type FlowGroup = 'inside' | 'vendors' | 'outside';

export type FlowNode = {
  readonly id: string;
  readonly group: FlowGroup;
  /** What it is drawn as. */
  readonly form: AssetForm | 'vendor' | 'outside';
  readonly name: string;
  /** Who runs it, where a vendor does. */
  readonly runBy: string;
  /** Whether PHI in it is encrypted, or whether the vendor's agreement is there. */
  readonly state: Protected;
  readonly words: string;
};

export type FlowEdge = {
  readonly from: string;
  readonly to: string;
  readonly what: readonly PhiKind[];
  readonly encrypted: Protected;
};

/** Where PHI is and goes, by the inventory of a day. Every edge leads from one node to another. */
export type FlowGraph = { readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] };

/** The most nodes that a picture shows; beyond them, devices are drawn together first, then the rest. */
export const mostNodes = 40;

const severity: Record<Protected, number> = { no: 3, unknown: 2, yes: 1, 'not-applicable': 0 };

function weakest(states: readonly Protected[]): Protected {
  return states.reduce<Protected>(
    (worst, next) => (severity[next] > severity[worst] ? next : worst),
    'not-applicable',
  );
}

const restWords: Record<Protected, string> = {
  yes: 'encrypted',
  no: 'not encrypted',
  unknown: 'encryption not known',
  'not-applicable': 'keeps none',
};

const agreementState: Record<string, readonly [Protected, string]> = {
  signed: ['yes', 'agreement signed'],
  none: ['no', 'no agreement'],
  unknown: ['unknown', 'agreement not known'],
  'not-needed': ['not-applicable', 'no agreement needed'],
};

function assetNode(asset: AssetRecord, program: Program): FlowNode {
  const vendor = asset.hosting === 'vendor' ? program.vendors.get(asset.vendor) : undefined;
  return {
    id: asset.id,
    group: vendor ? 'vendors' : 'inside',
    form: asset.form,
    name: asset.count > 1 ? `${asset.name} (${asset.count.toLocaleString('en-US')})` : asset.name,
    runBy: vendor?.name ?? '',
    state: asset.form === 'paper' ? 'not-applicable' : asset.encryptedAtRest,
    words: asset.form === 'paper' ? 'paper' : restWords[asset.encryptedAtRest],
  };
}

/** All of it, one node for each line of the inventory. */
function wholeGraph(program: Program, today: Day): FlowGraph {
  const assets = assetsInUse(program, today);
  const vendors = vendorsEngaged(program, today);
  const nodes = new Map<string, FlowNode>();
  for (const asset of assets) nodes.set(asset.id, assetNode(asset, program));
  for (const vendor of vendors) {
    const [state, words] = agreementState[vendor.agreement] ?? ['unknown', ''];
    nodes.set(vendor.id, {
      id: vendor.id,
      group: 'vendors',
      form: 'vendor',
      name: vendor.name,
      runBy: '',
      state,
      words,
    });
  }
  const edges: FlowEdge[] = [];
  for (const asset of assets)
    for (const { to: target, what, encrypted } of asset.flows) {
      const name = outsideName(target);
      const to = name === undefined ? target : `outside:${name.toLowerCase()}`;
      if (name !== undefined && !nodes.has(to))
        nodes.set(to, {
          id: to,
          group: 'outside',
          form: 'outside',
          name,
          runBy: '',
          state: 'not-applicable',
          words: '',
        });
      if (nodes.has(to) && to !== asset.id) edges.push({ from: asset.id, to, what, encrypted });
    }
  const shown = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const { id, phi } of assets) if (phi.length > 0) shown.add(id);
  // A vendor stands beside the system that it runs only where PHI goes to it in another way too.
  const running = new Set(assets.filter(({ id }) => shown.has(id)).map(({ vendor }) => vendor));
  for (const { id, phi } of vendors) if (phi.length > 0 && !running.has(id)) shown.add(id);
  return { nodes: [...nodes.values()].filter(({ id }) => shown.has(id)), edges };
}

type Pool = { readonly id: string; readonly name: (members: number) => string };

/** Into what a node is drawn together, at each step from fine to coarse; undefined: it stands alone. */
function poolOf(node: FlowNode, kind: AssetRecord['kind'] | undefined, step: number): Pool | undefined {
  const byKind = (): Pool | undefined =>
    kind && {
      id: `kind-${kind}-${node.group}`,
      name: (members) => `${assetKindWords[kind]} (${members} lines)`,
    };
  if (node.form === 'device') {
    if (step >= 2) return { id: 'all-devices', name: (members) => `Devices and media (${members} lines)` };
    return step >= 1 ? byKind() : undefined;
  }
  if (node.form === 'paper' && step >= 3)
    return { id: 'all-paper', name: (members) => `Paper and film (${members} lines)` };
  if (node.form === 'system' && step >= 4) return byKind();
  if (node.form === 'outside' && step >= 5)
    return { id: 'all-outside', name: (members) => `Others (${members})` };
  if (node.form === 'vendor' && step >= 6)
    return { id: 'all-vendors', name: (members) => `Vendors (${members})` };
  return undefined;
}

function drawnTogether(program: Program, graph: FlowGraph, step: number): FlowGraph {
  const pools = new Map<string, { pool: Pool; members: FlowNode[] }>();
  const place = new Map<string, string>();
  for (const node of graph.nodes) {
    const pool = poolOf(node, program.assets.get(node.id)?.kind, step);
    if (!pool) continue;
    const known = pools.get(pool.id) ?? { pool, members: [] };
    known.members.push(node);
    pools.set(pool.id, known);
  }
  for (const { pool, members } of pools.values())
    if (members.length > 1) for (const member of members) place.set(member.id, pool.id);
  const nodes = new Map<string, FlowNode>();
  for (const node of graph.nodes) {
    const id = place.get(node.id);
    const members = id === undefined ? undefined : pools.get(id);
    if (id === undefined || !members) nodes.set(node.id, node);
    else if (!nodes.has(id)) {
      const state = weakest(members.members.map((member) => member.state));
      const words = members.members.find((member) => member.state === state)?.words ?? '';
      nodes.set(id, {
        ...node,
        id,
        name: members.pool.name(members.members.length),
        runBy: '',
        state,
        words,
      });
    }
  }
  return { nodes: [...nodes.values()], edges: joined(graph.edges, (id) => place.get(id) ?? id) };
}

/** One edge for all between the same two nodes: all the PHI, and the weakest protection. */
function joined(edges: readonly FlowEdge[], place: (id: string) => string): FlowEdge[] {
  const found = new Map<string, FlowEdge>();
  for (const edge of edges) {
    const [from, to] = [place(edge.from), place(edge.to)];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const before = found.get(key);
    found.set(key, {
      from,
      to,
      what: phiKinds.filter((kind) => edge.what.includes(kind) || before?.what.includes(kind)),
      encrypted: before ? weakest([before.encrypted, edge.encrypted]) : edge.encrypted,
    });
  }
  return [...found.values()];
}

/** Where PHI is and goes on a day, in at most `mostNodes` nodes. */
export function phiFlowGraph(program: Program, today: Day): FlowGraph {
  const whole = wholeGraph(program, today);
  let graph = drawnTogether(program, whole, 0);
  for (let step = 1; graph.nodes.length > mostNodes && step <= 6; step++)
    graph = drawnTogether(program, whole, step);
  return graph;
}

/** One way that PHI takes, for the table beside the picture: every flow of every asset in use, by name. */
export type FlowRow = {
  readonly asset: string;
  readonly from: string;
  readonly to: string;
  readonly place: 'In the practice' | 'With a vendor' | 'Outside';
  readonly what: readonly PhiKind[];
  readonly encrypted: Protected;
};

export function phiFlowRows(program: Program, today: Day): FlowRow[] {
  return assetsInUse(program, today).flatMap((asset) =>
    asset.flows.map(({ to, what, encrypted }): FlowRow => {
      const outside = outsideName(to);
      const inside = program.assets.get(to);
      const inHouse = inside !== undefined && !(inside.hosting === 'vendor' && inside.vendor !== '');
      return {
        asset: asset.id,
        from: asset.name,
        to: outside ?? nameOf(program, to),
        place: outside !== undefined ? 'Outside' : inHouse ? 'In the practice' : 'With a vendor',
        what,
        encrypted,
      };
    }),
  );
}
