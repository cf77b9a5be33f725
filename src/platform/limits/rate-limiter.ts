import { Injectable } from '@nestjs/common';
import { Sweeper } from '../acts/sweeper.service.ts';
import { Clock } from '../clock/clock.ts';
import { Settings } from '../config/settings.ts';
import { Database, sql } from '../database/index.ts';

const WINDOW_MS = 60_000;
const MOST_AT_ONCE = 32;
const MOST_KNOWN = 10_000;
// the count may pass the limit; what was granted is what lay below it
const draw = sql(`INSERT INTO rate_windows AS r (client, minute, used) VALUES ($1, $2, $3)
  ON CONFLICT (client) DO UPDATE SET minute = greatest(r.minute, excluded.minute),
    used = CASE WHEN r.minute < excluded.minute THEN excluded.used ELSE least(r.used, $4) + excluded.used END
  RETURNING used, minute`);
const forget = sql('DELETE FROM rate_windows WHERE minute < $1');

/** What a request was told: `remaining` counts what all processes have left, as far as this one knows. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the window ends. */
  readonly resetSeconds: number;
}
interface Window {
  readonly minute: number;
  /** Drawn and not yet spent here. */
  held: number;
  /** Drawn by all processes, as last seen. */
  used: number;
  drawing: Promise<void> | undefined;
}

/**
 * So many requests a client and minute, counted for all processes together in one row a client. A process draws a few at
 * a time, fewer the less is left: never more than the limit is granted, and a crashed process loses only what it held.
 */
@Injectable()
export class RateLimiter {
  private readonly limit: number;
  private readonly windows = new Map<string, Window>();
  constructor(
    settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
    sweeper: Sweeper,
  ) {
    this.limit = settings.values.RATE_LIMIT;
    sweeper.also(() => this.tidy());
  }

  /** Spends one request of `client`; undefined where no limit is set. */
  async take(client: string): Promise<Allowance | undefined> {
    if (this.limit === 0) return undefined;
    const now = this.clock.ms();
    const window = this.windowOf(client, Math.floor(now / WINDOW_MS));
    while (window.held === 0 && window.used < this.limit) {
      window.drawing ??= this.draw(client, window).finally(() => (window.drawing = undefined));
      await window.drawing;
    }
    const allowed = window.held > 0;
    if (allowed) window.held -= 1;
    return {
      allowed,
      limit: this.limit,
      remaining: Math.max(0, this.limit - window.used) + window.held,
      resetSeconds: Math.ceil(((window.minute + 1) * WINDOW_MS - now) / 1000),
    };
  }

  /** Removes windows nobody asks about any more. */
  private async tidy(): Promise<void> {
    await this.database.read(forget, [Math.floor(this.clock.ms() / WINDOW_MS) - 1]);
  }

  private windowOf(client: string, minute: number): Window {
    const known = this.windows.get(client);
    if (known && known.minute >= minute) return known;
    if (this.windows.size >= MOST_KNOWN) this.windows.clear();
    const fresh: Window = { minute, held: 0, used: 0, drawing: undefined };
    this.windows.set(client, fresh);
    return fresh;
  }

  private async draw(client: string, window: Window): Promise<void> {
    const wanted = Math.min(MOST_AT_ONCE, Math.max(1, Math.floor((this.limit - window.used) / 16)));
    const [row] = await this.database.read<{ used: number; minute: number }>(draw, [
      client,
      window.minute,
      wanted,
      this.limit,
    ]);
    const used = row?.used ?? this.limit;
    window.held += Math.max(0, wanted - Math.max(0, used - this.limit));
    window.used = Math.min(used, this.limit);
  }
}
