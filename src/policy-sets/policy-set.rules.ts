import { addDays, type Rule } from '../regulation/index.ts';
import type { AdoptPolicySet, ExtendPolicySet, SupersedePolicySet } from './policy-set.dto.ts';
import type { PolicySetFacts } from './policy-set.facts.ts';

type R = Rule<PolicySetFacts>;

/** Art. 24 有效期 [reading]: only the body that issued a set prolongs it, and only before its last day is over. */
export const R24_2_EXTENSION: R = {
  id: 'R24-2',
  article: 'Art 24',
  force: 'must',
  text: {
    en: 'An extension is a document of {issuer}, dated no later than {lastDay}, the last day of the set, and not in the future, that moves that day; wrong: {wrong}.',
    zh: '延期须由 {issuer} 发文，发文日期不晚于规则集最后一日 {lastDay} 且不晚于今日，并延后该日；有误：{wrong}。',
  },
  check: ({ input, issuer, lastDay, today }) => {
    const { issuer: by, datedOn, validTo } = input as ExtendPolicySet;
    const wrong = [
      ...(by === issuer ? [] : ['issuer']),
      ...(datedOn <= lastDay && datedOn <= today ? [] : ['datedOn']),
      ...(validTo > lastDay ? [] : ['validTo']),
    ];
    return wrong.length === 0 ? undefined : { issuer, lastDay, wrong: wrong.join(', ') };
  },
};

/** Art. 24 自…起施行 [reading]: a set is law by the document of its issuer, which is never younger than its first day. */
export const R24_2_ADOPTED: R = {
  id: 'R24-2',
  article: 'Art 24',
  force: 'must',
  text: {
    en: 'A set becomes law by a document of {issuer}, dated no later than its first day {validFrom} and not in the future; wrong: {wrong}.',
    zh: '规则集须依 {issuer} 的发文生效，发文日期不晚于施行日 {validFrom} 且不晚于今日；有误：{wrong}。',
  },
  check: ({ input, issuer, validFrom, today }) => {
    const { issuer: by, documentDate } = input as AdoptPolicySet;
    const wrong = [
      ...(by === issuer ? [] : ['issuer']),
      ...(documentDate <= validFrom && documentDate <= today ? [] : ['documentDate']),
    ];
    return wrong.length === 0 ? undefined : { issuer, validFrom, wrong: wrong.join(', ') };
  },
};

/** Art. 24 [reading]: a successor takes over from a day to come on which it is in force itself, so that no day is without law. */
export const R24_2_SUCCESSOR: R = {
  id: 'R24-2',
  article: 'Art 24',
  force: 'must',
  text: {
    en: 'A successor is another adopted set of the same jurisdiction that is in force on the day it takes over; that day is after today ({today}), after {validFrom} and no later than the day after {lastDay}; the document is not of the future. Wrong: {wrong}.',
    zh: '后续规则集须为同一管辖区域内已生效登记的其他规则集，且在接替日有效；接替日须晚于今日（{today}）和 {validFrom}，并不晚于 {lastDay} 的次日；发文日期不得晚于今日。有误：{wrong}。',
  },
  check: ({ id, input, successor, today, validFrom, lastDay }) => {
    const { successorId, from, documentDate } = input as SupersedePolicySet;
    const stands =
      successor !== null &&
      successorId !== id &&
      successor.state === 'in_force' &&
      successor.supersededFrom === null &&
      successor.validFrom <= from &&
      from <= successor.lastDay;
    const wrong = [
      ...(stands ? [] : ['successorId']),
      ...(from > today && from > validFrom && from <= addDays(lastDay, 1) ? [] : ['from']),
      ...(documentDate <= today ? [] : ['documentDate']),
    ];
    return wrong.length === 0 ? undefined : { today, validFrom, lastDay, wrong: wrong.join(', ') };
  },
};

/** [reading] Nation, province, city: what stands lower is as strict as what it is laid over, or stricter. */
export const R24_4: R = {
  id: 'R24-4',
  article: 'Art 24',
  force: 'must',
  text: {
    en: 'The set is laxer than what it stands under in {count} parameters: {laxer}.',
    zh: '规则集有 {count} 项参数宽于其上位规则：{laxer}。',
  },
  check: ({ laxer }) => {
    if (laxer.length === 0) return undefined;
    const each = laxer.map((one) => `${one.path}: ${one.value} (${one.above}: ${one.least}, ${one.basis})`);
    return { count: laxer.length, laxer: each.join('; ') };
  },
};
