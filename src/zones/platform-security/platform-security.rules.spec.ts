import { nj2024 as policy } from '../../regulation/index.ts';
import type { ZoneFacts } from '../zone.facts.ts';
import { expiriesOf, type ReminderFact, type SecurityRecordFact } from './platform-security.facts.ts';
import { R22_1, R22_1_CRYPTO, R22_1_DATES } from './platform-security.rules.ts';

const facts = (over: object): ZoneFacts => over as ZoneFacts;

describe('R22-1 the security record of the platform', () => {
  const record = (level: number, assessedOn = '2026-01-01', validUntil = '2026-12-31') => ({
    type: 'mlps',
    level,
    assessedOn,
    validUntil,
  });
  const on = (today: string, ...securityRecords: object[]) => R22_1.check(facts({ today, securityRecords }), policy);
  it.each([['2026-01-01'], ['2026-12-31']])('of level 3 holds on its first and last day, %s', (today) => {
    expect(on(today, record(3))).toBeUndefined();
  });
  it.each([['2025-12-31'], ['2027-01-01']])('does not hold on %s', (today) => {
    expect(on(today, record(3))).toEqual({ level: 3, today });
  });
  it('of level 2 is not enough, of level 4 is', () => {
    expect(on('2026-06-01', record(2))).toEqual({ level: 3, today: '2026-06-01' });
    expect(on('2026-06-01', record(2), record(4))).toBeUndefined();
  });
  it('is not recorded before it was assessed, nor when it ends before it begins', () => {
    const input = (assessedOn: string, validUntil: string) =>
      R22_1_DATES.check(facts({ today: '2026-06-01', input: { assessedOn, validUntil } }), policy);
    expect(input('2026-06-01', '2026-06-02')).toBeUndefined();
    expect(input('2026-06-02', '2027-06-02')).toBeDefined();
    expect(input('2026-06-01', '2026-06-01')).toBeDefined();
  });
});

describe('R22-1 the assessment of the cryptography', () => {
  it('R22-1 is none of the level', () => {
    const crypto = { type: 'crypto', level: null, assessedOn: '2026-01-01', validUntil: '2026-12-31' };
    expect(R22_1.check(facts({ today: '2026-06-01', securityRecords: [crypto] }), policy)).toBeDefined();
  });
  it.each([
    ['2026-03-15', '2027-03-15', undefined],
    ['2026-03-15', '2027-03-16', '2027-03-15'],
    ['2024-02-29', '2025-02-28', undefined],
    ['2024-02-29', '2025-03-01', '2025-02-28'],
  ])('R22-1 of %s until %s: the corresponding day of the next year at the latest', (assessedOn, validUntil, last) => {
    const found = R22_1_CRYPTO.check(facts({ input: { assessedOn, validUntil } }), policy);
    expect(found).toEqual(last && { assessedOn, validUntil, last });
  });
});

describe('R22-1 when records run out', () => {
  const record = (over: Partial<SecurityRecordFact>): SecurityRecordFact =>
    ({ type: 'mlps', level: 3, validUntil: '2026-12-31', ...over }) as SecurityRecordFact;
  const given = (...days: number[]): ReminderFact[] =>
    days.map((daysBefore) => ({ type: 'mlps', expiresOn: '2026-12-31', daysBefore }));
  const on = (today: string, securityRecords = [record({})], securityReminders: ReminderFact[] = []) =>
    expiriesOf({ securityRecords, securityReminders }, policy, today);
  it('R22-1 the last one counts, of each kind, and none below the level', () => {
    expect(on('2026-06-01', [])).toEqual([]);
    expect(on('2026-06-01', [record({ level: 2 })])).toEqual([]);
    const both = [
      record({}),
      record({ validUntil: '2026-08-01' }),
      record({ type: 'crypto', level: null, validUntil: '2026-06-02' }),
    ];
    expect(on('2026-06-01', both)).toEqual([
      { type: 'mlps', expiresOn: '2026-12-31', daysLeft: 213, dueReminder: null },
      { type: 'crypto', expiresOn: '2026-06-02', daysLeft: 1, dueReminder: 30 },
    ]);
  });
  it.each([
    ['2026-10-01', 91, null],
    ['2026-10-02', 90, 90],
    ['2026-11-01', 60, 60],
    ['2026-12-01', 30, 30],
    ['2026-12-31', 0, 30],
    ['2027-01-01', -1, null],
  ])('R22-1 on %s, %i days before, the reminder of %s days is due', (today, daysLeft, dueReminder) => {
    expect(on(today)).toMatchObject([{ daysLeft, dueReminder }]);
  });
  it('R22-1 each is given once, and what was slept through is not made up for', () => {
    const due = (today: string, ...days: number[]) => on(today, [record({})], given(...days))[0]?.dueReminder;
    expect([due('2026-10-15', 90), due('2026-11-15', 90), due('2026-12-15', 60), due('2026-12-15', 30)]).toEqual([
      null,
      60,
      30,
      null,
    ]);
  });
});
