import type { Facts } from '../../platform/acts/aggregate.ts';
import type { ProvisionMode } from '../../regulation/index.ts';
import type { ResourceBrief } from '../resources/resource.service.ts';

export type OpeningState = 'proposed' | 'opened' | 'refused' | 'withdrawn';

export interface OpeningFacts extends Facts<OpeningState> {
  readonly zoneId: string;
  readonly resourceId: string;
  /** The version of the resource that was proposed, and its grade then. */
  readonly resourceVersion: number;
  readonly grade: number;
  readonly providerId: string;
  readonly modes: readonly ProvisionMode[];
  readonly purpose: string;
  readonly reason: string | null;
  readonly openedOn: string | null;
  /** From the zone and the catalog, as they are now. */
  readonly zoneState: string;
  readonly regulatorIds: readonly string[];
  readonly resource: Pick<ResourceBrief, 'state' | 'grade' | 'nationalTier' | 'publicSafety'>;
}
