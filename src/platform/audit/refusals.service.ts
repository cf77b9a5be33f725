import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../regulation/index.ts';
import type { Access } from '../acts/operation.ts';
import { auditEvent } from '../acts/evidence.ts';
import { Clock } from '../clock/clock.ts';
import { Batch, Database } from '../database/index.ts';

type Refused = FastifyRequest & { actor?: Actor; access?: Access; problemCode?: string };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every refused write, and every refused login, is evidence too: one event each, in a statement of its own. */
@Injectable()
export class Refusals {
  private readonly logger = new Logger('audit');
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the answer to this request is a problem. */
  refused(request: Refused): boolean {
    return request.problemCode !== undefined;
  }

  async record(request: Refused, reply: FastifyReply): Promise<void> {
    const { problemCode: code } = request;
    if (code === undefined || !this.concerns(request, reply.statusCode)) return;
    const { id } = (request.params ?? {}) as { id?: string };
    const { lifecycle, act } = request.access ?? {};
    const event = auditEvent({
      operation: lifecycle
        ? `${lifecycle.aggregate}.${act ?? 'read'}`
        : `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
      objectType: lifecycle?.aggregate ?? 'request',
      objectId: id !== undefined && UUID.test(id) ? id : null,
      result: code,
      actor: request.actor ?? 'system',
      requestId: request.id,
      policyCode: null,
      causedBy: null,
      payload: undefined,
      moment: this.clock.legal(),
      recordedAt: this.clock.system(),
    });
    try {
      await this.database.read(...new Batch().insert('audit_events', [event]).statement());
    } catch (error) {
      this.logger.error({
        msg: 'a refusal could not be recorded',
        code,
        requestId: request.id,
        error: (error as Error).message,
      });
    }
  }

  private concerns(request: Refused, status: number): boolean {
    if (!this.database.ready || status < 400 || status >= 500) return false;
    if (status === 429) return false; // it got nowhere near an act, and a flood must not fill the ledger
    const { validateOnly } = (request.query ?? {}) as { validateOnly?: string };
    if (request.method === 'GET' || request.method === 'HEAD')
      return (status === 401 || status === 403) && request.url.startsWith('/api/');
    return validateOnly !== 'true';
  }
}
