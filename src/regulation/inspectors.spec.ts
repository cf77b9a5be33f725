import { withInspectors } from './concurrence.ts';
import { inspectingBody, inspector, inspectsBy, leadsInspection } from './inspectors.ts';
import { during, type Actor, type Inspected, type Role, type Standing } from './parties.ts';

const covered = (more: Partial<Inspected> = {}): Inspected => ({
  jurisdiction: 'CN-3201',
  zones: ['z1'],
  agreements: ['a1', 'a2'],
  organizations: [],
  ...more,
});
const actor = (inspects: readonly Inspected[], role: Role = 'security_supervisor', where = 'CN-3201'): Actor => ({
  personId: 'p',
  organizationId: 'o',
  clientId: 'c',
  level: 'decider',
  roles: new Map([[role, [where]]]),
  regulates: [],
  inspects,
});
const columns = {
  jurisdiction: 'a.jurisdiction',
  zoneId: 'a.zone_id',
  agreementId: 'a.agreement_id',
  operatorId: 'a.operator_id',
  providerIds: 'a.provider_ids',
  zoneIds: 'a.zone_ids',
  state: 'a.state',
};
/** The predicate with its values in place. */
const where = (
  party = inspector('zoneId', 'agreementId', 'operatorId'),
  who = actor([covered()]),
): string | undefined => party.sql?.(who, columns, (value) => JSON.stringify(value));
const here = { jurisdiction: 'CN-3201', zoneId: 'z9', agreementId: 'a9', operatorId: 'o9' };
const sees = (facts: object, who = actor([covered()])): boolean =>
  inspector('zoneId', 'agreementId', 'operatorId', 'providerIds').holds(who, { ...here, ...facts });

describe('R21-6 the sight of an inspector', () => {
  it.each<[string, boolean, object]>([
    ['the zone is covered', true, { zoneId: 'z1' }],
    ['the agreement is covered', true, { agreementId: 'a2' }],
    ['nothing of it is covered', false, {}],
    ['it has no zone', false, { zoneId: null }],
    ['the same in another jurisdiction', false, { zoneId: 'z1', jurisdiction: 'CN-3205' }],
    ['a covered agreement is named where a zone stands', false, { zoneId: 'a1' }],
  ])('%s: %s', (_what, told, facts) => {
    expect(sees(facts)).toBe(told);
  });
  it('reaches what an organization operates or provides, also among others', () => {
    const who = actor([covered({ zones: [], agreements: [], organizations: ['o1'] })]);
    expect([sees({ operatorId: 'o1' }, who), sees({ providerIds: ['o7', 'o1'] }, who)]).toEqual([true, true]);
    expect([sees({ operatorId: 'z1' }, who), sees({ providerIds: ['o7'] }, who)]).toEqual([false, false]);
  });
  it('is one plain predicate over the columns that something is covered by', () => {
    expect(where()).toBe(
      `(a.jurisdiction = "CN-3201"::text AND (a.zone_id = ANY(["z1"]::uuid[]) OR a.agreement_id = ANY(["a1","a2"]::uuid[])))`,
    );
    const provider = actor([covered({ zones: [], agreements: [], organizations: ['o1'] })]);
    expect(where(inspector('zoneIds', 'providerIds'), provider)).toBe(
      `(a.jurisdiction = "CN-3201"::text AND (a.provider_ids && ["o1"]::uuid[]))`,
    );
  });
  it('stands as a whole under a condition on the state', () => {
    const two = actor([covered(), covered({ jurisdiction: 'CN-32', zones: ['z2'], agreements: [] })]);
    const both = { ...two, roles: new Map([['security_supervisor', ['CN-3201', 'CN-32']] as const]) };
    expect(where(during(['signed'], inspector('zoneId')), both)).toBe(
      `((a.jurisdiction = "CN-3201"::text AND (a.zone_id = ANY(["z1"]::uuid[])) OR a.jurisdiction = "CN-32"::text AND (a.zone_id = ANY(["z2"]::uuid[]))) AND a.state = ANY(["signed"]::text[]))`,
    );
  });
  it.each<[string, Actor]>([
    ['nothing is inspected', actor([])],
    ['only by what such things have not', actor([covered({ zones: [], agreements: [], organizations: [] })])],
    ['the role is held elsewhere', actor([covered()], 'security_supervisor', 'CN-3205')],
    ['the role is none of a supervisor', actor([covered()], 'operator')],
  ])('is none where %s', (_what, who) => {
    expect([where(undefined, who), inspectsBy(who, { ...here, zoneId: 'z1' }, 'zoneId')]).toEqual([undefined, false]);
  });
});

describe('R21-4 the bodies of an inspection', () => {
  const facts: Standing & { leadId: string; inspectorIds: string[] } = { leadId: 'o', inspectorIds: ['o', 'o2'] };
  it('take part as listed, and one of them leads', () => {
    expect([inspectingBody().holds(actor([]), facts), leadsInspection().holds(actor([]), facts)]).toEqual([true, true]);
    const second = { ...facts, leadId: 'o2' };
    expect([inspectingBody().holds(actor([]), second), leadsInspection().holds(actor([]), second)]).toEqual([
      true,
      false,
    ]);
    expect(inspectingBody().holds(actor([]), { ...facts, inspectorIds: ['o2'] } as Standing)).toBe(false);
  });
  it('have no part in it by an office or another role', () => {
    for (const role of ['audit_administrator', 'operator'] as const) {
      expect(inspectingBody().holds(actor([], role), facts)).toBe(false);
      expect(inspectingBody().sql?.(actor([], role), { inspectorIds: 'x' }, String)).toBeUndefined();
    }
  });
  it('all concur but the one that leads', () => {
    expect(withInspectors('R21-4').of({ leadId: 'o2', inspectorIds: ['o2', 'o', 'o3'] })).toEqual(['o', 'o3']);
  });
});
