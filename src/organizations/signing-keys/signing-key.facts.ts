import type { Facts } from '../../platform/acts/aggregate.ts';
import { canonical } from '../../platform/audit/canonical.ts';
import type { KeyAlgorithm } from '../../platform/crypto/index.ts';

export type SigningKeyState = 'pending' | 'active' | 'retired' | 'revoked';
/**
 * A public key with which an organization signs agreements and decisions. A retired one signs nothing more, and what it
 * signed stands; of a revoked one nothing is trusted that was signed from `distrustedFrom` on.
 */
export interface SigningKeyFacts extends Facts<SigningKeyState> {
  readonly organizationId: string;
  readonly name: string;
  readonly algorithm: KeyAlgorithm;
  /** PEM (SPKI). */
  readonly publicKey: string;
  /** SHA-256 of the DER SPKI, hex. */
  readonly thumbprint: string;
  /** Instants of law, ISO; null where it has not happened. */
  readonly registeredAt: string;
  readonly activatedAt: string | null;
  readonly retiredAt: string | null;
  readonly revokedAt: string | null;
  readonly distrustedFrom: string | null;
  readonly reason: string | null;
}

/** What the owner signs with the key itself to show that he has it: RFC 8785 JSON, of this organization and this key. */
export const possessionText = ({
  organizationId,
  thumbprint,
}: Pick<SigningKeyFacts, 'organizationId' | 'thumbprint'>) =>
  canonical({ v: 'zonekeeper/signing-key/1', organizationId, publicKeySha256: thumbprint });
