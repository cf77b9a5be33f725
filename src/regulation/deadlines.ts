import { addWorkingDays, restsOnAssumption, type WorkCalendar } from './calendar.ts';
import { addDays, addMonths, addYears, type IsoDate } from './dates.ts';
import { valueAt, type PeriodUnit, type Policy, type PolicySet, type Subject } from './policy.ts';

/** The paths of a policy whose value is one number. */
export type NumberPath = {
  [S in Subject]: {
    [P in keyof Policy[S] & string]: Policy[S][P] extends number ? `${S}.${P}` : never;
  }[keyof Policy[S] & string];
}[Subject];

export interface Deadline {
  /** The last day on which the act is in time. */
  readonly dueOn: IsoDate;
  readonly basis: PeriodUnit;
  /** The count ran through a year whose holidays are assumed. */
  readonly assumption: boolean;
}

/**
 * When a period of the set that starts on `from` ends; the first day is not counted (Civil Code Art 201). Throws
 * CalendarYearMissing where working days of an unloaded year are needed, RangeError for a parameter that is no period.
 */
export function deadline(set: PolicySet, path: NumberPath, from: IsoDate, calendar: WorkCalendar): Deadline {
  const length = Number(valueAt(set, path));
  const unit = set.basis[path].unit;
  if (unit === undefined) throw new RangeError(`not a period: ${path}`);
  switch (unit) {
    case 'workdays': {
      const dueOn = addWorkingDays(from, length, calendar);
      return { dueOn, basis: unit, assumption: restsOnAssumption(from, dueOn, calendar) };
    }
    case 'days':
      return { dueOn: addDays(from, length), basis: unit, assumption: false };
    case 'months':
      return { dueOn: addMonths(from, length), basis: unit, assumption: false };
    case 'years':
      return { dueOn: addYears(from, length), basis: unit, assumption: false };
  }
}

/**
 * Which of the reminders before a last day is due, by its days: the latest whose day has come, unless it or a later one
 * was given. One that nobody was awake for is not made up for.
 * @param daysLeft 0 on the last day
 * @returns null where none is due
 */
export function reminderDue(remindDays: readonly number[], daysLeft: number, given: readonly number[]): number | null {
  const stage = Math.min(...remindDays.filter((days) => daysLeft <= days));
  return daysLeft >= 0 && Number.isFinite(stage) && !given.some((days) => days <= stage) ? stage : null;
}
