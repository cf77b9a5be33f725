import type { KeyObject } from 'node:crypto';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Actor } from '../../regulation/index.ts';
import type { AuthenticatedRequest } from '../acts/ask.ts';
import { ACCESS, type Access } from '../acts/operation.ts';
import { Clock } from '../clock/clock.ts';
import { Settings } from '../config/settings.ts';
import { Database } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import { Actors } from './actors.service.ts';
import { assuranceOf } from './assurance.ts';
import { Issuers, type Issuer, type Login, type Trusted } from './issuers.ts';
import { TokenRefused, type Reason } from './token.ts';

const MOST = 10_000;
/** Why a login was refused, for the evidence. */
export interface Denied {
  readonly reason: Reason;
  readonly issuer?: string;
  readonly kid?: string;
  readonly client?: string;
}
type Guarded = AuthenticatedRequest & { user?: Login; access?: Access; trusted?: Trusted; denied?: Denied };
/** A token that was verified, with the key that did it: once the issuer takes the key back, it counts no longer. */
interface Verified {
  readonly login: Login;
  readonly issuer: Issuer;
  readonly kid: string;
  readonly key: KeyObject;
  readonly until: number;
}

/** Default deny: a token (401), a role that can ever be entitled (403), then only the parameters the operation names. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  private readonly verified = new Map<string, Verified>();
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly issuers: Issuers,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    const request = context.switchToHttp().getRequest<Guarded>();
    if (!access) throw new DomainError('not-found');
    request.access = access;
    if (!access.public) {
      const actor = await this.authenticate(context, request, access.stepUp === true);
      if (access.roles && !access.roles.some((r) => actor.roles.has(r)))
        throw new DomainError('forbidden', { params: { act: access.act ?? 'read' } });
      request.actor = actor;
    }
    refuseUnknown(request.query as Readonly<Record<string, unknown>>, access.query);
    return true;
  }

  private async authenticate(context: ExecutionContext, request: Guarded, stepUp: boolean): Promise<Actor> {
    if (!this.database.ready) throw new DomainError('not-ready', { retryAfter: 1 });
    const login = await this.login(context, request);
    const actor = await this.actors.find(login);
    if (!actor) throw refused(request, new TokenRefused('unknown-login', { issuer: login.issuer }));
    if (!stepUp) return actor;
    const maxAge = this.settings.values.STEP_UP_MAX_AGE;
    return { ...actor, assurance: assuranceOf(login, this.issuers.find(login.issuer), this.clock.ms() / 1000, maxAge) };
  }

  /**
   * Verified tokens are remembered until they expire, as long as their key stands; what they entitle to is looked up
   * anew all the same.
   */
  private async login(context: ExecutionContext, request: Guarded): Promise<Login> {
    const token = request.headers.authorization ?? '';
    const known = this.verified.get(token);
    if (known && known.until > this.clock.ms() && (await known.issuer.key(known.kid)) === known.key) return known.login;
    this.verified.delete(token);
    await super.canActivate(context);
    const { user: login, trusted } = request;
    if (!login || !trusted) throw refused(request, new TokenRefused('malformed'));
    if (this.verified.size >= MOST) this.verified.clear();
    const { opened, issuer, key } = trusted;
    const until = (opened.claims.exp as number) * 1000;
    this.verified.set(token, { login, issuer, kid: opened.kid, key, until });
    return login;
  }

  override handleRequest<T>(error: unknown, user: T | false, info: unknown, context: ExecutionContext): T {
    if (!error && user) return user;
    const request = context.switchToHttp().getRequest<Guarded>();
    throw refused(request, error ?? info);
  }
}

/** 401, with the reason kept for the evidence; the caller learns only whether a token was there. */
function refused(request: Guarded, cause: unknown): DomainError {
  const { trusted, headers } = request;
  const given = headers.authorization !== undefined;
  const reason = given ? reasonOf(cause) : 'no-token';
  const claimed = cause instanceof TokenRefused ? cause.claimed : trusted ? { issuer: trusted.issuer.name } : {};
  request.denied = { reason, ...claimed };
  return new DomainError('unauthenticated', given ? { challenge: 'error="invalid_token"' } : {});
}
/** jsonwebtoken tells by names and sentences. */
function reasonOf(cause: unknown): Reason {
  if (cause instanceof TokenRefused) return cause.reason;
  const { name, message = '' } = (cause ?? {}) as Partial<Error>;
  if (name === 'TokenExpiredError') return 'expired';
  if (name === 'NotBeforeError') return 'not-yet-valid';
  if (/invalid (exp|nbf|iat) value/.test(message)) return 'bad-lifetime';
  if (/No auth token/.test(message)) return 'no-token';
  return /signature|algorithm/.test(message) ? 'bad-signature' : 'malformed';
}

function refuseUnknown(query: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  for (const [name, value] of Object.entries(query)) {
    if (!known.includes(name))
      throw new DomainError('unknown-parameter', {
        params: { name },
        errors: [{ pointer: `?${name}`, code: 'unknown-parameter', message: name }],
      });
    const flag = name === 'validateOnly' && value !== 'true' && value !== 'false';
    if (Array.isArray(value) || flag)
      throw new DomainError('validation-failed', {
        errors: [{ pointer: `?${name}`, code: flag ? 'not-a-boolean' : 'given-twice', message: name }],
      });
  }
}
