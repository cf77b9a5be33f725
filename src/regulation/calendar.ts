import { addDays, weekday, yearOf, type IsoDate } from './dates.ts';
import type { Text } from './text.ts';

/** The notice that set a year's holidays. */
export interface HolidayNotice {
  readonly title: Text;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: IsoDate;
}

/** Days off, both ends included, weekends inside counted too. */
export interface Holiday {
  readonly text: Text;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One year: days off beside weekends, and weekend days worked instead (调休). `assumption` marks a year no notice has set. */
export interface CalendarYear {
  readonly year: number;
  readonly assumption: boolean;
  readonly notice?: HolidayNotice;
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly IsoDate[];
}

export interface WorkCalendar {
  readonly code: string;
  readonly years: readonly CalendarYear[];
}

/** A day of a year that is not loaded was asked for; the answer is unknown and must not be guessed. */
export class CalendarYearMissing extends Error {
  readonly calendar: string;
  readonly year: number;

  constructor(calendar: string, year: number) {
    super(`calendar ${calendar} has no year ${year}`);
    this.name = 'CalendarYearMissing';
    this.calendar = calendar;
    this.year = year;
  }
}

export const hasYear = (calendar: WorkCalendar, year: number): boolean =>
  calendar.years.some((loaded) => loaded.year === year);

const loadedYear = (calendar: WorkCalendar, date: IsoDate): CalendarYear => {
  const year = yearOf(date);
  const found = calendar.years.find((loaded) => loaded.year === year);
  if (!found) throw new CalendarYearMissing(calendar.code, year);
  return found;
};

/** Throws CalendarYearMissing when the year of `date` is not loaded. */
export function isWorkingDay(date: IsoDate, calendar: WorkCalendar): boolean {
  const { holidays, makeUpDays } = loadedYear(calendar, date);
  if (makeUpDays.includes(date)) return true;
  return weekday(date) <= 5 && !holidays.some(({ from, to }) => from <= date && date <= to);
}

/** `date` itself when it is a working day, else the next one (Civil Code Art 203). Throws CalendarYearMissing. */
export function workingDayOnOrAfter(date: IsoDate, calendar: WorkCalendar): IsoDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/**
 * The `count`-th working day after `date`; the first day is not counted (Civil Code Art 201), 0 is `date` itself.
 * Throws CalendarYearMissing as soon as a day of an unloaded year is needed, RangeError for a negative count.
 */
export function addWorkingDays(date: IsoDate, count: number, calendar: WorkCalendar): IsoDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of working days: ${count}`);
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayOnOrAfter(addDays(day, 1), calendar);
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Throws CalendarYearMissing. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** True when any day after `from` up to `to` lies in an assumed year: an answer built on it must say so. */
export const restsOnAssumption = (from: IsoDate, to: IsoDate, calendar: WorkCalendar): boolean =>
  calendar.years.some(({ year, assumption }) => assumption && yearOf(from) <= year && year <= yearOf(to));

/**
 * A year no notice has set yet: weekends and the public holidays with a fixed date only, marked as an assumption.
 * For demonstration data; lunar festivals, Qingming and make-up days are left out, so real deadlines fall later.
 */
export const assumedYear = (year: number): CalendarYear => ({
  year,
  assumption: true,
  holidays: [
    { text: { en: "New Year's Day", zh: '元旦' }, from: `${year}-01-01`, to: `${year}-01-01` },
    { text: { en: 'Labor Day', zh: '劳动节' }, from: `${year}-05-01`, to: `${year}-05-02` },
    { text: { en: 'National Day', zh: '国庆节' }, from: `${year}-10-01`, to: `${year}-10-03` },
  ],
  makeUpDays: [],
});

/** `calendar` with assumed years `from` to `to` where none is loaded; loaded years stay as they are. */
export function withAssumedYears(calendar: WorkCalendar, from: number, to: number): WorkCalendar {
  const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const missing = wanted.filter((year) => !hasYear(calendar, year)).map(assumedYear);
  return { ...calendar, years: [...calendar.years, ...missing] };
}
