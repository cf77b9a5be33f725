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
import { Crypto } from '../crypto/index.ts';
import { Database, sql } from '../database/index.ts';
import { AUDIENCE } from './demo-issuer.ts';
import { Issuers, type Issuer, type Login } from './issuers.ts';
import { signToken } from './sign.ts';
import { MOST_SECONDS, SKEW_SECONDS, textClaim, type Claims } from './token.ts';

const DAY_MS = 86_400_000;
/** A key signs for a month, and stays published until the last token it signed has ended. */
const SIGNS_MS = 30 * DAY_MS;
const LINGERS_MS = (MOST_SECONDS + 2 * SKEW_SECONDS) * 1000;
const FRESH_MS = 1000;
const SOON_MS = 50;

const published = sql(`SELECT kid, public_jwk AS "publicJwk", sealed, keyring_id AS "keyringId",
    signs_until AS "signsUntil" FROM signing_keys WHERE published_until > $1 ORDER BY created_at DESC`);
const add = sql(`WITH gone AS (DELETE FROM signing_keys WHERE published_until <= $6)
  INSERT INTO signing_keys (kid, public_jwk, sealed, keyring_id, signs_until, created_at, published_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`);
interface Row {
  readonly kid: string;
  readonly publicJwk: JsonWebKey;
  readonly sealed: Buffer;
  readonly keyringId: string;
  readonly signsUntil: Date;
}
interface Kept {
  readonly row: Row;
  readonly key: KeyObject;
}

/**
 * The built-in issuer, for machines of cities without a provider of their own. Its keys live in the database, private
 * halves sealed under the keyring; every process publishes and accepts those of all others, and none older than a
 * second. Its name is the public address: processes that are one issuer share PUBLIC_URL.
 */
@Injectable()
export class MachineIssuer implements Issuer {
  name = '';
  readonly audience = AUDIENCE;
  readonly algorithms = ['ES256'] as const;
  readonly strongAcr: readonly string[] = [];
  readonly requiredAcr: readonly string[] = [];
  private keys: ReadonlyMap<string, Kept> = new Map();
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly issuers: Issuers,
  ) {}

  start(name: string): void {
    this.name = name;
    this.issuers.trust(this);
  }

  key(kid: string): KeyObject | undefined | Promise<KeyObject | undefined> {
    const age = this.clock.ms() - this.readAt;
    const found = this.keys.get(kid)?.key;
    if (age < (found ? FRESH_MS : SOON_MS)) return found;
    return this.refresh().then(() => this.keys.get(kid)?.key);
  }

  login(claims: Claims): Login | undefined {
    const [subject, keyId] = [textClaim(claims, 'sub', 36), textClaim(claims, 'client_key', 64)];
    if (subject === undefined || keyId === undefined || claims.client_id !== subject) return undefined;
    return { kind: 'machine', issuer: this.name, subject, clientId: subject, keyId };
  }

  /** The public keys as they are published (RFC 7517). */
  async jwks(): Promise<{ keys: object[] }> {
    await this.signer();
    return { keys: [...this.keys.values()].map(({ row }) => row.publicJwk) };
  }

  /** A token for a client that has just proved itself with the key `keyId`. */
  async issue(clientId: string, keyId: string): Promise<{ accessToken: string; expiresIn: number }> {
    const { kid, key } = await this.signer();
    const iat = Math.floor(this.clock.ms() / 1000);
    const times = { iat, exp: iat + MOST_SECONDS, jti: randomUUID() };
    const claims = { iss: this.name, aud: AUDIENCE, sub: clientId, client_id: clientId, client_key: keyId, ...times };
    return { accessToken: signToken(kid, key, claims), expiresIn: MOST_SECONDS };
  }

  /** One reading at a time, however many unknown key ids come at once. */
  private async refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
  }

  private async read(): Promise<void> {
    const at = this.clock.ms();
    const rows = await this.database.read<Row & Record<string, unknown>>(published, [new Date(at)]);
    // the same object for the same key: what it verified stays verified
    this.keys = new Map(
      rows.map((row) => {
        const key = this.keys.get(row.kid)?.key ?? createPublicKey({ key: row.publicJwk, format: 'jwk' });
        return [row.kid, { row, key }];
      }),
    );
    this.readAt = at;
  }

  /** The newest key that this process can open and that still signs; a new one where there is none. */
  private async signer(): Promise<{ kid: string; key: KeyObject }> {
    if (this.clock.ms() - this.readAt >= FRESH_MS) await this.refresh();
    const now = this.clock.ms();
    for (const { row } of this.keys.values()) {
      const mine = row.keyringId === this.crypto.keyringId && row.signsUntil.getTime() > now;
      if (mine) return { kid: row.kid, key: createPrivateKey({ key: this.open(row), format: 'jwk' }) };
    }
    return await this.make(now);
  }

  private async make(now: number): Promise<{ kid: string; key: KeyObject }> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const kid = randomUUID();
    const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
    const sealed = this.crypto.seal(['issuer-key', kid], JSON.stringify(privateKey.export({ format: 'jwk' })));
    const until = [SIGNS_MS, 0, SIGNS_MS + LINGERS_MS].map((ms) => new Date(now + ms));
    await this.database.read(add, [kid, JSON.stringify(publicJwk), sealed, this.crypto.keyringId, ...until]);
    await this.read();
    return { kid, key: privateKey };
  }

  private open({ kid, sealed }: Row): JsonWebKey {
    return JSON.parse(this.crypto.unseal(['issuer-key', kid], sealed)) as JsonWebKey;
  }
}
