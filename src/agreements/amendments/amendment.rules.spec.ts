import { evaluate, nj2024 as policy } from '../../regulation/index.ts';
import { showsEvidence, signatoriesOf, type AmendmentFacts } from './amendment.facts.ts';
import { agreementAmendment } from './amendment.lifecycle.ts';
import { R11_3_ON_RECORD, R11_3_SPOKEN_FOR } from './amendment.rules.ts';

const [sector, authority, a, b] = ['sector', 'authority', 'a', 'b'];
const facts = (over: Partial<AmendmentFacts>): AmendmentFacts =>
  ({
    kind: 'operator_succession',
    regulatorIds: [sector],
    dataAuthorityId: authority,
    operatorId: a,
    successorId: b,
    predecessorState: 'active',
    predecessorSuccessorId: null,
    declaration: null,
    partyIds: [sector, authority, a, b],
    signatures: [],
    ...over,
  }) as AmendmentFacts;
const signed = (...ids: string[]) =>
  ids.map((organizationId) => ({
    organizationId,
    personId: organizationId,
    actedFor: null,
    signer: 'x',
    signedAt: '',
    signature: null,
  }));
const declaration = { by: 'administrator' as const, name: '管理人', documentNumber: '1' };

describe('R11-3 exactly these sign an amendment', () => {
  it.each([
    ['of a sector zone: its regulators, the data authority, predecessor and successor', {}, [sector, authority, a, b]],
    ['of a comprehensive zone: no sector authority', { regulatorIds: [] }, [authority, a, b]],
    ['without a predecessor that is suspended', { predecessorState: 'suspended' }, [sector, authority, b]],
    ['without a predecessor that is succeeded', { predecessorState: 'succeeded' }, [sector, authority, b]],
    ['of a kind without a successor: the parties as they are', { successorId: null }, [sector, authority, a]],
  ] as const)('%s', (_, over, parties) => {
    expect(signatoriesOf(facts(over as Partial<AmendmentFacts>))).toEqual(parties);
  });
  it('it is in force with the last signature of exactly the set, and not before', () => {
    const rows = agreementAmendment.rows.filter((r) => r.act === 'sign');
    const to = (...ids: string[]) => rows.filter((r) => r.when?.holds(facts({ signatures: signed(...ids) }))).map((r) => r.to); // prettier-ignore
    expect(to()).toEqual(['signing']);
    expect(to(sector ?? '', authority ?? '')).toEqual(['signing']);
    expect(to(sector ?? '', authority ?? '', b ?? '')).toEqual(['in_force']);
  });
});

describe('R11-3 a predecessor that cannot sign', () => {
  const check = (over: Partial<AmendmentFacts>) => R11_3_SPOKEN_FOR.check(facts(over), policy);
  it.each(['suspended', 'succeeded', 'dissolved'])('%s: is spoken for by a document', (predecessorState) => {
    expect(check({ predecessorState })).toEqual({ state: predecessorState });
    expect(check({ predecessorState, declaration })).toBeUndefined();
  });
  it('active: signs itself', () => {
    expect(check({})).toBeUndefined();
  });
});

describe('R11-3 the successor on record', () => {
  const check = (predecessorSuccessorId: string | null) =>
    R11_3_ON_RECORD.check(facts({ predecessorSuccessorId }), policy);
  it('is the one that takes the agreement over; before there is one, nobody is excluded', () => {
    expect(check(null)).toBeUndefined();
    expect(check(b ?? '')).toBeUndefined();
    expect(check('c')).toEqual({ recorded: 'c' });
  });
});

describe('Art. 8 conditions of a successor', () => {
  const opening = agreementAmendment.rows.find((r) => r.act === 'open-signing');
  it('are those of an applicant, asked when signing opens and at every signature, all at once', () => {
    const today = '2026-11-24';
    const record = { id: 'r', caseNumber: 'NJ-CR-1', state: 'recorded' as const, severity: 'serious' as const, repairedOn: null }; // prettier-ignore
    const found = evaluate(
      opening?.rules ?? [],
      facts({
        operatorEntityType: 'administrative_organ',
        operatorState: 'suspended',
        operatorIsOperator: false,
        checklist: [],
        lookBackAnchor: today,
        securityOfficer: null,
        predecessorState: 'dissolved',
        predecessorSuccessorId: 'c',
        complianceRecords: [
          { ...record, kind: 'dishonesty', incidentKind: null, startsOn: '2019-01-01', endsOn: '2023-11-24' },
          { ...record, kind: 'incident', incidentKind: 'data_security', startsOn: today, endsOn: today },
        ],
      }),
      policy,
    );
    expect(found.map((f) => f.rule)).toEqual(['R03-1', 'R08-1', 'R08-2', 'R08-3', 'R08-3', 'R11-3', 'R11-3', 'R22-2']);
    const conditions = opening?.rules ?? [];
    for (const { rules = [] } of agreementAmendment.rows.filter((r) => r.act === 'sign')) {
      expect(rules.slice(0, conditions.length)).toEqual(conditions);
      expect(rules.slice(conditions.length).map((rule) => rule.id)).toEqual(['R11-3', ...Array<string>(4).fill('R10-7')]); // prettier-ignore
    }
  });
});

describe('evidence on the successor', () => {
  const of = { jurisdiction: 'CN-3201', agreementId: 'agreement', operatorId: 'a', successorId: 'b', zoneId: 'zone' };
  const actor = (organizationId: string, roles: readonly string[] = [], regulates: readonly string[] = [], inspects: readonly object[] = []) =>
    ({ personId: 'p', organizationId, clientId: 'c', level: 'viewer', roles: new Map(roles.map((r) => [r, ['CN-3201']])), regulates, inspects }) as never; // prettier-ignore
  const covering = (agreements: readonly string[]) => ({
    jurisdiction: 'CN-3201',
    zones: [],
    agreements,
    organizations: [],
  });
  it.each([
    ['the successor', actor('b'), true],
    ['the data authority', actor('authority', ['data_authority']), true],
    ['the regulator of the zone', actor('sector', ['sector_authority'], ['zone']), true],
    ['who inspects the agreement', actor('police', ['security_supervisor'], [], [covering(['agreement'])]), true],
    ['who inspects another one', actor('police', ['security_supervisor'], [], [covering(['other'])]), false],
    ['the predecessor', actor('a', ['operator']), false],
    ['the center', actor('center', ['governance_center']), false],
    ['the regulator of another zone', actor('other', ['sector_authority'], ['elsewhere']), false],
  ] as const)('is shown to %s: %#', (_, who, shown) => {
    expect(showsEvidence(of, who)).toBe(shown);
  });
});
