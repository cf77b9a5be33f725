import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { DomainError } from '../errors/domain-error.ts';
import type { Sql } from './sql.ts';
import { CommitLost, Tx, type Reader } from './tx.ts';

pg.types.setTypeParser(pg.types.builtins.DATE, (v) => v);
pg.types.setTypeParser(pg.types.builtins.INT8, (v) => Number(v));

const transient = new Set(['40001', '40P01', '57P01', 'ECONNRESET', 'EPIPE']);
/** Failures that another try may outlive; a lost connection is reported by a code or by a sentence. */
const passing = ({ code = '', message = '' }: { code?: string; message?: string }): boolean =>
  transient.has(code) || message.startsWith('Connection terminated');
const ATTEMPTS = 3;
const SESSION =
  '-c statement_timeout=20000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC';

export interface DatabaseOptions {
  readonly url: string;
  readonly pool: number;
  readonly entities: readonly (new () => object)[];
}
/** `cut_off` is a small pool of its own: a suspension never waits behind slow work. */
export type Lane = 'normal' | 'cut_off';

/** The database as the application role sees it: prepared statements, short transactions, no DDL. */
@Injectable()
export class Database implements OnApplicationShutdown {
  ready = false;
  private reserved: Pool | undefined;
  private streams: Pool | undefined;

  constructor(@InjectDataSource() readonly source: DataSource) {}

  async start({ url, pool, entities }: DatabaseOptions): Promise<void> {
    const extra = { pipeline: true, max: pool, connectionTimeoutMillis: 2000, options: SESSION, keepAlive: true };
    this.source.setOptions({ url, entities: [...entities], extra } as never);
    await this.source.initialize();
    this.reserved = new pg.Pool({ connectionString: url, ...extra, max: 2 } as pg.PoolConfig);
    this.streams = new pg.Pool({ connectionString: url, max: 5, options: SESSION, connectionTimeoutMillis: 2000 });
    for (const each of [this.pool, this.reserved, this.streams]) each.on('error', () => undefined);
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }
  private poolOf(lane: Lane): Pool {
    return lane === 'cut_off' && this.reserved ? this.reserved : this.pool;
  }
  /** Connections for cursors, which pipelining refuses, and for whoever holds a lock of the session. */
  get streaming(): Pool {
    if (!this.streams) throw new DomainError('not-ready');
    return this.streams;
  }

  /** Connections of this process by pool: open, idle, and how many wait for one. */
  get connections(): Record<string, { open: number; idle: number; waiting: number }> {
    if (!this.source.isInitialized) return {};
    const pools = { normal: this.pool, cut_off: this.reserved, streams: this.streams };
    return Object.fromEntries(
      Object.entries(pools).flatMap(([name, pool]) =>
        pool ? [[name, { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }]] : [],
      ),
    );
  }

  /** One statement outside any transaction. */
  async read<R extends QueryResultRow>(statement: Sql, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.pool.query<R>({ ...statement, values: [...values] })).rows;
  }

  /** For what reads inside a transaction as well as outside of any. */
  readonly reader: Reader = { query: (statement, values) => this.read(statement, values) };

  /**
   * Runs `work` in one transaction. `locks` are statements of their own in the round trip of BEGIN, ahead of every
   * read. Deadlocks, serialization failures and connections lost before the commit are tried again, three times in all.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>, locks: readonly string[] = [], lane: Lane = 'normal'): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work, locks, lane);
      } catch (error) {
        if (error instanceof CommitLost) throw new DomainError('outcome-unknown', { retryAfter: 1 });
        if (attempt >= ATTEMPTS || !passing(error as Error)) throw error;
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, locks: readonly string[], lane: Lane): Promise<T> {
    const client = await this.poolOf(lane).connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      const tx = new Tx(client);
      tx.lock(['BEGIN', ...locks].join('; '));
      const [worked] = await Promise.allSettled([work(tx)]);
      if (worked.status === 'rejected') {
        await tx.settle(); // the first cause: a lock that was not to be had explains the failures behind it
        throw worked.reason;
      }
      await tx.commit();
      return worked.value;
    } catch (error) {
      broken ??= await rollback(client);
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.ready = false;
    await Promise.all([this.reserved?.end(), this.streams?.end()]);
    if (this.source.isInitialized) await this.source.destroy();
  }
}

async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('rollback failed');
  }
}
