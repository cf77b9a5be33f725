import type { QueryResultRow } from 'pg';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { sql } from '../platform/database/index.ts';
import type { Decide } from './agreement.dto.ts';
import type { CitedCases } from './cited.facts.ts';

/** The eligibility case (`$2`) of the agreement (`$1`). */
const found =
  sql(`SELECT (SELECT json_build_object('state', c.state, 'consequence', c.consequence, 'executedOn', c.executed_on)
  FROM eligibility_cases c WHERE c.agreement_id = $1 AND c.id = $2::uuid) AS "eligibilityCase"`);

/** What the decision asked for cites; nothing is asked where it cites nothing. A case of another agreement reads like none. */
export async function citedBy(
  agreementId: string,
  { tx, input }: FactsContext,
): Promise<{ readonly cited?: CitedCases }> {
  const { eligibilityCaseId = null } = (input ?? {}) as Partial<Decide>;
  if (eligibilityCaseId === null) return {};
  const [cited] = await tx.query<CitedCases & QueryResultRow>(found, [agreementId, eligibilityCaseId]);
  return cited ? { cited } : {};
}
