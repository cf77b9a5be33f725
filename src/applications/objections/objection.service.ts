import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../../regulation/index.ts';
import type { Aggregate, Change, Derivation, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { caseNumber } from '../../platform/database/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import { Zones } from '../../zones/index.ts';
import { lapsesWithSet, setOf } from '../announcement.facts.ts';
import { Applications } from '../application.service.ts';
import { ReviewResults } from '../review-result.service.ts';
import type { DismissObjection, FileObjection, UpholdObjection } from './objection.dto.ts';
import type { ObjectionFacts } from './objection.facts.ts';
import { objection } from './objection.lifecycle.ts';
import { listed, objectedTo, whole } from './objection.queries.ts';

declareConstraints({ uq_objections_open: 'conflict' });
const kept = ['caseNumber', 'resultId', 'announcementId', 'zoneId', 'operatorId', 'source', 'grounds', 'filedOn'] as const; // prettier-ignore
const shown = ['id', 'version', 'state', ...kept, 'reason', 'reviewAgainId', 'concurrences'] as const;
const inItem = ['id', 'caseNumber', 'state', 'resultId', 'announcementId', 'operatorId'] as const;
/** Where the city government has it, or everybody. */
const underWay = ['reported', 'endorsed', 'published'];

type Changed = Change<ObjectionFacts>;
type Creating = FactsContext & { readonly actor: Actor; id(): string };
type ObjectedTo = Pick<ObjectionFacts, 'jurisdiction' | 'announcementId' | 'zoneId' | 'resultState' | 'supplementsId' | 'publicityEndsOn' | 'policyCode' | 'transition' | 'applicantIds' | 'applications'>; // prettier-ignore

@Injectable()
export class Objections implements Aggregate<ObjectionFacts> {
  readonly lifecycle = objection;
  readonly table = 'objections';
  readonly select = whole;
  readonly caseBefore =
    '((SELECT array_agg(p.id) FROM applications p WHERE p.announcement_id = a.announcement_id) || a.result_id)';
  readonly columns = { jurisdiction: 'a.jurisdiction', zoneId: 'a.zone_id', operatorId: 'a.operator_id' };
  readonly list = {
    select: listed,
    sorts: { createdAt: 'a.created_at' },
    search: ['a.case_number'],
    filters: {
      state: '?',
      resultId: 'a.result_id = ?',
      announcementId: 'a.announcement_id = ?',
      zoneId: 'a.zone_id = ?',
    },
  };
  /** One is filed before the result is concluded or after it, never while that happens. */
  readonly parent = {
    table: 'review_results',
    column: 'result_id',
    acts: ['file'],
    of: (input: object): string => (input as FileObjection).resultId,
  };
  constructor(
    private readonly zones: Zones,
    private readonly applications: Applications,
    private readonly results: ReviewResults,
  ) {}

  async facts(row: QueryResultRow, { tx }: FactsContext): Promise<Own<ObjectionFacts>> {
    const own = row as Own<ObjectionFacts>;
    const zone = (await this.zones.briefs([own.zoneId], { tx })).get(own.zoneId);
    return { ...own, regulatorIds: zone?.regulatorIds ?? [] };
  }

  readonly create = {
    file: async (input: FileObjection, { tx, moment, actor, id }: Creating): Promise<Own<ObjectionFacts>> => {
      const { resultId, grounds, source = null } = input;
      const inside = actor.roles.has('data_authority');
      const [result] = await tx.query<ObjectedTo & QueryResultRow>(objectedTo, [resultId, inside]);
      if (!result) throw badField('/resultId', 'unknown-id', 'no such result');
      const operatorId = actor.roles.has('operator') ? actor.organizationId : null;
      if (operatorId === null && source === null)
        throw badField('/source', 'required', 'say who of the public objects');
      if (operatorId !== null && source !== null) throw badField('/source', 'invalid', 'an applicant objects itself');
      const number = await caseNumber(tx, 'objection_numbers', 'OB', result.jurisdiction, moment.date);
      const answer = { reason: null, reviewAgainId: null };
      const filed = { operatorId, source, grounds, filedOn: moment.date, regulatorIds: [] };
      return { id: id(), version: 0, state: 'filed', caseNumber: number, resultId, ...result, ...filed, ...answer };
    },
  };

  readonly apply = {
    file: (f: ObjectionFacts): Changed => ({ set: pick(f, kept) }),
    uphold: (f: ObjectionFacts): Changed => {
      const { reason, applicationId: reviewAgainId = null } = f.input as UpholdObjection;
      return { set: { reason, reviewAgainId } };
    },
    dismiss: (f: ObjectionFacts): Changed => ({ set: { reason: (f.input as DismissObjection).reason } }),
  };

  /** R10-8: the result is taken back first, so that the application that is reviewed again is not selected any more. */
  derives(act: string, { resultId, input }: ObjectionFacts): readonly Derivation[] {
    if (act !== 'uphold') return [];
    const { reason, applicationId } = input as UpholdObjection;
    const [{ results, applications }, of] = [this, 'a.id = $1'];
    const back = { aggregate: results, act: 'reopen', where: `${of} AND a.state = ANY($2::text[])` };
    const again = {
      aggregate: applications,
      act: 'review-again',
      where: of,
      values: [applicationId],
      input: { reason },
    };
    return [{ ...back, values: [resultId, underWay] }, ...(applicationId === undefined ? [] : [again])];
  }

  policyCode(own: Own<ObjectionFacts>): string {
    return setOf(own) ?? own.policyCode;
  }
  lapses(own: Own<ObjectionFacts>): boolean {
    return lapsesWithSet(own);
  }

  view(f: ObjectionFacts): object {
    return pick(f, shown);
  }
  item(row: QueryResultRow): object {
    return pick(row, inItem);
  }
}
