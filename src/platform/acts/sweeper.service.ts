import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock } from '../clock/clock.ts';
import { Database, sql, uuidLiteral } from '../database/index.ts';
import { Policies } from '../policies/policies.service.ts';
import type { AnyAggregate, Aggregate, Facts } from './aggregate.ts';
import { aggregatesOf } from './aggregates.ts';
import { Loader } from './loader.ts';
import { Binder, stateSqlAt } from './scope.ts';
import { Writer } from './writer.ts';

const BATCH = 100;
/** Idempotency keys are kept for seven days. */
const KEYS_MS = 7 * 86_400_000;
const oldKeys = sql('DELETE FROM idempotency_keys WHERE created_at < $1');

/**
 * Writes the transitions that dates have already made. Nothing depends on it: guards, views and filters read the dates
 * themselves; this only completes the history and lets the reactions run.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap {
  private readonly aggregates: AnyAggregate[] = [];
  private readonly logger = new Logger('sweeper');
  private readonly chores: (() => Promise<void>)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<number> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly loader: Loader,
    private readonly writer: Writer,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Every aggregate of the application whose table has rows by date. */
  onApplicationBootstrap(): void {
    const timed = (a: AnyAggregate): boolean => a.lifecycle.rows.some((r) => r.by.some((p) => p.time));
    this.aggregates.push(...aggregatesOf(this.discovery).filter((a) => !a.unswept && timed(a)));
  }

  /** More to tidy up at every pass, registered at start. */
  also(chore: () => Promise<void>): void {
    this.chores.push(chore);
  }

  start(everyMs: number): void {
    this.timer = setInterval(() => {
      if (this.database.ready && !this.running)
        void this.sweep().catch((e: unknown) => {
          this.logger.error(e);
        });
    }, everyMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** One pass over everything that is due; answers how many aggregates changed. */
  async sweep(): Promise<number> {
    this.running = this.pass();
    try {
      return await this.running;
    } finally {
      this.running = undefined;
    }
  }

  private async pass(): Promise<number> {
    await this.policies.refresh();
    await this.database.read(oldKeys, [new Date(this.clock.ms() - KEYS_MS)]);
    for (const chore of this.chores)
      await chore().catch((e: unknown) => {
        this.logger.error(e); // what is due by date goes on
      });
    let changed = 0;
    for (const a of this.aggregates)
      for (const id of await this.due(a)) if (await this.one(a as unknown as Aggregate<Facts>, id)) changed += 1;
    return changed;
  }

  private async due(a: AnyAggregate): Promise<string[]> {
    const moment = this.clock.legal();
    const { bind, values } = new Binder();
    const { pending } = stateSqlAt(a, moment, bind);
    const rows = await this.database.read<{ id: string }>(
      sql(`SELECT a.id FROM ${a.table} a WHERE ${pending} > 0 ORDER BY a.id LIMIT ${BATCH}`),
      values,
    );
    return rows.map((r) => r.id);
  }

  private async one(a: Aggregate<Facts>, id: string): Promise<boolean> {
    const moment = this.clock.legal();
    const row = uuidLiteral(id);
    const fence = a.fence === 'a.id' ? [`SELECT pg_advisory_xact_lock(fence_of(${row}))`] : [];
    return await this.database.transaction(
      async (tx) => {
        const loaded = await this.loader.one(tx, a, id, 'system', moment);
        return loaded !== undefined && (await this.writer.elapse(tx, a, loaded, moment, `sweep-${id}`));
      },
      [...fence, `SELECT FROM ${a.table} a WHERE a.id = ${row} FOR UPDATE`],
    );
  }
}
