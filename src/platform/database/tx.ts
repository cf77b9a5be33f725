import type { Socket } from 'node:net';
import pg from 'pg';
import type { PoolClient, QueryResultRow } from 'pg';
import type { Sql } from './sql.ts';

/** Whoever reads: inside a transaction, or by one statement at a time. */
export interface Reader {
  readonly query: <R extends QueryResultRow>(statement: Sql, values?: readonly unknown[]) => Promise<R[]>;
}

/** One transaction. Statements are pipelined: they are sent at once and run in the order in which they were sent. */
export class Tx implements Reader {
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

  /**
   * Sends COMMIT behind the writes, in the same round trip. Only a refusal by the database itself says that nothing was
   * kept; a connection lost from here on leaves that open, also when the replies to the writes are lost with it.
   * @throws CommitLost
   */
  async commit(): Promise<void> {
    this.gather();
    const [sent, committed] = await Promise.allSettled([this.settle(), this.client.query('COMMIT')]);
    if (sent.status === 'rejected') throw refused(sent.reason) ? sent.reason : new CommitLost(sent.reason);
    if (committed.status === 'rejected') {
      const { reason } = committed;
      throw refused(reason) && !unsure(reason) ? reason : new CommitLost(reason);
    }
  }
}

const refused = (reason: unknown): reason is pg.DatabaseError => reason instanceof pg.DatabaseError;
/** A server that goes down while it commits may have committed. */
const unsure = ({ code = '' }: pg.DatabaseError): boolean => /^(57P|08|58|XX)/.test(code);

/** The reply to COMMIT did not come: nobody knows whether it happened. */
export class CommitLost extends Error {
  constructor(cause: unknown) {
    super('the reply to COMMIT was lost', { cause });
  }
}
