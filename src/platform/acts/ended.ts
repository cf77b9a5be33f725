import { dayOf } from '../clock/clock.ts';
import type { IsoDate } from '../../regulation/index.ts';

/** SQL of the instant, by legal time, at which the row `a` came into its state; null where only a date has done it so far. */
export const sinceSql = (state: string): string => `CASE WHEN a.state = ${state} THEN
  (SELECT max(t.legal_at) FROM transitions t WHERE t.aggregate_id = a.id AND t.to_state = a.state AND t.from_state IS DISTINCT FROM a.state) END`;
export const sinceDay = (since: Date | null): IsoDate | null => since && dayOf(since);
