import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreementAmendment, type AmendmentFacts } from '../../agreements/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { sql } from '../../platform/database/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import { Resources } from '../resources/resource.service.ts';
import { inScope } from '../scenarios/scenario.rules.ts';
import { Scenarios } from '../scenarios/scenario.service.ts';
import { Grants } from './grant.service.ts';

interface Live {
  readonly id: string;
  readonly resourceId: string;
  readonly scenarioId: string;
}
const live = sql(`SELECT a.id, a.resource_id AS "resourceId", a.scenario_id AS "scenarioId" FROM grants a
  WHERE a.agreement_id = $1 AND a.state IN ('active', 'frozen') AND a.valid_to >= $2 ORDER BY a.id`);

/** Art. 11, 13: what a signed amendment leaves outside the scope of its agreement is used no longer, from its last signature on. */
@Injectable()
export class GrantScope implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly grants: Grants,
    private readonly resources: Resources,
    private readonly scenarios: Scenarios,
    private readonly policies: Policies,
  ) {}

  onModuleInit(): void {
    this.reactions.on(agreementAmendment, 'in_force', {
      preview: async (tx, f) => {
        const ids = await this.outside(f, { tx, moment: { instant: new Date(f.now), date: f.today } });
        const effect = { aggregate: 'grant', act: 'revoke', to: 'revoked', count: ids.length, ids: ids.slice(0, 100) };
        return ids.length === 0 ? [] : [effect];
      },
      react: async ({ tx, moment, derive }, _transition, f) => {
        const ids = await this.outside(f, { tx, moment });
        if (ids.length === 0) return;
        const reason = `outside the scope of application since amendment ${f.caseNumber}`;
        await derive(this.grants, 'revoke', 'a.id = ANY ($1::uuid[])', [ids], { reason });
      },
    });
  }

  /** Live grants of resources that the new scope does not cover, or of scenarios with a purpose that it does not name. */
  private async outside(f: AmendmentFacts, { tx, moment }: FactsContext): Promise<string[]> {
    const scope = f.changes.applicationScope;
    if (scope === undefined) return [];
    const found = await tx.query<Live & Record<string, unknown>>(live, [f.agreementId, moment.date]);
    if (found.length === 0) return [];
    const [resources, scenarios] = await Promise.all([
      this.resources.briefs([...new Set(found.map((g) => g.resourceId))], { tx }),
      this.scenarios.briefs([...new Set(found.map((g) => g.scenarioId))], { tx }),
    ]);
    const set = this.policies.governing(f, moment.date);
    const covered = ({ resourceId, scenarioId }: Live): boolean => {
      const resource = resources.get(resourceId);
      const purpose = scenarios.get(scenarioId)?.purpose;
      return resource !== undefined && inScope(scope, resource, set) && scope.purposes.includes(purpose ?? '');
    };
    return found.filter((g) => !covered(g)).map((g) => g.id);
  }
}
