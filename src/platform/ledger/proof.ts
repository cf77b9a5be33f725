import type { Suite } from '../crypto/suites.ts';
import { nodeHash } from './tree.ts';

type Hash = Uint8Array;
const same = (a: Hash, b: Hash): boolean => a.length === b.length && Buffer.compare(a, b) === 0;
const odd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
const whole = (...numbers: readonly number[]): boolean => numbers.every((n) => Number.isSafeInteger(n) && n >= 0);

/** Where the way up from a leaf is: its number and that of the last leaf, at the level reached. */
interface Place {
  readonly fn: number;
  readonly sn: number;
}
const up = ({ fn, sn }: Place): Place => ({ fn: half(fn), sn: half(sn) });
/** From a right edge up to where a left neighbor was joined. */
function upFromEdge(place: Place): Place {
  let at = place;
  while (!odd(at.fn) && at.fn !== 0) at = up(at);
  return up(at);
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly path: readonly Hash[];
  readonly root: Hash;
}
/** Whether `leaf` is the leaf of this index in the tree of this size and root (RFC 9162, 2.1.3.2). */
export function includes(suite: Suite, { index, size, leaf, path, root }: Inclusion): boolean {
  if (!whole(index, size) || index >= size) return false;
  let [at, hash]: [Place, Hash] = [{ fn: index, sn: size - 1 }, leaf];
  for (const next of path) {
    if (at.sn === 0) return false;
    const joinsLeft = odd(at.fn) || at.fn === at.sn;
    hash = joinsLeft ? nodeHash(suite, next, hash) : nodeHash(suite, hash, next);
    at = joinsLeft ? upFromEdge(at) : up(at);
  }
  return at.sn === 0 && same(hash, root);
}

export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Hash;
  readonly toRoot: Hash;
  readonly path: readonly Hash[];
}
/** Whether the larger tree begins with all of the smaller one (RFC 9162, 2.1.4.2). Nothing is said about an empty one. */
export function extendsTree(suite: Suite, proof: Consistency): boolean {
  const { from, to, fromRoot, toRoot, path } = proof;
  if (!whole(from, to) || from < 1 || from > to) return false;
  if (from === to) return path.length === 0 && same(fromRoot, toRoot);
  const [first, ...rest] = startingWhole(from) ? [fromRoot, ...path] : path;
  if (!first || path.length === 0) return false;
  const reached = climb(suite, from, to, first, rest);
  return reached !== undefined && same(reached.old, fromRoot) && same(reached.now, toRoot);
}

/** A smaller tree that is one complete subtree is itself the first hash. */
const startingWhole = (size: number): boolean => Number.isInteger(Math.log2(size));

/** Both roots that follow from the path; none where it is too short or too long. */
function climb(suite: Suite, from: number, to: number, first: Hash, rest: readonly Hash[]) {
  let at: Place = { fn: from - 1, sn: to - 1 };
  while (odd(at.fn)) at = up(at);
  let [old, now]: [Hash, Hash] = [first, first];
  for (const next of rest) {
    if (at.sn === 0) return undefined;
    const joinsLeft = odd(at.fn) || at.fn === at.sn;
    if (joinsLeft) old = nodeHash(suite, next, old);
    now = joinsLeft ? nodeHash(suite, next, now) : nodeHash(suite, now, next);
    at = joinsLeft ? upFromEdge(at) : up(at);
  }
  return at.sn === 0 ? { old, now } : undefined;
}
