import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../files/durable.ts';
import { withFileLock } from '../files/lock.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { LedgerFault } from './fault.ts';

/** The root that the ledger has at a size; undefined where it does not reach that far. */
export type RootAt = (size: number) => Promise<string | undefined>;
const LOCK_MS = 10_000;
const TAIL = 16_384;

/**
 * Where checkpoints go that nobody who rules the database can reach: a file, one line each, only ever added to, better
 * on another mount. It never holds two roots for one size, and no checkpoint of a tree that does not begin with what it
 * holds already.
 */
export class Witness {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }

  /** The newest checkpoint that was witnessed. */
  async newest(): Promise<Checkpoint | undefined> {
    const { newest } = await this.read();
    return newest;
  }

  /** Adds those that are newer than what it holds, oldest first; on the disk when it returns. @throws LedgerFault */
  async push(checkpoints: readonly Checkpoint[], rootAt: RootAt): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await withFileLock(`${this.path}.lock`, async () => await this.append(checkpoints, rootAt), LOCK_MS);
  }

  /** Holds the ledger against what is witnessed. @throws LedgerFault where they are not one history */
  async check(origin: string, rootAt: RootAt): Promise<Checkpoint | undefined> {
    const newest = await this.newest();
    if (newest) await this.agree(newest, origin, rootAt);
    return newest;
  }

  private async append(checkpoints: readonly Checkpoint[], rootAt: RootAt): Promise<void> {
    const { newest, end, torn } = await this.read();
    const [first] = checkpoints;
    if (newest && first) await this.agree(newest, first.origin, rootAt);
    const lines = checkpoints.filter(({ size }) => size > (newest?.size ?? 0)).map((c) => `${JSON.stringify(c)}\n`);
    if (lines.length === 0) return;
    const file = await open(this.path, 'a', 0o644);
    try {
      if (torn) await file.truncate(end); // a line that a death cut short comes again, whole
      await file.appendFile(lines.join(''));
      await file.sync();
    } finally {
      await file.close();
    }
    if (end === 0) await syncFolder(dirname(this.path));
  }

  private async agree(newest: Checkpoint, origin: string, rootAt: RootAt): Promise<void> {
    if (newest.origin !== origin) this.refuse(`holds checkpoints of another ledger (${newest.origin}, here ${origin})`);
    const root = await rootAt(newest.size);
    if (root === newest.root) return;
    this.refuse(
      root === undefined
        ? `holds a checkpoint of size ${newest.size}, and the ledger is shorter: its end was lost or cut off`
        : `holds another root for size ${newest.size}: what was sealed before was changed`,
    );
  }
  private refuse(what: string): never {
    throw new LedgerFault('witness-contradicts', `the witness ${this.path} ${what}`);
  }

  /** The last whole line, and where it ends. */
  private async read(): Promise<Found> {
    const file = await open(this.path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) return { end: 0, torn: false };
    try {
      return await lastLine(file, this.path);
    } finally {
      await file.close();
    }
  }
}

interface Found {
  readonly newest?: Checkpoint;
  readonly end: number;
  /** Something follows the last whole line. */
  readonly torn: boolean;
}
async function lastLine(file: FileHandle, path: string): Promise<Found> {
  const { size } = await file.stat();
  const from = Math.max(0, size - TAIL);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  const tail = buffer.subarray(0, bytesRead);
  const end = tail.lastIndexOf('\n') + 1;
  const torn = from + end < size;
  if (end === 0 && from === 0) return { end: 0, torn };
  const line = tail.subarray(0, end).toString().trimEnd().split('\n').at(-1) ?? '';
  try {
    return { newest: readCheckpoint(line), end: from + end, torn };
  } catch {
    throw new LedgerFault('witness-contradicts', `the last line of the witness ${path} is no checkpoint`);
  }
}

/** Every checkpoint of a witness file, for who verifies. */
export async function readWitness(path: string): Promise<Checkpoint[]> {
  const text = await readFile(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole.split('\n').filter((line) => line !== '').map(readCheckpoint); // prettier-ignore
}
