import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { nj2024 } from '../../../src/regulation/index.ts';
import { joint } from './joint.ts';
import type { Oracle, Specimen } from './oracle.ts';

const ids = seedIds.applications;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const jointIn: Readonly<Record<string, string>> = {
  submitted: 'accept',
  accepted: 'open-review',
  under_review: 'close-review',
  reviewed: 'mark-ineligible',
  selected: 'disqualify',
};
const FILED =
  'submitted returned accepted under_review reviewed selected not_selected ineligible withdrawn lapsed forfeited';
const OPEN = 'submitted accepted under_review reviewed';

/**
 * Art. 8-10. The applicant applies and withdraws; the data authority, in a sector zone together with its regulator, leads
 * it through the review; experts of the panel score (R10-4), and see it until its result is concluded: those here are. What was never submitted concerns the applicant alone.
 */
export const applicationOracle: Oracle = {
  aggregate: 'application',
  path: 'applications',
  states: ['draft', ...FILED.split(' ')],
  sees: `
    OP | *
    DA | ${FILED}
    ZR | ${FILED}
    EX | under_review reviewed
    IN | ${FILED}
    CA | *`,
  acts: `
    draft              | AP | new                       | Art 9
    revise             | OP | draft returned            | Art 9
    discard            | OP | draft                     | Art 9
    upload-material    | OP | draft returned            | Art 9
    copy-materials     | OP | draft                     | Art 9, from an earlier application of its own
    fill-form          | OP | draft returned            | Art 9, where the call has a form
    fill-checklist     | OP | draft returned            | Art 8
    submit             | OP | draft returned            | Art 9
    return             | DA | submitted                 | Art 9, together
    assess             | DA | submitted                 | Art 8
    accept             | DA | submitted                 | Art 8, together
    call-for-statement | DA | ${OPEN} selected          | Art 8
    give-statement     | OP | ${OPEN} selected          | Art 8
    mark-ineligible    | DA | ${OPEN}                   | Art 8, together
    open-review        | DA | accepted                  | Art 10, together
    declare-interest   | EX | under_review              | Art 10
    score              | EX | under_review              | Art 10
    propose-nominee    | DA | under_review              | Art 10, once the register has nobody left
    nominate           | DA | under_review              | Art 10, together, by another person than who proposed
    draw-next          | DA | under_review              | Art 10, as long as the register has somebody
    dissent            | EX | under_review reviewed     | Art 10, once, when all have scored; until the result is concluded
    close-review       | DA | under_review              | Art 10, by another person than who accepted
    withdraw           | OP | returned ${OPEN} selected | Art 10, until signed
    disqualify         | DA | selected                  | Art 10, together
    concur             | CO | ${OPEN} selected          | Art 10
    request-concurrence | LD | ${OPEN} selected | Art 10
    resolve | CG | ${OPEN} selected | Art 10, overdue or refused`,
  handler:
    'draft revise discard upload-material copy-materials fill-form fill-checklist submit assess give-statement declare-interest score dissent propose-nominee draw-next',
  unless: { accept: 'call', 'close-review': 'accept' },
  calls: {
    draft: { body: () => ({ announcementId: seedIds.announcements.published, plan: 'by the oracle' }) },
    revise: { method: 'patch', path: '', body: () => ({ plan: 'by the oracle' }) },
    discard: { method: 'delete', path: '' },
    'upload-material': {
      path: 'materials',
      query: 'type=credit_report&fileName=report.pdf',
      type: 'application/pdf',
      text: '%PDF-1.4\ntrailer\n%%EOF\n',
    },
    'copy-materials': { body: () => ({ fromId: ids.returned }) },
    'fill-form': { body: () => ({ answers: [{ section: 'security_measures', text: 'by the oracle' }] }) },
    'fill-checklist': {
      body: () => ({ conditions: [{ condition: 'security_officer', materialIds: [], statement: 'by the oracle' }] }),
    },
    submit: {},
    return: { body: () => ({ reason: 'by the oracle', missing: ['a report'] }) },
    assess: { body: () => ({ verdicts: [{ condition: 'security_officer', verdict: 'met' }] }) },
    accept: {},
    'call-for-statement': { body: () => ({ grounds: 'by the oracle' }) },
    'give-statement': { body: () => ({ statement: 'by the oracle' }) },
    'mark-ineligible': reason,
    'open-review': {},
    'declare-interest': { body: () => ({ interest: false }) },
    score: {
      body: () => ({
        points: nj2024.review.criteria.map(({ code }) => ({ criterion: code, points: 80 })),
        comment: 'x',
      }),
    },
    'propose-nominee': { body: () => ({ personId: cast.experts.persons[0]?.id ?? '', reason: 'by the oracle' }) },
    nominate: {},
    'draw-next': {},
    dissent: { body: () => ({ dissent: 'by the oracle' }) },
    'close-review': {},
    withdraw: reason,
    disqualify: reason,
    ...joint((state) => jointIn[state] ?? 'accept'),
  },
  specimens: [],
};
const taken = ['accepted', 'under_review', 'reviewed', 'selected', 'not_selected', 'forfeited'];
/** Asked for a statement, in the seed or in the planting. */
const called = ['ineligible', 'accepted'];
/** The seed's applications and whose they are; who sits on a panel is drawn by lot, so it is added. */
export const applications = (Object.keys(ids) as (keyof typeof ids)[]).map((state): Specimen => ({
  id: ids[state],
  state,
  zone: 'comprehensive',
  operator: ['submitted', 'accepted', 'not_selected', 'ineligible', 'withdrawn'].includes(state)
    ? 'otherOperator'
    : 'operator',
  doneBy: { call: ['dataAuthority.1'], ...(taken.includes(state) && { accept: ['dataAuthority.2'] }) },
  bars: {
    ...(!called.includes(state) && { 'give-statement': 'out-of-order' }),
    ...(state === 'under_review' && {
      dissent: 'out-of-order',
      'propose-nominee': 'register-not-exhausted',
      nominate: 'register-not-exhausted',
    }),
  },
}));
