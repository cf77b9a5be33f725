import type { Facts } from '../../platform/acts/aggregate.ts';

export type ConsentState = 'active' | 'withdrawn' | 'expired' | 'superseded';

/** One person's consent to one scenario. The person is a keyed reference that never leaves this module's readers. */
export interface ConsentFacts extends Facts<ConsentState> {
  readonly formId: string;
  readonly scenarioId: string;
  readonly operatorId: string;
  readonly zoneId: string;
  readonly batchId: string;
  readonly channel: string;
  readonly identityCheck: string;
  /** Null for who withdraws it while its key is out of use. */
  readonly evidence: string | null;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawChannel: string | null;
}
