import { addDays, addMonths, addYears, covers, daysBetween, isIsoDate, lookBack, overlap, weekday } from './dates.ts';

describe('addYears (Civil Code Art 202)', () => {
  it.each([
    ['2025-01-01', 5, '2030-01-01'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2024-02-29', -3, '2021-02-28'],
    ['2024-12-31', 1, '2025-12-31'],
  ])('%s plus %i years ends on %s', (date, years, expected) => expect(addYears(date, years)).toBe(expected));
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('%s plus %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
});

describe('days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1970-01-01', -1, '1969-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
    ['2025-12-01', 190, '2026-06-09'],
  ])('%s plus %i days is %s, and back', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each([
    ['2024-05-24', 5],
    ['2026-05-23', 6],
    ['1969-12-28', 7],
    ['1970-01-01', 4],
    ['2000-02-29', 2],
  ])('%s is weekday %i', (date, expected) => expect(weekday(date)).toBe(expected));
});

describe('what is not a date', () => {
  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '0000-01-01', '2025-1-1', '2025-01-01T00:00', ''])(
    'refuses %p',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );
  it('refuses half a day and a year past 9999', () => {
    expect(() => addDays('2025-01-01', 0.5)).toThrow(RangeError);
    expect(() => addYears('9999-01-01', 1)).toThrow(RangeError);
  });
});

describe('look-back of three years (Art 8)', () => {
  const window = lookBack('2026-03-10', 3);
  it.each([
    ['exactly 3 years before counts', '2023-03-10', true],
    ['one day earlier passes', '2023-03-09', false],
    ['the day of submission counts', '2026-03-10', true],
    ['the day after is outside', '2026-03-11', false],
  ])('%s', (_name, date, expected) => expect(covers(window, date)).toBe(expected));

  it('starts on 2021-02-28 for an anchor of 2024-02-29', () =>
    expect(lookBack('2024-02-29', 3)).toEqual({ from: '2021-02-28', to: '2024-02-29' }));

  it.each([
    ['a listing removed on the first day counts', { from: '2020-01-01', to: '2023-03-10' }, true],
    ['a listing removed the day before passes', { from: '2020-01-01', to: '2023-03-09' }, false],
    ['a listing that still stands counts', { from: '2019-01-01' }, true],
    ['a listing that starts after the anchor is outside', { from: '2026-03-11' }, false],
    ['a listing around the whole window counts', { from: '2000-01-01', to: '2030-01-01' }, true],
  ])('%s', (_name, listing, expected) => expect(overlap(window, listing)).toBe(expected));
});
