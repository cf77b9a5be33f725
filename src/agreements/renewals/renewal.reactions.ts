import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Derivation } from '../../platform/acts/aggregate.ts';
import { Effects } from '../../platform/acts/effects.service.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { agreement } from '../agreement.lifecycle.ts';
import { Agreements } from '../agreement.service.ts';
import { agreementAmendment } from '../amendments/amendment.lifecycle.ts';
import { agreementRenewal } from './renewal.lifecycle.ts';
import { AgreementRenewals } from './renewal.service.ts';

/** R12-8: a renewal falls with what it would renew, takes what is being signed upon it along, and is over once that is signed. */
@Injectable()
export class RenewalReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly effects: Effects,
    private readonly agreements: Agreements,
    private readonly renewals: AgreementRenewals,
  ) {}

  onModuleInit(): void {
    const { reactions, effects } = this;
    reactions.on(
      agreement,
      'terminated',
      effects.following(({ id }) => [this.lapse(id)]),
    );
    reactions.on(
      agreementAmendment,
      'in_force',
      effects.following(({ agreementId, successorId }) => (successorId === null ? [] : [this.lapse(agreementId)])),
    );
    // whatever its state: an agreement is not signed upon a renewal that has just fallen
    reactions.on(
      agreement,
      'signed',
      effects.following(({ renewalId }) =>
        renewalId === null
          ? []
          : [{ aggregate: this.renewals, act: 'conclude', where: 'a.id = $1', values: [renewalId] }],
      ),
    );
    for (const gone of ['lapsed', 'withdrawn'] as const)
      reactions.on(
        agreementRenewal,
        gone,
        effects.following(({ id }) => [
          {
            aggregate: this.agreements,
            act: 'abandon',
            where: "a.renewal_id = $1 AND a.state = 'signing'",
            values: [id],
          } as unknown as Derivation,
        ]),
      );
  }

  private lapse(agreementId: string): Derivation {
    const where = "a.agreement_id = $1 AND a.state IN ('requested', 'granted')";
    return { aggregate: this.renewals, act: 'lapse', where, values: [agreementId] } as unknown as Derivation;
  }
}
