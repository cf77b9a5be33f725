import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database, sql } from '../database/index.ts';

const CHANNEL = 'zonekeeper_cut_off';
const AGAIN_MS = 250;
/** A connection that leaves a question unanswered for so long is dead, whatever TCP says. */
const BEAT_MS = 10_000;
/** Sent in the transaction of the act; told after its commit. Only rare acts do: each one takes a lock of the cluster. */
export const tellCutOff = sql(`SELECT pg_notify('${CHANNEL}', $1)`);

/** Told of every act that cuts off data use or a login: aggregate and id; undefined when news may have been missed. */
export type OnCutOff = (aggregate: string | undefined, id: string | undefined) => void;

/** Hears at once, on a connection of its own, what is cut off. Never relied upon: leases and short memories stand behind it. */
@Injectable()
export class CutOffs implements OnApplicationShutdown {
  private client: PoolClient | undefined;
  private opening: Promise<void> | undefined;
  private wanted = false;
  private closed = false;
  private beat: NodeJS.Timeout | undefined;
  private readonly listeners = new Set<OnCutOff>();
  constructor(private readonly database: Database) {}

  on(listener: OnCutOff): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** False while news are known to be missed. */
  get hearing(): boolean {
    return this.client !== undefined;
  }

  /** Listens from now on, and again after each loss. Resolves at once where the database is away. */
  async start(): Promise<void> {
    this.wanted = true;
    await this.listening().catch(() => this.again());
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
      await client.query(`SET application_name = ${CHANNEL}; LISTEN ${CHANNEL}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    if (this.closed) {
      client.release(true);
      return;
    }
    this.client = client;
    this.watch(client);
    this.tell(undefined, undefined);
  }

  /** Nothing is heard from a connection that died without a word either: it is asked now and then. */
  private watch(client: PoolClient): void {
    let answered = true;
    clearInterval(this.beat);
    this.beat = setInterval(() => {
      if (!answered) {
        this.lose(client);
        return;
      }
      answered = false;
      client.query('SELECT').then(
        () => (answered = true),
        () => this.lose(client),
      );
    }, BEAT_MS);
    this.beat.unref();
  }

  private lose(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearInterval(this.beat);
    client.release(true);
    this.tell(undefined, undefined);
    this.again();
  }
  private again(): void {
    if (this.wanted && !this.closed) setTimeout(() => void this.start(), AGAIN_MS).unref();
  }
  private tell(aggregate: string | undefined, id: string | undefined): void {
    for (const listener of this.listeners) listener(aggregate, id);
  }

  onApplicationShutdown(): void {
    this.closed = true;
    clearInterval(this.beat);
    const { client } = this;
    this.client = undefined;
    client?.release(true);
  }
}
