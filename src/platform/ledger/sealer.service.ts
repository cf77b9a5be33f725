import { join } from 'node:path';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { Clock } from '../clock/clock.ts';
import { Settings } from '../config/settings.ts';
import { Crypto } from '../crypto/index.ts';
import { Database, sql, type Sql } from '../database/index.ts';
import { LedgerFault } from './fault.ts';
import { faultOf } from './ledger.queries.ts';
import { Leader, type Connection, type Round } from './leader.ts';
import { Witness } from './witness.ts';

const BATCH = 1000;
const report = sql('INSERT INTO ledger_faults (code, said, found_at) VALUES ($1, $2, $3)');
const IN_ORDER = 'in order';

/** File of the witness in its folder. */
export const witnessFile = (folder: string): string => join(folder, 'checkpoints.ndjson');

/**
 * Seals audit events into the ledger, in one process at a time and far from any request. What does not fit what was
 * signed or witnessed stops it: nothing is sealed over a broken history.
 */
@Injectable()
export class Sealer implements BeforeApplicationShutdown {
  private readonly logger = new Logger('ledger');
  private readonly leader: Leader;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;
  private stopped = false;
  private unwitnessed: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    crypto: Crypto,
    { values }: Settings,
  ) {
    this.leader = new Leader({
      connect: () => this.connect(),
      witness: new Witness(witnessFile(values.WITNESS_DIR)),
      suite: values.LEDGER_SUITE,
      signer: crypto,
      now: () => clock.system(),
      limit: BATCH,
    });
  }

  /** A round every so many milliseconds, never two at once. */
  start(everyMs: number): void {
    this.stopped = false;
    const again = (): void => {
      if (this.stopped) return;
      this.timer = setTimeout(() => void this.tick().finally(again), everyMs);
      this.timer.unref();
    };
    again();
  }

  private async tick(): Promise<void> {
    if (!this.database.ready) return;
    await this.seal().catch((error: unknown) => {
      if (error instanceof LedgerFault) this.stopped = true;
      else this.logger.warn({ msg: 'the ledger waits for the database', error: (error as Error).message });
    });
  }

  /** One round: seals all that is due if this process leads. @throws LedgerFault after it was reported */
  async seal(): Promise<Round> {
    const led = this.leader.leads;
    const round = this.leader.round();
    this.running = round;
    try {
      const done = await round;
      if (done.leads && !led) await this.recovered();
      this.heard(done);
      return done;
    } catch (error) {
      if (error instanceof LedgerFault) await this.fault(error);
      throw error;
    }
  }

  get leads(): boolean {
    return this.leader.leads;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running?.catch(() => undefined);
    this.leader.resign();
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private heard({ witnessed, why }: Round): void {
    if (witnessed === (this.unwitnessed === undefined)) return;
    this.unwitnessed = witnessed ? undefined : (why ?? '');
    if (witnessed) this.logger.log('the witness is written again');
    else this.logger.error({ msg: 'checkpoints reach no witness', why });
  }

  private async fault(error: LedgerFault): Promise<void> {
    this.logger.fatal({ msg: 'SEALING HAS STOPPED: the ledger does not fit what was witnessed', code: error.code, why: error.message }); // prettier-ignore
    await this.note(error.code, error.message).catch(() => undefined); // said in the log, if nowhere else
  }
  /** What was found and mended stays on record. */
  private async recovered(): Promise<void> {
    if (await faultOf(this.database.reader.query)) await this.note(null, IN_ORDER);
  }
  private async note(code: string | null, said: string): Promise<void> {
    await this.database.read(report, [code, said, this.clock.system()]);
  }

  private async connect(): Promise<Connection> {
    const client: PoolClient = await this.database.streaming.connect();
    client.on('error', () => undefined); // the next statement fails, and with it the round
    let open = true;
    return {
      query: async <R extends QueryResultRow>(statement: Sql, values: readonly unknown[] = []) =>
        (await client.query<R>({ ...statement, values: [...values] })).rows,
      close: () => {
        if (open) client.release(true);
        open = false;
      },
    };
  }
}
