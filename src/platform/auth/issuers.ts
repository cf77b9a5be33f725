import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Assurance } from '../../regulation/index.ts';
import { Clock } from '../clock/clock.ts';
import { Settings } from '../config/settings.ts';
import { assuranceOf } from './assurance.ts';
import {
  checkTimes,
  claimedBy,
  isAccessToken,
  openToken,
  textClaim,
  TokenRefused,
  type Algorithm,
  type Claims,
  type Opened,
} from './token.ts';

/** Who a verified token speaks of. Claims narrow; whether it counts for anybody, the database decides. */
export interface Login {
  readonly kind: 'person' | 'external' | 'machine';
  readonly issuer: string;
  readonly subject: string;
  readonly clientId: string;
  /** Of the demo's tokens: the person's organization. */
  readonly organizationId?: string;
  /** Of a machine: the id of the key that its assertion was signed with. */
  readonly keyId?: string;
  readonly acr?: string;
  /** Seconds since 1970. */
  readonly authTime?: number;
}
/** One issuer that is trusted, with what is demanded of its tokens. */
export interface Issuer {
  readonly name: string;
  readonly audience: string;
  readonly algorithms: readonly Algorithm[];
  /** Values of acr that are strong enough for dangerous acts; empty: none is. */
  readonly strongAcr: readonly string[];
  /** Values of acr of which every login needs one; empty: any login. */
  readonly requiredAcr: readonly string[];
  /** The public key of this id, as the issuer publishes it now. At once where it is known and fresh. */
  key(kid: string): KeyObject | undefined | Promise<KeyObject | undefined>;
  /** What its verified claims say; undefined where something is missing. */
  login(claims: Claims): Login | undefined;
}
/** An unverified token beside the issuer and the key that have to have signed it. */
export interface Trusted {
  readonly opened: Opened;
  readonly issuer: Issuer;
  readonly key: KeyObject;
}

/** A token that was verified, with the key that did it. */
interface Verified {
  readonly login: Login;
  readonly trusted: Trusted;
  readonly until: number;
}
const MOST = 10_000;
const types: Readonly<Record<Algorithm, readonly string[]>> = { ES256: ['ec'], PS256: ['rsa', 'rsa-pss'] };

/** The list of issuers: those of the configuration, the built-in one for machines, and in demo mode the demo's. */
@Injectable()
export class Issuers {
  private readonly known = new Map<string, Issuer>();
  private readonly verified = new Map<string, Verified>();
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  trust(issuer: Issuer): void {
    this.known.set(issuer.name, issuer);
  }
  find(name: unknown): Issuer | undefined {
    return typeof name === 'string' ? this.known.get(name) : undefined;
  }

  /** Issuer and key of a token that is still to be verified. @throws TokenRefused */
  async signerOf(token: string): Promise<Trusted> {
    const opened = openToken(token);
    const claimed = claimedBy(opened);
    if (!isAccessToken(opened)) throw new TokenRefused('wrong-type', claimed);
    const issuer = this.find(opened.claims.iss);
    if (!issuer) throw new TokenRefused('unknown-issuer', claimed);
    if (!issuer.algorithms.includes(opened.algorithm)) throw new TokenRefused('wrong-algorithm', claimed);
    const key = await issuer.key(opened.kid);
    if (!key || !types[opened.algorithm].includes(key.asymmetricKeyType ?? ''))
      throw new TokenRefused('unknown-key', claimed);
    return { opened, issuer, key };
  }

  /** Who the claims speak of, once the signature holds. @throws TokenRefused */
  accept({ opened, issuer }: Trusted): Login {
    const { claims } = opened;
    const claimed = claimedBy(opened);
    const { aud } = claims;
    const meant = aud === issuer.audience || (Array.isArray(aud) && aud.includes(issuer.audience));
    if (!meant) throw new TokenRefused('wrong-audience', claimed);
    checkTimes(claims, this.clock.ms() / 1000);
    const login = issuer.login(claims);
    if (!login) throw new TokenRefused('bad-claims', claimed);
    if (issuer.requiredAcr.length > 0 && !issuer.requiredAcr.includes(login.acr ?? ''))
      throw new TokenRefused('weak-login', claimed);
    return login;
  }

  /** A token counts as verified until it expires, as long as the issuer still has the key that signed it. */
  async recall(token: string): Promise<Login | undefined> {
    const known = this.verified.get(token);
    if (!known) return undefined;
    const { issuer, opened, key } = known.trusted;
    if (known.until > this.clock.ms() && (await issuer.key(opened.kid)) === key) return known.login;
    this.verified.delete(token);
    return undefined;
  }
  remember(token: string, login: Login, trusted: Trusted): void {
    if (this.verified.size >= MOST) this.verified.clear();
    this.verified.set(token, { login, trusted, until: (trusted.opened.claims.exp as number) * 1000 });
  }

  /** Whether the login is good for dangerous acts now. */
  assuranceOf(login: Login): Assurance {
    return assuranceOf(login, this.find(login.issuer), this.clock.ms() / 1000, this.settings.values.STEP_UP_MAX_AGE);
  }
}

/** acr and auth_time under the names an issuer gives them. */
export function authenticationOf(claims: Claims, acrName: string, timeName: string): Pick<Login, 'acr' | 'authTime'> {
  const acr = textClaim(claims, acrName);
  const authTime = claims[timeName];
  return {
    ...(acr !== undefined && { acr }),
    ...(typeof authTime === 'number' && Number.isFinite(authTime) && { authTime }),
  };
}
