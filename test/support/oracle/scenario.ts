import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const ids = seedIds.scenarios;
const both = ['healthAuthority', 'dataProvider'] as const;
const ours = { zone: 'health', operator: 'operator' } as const;
const body = {
  agreementId: seedIds.agreements.effective,
  title: '预演场景',
  description: '按社区分析慢性病分布',
  purpose: 'public_health',
  market: '医疗机构',
  necessaryFields: [{ resourceId: seedIds.resources.communities, fields: ['district_code'], reason: '区划对照' }],
};

/** Art. 13: the operator describes its scenario and registers it; others see it from registration on, no approval. */
export const scenarioOracle: Oracle = {
  aggregate: 'scenario',
  path: 'scenarios',
  states: ['draft', 'registered', 'closed'],
  sees: `
    OP | *
    ZR | registered closed
    DA | registered closed
    GC | registered closed
    PR | registered closed
    IN | registered closed`,
  acts: `
    draft    | OP | new        | Art 13
    revise   | OP | draft      | Art 13
    discard  | OP | draft      | Art 13
    register | OP | draft      | Art 13
    amend    | OP | registered | Art 13
    close    | OP | registered | Art 13`,
  handler: 'draft revise discard',
  calls: {
    draft: { about: ours, hidden: true, body: () => body },
    revise: { method: 'patch', path: '', body: () => ({ title: '预演改题' }) },
    discard: { method: 'delete', path: '' },
    register: {},
    amend: { body: () => ({ market: '保险机构' }) },
    close: { body: () => ({ reason: 'by the oracle' }) },
  },
  specimens: [
    { id: ids.draft, state: 'draft', ...ours, providers: both },
    { id: ids.registered, state: 'registered', ...ours, providers: both },
    { id: ids.closed, state: 'closed', ...ours, providers: both },
  ],
};
