import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreementAmendment, passOnWithAgreement } from '../agreements/index.ts';
import type { Transfer } from '../organizations/index.ts';
import { Effects } from '../platform/acts/effects.service.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { ConsentForms } from './consents/consent-form.service.ts';

const under = (table: string, ...states: readonly string[]): string =>
  `SELECT a.id FROM ${table} a WHERE a.agreement_id = $1 AND a.state IN (${states.map((s) => `'${s}'`).join(', ')}) ORDER BY a.id`;
const of = (aggregate: string, table: string, ...states: readonly string[]): Transfer => {
  const ids = under(table, ...states);
  return { aggregate, ids, statements: [`UPDATE ${table} SET operator_id = $2 WHERE id IN (${ids})`] };
};
const passing: readonly Transfer[] = [
  of('scenario', 'scenarios', 'draft', 'registered'),
  of('share_request', 'share_requests', 'draft', 'submitted', 'returned', 'confirmed', 'approved', 'partly_approved'),
  of('grant', 'grants', 'active', 'frozen'),
  of('consent_form', 'consent_forms', 'draft'),
];
const reason = '协议由承继单位承继 / the agreement has passed on to another operator';

/**
 * Art. 11, 13, 15: what lives under an agreement goes on with its new operator. Accepted consent forms are retired: their
 * text names the one that was (R16-1), and persons consent anew.
 */
@Injectable()
export class OperatorSuccession implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly effects: Effects,
    private readonly forms: ConsentForms,
  ) {}

  onModuleInit(): void {
    passOnWithAgreement(this.reactions, passing);
    const accepted = "a.agreement_id = $1 AND a.state = 'accepted'";
    this.reactions.on(
      agreementAmendment,
      'in_force',
      this.effects.following(({ agreementId, successorId }) =>
        successorId === null
          ? []
          : [{ aggregate: this.forms, act: 'retire', where: accepted, values: [agreementId], input: { reason } }],
      ),
    );
  }
}
