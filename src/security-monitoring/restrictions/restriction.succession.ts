import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreementAmendment, Agreements } from '../../agreements/index.ts';
import { organization, type OrganizationFacts } from '../../organizations/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { Reactions, type Effect } from '../../platform/acts/reactions.ts';
import { Batch, sql } from '../../platform/database/index.ts';
import { Restrictions, type WithOperator } from './restriction.service.ts';

/**
 * Of an agreement that passes on: `$1` the operator it had, `$2` the agreement. What restricts it stays, also where it was
 * laid on that operator for a risk; what came with the operator's own end does not concern the next.
 */
const staying = `a.state IN ('proposed', 'active') AND a.trigger NOT IN ('operator_suspended', 'operator_succeeded')
  AND ($2::uuid = ANY (a.agreement_ids) OR (a.target_type = 'operator' AND a.target_id = $1 AND a.trigger = 'risk'))`;
const ids = sql(`SELECT a.id FROM restrictions a WHERE ${staying} ORDER BY a.id LIMIT 100`);
const also = (column: string, value: string): string =>
  `${column} = ARRAY(SELECT DISTINCT x FROM unnest(a.${column} || ${value}::uuid) AS x ORDER BY x)`;
/** The next operator and the regulator of its zone are told: `$3` and `$4`. */
const reachesOn = `UPDATE restrictions a SET ${also('agreement_ids', '$2')}, ${also('operator_ids', '$3')},
  ${also('zone_ids', '$4')} WHERE ${staying}`;
const ofSucceeded = `a.target_type = 'operator' AND a.target_id = $1 AND a.state = 'active' AND a.trigger = 'operator_succeeded'`;

/** Art. 11, 23: nobody uses data of an operator that is gone, and nobody sheds a restriction by taking over. */
@Injectable()
export class RestrictionSuccession implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly restrictions: Restrictions,
    private readonly agreements: Agreements,
  ) {}

  onModuleInit(): void {
    this.onSucceeded();
    this.reactions.on(agreementAmendment, 'in_force', {
      preview: async (tx, { operatorId, agreementId, successorId }) => {
        const found = successorId === null ? [] : await tx.query<{ id: string }>(ids, [operatorId, agreementId]);
        const effect = { aggregate: 'restriction', act: 'change-hands', to: 'successor', count: found.length };
        return found.length === 0 ? [] : [{ ...effect, ids: found.map((r) => r.id) }];
      },
      react: async ({ tx, moment, derive, write }, _transition, { operatorId, agreementId, successorId, zoneId }) => {
        if (successorId === null) return;
        write(new Batch().raw(reachesOn, [operatorId, agreementId, successorId, zoneId]));
        // the last agreement has passed on: there is nothing left that the operator could use
        if ((await this.agreements.heldBy(operatorId, { tx, moment })).length > 0) return;
        await derive(this.restrictions, 'release', ofSucceeded, [operatorId], { reason: 'agreements passed on' });
      },
    });
  }

  /** An operator that has ended while its agreements wait for their amendment uses nothing any more, nor does its successor. */
  private onSucceeded(): void {
    const holds = async ({ id, roles }: OrganizationFacts, context: FactsContext): Promise<boolean> =>
      roles.some((r) => r.role === 'operator') && (await this.agreements.heldBy(id, context)).length > 0;
    this.reactions.on(organization, 'succeeded', {
      preview: async (tx, f): Promise<Effect[]> => {
        const moment = { instant: new Date(f.now), date: f.today };
        if (!(await holds(f, { tx, moment }))) return [];
        return [{ aggregate: 'restriction', act: 'restrict', count: 1, to: 'active', ids: [] }];
      },
      react: async ({ tx, moment, create }, _transition, f) => {
        if (!(await holds(f, { tx, moment }))) return;
        const input: WithOperator = { operatorId: f.id, jurisdiction: f.jurisdiction, trigger: 'operator_succeeded' };
        await create(this.restrictions, 'restrict', input);
      },
    });
  }
}
