import { Injectable, type OnModuleInit } from '@nestjs/common';
import { organization, transferOnSuccession, type OrganizationFacts } from '../organizations/index.ts';
import type { Derivation, FactsContext } from '../platform/acts/aggregate.ts';
import { Effects } from '../platform/acts/effects.service.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { DomainError } from '../platform/errors/index.ts';
import { Agreements } from './agreement.service.ts';
import { AgreementAmendments } from './amendments/amendment.service.ts';

const bound = "a.state IN ('signed', 'effective', 'suspended', 'termination_pending')";
const body = '(a.data_authority_id = $1 OR $1 = ANY(a.regulator_ids))';
const living = "a.state IN ('draft', 'signed', 'effective', 'suspended', 'termination_pending')";
/** R12-3: the ground is the end of the party itself; nobody has to decide it. */
const partyEnded = {
  ground: 'party_ended',
  fact: '运营单位终止 / the operator has been dissolved',
  remedies: '可依法申请行政复议或者提起行政诉讼。 / Reconsideration or lawsuit as the law provides.',
};

/**
 * What the end of a party does to agreements (Art. 10-12): they end with an operator that is dissolved, go on with a
 * body's successor, and go to an operator's successor by amendment only.
 */
@Injectable()
export class AgreementsOfOrganizations implements OnModuleInit {
  constructor(
    private readonly agreements: Agreements,
    private readonly amendments: AgreementAmendments,
    private readonly reactions: Reactions,
    private readonly effects: Effects,
  ) {}

  onModuleInit(): void {
    this.reactions.on(
      organization,
      'dissolved',
      this.effects.following(({ id }) => this.endings(id)),
    );
    this.reactions.on(organization, 'succeeded', {
      preview: async (tx, facts) => {
        await this.refuse(facts, { tx, moment: { instant: new Date(facts.now), date: facts.today } });
        return [];
      },
      react: async ({ tx, moment, derive }, _transition, facts) => {
        await this.refuse(facts, { tx, moment });
        // a set of signatures with one of a body that is gone would never be the exact set (R10-3): drafted anew
        await derive(this.agreements, 'abandon', `${body} AND a.state = 'signing'`, [facts.id]);
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

  /** Art. 8, 11: agreements do not pass to another operator by themselves; each is, or is about to be, amended. */
  private async refuse({ id, successor }: OrganizationFacts, context: FactsContext): Promise<void> {
    const left = await this.amendments.notPassingOn(id, successor?.id ?? null, context);
    if (left.length === 0) return;
    const params = { count: left.length, agreements: left.join(', ') };
    throw new DomainError('agreements-not-passed-on', { params });
  }
}
