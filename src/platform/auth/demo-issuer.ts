import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database, isCanonicalUuid, sql } from '../database/index.ts';
import type { Identity } from './actors.service.ts';
import { authenticationOf, Issuers, type Issuer, type Login } from './issuers.ts';
import { signToken } from './sign.ts';
import { MOST_SECONDS, textClaim, type Claims } from './token.ts';

const keep = sql(
  `INSERT INTO issuer_keys (kid, issuer, private_jwk, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (issuer) DO NOTHING`,
);
const find = sql('SELECT kid, private_jwk AS "privateJwk" FROM issuer_keys WHERE issuer = $1');

export const DEMO_ISSUER = 'zonekeeper-demo';
export const AUDIENCE = 'zonekeeper';
export const TOKEN_SECONDS = MOST_SECONDS;
/** What the demo's logins say of themselves; `weak` is there to try out what is then refused. */
export const demoAcr = { strong: 'urn:zonekeeper:demo:two-factors', weak: 'urn:zonekeeper:demo:password' } as const;

/**
 * Signs logins of the demo. Its key lives in the database, so that every process accepts the tokens of the others. It
 * is trusted only once started, which happens in demo mode alone.
 */
@Injectable()
export class DemoIssuer implements Issuer {
  readonly name = DEMO_ISSUER;
  readonly audience = AUDIENCE;
  readonly algorithms = ['ES256'] as const;
  readonly strongAcr = [demoAcr.strong];
  readonly requiredAcr: readonly string[] = [];
  private signer: { readonly kid: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly issuers: Issuers,
  ) {}

  /** Takes over the key in the database, or makes the first one. */
  async start(): Promise<void> {
    const fresh = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    await this.database.read(keep, [randomUUID(), DEMO_ISSUER, JSON.stringify(fresh), this.clock.system()]);
    const [row] = await this.database.read<{ kid: string; privateJwk: JsonWebKey }>(find, [DEMO_ISSUER]);
    if (!row) throw new Error('the demo issuer has no key');
    const privateKey = createPrivateKey({ key: row.privateJwk, format: 'jwk' });
    this.signer = { kid: row.kid, privateKey, publicKey: createPublicKey(privateKey) };
    this.issuers.trust(this);
  }

  key(kid: string): KeyObject | undefined {
    return this.signer && this.signer.kid === kid ? this.signer.publicKey : undefined;
  }

  login(claims: Claims): Login | undefined {
    const [subject, organizationId] = [textClaim(claims, 'sub', 36), textClaim(claims, 'org', 36)];
    const clientId = textClaim(claims, 'client_id', 100);
    if (subject === undefined || organizationId === undefined || clientId === undefined) return undefined;
    if (!isCanonicalUuid(subject) || !isCanonicalUuid(organizationId)) return undefined;
    const authentication = authenticationOf(claims, 'acr', 'auth_time');
    return { kind: 'person', issuer: DEMO_ISSUER, subject, organizationId, clientId, ...authentication };
  }

  issue(identity: Identity, acr: keyof typeof demoAcr = 'strong'): { accessToken: string; expiresAt: Date } {
    if (!this.signer) throw new Error('the demo issuer is not running');
    const iat = Math.floor(this.clock.ms() / 1000);
    const exp = iat + TOKEN_SECONDS;
    const claims = {
      iss: DEMO_ISSUER,
      aud: AUDIENCE,
      sub: identity.personId,
      org: identity.organizationId,
      client_id: identity.clientId,
      iat,
      exp,
      jti: randomUUID(),
      acr: demoAcr[acr],
      auth_time: iat,
    };
    return { accessToken: signToken(this.signer.kid, this.signer.privateKey, claims), expiresAt: new Date(exp * 1000) };
  }
}
