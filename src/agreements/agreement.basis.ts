import type { QueryResultRow } from 'pg';
import type { Applications, ComplianceRecords } from '../applications/index.ts';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { badField } from '../platform/errors/index.ts';
import type { AgreementFacts, RenewalBasis } from './agreement.facts.ts';
import { basis } from './renewals/renewal.queries.ts';

interface Readers {
  readonly applications: Applications;
  readonly records: ComplianceRecords;
}
type Of = Pick<AgreementFacts, 'applicationId' | 'renewalId' | 'operatorId'>;
/** After signing the case is history, and no fact of what is decided. */
export const history = {
  application: null,
  renewal: null,
  selectedBy: [],
  complianceRecords: [],
  lookBackAnchor: null,
};

/**
 * The application or the renewal behind an agreement, and what stands on record about the operator on the day (R08 is run
 * again at signing).
 * @throws DomainError 400 for one that does not exist
 */
export async function basisOf(
  { applicationId, renewalId, operatorId }: Of,
  { applications, records }: Readers,
  { tx, moment }: FactsContext,
): Promise<Pick<AgreementFacts, keyof typeof history>> {
  const [selected, standing, renewals] = await Promise.all([
    applications.selected(applicationId === null ? [] : [applicationId], { tx }),
    records.standing([operatorId], { tx }),
    renewalId === null ? [] : tx.query<RenewalBasis & QueryResultRow>(basis, [renewalId]),
  ]);
  const application = selected.get(applicationId ?? '') ?? null;
  const [renewal = null] = renewals;
  mustExist('/applicationId', applicationId, application);
  mustExist('/renewalId', renewalId, renewal);
  return {
    application,
    renewal,
    selectedBy: [...(application?.resultBy ?? []), ...(renewal?.grantedBy ?? [])],
    complianceRecords: standing.get(operatorId) ?? [],
    lookBackAnchor: moment.date,
  };
}

function mustExist(pointer: string, id: string | null, found: object | null): void {
  if (id !== null && found === null) throw badField(pointer, 'unknown-id', 'no such record');
}
