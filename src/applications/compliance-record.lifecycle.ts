import { defineLifecycle, notThePersonWho, own, role, type Requirement } from '../regulation/index.ts';
import type { ComplianceRecordFacts } from './compliance-record.facts.ts';
import { R08_2_RECORD } from './compliance-record.rules.ts';

const recorders = [role('data_authority'), role('security_supervisor')];

/** The objection of who is on record waits for its answer: annulled if it is right, dismissed with the reason if not. */
const objected: Requirement<ComplianceRecordFacts> = {
  code: 'out-of-order',
  rule: 'R08-2',
  holds: (f) => f.objection !== null && f.dismissal === null,
  params: () => ({ step: 'object' }),
};
const notObjected: Requirement<ComplianceRecordFacts> = {
  code: 'already-decided',
  rule: 'R08-2',
  holds: (f) => f.objection === null || f.dismissal !== null,
};

// prettier-ignore
export const complianceRecord = defineLifecycle<ComplianceRecordFacts>()({
  aggregate: 'compliance_record', path: 'compliance-records', article: 'Art 8', text: { en: 'Compliance record', zh: '失信与安全事件记录' },
  initial: 'recorded', final: ['annulled'],
  states: {
    recorded: { en: 'on record', zh: '已登记' },
    annulled: { en: 'annulled, corrected, or of a namesake: it never counts', zh: '已撤销、更正或者同名误列，不计' },
  },
  read: [...recorders, role('sector_authority'), own('subjectId')],
  rows: [
    { act: 'record', text: { en: 'Record a listing or an incident', zh: '登记失信记录或安全事件' }, from: [], to: 'recorded', by: recorders, level: 'handler', rules: [R08_2_RECORD], article: 'Art 8', basis: ['R08-1'], protective: true },
    { act: 'record-repair', text: { en: 'Record that the listing was repaired', zh: '登记信用修复' }, from: ['recorded'], to: 'recorded', by: recorders, article: 'Art 8' },
    { act: 'object', text: { en: 'Object: not so, or another of the same name', zh: '提出异议（有误或同名误列）' }, from: ['recorded'], to: 'recorded', by: [own('subjectId')], level: 'handler', requires: [notObjected], article: 'Art 8', basis: ['R08-2'], protective: true },
    { act: 'dismiss-objection', text: { en: 'Dismiss the objection', zh: '异议不成立' }, from: ['recorded'], to: 'recorded', by: recorders, unless: [notThePersonWho('record')], requires: [objected], article: 'Art 8', basis: ['R08-2', 'R15-6'], protective: true, waits: { or: ['annul'], while: 'objected' } },
    { act: 'annul', text: { en: 'Annul the record', zh: '撤销记录' }, from: ['recorded'], to: 'annulled', by: recorders, unless: [notThePersonWho('record')], article: 'Art 8', basis: ['R15-6'] },
  ],
});
