import type { Rule } from '../../regulation/index.ts';
import type { SupportServiceFacts } from './support-service.facts.ts';

type R = Rule<SupportServiceFacts>;

/** Art. 5 综合领域专区……支撑各行业、各区域和其他专区: the text lets a comprehensive zone support others, and no other zone. */
export const R05_2: R = {
  id: 'R05-2',
  article: 'Art 5',
  force: 'must',
  pointer: '/zoneId',
  text: {
    en: 'Data support is given out of a comprehensive zone only; this one is of kind {kind}.',
    zh: '数据支撑仅由综合领域专区提供，该专区类型为 {kind}。',
  },
  check: ({ zoneKind }) => (zoneKind === 'comprehensive' ? undefined : { kind: zoneKind }),
};

/** Art. 5 [reading]: support is given to somebody: another zone that runs, a sector authority, or a district by its name. */
export const R05_3_RECIPIENT: R = {
  id: 'R05-3',
  article: 'Art 5',
  force: 'must',
  pointer: '/recipientKind',
  text: {
    en: 'A recipient of kind {kind} is named by exactly one of: another open zone, a sector authority of the jurisdiction, a district.',
    zh: '支撑对象（{kind}）须且仅须载明与类型相符的一项：另一开放运行的专区、本辖区行业主管部门或者区域名称。',
  },
  check: ({ recipientKind, recipientFit }) => (recipientFit ? undefined : { kind: recipientKind }),
};

/** Art. 5, 14 [reading]: support goes no further than what is open to the zone that gives it. */
export const R05_3_RESOURCES: R = {
  id: 'R05-3',
  article: 'Art 5',
  force: 'must',
  pointer: '/resourceIds',
  text: {
    en: 'Not open in the zone that gives support: {resources}.',
    zh: '下列数据资源未向提供支撑的专区开放：{resources}。',
  },
  check: ({ resources, openIds }) => {
    const shut = resources.map((r) => r.resourceId).filter((id) => !openIds.includes(id));
    return shut.length === 0 ? undefined : { resources: shut.join(', ') };
  },
};

export const R05_3_PERIOD: R = {
  id: 'R05-3',
  article: 'Art 5',
  force: 'must',
  pointer: '/endsOn',
  text: {
    en: 'The support lasts from {startsOn} to {endsOn}: it may neither end before it starts nor be over ({today}).',
    zh: '支撑期间为 {startsOn} 至 {endsOn}：截止日不得早于起始日，也不得已经届满（今日 {today}）。',
  },
  check: ({ startsOn, endsOn, today }) =>
    startsOn <= endsOn && today <= endsOn ? undefined : { startsOn, endsOn, today },
};

/** Everything a support service must satisfy, looked at again at each stage. */
export const supportRules: readonly R[] = [R05_2, R05_3_RECIPIENT, R05_3_RESOURCES, R05_3_PERIOD];
