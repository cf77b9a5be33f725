import { foreseeTransfers, transfer, type Transfer } from '../../organizations/index.ts';
import type { Reactions } from '../../platform/acts/reactions.ts';
import { agreementAmendment } from './amendment.lifecycle.ts';

/**
 * Lets what lives under an agreement go over to its new operator, in the transaction of the last signature and behind the
 * agreement's exclusive fence. Of a transfer `$1` is the agreement, `$2` its new operator, `$3` the legal day.
 */
export function passOnWithAgreement(reactions: Reactions, transfers: readonly Transfer[]): void {
  reactions.on(agreementAmendment, 'in_force', {
    preview: async (tx, { agreementId, successorId }) =>
      successorId === null ? [] : await foreseeTransfers(tx, transfers, agreementId),
    react: async (context, _transition, { agreementId, successorId }) => {
      if (successorId !== null) await transfer(context, transfers, agreementId, successorId);
    },
  });
}
