import { sql } from '../database/sql.ts';
import { LedgerFault } from './fault.ts';
import { checkpointsAfter, epochOf, LedgerGap, newestCheckpoint, rootAt, type Query } from './ledger.queries.ts';
import { sealBatch, type SealingOptions } from './sealing.ts';
import type { RootAt, Witness } from './witness.ts';

/** A connection of its own: with it goes the lock, however the process ends. */
export interface Connection {
  readonly query: Query;
  /** Closes it; the database lets go of the lock. */
  close(): void;
}
export interface LeaderOptions extends SealingOptions {
  readonly connect: () => Promise<Connection>;
  readonly witness: Witness;
}
/** What one round did. `witnessed` is false while the witness cannot be written; sealing goes on. */
export interface Round {
  readonly leads: boolean;
  readonly sealed: number;
  readonly witnessed: boolean;
  readonly why?: string;
}

const LOCK = 7004;
const PAGE = 500;
const take = sql(`SELECT pg_try_advisory_lock(${LOCK}) AS free`);

/**
 * Seals, if no other process does. The lock is one of the session in which everything is sealed: there is no moment in
 * which two seal, and none in which a dead one holds it.
 */
export class Leader {
  private readonly options: LeaderOptions;
  private connection: Connection | undefined;
  private witnessedSize = 0;
  constructor(options: LeaderOptions) {
    this.options = options;
  }

  get leads(): boolean {
    return this.connection !== undefined;
  }

  /** Seals all that is due and pushes what was signed. @throws LedgerFault, and whatever the database throws */
  async round(): Promise<Round> {
    try {
      const connection = this.connection ?? (await this.lead());
      if (!connection) return { leads: false, sealed: 0, witnessed: true };
      const sealed = await this.sealAll(connection.query);
      return { leads: true, sealed, ...(await this.witness(connection.query)) };
    } catch (error) {
      this.resign();
      throw error;
    }
  }

  /** Lets another one lead. */
  resign(): void {
    const { connection } = this;
    this.connection = undefined;
    connection?.close();
  }

  /** The witness is asked before anything is sealed: a ledger that lost what was witnessed must not grow again. */
  private async lead(): Promise<Connection | undefined> {
    const connection = await this.options.connect();
    let leads = false;
    try {
      const { query } = connection;
      const [lock] = await query<{ free: boolean }>(take);
      if (!lock?.free) return undefined;
      const epoch = await epochOf(query);
      const newest = await this.options.witness.newest();
      if (newest) await this.options.witness.check(epoch?.origin ?? 'none yet', rootsOf(query));
      this.witnessedSize = newest?.size ?? 0;
      leads = true;
      this.connection = connection;
      return connection;
    } finally {
      if (!leads) connection.close();
    }
  }

  private async sealAll(query: Query): Promise<number> {
    const { limit } = this.options;
    let sealed = 0;
    for (let batch = limit; batch === limit; sealed += batch) batch = await sealBatch(query, this.options);
    return sealed;
  }

  private async witness(query: Query): Promise<Pick<Round, 'witnessed' | 'why'>> {
    try {
      for (let more = true; more;) {
        const page = await checkpointsAfter(query, this.witnessedSize, PAGE);
        await this.options.witness.push(page, rootsOf(query));
        this.witnessedSize = page.at(-1)?.size ?? this.witnessedSize;
        more = page.length === PAGE;
      }
      return { witnessed: true };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (error instanceof LedgerFault || code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
      return { witnessed: false, why: message };
    }
  }
}

/** Roots of the ledger as it is stored now. */
export function rootsOf(query: Query): RootAt {
  return async (size) => {
    const [epoch, newest] = [await epochOf(query), await newestCheckpoint(query)];
    if (!epoch || !newest || newest.size < size) return undefined;
    try {
      return (await rootAt(query, epoch.suite, size)).toString('hex');
    } catch (error) {
      if (error instanceof LedgerGap) throw new LedgerFault('ledger-damaged', error.message);
      throw error;
    }
  };
}
