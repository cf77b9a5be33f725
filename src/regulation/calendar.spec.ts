import { cnCalendar } from './calendar-cn.ts';
import {
  addWorkingDays,
  assumedYear,
  CalendarYearMissing,
  hasYear,
  isWorkingDay,
  restsOnAssumption,
  withAssumedYears,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './calendar.ts';
import { addDays, weekday, yearOf } from './dates.ts';

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('working days of China', () => {
  it.each([
    ['an ordinary Friday', '2024-05-24', true],
    ['a Saturday', '2026-05-23', false],
    ['a Sunday worked for Spring Festival', '2024-02-18', true],
    ['the eve of 2024, which the notice did not make free', '2024-02-09', true],
    ['the eve of 2025, free since the amendment of 2024', '2025-01-28', false],
    ['the Sunday before New Year 2026 is over', '2026-01-04', true],
    ['the ninth free day of Spring Festival 2026', '2026-02-23', false],
    ['the first day after it', '2026-02-24', true],
    ['the eighth of October 2025, joined with Mid-Autumn', '2025-10-08', false],
    ['the eighth of October 2026', '2026-10-08', true],
  ])('%s: %s is %p', (_name, date, expected) => expect(isWorkingDay(date, cnCalendar)).toBe(expected));

  // Counted independently from the notices: free days and make-up days of a year, and what is left of 365 or 366.
  it.each([
    [2024, 28, 8, 251],
    [2025, 28, 5, 248],
    [2026, 33, 6, 248],
  ])('%i has %i free days, %i make-up days and %i working days', (year, free, makeUp, working) => {
    const loaded = cnCalendar.years.find((one) => one.year === year);
    const offDays = daysOf(year).filter((day) => loaded?.holidays.some(({ from, to }) => from <= day && day <= to));
    expect(offDays).toHaveLength(free);
    expect(loaded?.makeUpDays).toHaveLength(makeUp);
    expect(daysOf(year).filter((day) => isWorkingDay(day, cnCalendar))).toHaveLength(working);
  });

  it('names for each year the notice that set it, issued the year before', () => {
    for (const { year, notice, assumption } of cnCalendar.years) {
      expect(assumption).toBe(false);
      expect(notice?.documentNumber).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
      expect(notice && yearOf(notice.issuedOn)).toBe(year - 1);
    }
  });

  it('works on weekend days only where it makes up, and never on a day it also frees', () => {
    for (const { makeUpDays, holidays } of cnCalendar.years)
      for (const day of makeUpDays) {
        expect(weekday(day)).toBeGreaterThan(5);
        expect(holidays.some(({ from, to }) => from <= day && day <= to)).toBe(false);
      }
  });
});

describe('counting', () => {
  it.each([
    ['the first day is not counted', '2026-03-02', 1, '2026-03-03'],
    ['0 working days is the day itself, also a Sunday', '2026-03-01', 0, '2026-03-01'],
    ['from a Friday over the weekend', '2026-03-06', 1, '2026-03-09'],
    ['10 working days in an ordinary fortnight', '2026-03-02', 10, '2026-03-16'],
    ['10 working days over Spring Festival 2026 with both make-up Saturdays', '2026-02-13', 10, '2026-03-05'],
    ['from a make-up Saturday itself', '2026-02-14', 1, '2026-02-24'],
    ['over a year end', '2025-12-31', 1, '2026-01-04'],
  ])('%s: %s + %i = %s, and counted back', (_name, from, count, expected) => {
    expect(addWorkingDays(from, count, cnCalendar)).toBe(expected);
    expect(workingDaysBetween(from, expected, cnCalendar)).toBe(count);
  });

  it('counts none backwards and refuses a negative or broken count', () => {
    expect(workingDaysBetween('2026-03-10', '2026-03-02', cnCalendar)).toBe(0);
    expect(() => addWorkingDays('2026-03-02', -1, cnCalendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-02', 1.5, cnCalendar)).toThrow(RangeError);
  });

  it.each([
    ['2026-10-01', '2026-10-08'],
    ['2026-10-10', '2026-10-10'],
    ['2026-10-11', '2026-10-12'],
  ])('a period that ends on %s ends on %s (Civil Code Art 203)', (date, expected) =>
    expect(workingDayOnOrAfter(date, cnCalendar)).toBe(expected),
  );
});

describe('a year that is not loaded', () => {
  it.each([
    ['2027-01-01', 2027],
    ['2023-12-29', 2023],
  ])('%s answers CalendarYearMissing for %i', (date, year) => {
    const missing = expect.objectContaining({ name: 'CalendarYearMissing', calendar: 'CN', year });
    expect(() => isWorkingDay(date, cnCalendar)).toThrow(missing);
    expect(hasYear(cnCalendar, year)).toBe(false);
  });

  it('is found out in the middle of a count: 2026-12-30 plus 1 is known, plus 2 is not', () => {
    expect(addWorkingDays('2026-12-30', 1, cnCalendar)).toBe('2026-12-31');
    expect(() => addWorkingDays('2026-12-30', 2, cnCalendar)).toThrow(CalendarYearMissing);
    expect(() => workingDaysBetween('2026-12-30', '2027-01-04', cnCalendar)).toThrow(CalendarYearMissing);
  });
});

describe('assumed years, for demonstration only', () => {
  const demo = withAssumedYears(cnCalendar, 2024, 2031);

  it('are marked, carry no notice and leave loaded years alone', () => {
    expect(demo.years.map(({ year, assumption }) => [year, assumption])).toEqual([
      ...[2024, 2025, 2026].map((year) => [year, false]),
      ...[2027, 2028, 2029, 2030, 2031].map((year) => [year, true]),
    ]);
    expect(assumedYear(2027).notice).toBeUndefined();
    expect(cnCalendar.years).toHaveLength(3);
  });

  it('know weekends and fixed dates only', () => {
    expect(isWorkingDay('2027-10-01', demo)).toBe(false);
    expect(isWorkingDay('2027-10-04', demo)).toBe(true);
    expect(addWorkingDays('2026-12-30', 2, demo)).toBe('2027-01-04');
  });

  it('show when an answer rests on one', () => {
    expect(restsOnAssumption('2026-12-30', '2026-12-31', demo)).toBe(false);
    expect(restsOnAssumption('2026-12-30', '2027-01-04', demo)).toBe(true);
  });
});
