import { cnCalendar } from './calendar-cn.ts';
import { CalendarYearMissing, withAssumedYears } from './calendar.ts';
import { deadline, type NumberPath } from './deadlines.ts';
import { nj2024 } from './policy-sets/index.ts';

it.each<[NumberPath, string, string, string]>([
  ['share.regulatorDays', '2026-02-13', '2026-03-05', 'workdays'],
  ['announcement.minWindowDays', '2026-02-13', '2026-03-05', 'days'],
  ['review.publicityDays', '2024-09-30', '2024-10-12', 'workdays'],
  ['remedy.litigationMonths', '2025-08-31', '2026-02-28', 'months'],
  ['agreement.maxYears', '2024-02-29', '2029-02-28', 'years'],
])('%s from %s is due on %s, counted in %s', (path, from, dueOn, basis) =>
  expect(deadline(nj2024, path, from, cnCalendar)).toEqual({ dueOn, basis, assumption: false }),
);

it('needs no calendar for calendar days, and says which year is missing for working days', () => {
  expect(deadline(nj2024, 'remedy.holdDays', '2030-01-01', cnCalendar).dueOn).toBe('2030-07-10');
  expect(() => deadline(nj2024, 'share.providerDays', '2026-12-30', cnCalendar)).toThrow(CalendarYearMissing);
});

it('marks a deadline that rests on an assumed year', () =>
  expect(deadline(nj2024, 'share.providerDays', '2026-12-30', withAssumedYears(cnCalendar, 2027, 2027))).toEqual({
    dueOn: '2027-01-14',
    basis: 'workdays',
    assumption: true,
  }));

it('refuses a number that is no period', () =>
  expect(() => deadline(nj2024, 'review.minExperts', '2026-01-05', cnCalendar)).toThrow(RangeError));
