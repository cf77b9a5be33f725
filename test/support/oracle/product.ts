import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const ids = seedIds.products;
const content = { body: () => ({ content: 'by the oracle' }) };
const ours = { zone: 'health', operator: 'operator' } as const;
export const notice = {
  pricing: { unit: 'per_call', price: '0.50' },
  pricingBasis: '成本加合理收益',
  purposes: ['public_health'],
  scenarios: ['慢病风险评估'],
  scopeOfUse: '本市医疗卫生机构',
  modeOfUse: '接口查询',
  sourceResourceIds: [seedIds.productSource],
};

/**
 * Art. 19, 6. The operator notifies; nobody approves (R19-3): the regulator of the zone acknowledges or asks, the market
 * supervisor records an opinion. Change, launch and return to the market need the agreement in effect (R12-2).
 */
export const productOracle: Oracle = {
  aggregate: 'product',
  path: 'products',
  states: ['draft', 'notified', 'launched', 'suspended', 'delisted'],
  sees: `
    OP | *
    ZR | notified launched suspended delisted
    DA | notified launched suspended delisted
    MS | notified launched suspended delisted
    GC | notified launched suspended delisted
    IN | notified launched suspended delisted`,
  acts: `
    create         | OP | new                                   | Art 19
    revise         | OP | draft                                 | Art 19
    discard        | OP | draft                                 | Art 19
    notify         | OP | draft                                 | Art 19
    launch         | OP | draft notified                        | Art 19; without its notice a matter of rules
    change         | OP | notified launched suspended           | Art 19, R19-2
    suspend        | OP | launched                              | Art 19
    resume         | OP | suspended                             | Art 19
    delist         | OP | notified launched suspended           | Art 19
    report-effect  | OP | launched suspended                    | Art 19
    reply          | OP | notified launched suspended delisted  | Art 19
    acknowledge    | ZR | notified launched suspended           | Art 19, R19-3
    ask            | ZR | notified launched suspended           | Art 19, R19-3
    record-opinion | MS | notified launched suspended delisted  | Art 6`,
  handler: 'create revise discard notify report-effect reply acknowledge ask record-opinion',
  calls: {
    create: {
      about: ours,
      hidden: true,
      body: () => ({ agreementId: seedIds.agreements.effective, name: '预演产品', notice }),
    },
    revise: { method: 'patch', path: '', body: () => ({ name: '预演改名' }) },
    discard: { method: 'delete', path: '' },
    notify: {},
    launch: {},
    change: { body: () => ({ notice: { scopeOfUse: '全市' } }) },
    suspend: {},
    resume: {},
    delist: {},
    'report-effect': content,
    reply: content,
    acknowledge: content,
    ask: content,
    'record-opinion': content,
  },
  specimens: Object.entries(ids).map(([state, id]) => ({ id, state, ...ours })),
};
