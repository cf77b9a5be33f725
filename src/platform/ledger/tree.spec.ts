import { hashWith, SUITES, type Suite } from '../crypto/suites.ts';
import { extendsTree, includes } from './proof.ts';
import {
  consistencyRanges,
  fold,
  Frontier,
  hashesOf,
  inclusionRanges,
  leafHash,
  nodeHash,
  nodesOf,
  storedWith,
  type NodeReader,
} from './tree.ts';

const MOST = 300;
const leaves = (suite: Suite): Buffer[] =>
  Array.from({ length: MOST }, (_, i) => leafHash(suite, Buffer.from(`event ${i}`)));

/** The definition of RFC 9162, 2.1.1, word for word and without any memory: what everything else is held against. */
function naive(suite: Suite, all: readonly Buffer[]): Buffer {
  const [first] = all;
  if (!first) return hashWith(suite, '');
  if (all.length === 1) return first;
  let k = 1;
  while (k * 2 < all.length) k *= 2;
  return nodeHash(suite, naive(suite, all.slice(0, k)), naive(suite, all.slice(k)));
}

/** The tree as the database keeps it: beside each leaf, the subtrees that it completes. */
class Stored {
  readonly rows: Uint8Array[][] = [];
  readonly roots: Buffer[];
  reads = 0;
  constructor(readonly suite: Suite) {
    const frontier = new Frontier(suite);
    this.roots = [frontier.root()];
    for (const leaf of leaves(suite)) {
      this.rows.push(frontier.append(leaf));
      this.roots.push(frontier.root());
    }
  }
  readonly read: NodeReader = (nodes) => {
    this.reads = nodes.length;
    return Promise.resolve(nodes.map((node) => this.rows[storedWith(node)]?.[node.level] ?? Buffer.alloc(0)));
  };
  root(size: number): Buffer {
    return this.roots[size] ?? Buffer.alloc(0);
  }
  leaf(index: number): Uint8Array {
    return this.rows[index]?.[0] ?? Buffer.alloc(0);
  }
}
const stored = { sm: new Stored('sm'), intl: new Stored('intl') };
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe.each(SUITES)('a tree of suite %s', (suite) => {
  const tree = stored[suite];

  it('has the root of the definition at every size from 0 to 300, from its right edge and from what is stored', async () => {
    const all = leaves(suite);
    for (const size of [0, ...upTo(MOST)]) {
      const root = naive(suite, all.slice(0, size));
      expect(tree.root(size)).toEqual(root);
      expect(fold(suite, await tree.read(nodesOf({ from: 0, to: size })))).toEqual(root);
    }
  });

  it('goes on from its right edge alone', async () => {
    for (const size of [1, 2, 63, 64, 65, 255, 299]) {
      const frontier = new Frontier(suite, size, await tree.read(nodesOf({ from: 0, to: size })));
      expect(frontier.append(tree.leaf(size))).toEqual(tree.rows[size]);
      expect(frontier.root()).toEqual(tree.root(size + 1));
    }
  });

  it('goes on over complete subtrees instead of leaves', async () => {
    const wrong: [number, number][] = [];
    for (const from of [0, 1, 5, 8, 63, 64, 100])
      for (const to of [from, from + 1, from + 3, 128, 129, 299, 300]) {
        const frontier = new Frontier(suite, from, await tree.read(nodesOf({ from: 0, to: from })));
        const nodes = nodesOf({ from, to });
        if (!frontier.with(nodes, await tree.read(nodes)).equals(tree.root(Math.max(from, to)))) wrong.push([from, to]);
      }
    expect(wrong).toEqual([]);
  });

  it('proves every leaf at every size from 1 to 300', async () => {
    let [proofs, longest, most] = [0, 0, 0];
    const refused: [number, number][] = [];
    for (const size of upTo(MOST))
      for (let index = 0; index < size; index += 1) {
        const path = await hashesOf(suite, inclusionRanges(index, size), tree.read);
        if (!includes(suite, { index, size, leaf: tree.leaf(index), path, root: tree.root(size) }))
          refused.push([index, size]);
        longest = Math.max(longest, path.length);
        most = Math.max(most, tree.reads);
        proofs += 1;
      }
    expect(refused).toEqual([]);
    expect([proofs, longest]).toEqual([(MOST * (MOST + 1)) / 2, 9]);
    expect(most).toBeLessThan(2 * 9); // reads grow with the logarithm, too
  }, 60_000);

  it('proves that it extends itself: all pairs up to 64, and a spread to 300', async () => {
    const spread = [1, 2, 3, 31, 64, 65, 100, 127, 128, 129, 200, 255, 256, 257, 299, 300];
    const pairs = [...upTo(64).flatMap((to) => upTo(to).map((from) => [from, to] as const)), ...spread.flatMap((to) => spread.filter((from) => from <= to).map((from) => [from, to] as const))]; // prettier-ignore
    for (const [from, to] of pairs) {
      const path = await hashesOf(suite, consistencyRanges(from, to), tree.read);
      const proof = { from, to, fromRoot: tree.root(from), toRoot: tree.root(to), path };
      expect([from, to, extendsTree(suite, proof)]).toEqual([from, to, true]);
    }
    expect(pairs.length).toBe(64 * 65 / 2 + 16 * 17 / 2); // prettier-ignore
  });
});

/** The same bytes with one of them changed, for each of them. */
function* mutations(hash: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < hash.length; at += 1) {
    const changed = Uint8Array.from(hash);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    yield changed;
  }
}
const inPath = function* (path: readonly Buffer[]): Generator<readonly Uint8Array[]> {
  for (const [i, hash] of path.entries())
    for (const changed of mutations(hash)) yield path.map((p, k) => (k === i ? changed : p));
  for (const i of path.keys()) yield path.filter((_, k) => k !== i);
  for (const i of [...path.keys(), path.length]) yield path.toSpliced(i, 0, Buffer.alloc(32, 7));
};

describe('nothing else is accepted', () => {
  const suite = 'sm';
  const tree = stored[suite];
  const others = (right: number, most: number): number[] =>
    [-1, 0.5, Number.NaN, ...Array.from({ length: most }, (_, i) => i)].filter((n) => n !== right);

  it('an inclusion proof with one byte changed in path, leaf or root, with a hash more or less, of another place', async () => {
    let refused = 0;
    for (const [index, size] of [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [4, 7],
      [6, 7],
      [7, 8],
      [12, 13],
      [20, 33],
      [32, 33],
      [99, 100],
      [255, 256],
      [256, 300],
    ] as const) {
      // prettier-ignore
      const path = await hashesOf(suite, inclusionRanges(index, size), tree.read);
      const proof = { index, size, leaf: tree.leaf(index), path, root: tree.root(size) };
      const wrong = [
        ...[...inPath(path)].map((p) => ({ ...proof, path: p })),
        ...[...mutations(proof.leaf)].map((leaf) => ({ ...proof, leaf })),
        ...[...mutations(proof.root)].map((root) => ({ ...proof, root })),
        ...others(index, MOST).map((i) => ({ ...proof, index: i })),
        { ...proof, root: proof.root.subarray(0, 31) },
      ];
      expect(wrong.filter((one) => includes(suite, one))).toEqual([]);
      // another size is another root: a proof may fit its shape, never the root that belongs to it
      const sizes = others(size, MOST + 1);
      expect(sizes.filter((s) => includes(suite, { ...proof, size: s, root: tree.root(s) }))).toEqual([]);
      expect(includes('intl', proof)).toBe(size === 1);
      refused += wrong.length;
    }
    expect(refused).toBeGreaterThan(6_000);
  });

  it('a consistency proof with one byte changed in path or roots, with a hash more or less, of other sizes', async () => {
    for (const [from, to] of [
      [1, 2],
      [1, 300],
      [2, 3],
      [3, 7],
      [4, 7],
      [6, 8],
      [7, 8],
      [8, 13],
      [31, 33],
      [64, 100],
      [129, 300],
      [256, 300],
      [299, 300],
      [5, 5],
    ] as const) {
      // prettier-ignore
      const path = await hashesOf(suite, consistencyRanges(from, to), tree.read);
      const proof = { from, to, fromRoot: tree.root(from), toRoot: tree.root(to), path };
      const wrong = [
        ...[...inPath(path)].map((p) => ({ ...proof, path: p })),
        ...[...mutations(proof.fromRoot)].map((fromRoot) => ({ ...proof, fromRoot })),
        ...[...mutations(proof.toRoot)].map((toRoot) => ({ ...proof, toRoot })),
        ...others(from, MOST).map((f) => ({ ...proof, from: f, fromRoot: tree.root(f) })),
        ...others(to, MOST).map((t) => ({ ...proof, to: t, toRoot: tree.root(t) })),
      ];
      expect(wrong.filter((one) => extendsTree(suite, one))).toEqual([]);
    }
  });

  it('a leaf that is a node: the hash of two children is no leaf of the tree', () => {
    const [left, right] = [tree.leaf(0), tree.leaf(1)];
    expect(leafHash(suite, Buffer.concat([left, right]))).not.toEqual(nodeHash(suite, left, right));
  });

  it('the published example of RFC 6962 trees: eight leaves of SHA-256', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const frontier = new Frontier('intl');
    for (const input of inputs) frontier.append(leafHash('intl', Buffer.from(input, 'hex')));
    expect(frontier.root().toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });
});
