import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../regulation/index.ts';
import { Organizations } from '../organizations/index.ts';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../platform/acts/aggregate.ts';
import { shanghai } from '../platform/clock/clock.ts';
import { aliased, caseNumber, sql } from '../platform/database/index.ts';
import { badField, DomainError } from '../platform/errors/index.ts';
import { sealedName } from '../platform/sealed/sealed-table.ts';
import { complianceTexts } from './compliance-record.columns.ts';
import type {
  AnnulRecord,
  DismissRecordObjection,
  ObjectToRecord,
  RecordCompliance,
  RecordRepair,
} from './compliance-record.dto.ts';
import type { ComplianceFact, ComplianceRecordFacts } from './compliance-record.facts.ts';
import { complianceRecord } from './compliance-record.lifecycle.ts';

const own = ['caseNumber', 'subjectId', 'kind', 'incidentKind', 'severity', 'startsOn', 'endsOn', 'source'] as const;
const more = [...complianceTexts.columns, 'queriedAt', 'repairedOn', 'objectedOn', 'annulment'] as const;
const whole = ['id', 'version', 'state', 'jurisdiction', ...own, ...more, ...complianceTexts.columns.map(sealedName)];
const pick = (f: ComplianceRecordFacts, names: readonly (keyof ComplianceRecordFacts)[]): object =>
  Object.fromEntries(names.map((name) => [name, f[name]]));
const ofSubjects = sql(`SELECT ${aliased(['id', 'state', 'repairedOn', ...own])} FROM compliance_records a
  WHERE a.subject_id = ANY($1::uuid[]) AND a.state = 'recorded' ORDER BY a.starts_on, a.id`);
type Changed = Change<ComplianceRecordFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };

/** What is on record about organizations, for the look-backs of Art. 8. */
@Injectable()
export class ComplianceRecords implements Aggregate<ComplianceRecordFacts> {
  readonly lifecycle = complianceRecord;
  readonly table = 'compliance_records';
  readonly select = `SELECT ${aliased(whole)} FROM compliance_records a`;
  readonly sealed = complianceTexts;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    subjectId: 'a.subject_id',
    objected: 'a.objected_on IS NOT NULL AND num_nonnulls(a.dismissal, a.dismissal_sealed) = 0',
  };
  readonly list = {
    select: `SELECT ${aliased(['id', 'version', 'state', ...own])} FROM compliance_records a`,
    sorts: { createdAt: 'a.created_at', startsOn: 'a.starts_on' },
    search: ['a.case_number'],
    filters: { state: '?', subjectId: 'a.subject_id = ?', kind: 'a.kind = ?' },
  };
  constructor(private readonly organizations: Organizations) {}

  readonly create = {
    record: async (
      input: RecordCompliance,
      { tx, actor, moment, id }: Creating,
    ): Promise<Own<ComplianceRecordFacts>> => {
      const subject = (await this.organizations.briefs([input.subjectId], { tx })).get(input.subjectId);
      if (!subject) throw badField('/subjectId', 'unknown-id', 'no such organization');
      const [jurisdiction] = actor.roles.get('data_authority') ?? actor.roles.get('security_supervisor') ?? [];
      if (jurisdiction === undefined) throw new DomainError('forbidden', { params: { act: 'record' } });
      const number = await caseNumber(tx, 'compliance_record_numbers', 'CR', jurisdiction, moment.date);
      const { incidentKind = null, endsOn = null, reference = '', queriedAt = null, ...rest } = input;
      const until = input.kind === 'incident' ? (endsOn ?? input.startsOn) : endsOn;
      const open = { repairedOn: null, objection: null, objectedOn: null, dismissal: null, annulment: null };
      const base = { id: id(), version: 0, state: 'recorded' as const, jurisdiction, caseNumber: number };
      return { ...base, ...rest, incidentKind, endsOn: until, reference, queriedAt, ...open };
    },
  };

  readonly apply = {
    record: (f: ComplianceRecordFacts): Changed => ({ set: pick(f, [...own, ...more]) }),
    'record-repair': (f: ComplianceRecordFacts): Changed => ({
      set: { repairedOn: (f.input as RecordRepair).repairedOn },
    }),
    object: (f: ComplianceRecordFacts, { moment }: ApplyContext): Changed => ({
      set: { objection: (f.input as ObjectToRecord).objection, objectedOn: moment.date, dismissal: null },
    }),
    'dismiss-objection': (f: ComplianceRecordFacts): Changed => ({
      set: { dismissal: (f.input as DismissRecordObjection).reason },
    }),
    annul: (f: ComplianceRecordFacts): Changed => ({ set: { annulment: (f.input as AnnulRecord).reason } }),
  };

  view(f: ComplianceRecordFacts): object {
    const { reference, queriedAt, ...rest } = pick(f, [
      'id',
      'version',
      'state',
      ...own,
      ...more,
    ]) as ComplianceRecordFacts;
    return {
      ...rest,
      ...(reference && { reference }),
      queriedAt: queriedAt === null ? null : shanghai(new Date(queriedAt)),
    };
  }
  item({ id, caseNumber: number, state, subjectId, kind, startsOn, endsOn }: QueryResultRow): object {
    return { id, caseNumber: number, state, subjectId, kind, startsOn, endsOn };
  }

  /** What stands on record about organizations, by organization; those with nothing are absent. */
  async standing(
    organizationIds: readonly string[],
    { tx }: Pick<FactsContext, 'tx'>,
  ): Promise<ReadonlyMap<string, readonly ComplianceFact[]>> {
    const rows = await tx.query<ComplianceFact & QueryResultRow & { subjectId: string }>(ofSubjects, [organizationIds]);
    return Map.groupBy(rows, (r) => r.subjectId);
  }
}
