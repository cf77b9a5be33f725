import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { caseNumber, Database } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import type { Actor, Inspected } from '../../regulation/index.ts';
import { inspectionTexts } from './inspection.columns.ts';
import type { InspectionReason, PlanInspection, ReportInspection } from './inspection.dto.ts';
import type { InspectionFacts, Subjects } from './inspection.facts.ts';
import { inspection } from './inspection.lifecycle.ts';
import { covering, listed, openTo, whole } from './inspection.queries.ts';
import { InspectionSubjects } from './inspection.subjects.ts';

type Changed = Change<InspectionFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const planned = ['caseNumber', 'leadId', 'inspectorIds', 'purpose', 'zoneIds', 'agreementIds', 'organizationIds', 'startsOn', 'endsOn', 'addresseeIds', 'reachedZoneIds'] as const; // prettier-ignore
const toldOf = ['id', 'version', 'caseNumber', 'state', 'leadId', 'inspectorIds', 'purpose', 'zoneIds', 'startsOn', 'endsOn', 'summary'] as const; // prettier-ignore
const inside = ['agreementIds', 'organizationIds', 'report', 'reason', 'addresseeIds', 'concurrences'] as const;

/** Art. 21: the data authority together with security supervisors; what it covers is open to them while it runs. */
@Injectable()
export class Inspections implements Aggregate<InspectionFacts> {
  readonly lifecycle = inspection;
  readonly table = 'inspections';
  readonly changesStanding = true;
  readonly select = whole;
  readonly sealed = inspectionTexts;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    leadId: 'a.lead_id',
    inspectorIds: 'a.inspector_ids',
    addresseeIds: 'a.addressee_ids',
    reachedZoneIds: 'a.reached_zone_ids',
    endsOn: 'a.ends_on',
  };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at', startsOn: 'a.starts_on' },
    search: ['a.case_number'],
    filters: { state: '?' },
  };
  constructor(
    private readonly subjects: InspectionSubjects,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whom it concerns is found out anew until it begins. */
  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<InspectionFacts>> {
    const own = row as Own<InspectionFacts>;
    const [reach, operatorOf] = await Promise.all([
      own.state === 'planned' ? this.subjects.reach(own, context) : {},
      this.subjects.operatorsOf(own.agreementIds, context),
    ]);
    return { ...own, ...reach, operatorOf };
  }

  readonly create = {
    plan: async (input: PlanInspection, context: Creating): Promise<Own<InspectionFacts>> => {
      const { tx, moment, actor, id } = context;
      const [jurisdiction] = actor.roles.get('data_authority') ?? actor.roles.get('security_supervisor') ?? [];
      if (jurisdiction === undefined) throw new DomainError('forbidden', { params: { act: 'plan' } });
      const { zoneIds = [], agreementIds = [], organizationIds = [], purpose, startsOn, endsOn } = input;
      const subjects = { zoneIds, agreementIds, organizationIds };
      await this.subjects.check(subjects, jurisdiction, context);
      const leadId = actor.organizationId;
      const inspectorIds = [...new Set([leadId, ...input.inspectorIds])];
      const bodies = await this.subjects.rolesOf(inspectorIds, jurisdiction, context);
      const number = await caseNumber(tx, 'inspection_numbers', 'IN', jurisdiction, moment.date);
      const fresh = { id: id(), version: 0, state: 'planned', jurisdiction, caseNumber: number } as const;
      const empty = { addresseeIds: [], reachedZoneIds: [], summary: null, report: null, reason: null, operatorOf: {} };
      return { ...fresh, leadId, inspectorIds, bodies, purpose, ...subjects, startsOn, endsOn, ...empty };
    },
  };

  readonly apply = {
    plan: (f: InspectionFacts): Changed => ({ set: pick(f, planned) }),
    begin: (f: InspectionFacts): Changed => ({ set: pick(f, ['addresseeIds', 'reachedZoneIds']) }),
    cancel: (f: InspectionFacts): Changed => ({ set: { reason: (f.input as InspectionReason).reason } }),
    report: (f: InspectionFacts): Changed => ({ set: { ...(f.input as ReportInspection) } }),
  };

  /** The report is for those who inspect; regulators and the center see what is covered, an addressee its own part. */
  view(f: InspectionFacts, actor: Actor): object {
    const own = pick(f, toldOf);
    if (actor.roles.has('data_authority') || f.inspectorIds.includes(actor.organizationId))
      return { ...own, ...pick(f, inside) };
    if (actor.roles.has('governance_center') || f.reachedZoneIds.some((zone) => actor.regulates.includes(zone)))
      return { ...own, ...pick(f, ['agreementIds', 'organizationIds']) };
    const mine = actor.organizationId;
    return {
      ...own,
      agreementIds: f.agreementIds.filter((id) => f.operatorOf[id] === mine),
      organizationIds: f.organizationIds.filter((id) => id === mine),
    };
  }
  item({ id, caseNumber: number, state, leadId, startsOn, endsOn }: QueryResultRow): object {
    return { id, caseNumber: number, state, leadId, startsOn, endsOn };
  }

  /** Case numbers of the inspections that run now and cover one of these. */
  async covering(jurisdiction: string, of: Subjects, { tx, moment }: FactsContext): Promise<string[]> {
    const values = [moment.date, jurisdiction, of.zoneIds, of.agreementIds, of.organizationIds];
    return (await tx.query<{ number: string }>(covering, values)).map((row) => row.number);
  }

  /** What is open to an organization on this legal day, one entry a jurisdiction. */
  async openTo(organizationId: string): Promise<readonly Inspected[]> {
    const rows = await this.database.read<Inspected & QueryResultRow>(openTo, [
      organizationId,
      this.clock.legal().date,
    ]);
    return [...Map.groupBy(rows, (r) => r.jurisdiction)].map(([jurisdiction, all]) => ({
      jurisdiction,
      zones: [...new Set(all.flatMap((r) => r.zones))],
      agreements: [...new Set(all.flatMap((r) => r.agreements))],
      organizations: [...new Set(all.flatMap((r) => r.organizations))],
    }));
  }
}
