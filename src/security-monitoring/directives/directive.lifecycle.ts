import {
  defineLifecycle,
  notThePersonWho,
  own,
  system,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { DirectiveFacts } from './directive.facts.ts';
import { R06_3_ADDRESSEE, R06_3_DUE, R23_1_EXECUTED, R23_1_TARGET } from './directive.rules.ts';

/*
 * Decision of 2026-11-30: directives (指导、要求; R06-3, R23-1).
 * - Who. The regulator of a zone to an operator that has signed an agreement of it, or to the center about it; the data
 *   authority to the center, in no zone. To restrict directs only the data authority, and only the center restricts (Art. 23).
 * - Answer. By the addressee, in `directive.answerDays` or by the day that the issuer names. A directive to restrict is
 *   answered by the restriction that names it and has its target, and by nothing else.
 * - Objection. In writing, once: it goes back to the issuer, who withdraws the directive or, by another person than who
 *   issued it (R15-6), upholds it; then it is answered or executed, within the same days anew.
 * - Sight. The two of them, and nobody else: what a regulator tells an operator is no matter of the others in the zone.
 */
const issuer = [own('issuerId', 'data_authority'), own('issuerId', 'sector_authority')];
const addressee = [own('addresseeId', 'operator'), own('addresseeId', 'governance_center')];
const executed: Requirement<DirectiveFacts> = {
  code: 'out-of-order',
  rule: 'R23-1',
  holds: (f) => R23_1_EXECUTED.check(f, undefined as never) === undefined,
  params: () => ({ step: 'restriction.impose' }),
};

// prettier-ignore
export const directive = defineLifecycle<DirectiveFacts>()({
  aggregate: 'directive', path: 'directives', article: 'Art 6, 23', text: { en: 'Directive', zh: '指导与要求' },
  initial: 'issued', final: ['closed', 'withdrawn'],
  states: {
    issued: { en: 'issued, to be answered', zh: '已下达，待答复' },
    answered: { en: 'answered or executed', zh: '已答复或者已执行' },
    objected: { en: 'objected to, back with the issuer', zh: '已提出异议，待下达单位决定' },
    upheld: { en: 'upheld, to be executed', zh: '维持，待执行' },
    closed: { en: 'closed', zh: '已办结' },
    withdrawn: { en: 'withdrawn', zh: '已撤回' },
  },
  read: [...issuer, ...addressee],
  rows: [
    { act: 'issue', text: { en: 'Issue a directive', zh: '下达指导、要求' }, from: [], to: 'issued', by: [zoneRegulator(), own('cityIssuerId', 'data_authority')], rules: [R06_3_ADDRESSEE, R06_3_DUE, R23_1_TARGET], article: 'Art 6', basis: ['R06-1', 'R23-1'], protective: true },
    { act: 'answer', text: { en: 'Answer', zh: '答复' }, from: ['issued', 'upheld'], to: 'answered', by: addressee, requires: [executed], article: 'Art 6', basis: ['R06-3'], waits: { or: ['object'], due: { on: 'dueOn', period: 'directive.answerDays' } } },
    { act: 'execute', text: { en: 'Executed by the restriction that names it', zh: '已按指令采取限制' }, from: ['issued', 'upheld'], to: 'answered', by: [system()], article: 'Art 23', basis: ['R23-1'] },
    { act: 'object', text: { en: 'Object in writing', zh: '书面提出异议' }, from: ['issued'], to: 'objected', by: addressee, article: 'Art 6', basis: ['R06-3', 'R23-1'] },
    { act: 'uphold', text: { en: 'Uphold against the objection', zh: '维持' }, from: ['objected'], to: 'upheld', by: issuer, unless: [notThePersonWho('issue')], article: 'Art 6', basis: ['R06-3', 'R15-6', 'R23-1'], waits: { or: ['withdraw'] } },
    { act: 'withdraw', text: { en: 'Withdraw', zh: '撤回' }, from: ['issued', 'objected', 'upheld'], to: 'withdrawn', by: issuer, article: 'Art 6', basis: ['R06-3'], protective: true },
    { act: 'close', text: { en: 'Close', zh: '办结' }, from: ['answered'], to: 'closed', by: issuer, rules: [R23_1_EXECUTED], article: 'Art 6', basis: ['R06-3'], waits: {} },
  ],
});
