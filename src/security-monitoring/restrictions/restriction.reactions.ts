import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreement } from '../../agreements/index.ts';
import { organization, type OrganizationFacts } from '../../organizations/index.ts';
import { Restraints } from '../../data-plane/index.ts';
import { grant } from '../../data-sharing/index.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { Batch, sql } from '../../platform/database/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import { Restrictions, type WithAgreement, type WithOperator } from './restriction.service.ts';

const ofAgreement = `a.target_type = 'agreement' AND a.target_id = $1 AND a.state = 'active' AND a.trigger <> 'risk'`;
/** A use of what is restricted already: `$1` operator, `$2` zone, `$3` resource, `$4` agreement. */
const alsoReaches = `
  UPDATE restrictions a SET agreement_ids = ordered.agreements, operator_ids = ordered.operators, zone_ids = ordered.zones
  FROM restrictions b, LATERAL (SELECT
    ARRAY(SELECT DISTINCT x FROM unnest(b.agreement_ids || $4::uuid) AS x ORDER BY x) AS agreements,
    ARRAY(SELECT DISTINCT x FROM unnest(b.operator_ids || $1::uuid) AS x ORDER BY x) AS operators,
    ARRAY(SELECT DISTINCT x FROM unnest(b.zone_ids || $2::uuid) AS x ORDER BY x) AS zones) AS ordered
  WHERE b.id = a.id AND a.state IN ('proposed', 'active') AND $4::uuid <> ALL (a.agreement_ids)
    AND (a.target_type, a.target_id) IN (('operator', $1::uuid), ('zone', $2::uuid), ('resource', $3::uuid))`;
const ids = sql(`SELECT a.id FROM restrictions a WHERE ${ofAgreement} ORDER BY a.id LIMIT 100`);
const ofOperator = `a.target_type = 'operator' AND a.target_id = $1 AND a.state = 'active' AND a.trigger = 'operator_suspended'`;
const idsOfOperator = sql(`SELECT a.id FROM restrictions a WHERE ${ofOperator} ORDER BY a.id LIMIT 100`);

/** R23-2: a suspension, termination or expiry restricts in its own transaction; a resumption lifts what came of it. */
@Injectable()
export class RestrictionReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly restrictions: Restrictions,
    private readonly restraints: Restraints,
    private readonly policies: Policies,
  ) {}

  onModuleInit(): void {
    this.restraints.learn((target, context) => this.restrictions.blocking(target, context));
    for (const trigger of ['suspended', 'terminated', 'expired'] as const) this.restrictOn(trigger);
    this.reachGrants();
    this.onOperators();
    this.reactions.on(agreement, 'effective', {
      preview: async (tx, { id }) => {
        const found = (await tx.query<{ id: string }>(ids, [id])).map((r) => r.id);
        if (found.length === 0) return [];
        return [{ aggregate: 'restriction', act: 'release', count: found.length, to: 'lifted', ids: found }];
      },
      react: async (context, _transition, { id }) => {
        await context.derive(this.restrictions, 'release', ofAgreement, [id], { reason: 'agreement resumed' });
      },
    });
  }

  /** A grant that comes under a restriction joins it: its operator and regulator are told, its fence stands before the lifting. */
  private reachGrants(): void {
    this.reactions.on(grant, 'active', {
      preview: () => Promise.resolve([]),
      react: (context, { from }, { operatorId, zoneId, resourceId, agreementId }) => {
        const values = [operatorId, zoneId, resourceId, agreementId];
        if (from === null) context.write(new Batch().raw(alsoReaches, values));
        return Promise.resolve();
      },
    });
  }

  /** A suspended operator uses no data, whatever its agreements say; resumed, it may again. */
  private onOperators(): void {
    const operates = ({ roles }: OrganizationFacts): boolean => roles.some((r) => r.role === 'operator');
    this.reactions.on(organization, 'suspended', {
      preview: (_tx, f) =>
        Promise.resolve(
          operates(f) ? [{ aggregate: 'restriction', act: 'restrict', count: 1, to: 'active', ids: [] }] : [],
        ),
      react: async (context, _transition, f) => {
        if (!operates(f)) return;
        const input: WithOperator = { operatorId: f.id, jurisdiction: f.jurisdiction, trigger: 'operator_suspended' };
        await context.create(this.restrictions, 'restrict', input);
      },
    });
    this.reactions.on(organization, 'active', {
      preview: async (tx, { id }) => {
        const found = (await tx.query<{ id: string }>(idsOfOperator, [id])).map((r) => r.id);
        if (found.length === 0) return [];
        return [{ aggregate: 'restriction', act: 'release', count: found.length, to: 'lifted', ids: found }];
      },
      react: async (context, _transition, { id }) => {
        await context.derive(this.restrictions, 'release', ofOperator, [id], { reason: 'operator active' });
      },
    });
  }

  private restrictOn(trigger: 'suspended' | 'terminated' | 'expired'): void {
    const automatic = (jurisdiction: string, today: string): boolean =>
      this.policies.inForce(jurisdiction, today).set.restriction.autoOn.includes(trigger);
    this.reactions.on(agreement, trigger, {
      preview: (_tx, { jurisdiction, today }) => {
        const own = { aggregate: 'restriction', act: 'restrict', count: 1, to: 'active', ids: [] };
        return Promise.resolve(automatic(jurisdiction, today) ? [own] : []);
      },
      react: async (context, _transition, { id, jurisdiction, today }) => {
        if (!automatic(jurisdiction, today)) return;
        const input: WithAgreement = { agreementId: id, jurisdiction, trigger };
        await context.create(this.restrictions, 'restrict', input);
      },
    });
  }
}
