import { Injectable, type OnModuleInit } from '@nestjs/common';
import { transferOnSuccession } from '../../organizations/index.ts';
import type { Derivation } from '../../platform/acts/aggregate.ts';
import { Effects } from '../../platform/acts/effects.service.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import type { Decide } from '../agreement.dto.ts';
import { agreement } from '../agreement.lifecycle.ts';
import { agreementAmendment } from '../amendments/amendment.lifecycle.ts';
import { EligibilityCases } from './eligibility-case.service.ts';

const pending = "a.state IN ('opened', 'answered')";

/** R08-4, R12-3: cases are carried out by the agreement's own acts, and fall with it; those of a body go to its successor. */
@Injectable()
export class EligibilityCaseReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly effects: Effects,
    private readonly cases: EligibilityCases,
  ) {}

  onModuleInit(): void {
    const { reactions, effects } = this;
    for (const done of ['suspended', 'terminated'] as const)
      reactions.on(
        agreement,
        done,
        effects.following(({ input }) => this.executed(input as Partial<Decide> | undefined)),
      );
    for (const end of ['terminated', 'expired'] as const)
      reactions.on(
        agreement,
        end,
        effects.following(({ id }) => [this.lapse(id)]),
      );
    reactions.on(
      agreementAmendment,
      'in_force',
      effects.following(({ agreementId, successorId }) => (successorId === null ? [] : [this.lapse(agreementId)])),
    );
    transferOnSuccession(reactions, [
      {
        aggregate: 'eligibility_case',
        ids: `SELECT a.id FROM eligibility_cases a WHERE ${pending} AND a.opener_id = $1 ORDER BY a.id`,
        statements: [`UPDATE eligibility_cases a SET opener_id = $2::uuid WHERE ${pending} AND a.opener_id = $1::uuid`],
      },
    ]);
  }

  private executed(decision: Partial<Decide> | undefined): readonly Derivation[] {
    const id = decision?.eligibilityCaseId;
    return id === undefined ? [] : [{ aggregate: this.cases, act: 'execute', where: 'a.id = $1', values: [id] }];
  }
  private lapse(agreementId: string): Derivation {
    return { aggregate: this.cases, act: 'lapse', where: `a.agreement_id = $1 AND ${pending}`, values: [agreementId] };
  }
}
