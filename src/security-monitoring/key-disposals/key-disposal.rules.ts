import { addDays, addMonths, type Rule } from '../../regulation/index.ts';
import type { KeyDisposalFacts } from './key-disposal.facts.ts';

type R = Rule<Pick<KeyDisposalFacts, 'scopeKind' | 'subject' | 'today'>>;

/** Art. 12 协议终止 [reading]: as long as an agreement lives, or is being signed, its keys are needed. */
export const R12_6: R = {
  id: 'R12-6',
  article: 'Art 12',
  force: 'must',
  text: {
    en: 'The keys of an agreement are destroyed when it has ended: terminated, expired or abandoned; it is {state}.',
    zh: '协议终结（终止、到期或者放弃签署）后方可销毁其密钥，当前状态为 {state}。',
  },
  check: ({ scopeKind, subject: { over, state } }) => (scopeKind !== 'agreement' || over ? undefined : { state }),
};

/** Art. 12 [reading]: whoever sues over the end must still find what it was about, so they are held longer than the time to sue. */
export const R12_7: R = {
  id: 'R12-7',
  article: 'Art 12',
  force: 'must',
  text: {
    en: 'The keys of an agreement are held for {days} days after its end, until {until}; today is {today}.',
    zh: '协议终结后其密钥须保留 {days} 日，至 {until}；今日为 {today}。',
  },
  check: ({ scopeKind, subject: { over, since }, today }, policy) => {
    if (scopeKind !== 'agreement' || !over) return undefined;
    const days = policy.remedy.holdDays;
    const until = addDays(since ?? today, days);
    return until < today ? undefined : { days, until, today };
  },
};

/** Art. 9, 10 [reading]: the materials of a case are what its decision stands on, as long as it is open. */
export const R09_7: R = {
  id: 'R09-7',
  article: 'Art 9',
  force: 'must',
  text: {
    en: 'The keys of a case are destroyed when it is over: not selected, ineligible, withdrawn, lapsed or forfeited, or its agreement has ended; it is {state}.',
    zh: '案件办结（未选定、不符合条件、撤回、失效、丧失资格，或者其协议已终结）后方可销毁其密钥，当前状态为 {state}。',
  },
  check: ({ scopeKind, subject: { over, state } }) => (scopeKind !== 'application' || over ? undefined : { state }),
};

/** Art. 21 监督检查 [reading]: the materials of a case are kept for as long as the evidence of its events. */
export const R21_8: R = {
  id: 'R21-8',
  article: 'Art 21',
  force: 'must',
  text: {
    en: 'The materials of a case are kept for {months} months after its end, until {until}; today is {today}.',
    zh: '案件材料自办结起保存 {months} 个月，至 {until}；今日为 {today}。',
  },
  check: ({ scopeKind, subject: { over, since }, today }, policy) => {
    if (scopeKind !== 'application' || !over) return undefined;
    const months = policy.audit.retentionMonths;
    const until = addMonths(since ?? today, months);
    return until < today ? undefined : { months, until, today };
  },
};

/** Art. 14 [reading]: what is still offered is still needed. */
export const R14_7: R = {
  id: 'R14-7',
  article: 'Art 14',
  force: 'must',
  text: {
    en: 'The keys of a resource are destroyed when it is retired or prohibited; it is {state}.',
    zh: '数据资源停止提供或者登记为禁止开放后方可销毁其密钥，当前状态为 {state}。',
  },
  check: ({ scopeKind, subject: { over, state } }) => (scopeKind !== 'resource' || over ? undefined : { state }),
};

/** Art. 14, 15 [reading]: nothing that is used by right, or is being read, loses its key. */
export const R14_8: R = {
  id: 'R14-8',
  article: 'Art 14',
  force: 'must',
  text: {
    en: 'It is still used: {grants} grants that are in force or frozen, {running} deliveries or copies that run.',
    zh: '仍在使用：有效或者冻结的授权共享 {grants} 项，进行中的交付或者副本制作 {running} 项。',
  },
  check: ({ subject: { grants, running } }) => (grants + running === 0 ? undefined : { grants, running }),
};

/** Art. 21 [reading]: what is under inspection is evidence; while an inspection that covers it runs, nothing of it is destroyed. */
export const R21_7: R = {
  id: 'R21-7',
  article: 'Art 21',
  force: 'must',
  text: {
    en: 'Inspections that cover it run: {inspections}. Nothing of it is destroyed before they are closed.',
    zh: '正在进行的监督检查涉及该对象：{inspections}。检查结束前不得销毁。',
  },
  check: ({ subject: { inspections } }) =>
    inspections.length === 0 ? undefined : { inspections: inspections.join(', ') },
};

/** All that must hold before keys are destroyed; told at once. */
export const disposable: readonly R[] = [R12_6, R12_7, R09_7, R21_8, R14_7, R14_8, R21_7];
