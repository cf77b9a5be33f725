import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../regulation/index.ts';
import type { AuthenticatedRequest } from '../acts/ask.ts';
import { ACCESS, type Access } from '../acts/operation.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import { RateLimiter } from '../limits/rate-limiter.ts';
import { Actors, type Identity } from './actors.service.ts';

const MOST = 10_000;
type Guarded = AuthenticatedRequest & { user?: Identity; access?: Access };

/** Default deny: a token (401), a role that can ever be entitled (403), then only the parameters the operation names. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  private readonly verified = new Map<string, { readonly identity: Identity; readonly until: number }>();
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly actors: Actors,
    private readonly clock: Clock,
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
      const actor = await this.authenticate(context, request);
      await this.limit(actor, context.switchToHttp().getResponse<FastifyReply>());
      if (access.roles && !access.roles.some((r) => actor.roles.has(r)))
        throw new DomainError('forbidden', { params: { act: access.act ?? 'read' } });
      request.actor = actor;
    }
    refuseUnknown(request.query as Readonly<Record<string, unknown>>, access.query);
    return true;
  }

  private async authenticate(context: ExecutionContext, request: Guarded): Promise<Actor> {
    if (!this.database.ready) throw new DomainError('not-ready', { retryAfter: 1 });
    const actor = await this.actors.find(await this.identity(context, request));
    if (!actor) throw new DomainError('unauthenticated');
    return actor;
  }

  /** RateLimit headers as the IETF's httpapi group drafts them. */
  private async limit({ organizationId, clientId, personId }: Actor, reply: FastifyReply): Promise<void> {
    const told = await this.limiter.take(`${organizationId}/${clientId}/${personId}`);
    if (!told) return;
    void reply.header('ratelimit-policy', `"caller";q=${told.limit};w=60`);
    void reply.header('ratelimit', `"caller";r=${told.remaining};t=${told.resetSeconds}`);
    if (!told.allowed) throw new DomainError('too-many-requests', { retryAfter: told.resetSeconds });
  }

  /** Verified tokens are remembered until they expire; what they entitle to is looked up anew all the same. */
  private async identity(context: ExecutionContext, request: Guarded): Promise<Identity> {
    const token = request.headers.authorization ?? '';
    const known = this.verified.get(token);
    if (known && known.until > this.clock.ms()) return known.identity;
    await super.canActivate(context);
    if (!request.user) throw new DomainError('unauthenticated');
    if (this.verified.size >= MOST) this.verified.clear();
    const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number };
    this.verified.set(token, { identity: request.user, until: exp * 1000 });
    return request.user;
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error || !user) throw new DomainError('unauthenticated');
    return user;
  }
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
