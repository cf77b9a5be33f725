import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreement, agreementAmendment } from '../../agreements/index.ts';
import { organization } from '../../organizations/index.ts';
import type { Derivation } from '../../platform/acts/aggregate.ts';
import { Effects } from '../../platform/acts/effects.service.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { Partners } from './partner.service.ts';

const over = '协议已终止 / the agreement is over';
const passedOn =
  '协议由承继单位承继，合作方须由其另行登记 / the agreement has passed on; its new operator registers anew';
const gone = '合作方单位终止 / the partner is no more';

/** R06-2: partners end with the agreement, with their operator under it, and where they are gone themselves. */
@Injectable()
export class PartnerReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly effects: Effects,
    private readonly partners: Partners,
  ) {}

  onModuleInit(): void {
    for (const end of ['terminated', 'expired'] as const)
      this.reactions.on(
        agreement,
        end,
        this.effects.following(({ id }) => [this.lapse('agreement_id', id, over)]),
      );
    this.reactions.on(
      agreementAmendment,
      'in_force',
      this.effects.following(({ agreementId, successorId }) =>
        successorId === null ? [] : [this.lapse('agreement_id', agreementId, passedOn)],
      ),
    );
    for (const end of ['dissolved', 'succeeded'] as const)
      this.reactions.on(
        organization,
        end,
        this.effects.following(({ creditCode }) => [this.lapse('credit_code', creditCode, gone)]),
      );
  }

  private lapse(column: 'agreement_id' | 'credit_code', value: string, reason: string): Derivation {
    const where = `a.${column} = $1 AND a.state IN ('registered', 'objected')`;
    return { aggregate: this.partners, act: 'lapse', where, values: [value], input: { reason } };
  }
}
