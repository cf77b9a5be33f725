import {
  defineLifecycle,
  during,
  inspectingBody,
  leadsInspection,
  notThePersonWho,
  ownAmong,
  regulatorOfAny,
  role,
  time,
  withInspectors,
} from '../../regulation/index.ts';
import type { InspectionFacts, InspectionState } from './inspection.facts.ts';
import { R21_4, R21_4_SELF, R21_5, R21_5_BEGUN, R21_5_DAYS } from './inspection.rules.ts';

/*
 * Decision of 2026-11-24: how Art. 21 is read here.
 * - Who. The data authority together with at least one security supervisor (联合: as equals). Any of them may open a case
 *   and then leads it; the joint document lists all, so every other body that it lists puts its concurrence on file, and
 *   nothing begins before. Market supervisors have no part in Art. 21, but watch the market (Art. 6): they may be listed.
 * - What. Zones, agreements, and organizations that operate or provide, each by name and of the jurisdiction. What is
 *   foreign, and a draft, reads like what is not there. The subjects never change: another scope is another inspection.
 * - When. From the day of `begin`, which is the act of a person with a strong login, until `close`, and never beyond the last
 *   day of the window, whatever the state is. A plan whose last day passes is over.
 * - Sight. Who inspects sees the files of what is covered during that time; a supervisor has no other sight of them. Security
 *   events (restrictions, incidents) are the security supervisors' without an inspection, products the market supervisors',
 *   and the data authority sees what it coordinates (Art. 6). Drafts stay with their authors; sealed scores and rows of
 *   data are sealed for inspectors as well. Raw data, consents, evaluations and results before they are public are
 *   nobody's to inspect here.
 * - Told. A plan is the matter of those who make it, like a proposed restriction. From its beginning on whoever is covered, the
 *   regulators of the zones reached and the center are told what is inspected, why, until when and by whom, then the
 *   summary; each addressee its own part. The report is for those who inspect. What is to be mended is told by findings.
 * - Persons. To close is to accept the report: another person of the lead does it (R15-6).
 */
const told: InspectionState[] = ['running', 'reported', 'closed'];
/** R21-6: the states in which the files of what is covered are open to those who inspect. */
export const open: readonly InspectionState[] = ['running', 'reported'];
const lead = [leadsInspection()];

// prettier-ignore
export const inspection = defineLifecycle<InspectionFacts>()({
  aggregate: 'inspection', path: 'inspections', article: 'Art 21', text: { en: 'Inspection', zh: '监督检查' },
  initial: 'planned', final: ['closed', 'cancelled'],
  states: {
    planned: { en: 'planned', zh: '已计划' },
    running: { en: 'being carried out', zh: '检查中' },
    reported: { en: 'reported', zh: '已提交报告' },
    closed: { en: 'closed', zh: '已结束' },
    cancelled: { en: 'given up, or not begun in time', zh: '已取消或者逾期未开展' },
  },
  read: [role('data_authority'), inspectingBody(), during(told, role('governance_center')), during(told, regulatorOfAny('reachedZoneIds')), during(told, ownAmong('addresseeIds')), during(told, ownAmong('addresseeIds', 'data_provider'))],
  rows: [
    { act: 'plan', text: { en: 'Plan an inspection', zh: '制定检查计划' }, from: [], to: 'planned', by: [role('data_authority'), role('security_supervisor')], level: 'handler', rules: [R21_4, R21_4_SELF, R21_5, R21_5_DAYS], article: 'Art 21' },
    { act: 'begin', text: { en: 'Begin the inspection', zh: '开始检查' }, from: ['planned'], to: 'running', by: lead, with: withInspectors('R21-4'), rules: [R21_5_BEGUN], article: 'Art 21', basis: ['R21-6'], stepUp: true, waits: { due: { on: 'endsOn' } } },
    { act: 'cancel', text: { en: 'Give up the plan', zh: '取消检查计划' }, from: ['planned'], to: 'cancelled', by: lead, article: 'Art 21' },
    { act: 'lapse', text: { en: 'Its last day passes before it begins', zh: '逾期未开展' }, from: ['planned'], to: 'cancelled', by: [time('endsOn', 'after')], article: 'Art 21', basis: ['R21-5'] },
    { act: 'report', text: { en: 'Report, with the findings in short', zh: '提交检查报告' }, from: ['running'], to: 'reported', by: lead, article: 'Art 21', waits: { due: { on: 'endsOn' } } },
    { act: 'close', text: { en: 'Close the inspection', zh: '结束检查' }, from: ['reported'], to: 'closed', by: lead, unless: [notThePersonWho('report')], article: 'Art 21', basis: ['R15-6', 'R21-6'], waits: {} },
  ],
});
