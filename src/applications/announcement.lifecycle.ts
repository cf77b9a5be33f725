import {
  anyone,
  defineLifecycle,
  R24_1,
  R24_3,
  role,
  system,
  time,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../regulation/index.ts';
import type { AnnouncementFacts } from './announcement.facts.ts';
import {
  R07_1,
  R07_1_SCOPE,
  R07_3,
  R07_3_AMENDED,
  R10_6_CRITERIA,
  R10_6_FROZEN,
  R24_3_SET,
} from './announcement.rules.ts';
import { R09_9_CODES, R09_9_FROZEN } from './forms/form.rules.ts';

const authority = [role('data_authority')];
const together = withZoneRegulators('R07-2');
const zoneIsOpen: Requirement<AnnouncementFacts> = {
  code: 'zone-not-open',
  rule: 'R22-1',
  holds: (f) => f.zoneState === 'open',
  params: (f) => ({ state: f.zoneState }),
};
/** Until the result is public the call may be taken back; afterwards applicants rely on it. */
const notPublic: Requirement<AnnouncementFacts> = {
  code: 'already-decided',
  rule: 'R07-3',
  holds: (f) => f.resultState !== 'published' && f.resultState !== 'concluded',
};
const lapsed: Requirement<AnnouncementFacts> = {
  code: 'out-of-order',
  rule: 'R24-3',
  holds: (f) => !f.governing.inForce,
  params: (f) => ({ step: `the lapse of ${f.governing.code}` }),
};
/** What nobody else has seen may go again. */
const somethingWaits: Requirement<AnnouncementFacts> = {
  code: 'out-of-order',
  rule: 'R07-3',
  holds: (f) => f.attachments.some(({ publishedOn }) => publishedOn === null),
  params: () => ({ step: 'an attachment that is not public yet' }),
};
/*
 * Acts with a version of their own, and no filings: regulators concur with a version (R07-2), and what they concur with
 * includes the files. In a published call a file waits until an amendment names it.
 */
const upload = {
  act: 'upload-attachment',
  text: { en: 'File an attachment', zh: '上传附件' },
  by: authority,
  level: 'handler',
  article: 'Art 7',
} as const;
const remove = {
  act: 'remove-attachment',
  text: { en: 'Remove an attachment that is not public yet', zh: '移除尚未公开的附件' },
  by: authority,
  level: 'handler',
  requires: [somethingWaits],
  article: 'Art 7',
} as const;
/** Whatever the state: the round stays where it is, and goes on under the set named. */
const transition = {
  act: 'record-transition',
  text: { en: 'Record a transition decision', zh: '登记过渡决定' },
  by: authority,
  requires: [lapsed],
  rules: [R24_3_SET],
  article: 'Art 24',
  protective: true,
} as const;

// prettier-ignore
export const announcement = defineLifecycle<AnnouncementFacts>()({
  aggregate: 'announcement', path: 'announcements', article: 'Art 7', text: { en: 'Announcement', zh: '授权运营公告' },
  initial: 'draft', final: ['completed', 'failed', 'cancelled'],
  states: {
    draft: { en: 'being written', zh: '起草' },
    published: { en: 'published', zh: '已发布' },
    closed: { en: 'window closed', zh: '申报截止' },
    completed: { en: 'completed with a result', zh: '已完成' },
    failed: { en: 'failed, with a public reason', zh: '流标' },
    cancelled: { en: 'cancelled', zh: '已取消' },
  },
  read: [role('data_authority'), zoneRegulator(), anyone(['published', 'closed', 'completed', 'failed', 'cancelled'])],
  rows: [
    { act: 'draft', text: { en: 'Draft an announcement', zh: '起草公告' }, from: [], to: 'draft', by: authority, level: 'handler', rules: [R07_1_SCOPE, R10_6_CRITERIA, R09_9_CODES], article: 'Art 7' },
    { act: 'revise', text: { en: 'Revise the draft', zh: '修改草稿' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', rules: [R07_1_SCOPE, R10_6_CRITERIA, R09_9_CODES], article: 'Art 7' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', article: 'Art 7' },
    { ...upload, from: ['draft'], to: 'draft', basis: ['R07-1'] },
    { ...upload, from: ['published'], to: 'published', basis: ['R07-3'] },
    { ...remove, from: ['draft'], to: 'draft' },
    { ...remove, from: ['published'], to: 'published' },
    { act: 'publish', text: { en: 'Publish', zh: '发布公告' }, from: ['draft'], to: 'published', by: authority, with: together, requires: [zoneIsOpen], rules: [R24_1, R07_1, R07_3, R10_6_CRITERIA], article: 'Art 7', waits: {} },
    { act: 'amend', text: { en: 'Publish a numbered amendment', zh: '发布补充公告' }, from: ['published'], to: 'published', by: authority, with: together, rules: [R24_3, R07_3_AMENDED, R10_6_CRITERIA, R09_9_CODES, R10_6_FROZEN, R09_9_FROZEN], article: 'Art 7', basis: ['R07-3'] },
    { act: 'close', text: { en: 'The window closes', zh: '申报截止' }, from: ['published'], to: 'closed', by: [time('closesAt', 'from', 'instant')], article: 'Art 7' },
    { act: 'cancel', text: { en: 'Cancel', zh: '取消公告' }, from: ['published', 'closed'], to: 'cancelled', by: authority, with: together, requires: [notPublic], article: 'Art 7', basis: ['R07-3'], protective: true },
    { act: 'fail', text: { en: 'Declare failed', zh: '宣布流标' }, from: ['closed'], to: 'failed', by: authority, with: together, requires: [notPublic], article: 'Art 7', basis: ['R07-3'], protective: true },
    { act: 'complete', text: { en: 'Completed with its concluded result', zh: '随评审结果完成' }, from: ['closed'], to: 'completed', by: [system()], article: 'Art 10', basis: ['R10-1'] },
    { ...transition, from: ['published'], to: 'published' },
    { ...transition, from: ['closed'], to: 'closed' },
    { ...transition, from: ['completed'], to: 'completed' },
  ],
});
