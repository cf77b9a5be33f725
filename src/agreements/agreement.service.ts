import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { forWhom, type Actor } from '../regulation/index.ts';
import { Applications, ComplianceRecords, lapsesWithSet, resultBy } from '../applications/index.ts';
import { Organizations } from '../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { pick } from '../platform/acts/pick.ts';
import { Binder, stateSqlAt } from '../platform/acts/scope.ts';
import { shanghai } from '../platform/clock/clock.ts';
import { byIds, caseNumber, sql } from '../platform/database/index.ts';
import { badField, declareConstraints, DomainError } from '../platform/errors/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { rulesInForce, Zones, zoneTable } from '../zones/index.ts';
import type { DraftAgreement, ReviseAgreement, SignAgreement } from './agreement.dto.ts';
import { basisOf, history } from './agreement.basis.ts';
import { decisions } from './agreement.decisions.ts';
import {
  partiesOf,
  registeredOf,
  type AgreementBrief,
  type AgreementFacts,
  type Bodies,
  type SignatureFact,
} from './agreement.facts.ts';
import { agreement } from './agreement.lifecycle.ts';
import { citedBy } from './cited.queries.ts';
import type { AmendmentFacts } from './amendments/amendment.facts.ts';
import { officerActs } from './officers/officer.acts.ts';
import { officerOf, officerVacant, vacantSince, type OfficerChange } from './officers/officer.facts.ts';
import { agreementText, fixText, keptSignature } from './signing-text.ts';
import { grantedBy } from './renewals/renewal.queries.ts';
import { briefsAt, listed, livingBy, ofApplications, partiesUnder, withSignatures } from './agreement.queries.ts';

declareConstraints({
  uq_agreement_signatures_party: 'already-decided',
  uq_agreement_signatures_person: 'separation-of-duties',
  uq_agreements_application: 'conflict',
  uq_agreements_renewal: 'conflict',
  ck_agreements_basis: 'rules-forbid',
  ex_agreements_one_at_a_time: 'conflict',
  ck_agreements_term: 'rules-forbid',
});
type Changed = Change<AgreementFacts>;
type Governed = Pick<AgreementFacts, 'policyCode' | 'jurisdiction'>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const drafted = ['caseNumber', 'zoneId', 'zoneKind', 'operatorId', 'applicationId', 'renewalId', 'dataAuthorityId', 'regulatorIds', 'zoneRulesNumber'] as const; // prettier-ignore
const terms = ['termStart', 'termEnd', 'securityOfficer', 'sections', 'tradeSecretSections', 'applicationScope', 'poorStreakEffect'] as const; // prettier-ignore
const shown = ['id', 'version', 'caseNumber', 'state', 'zoneId', 'zoneKind', 'operatorId', 'applicationId', 'renewalId', 'partyIds', 'policyCode', 'zoneRulesNumber', ...terms, 'concurrences', 'decision', 'reviewOn', 'endsOn'] as const; // prettier-ignore

@Injectable()
export class Agreements implements Aggregate<AgreementFacts> {
  readonly lifecycle = agreement;
  readonly table = 'agreements';
  readonly select = withSignatures;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    agreementId: 'a.id',
    zoneId: 'a.zone_id',
    operatorId: 'a.operator_id',
    termStart: 'a.term_start',
    termEnd: 'a.term_end',
    endsOn: 'a.ends_on',
    reviewOn: 'a.review_on',
    partyIds: 'a.regulator_ids || ARRAY[a.data_authority_id, a.operator_id]',
    signedBy: 'ARRAY(SELECT s.organization_id FROM agreement_signatures s WHERE s.agreement_id = a.id)',
    selectedBy: `${resultBy('a.application_id')} || ${grantedBy('a.renewal_id')}`,
    officerVacant,
  };
  readonly fence = 'a.id';
  /** What needs an open zone keeps it open until it is done: a zone never closes over a living agreement. */
  readonly parent = {
    table: zoneTable,
    column: 'a.zone_id',
    acts: ['open-signing', 'sign', 'resume'],
    of: (): undefined => undefined,
  };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', termEnd: 'a.term_end' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      zoneId: 'a.zone_id = ?',
      operatorId: 'a.operator_id = ?',
      applicationId: 'a.application_id = ?',
      renewalId: 'a.renewal_id = ?',
    },
  };
  constructor(
    private readonly zones: Zones,
    private readonly organizations: Organizations,
    readonly applications: Applications,
    readonly records: ComplianceRecords,
    private readonly policies: Policies,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<AgreementFacts>> {
    const own = row as Own<AgreementFacts>;
    const before = own.state === 'draft' || own.state === 'signing';
    const round = before ? await basisOf(own, this, context) : history;
    const waivers = own.termWaiverId === null ? [] : ['R12-1'];
    const policyCode = own.policyCode ?? this.policyCode({ ...own, ...round }) ?? null;
    const partyIds = this.partyIds({ ...own, policyCode }, context.moment.date);
    const cited = await citedBy(own.id, context);
    return { ...own, ...round, ...cited, agreementId: own.id, partyIds, waivers };
  }

  /** R10-3: by the set that is pinned, or would be pinned now. */
  private partyIds(of: Bodies & Governed, date: string): string[] {
    return partiesOf(of, this.policies.governing(of, date));
  }

  /** State of the agreement made of each application, for the module below. */
  async ofApplications(ids: readonly string[], { tx }: Pick<FactsContext, 'tx'>): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ applicationId: string; state: string }>(ofApplications, [ids]);
    return new Map(rows.map((r) => [r.applicationId, r.state]));
  }

  /** Ids of at most 100 agreements of the zone that have not ended. */
  async livingIn(zoneId: string, context: FactsContext): Promise<string[]> {
    return await this.livingBy('zone_id', zoneId, context);
  }
  /** The same of an operator. */
  async heldBy(operatorId: string, context: FactsContext): Promise<string[]> {
    return await this.livingBy('operator_id', operatorId, context);
  }
  private async livingBy(
    column: 'zone_id' | 'operator_id',
    id: string,
    { tx, moment }: FactsContext,
  ): Promise<string[]> {
    const binder = new Binder([id]);
    const { state } = stateSqlAt(this, moment, binder.bind);
    return (await tx.query<{ id: string }>(sql(livingBy(column, state)), binder.values)).map((r) => r.id);
  }

  /** Operators and zones of the agreements in these zones, of these operators, or of these ids; of drafts none. */
  async partiesUnder(
    by: {
      readonly zoneIds: readonly string[];
      readonly operatorIds: readonly string[];
      readonly agreementIds: readonly string[];
    },
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<readonly { readonly zoneId: string; readonly operatorId: string }[]> {
    return await tx.query(partiesUnder, [by.zoneIds, by.operatorIds, by.agreementIds]);
  }

  readonly create = {
    draft: async (input: DraftAgreement, context: Creating): Promise<Own<AgreementFacts>> => {
      const { tx, moment, actor, id } = context;
      const { applicationId = null, renewalId = null } = input;
      const [zones, operators, round] = await Promise.all([
        this.zones.briefs([input.zoneId], { tx }),
        this.organizations.briefs([input.operatorId], { tx }),
        basisOf({ applicationId, renewalId, operatorId: input.operatorId }, this, context),
      ]);
      const zone = zones.get(input.zoneId);
      const operator = operators.get(input.operatorId);
      if (!zone) throw badField('/zoneId', 'unknown-id', 'no such zone');
      if (!operator) throw badField('/operatorId', 'unknown-id', 'no such organization');
      if (zone.dataAuthorityId !== actor.organizationId)
        throw new DomainError('forbidden', { params: { act: 'draft' } });
      const { jurisdiction, kind: zoneKind, regulatorIds, dataAuthorityId, state: zoneState } = zone;
      const number = await caseNumber(tx, 'agreement_numbers', 'AG', jurisdiction, moment.date);
      const { securityOfficer = null, tradeSecretSections = [], ...rest } = input;
      const parties = { regulatorIds, dataAuthorityId, operatorId: input.operatorId };
      const policyCode = round.application?.transition?.policyCode ?? null;
      const empty = {
        policyCode: null,
        termMaxYears: null,
        termWaiverId: null,
        waivers: [],
        decision: null,
        reviewOn: null,
        endsOn: null,
        remindedOf: null,
        remindedDays: null,
        signatures: [],
        signingDigest: null,
        officerChange: null,
      };
      const register = registeredOf(operator, jurisdiction);
      const agreementId = id();
      return {
        id: agreementId,
        agreementId,
        version: 0,
        state: 'draft',
        jurisdiction,
        caseNumber: number,
        ...rest,
        ...round,
        applicationId,
        renewalId,
        securityOfficer,
        tradeSecretSections,
        zoneKind,
        ...parties,
        partyIds: this.partyIds({ zoneKind, ...parties, policyCode, jurisdiction }, moment.date),
        ...empty,
        zoneState,
        zoneRulesNumber: rulesInForce(zone, moment.date),
        ...register,
      };
    },
  };

  readonly apply = {
    draft: (f: AgreementFacts): Changed => ({ set: pick(f, [...drafted, ...terms]) }),
    revise: (f: AgreementFacts): Changed => {
      const { sections, ...rest } = f.input as ReviseAgreement;
      return { set: { ...rest, ...(sections && { sections: { ...f.sections, ...sections } }) } };
    },
    discard: (): Changed => ({ discard: true }),
    'open-signing': (f: AgreementFacts, { policy, moment }: ApplyContext): Changed => {
      const set = { policyCode: f.governing.code, termMaxYears: policy.agreement.maxYears };
      return { set, insert: fixText(agreement.aggregate, f.id, agreementText({ ...f, ...set }), moment.instant) };
    },
    sign: (f: AgreementFacts, { actor, moment, id }: ApplyContext): Changed => {
      const { signer } = f.input as SignAgreement;
      if (f.signatures.some((s) => s.organizationId === actor.organizationId)) throw new DomainError('already-decided');
      const given = {
        organizationId: actor.organizationId,
        personId: actor.personId,
        actedFor: forWhom(actor),
        signer,
        signedAt: moment.instant.toISOString(),
      };
      const signature: SignatureFact = { ...given, signature: keptSignature(f) };
      return {
        insert: { agreement_signatures: [{ id: id(), agreementId: f.id, ...given }] },
        facts: { signatures: [...f.signatures, signature] },
      };
    },
    ...decisions,
    ...officerActs,
    amend: (f: AgreementFacts): Changed => {
      const { sections, ...rest } = f.input as AmendmentFacts['changes'];
      return { set: { ...rest, ...(sections && { sections: { ...f.sections, ...sections } }) } };
    },
  };

  /**
   * Acts under an agreement use the set pinned when signing opened. Before, it is the set in force, or the one under
   * which a transition decision lets the round go on (R24-3), its signing being the last act of the round.
   */
  policyCode({ policyCode, state, application }: Own<AgreementFacts>): string | undefined {
    const before = state === 'draft' || state === 'signing';
    return before ? application?.transition?.policyCode : (policyCode ?? undefined);
  }
  lapses({ state, application }: Own<AgreementFacts>): boolean {
    return (state === 'draft' || state === 'signing') && application !== null && lapsesWithSet(application);
  }

  view(f: AgreementFacts): object {
    const signatures = f.signatures.map((s) => ({ ...s, signedAt: shanghai(new Date(s.signedAt)) }));
    const office = { currentOfficer: officerOf(f), officerVacantSince: vacantSince(f.officerChange) };
    return { ...pick(f, shown), ...office, signatures };
  }
  item({ id, caseNumber: number, state, zoneId, operatorId, termStart, termEnd }: QueryResultRow): object {
    return { id, caseNumber: number, state, zoneId, operatorId, termStart, termEnd };
  }

  /** Several agreements as they stand on the legal day, for other modules; unknown ids are absent. */
  async briefs(ids: readonly string[], { tx, moment }: FactsContext): Promise<ReadonlyMap<string, AgreementBrief>> {
    const { bind, values } = new Binder([ids]);
    const statement = briefsAt(stateSqlAt(this, moment, bind).state);
    type Row = Omit<AgreementBrief, 'partyIds' | 'officerVacantSince'> & {
      readonly officerChange: OfficerChange | null;
    };
    const rows = await tx.query<Row & QueryResultRow>(byIds(sql(statement)), values);
    return new Map(
      rows.map((row) => [
        row.id,
        { ...row, partyIds: this.partyIds(row, moment.date), officerVacantSince: vacantSince(row.officerChange) },
      ]),
    );
  }
}
