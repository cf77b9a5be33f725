import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../platform/database/index.ts';

/** Told of every act that cuts off data use: aggregate and id; undefined when news may have been missed. */
export type OnCutOff = (aggregate: string | undefined, id: string | undefined) => void;

/** Hears at once, on a connection of its own, what cuts off; the leases of the readings stand behind it. */
@Injectable()
export class CutOffs implements OnApplicationShutdown {
  private client: PoolClient | undefined;
  private opening: Promise<void> | undefined;
  private closed = false;
  private readonly listeners = new Set<OnCutOff>();
  constructor(private readonly database: Database) {}

  on(listener: OnCutOff): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves once news arrive; safe to call often. Without a database it rejects, and the next call tries again. */
  async listening(): Promise<void> {
    if (this.client !== undefined || this.closed) return;
    this.opening ??= this.open().finally(() => {
      this.opening = undefined;
    });
    await this.opening;
  }

  private async open(): Promise<void> {
    const client = await this.database.streaming.connect();
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload = '' }) => {
      const [aggregate, id] = payload.split(' ');
      this.tell(aggregate, id);
    });
    try {
      await client.query('LISTEN zonekeeper_cut_off');
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.client = client;
    this.tell(undefined, undefined);
  }

  private lose(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.release(true);
    this.tell(undefined, undefined);
  }
  private tell(aggregate: string | undefined, id: string | undefined): void {
    for (const listener of this.listeners) listener(aggregate, id);
  }

  onApplicationShutdown(): void {
    this.closed = true;
    const { client } = this;
    this.client = undefined;
    client?.release(true);
  }
}
