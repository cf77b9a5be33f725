import { checkpointHolds, type Checkpoint, type PublicKeys } from './checkpoint.ts';
import { disposedBy, reachOf, type Disposed, type ExportedDisposal } from './disposal.ts';
import { EXPORT_VERSION, type ExportHead } from './export.ts';
import { ExportReader, Unreadable, type ReadLeaf, type ReadLine } from './export-reader.ts';
import { Frontier, leafHash, nodesOf } from './tree.ts';

/** What was found. Everything below `first` is proven or not to be told from what is; nothing from `first` on is. */
export interface Bad {
  readonly ok: false;
  readonly first: number;
  /** Where the one bad index cannot be told: it lies before this one. */
  readonly before?: number;
  readonly reason: Reason;
}
export interface Good {
  readonly ok: true;
  readonly from: number;
  readonly to: number;
  /** How many of them were lawfully disposed of: their hashes are proven, and that they were let go. */
  readonly disposed: number;
}
export type Reason =
  | 'event-changed'
  | 'event-missing'
  | 'leaf-missing'
  | 'event-inserted'
  | 'rewritten'
  | 'tail-missing'
  | 'two-histories'
  | 'another-log'
  | 'unreadable'
  | 'not-covered';

/** What is known from outside: checkpoints that came from the witness, and the keys they are checked with. */
export interface Outside {
  readonly checkpoints: readonly Checkpoint[];
  readonly keys: PublicKeys;
}
/** A checkpoint held against both lists: the stored hashes, and those that follow from the events. */
interface Mark {
  readonly checkpoint: Checkpoint;
  readonly outside: boolean;
  readonly matches: boolean;
}
const unhex = (text: string): Buffer => Buffer.from(text, 'hex');

/**
 * Checks an export against checkpoints from outside, and names the first bad index. The stored leaf hashes are believed
 * only as far as a signed root proves them; then each event must have its own. Where the hashes were made anew, too,
 * the checkpoints signed on the way tell between which two of them it began.
 * @throws Error where a checkpoint from outside is not signed by a known key: then nothing can be said
 */
export async function verifyExport(
  exported: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  outside: Outside,
): Promise<Good | Bad> {
  for (const c of outside.checkpoints)
    if (!checkpointHolds(c, outside.keys))
      throw new Error(`the checkpoint of size ${c.size} from outside is not signed by a known key`);
  if (outside.checkpoints.length === 0) throw new Error('a checkpoint from outside is needed');
  const pass = new Pass(outside);
  try {
    const reader = new ExportReader((line) => pass.take(line));
    for await (const chunk of exported) reader.push(chunk);
    reader.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return pass.brokenOff;
  }
  return pass.ended ? pass.verdict() : pass.brokenOff;
}

class Pass {
  ended = false;
  private head: ExportHead | undefined;
  private readonly outside: Outside;
  private readonly bySize = new Map<number, readonly Checkpoint[]>();
  private readonly marks: Mark[] = [];
  /** By what is stored, and by the events; one list as long as both are the same. */
  private lists: readonly Frontier[] = [];
  private next = 0;
  private dead = false;
  /** Leaves whose events are not there, and what says that this is right. */
  private readonly gone: number[] = [];
  private readonly disposals: Disposed[] = [];
  private first: Bad | undefined;

  constructor(outside: Outside) {
    this.outside = outside;
    for (const c of outside.checkpoints) this.bySize.set(c.size, [...(this.bySize.get(c.size) ?? []), c]);
  }

  get brokenOff(): Bad {
    this.askForGone();
    return this.earlier({ ok: false, first: this.next, reason: 'unreadable' });
  }

  take(line: ReadLine): void {
    if (this.ended) throw new Unreadable();
    if (!this.head) this.begin(line);
    else if (line.kind === 'leaf') this.leaf(line, this.head);
    else if (line.kind === 'disposal') this.disposed(line, this.head);
    else if (line.kind === 'stray') this.note({ ok: false, first: this.next, reason: 'event-inserted' });
    else if (line.kind === 'checkpoint') this.mark(line.checkpoint, false);
    else if (line.kind === 'end' && this.next === this.head.to) this.finish(this.head);
    else throw new Unreadable();
  }

  private begin(line: ReadLine): void {
    if (line.kind !== 'head' || line.v !== EXPORT_VERSION) throw new Unreadable();
    const { suite, from, left } = line;
    if (left.length !== nodesOf({ from: 0, to: from }).length) throw new Unreadable();
    this.head = line;
    this.next = from;
    this.lists = [new Frontier(suite, from, left.map(unhex))];
    if (from > 0) this.outsideAt(from);
  }

  private leaf({ index, leafHash: stored, event }: ReadLeaf, { suite }: ExportHead): void {
    if (index !== this.next) throw new Unreadable();
    const told = stored === undefined ? undefined : unhex(stored);
    const follows = event && leafHash(suite, event);
    const reason = faultOf(told, follows);
    if (reason === 'event-missing') this.gone.push(index);
    else if (reason) this.note({ ok: false, first: index, reason });
    this.append(told, follows);
    this.next += 1;
    this.outsideAt(this.next);
  }

  /** What is missing on one side is taken from the other; where both are there and differ, two lists go on from here. */
  private append(told: Buffer | undefined, follows: Buffer | undefined): void {
    const differ = told && follows && !told.equals(follows);
    if (differ && this.lists.length === 1) this.lists = this.lists.flatMap((list) => [list, list.copy()]);
    const either = told ?? follows;
    this.dead ||= !either;
    const [byStore, byEvents] = this.lists;
    byStore?.append(either ?? Buffer.alloc(32));
    byEvents?.append(follows ?? either ?? Buffer.alloc(32));
  }

  private disposed(line: ExportedDisposal, { origin, suite }: ExportHead): void {
    const found = disposedBy(line, { origin, suite, keys: this.outside.keys });
    if (found) this.disposals.push(found);
  }
  /** The first event that is gone without a disposal to its name. */
  private askForGone(): void {
    if (this.gone.length === 0) return;
    const inside = this.marks.filter((m) => m.outside || this.signed(m)).map((m) => m.checkpoint);
    const signed = [...inside, ...this.outside.checkpoints];
    const spans = this.disposals.flatMap((d) => {
      const reach = reachOf(d, signed);
      return d.ranges.map(([from, to]) => ({ from, to: Math.min(to, reach) }));
    });
    const first = this.gone.find((index) => !spans.some(({ from, to }) => index >= from && index < to));
    if (first !== undefined) this.note({ ok: false, first, reason: 'event-missing' });
  }

  private outsideAt(size: number): void {
    for (const checkpoint of this.bySize.get(size) ?? []) this.mark(checkpoint, true);
  }

  private mark(checkpoint: Checkpoint, outside: boolean): void {
    if (checkpoint.size !== this.next) throw new Unreadable();
    this.marks.push({ checkpoint, outside, matches: this.holds(checkpoint.root) });
  }
  private holds(root: string): boolean {
    return !this.dead && this.lists.some((list) => list.root().toString('hex') === root);
  }

  /** A larger checkpoint than the range is reached over the subtrees to its right. */
  private finish({ to, checkpoint: { size }, right }: ExportHead): void {
    this.ended = true;
    if (size === to || right.length !== nodesOf({ from: to, to: size }).length) return;
    const { suite } = this.head as ExportHead;
    const over = this.lists.map((list) => list.with(nodesOf({ from: to, to: size }), right.map(unhex)));
    for (const checkpoint of this.outside.checkpoints) {
      if (checkpoint.size !== size) continue;
      const matches =
        !this.dead && checkpoint.suite === suite && over.some((root) => root.toString('hex') === checkpoint.root);
      this.marks.push({ checkpoint, outside: true, matches });
    }
  }

  verdict(): Good | Bad {
    const head = this.head as ExportHead;
    const { from, to, origin, suite } = head;
    this.askForGone();
    if (this.outside.checkpoints.some((c) => c.origin !== origin || c.suite !== suite))
      return { ok: false, first: from, reason: 'another-log' };
    const rewritten = this.rewritten(from);
    if (rewritten) this.narrow(rewritten);
    const most = this.outside.checkpoints.reduce((size, c) => Math.max(size, c.size), 0);
    const reached = this.marks.filter((m) => m.outside);
    if (most > to && to === head.checkpoint.size) this.note(this.missing(from, to));
    else if (most > to && !reached.some((m) => m.checkpoint.size === most))
      this.note({ ok: false, first: from, reason: 'not-covered' });
    return (
      this.first ??
      (reached.length === 0
        ? { ok: false, first: from, reason: 'not-covered' }
        : { ok: true, from, to, disposed: this.gone.length })
    );
  }

  /** Between the last root that holds and the first that does not; a signature inside counts unless it contradicts one outside. */
  private rewritten(from: number): Bad | undefined {
    const wrong = (m: Mark): boolean => !m.matches && (m.outside || this.signed(m));
    const failing = this.marks.filter(wrong).sort(bySize);
    const outside = failing.find((m) => m.outside);
    const forked =
      outside &&
      this.marks.some((m) => !m.outside && m.matches && m.checkpoint.size >= outside.checkpoint.size && this.signed(m));
    const fails = forked ? outside : failing[0];
    if (!fails) return undefined;
    const before = fails.checkpoint.size;
    const holding = this.marks.filter(
      (m) => m.matches && m.checkpoint.size < before && (m.outside || (!forked && this.signed(m))),
    );
    const first = Math.max(from, ...holding.map((m) => m.checkpoint.size));
    return { ok: false, first, ...(before > first + 1 && { before }), reason: forked ? 'two-histories' : 'rewritten' };
  }

  /** An event that does not fit its hash is bad for certain: what lies behind it cannot be the first. */
  private narrow(range: Bad): void {
    const known = this.first;
    if (known && known.first < range.first) return;
    if (known && known.first < (range.before ?? range.first + 1)) {
      const { before: _before, ...rest } = range;
      this.first = known.first === range.first ? known : { ...rest, before: known.first + 1 };
    } else this.first = range;
  }

  /** More was signed than is there; what is there counts only as far as a signature proves it. */
  private missing(from: number, to: number): Bad {
    const proven = this.marks.filter((m) => m.matches).sort(bySize).findLast((m) => m.outside || this.signed(m)); // prettier-ignore
    const first = proven?.checkpoint.size ?? from;
    return { ok: false, first, ...(first < to && { before: to + 1 }), reason: 'tail-missing' };
  }

  private signed({ checkpoint }: Mark): boolean {
    return checkpointHolds(checkpoint, this.outside.keys) && checkpoint.origin === this.head?.origin;
  }
  private note(found: Bad): void {
    this.first = this.earlier(found);
  }
  private earlier(found: Bad): Bad {
    return this.first && this.first.first <= found.first ? this.first : found;
  }
}

/** What is wrong between a stored hash and the event's own. */
function faultOf(told: Buffer | undefined, follows: Buffer | undefined): Reason | undefined {
  if (!told) return 'leaf-missing';
  if (!follows) return 'event-missing';
  return told.equals(follows) ? undefined : 'event-changed';
}
const bySize = (a: Mark, b: Mark): number => a.checkpoint.size - b.checkpoint.size;
