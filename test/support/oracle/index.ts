import { agreementOracle } from './agreement.ts';
import { announcementOracle } from './announcement.ts';
import { organizationOracle } from './organization.ts';
import { zoneOracle } from './zone.ts';

export * from './oracle.ts';
export const oracles = [organizationOracle, zoneOracle, announcementOracle, agreementOracle] as const;
/** Aggregates of the contract whose oracle is still to be written; each one is a debt. */
export const unwritten: readonly string[] = [
  'compliance_record',
  'application',
  'review_result',
  'indicator_scheme',
  'evaluation_cycle',
  'evaluation',
  'product',
  'resource',
  'zone_opening',
  'scenario',
  'consent_form',
  'consent',
];
