import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { newId } from '../clock/ids.ts';
import type { AuthenticatedRequest } from '../acts/ask.ts';
import { Sweeper } from '../acts/sweeper.service.ts';
import { Clock } from '../clock/clock.ts';
import { Settings } from '../config/settings.ts';
import { Database, sql, uuidLiteral } from '../database/index.ts';
import { DomainError } from '../errors/domain-error.ts';

const HEAVY = 'zonekeeper.heavy';
/** Longer than any of it may last; what a killed process left behind frees itself. */
const LEASE_MS = 15 * 60_000;
const enter = sql(`INSERT INTO heavy_work (id, organization_id, kind, until) SELECT $1, $2, $3, $4
  WHERE (SELECT count(*) FROM heavy_work WHERE organization_id = $2 AND until > $5) < $6 RETURNING id`);
const leave = sql('DELETE FROM heavy_work WHERE id = $1');
const expired = sql('DELETE FROM heavy_work WHERE until <= $1');

/** Only so many heavy operations of one organization at a time, on all processes together. */
@Injectable()
export class HeavyWork {
  private readonly quota: number;
  constructor(
    settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
    sweeper: Sweeper,
  ) {
    this.quota = settings.values.HEAVY_LIMIT;
    sweeper.also(() => this.tidy());
  }

  /** Removes what killed processes left behind. */
  private async tidy(): Promise<void> {
    await this.database.read(expired, [this.clock.system()]);
  }

  /** Takes a place, to be given back by `leave`. @throws DomainError `too-many-requests` */
  async enter(organizationId: string, kind: string): Promise<string> {
    const now = this.clock.system();
    const until = new Date(now.getTime() + LEASE_MS);
    const id = newId();
    const oneAtATime = `SELECT pg_advisory_xact_lock(hashtextextended(${uuidLiteral(organizationId)}::text, 8))`;
    const entered = await this.database.transaction(
      (tx) => tx.query(enter, [id, organizationId, kind, until, now, this.quota]),
      [oneAtATime],
    );
    if (entered.length === 0) throw new DomainError('too-many-requests', { retryAfter: 5 });
    return id;
  }

  /** A place that cannot be given back now frees itself later. */
  leave(id: string): void {
    void this.database.read(leave, [id]).catch(() => undefined);
  }
}

/** On heavy routes alone: an interceptor costs every request of its route a fifth of a read. */
@Injectable()
class HeavyRoute implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: HeavyWork,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<ReturnType<CallHandler['handle']>> {
    const http = context.switchToHttp();
    const { actor } = http.getRequest<AuthenticatedRequest>();
    if (!actor) return next.handle();
    const id = await this.work.enter(actor.organizationId, this.reflector.get<string>(HEAVY, context.getHandler()));
    // only now the answer, which may stream for minutes, is over, or the client gone
    http.getResponse<FastifyReply>().raw.once('close', () => this.work.leave(id));
    return next.handle();
  }
}

/** An operation that keeps the server busy for long: uploads and streams of whole data sets. */
export const Heavy = (kind: string): MethodDecorator =>
  applyDecorators(SetMetadata(HEAVY, kind), UseInterceptors(HeavyRoute));
