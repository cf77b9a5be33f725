import type { PoolClient, QueryResultRow } from 'pg';
import type { Sql } from './sql.ts';

/** One transaction. Statements are pipelined: they are sent at once and run in the order in which they were sent. */
export class Tx {
  private readonly sent: Promise<unknown>[] = [];
  private readonly client: PoolClient;
  constructor(client: PoolClient) {
    this.client = client;
  }

  async query<R extends QueryResultRow>(statement: Sql, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query<R>({ ...statement, values: [...values] })).rows;
  }

  /** A simple query without parameters: locks, and nothing else. */
  lock(text: string): void {
    this.keep(this.client.query(text));
  }

  /** A write whose answer nobody waits for; a failure rolls the whole transaction back. */
  send(statement: Sql, values: readonly unknown[]): void {
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
