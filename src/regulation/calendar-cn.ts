import type { CalendarYear, Holiday, HolidayNotice, WorkCalendar } from './calendar.ts';

const notice = (year: number, documentNumber: string, issuedOn: string): HolidayNotice => ({
  title: {
    en: `Notice of the General Office of the State Council on the arrangement of some holidays in ${year}`,
    zh: `国务院办公厅关于${year}年部分节假日安排的通知`,
  },
  documentNumber,
  issuer: '国务院办公厅',
  issuedOn,
});

const holiday = (zh: string, en: string, from: string, to = from): Holiday => ({ text: { en, zh }, from, to });
const newYear = (from: string, to?: string) => holiday('元旦', "New Year's Day", from, to);
const springFestival = (from: string, to: string) => holiday('春节', 'Spring Festival', from, to);
const qingming = (from: string, to: string) => holiday('清明节', 'Qingming Festival', from, to);
const laborDay = (from: string, to: string) => holiday('劳动节', 'Labor Day', from, to);
const dragonBoat = (from: string, to?: string) => holiday('端午节', 'Dragon Boat Festival', from, to);
const midAutumn = (from: string, to: string) => holiday('中秋节', 'Mid-Autumn Festival', from, to);
const nationalDay = (from: string, to: string) => holiday('国庆节', 'National Day', from, to);

const year2024: CalendarYear = {
  year: 2024,
  assumption: false,
  notice: notice(2024, '国办发明电〔2023〕7号', '2023-10-25'),
  holidays: [
    newYear('2024-01-01'),
    springFestival('2024-02-10', '2024-02-17'),
    qingming('2024-04-04', '2024-04-06'),
    laborDay('2024-05-01', '2024-05-05'),
    dragonBoat('2024-06-10'),
    midAutumn('2024-09-15', '2024-09-17'),
    nationalDay('2024-10-01', '2024-10-07'),
  ],
  makeUpDays: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ],
};

const year2025: CalendarYear = {
  year: 2025,
  assumption: false,
  notice: notice(2025, '国办发明电〔2024〕12号', '2024-11-12'),
  holidays: [
    newYear('2025-01-01'),
    springFestival('2025-01-28', '2025-02-04'),
    qingming('2025-04-04', '2025-04-06'),
    laborDay('2025-05-01', '2025-05-05'),
    dragonBoat('2025-05-31', '2025-06-02'),
    holiday('国庆节、中秋节', 'National Day and Mid-Autumn Festival', '2025-10-01', '2025-10-08'),
  ],
  makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
};

const year2026: CalendarYear = {
  year: 2026,
  assumption: false,
  notice: notice(2026, '国办发明电〔2025〕7号', '2025-11-04'),
  holidays: [
    newYear('2026-01-01', '2026-01-03'),
    springFestival('2026-02-15', '2026-02-23'),
    qingming('2026-04-04', '2026-04-06'),
    laborDay('2026-05-01', '2026-05-05'),
    dragonBoat('2026-06-19', '2026-06-21'),
    midAutumn('2026-09-25', '2026-09-27'),
    nationalDay('2026-10-01', '2026-10-07'),
  ],
  makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

/** China's working days as the State Council set them; a later year is loaded when its notice is out (each November). */
export const cnCalendar: WorkCalendar = { code: 'CN', years: [year2024, year2025, year2026] };
