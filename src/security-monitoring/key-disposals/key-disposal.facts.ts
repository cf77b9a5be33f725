import type { Facts } from '../../platform/acts/aggregate.ts';
import type { Scope, Suite } from '../../platform/crypto/index.ts';
import type { IsoDate } from '../../regulation/index.ts';

export type KeyDisposalState = 'sealed' | 'lifting' | 'lifted' | 'destroying' | 'destroyed';
export type ScopeKind = 'application' | 'agreement' | 'resource';

/** Whose keys they are, and how it stands on the legal day. */
export interface Subject {
  /** Its state; of a selected application also that of its agreement. */
  readonly state: string;
  readonly over: boolean;
  /** Legal day since which it is over; null where only the calendar has ended it so far. */
  readonly since: IsoDate | null;
  /** Grants in force or frozen, of a resource. */
  readonly grants: number;
  /** Deliveries that run and copies that are being made. */
  readonly running: number;
  /** Case numbers of running inspections that cover it. */
  readonly inspections: readonly string[];
  /** Whose keys they are on the disk: an agreement's amendments have keys of their own. */
  readonly scopes: readonly Scope[];
}
/** A key that was there when its destruction was ordered. */
export interface DisposedKey {
  readonly scopeKind: string;
  readonly scopeId: string;
  readonly keyId: string;
  readonly suite: Suite;
  readonly commitment: string | null;
}
export interface KeyDisposalFacts extends Facts<KeyDisposalState> {
  readonly caseNumber: string;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly applicationId: string | null;
  readonly agreementId: string | null;
  readonly resourceId: string | null;
  readonly zoneId: string | null;
  readonly operatorId: string | null;
  readonly providerId: string | null;
  /** Agreements whose fences stand before the uses that it ends, in order. */
  readonly agreementIds: readonly string[];
  readonly reason: string;
  readonly basis: string;
  readonly sealedAt: string;
  readonly sealedOrg: string;
  readonly sealedBy: string;
  readonly sealedFor: string | null;
  readonly liftReason: string | null;
  readonly destroyReason: string | null;
  /** When the destruction was ordered. */
  readonly orderedAt: string | null;
  readonly destroyedOrg: string | null;
  readonly destroyedBy: string | null;
  readonly destroyedFor: string | null;
  readonly objects: number | null;
  readonly objectsDigest: string | null;
  readonly endedAt: string | null;
  readonly keys: readonly DisposedKey[];
  /** Bodies that concur with a destruction. */
  readonly dataAuthorityIds: readonly string[];
  readonly subject: Subject;
}
