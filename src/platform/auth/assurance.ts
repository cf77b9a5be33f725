import type { Assurance } from '../../regulation/index.ts';
import type { Issuer, Login } from './issuers.ts';
import { SKEW_SECONDS } from './token.ts';

/**
 * Whether a login is strong and recent enough for dangerous acts: its acr is one of the issuer's strong ones, and it
 * happened no longer than `maxAge` seconds ago. A machine has no second factor. Else, what would be needed (RFC 9470).
 */
export function assuranceOf(
  { kind, acr, authTime }: Login,
  issuer: Pick<Issuer, 'strongAcr'> | undefined,
  nowSeconds: number,
  maxAge: number,
): Assurance {
  const strongAcr = issuer?.strongAcr ?? [];
  const strong = kind !== 'machine' && acr !== undefined && strongAcr.includes(acr);
  const recent = authTime !== undefined && authTime <= nowSeconds + SKEW_SECONDS && nowSeconds - authTime <= maxAge;
  if (strong && recent) return { strong };
  return { strong: false, machine: kind === 'machine', acrValues: strongAcr.join(' '), maxAge };
}
