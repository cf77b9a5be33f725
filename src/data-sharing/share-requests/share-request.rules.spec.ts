import { evaluate, nj2024 } from '../../regulation/index.ts';
import type { ItemFact, ResourceOfItem, ShareRequestFacts } from './share-request.facts.ts';
import { requestRules } from './share-request.rules.ts';

const item: ItemFact = {
  id: 'i',
  resourceId: 'r',
  providerId: 'p',
  fields: ['district'],
  mode: 'plain',
  rowFilter: null,
  validFrom: '2026-01-01',
  validTo: '2030-06-01',
  state: 'open',
  reason: null,
  decidedBy: null,
  grantId: null,
};
const resource: ResourceOfItem = {
  state: 'cataloged',
  version: 2,
  grade: 2,
  category: 'c',
  providerId: 'p',
  openAttribute: 'conditional',
  publicSafety: 'no_effect',
  filterable: ['district'],
  organizationSensitive: [],
  openedModes: ['plain'],
};
const agreement = {
  state: 'effective',
  termStart: '2025-06-01',
  termEnd: '2030-06-01',
  securityOfficer: 'somebody',
  officerVacantSince: null,
  applicationScope: {
    purposes: ['public_health'],
    selectors: [{ providerId: 'p', category: 'c', highestGrade: 4 }],
    excludedResourceIds: [] as string[],
  },
};
const scenario = {
  state: 'registered',
  agreementId: 'a',
  purpose: 'public_health',
  necessaryFields: [{ resourceId: 'r', fields: ['district'] }],
};
const found = (more: {
  item?: Partial<ItemFact>;
  resource?: Partial<ResourceOfItem>;
  facts?: Partial<ShareRequestFacts>;
}): string[] => {
  const facts = {
    agreementId: 'a',
    agreement,
    scenario,
    items: [{ ...item, ...more.item }],
    resources: { r: { ...resource, ...more.resource } },
    ...more.facts,
  } as unknown as ShareRequestFacts;
  return evaluate(requestRules, facts, nj2024).map((f) => f.rule);
};

describe('Art. 13-16: what may be asked for', () => {
  it('finds nothing wrong with a lawful request', () => {
    expect(found({})).toEqual([]);
  });
  it.each<[string, Parameters<typeof found>[0], string[]]>([
    ['grade 3 in plain', { resource: { grade: 3 } }, ['R14-2']],
    ['grade 2 in plain passes, the day the agreement ends', { item: { validTo: '2030-06-01' } }, []],
    ['one day past the end of the agreement', { item: { validTo: '2030-06-02' } }, ['R15-5']],
    ['before the agreement begins', { item: { validFrom: '2025-05-31' } }, ['R15-5']],
    ['no grade: like the threshold', { resource: { grade: null } }, ['R14-1', 'R14-2']],
    ['not opened in the zone', { resource: { openedModes: undefined } }, ['R14-6']],
    ['opened in another mode', { resource: { openedModes: ['de_identified'] } }, ['R14-6']],
    ['a suspended resource', { resource: { state: 'suspended' } }, ['R14-6']],
    ['forbidden by law', { resource: { openAttribute: 'prohibited' } }, ['R02-2']],
    ['more fields than the scenario needs', { item: { fields: ['district', 'name'] } }, ['R16-3']],
    ['a filter on a field not asked for', { item: { rowFilter: { field: 'name', values: ['x'] } } }, ['R16-3']],
    ['a business secret in plain', { resource: { organizationSensitive: ['district'] } }, ['R16-7']],
    ['public safety not assessed', { resource: { publicSafety: 'none' } }, ['R16-8']],
    ['another category', { resource: { category: 'd' } }, ['R13-2']],
    ['a draft scenario', { facts: { scenario: { ...scenario, state: 'draft' } } }, ['R13-1']],
    ['a purpose the agreement does not name', { facts: { scenario: { ...scenario, purpose: 'x' } } }, ['R13-1']],
    ['a vacant security office', { facts: { agreement: { ...agreement, securityOfficer: null } } }, ['R22-2']],
    ['an item refused already', { item: { state: 'refused', validTo: '2040-01-01' } }, []],
    [
      'an item of another provider, for the one who decides',
      { item: { mode: 'usable_not_visible' }, facts: { input: { itemIds: ['x'] } } },
      [],
    ],
  ])('%s', (_name, more, rules) => {
    expect(found(more)).toEqual(rules);
  });
});
