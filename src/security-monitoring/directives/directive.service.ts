import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, ApplyContext, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { aliased, caseNumber, sql } from '../../platform/database/index.ts';
import { badField } from '../../platform/errors/index.ts';
import { WorkDays } from '../../platform/policies/work-days.ts';
import type { Actor } from '../../regulation/index.ts';
import { DirectiveParties } from './directive.parties.ts';
import type { AnswerDirective, DirectiveReason, IssueDirective, ObjectToDirective } from './directive.dto.ts';
import { isOverdue, type DirectiveFacts } from './directive.facts.ts';
import { directive } from './directive.lifecycle.ts';

type Changed = Change<DirectiveFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
const issued = ['caseNumber', 'kind', 'zoneId', 'issuerId', 'addresseeId', 'addresseeKind', 'title', 'text', 'targetType', 'targetId', 'issuedOn', 'dueOn'] as const; // prettier-ignore
const later = ['answer', 'answeredOn', 'objection', 'objectedOn', 'reason', 'restrictionId'] as const;
const listed = ['id', 'caseNumber', 'state', 'kind', 'zoneId', 'issuerId', 'addresseeId', 'title', 'dueOn'] as const;
const named = sql(`SELECT a.state, a.kind, a.target_type AS "targetType", a.target_id AS "targetId"
  FROM directives a WHERE a.id = $1 AND a.addressee_id = $2`);
/** What a restriction that executes one has to know of it. */
export type Executed = Pick<DirectiveFacts, 'state' | 'kind' | 'targetType' | 'targetId'>;

/** Art. 6, 23: what regulators ask of operators and of the center, and what became of it. */
@Injectable()
export class Directives implements Aggregate<DirectiveFacts> {
  readonly lifecycle = directive;
  readonly table = 'directives';
  readonly select = `SELECT ${aliased(['id', 'version', 'state', 'jurisdiction', ...issued, ...later])} FROM directives a`;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    issuerId: 'a.issuer_id',
    addresseeId: 'a.addressee_id',
    dueOn: 'a.due_on',
  };
  readonly list = {
    select: `SELECT ${aliased([...listed, 'version'])} FROM directives a`,
    sorts: { createdAt: 'a.created_at', dueOn: 'a.due_on' },
    search: ['a.title', 'a.case_number'],
    filters: { state: '?', kind: 'a.kind = ?', zoneId: 'a.zone_id = ?', addresseeId: 'a.addressee_id = ?' },
  };
  constructor(
    private readonly parties: DirectiveParties,
    private readonly workDays: WorkDays,
  ) {}

  readonly create = {
    issue: async (input: IssueDirective, context: Creating): Promise<Own<DirectiveFacts>> => {
      const { tx, moment, actor, id } = context;
      const { kind, zoneId = null, addresseeId, title, text, targetType = null, targetId = null } = input;
      if (kind === 'restriction' && zoneId !== null)
        throw badField('/zoneId', 'invalid', 'the target says what is restricted; the directive stands in no zone');
      const issuerId = actor.organizationId;
      const jurisdiction = await this.parties.jurisdictionOf(zoneId, actor, context);
      const to = await this.parties.addressee({ addresseeId, issuerId, zoneId, jurisdiction }, context);
      await this.parties.target(targetType, targetId, context);
      const number = await caseNumber(tx, 'directive_numbers', 'DR', jurisdiction, moment.date);
      const fresh = { id: id(), version: 0, state: 'issued', jurisdiction, caseNumber: number } as const;
      const days = { issuedOn: moment.date, dueOn: input.dueOn ?? moment.date };
      const empty = { answer: null, answeredOn: null, objection: null, objectedOn: null, reason: null };
      const what = { kind, zoneId, issuerId, addresseeId, title, text, targetType, targetId, restrictionId: null };
      return { ...fresh, ...what, ...to, ...days, ...empty, cityIssuerId: zoneId === null ? issuerId : null };
    },
  };

  readonly apply = {
    issue: (f: DirectiveFacts, context: ApplyContext): Changed => {
      const dueOn = (f.input as IssueDirective).dueOn ?? this.dueFrom(context);
      return { set: { ...pick(f, issued), dueOn } };
    },
    answer: (f: DirectiveFacts, { moment }: ApplyContext): Changed => ({
      set: { answer: (f.input as AnswerDirective).answer, answeredOn: moment.date },
    }),
    execute: (f: DirectiveFacts, { moment }: ApplyContext): Changed => ({
      set: { restrictionId: (f.input as { restrictionId: string }).restrictionId, answeredOn: moment.date },
    }),
    object: (f: DirectiveFacts, { moment }: ApplyContext): Changed => ({
      set: { objection: (f.input as ObjectToDirective).objection, objectedOn: moment.date },
    }),
    uphold: (f: DirectiveFacts, context: ApplyContext): Changed => ({
      set: { reason: (f.input as DirectiveReason).reason, dueOn: this.dueFrom(context) },
    }),
    withdraw: (f: DirectiveFacts): Changed => ({ set: { reason: (f.input as DirectiveReason).reason } }),
  };

  private dueFrom({ policy, moment }: ApplyContext): string {
    return this.workDays.deadline(policy, 'directive.answerDays', moment.date, 'R06-3').dueOn;
  }

  view(f: DirectiveFacts): object {
    return { ...pick(f, ['id', 'version', 'state', ...issued, ...later]), overdue: isOverdue(f) };
  }
  item(row: QueryResultRow): object {
    return pick(row, listed);
  }

  /** One that is addressed to this organization; anybody else's reads like none. @throws DomainError 400 */
  async executedBy(id: string, addresseeId: string, { tx }: Pick<FactsContext, 'tx'>): Promise<Executed> {
    const [found] = await tx.query<Executed & QueryResultRow>(named, [id, addresseeId]);
    if (!found) throw badField('/directiveId', 'unknown-id', 'no such directive');
    return found;
  }
}
