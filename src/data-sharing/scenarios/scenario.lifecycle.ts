import {
  defineLifecycle,
  during,
  inspector,
  own,
  providerOfItem,
  R24_1,
  role,
  system,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { ScenarioFacts, ScenarioState } from './scenario.facts.ts';
import { R13_1, R13_2, R16_3 } from './scenario.rules.ts';

const operator = [own()];
/** A draft belongs to its author alone. */
const filed: ScenarioState[] = ['registered', 'closed'];
const inEffect: Requirement<ScenarioFacts> = {
  code: 'agreement-not-effective',
  rule: 'R03-2',
  holds: (f) => f.agreementState === 'effective',
  params: (f) => ({ state: f.agreementState }),
};
const zoneIsOpen: Requirement<ScenarioFacts> = {
  code: 'zone-not-open',
  rule: 'R22-1',
  holds: (f) => f.zoneState === 'open',
  params: (f) => ({ state: f.zoneState }),
};
const requires = [inEffect, zoneIsOpen];
const rules = [R13_1, R13_2, R16_3];

// prettier-ignore
export const scenario = defineLifecycle<ScenarioFacts>()({
  aggregate: 'scenario', path: 'scenarios', article: 'Art 13', text: { en: 'Scenario of use', zh: '应用场景' },
  initial: 'draft', final: ['closed'],
  states: {
    draft: { en: 'being described', zh: '起草' },
    registered: { en: 'registered', zh: '已登记' },
    closed: { en: 'closed', zh: '已关闭' },
  },
  read: [own(), during(filed, zoneRegulator()), during(filed, role('data_authority')), during(filed, role('governance_center')), during(filed, providerOfItem()), during(filed, inspector('zoneId', 'agreementId', 'operatorId', 'providerIds'))],
  rows: [
    { act: 'draft', text: { en: 'Describe a scenario', zh: '起草应用场景' }, from: [], to: 'draft', by: operator, level: 'handler', requires, rules: [R24_1, ...rules], article: 'Art 13' },
    { act: 'revise', text: { en: 'Revise the draft', zh: '修改草稿' }, from: ['draft'], to: 'draft', by: operator, level: 'handler', requires, rules, article: 'Art 13' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: operator, level: 'handler', article: 'Art 13' },
    { act: 'register', text: { en: 'Register the scenario', zh: '登记应用场景' }, from: ['draft'], to: 'registered', by: operator, requires, rules: [R24_1, ...rules], article: 'Art 13', basis: ['R12-2'] },
    { act: 'amend', text: { en: 'Amend a registered scenario', zh: '变更应用场景' }, from: ['registered'], to: 'registered', by: operator, requires, rules, article: 'Art 13' },
    { act: 'close', text: { en: 'Close the scenario', zh: '关闭应用场景' }, from: ['registered'], to: 'closed', by: operator, article: 'Art 13', cutsOff: true, protective: true },
    { act: 'end', text: { en: 'End with the agreement', zh: '随协议终止' }, from: ['draft', 'registered'], to: 'closed', by: [system()], article: 'Art 12', cutsOff: true, protective: true },
  ],
});
