import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../regulation/index.ts';

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const EIGHT_HOURS = 8 * 3_600_000;

/** One moment of law: the instant, and the day it is in Asia/Shanghai. */
export interface LegalMoment {
  readonly instant: Date;
  readonly date: IsoDate;
}

/** An instant as the API writes it: `2026-01-01T09:00:00.000+08:00`. */
export const shanghai = (instant: Date): string =>
  new Date(instant.getTime() + EIGHT_HOURS).toISOString().replace('Z', '+08:00');

const DAY = 24 * 3_600_000;
const NO_MORE_SUMMER_TIME = Date.UTC(1992, 0, 1);
let last = { from: Infinity, date: '' };

/** The day an instant falls on in Asia/Shanghai. */
export function dayOf(instant: Date): IsoDate {
  const ms = instant.getTime();
  if (ms >= last.from && ms < last.from + DAY) return last.date;
  const date = shanghaiDay.format(instant);
  // remembered, since formatting is slow and nearly every question is about today
  if (ms >= NO_MORE_SUMMER_TIME) last = { from: Date.parse(`${date}T00:00:00+08:00`), date };
  return date;
}

/**
 * Two clocks. `system` is for tokens, leases, keys, retries and `recordedAt`; `legal` is for law, windows, terms and
 * deadlines. They differ only by the demo offset, which is kept in the database and moves forward only.
 */
@Injectable()
export class Clock {
  private offsetMs = 0;

  /** The machine's time. */
  system(): Date {
    return new Date();
  }
  /** Milliseconds since 1970, for leases and caches. */
  ms(): number {
    return Date.now();
  }
  /** Milliseconds that only ever grow, whatever is done to the machine's time: for how old something is. */
  ticks(): number {
    return performance.now();
  }
  legal(): LegalMoment {
    const instant = new Date(Date.now() + this.offsetMs);
    return { instant, date: dayOf(instant) };
  }
  /** Takes over the offset found in the database; a smaller one is ignored. */
  advanceTo(offsetMs: number): void {
    if (offsetMs > this.offsetMs) this.offsetMs = offsetMs;
  }
  /** After a reset of the demo data the clock starts again. */
  resetOffset(): void {
    this.offsetMs = 0;
  }
  get offset(): number {
    return this.offsetMs;
  }
}
