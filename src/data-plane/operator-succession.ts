import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agreementAmendment, passOnWithAgreement } from '../agreements/index.ts';
import { Effects } from '../platform/acts/effects.service.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { sql } from '../platform/database/index.ts';
import { Deliveries } from './deliveries/delivery.service.ts';

const copies = `SELECT a.id FROM deidentifications a WHERE a.agreement_id = $1
  AND a.state IN ('requested', 'running', 'produced', 'released') ORDER BY a.id`;
const running = sql(`SELECT a.id FROM deliveries a WHERE a.agreement_id = $1 AND a.state = 'running' ORDER BY a.id`);
const queued = "a.agreement_id = $1 AND a.state = 'queued'";
const input = { reason: 'agreement-passed-on' };

/**
 * Art. 11, 15: copies made for grants go on with the new operator. Deliveries are the predecessor's and stay its: what it
 * has not begun to read fails, and what is being read is cut by its reader, who learns that the agreement has passed on
 * and writes down how far it came.
 */
@Injectable()
export class UseSuccession implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly effects: Effects,
    private readonly deliveries: Deliveries,
  ) {}

  onModuleInit(): void {
    const statements = [`UPDATE deidentifications SET operator_id = $2 WHERE id IN (${copies})`];
    passOnWithAgreement(this.reactions, [{ aggregate: 'deidentification', ids: copies, statements }]);
    this.reactions.on(
      agreementAmendment,
      'in_force',
      this.effects.following(({ agreementId, successorId }) =>
        successorId === null
          ? []
          : [{ aggregate: this.deliveries, act: 'fail', where: queued, values: [agreementId], input }],
      ),
    );
    this.reactions.on(agreementAmendment, 'in_force', {
      preview: async (tx, { agreementId, successorId }) => {
        const found = successorId === null ? [] : await tx.query<{ id: string }>(running, [agreementId]);
        const ids = found.map((r) => r.id);
        return ids.length === 0 ? [] : [{ aggregate: 'delivery', act: 'cut', count: ids.length, to: 'cut', ids: ids.slice(0, 100) }]; // prettier-ignore
      },
      react: () => Promise.resolve(),
    });
  }
}
