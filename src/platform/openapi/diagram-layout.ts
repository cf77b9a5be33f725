import type { AnyLifecycle } from '../../regulation/index.ts';

/** Something with a place: a state, the label of an edge, or a bend of a long edge. */
export interface Spot {
  readonly key: string;
  readonly layer: number;
  readonly width: number;
  x: number;
}
/** All acts that lead from one state to another: by people, or by date. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly timed: boolean;
  readonly acts: readonly string[];
  /** From top to bottom; `up` says that the arrow goes the other way. */
  spots: Spot[];
  up: boolean;
}
export interface Layout {
  readonly states: ReadonlyMap<string, Spot>;
  readonly edges: readonly Edge[];
  readonly layers: readonly (readonly Spot[])[];
  readonly width: number;
}
/** Width of the box of a state and of the label of an edge, in pixels. */
export interface Measures {
  state(name: string): number;
  label(edge: Edge): number;
}

/** Edges between different states, one for people and one for the calendar. */
export function edgesOf(lifecycle: AnyLifecycle): Edge[] {
  const found = new Map<string, { from: string; to: string; timed: boolean; acts: string[] }>();
  for (const row of lifecycle.rows) {
    const timed = row.by.every((party) => party.kind === 'time');
    for (const from of row.from.filter((state) => state !== row.to)) {
      const key = `${from} ${row.to} ${timed}`;
      const edge = found.get(key) ?? { from, to: row.to, timed, acts: [] };
      if (!edge.acts.includes(row.act)) edge.acts.push(row.act);
      found.set(key, edge);
    }
  }
  return [...found.values()].map((edge) => ({ ...edge, spots: [], up: false }));
}

/** Marks the edges that lead back, then gives every state the length of the longest way to it. */
function ranksOf(names: readonly string[], initial: string, edges: readonly Edge[]): Map<string, number> {
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  const visit = (name: string): void => {
    state.set(name, 'open');
    for (const edge of edges.filter((e) => e.from === name)) {
      if (state.get(edge.to) === 'open') edge.up = true;
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(name, 'done');
    order.unshift(name);
  };
  visit(initial);
  for (const name of names) if (!state.has(name)) visit(name);
  const ranks = new Map(order.map((name) => [name, 0]));
  for (const name of order) {
    for (const edge of edges.filter((e) => !e.up && e.from === name)) {
      ranks.set(edge.to, Math.max(ranks.get(edge.to) ?? 0, (ranks.get(name) ?? 0) + 1));
    }
  }
  return ranks;
}

/** States on even layers, labels and bends between them. Pure and deterministic. */
export function layoutOf(lifecycle: AnyLifecycle, measures: Measures): Layout {
  const names = Object.keys(lifecycle.states);
  const edges = edgesOf(lifecycle);
  const ranks = ranksOf(names, lifecycle.initial, edges);
  const layers: Spot[][] = Array.from({ length: Math.max(0, ...ranks.values()) * 2 + 1 }, () => []);
  const put = (key: string, layer: number, width: number): Spot => {
    const spot = { key, layer, width, x: 0 };
    layers[layer]?.push(spot);
    return spot;
  };
  const states = new Map(names.map((name) => [name, put(name, (ranks.get(name) ?? 0) * 2, measures.state(name))]));
  for (const edge of edges) thread(edge, states, put, measures);
  place(layers, edges);
  const left = Math.min(...layers.flat().map((spot) => spot.x - spot.width / 2));
  for (const spot of layers.flat()) spot.x -= left;
  const width = Math.max(...layers.flat().map((spot) => spot.x + spot.width / 2));
  return { states, edges, layers, width };
}

function thread(
  edge: Edge,
  states: ReadonlyMap<string, Spot>,
  put: (key: string, layer: number, width: number) => Spot,
  measures: Measures,
): void {
  const ends = [states.get(edge.from), states.get(edge.to)].filter((spot) => spot !== undefined);
  const [top, bottom] = ends.toSorted((a, b) => a.layer - b.layer);
  if (!top || !bottom) return;
  const between = Array.from({ length: bottom.layer - top.layer - 1 }, (_, i) =>
    put(`${edge.from}>${edge.to}${edge.timed ? '*' : ''}`, top.layer + 1 + i, i === 0 ? measures.label(edge) : 12),
  );
  edge.spots = [top, ...between, bottom];
}

/** Orders every layer by what it hangs on, then draws it together without overlaps. */
function place(layers: Spot[][], edges: readonly Edge[]): void {
  const near = new Map<Spot, Spot[]>();
  const link = (a: Spot, b: Spot): void => void near.set(a, [...(near.get(a) ?? []), b]);
  for (const { spots } of edges) {
    spots.slice(1).forEach((spot, i) => {
      const before = spots[i];
      if (before) [link(before, spot), link(spot, before)];
    });
  }
  for (const layer of layers) spread(layer);
  for (let round = 0; round < 24; round += 1) {
    const down = round % 2 === 0;
    for (const layer of down ? layers : layers.toReversed()) {
      const wish = new Map(layer.map((spot) => [spot, wishOf(spot, near.get(spot) ?? [], down && round < 16)]));
      if (round < 16) layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      for (const spot of layer) spot.x = wish.get(spot) ?? spot.x;
      spread(layer);
    }
  }
}

const wishOf = (spot: Spot, near: readonly Spot[], above: boolean): number => {
  const some = near.filter((other) => !above || other.layer < spot.layer);
  const seen = some.length > 0 ? some : near;
  return seen.length === 0 ? spot.x : seen.reduce((sum, other) => sum + other.x, 0) / seen.length;
};

const gap = 26;
/** Keeps the order and the wishes as far as the widths allow: the mean of pushing right and pushing left. */
function spread(layer: readonly Spot[]): void {
  const apart = (a: Spot, b: Spot): number => (a.width + b.width) / 2 + gap;
  const right = layer.map((spot) => spot.x);
  const left = [...right];
  layer.forEach((spot, i) => {
    const before = layer[i - 1];
    if (before) right[i] = Math.max(spot.x, (right[i - 1] ?? 0) + apart(before, spot));
  });
  layer.toReversed().forEach((spot, back) => {
    const i = layer.length - 1 - back;
    const after = layer[i + 1];
    if (after) left[i] = Math.min(spot.x, (left[i + 1] ?? 0) - apart(spot, after));
  });
  layer.forEach((spot, i) => {
    spot.x = ((right[i] ?? 0) + (left[i] ?? 0)) / 2;
  });
}
