import type { Rule } from '../regulation/index.ts';
import type { RecordPlatformSecurity } from './zone.dto.ts';
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

/** Art. 22 平台应当按照网络安全等级保护三级及以上标准建设: a record that is valid on the day, at the set's level or above. */
export const R22_1: R = {
  id: 'R22-1',
  article: 'Art 22',
  force: 'must',
  text: {
    en: 'The platform has no security record of level {level} or above that is valid on {today}.',
    zh: '平台在 {today} 没有有效的等级保护 {level} 级及以上备案记录。',
  },
  check: ({ securityRecords, today }, policy) => {
    const level = policy.mlps.minLevel;
    const valid = securityRecords.some((r) => r.level >= level && r.assessedOn <= today && today <= r.validUntil);
    return valid ? undefined : { level, today };
  },
};

/** A record says of itself from when to when it holds. */
export const R22_1_DATES: R = {
  id: 'R22-1',
  article: 'Art 22',
  force: 'must',
  pointer: '/validUntil',
  text: {
    en: 'The record runs from {assessedOn} to {validUntil}; it must be assessed by today and end later than it began.',
    zh: '备案记录期间为 {assessedOn} 至 {validUntil}；测评日不得晚于今日，且有效期须晚于测评日。',
  },
  check: ({ input, today }) => {
    const { assessedOn, validUntil } = input as RecordPlatformSecurity;
    return assessedOn <= today && validUntil > assessedOn ? undefined : { assessedOn, validUntil };
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
