import type { GrantBrief } from '../../data-sharing/index.ts';
import { pick } from '../../platform/acts/pick.ts';

/** Whose use of which grant it is: what copies and deliveries alike take over from it. */
export interface UseOfGrant {
  readonly caseNumber: string;
  readonly grantId: string;
  readonly agreementId: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly providerId: string;
  readonly resourceId: string;
  readonly scenarioId: string;
  readonly policyCode: string | null;
}

// prettier-ignore
export const useColumns = ['id', 'version', 'state', 'jurisdiction', 'caseNumber', 'grantId', 'agreementId', 'zoneId', 'operatorId',
  'providerId', 'resourceId', 'scenarioId', 'policyCode', 'reason'];
/** For read rights, over `a`. */
export const useScope = {
  jurisdiction: 'a.jurisdiction',
  providerId: 'a.provider_id',
  operatorId: 'a.operator_id',
  zoneId: 'a.zone_id',
  agreementId: 'a.agreement_id',
};

const ofGrant = [
  'agreementId',
  'zoneId',
  'operatorId',
  'providerId',
  'resourceId',
  'scenarioId',
  'policyCode',
] as const;
export const useOf = (grant: GrantBrief): Omit<UseOfGrant, 'caseNumber'> & { readonly jurisdiction: string } => ({
  grantId: grant.id,
  ...pick(grant, ['jurisdiction', ...ofGrant]),
});
/** The columns that a request sets, whatever else it is about. */
export const useRow = (f: UseOfGrant): UseOfGrant => pick(f, ['caseNumber', 'grantId', ...ofGrant]);
