import { addDays, type Rule } from '../regulation/index.ts';
import { dayOf } from '../platform/clock/clock.ts';
import { scoringFaults, type Scoring } from './scoring.ts';
import type { AmendAnnouncement, RecordTransition, ReviseAnnouncement } from './announcement.dto.ts';
import type { AnnouncementFacts } from './announcement.facts.ts';

type R = Rule<AnnouncementFacts>;

/** Art. 7 明确申报条件和运营要求: neither may be missing when the call is published. */
export const R07_1: R = {
  id: 'R07-1',
  article: 'Art 7',
  force: 'must',
  text: { en: 'Still to be written: {parts}.', zh: '尚未明确：{parts}。' },
  check: ({ applicationConditions, operationRequirements }) => {
    const parts = [
      ...(applicationConditions.trim() === '' ? ['applicationConditions'] : []),
      ...(operationRequirements.trim() === '' ? ['operationRequirements'] : []),
    ];
    return parts.length === 0 ? undefined : { parts: parts.join(', ') };
  },
};

/** Art. 7 [reading] the window opens before it closes, is not over, and lasts as long as the set asks, in calendar days. */
export const R07_3: R = {
  id: 'R07-3',
  article: 'Art 7',
  force: 'must',
  pointer: '/closesAt',
  text: {
    en: 'The window runs from {opensAt} to {closesAt}; it must open no earlier than today, and last at least {days} days.',
    zh: '申报期间为 {opensAt} 至 {closesAt}；开始不得早于今日，且不得少于 {days} 日。',
  },
  check: ({ opensAt, closesAt, today }, policy) => {
    const days = policy.announcement.minWindowDays;
    const opens = dayOf(new Date(opensAt));
    const long = new Date(closesAt).getTime() - new Date(opensAt).getTime() >= days * 86_400_000;
    return opens >= today && long && addDays(opens, days) <= dayOf(new Date(closesAt))
      ? undefined
      : { opensAt, closesAt, days };
  },
};

/** Art. 7 大领域、重点区域或者特定场景: one of the scope kinds of the set. */
export const R07_1_SCOPE: R = {
  id: 'R07-1',
  article: 'Art 7',
  force: 'must',
  pointer: '/scopeKind',
  text: { en: 'The scope kind is one of: {known}.', zh: '公告范围须为下列之一：{known}。' },
  check: (facts, policy) => {
    const { scopeKind = facts.scopeKind } = (facts.input ?? {}) as ReviseAnnouncement;
    const known = policy.announcement.scopeKinds.map((k) => k.code);
    return known.includes(scopeKind) ? undefined : { known: known.join(', ') };
  },
};

/** An amendment never shortens the window of those who already prepare. */
export const R07_3_AMENDED: R = {
  id: 'R07-3',
  article: 'Art 7',
  force: 'must',
  pointer: '/closesAt',
  text: {
    en: 'An amendment may only move the end of the window later than {closesAt}.',
    zh: '补充公告只能将截止时间延后至 {closesAt} 之后。',
  },
  check: ({ input, closesAt }) => {
    const next = (input as AmendAnnouncement).closesAt;
    return next === undefined || new Date(next) > new Date(closesAt) ? undefined : { closesAt };
  },
};

/** Art. 24 [reading] a round goes on under its own set by the document alone, or under another one that is in force. */
export const R24_3_SET: R = {
  id: 'R24-3',
  article: 'Art 24',
  force: 'must',
  pointer: '/policyCode',
  text: {
    en: 'The round may continue under {known}, by a document dated no later than {today}.',
    zh: '本轮可继续适用 {known}，依据文件的日期不得晚于 {today}。',
  },
  check: ({ input, continuable, today }) => {
    const { policyCode, documentDate } = input as RecordTransition;
    return continuable.includes(policyCode) && documentDate <= today
      ? undefined
      : { known: continuable.join(', '), today };
  },
};

/** What the act brings along, with the absent list of the tie-break as an empty one; undefined where it brings none. */
const brought = (input: unknown): Scoring | null | undefined => {
  const { scoring } = (input ?? {}) as ReviseAnnouncement;
  return scoring ? { ...scoring, tieBreak: scoring.tieBreak ?? [] } : scoring;
};

/** Art. 10 综合评审 [reading] criteria are published with the call: each once, weights that make 100, ties told apart by some of them. */
export const R10_6_CRITERIA: R = {
  id: 'R10-6',
  article: 'Art 10',
  force: 'must',
  pointer: '/scoring',
  text: {
    en: 'Weights make 100, and every code stands once and is one of the criteria. Wrong: {faults}.',
    zh: '权重合计须为100，代码不得重复且须为评审标准之一。有误：{faults}。',
  },
  check: ({ input, scoring }) => {
    const given = brought(input) ?? scoring;
    const faults = given ? scoringFaults(given) : [];
    return faults.length === 0 ? undefined : { faults: faults.join('; ') };
  },
};

/** Art. 10 [reading] once the window is open, those who prepare an application rely on the criteria. */
export const R10_6_FROZEN: R = {
  id: 'R10-6',
  article: 'Art 10',
  force: 'must',
  pointer: '/scoring',
  text: {
    en: 'The criteria are frozen since the window opened: {opensAt}.',
    zh: '申报自 {opensAt} 开始，评审标准不再变更。',
  },
  check: ({ input, now, opensAt }) =>
    brought(input) === undefined || now < Date.parse(opensAt) ? undefined : { opensAt },
};
