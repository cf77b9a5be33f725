import { anyone, defineLifecycle, role, time, type Requirement } from '../regulation/index.ts';
import type { PolicySetFacts } from './policy-set.facts.ts';
import { R24_2_ADOPTED, R24_2_EXTENSION, R24_2_SUCCESSOR, R24_4 } from './policy-set.rules.ts';

/*
 * Decision of 2026-11-30: policy sets as acts (Art. 24; R24-1 to R24-4).
 * - The parameters are data of the set; what this table decides is when they are law. A set that comes with the product is
 *   on record from the first start on; any other is loaded, adopted by its document, and never changed afterwards.
 * - `lapsed` follows from the last day. A document of the issuer that was in time may be recorded late: the set is then in
 *   force again, as it is by law.
 * - Two sets of one jurisdiction may be in force on a day: the one that began later governs what begins then. What began
 *   under the earlier one goes on under it, until it lapses or is superseded; then the round needs a decision (R24-3).
 * - These acts are under no set that could lapse: they are how the law goes on.
 */
const authority = [role('data_authority')];
const notSucceeded: Requirement<PolicySetFacts> = {
  code: 'already-decided',
  rule: 'R24-2',
  holds: (f) => f.supersededFrom === null,
};
const extend = {
  act: 'extend',
  text: { en: 'Record an extension by the issuer', zh: '登记发文机关的延期' },
  by: authority,
  requires: [notSucceeded],
  rules: [R24_2_EXTENSION],
  article: 'Art 24',
  protective: true,
} as const;

// prettier-ignore
export const policySet = defineLifecycle<PolicySetFacts>()({
  aggregate: 'policy_set', path: 'policy-sets', article: 'Art 24', text: { en: 'Policy set', zh: '规则集' },
  initial: 'draft', final: ['superseded'],
  states: {
    draft: { en: 'loaded, not yet law', zh: '已装载，尚未生效' },
    in_force: { en: 'adopted, in its time', zh: '已施行' },
    lapsed: { en: 'lapsed by its date', zh: '有效期届满' },
    superseded: { en: 'a successor has taken over', zh: '已由后续规则集接替' },
  },
  read: [role('data_authority'), anyone(['in_force', 'lapsed', 'superseded'])],
  rows: [
    { act: 'draft', text: { en: 'Load a set', zh: '装载规则集' }, from: [], to: 'draft', by: authority, level: 'handler', rules: [R24_4], article: 'Art 24', basis: ['R24-5'], protective: true },
    { act: 'discard', text: { en: 'Discard the draft', zh: '删除草稿' }, from: ['draft'], to: 'draft', by: authority, level: 'handler', article: 'Art 24', protective: true },
    { act: 'adopt', text: { en: 'Adopt it as law, by its document', zh: '依发文施行' }, from: ['draft'], to: 'in_force', by: authority, rules: [R24_2_ADOPTED, R24_4], article: 'Art 24', protective: true },
    { ...extend, from: ['in_force'], to: 'in_force' },
    { ...extend, from: ['lapsed'], to: 'in_force' },
    { act: 'supersede', text: { en: 'Name the successor and its first day', zh: '确定后续规则集及接替日' }, from: ['in_force'], to: 'in_force', by: authority, requires: [notSucceeded], rules: [R24_2_SUCCESSOR], article: 'Art 24', protective: true },
    { act: 'give-way', text: { en: 'The successor takes over', zh: '由后续规则集接替' }, from: ['in_force'], to: 'superseded', by: [time('supersededFrom')], article: 'Art 24', basis: ['R24-2'] },
    { act: 'lapse', text: { en: 'It lapses', zh: '有效期届满' }, from: ['in_force'], to: 'lapsed', by: [time('lastDay', 'after')], article: 'Art 24', basis: ['R24-1'] },
  ],
});
