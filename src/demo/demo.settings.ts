import { Injectable } from '@nestjs/common';
import { Actors } from '../platform/auth/actors.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, sql } from '../platform/database/index.ts';

const find = sql('SELECT marker, clock_offset_ms AS "offset", epoch FROM demo_settings');
const advance = sql(
  'UPDATE demo_settings SET clock_offset_ms = greatest(clock_offset_ms, $1) RETURNING clock_offset_ms AS "offset"',
);
export const SEED_MARKER = 'zonekeeper-demo-seed-1';
const EVERY_MS = 500;

/** The demo's own settings in the database: the seed's marker and the legal clock's offset, the same for every process. */
@Injectable()
export class DemoSettings {
  private timer: NodeJS.Timeout | undefined;
  private epoch = 0;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actors: Actors,
  ) {}

  /** Whether the database carries the seed's marker. */
  async seeded(): Promise<boolean> {
    const [row] = await this.database.read<{ marker: string }>(find);
    return row?.marker === SEED_MARKER;
  }

  /** Moves the legal clock forward to `offsetMs`; a smaller offset changes nothing. */
  async advance(offsetMs: number): Promise<void> {
    const [row] = await this.database.read<{ offset: number }>(advance, [Math.round(offsetMs)]);
    this.clock.advanceTo(row?.offset ?? 0);
  }

  /** Follows what other processes did to the clock, within half a second. */
  async follow(): Promise<void> {
    await this.read();
    this.timer = setInterval(() => {
      if (this.database.ready) void this.read().catch(() => undefined);
    }, EVERY_MS);
    this.timer.unref();
  }
  stop(): void {
    clearInterval(this.timer);
  }

  private async read(): Promise<void> {
    const [row] = await this.database.read<{ offset: number; epoch: number }>(find);
    if (row && row.epoch !== this.epoch) {
      this.epoch = row.epoch;
      this.clock.resetOffset();
      this.actors.forget();
    }
    this.clock.advanceTo(row?.offset ?? 0);
  }
}
