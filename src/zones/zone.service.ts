import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../regulation/index.ts';
import { Organizations } from '../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import type { LegalMoment } from '../platform/clock/clock.ts';
import { pick } from '../platform/acts/pick.ts';
import { aliased, caseNumber } from '../platform/database/index.ts';
import { declareConstraints, DomainError } from '../platform/errors/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { operationRulesActs, rulesSeen } from './operation-rules/operation-rules.acts.ts';
import type { OperationRulesFact } from './operation-rules/operation-rules.facts.ts';
import type { PlanZone, ZoneReason } from './zone.dto.ts';
import { expiriesSeen, platformSecurityActs } from './platform-security/platform-security.acts.ts';
import { expiriesOf, type Recorded, type SecurityExpiry } from './platform-security/platform-security.facts.ts';
import type { RegulatorFact, ZoneFacts, ZoneKind } from './zone.facts.ts';
import { zone } from './zone.lifecycle.ts';
import { briefs, withParts, withRunningRecords, zoneColumns, zoneTable } from './zone.queries.ts';

declareConstraints({ uq_zones_name: 'conflict', uq_platform_security_records_certificate: 'conflict' });
const shown = ['id', 'version', 'caseNumber', 'name', 'kind', 'sectorCode', 'state', 'jurisdiction', 'purpose', 'dataAuthorityId', 'regulators', 'securityRecords', 'concurrences', 'readyOn', 'openedOn', 'reason'] as const; // prettier-ignore
type Changed = Change<ZoneFacts>;
/** How many agreements live in a zone; told by the module above. */
export type LivingAgreements = (zoneId: string, context: FactsContext) => Promise<number>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const giveReason = (facts: ZoneFacts): Changed => ({ set: { reason: (facts.input as ZoneReason).reason } });

@Injectable()
export class Zones implements Aggregate<ZoneFacts> {
  readonly lifecycle = zone;
  readonly table = zoneTable;
  readonly changesStanding = ['plan']; // regulators change with their organizations alone
  readonly select = withParts;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    zoneId: 'a.id',
    notReady: 'a.ready_on IS NULL',
    ready: 'a.ready_on IS NOT NULL',
    rulesProposed: 'EXISTS (SELECT FROM zone_rules u WHERE u.zone_id = a.id AND u.published_on IS NULL)',
  };
  readonly list = {
    select: `SELECT ${aliased(zoneColumns)} FROM zones a`,
    sorts: { createdAt: 'a.created_at', name: 'a.name' },
    search: ['a.name', 'a.case_number'],
    filters: { state: '?', kind: 'a.kind = ?', sectorCode: 'a.sector_code = ?' },
  };
  constructor(
    private readonly organizations: Organizations,
    private readonly policies: Policies,
  ) {}

  private living: LivingAgreements = () => Promise.resolve(0);
  /** Called by the module above at its start, so that this one need not know it. */
  learn(living: LivingAgreements): void {
    this.living = living;
  }

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<ZoneFacts>> {
    const own = row as Own<ZoneFacts>;
    const running = own.state === 'open' || own.state === 'suspended';
    const livingAgreements = running ? await this.living(own.id, context) : 0;
    const regulatorIds = own.regulators.map((r) => r.organizationId);
    const securityExpiries = this.expiries(own, own.jurisdiction, context.moment);
    return { ...own, zoneId: own.id, regulatorIds, livingAgreements, securityExpiries };
  }

  private expiries(of: Recorded, jurisdiction: string, { date }: LegalMoment): SecurityExpiry[] {
    return expiriesOf(of, this.policies.inForce(jurisdiction, date).set, date);
  }
  /** R22-1: zones whose records run out, with the reminders that are due. */
  async remindersDue({ tx, moment }: FactsContext): Promise<{ id: string; reminders: SecurityExpiry[] }[]> {
    const rows = await tx.query<Recorded & QueryResultRow & { id: string; jurisdiction: string }>(withRunningRecords, [
      moment.date,
    ]);
    return rows.flatMap((row) => {
      const reminders = this.expiries(row, row.jurisdiction, moment).filter((e) => e.dueReminder !== null);
      return reminders.length === 0 ? [] : [{ id: row.id, reminders }];
    });
  }

  readonly create = {
    plan: async (input: PlanZone, { tx, moment, actor, id }: Creating): Promise<Own<ZoneFacts>> => {
      const [jurisdiction] = actor.roles.get('data_authority') ?? [];
      if (jurisdiction === undefined) throw new DomainError('forbidden', { params: { act: 'plan' } });
      const regulators = regulatorsOf(input);
      const regulatorIds = regulators.map((r) => r.organizationId);
      const [known, number] = await Promise.all([
        this.organizations.briefs(regulatorIds, { tx }),
        caseNumber(tx, 'zone_numbers', 'Z', jurisdiction, moment.date),
      ]);
      const sectorAuthorities = Object.fromEntries(
        [...known.values()].map((o) => [o.id, o.state === 'active' ? sectorsOf(o.roles, jurisdiction) : []]),
      );
      const zoneId = id();
      const { name, kind, purpose, sectorCode = null } = input;
      const empty = {
        readyOn: null,
        openedOn: null,
        reason: null,
        securityRecords: [],
        securityReminders: [],
        securityExpiries: [],
        operationRules: [],
        livingAgreements: 0,
      };
      return {
        id: zoneId,
        zoneId,
        version: 0,
        state: 'planned',
        jurisdiction,
        caseNumber: number,
        name,
        kind,
        purpose,
        sectorCode,
        dataAuthorityId: actor.organizationId,
        regulators,
        regulatorIds,
        sectorAuthorities,
        ...empty,
      };
    },
  };

  readonly apply = {
    plan: ({
      id,
      caseNumber: number,
      name,
      kind,
      sectorCode,
      purpose,
      dataAuthorityId,
      regulators,
    }: ZoneFacts): Changed => ({
      set: { caseNumber: number, name, kind, sectorCode, purpose, dataAuthorityId },
      insert: { zone_regulators: regulators.map((r) => ({ zoneId: id, ...r })) },
    }),
    'report-ready': (_facts: ZoneFacts, { moment }: ApplyContext): Changed => ({ set: { readyOn: moment.date } }),
    open: (_facts: ZoneFacts, { moment }: ApplyContext): Changed => ({ set: { openedOn: moment.date } }),
    suspend: giveReason,
    close: giveReason,
    cancel: giveReason,
    resume: giveReason,
    ...operationRulesActs,
    ...platformSecurityActs,
  };

  view(facts: ZoneFacts, actor: Actor): object {
    return { ...pick(facts, shown), operationRules: rulesSeen(facts, actor), ...expiriesSeen(facts, actor) };
  }
  item({ id, caseNumber: number, name, kind, sectorCode, state }: QueryResultRow): object {
    return { id, caseNumber: number, name, kind, sectorCode, state };
  }

  /** Kind, state and regulators of several zones, for other modules; unknown ids are absent. */
  async briefs(ids: readonly string[], { tx }: Pick<FactsContext, 'tx'>): Promise<ReadonlyMap<string, ZoneBrief>> {
    const rows = await tx.query<ZoneBrief & QueryResultRow>(briefs, [ids]);
    return new Map(rows.map((r) => [r.id, r]));
  }
}

export interface ZoneBrief {
  readonly id: string;
  readonly state: string;
  readonly jurisdiction: string;
  readonly name: string;
  readonly kind: ZoneKind;
  readonly sectorCode: string | null;
  readonly dataAuthorityId: string;
  /** Sector authorities, the lead first. */
  readonly regulatorIds: readonly string[];
  /** Versions of its operation rules that are published, in their order. */
  readonly publishedRules: readonly Pick<OperationRulesFact, 'number' | 'effectiveFrom'>[];
}

const regulatorsOf = ({ leadRegulatorId, coRegulatorIds = [] }: PlanZone): RegulatorFact[] => [
  ...(leadRegulatorId === undefined ? [] : [{ organizationId: leadRegulatorId, lead: true }]),
  ...coRegulatorIds.filter((id) => id !== leadRegulatorId).map((organizationId) => ({ organizationId, lead: false })),
];
const sectorsOf = (
  roles: readonly { role: string; jurisdiction: string; sectorCode: string | null }[],
  jurisdiction: string,
): string[] =>
  roles.flatMap((r) =>
    r.role === 'sector_authority' && r.jurisdiction === jurisdiction && r.sectorCode !== null ? [r.sectorCode] : [],
  );
