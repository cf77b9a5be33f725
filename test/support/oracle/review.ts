import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const { complianceRecords: records, reviewResults: results, rounds } = seedIds;
const document = { body: () => ({ documentNumber: '宁政复〔2026〕99号', documentDate: '2026-10-20' }) };

/** Art. 8: look-backs are on record by the data authority or a security supervisor; annulled by another person. */
export const complianceRecordOracle: Oracle = {
  aggregate: 'compliance_record',
  path: 'compliance-records',
  states: ['recorded', 'annulled'],
  sees: `
    DA | *
    SS | *
    AS | *
    OP | *`,
  acts: `
    record        | DA SS | new      | Art 8
    record-repair | DA SS | recorded | Art 8
    object        | OP    | recorded | Art 8, once until it is answered
    dismiss-objection | DA SS | recorded | Art 8, by another person; there is an objection
    annul         | DA SS | recorded | Art 8, by another person`,
  handler: 'record object',
  unless: { annul: 'record', 'dismiss-objection': 'record' },
  calls: {
    record: {
      body: () => ({
        subjectId: cast.otherOperator.id,
        kind: 'dishonesty',
        severity: 'serious',
        source: '信用中国（演示）',
        description: 'for the oracle',
        startsOn: '2018-03-01',
        endsOn: '2021-02-28',
      }),
    },
    'record-repair': { body: () => ({ repairedOn: '2022-01-01' }) },
    object: { body: () => ({ objection: 'by the oracle' }) },
    'dismiss-objection': { body: () => ({ reason: 'by the oracle' }) },
    annul: { body: () => ({ reason: 'by the oracle' }) },
  },
  specimens: [
    {
      id: records.recorded,
      state: 'recorded',
      operator: 'otherOperator',
      doneBy: { record: ['dataAuthority.1'] },
      bars: { 'dismiss-objection': 'out-of-order' },
    },
    {
      id: records.incident,
      state: 'recorded',
      operator: 'otherOperator',
      doneBy: { record: ['securitySupervisor.1'] },
      bars: { object: 'already-decided' },
    },
    { id: records.annulled, state: 'annulled', operator: 'operator', doneBy: { record: ['dataAuthority.1'] } },
  ],
};

/** Art. 10, R10-1, R10-2: the result of a round is reported to the city government, endorsed by it, then made public. */
export const reviewResultOracle: Oracle = {
  aggregate: 'review_result',
  path: 'review-results',
  states: ['drafted', 'reported', 'endorsed', 'returned', 'declined', 'published', 'concluded'],
  sees: `
    DA  | *
    ZR  | *
    CG  | reported endorsed returned declined published concluded
    ANY | published concluded
    CA | *`,
  acts: `
    draft    | DA | new                        | Art 10
    propose-next | DA | new                    | Art 10, once a selection is lost
    revise   | DA | drafted returned endorsed  | Art 10
    report   | DA | drafted                    | Art 10, together
    endorse  | CG | reported                   | Art 10
    return   | CG | reported                   | Art 10
    decline  | CG | reported                   | Art 10
    publish  | DA | endorsed                   | Art 10, together
    conclude | DA | published                  | Art 10, together; after the days of publicity
    concur   | SA | drafted endorsed published | Art 10
    request-concurrence | LD | drafted endorsed published | Art 10
    resolve | CG | drafted endorsed published | Art 10, overdue or refused`,
  handler: 'draft propose-next revise',
  // who ended the review of an application of the round does not carry its result
  unless: { report: 'close-review', publish: 'close-review' },
  calls: {
    // every round of the seed that is ready has its result
    draft: {
      taken: 'conflict',
      body: () => ({ announcementId: rounds.drafted, selectedIds: [seedIds.applications.reviewed] }),
    },
    // the one that the concluded result of the seed selected is about to sign
    'propose-next': {
      at: '/review-results/supplements',
      taken: 'out-of-order',
      body: () => ({
        resultId: results.concluded,
        lostId: seedIds.applications.selected,
        selectedId: seedIds.applications.not_selected,
      }),
    },
    revise: { method: 'patch', path: '', body: () => ({ selectedIds: [seedIds.applications.reviewed] }) },
    report: {},
    endorse: document,
    return: document,
    decline: document,
    publish: {},
    conclude: {},
    ...joint((state) => ({ endorsed: 'publish', published: 'conclude' })[state] ?? 'report'),
  },
  specimens: Object.entries(results).map(([state, id]) => ({
    id,
    state,
    zone: 'comprehensive',
    doneBy: { 'close-review': ['dataAuthority.1'] },
  })),
};
