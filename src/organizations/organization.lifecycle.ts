import { anyone, defineLifecycle, notThePersonWho, role } from '../regulation/index.ts';
import type { OrganizationFacts } from './organization.facts.ts';
import { R03_1, R05_1_SECTOR } from './organization.rules.ts';

const center = [role('governance_center')];
const authority = [role('data_authority')];

// prettier-ignore
export const organization = defineLifecycle<OrganizationFacts>()({
  aggregate: 'organization', path: 'organizations', article: 'Art 3-6', text: { en: 'Organization', zh: '单位' },
  initial: 'admitted', final: ['succeeded', 'dissolved'],
  states: {
    admitted: { en: 'admitted, identity not verified yet', zh: '已接入，身份待核验' },
    active: { en: 'active', zh: '正常' },
    suspended: { en: 'suspended', zh: '停用' },
    succeeded: { en: 'merged into a successor', zh: '已由承继单位承继' },
    dissolved: { en: 'dissolved', zh: '已注销' },
  },
  read: [role('data_authority'), role('governance_center'), anyone(['active', 'suspended', 'succeeded', 'dissolved'])],
  rows: [
    { act: 'admit', text: { en: 'Admit an organization', zh: '接入单位' }, from: [], to: 'admitted', by: center, level: 'handler', article: 'Art 4' },
    { act: 'verify', text: { en: 'Confirm its identity', zh: '核验身份' }, from: ['admitted'], to: 'active', by: center, unless: [notThePersonWho('admit')], article: 'Art 4', basis: ['R15-6'] },
    { act: 'record-role', text: { en: 'Record a role with its legal basis', zh: '登记角色及依据' }, from: ['active'], to: 'active', by: authority, rules: [R03_1, R05_1_SECTOR], article: 'Art 6', basis: ['R06-1'] },
    { act: 'rename', text: { en: 'Change its name', zh: '更名' }, from: ['active'], to: 'active', by: authority, article: 'Art 4' },
    { act: 'suspend', text: { en: 'Suspend it', zh: '停用' }, from: ['active'], to: 'suspended', by: authority, article: 'Art 6', protective: true },
    { act: 'resume', text: { en: 'Resume it', zh: '恢复' }, from: ['suspended'], to: 'active', by: authority, article: 'Art 6' },
    { act: 'record-succession', text: { en: 'Record its successor', zh: '登记承继单位' }, from: ['active', 'suspended'], to: 'succeeded', by: authority, article: 'Art 6' },
    { act: 'dissolve', text: { en: 'Record its dissolution', zh: '登记注销' }, from: ['active', 'suspended'], to: 'dissolved', by: authority, article: 'Art 6', protective: true },
  ],
  filings: [
    { act: 'add-person', text: { en: 'Add a person', zh: '登记人员' }, from: ['admitted', 'active'], by: center, article: 'Art 4' },
  ],
});
