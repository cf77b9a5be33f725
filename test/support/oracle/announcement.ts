import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle, Specimen } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
const jointIn: Readonly<Record<string, string>> = { draft: 'publish', published: 'amend', closed: 'fail' };
const ids = seedIds.announcements;
/** The set of the seed's rounds is in force: there is nothing to decide about its lapse (R24-3); and nothing waits to be published. */
export const bars = { 'record-transition': 'out-of-order', 'remove-attachment': 'out-of-order' };

/** A call that may be published: a window of two months that opens tomorrow at the earliest. */
export const announcementBody = (zoneId: string, title = '预演公告'): object => ({
  zoneId,
  title,
  scopeKind: 'specific_scenario',
  applicationConditions: '依法设立的法人',
  operationRequirements: '原始数据不出域',
  opensAt: '2027-03-01T09:00:00.000+08:00',
  closesAt: '2027-05-01T17:00:00.000+08:00',
});

/** Art. 7: the data authority announces, in a sector zone together with its regulator; public from publication on. */
export const announcementOracle: Oracle = {
  aggregate: 'announcement',
  path: 'announcements',
  states: ['draft', 'published', 'closed', 'completed', 'failed', 'cancelled'],
  sees: `
    DA  | *
    SA  | *
    ANY | published closed completed failed cancelled
    CA | *`,
  acts: `
    draft    | DA | new                    | Art 7
    revise   | DA | draft                  | Art 7
    discard  | DA | draft                  | Art 7
    upload-attachment | DA | draft published | Art 7
    remove-attachment | DA | draft published | Art 7, what is not public yet
    publish  | DA | draft                  | Art 7, together (R07-2)
    amend    | DA | published              | Art 7, together
    cancel   | DA | published closed       | Art 7, together
    fail     | DA | closed                 | Art 7, together
    record-transition | DA | published closed completed | Art 24, R24-3
    concur   | SA | draft published closed | Art 7
    request-concurrence | LD | draft published closed | Art 7
    resolve | CG | draft published closed | Art 7, overdue or refused`,
  handler: 'draft revise discard upload-attachment remove-attachment',
  calls: {
    draft: { body: () => announcementBody(seedIds.zones.comprehensive) },
    revise: { method: 'patch', path: '', body: () => ({ title: '预演改题' }) },
    discard: { method: 'delete', path: '' },
    'upload-attachment': {
      path: 'attachments',
      query: 'title=notice&fileName=notice.pdf',
      type: 'application/pdf',
      text: '%PDF-1.4\ntrailer\n%%EOF\n',
    },
    'remove-attachment': { body: () => ({ attachmentId: seedIds.attachments.draft }) },
    publish: {},
    amend: { body: () => ({ text: '补充说明' }) },
    cancel: reason,
    fail: reason,
    'record-transition': {
      body: () => ({ policyCode: 'NJ-2024', documentNumber: '宁数〔2026〕1号', documentDate: '2026-06-01' }),
    },
    ...joint((state) => jointIn[state] ?? 'publish'),
  },
  // what is attached to the seed's draft is not public yet
  specimens: Object.entries(ids).map(([state, id]): Specimen => ({
    id,
    state,
    zone: 'comprehensive',
    bars: state === 'draft' ? {} : bars,
  })),
};
