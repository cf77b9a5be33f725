import { anyone, defineLifecycle, notOnOneself, notThePersonWho, role, type Requirement } from '../regulation/index.ts';
import { isPillar, unfitness, type OrganizationFacts, type PersonFact } from './organization.facts.ts';
import { R03_1, R05_1_SECTOR } from './organization.rules.ts';

const center = [role('governance_center')];
const authority = [role('data_authority')];

const system = [role('system_administrator')];
const security = [role('security_administrator')];
const others = [notOnOneself()];
const named = (f: OrganizationFacts): PersonFact | undefined =>
  f.persons.find((p) => p.id === (f.input as { personId?: string } | undefined)?.personId);
/** Rights and offices of one person exclude each other: what is held is given up first. */
const notInOffice: Requirement<OrganizationFacts> = {
  code: 'in-office',
  rule: 'R15-6',
  holds: (f) => (named(f)?.office ?? null) === null,
  params: (f) => ({ office: named(f)?.office ?? '' }),
};
/** The three offices are those of the platform, which the center runs (Art. 6, 22). */
const runsThePlatform: Requirement<OrganizationFacts> = {
  code: 'office-elsewhere',
  rule: 'R15-6',
  holds: (f) => f.roles.some((r) => r.role === 'governance_center') && named(f)?.active !== false,
};
const notTheLast: Requirement<OrganizationFacts> = {
  code: 'last-administrator',
  rule: 'R15-6',
  holds: (f) => {
    const { id, office = null } = named(f) ?? {};
    return office === null || f.persons.some((p) => p.id !== id && p.active && p.office === office);
  },
};

/** Art. 6: the city has one data authority, one center, one government; who ends without a successor leaves a dead end. */
const notIndispensable: Requirement<OrganizationFacts> = {
  code: 'indispensable',
  rule: 'R06-1',
  holds: (f) => !isPillar(f.roles),
};
const fitSuccessor: Requirement<OrganizationFacts> = {
  code: 'successor-unfit',
  rule: 'R06-1',
  holds: (f) => unfitness(f) === undefined,
  params: (f) => ({ why: unfitness(f) ?? '' }),
};

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
  read: [role('data_authority'), role('governance_center'), ...system, ...security, role('audit_administrator'), anyone(['active', 'suspended', 'succeeded', 'dissolved'])],
  rows: [
    { act: 'admit', text: { en: 'Admit an organization', zh: '接入单位' }, from: [], to: 'admitted', by: center, level: 'handler', article: 'Art 4' },
    { act: 'verify', text: { en: 'Confirm its identity', zh: '核验身份' }, from: ['admitted'], to: 'active', by: center, unless: [notThePersonWho('admit')], article: 'Art 4', basis: ['R15-6'], waits: {} },
    { act: 'record-role', text: { en: 'Record a role with its legal basis', zh: '登记角色及依据' }, from: ['active'], to: 'active', by: authority, rules: [R03_1, R05_1_SECTOR], article: 'Art 6', basis: ['R06-1'] },
    { act: 'rename', text: { en: 'Change its name', zh: '更名' }, from: ['active'], to: 'active', by: authority, article: 'Art 4' },
    { act: 'suspend', text: { en: 'Suspend it', zh: '停用' }, from: ['active'], to: 'suspended', by: authority, requires: [notIndispensable], article: 'Art 6', cutsOff: true, protective: true, revokes: true },
    { act: 'resume', text: { en: 'Resume it', zh: '恢复' }, from: ['suspended'], to: 'active', by: authority, article: 'Art 6', stepUp: true },
    { act: 'record-succession', text: { en: 'Record its successor', zh: '登记承继单位' }, from: ['active', 'suspended'], to: 'succeeded', by: authority, requires: [fitSuccessor], article: 'Art 6', basis: ['R06-1'], revokes: true },
    { act: 'dissolve', text: { en: 'Record its dissolution', zh: '登记注销' }, from: ['active', 'suspended'], to: 'dissolved', by: authority, requires: [notIndispensable], article: 'Art 6', cutsOff: true, protective: true, revokes: true },
  ],
  filings: [
    { act: 'add-person', text: { en: 'Add a person, who may read', zh: '登记人员' }, from: ['admitted', 'active'], by: system, article: 'Art 4' },
    { act: 'rename-person', text: { en: 'Correct the name of a person', zh: '更正人员姓名' }, from: ['admitted', 'active', 'suspended'], by: system, unless: others, article: 'Art 4' },
    { act: 'deactivate-person', text: { en: 'Close the account of a person', zh: '停用人员' }, from: ['admitted', 'active', 'suspended'], by: system, unless: others, requires: [notInOffice], article: 'Art 4', basis: ['R15-6'], protective: true, revokes: true },
    { act: 'reactivate-person', text: { en: 'Open the account of a person again', zh: '恢复人员' }, from: ['admitted', 'active'], by: system, unless: others, article: 'Art 4' },
    { act: 'set-member-level', text: { en: 'Decide what a person may do', zh: '确定人员级别' }, from: ['admitted', 'active', 'suspended'], by: security, unless: others, requires: [notInOffice], article: 'Art 4', basis: ['R15-6'], revokes: true },
    { act: 'appoint', text: { en: 'Appoint an administrator', zh: '任命管理员' }, from: ['active'], by: security, unless: others, requires: [runsThePlatform, notInOffice], article: 'Art 22', basis: ['R15-6'], revokes: true },
    { act: 'dismiss', text: { en: 'Dismiss an administrator', zh: '免去管理员' }, from: ['active', 'suspended'], by: security, unless: others, requires: [notTheLast], article: 'Art 22', basis: ['R15-6'], revokes: true },
  ],
});
