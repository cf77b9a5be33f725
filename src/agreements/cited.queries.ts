import type { QueryResultRow } from 'pg';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { sql } from '../platform/database/index.ts';
import type { Decide } from './agreement.dto.ts';
import type { CitedCases } from './cited.facts.ts';

/** The eligibility case (`$2`) and the violation report (`$3`) of the agreement (`$1`). */
const found =
  sql(`SELECT (SELECT json_build_object('state', c.state, 'consequence', c.consequence, 'executedOn', c.executed_on)
  FROM eligibility_cases c WHERE c.agreement_id = $1 AND c.id = $2::uuid) AS "eligibilityCase",
  (SELECT json_build_object('state', v.state) FROM violations v WHERE v.agreement_id = $1 AND v.id = $3::uuid) AS violation`);

/** What the decision asked for cites; nothing is asked where it cites nothing. A case of another agreement reads like none. */
export async function citedBy(
  agreementId: string,
  { tx, input }: FactsContext,
): Promise<{ readonly cited?: CitedCases }> {
  const { eligibilityCaseId = null, violationId = null } = (input ?? {}) as Partial<Decide>;
  if (eligibilityCaseId === null && violationId === null) return {};
  const [cited] = await tx.query<CitedCases & QueryResultRow>(found, [agreementId, eligibilityCaseId, violationId]);
  return cited ? { cited } : {};
}
