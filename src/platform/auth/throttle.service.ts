import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database, sql } from '../database/index.ts';

/** Failures without consequence; each one behind them doubles the wait, up to a quarter of an hour. */
export const FREE_FAILURES = 5;
const MOST_SECONDS = 900;
const FORGET_MS = 15 * 60_000;

const waiting = sql('SELECT locked_until AS "until" FROM login_failures WHERE key = $1 AND locked_until > $2');
const count = 'CASE WHEN f.last_at < $3 THEN 1 ELSE f.failures + 1 END';
const failed = sql(`
  WITH old AS (DELETE FROM login_failures WHERE key IN
    (SELECT key FROM login_failures WHERE last_at < $3 AND key <> $1 LIMIT 10 FOR UPDATE SKIP LOCKED))
  INSERT INTO login_failures AS f (key, failures, last_at, locked_until) VALUES ($1, 1, $2, $2)
  ON CONFLICT (key) DO UPDATE SET last_at = $2, failures = ${count}, locked_until = $2 + make_interval(secs =>
    CASE WHEN ${count} < ${FREE_FAILURES} THEN 0 ELSE least(${MOST_SECONDS}, 2 ^ least(20, ${count} - ${FREE_FAILURES})) END)`);
const succeeded = sql('DELETE FROM login_failures WHERE key = $1');

/**
 * Back-off for failed logins, shared by all processes through the database. The caller says who is slowed: never a
 * client as a whole, or a stranger could lock it out. Attempts during a lock do not prolong it.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Seconds still to wait; 0 when free. */
  async wait(name: readonly string[]): Promise<number> {
    const [row] = await this.database.read<{ until: Date }>(waiting, [keyOf(name), this.clock.system()]);
    return row ? Math.max(1, Math.ceil((row.until.getTime() - this.clock.ms()) / 1000)) : 0;
  }
  async failed(name: readonly string[]): Promise<void> {
    const now = this.clock.system();
    await this.database.read(failed, [keyOf(name), now, new Date(now.getTime() - FORGET_MS)]);
  }
  async succeeded(name: readonly string[]): Promise<void> {
    await this.database.read(succeeded, [keyOf(name)]);
  }
}
const keyOf = (name: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(name)).digest();

/** An address as it is counted: a whole /64 of IPv6 is one, since anybody has as many as that. */
export function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice(7);
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4).join(':');
}
