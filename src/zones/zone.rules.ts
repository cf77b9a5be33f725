import type { Rule } from '../regulation/index.ts';
import type { ZoneFacts } from './zone.facts.ts';

type R = Rule<ZoneFacts>;

/** Art. 5 专区分为综合领域和行业领域. A sector zone has a sector and one lead authority; a comprehensive zone has none. */
export const R05_1: R = {
  id: 'R05-1',
  article: 'Art 5',
  force: 'must',
  text: {
    en: 'A zone of kind {kind} has {found}; a sector zone needs a sector of the code table and one lead among its authorities, a comprehensive zone has neither.',
    zh: '{kind} 专区现为：{found}。行业领域专区须有代码表中的行业和一个牵头的行业主管部门，综合领域专区均不设。',
  },
  check: ({ kind, sectorCode, regulators }, policy) => {
    const known = policy.zone.sectors.some((s) => s.code === sectorCode);
    const leads = regulators.filter((r) => r.lead).length;
    const right = kind === 'sector' ? known && leads === 1 : sectorCode === null && regulators.length === 0;
    return right ? undefined : { kind, found: `${sectorCode ?? '-'}, ${leads}/${regulators.length}` };
  },
};

/** Art. 6 相关行业主管部门作为行业领域专区监管部门: only authorities on record for this very sector. */
export const R06_1: R = {
  id: 'R06-1',
  article: 'Art 6',
  force: 'must',
  pointer: '/regulatorIds',
  text: {
    en: 'These organizations are not on record as authority of the sector {sector}: {ids}.',
    zh: '下列单位未登记为行业 {sector} 的主管部门：{ids}。',
  },
  check: ({ kind, sectorCode, regulatorIds, sectorAuthorities }) => {
    const strangers = regulatorIds.filter((id) => !(sectorAuthorities?.[id] ?? []).includes(sectorCode ?? ''));
    return kind === 'comprehensive' || strangers.length === 0
      ? undefined
      : { sector: sectorCode ?? '', ids: strangers.join(', ') };
  },
};

/** Art. 6 治理中心依托市政务云建设并运维公共数据专区: opening follows the center's report. */
export const READY: R = {
  id: 'R06-1',
  article: 'Art 6',
  force: 'must',
  text: { en: 'The governance center has not reported the zone ready.', zh: '治理中心尚未报告专区就绪。' },
  check: ({ readyOn }) => (readyOn === null ? {} : undefined),
};
