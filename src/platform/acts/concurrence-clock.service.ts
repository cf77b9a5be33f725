import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock } from '../clock/clock.ts';
import { Database, sql } from '../database/index.ts';
import { Acts } from './acts.service.ts';
import type { Aggregate, AnyAggregate, Facts } from './aggregate.ts';
import { aggregatesOf } from './aggregates.ts';
import { remind } from './reminders.ts';
import { Sweeper } from './sweeper.service.ts';

interface Late {
  readonly aggregate: string;
  readonly id: string;
  readonly act: string;
  readonly version: number;
}
/** Asked for in the version that still stands, and not answered by the last day: `$1` is today. */
const late = sql(`SELECT DISTINCT r.aggregate, r.aggregate_id AS id, r.act, r.version FROM concurrence_requests r
  WHERE r.due_on < $1::date
    AND r.version = (SELECT max(t.version) FROM transitions t WHERE t.aggregate_id = r.aggregate_id)
    AND NOT EXISTS (SELECT FROM concurrence_escalations e WHERE e.request_id = r.id)
    AND NOT EXISTS (SELECT FROM concurrences c WHERE c.organization_id = r.body_id
      AND (c.aggregate_id, c.version, c.act, c.seen) = (r.aggregate_id, r.version, r.act, r.seen))
    AND NOT EXISTS (SELECT FROM concurrence_resolutions s
      WHERE (s.aggregate_id, s.version, s.act, s.seen) = (r.aggregate_id, r.version, r.act, r.seen))
  ORDER BY r.aggregate_id, r.act LIMIT 100`);

/** 会同: that a concurrence was not given in time is told, once, to the bodies and to the city government, which may resolve it. */
@Injectable()
export class ConcurrenceClock implements OnApplicationBootstrap {
  private aggregates: ReadonlyMap<string, AnyAggregate> = new Map();
  constructor(
    private readonly sweeper: Sweeper,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly discovery: DiscoveryService,
  ) {}

  onApplicationBootstrap(): void {
    this.aggregates = new Map(aggregatesOf(this.discovery).map((a) => [a.lifecycle.aggregate, a]));
    this.sweeper.also(async () => {
      for (const { aggregate, id, act, version } of await this.database.reader.query<Late & Record<string, unknown>>(
        late,
        [this.clock.legal().date],
      )) {
        const a = this.aggregates.get(aggregate) as unknown as Aggregate<Facts> | undefined;
        if (a) await remind(this.acts, a, 'escalate-concurrence', [{ id, input: { act, version } }]);
      }
    });
  }
}
