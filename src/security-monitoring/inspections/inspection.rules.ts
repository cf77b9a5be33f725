import { inspectingRoles, type Role, type Rule } from '../../regulation/index.ts';
import type { InspectionFacts } from './inspection.facts.ts';

type R = Rule<InspectionFacts>;
const needed = ['data_authority', 'security_supervisor'] as const;

/** Art. 21 市数据主管部门会同网信、保密、公安、国家安全等部门: both at least; a market supervisor may take part, nobody else. */
export const R21_4: R = {
  id: 'R21-4',
  article: 'Art 21',
  force: 'must',
  pointer: '/inspectorIds',
  text: {
    en: 'The data authority inspects together with at least one security supervisor; a market supervisor may take part. Missing: {missing}. Not such a body: {others}.',
    zh: '市数据主管部门须会同至少一家安全监管部门开展检查，市场监督部门可以参加。缺少：{missing}。不属于上述单位：{others}。',
  },
  check: ({ inspectorIds, bodies = {} }) => {
    const holds = (id: string, ...roles: readonly Role[]): boolean =>
      (bodies[id] ?? []).some((role) => roles.includes(role));
    const missing = needed.filter((role) => !inspectorIds.some((id) => holds(id, role)));
    const others = inspectorIds.filter((id) => !holds(id, ...inspectingRoles));
    return missing.length + others.length === 0
      ? undefined
      : { missing: missing.join(', ') || '-', others: others.join(', ') || '-' };
  },
};

/** Art. 21 [reading]: nobody inspects itself. A zone that the data authority regulates is inspected with the others' eyes. */
export const R21_4_SELF: R = {
  id: 'R21-4',
  article: 'Art 21',
  force: 'must',
  pointer: '/organizationIds',
  text: { en: 'Nobody inspects itself: {ids}.', zh: '不得检查本单位：{ids}。' },
  check: ({ organizationIds, inspectorIds }) => {
    const ids = organizationIds.filter((id) => inspectorIds.includes(id));
    return ids.length === 0 ? undefined : { ids: ids.join(', ') };
  },
};

/** Art. 21 [reading]: an inspection names what it covers; it is no standing sight of everything. */
export const R21_5: R = {
  id: 'R21-5',
  article: 'Art 21',
  force: 'must',
  pointer: '/zoneIds',
  text: {
    en: 'An inspection names what it covers: at least one zone, agreement or organization.',
    zh: '监督检查须载明检查对象：至少一个专区、协议或者单位。',
  },
  check: ({ zoneIds, agreementIds, organizationIds }) =>
    zoneIds.length + agreementIds.length + organizationIds.length > 0 ? undefined : {},
};

export const R21_5_DAYS: R = {
  id: 'R21-5',
  article: 'Art 21',
  force: 'must',
  pointer: '/endsOn',
  text: {
    en: 'The inspection lasts from {startsOn} to {endsOn}: it may neither end before it starts nor be over ({today}).',
    zh: '检查期间为 {startsOn} 至 {endsOn}：截止日不得早于起始日，也不得已经届满（今日 {today}）。',
  },
  check: ({ startsOn, endsOn, today }) =>
    startsOn <= endsOn && today <= endsOn ? undefined : { startsOn, endsOn, today },
};

/** It ends by its date by itself, so that only its first day is to be looked at. */
export const R21_5_BEGUN: R = {
  id: 'R21-5',
  article: 'Art 21',
  force: 'must',
  text: {
    en: 'The inspection begins on {startsOn} at the earliest; today is {today}.',
    zh: '检查最早于 {startsOn} 开始，今日为 {today}。',
  },
  check: ({ startsOn, today }) => (startsOn <= today ? undefined : { startsOn, today }),
};
