import type { JsonWebKey } from 'node:crypto';
import type { Facts } from '../../platform/acts/aggregate.ts';

export type MachineClientState = 'registered' | 'active' | 'suspended' | 'revoked';
/** How long a key that was replaced still counts. To end it at once, it is retired. */
export const OVERLAP_HOURS = { least: 1, usual: 24, most: 168 } as const;
/** A public key of a client; retired ones stay on file, and their ids are never used again. */
export interface ClientKeyFact {
  readonly kid: string;
  readonly thumbprint: string;
  readonly jwk: JsonWebKey;
  readonly addedAt: string;
  readonly retiredAt: string | null;
  /** When it ends by itself, since another took its place. */
  readonly endsAt: string | null;
}
/**
 * A machine that acts for an organization, always as one of its persons, who answers for it. Decided so that a person
 * and that person's machine are never two people where two must act (R15-6).
 */
export interface MachineClientFacts extends Facts<MachineClientState> {
  readonly name: string;
  readonly organizationId: string;
  readonly personId: string;
  readonly keys: readonly ClientKeyFact[];
}
export const activeKeys = ({ keys }: Pick<MachineClientFacts, 'keys'>, at: Date): readonly ClientKeyFact[] =>
  keys.filter(({ retiredAt, endsAt }) => retiredAt === null && (endsAt === null || new Date(endsAt) > at));
