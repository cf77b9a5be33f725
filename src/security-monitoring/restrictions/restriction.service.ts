import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Agreements } from '../../agreements/index.ts';
import type { UseTarget } from '../../data-plane/index.ts';
import type { Aggregate, ApplyContext, Change, Derivation, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { shanghai } from '../../platform/clock/clock.ts';
import { aliased, caseNumber, sql } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import { addDays, type Actor } from '../../regulation/index.ts';
import { Directives } from '../directives/directive.service.ts';
import { RestrictionTargets, type Reach } from './restriction.targets.ts';
import type { ImposeDirected, ImposeRestriction } from './restriction.dto.ts';
import type { RestrictionFacts, Trigger } from './restriction.facts.ts';
import { restriction } from './restriction.lifecycle.ts';

const SUPERVISORS = ['governance_center', 'data_authority', 'security_supervisor'] as const;
/** Of a directive to restrict. */
const PARTIES = ['governance_center', 'data_authority'] as const;
type Changed = Change<RestrictionFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
/** What an agreement's end or suspension hands over. */
export interface WithAgreement {
  readonly agreementId: string;
  readonly jurisdiction: string;
  readonly trigger: Trigger;
}
/** What the suspension or the succession of an operator hands over. */
export interface WithOperator {
  readonly operatorId: string;
  readonly jurisdiction: string;
  readonly trigger: Trigger;
}
const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'trigger',
  'targetType',
  'targetId',
  'measure',
  'agreementIds',
  'operatorIds',
  'zoneIds',
  'reason',
  'monitoringNote',
  'liftReason',
  'reviewOn',
  'imposedAt',
  'liftedAt',
  'directiveId',
];
/** A risk found with an operator stays with the agreements it was found under, whoever has taken them over since. */
const blocking = sql(`SELECT a.case_number AS "caseNumber" FROM restrictions a WHERE a.state = 'active'
  AND ((a.target_type, a.target_id) IN (('operator', $1::uuid), ('agreement', $2::uuid), ('zone', $3::uuid),
      ('resource', $4::uuid), ('grant', $5::uuid))
    OR (a.target_type = 'operator' AND a.trigger = 'risk' AND $2::uuid = ANY (a.agreement_ids)))
  ORDER BY a.imposed_at LIMIT 1`);
const fences = sql('SELECT pg_advisory_xact_lock(fence_of(x)) FROM unnest($1::uuid[]) AS x');
const at = (instant: string | Date | null): string | null => (instant === null ? null : shanghai(new Date(instant)));

/** Art. 23: the center restricts by technical means, and lifts; with an agreement's suspension or end by itself. */
@Injectable()
export class Restrictions implements Aggregate<RestrictionFacts> {
  readonly lifecycle = restriction;
  readonly table = 'restrictions';
  readonly select = `SELECT ${aliased(columns)} FROM restrictions a`;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    // a proposal, also one that was declined, is not told to whom it is about
    operatorIds: `CASE WHEN a.imposed_at IS NULL THEN '{}'::uuid[] ELSE a.operator_ids END`,
    zoneIds: 'a.zone_ids',
    agreementIds: 'a.agreement_ids',
  };
  readonly fence = 'unnest(a.agreement_ids)';
  readonly list = {
    select: `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'trigger', 'targetType', 'targetId'])} FROM restrictions a`,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: { state: '?', targetId: 'a.target_id = ?' },
  };
  constructor(
    private readonly targets: RestrictionTargets,
    private readonly agreements: Agreements,
    private readonly policies: Policies,
    private readonly directives: Directives,
  ) {}

  async facts(row: QueryResultRow, context: FactsContext): Promise<Own<RestrictionFacts>> {
    const own = row as Own<RestrictionFacts>;
    if (own.targetType !== 'agreement') return { ...own, agreementState: null };
    const agreementState = (await this.agreements.briefs([own.targetId], context)).get(own.targetId)?.state ?? null;
    return { ...own, agreementState };
  }

  readonly create = {
    propose: (input: ImposeRestriction, context: Creating) => this.fresh(input, context),
    /** The fences are taken here, in a statement of their own: every use under way ends first, every later one sees this. */
    impose: async (input: ImposeDirected, context: Creating): Promise<Own<RestrictionFacts>> => {
      const { directiveId = null } = input;
      const by = context.actor.organizationId;
      const directive = directiveId === null ? null : await this.directives.executedBy(directiveId, by, context);
      const own = { ...(await this.fresh(input, context)), directiveId, directive };
      if (own.agreementIds.length > 0) await context.tx.query(fences, [own.agreementIds]);
      return own;
    },
    restrict: async (input: WithAgreement | WithOperator, context: Creating) => {
      const { jurisdiction, trigger } = input;
      const [kind, targetId] =
        'operatorId' in input ? (['operator', input.operatorId] as const) : (['agreement', input.agreementId] as const);
      const reach = await this.targets.reach(kind, targetId, context);
      if (kind === 'operator' && reach.agreementIds.length > 0) await context.tx.query(fences, [reach.agreementIds]);
      const why = {
        trigger,
        reason: kind === 'operator' ? trigger.replaceAll('_', ' ') : `agreement ${trigger}`,
        monitoringNote: null,
      };
      return await this.made({ targetType: kind, targetId, ...reach, jurisdiction, ...why }, context);
    },
  };

  private async fresh(input: ImposeRestriction, context: Creating): Promise<Own<RestrictionFacts>> {
    const { targetType, targetId, reason, monitoringNote = null } = input;
    const jurisdiction = SUPERVISORS.flatMap((r) => context.actor.roles.get(r) ?? [])[0] ?? '';
    if (jurisdiction === '') throw new DomainError('forbidden', { params: { act: 'impose' } });
    const reach = await this.targets.reach(targetType, targetId, context);
    const what = { targetType, targetId, ...reach, reason, monitoringNote };
    return await this.made({ ...what, jurisdiction, trigger: 'risk' }, context);
  }

  private async made(
    what: Reach &
      Pick<RestrictionFacts, 'targetType' | 'targetId' | 'jurisdiction' | 'trigger' | 'reason' | 'monitoringNote'>,
    { tx, moment, id }: Creating,
  ): Promise<Own<RestrictionFacts>> {
    const { reviewDays } = this.policies.inForce(what.jurisdiction, moment.date).set.restriction;
    const number = await caseNumber(tx, 'restriction_numbers', 'RT', what.jurisdiction, moment.date);
    const empty = { liftReason: null, imposedAt: null, liftedAt: null, agreementState: null, directiveId: null };
    const fresh = { id: id(), version: 0, state: 'proposed', caseNumber: number, measure: 'block' } as const;
    return { ...fresh, ...what, ...empty, reviewOn: addDays(moment.date, reviewDays) };
  }

  readonly apply = {
    propose: (f: RestrictionFacts): Changed => ({ set: rowOf(f) }),
    impose: (f: RestrictionFacts, context: ApplyContext): Changed => ({ set: { ...rowOf(f), ...imposed(context) } }),
    restrict: (f: RestrictionFacts, context: ApplyContext): Changed => ({ set: { ...rowOf(f), ...imposed(context) } }),
    confirm: (_f: RestrictionFacts, context: ApplyContext): Changed => ({ set: imposed(context) }),
    decline: (f: RestrictionFacts, context: ApplyContext): Changed => ({ set: lifted(f, context) }),
    lift: (f: RestrictionFacts, context: ApplyContext): Changed => ({ set: lifted(f, context) }),
    release: (f: RestrictionFacts, context: ApplyContext): Changed => ({ set: lifted(f, context) }),
  };

  /** R23-1: the directive that it names is executed with it. */
  derives(act: string, { id, directiveId }: RestrictionFacts): readonly Derivation[] {
    if (act !== 'impose' || directiveId === null) return [];
    const of = { where: 'a.id = $1', values: [directiveId], input: { restrictionId: id } };
    return [{ aggregate: this.directives, act: 'execute', ...of }];
  }

  /** What monitoring saw stays with those who supervise, and a directive with its parties. */
  view(f: RestrictionFacts, actor: Actor): object {
    const { id, version, state, caseNumber: number, trigger, targetType, targetId, measure, reason, liftReason } = f;
    const when = { reviewOn: f.reviewOn, imposedAt: at(f.imposedAt), liftedAt: at(f.liftedAt) };
    const what = { trigger, targetType, targetId, measure, reason, liftReason };
    const supervises = SUPERVISORS.some((role) => actor.roles.has(role));
    const note = supervises && { monitoringNote: f.monitoringNote };
    const directed = PARTIES.some((role) => actor.roles.has(role)) && { directiveId: f.directiveId };
    return { id, version, caseNumber: number, state, ...what, ...note, ...directed, ...when };
  }
  item({ id, caseNumber: number, state, trigger, targetType, targetId }: QueryResultRow): object {
    return { id, caseNumber: number, state, trigger, targetType, targetId };
  }

  /** Case number of what blocks a use now. */
  async blocking(target: UseTarget, { tx }: Pick<FactsContext, 'tx'>): Promise<string | undefined> {
    const { operatorId, agreementId, zoneId, resourceId, grantId } = target;
    const values = [operatorId, agreementId, zoneId, resourceId, grantId];
    return (await tx.query<{ caseNumber: string }>(blocking, values))[0]?.caseNumber;
  }
}

const rowOf = (f: RestrictionFacts): Partial<RestrictionFacts> => {
  const { caseNumber: number, trigger, targetType, targetId, measure, reason, monitoringNote, reviewOn } = f;
  const { agreementIds, operatorIds, zoneIds, directiveId } = f;
  const reach = { agreementIds, operatorIds, zoneIds, directiveId };
  return { caseNumber: number, trigger, targetType, targetId, measure, ...reach, reason, monitoringNote, reviewOn };
};
const imposed = ({ moment }: ApplyContext): Partial<RestrictionFacts> => ({ imposedAt: moment.instant.toISOString() });
const lifted = (f: RestrictionFacts, { moment }: ApplyContext): Partial<RestrictionFacts> => ({
  liftReason: (f.input as { reason?: string } | undefined)?.reason ?? null,
  liftedAt: moment.instant.toISOString(),
});
