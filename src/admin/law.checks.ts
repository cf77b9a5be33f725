import { SetsOnRecord, type SetOnRecord } from '../platform/policies/sets-on-record.ts';
import { recordsSql } from '../policy-sets/index.ts';
import {
  cnCalendar,
  governing,
  hasYear,
  jurisdictionChain,
  yearOf,
  type Extension,
  type PolicySet,
} from '../regulation/index.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import type { Connected } from './database.checks.ts';

const extensions = `SELECT policy_code AS "policyCode", document_number AS "documentNumber", issuer, dated_on::text AS "datedOn",
  valid_to::text AS "validTo", note, demonstration FROM policy_extensions`;

/** Whether the law is loaded: working days of the years ahead, a policy set in force where organizations are. */
export const lawChecks: readonly Check<Connected>[] = [
  {
    name: 'calendar',
    run: ({ clock }) => {
      const year = yearOf(clock.legal().date);
      const missing = [year, year + 1].filter((y) => !hasYear(cnCalendar, y));
      if (missing.length === 0)
        return [ok(`working days of ${year} and ${year + 1} are known`, `已装载 ${year}、${year + 1} 年工作日历`)];
      const said = {
        en: `working days of ${missing.join(', ')} are not loaded`,
        zh: `未装载 ${missing.join('、')} 年工作日历`,
      };
      const mend = {
        en: 'Deadlines that reach into such a year are refused, never guessed. Load the State Council notice of the year (it appears in November of the year before).',
        zh: '跨入该年的期限将被拒绝而不会推测。请装载国务院办公厅当年节假日安排通知（上年 11 月发布）。',
      };
      return [missing.includes(year) ? fail(said, mend) : warn(said, mend)];
    },
  },
  {
    name: 'policy set',
    run: async ({ app, clock }) => {
      const known = (await app.query<Extension>(extensions)).rows;
      const { rows } = await app.query<{ jurisdiction: string }>('SELECT DISTINCT jurisdiction FROM organizations');
      const today = clock.legal().date;
      const records = (await app.query<SetOnRecord>(recordsSql.text, [[]])).rows;
      const sets = new SetsOnRecord().with(records);
      return rows.map(({ jurisdiction }) => inForceIn(jurisdiction, sets, known, today));
    },
  },
];

function inForceIn(
  jurisdiction: string,
  sets: readonly PolicySet[],
  known: readonly Extension[],
  today: string,
): Outcome {
  const [own = jurisdiction, ...wider] = jurisdictionChain(jurisdiction);
  const found = governing(sets, known, [own], today) ?? governing(sets, known, wider, today);
  if (found?.inForce && !found.demonstration)
    return ok(
      `${found.set.code} is in force in ${jurisdiction} until ${found.lastDay}`,
      `${jurisdiction} 适用 ${found.set.code}，至 ${found.lastDay}`,
    );
  if (found?.inForce)
    return warn(
      {
        en: `${found.set.code} is in force in ${jurisdiction} only by an assumption of the demo`,
        zh: `${jurisdiction} 的 ${found.set.code} 仅凭演示假设有效`,
      },
      {
        en: 'For real work record the extension by its document, or load a successor set.',
        zh: '正式使用请登记延期文件，或装载后续规则集。',
      },
    );
  return warn(
    {
      en: `no policy set is in force in ${jurisdiction}${found ? `; ${found.set.code} ended on ${found.lastDay}` : ''}`,
      zh: `${jurisdiction} 无有效规则集${found ? `，${found.set.code} 已于 ${found.lastDay} 届满` : ''}`,
    },
    {
      en: 'Announcements and signatures are refused (Art. 24); agreements keep running. The data authority records an extension or a successor set.',
      zh: '公告与签署将被拒绝（第二十四条），既有协议继续有效。由市数据主管部门登记延期或装载后续规则集。',
    },
  );
}
