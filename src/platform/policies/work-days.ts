import { Injectable } from '@nestjs/common';
import {
  CalendarYearMissing,
  cnCalendar,
  deadline,
  withAssumedYears,
  type Deadline,
  type IsoDate,
  type NumberPath,
  type Policy,
  type PolicySet,
  type WorkCalendar,
} from '../../regulation/index.ts';
import { Settings } from '../config/settings.ts';
import { DomainError } from '../errors/domain-error.ts';

/** Deadlines by the work calendar. Only the demo assumes years that no notice has set; elsewhere they are refused. */
@Injectable()
export class WorkDays {
  private readonly calendar: WorkCalendar;
  constructor(settings: Settings) {
    this.calendar = settings.values.DEMO ? withAssumedYears(cnCalendar, 2024, 2060) : cnCalendar;
  }

  /** When a period of the set that starts on `from` ends. `rule` is what the period serves. */
  deadline(policy: Policy, path: NumberPath, from: IsoDate, rule: string): Deadline {
    try {
      return deadline(policy as PolicySet, path, from, this.calendar);
    } catch (error) {
      if (!(error instanceof CalendarYearMissing)) throw error;
      throw new DomainError('rules-forbid', { findings: [missing(rule, error)] });
    }
  }
}

const missing = (rule: string, { calendar, year }: CalendarYearMissing) => ({
  rule,
  article: `Art ${Number(rule.slice(1, 3))}`,
  params: { calendar, year },
  text: {
    en: 'Working days of {year} are not known: the calendar {calendar} has no such year. Load it, or name the last day.',
    zh: '日历 {calendar} 未装载 {year} 年，无法计算工作日。请先装载，或者直接指定截止日。',
  },
});
