/** A calendar date of law, YYYY-MM-DD, in Asia/Shanghai. Dates compare as strings. */
export type IsoDate = string;

/** Days from `from` to `to`, both included; without `to` it is still open. */
export interface DateSpan {
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
}

const DAY = 86_400_000;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const dateOf = (year: number, month: number, day: number): IsoDate => {
  if (year < 1 || year > 9999) throw new RangeError(`year out of range: ${year}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** 28 to 31; months count from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const split = (text: string): readonly [number, number, number] | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? [year, month, day] : undefined;
};

/** True for a date that exists, written YYYY-MM-DD. */
export const isIsoDate = (text: string): text is IsoDate => split(text) !== undefined;

const parts = (date: IsoDate): readonly [number, number, number] => {
  const found = split(date);
  if (!found) throw new RangeError(`not a calendar date: ${date}`);
  return found;
};

const ordinal = (date: IsoDate): number => {
  const [year, month, day] = parts(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
};

export const yearOf = (date: IsoDate): number => parts(date)[0];

/** `days` may be negative. Throws RangeError for a date that does not exist. */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  const moved = new Date((ordinal(date) + days) * DAY);
  return dateOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The corresponding day `months` later (or earlier), or the month's last day where there is none (Civil Code Art 202). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  if (!Number.isInteger(months)) throw new RangeError(`not a whole number of months: ${months}`);
  const [year, month, day] = parts(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The corresponding day `years` later (or earlier); 29 Feb becomes 28 Feb in a common year (Civil Code Art 201-202). */
export const addYears = (date: IsoDate, years: number): IsoDate => addMonths(date, years * 12);

/** Calendar days from `from` to `to`; the first day is not counted (Civil Code Art 201), negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => ordinal(to) - ordinal(from);

/** 1 = Monday ... 7 = Sunday. */
export const weekday = (date: IsoDate): number => ((((ordinal(date) + 3) % 7) + 7) % 7) + 1;

/** The look-back of Art 8 (近3年): [anchor minus `years`, anchor], both days included. */
export const lookBack = (anchor: IsoDate, years: number): { readonly from: IsoDate; readonly to: IsoDate } => ({
  from: addYears(anchor, -years),
  to: anchor,
});

export const covers = (span: DateSpan, date: IsoDate): boolean =>
  span.from <= date && (span.to === undefined || date <= span.to);

/** True when the spans share a day: a listing counts if any of its days lies in the look-back. */
export const overlap = (one: DateSpan, other: DateSpan): boolean =>
  (other.to === undefined || one.from <= other.to) && (one.to === undefined || other.from <= one.to);
