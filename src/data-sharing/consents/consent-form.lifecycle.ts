import {
  defineLifecycle,
  during,
  inspector,
  own,
  R24_1,
  role,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { ConsentFormFacts, ConsentFormState } from './consent-form.facts.ts';
import { R16_2, R16_3, R16_5, R16_9 } from './consent-form.rules.ts';

const operator = [own()];
/** A draft is between its author and the regulator of the zone, who accepts it. */
const used: ConsentFormState[] = ['accepted', 'retired'];
const inEffect: Requirement<ConsentFormFacts> = {
  code: 'agreement-not-effective',
  rule: 'R03-2',
  holds: (f) => f.agreementState === 'effective',
  params: (f) => ({ state: f.agreementState }),
};
const registered: Requirement<ConsentFormFacts> = {
  code: 'scenario-not-registered',
  rule: 'R13-1',
  holds: (f) => f.scenarioState === 'registered',
  params: (f) => ({ state: f.scenarioState }),
};
const requires = [inEffect, registered];
const rules = [R16_2, R16_3, R16_5, R16_9];

// prettier-ignore
export const consentForm = defineLifecycle<ConsentFormFacts>()({
  aggregate: 'consent_form', path: 'consent-forms', article: 'Art 16', text: { en: 'Consent form', zh: '授权书模板' },
  initial: 'draft', final: ['retired'],
  states: {
    draft: { en: 'being written', zh: '起草' },
    accepted: { en: 'accepted by the regulator', zh: '已认可' },
    retired: { en: 'no longer used', zh: '停用' },
  },
  read: [own(), zoneRegulator(), during(used, role('data_authority')), during(used, role('governance_center')), during(used, role('data_subject')), during(used, inspector('zoneId', 'agreementId', 'operatorId'))],
  rows: [
    { act: 'draft', text: { en: 'Write a consent form', zh: '起草授权书' }, from: [], to: 'draft', by: operator, level: 'handler', requires, rules: [R24_1, ...rules], article: 'Art 16' },
    { act: 'revise', text: { en: 'Revise the draft', zh: '修改草稿' }, from: ['draft'], to: 'draft', by: operator, level: 'handler', requires, rules, article: 'Art 16' },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: operator, level: 'handler', article: 'Art 16' },
    { act: 'accept', text: { en: 'Accept the form', zh: '认可授权书' }, from: ['draft'], to: 'accepted', by: [zoneRegulator()], requires, rules: [R24_1, ...rules], article: 'Art 16', waits: {} },
    { act: 'retire', text: { en: 'Retire the form', zh: '停用授权书' }, from: ['accepted'], to: 'retired', by: [own(), zoneRegulator()], article: 'Art 16', protective: true },
  ],
  filings: [
    { act: 'register-consents', text: { en: 'Register consents in bulk', zh: '批量登记授权' }, from: ['accepted'], by: [own(), role('data_subject')], level: 'handler', requires, article: 'Art 16', basis: ['R16-1', 'R16-6'] },
  ],
});
