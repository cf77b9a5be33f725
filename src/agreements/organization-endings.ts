import { Injectable, type OnModuleInit } from '@nestjs/common';
import { organization, transferOnSuccession } from '../organizations/index.ts';
import type { Derivation } from '../platform/acts/aggregate.ts';
import { Effects } from '../platform/acts/effects.service.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { sql } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import { Agreements } from './agreement.service.ts';

const bound = "a.state IN ('signed', 'effective', 'suspended', 'termination_pending')";
const body = '(a.data_authority_id = $1 OR $1 = ANY(a.regulator_ids))';
const living = "a.state IN ('draft', 'signed', 'effective', 'suspended', 'termination_pending')";
const owned = sql(
  `SELECT a.id FROM agreements a WHERE a.operator_id = $1 AND (${bound} OR a.state = 'signing') LIMIT 100`,
);
/** R12-3: the ground is the end of the party itself; nobody has to decide it. */
const partyEnded = {
  ground: 'party_ended',
  fact: '运营单位终止 / the operator has been dissolved',
  remedies: '可依法申请行政复议或者提起行政诉讼。 / Reconsideration or lawsuit as the law provides.',
};

/** What the end of a party does to agreements (Art. 10-12): they end with their operator, and go on with a body's successor. */
@Injectable()
export class AgreementsOfOrganizations implements OnModuleInit {
  constructor(
    private readonly agreements: Agreements,
    private readonly reactions: Reactions,
    private readonly effects: Effects,
  ) {}

  onModuleInit(): void {
    this.reactions.on(organization, 'dissolved', {
      preview: async (tx, { id, now, today }) => {
        const moment = { instant: new Date(now), date: today };
        const all = await Promise.all(this.endings(id).map((d) => this.effects.foresee(tx, d, moment)));
        return all.flat();
      },
      react: async ({ derive }, _transition, { id }) => {
        for (const { act, where, values, input } of this.endings(id))
          await derive(this.agreements, act, where, values, input);
      },
    });
    this.reactions.on(organization, 'succeeded', {
      preview: async (tx, { id }) => {
        await this.refuse(tx, id);
        return [];
      },
      react: async ({ tx, derive }, _transition, { id }) => {
        await this.refuse(tx, id);
        // a set of signatures with one of a body that is gone would never be the exact set (R10-3): drafted anew
        await derive(this.agreements, 'abandon', `${body} AND a.state = 'signing'`, [id]);
      },
    });
    const next =
      'CASE WHEN $2 = ANY(a.regulator_ids) THEN array_remove(a.regulator_ids, $1) ELSE array_replace(a.regulator_ids, $1, $2) END';
    transferOnSuccession(this.reactions, [
      {
        aggregate: 'agreement',
        ids: `SELECT a.id FROM agreements a WHERE ${living} AND ${body} ORDER BY a.id`,
        statements: [
          `UPDATE agreements a SET data_authority_id = $2 WHERE a.data_authority_id = $1 AND ${living}`,
          `UPDATE agreements a SET regulator_ids = ${next} WHERE $1 = ANY(a.regulator_ids) AND ${living}`,
          // R11-2: a scope that names the provider means its successor
          `UPDATE agreements a SET application_scope = replace(a.application_scope::text, $1::text, $2::text)::jsonb
           WHERE ${living} AND strpos(a.application_scope::text, $1::text) > 0`,
        ],
      },
    ]);
  }

  private endings(id: string): readonly Derivation[] {
    const aggregate = this.agreements as never;
    return [
      { aggregate, act: 'terminate', where: `a.operator_id = $1 AND ${bound}`, values: [id], input: partyEnded },
      { aggregate, act: 'abandon', where: "a.operator_id = $1 AND a.state = 'signing'", values: [id] },
    ];
  }

  /** Art. 8, 12: an agreement does not pass to another operator by itself. */
  private async refuse(tx: Parameters<Effects['foresee']>[0], id: string): Promise<void> {
    const found = await tx.query<{ id: string }>(owned, [id]);
    if (found.length > 0) throw new DomainError('agreements-live', { params: { count: found.length } });
  }
}
