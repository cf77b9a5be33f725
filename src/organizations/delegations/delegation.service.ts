import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Actor } from '../../regulation/index.ts';
import type { Aggregate, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { pick } from '../../platform/acts/pick.ts';
import { aliased, sql } from '../../platform/database/index.ts';
import { badField, declareConstraints } from '../../platform/errors/index.ts';
import type { GiveDelegation } from './delegation.dto.ts';
import type { DelegateFact, DelegationFacts } from './delegation.facts.ts';
import { delegation } from './delegation.lifecycle.ts';

declareConstraints({ ex_delegations_giver: 'conflict', ck_acted_for_delegation: 'acting-for-refused' });
const listed = ['id', 'organizationId', 'giverId', 'delegateId', 'firstDay', 'lastDay', 'state'] as const;
const columns = [...listed, 'version', 'jurisdiction', 'reason'] as const;
/** A person who is there, of the organization of the one who asks. */
const colleague = sql(`SELECT o.jurisdiction, p.member_level AS "memberLevel", p.office
  FROM persons p JOIN organizations o ON o.id = p.organization_id WHERE o.id = $1 AND p.id = $2 AND p.active`);
type Colleague = DelegateFact & { readonly jurisdiction: string } & QueryResultRow;
type Creating = FactsContext & { readonly actor: Actor; id(): string };

/** Who lets whom act for himself, and when. What that is worth is asked at every request that names it (decision.md). */
@Injectable()
export class Delegations implements Aggregate<DelegationFacts> {
  readonly lifecycle = delegation;
  readonly table = 'delegations';
  readonly changesStanding = true;
  readonly select = `SELECT ${aliased(columns)} FROM delegations a`;
  readonly columns = {
    jurisdiction: 'a.jurisdiction',
    organizationId: 'a.organization_id',
    firstDay: 'a.first_day',
    lastDay: 'a.last_day',
  };
  readonly list = {
    sorts: { createdAt: 'a.created_at', firstDay: 'a.first_day' },
    filters: { state: '?', giverId: 'a.giver_id = ?::uuid', delegateId: 'a.delegate_id = ?::uuid' },
  };

  readonly create = {
    give: async (
      { delegateId, firstDay, lastDay, reason }: GiveDelegation,
      { tx, actor, id }: Creating,
    ): Promise<Own<DelegationFacts>> => {
      const { organizationId, personId: giverId } = actor;
      if (delegateId === giverId) throw badField('/delegateId', 'own-id', 'another person');
      const [found] = await tx.query<Colleague>(colleague, [organizationId, delegateId]);
      if (!found) throw badField('/delegateId', 'unknown-id', 'no such record');
      const { jurisdiction, memberLevel, office } = found;
      const between = { organizationId, giverId, delegateId, firstDay, lastDay, reason };
      return { id: id(), version: 0, state: 'given', jurisdiction, ...between, delegate: { memberLevel, office } };
    },
  };
  readonly apply = {
    give: (f: DelegationFacts): Change<DelegationFacts> => ({
      set: pick(f, ['organizationId', 'giverId', 'delegateId', 'firstDay', 'lastDay', 'reason']),
    }),
  };

  view(f: DelegationFacts): object {
    return pick(f, columns);
  }
  item(row: QueryResultRow): object {
    return pick(row, listed);
  }
}
