import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database, sql } from '../database/index.ts';
import type { Identity } from './actors.service.ts';

const keep = sql(
  `INSERT INTO issuer_keys (kid, issuer, private_jwk, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (issuer) DO NOTHING`,
);
const find = sql('SELECT kid, private_jwk AS "privateJwk" FROM issuer_keys WHERE issuer = $1');
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const DEMO_ISSUER = 'zonekeeper-demo';
export const AUDIENCE = 'zonekeeper';
export const TOKEN_SECONDS = 900;

/** Signs logins of the demo. Its key lives in the database, so that every process accepts the tokens of the others. */
@Injectable()
export class DemoIssuer {
  private key: { readonly kid: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes over the key in the database, or makes the first one. */
  async start(): Promise<void> {
    const fresh = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    await this.database.read(keep, [randomUUID(), DEMO_ISSUER, JSON.stringify(fresh), this.clock.system()]);
    const [row] = await this.database.read<{ kid: string; privateJwk: JsonWebKey }>(find, [DEMO_ISSUER]);
    if (!row) throw new Error('the demo issuer has no key');
    const privateKey = createPrivateKey({ key: row.privateJwk, format: 'jwk' });
    this.key = { kid: row.kid, privateKey, publicKey: createPublicKey(privateKey) };
  }

  /** Undefined unless the demo issuer runs and the key id is its own. */
  publicKey(kid: string | undefined): KeyObject | undefined {
    return this.key && this.key.kid === kid ? this.key.publicKey : undefined;
  }

  issue(identity: Identity): { accessToken: string; expiresAt: Date } {
    if (!this.key) throw new Error('the demo issuer is not running');
    const iat = Math.floor(this.clock.ms() / 1000);
    const exp = iat + TOKEN_SECONDS;
    const header = { alg: 'ES256', typ: 'at+jwt', kid: this.key.kid };
    const claims = {
      iss: DEMO_ISSUER,
      aud: AUDIENCE,
      sub: identity.personId,
      org: identity.organizationId,
      client_id: identity.clientId,
      iat,
      exp,
      jti: randomUUID(),
    };
    const signed = `${encode(header)}.${encode(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: this.key.privateKey, dsaEncoding: 'ieee-p1363' });
    return { accessToken: `${signed}.${signature.toString('base64url')}`, expiresAt: new Date(exp * 1000) };
  }
}
