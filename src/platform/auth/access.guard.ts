import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../regulation/index.ts';
import type { AuthenticatedRequest } from '../acts/ask.ts';
import { ACCESS, type Access } from '../acts/operation.ts';
import { Database } from '../database/index.ts';
import { isUuid } from '../database/uuid.ts';
import { badField, DomainError } from '../errors/domain-error.ts';
import { RateLimiter } from '../limits/rate-limiter.ts';
import { Actors, callerOf } from './actors.service.ts';
import { Issuers, type Login, type Trusted } from './issuers.ts';
import { TokenRefused, type Claimed, type Reason } from './token.ts';

/** Why a login was refused, for the evidence. */
export type Denied = Claimed & { readonly reason: Reason };
type Guarded = AuthenticatedRequest & {
  user?: Login;
  access?: Access;
  trusted?: Trusted;
  denied?: Denied;
  /** Whom Acting-For named in vain, for the evidence. */
  namedInVain?: string;
};
export const ACTING_FOR = 'Acting-For';
/** Default deny: a token (401), a role that can ever be entitled (403), then only the parameters the operation names. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly issuers: Issuers,
    private readonly limiter: RateLimiter,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    const request = context.switchToHttp().getRequest<Guarded>();
    if (!access) throw new DomainError('not-found');
    request.access = access;
    if (!access.public) {
      const login = await this.loggedIn(context, request);
      const own = await this.authenticate(request, login);
      await this.limit(own, context.switchToHttp().getResponse<FastifyReply>());
      request.actor = own; // whoever is refused from here on is known
      const actor = await this.acting(request, login, own);
      request.admission = this.actors.admit(login, actor);
      request.actor = access.stepUp ? { ...actor, assurance: this.issuers.assuranceOf(login) } : actor;
      if (access.roles && !access.roles.some((r) => actor.roles.has(r)))
        throw new DomainError('forbidden', { params: { act: access.act ?? 'read' } });
    }
    refuseUnknown(request.query as Readonly<Record<string, unknown>>, access.query);
    return true;
  }

  private async authenticate(request: Guarded, login: Login): Promise<Actor> {
    const actor = await this.actors.find(login);
    if (!actor) throw refused(request, new TokenRefused('unknown-login', { issuer: login.issuer }));
    return actor;
  }

  /** In the place of the colleague whom the header names, if any; machines act for nobody but who answers for them. */
  private async acting(request: Guarded, login: Login, own: Actor): Promise<Actor> {
    const named = request.headers[ACTING_FOR.toLowerCase()];
    if (named === undefined) return own;
    if (typeof named !== 'string' || !isUuid(named))
      throw badField(`#${ACTING_FOR}`, 'not-an-id', 'the id of a person');
    const giverId = named.toLowerCase();
    const actor = login.kind === 'machine' ? undefined : await this.actors.acting(own, giverId);
    if (actor) return actor;
    request.namedInVain = giverId;
    throw new DomainError('acting-for-refused');
  }

  /** RateLimit headers as the IETF's httpapi group drafts them. */
  private async limit(actor: Actor, reply: FastifyReply): Promise<void> {
    const told = await this.limiter.take(callerOf(actor));
    if (!told) return;
    void reply.header('ratelimit-policy', `"caller";q=${told.limit};w=60`);
    void reply.header('ratelimit', `"caller";r=${told.remaining};t=${told.resetSeconds}`);
    if (!told.allowed) throw new DomainError('too-many-requests', { retryAfter: told.resetSeconds });
  }

  /** Verified tokens are remembered; what they entitle to is looked up anew all the same. */
  private async loggedIn(context: ExecutionContext, request: Guarded): Promise<Login> {
    if (!this.database.ready) throw new DomainError('not-ready', { retryAfter: 1 });
    const token = request.headers.authorization ?? '';
    const known = await this.issuers.recall(token);
    if (known) return known;
    await super.canActivate(context);
    const { user: login, trusted } = request;
    if (!login || !trusted) throw refused(request, new TokenRefused('malformed'));
    this.issuers.remember(token, login, trusted);
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
