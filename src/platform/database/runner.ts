import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { newId } from '../clock/ids.ts';
import { Database } from './database.ts';
import { sql, uuidLiteral } from './sql.ts';

const AGAIN_MS = 250;
const key = (id: string): string => `hashtextextended('runner ' || ${id}, 8)`;
const free = sql(`SELECT r.id FROM unnest($1::uuid[]) AS r(id) WHERE pg_try_advisory_xact_lock(${key('r.id::text')})`);
/** A machine that vanishes gives its locks back within some twenty seconds. */
const watched = 'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

/**
 * This process as a holder of jobs: its name stands in their rows, and a lock of its session says that it lives. The
 * database lets go of the lock when the process is gone, however it went.
 */
@Injectable()
export class Runner implements OnApplicationShutdown {
  readonly id = newId();
  private client: PoolClient | undefined;
  private opening: Promise<void> | undefined;
  private wanted = false;
  constructor(private readonly database: Database) {}

  /** Resolves once the lock is held; no job begins before. Safe to call often. Rejects without a database. */
  async hold(): Promise<void> {
    this.wanted = true;
    if (this.client !== undefined) return;
    this.opening ??= this.open().finally(() => {
      this.opening = undefined;
    });
    await this.opening;
  }

  /** Those of the runners that no process holds any more. */
  async gone(ids: readonly string[]): Promise<string[]> {
    const others = ids.filter((id) => id !== this.id);
    if (others.length === 0) return [];
    return (await this.database.read<{ id: string }>(free, [others])).map((row) => row.id);
  }

  private async open(): Promise<void> {
    const client = await this.database.streaming.connect();
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    try {
      await client.query(`${watched}; SELECT pg_advisory_lock(${key(uuidLiteral(this.id) + '::text')})`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.client = client;
  }

  private lose(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.release(true);
    this.again();
  }
  private again(): void {
    if (this.wanted) setTimeout(() => void this.hold().catch(() => this.again()), AGAIN_MS).unref();
  }

  onApplicationShutdown(): void {
    this.wanted = false;
    const { client } = this;
    this.client = undefined;
    client?.release(true);
  }
}
