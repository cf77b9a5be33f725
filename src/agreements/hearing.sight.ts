import type { FactsContext } from '../platform/acts/aggregate.ts';
import { badField } from '../platform/errors/index.ts';
import type { Actor } from '../regulation/index.ts';
import type { AgreementBrief } from './agreement.facts.ts';
import { agreement } from './agreement.lifecycle.ts';
import type { Agreements } from './agreement.service.ts';

/**
 * The agreement that a case is about to be opened under, as it stands on the legal day.
 * @throws DomainError 400 alike for what is unknown and for what the actor may not see
 */
export async function agreementSeenBy(
  agreements: Agreements,
  agreementId: string,
  { actor, ...context }: FactsContext & { readonly actor: Actor },
): Promise<AgreementBrief> {
  const found = (await agreements.briefs([agreementId], context)).get(agreementId);
  if (!found || !agreement.read.some((party) => party.holds(actor, { ...found, agreementId } as never)))
    throw badField('/agreementId', 'unknown-id', 'no such agreement');
  return found;
}
