import { defineLifecycle, during, inspector, own, role, zoneRegulator, type Requirement } from '../regulation/index.ts';
import type { ProductFacts, ProductState } from './product.facts.ts';
import { R06_2_PARTNERS } from './product-partners.rules.ts';
import { R13_2, R13_4, R17_1, R17_2, R19_1, R19_1_BEFORE } from './product.rules.ts';

const operator = [own()];
/** A draft belongs to its author alone. */
const told: ProductState[] = ['notified', 'launched', 'suspended', 'delisted'];
const inEffect: Requirement<ProductFacts> = {
  code: 'agreement-not-effective',
  rule: 'R12-2',
  holds: (f) => f.agreementState === 'effective',
  params: (f) => ({ state: f.agreementState }),
};
const under = [inEffect];
const complete = [R19_1, R13_2, R13_4, R17_1, R17_2, R06_2_PARTNERS];
const change = {
  act: 'change',
  text: { en: 'Notify a change; it applies with its notification', zh: '变更告知，自告知起适用' },
  by: operator,
  requires: under,
  rules: complete,
  article: 'Art 19',
  basis: ['R19-2'],
};

// prettier-ignore
export const product = defineLifecycle<ProductFacts>()({
  aggregate: 'product', path: 'products', article: 'Art 17, 19', text: { en: 'Product or service', zh: '产品和服务' },
  initial: 'draft', final: ['delisted'],
  states: {
    draft: { en: 'being made', zh: '开发中' },
    notified: { en: 'notified, not on the market', zh: '已告知未上线' },
    launched: { en: 'on the market', zh: '已上线' },
    suspended: { en: 'off the market for a while', zh: '暂停提供' },
    delisted: { en: 'taken off for good', zh: '已下架' },
  },
  read: [own(), during(told, role('data_authority')), during(told, zoneRegulator()), during(told, role('market_supervisor')), during(told, role('governance_center')), during(told, inspector('zoneId', 'agreementId', 'operatorId'))],
  rows: [
    { act: 'create', text: { en: 'Register a product', zh: '登记产品' }, from: [], to: 'draft', by: operator, level: 'handler', requires: under, article: 'Art 19', basis: ['R03-2', 'R12-2'] },
    { act: 'revise', text: { en: 'Revise the draft', zh: '修改草稿' }, from: ['draft'], to: 'draft', by: operator, level: 'handler', requires: under, article: 'Art 19' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: operator, level: 'handler', article: 'Art 19' },
    { act: 'notify', text: { en: 'Notify the regulator of the zone', zh: '告知专区监管部门' }, from: ['draft'], to: 'notified', by: operator, level: 'handler', requires: under, rules: complete, article: 'Art 19', basis: ['R19-3'] },
    { act: 'launch', text: { en: 'Put on the market', zh: '上线' }, from: ['draft', 'notified'], to: 'launched', by: operator, requires: under, rules: [R19_1_BEFORE, R13_2, R13_4, R17_1, R17_2, R06_2_PARTNERS], article: 'Art 19', basis: ['R19-3'] },
    { ...change, from: ['notified'], to: 'notified' },
    { ...change, from: ['launched'], to: 'launched' },
    { ...change, from: ['suspended'], to: 'suspended' },
    { act: 'suspend', text: { en: 'Take off the market for a while', zh: '暂停提供' }, from: ['launched'], to: 'suspended', by: operator, article: 'Art 19', protective: true },
    { act: 'resume', text: { en: 'Put back on the market', zh: '恢复提供' }, from: ['suspended'], to: 'launched', by: operator, requires: under, rules: [R06_2_PARTNERS], article: 'Art 19', stepUp: true },
    { act: 'delist', text: { en: 'Take off the market for good', zh: '下架' }, from: ['notified', 'launched', 'suspended'], to: 'delisted', by: operator, article: 'Art 19', protective: true },
  ],
  filings: [
    { act: 'report-effect', text: { en: 'Report the effect of use', zh: '报告应用成效' }, from: ['launched', 'suspended'], by: operator, level: 'handler', requires: under, article: 'Art 19', waits: { due: { on: 'effectDueOn', period: 'product.effectMonths' } } },
    { act: 'reply', text: { en: 'Reply to a question', zh: '答复询问' }, from: ['notified', 'launched', 'suspended', 'delisted'], by: operator, level: 'handler', article: 'Art 19', waits: { while: 'questioned' } },
    { act: 'acknowledge', text: { en: 'Acknowledge a notification', zh: '确认收到告知' }, from: ['notified', 'launched', 'suspended'], by: [zoneRegulator()], level: 'handler', article: 'Art 19', basis: ['R19-3'], waits: { while: 'unacknowledged' } },
    { act: 'ask', text: { en: 'Ask about a notification', zh: '询问' }, from: ['notified', 'launched', 'suspended'], by: [zoneRegulator()], level: 'handler', article: 'Art 19', basis: ['R19-3'] },
    { act: 'record-opinion', text: { en: 'Record an opinion of market supervision', zh: '记录市场监管意见' }, from: ['notified', 'launched', 'suspended', 'delisted'], by: [role('market_supervisor')], level: 'handler', article: 'Art 6', basis: ['R19-3'] },
  ],
});
