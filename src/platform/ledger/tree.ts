import { hashWith, type Suite } from '../crypto/suites.ts';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
/** What a node is the hash of, in one place: nothing waits between the writing and the hashing. */
const joined = Buffer.alloc(65, 1);

/** Hash of a leaf (RFC 9162, 2.1.1): no leaf can be taken for a node. Text stands for its UTF-8. */
export const leafHash = (suite: Suite, bytes: Uint8Array | string): Buffer =>
  hashWith(suite, typeof bytes === 'string' ? `\0${bytes}` : Buffer.concat([LEAF, bytes]));
export function nodeHash(suite: Suite, left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== 32 || right.length !== 32) return hashWith(suite, Buffer.concat([NODE, left, right]));
  joined.set(left, 1);
  joined.set(right, 33);
  return hashWith(suite, joined);
}

/** A complete subtree: level 0 are the leaves, (l, i) spans the leaves from i * 2^l up to (i + 1) * 2^l. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}
/** Leaves from `from` up to, and without, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
/** Hashes of complete subtrees, in the order asked for. */
export type NodeReader = (nodes: readonly TreeNode[]) => Promise<readonly Uint8Array[]>;

/** The complete subtrees that a range consists of, left to right. */
export function nodesOf({ from, to }: Range): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = from; at < to;) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** Largest power of two below n; n is at least 2. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** PATH of RFC 9162, 2.1.3.1, as ranges: each element of the proof is the hash of one. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path: Range[] = [];
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  return path.reverse();
}

/** PROOF of RFC 9162, 2.1.4.1, as ranges; empty for equal sizes. */
export function consistencyRanges(first: number, second: number): Range[] {
  if (!(first > 0 && first <= second)) throw new RangeError(`no proof from ${first} to ${second}`);
  const path: Range[] = [];
  let [from, to, whole] = [0, second, true];
  while (to !== first) {
    const middle = from + split(to - from);
    if (first <= middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
      whole = false;
    }
  }
  if (!whole) path.push({ from, to });
  return path.reverse();
}

/** Root of the hashes of a range's complete subtrees, left to right; of none, the hash of nothing. */
export function fold(suite: Suite, peaks: readonly Uint8Array[]): Buffer {
  const last = peaks.at(-1);
  if (!last) return hashWith(suite, '');
  return peaks.slice(0, -1).reduceRight<Buffer>((right, left) => nodeHash(suite, left, right), Buffer.from(last));
}

/** Hashes of ranges, with one call of the reader for all of them; a root is the hash of the range from 0. */
export async function hashesOf(suite: Suite, ranges: readonly Range[], read: NodeReader): Promise<Buffer[]> {
  const wanted = ranges.map(nodesOf);
  const found = await read(wanted.flat());
  let at = 0;
  return wanted.map((nodes) => fold(suite, found.slice(at, (at += nodes.length))));
}

/** The right edge of a tree: all that appending needs, one hash a level at most. */
export class Frontier {
  private readonly peaks: Uint8Array[];
  constructor(
    private readonly suite: Suite,
    public size = 0,
    peaks: readonly Uint8Array[] = [],
  ) {
    this.peaks = [...peaks];
  }

  /**
   * Appends the hash of a leaf.
   * @returns the hashes of the subtrees that it completes, the leaf itself first: (l, i) is number l of the leaf
   *   (i + 1) * 2^l - 1, and so it is stored
   */
  append(leaf: Uint8Array): Uint8Array[] {
    const completed: Uint8Array[] = [leaf];
    let node = leaf;
    for (let n = this.size; n % 2 === 1; n = (n - 1) / 2) {
      node = nodeHash(this.suite, this.peaks.pop() ?? new Uint8Array(), node);
      completed.push(node);
    }
    this.peaks.push(node);
    this.size += 1;
    return completed;
  }

  /** Another one of the same leaves, which goes on by itself. */
  copy(): Frontier {
    return new Frontier(this.suite, this.size, this.peaks);
  }

  root(): Buffer {
    return fold(this.suite, this.peaks);
  }

  /** The root with further complete subtrees to the right of what is there, in the order of `nodesOf`. */
  with(nodes: readonly TreeNode[], hashes: readonly Uint8Array[]): Buffer {
    const peaks = nodesOf({ from: 0, to: this.size }).map((node, i) => ({ ...node, hash: this.peaks[i] ?? NODE }));
    for (const [i, node] of nodes.entries()) {
      let at = { ...node, hash: hashes[i] ?? NODE };
      for (let last = peaks.at(-1); last && last.level === at.level && at.index % 2 === 1; last = peaks.at(-1)) {
        peaks.pop();
        at = { level: at.level + 1, index: (at.index - 1) / 2, hash: nodeHash(this.suite, last.hash, at.hash) };
      }
      peaks.push(at);
    }
    return fold(this.suite, peaks.map((peak) => peak.hash)); // prettier-ignore
  }
}

/** Number of the leaf with which a complete subtree is stored. */
export const storedWith = ({ level, index }: TreeNode): number => (index + 1) * 2 ** level - 1;
