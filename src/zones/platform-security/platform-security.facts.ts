import { daysBetween, reminderDue, type Policy } from '../../regulation/index.ts';

/** A level of the multi-level protection scheme (等级保护), or an assessment of the cryptography (密评). */
export type SecurityRecordType = 'mlps' | 'crypto';
export interface SecurityRecordFact {
  readonly id: string;
  readonly type: SecurityRecordType;
  /** Of an assessment of cryptography none. */
  readonly level: number | null;
  /** Of the filing certificate, or of the report. */
  readonly certificateNumber: string;
  readonly assessor: string;
  readonly assessedOn: string;
  /** Last day, included. */
  readonly validUntil: string;
}
export interface ReminderFact {
  readonly type: SecurityRecordType;
  readonly expiresOn: string;
  readonly daysBefore: number;
}
/** When what the law wants of a platform runs out. */
export interface SecurityExpiry {
  readonly type: SecurityRecordType;
  /** Last day on which a record holds. */
  readonly expiresOn: string;
  /** 0 on that day, negative once it has passed. */
  readonly daysLeft: number;
  /** The reminder that is due today and was not given, by its days; null where there is none. */
  readonly dueReminder: number | null;
}
/** What a zone has on record. */
export interface Recorded {
  readonly securityRecords: readonly SecurityRecordFact[];
  readonly securityReminders: readonly ReminderFact[];
}
const types: readonly SecurityRecordType[] = ['mlps', 'crypto'];

/** Of each kind that is recorded; an MLPS record below the level of the policy set counts for nothing. */
export function expiriesOf(
  { securityRecords, securityReminders }: Recorded,
  { mlps, crypto }: Pick<Policy, 'mlps' | 'crypto'>,
  today: string,
): SecurityExpiry[] {
  return types.flatMap((type) => {
    const counts = securityRecords.filter(
      (r) => r.type === type && (type === 'crypto' || (r.level ?? 0) >= mlps.minLevel),
    );
    const expiresOn = counts
      .map((r) => r.validUntil)
      .toSorted()
      .at(-1);
    if (expiresOn === undefined) return [];
    const daysLeft = daysBetween(today, expiresOn);
    const given = securityReminders
      .filter((r) => r.type === type && r.expiresOn === expiresOn)
      .map((r) => r.daysBefore);
    return [
      { type, expiresOn, daysLeft, dueReminder: reminderDue({ mlps, crypto }[type].remindDays, daysLeft, given) },
    ];
  });
}
