import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Clock } from '../clock/clock.ts';
import type { IssuerSettings } from '../config/index.ts';
import { authenticationOf, type Issuer, type Login } from './issuers.ts';
import { textClaim, type Algorithm, type Claims } from './token.ts';

const AGAIN_MS = 60_000;
const PATIENCE_MS = 3_000;
const MOST_BYTES = 262_144;
const MOST_KEYS = 100;

/** Where a provider describes itself (OpenID Connect Discovery 1.0, section 4). */
export const discoveryOf = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

interface Published {
  readonly jwk: string;
  readonly key: KeyObject;
}

/**
 * An OpenID provider of the configuration. Its keys are found by discovery and kept: they are read again after
 * `jwksRefreshSeconds`, and for a key id nobody knows at most once a minute, however many such ids come. While the
 * provider is down the keys on hand go on working.
 */
export class ExternalIssuer implements Issuer {
  readonly name: string;
  readonly audience: string;
  readonly algorithms: readonly Algorithm[];
  readonly strongAcr: readonly string[];
  readonly requiredAcr: readonly string[];
  private readonly logger = new Logger('issuer');
  private keys: ReadonlyMap<string, Published> = new Map();
  private timer: NodeJS.Timeout | undefined;
  private triedAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly settings: IssuerSettings,
    private readonly clock: Pick<Clock, 'ms'>,
  ) {
    this.name = settings.issuer;
    this.audience = settings.audience;
    this.algorithms = settings.algorithms;
    this.strongAcr = settings.strongAcr;
    this.requiredAcr = settings.requiredAcr;
  }

  key(kid: string): KeyObject | undefined | Promise<KeyObject | undefined> {
    return this.keys.get(kid)?.key ?? this.refresh().then(() => this.keys.get(kid)?.key);
  }

  /** Reads the keys now and then again and again, so that one the provider withdraws ends although nobody asks. */
  start(): void {
    void this.reread();
    this.timer = setInterval(() => void this.reread(), this.settings.jwksRefreshSeconds * 1000);
    this.timer.unref();
  }
  stop(): void {
    clearInterval(this.timer);
  }

  login(claims: Claims): Login | undefined {
    const { subject: subjectName, clientId: clientName, acr, authTime } = this.settings.claims;
    const subject = textClaim(claims, subjectName);
    const clientId = textClaim(claims, clientName, 100);
    if (subject === undefined || clientId === undefined) return undefined;
    return { kind: 'external', issuer: this.name, subject, clientId, ...authenticationOf(claims, acr, authTime) };
  }

  /** For an unknown key: none within a minute of the last try. */
  private async refresh(): Promise<void> {
    if (this.reading || this.clock.ms() - this.triedAt >= AGAIN_MS) await this.reread();
  }

  /** One reading at a time. */
  private async reread(): Promise<void> {
    this.triedAt = this.reading ? this.triedAt : this.clock.ms();
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
  }

  private async read(): Promise<void> {
    try {
      const about = await fetchJson(discoveryOf(this.name));
      if (about.issuer !== this.name) throw new Error(`it calls itself ${JSON.stringify(about.issuer)}`);
      const at = URL.parse(String(about.jwks_uri));
      if (!at || !sameSafety(at, new URL(this.name))) throw new Error('its jwks_uri is not usable');
      const { keys } = await fetchJson(at.href);
      this.keys = this.taken(Array.isArray(keys) ? keys : []);
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? `${message}: ${cause.message}` : message;
      this.logger.warn(`keys of ${this.name} cannot be read, the ${this.keys.size} on hand stay: ${why}`);
    }
  }

  /** Keys that can sign here; one that has not changed stays the same object, so that what it verified stays verified. */
  private taken(keys: readonly unknown[]): ReadonlyMap<string, Published> {
    const found = new Map<string, Published>();
    for (const jwk of keys.slice(0, MOST_KEYS)) {
      const { kid } = (jwk ?? {}) as { kid?: unknown };
      if (typeof kid !== 'string') continue;
      const text = JSON.stringify(jwk);
      const known = this.keys.get(kid);
      const key = known?.jwk === text ? known.key : signingKey(jwk as JsonWebKey, this.algorithms);
      if (key) found.set(kid, { jwk: text, key });
    }
    return found;
  }
}

/** A public key of one of the algorithms, strong enough; undefined for anything else a provider may publish. */
function signingKey(jwk: JsonWebKey, algorithms: readonly Algorithm[]): KeyObject | undefined {
  const { kty, crv, use = 'sig' } = jwk as Readonly<Record<string, unknown>>;
  const algorithm = kty === 'EC' && crv === 'P-256' ? 'ES256' : kty === 'RSA' ? 'PS256' : undefined;
  const { alg = algorithm } = jwk as Readonly<Record<string, unknown>>;
  if (!algorithm || !algorithms.includes(algorithm) || use !== 'sig' || alg !== algorithm) return undefined;
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return strong(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

const strong = ({ asymmetricKeyDetails }: KeyObject): boolean => (asymmetricKeyDetails?.modulusLength ?? 2048) >= 2048;

/** Keys come over TLS, unless the issuer itself is on this machine. */
const sameSafety = (at: URL, issuer: URL): boolean => at.protocol === 'https:' || issuer.protocol === 'http:';

async function fetchJson(url: string): Promise<Readonly<Record<string, unknown>>> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok || !answer.body) throw new Error(`${url} answers ${answer.status}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`${url} answers more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${url} answers no object`);
  return value as Readonly<Record<string, unknown>>;
}
