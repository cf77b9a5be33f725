import { daysBetween, mayStandIn, type Rule } from '../../regulation/index.ts';
import { MOST_DAYS, MOST_DAYS_AHEAD, type DelegationFacts } from './delegation.facts.ts';

type R = Rule<DelegationFacts>;

/** Nobody is let act for another in the past, and no right lies dormant for long. */
export const R15_6_BEGINS: R = {
  id: 'R15-6',
  article: 'Art 15',
  force: 'must',
  pointer: '/firstDay',
  text: {
    en: 'A delegation begins today ({today}) or up to {most} days later, not on {firstDay}.',
    zh: '委托自当日（{today}）起，或者在其后 {most} 日内开始，不得自 {firstDay} 开始。',
  },
  check: ({ today, firstDay }) => {
    const ahead = daysBetween(today, firstDay);
    return ahead >= 0 && ahead <= MOST_DAYS_AHEAD ? undefined : { today, firstDay, most: MOST_DAYS_AHEAD };
  },
};

/** It has a last day, near enough to be foreseen. */
export const R15_6_LASTS: R = {
  id: 'R15-6',
  article: 'Art 15',
  force: 'must',
  pointer: '/lastDay',
  text: {
    en: 'A delegation lasts 1 to {most} days, the first ({firstDay}) and the last ({lastDay}) included.',
    zh: '委托期限为 1 至 {most} 日，含首日（{firstDay}）和末日（{lastDay}）。',
  },
  check: ({ firstDay, lastDay }) => {
    const days = daysBetween(firstDay, lastDay) + 1;
    return days >= 1 && days <= MOST_DAYS ? undefined : { firstDay, lastDay, most: MOST_DAYS };
  },
};

/** Rights and offices exclude each other (R15-6), and who was kept to reading does not decide by a colleague's grace. */
export const R15_6_DELEGATE: R = {
  id: 'R15-6',
  article: 'Art 15',
  force: 'must',
  pointer: '/delegateId',
  text: {
    en: 'Who only reads, or is an administrator, acts for nobody: {is}.',
    zh: '仅可查阅的人员和管理员不得代他人办理：{is}。',
  },
  check: ({ delegate }) => {
    if (!delegate || mayStandIn(delegate.memberLevel, delegate.office !== null)) return undefined;
    return { is: delegate.office ?? delegate.memberLevel };
  },
};
