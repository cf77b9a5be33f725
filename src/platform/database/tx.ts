import type { Socket } from 'node:net';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Sql } from './sql.ts';

/** One transaction. Statements are pipelined: they are sent at once and run in the order in which they were sent. */
export class Tx {
  private readonly sent: Promise<unknown>[] = [];
  private readonly client: PoolClient;
  private readonly socket: Pick<Socket, 'cork' | 'uncork'>;
  private gathering = false;
  constructor(client: PoolClient) {
    this.client = client;
    this.socket = (client as unknown as { connection: { stream: Socket } }).connection.stream;
  }

  /** What is sent in one turn leaves as one write: system calls are a third of an act's processor time. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    this.socket.cork();
    process.nextTick(() => {
      this.gathering = false;
      this.socket.uncork();
    });
  }

  async query<R extends QueryResultRow>(statement: Sql, values: readonly unknown[] = []): Promise<R[]> {
    this.gather();
    return (await this.client.query<R>({ ...statement, values: [...values] })).rows;
  }

  /** A simple query without parameters: locks, and nothing else. */
  lock(text: string): void {
    this.gather();
    this.keep(this.client.query(text));
  }

  /** A write whose answer nobody waits for; a failure rolls the whole transaction back. */
  send(statement: Sql, values: readonly unknown[]): void {
    this.gather();
    this.keep(this.client.query({ ...statement, values: [...values] }));
  }

  private keep(done: Promise<unknown>): void {
    done.catch(() => undefined);
    this.sent.push(done);
  }

  /** Waits for everything sent so far; the first failure is thrown. */
  async settle(): Promise<void> {
    const failed = (await Promise.allSettled(this.sent)).find((r) => r.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Sends COMMIT behind the writes, in the same round trip. */
  async commit(): Promise<void> {
    this.gather();
    const commit = this.client.query('COMMIT');
    commit.catch(() => undefined);
    await this.settle();
    try {
      await commit;
    } catch (error) {
      throw new CommitLost(error);
    }
  }
}

/** The reply to COMMIT did not come: nobody knows whether it happened. */
export class CommitLost extends Error {
  constructor(cause: unknown) {
    super('the reply to COMMIT was lost', { cause });
  }
}
