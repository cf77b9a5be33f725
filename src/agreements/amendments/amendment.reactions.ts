import { Injectable, type OnModuleInit } from '@nestjs/common';
import { organization } from '../../organizations/index.ts';
import type { Derivation } from '../../platform/acts/aggregate.ts';
import { Effects } from '../../platform/acts/effects.service.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { agreement } from '../agreement.lifecycle.ts';
import { Agreements } from '../agreement.service.ts';
import type { AmendmentFacts } from './amendment.facts.ts';
import { agreementAmendment } from './amendment.lifecycle.ts';
import { AgreementAmendments } from './amendment.service.ts';

const open = "a.state IN ('draft', 'signing')";

/** What an amendment does to its agreement, and what the end of the agreement or of a party does to it (R11-3). */
@Injectable()
export class AmendmentReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly effects: Effects,
    private readonly agreements: Agreements,
    private readonly amendments: AgreementAmendments,
  ) {}

  onModuleInit(): void {
    const { reactions, effects } = this;
    reactions.on(
      agreementAmendment,
      'in_force',
      effects.following((f: AmendmentFacts) => [
        { ...this.of(this.agreements, 'amend', 'a.id = $1', [f.agreementId]), input: { ...f.changes } },
        // drafted with the operator that was
        ...(f.successorId === null
          ? []
          : [this.abandoning("a.agreement_id = $1 AND a.id <> $2 AND a.state = 'draft'", [f.agreementId, f.id])]),
      ]),
    );
    for (const end of ['terminated', 'expired'] as const)
      reactions.on(
        agreement,
        end,
        effects.following(({ id }) => [this.abandoning(`a.agreement_id = $1 AND ${open}`, [id])]),
      );
    // the predecessor may end: its signature, or who declares for it, is on file
    const partyGone = `a.operator_id <> $1 AND ${open} AND (a.successor_id = $1 OR $1 = ANY (a.party_ids))`;
    for (const end of ['succeeded', 'dissolved'] as const)
      reactions.on(
        organization,
        end,
        effects.following(({ id }) => [this.abandoning(partyGone, [id])]),
      );
  }

  private of(aggregate: unknown, act: string, where: string, values: readonly unknown[]): Derivation {
    return { aggregate: aggregate as Derivation['aggregate'], act, where, values };
  }
  private abandoning(where: string, values: readonly unknown[]): Derivation {
    return this.of(this.amendments, 'abandon', where, values);
  }
}
