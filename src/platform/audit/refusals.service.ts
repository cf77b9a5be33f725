import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../clock/ids.ts';
import type { Actor } from '../../regulation/index.ts';
import type { Access } from '../acts/operation.ts';
import { auditEvent, type Occurrence } from '../acts/evidence.ts';
import type { Denied } from '../auth/access.guard.ts';
import { Clock } from '../clock/clock.ts';
import { Batch, Database, isUuid } from '../database/index.ts';
import { sourceOf } from '../http/source.ts';
import { Allowance } from './allowance.ts';

type Refused = FastifyRequest & {
  actor?: Actor;
  access?: Access;
  problemCode?: string;
  denied?: Denied;
  namedInVain?: string;
};
const SUMMARY_MS = 60_000;

/** Every refused write, and every refused login, is evidence too: one event each, in a statement of its own. */
@Injectable()
export class Refusals implements BeforeApplicationShutdown {
  private readonly logger = new Logger('audit');
  private readonly strangers: Allowance;
  private timer: NodeJS.Timeout | undefined;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.strangers = new Allowance(() => clock.ms());
  }

  /** Whether the answer to this request is a problem. */
  refused(request: Refused): boolean {
    return request.problemCode !== undefined;
  }

  async record(request: Refused, reply: FastifyReply): Promise<void> {
    const { problemCode: code } = request;
    if (code === undefined || !this.concerns(request, reply.statusCode)) return;
    if (!request.actor && !this.strangers.take(code)) {
      this.timer ??= setTimeout(() => void this.summarize(), SUMMARY_MS).unref();
      return;
    }
    await this.write({ ...aboutOf(request), result: code, payload: saidOf(request) });
  }

  /** What was only counted since the last summary, as one event. */
  async summarize(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const refusals = this.strangers.drain();
    if (!refusals) return;
    const about = { operation: 'refusals.summary', objectType: 'request', objectId: null, result: 'suppressed' };
    const by = { actor: 'system', source: null } as const;
    await this.write({ ...about, ...by, requestId: `summary-${newId()}`, payload: { refusals } });
  }

  /** While the database is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.summarize();
  }

  private async write(about: Omit<Occurrence, 'moment' | 'recordedAt' | 'policyCode' | 'causedBy'>): Promise<void> {
    const times = { moment: this.clock.legal(), recordedAt: this.clock.system() };
    const event = auditEvent({ ...about, ...times, policyCode: null, causedBy: null });
    try {
      await this.database.read(...new Batch().insert('audit_events', [event]).statement());
    } catch (error) {
      this.logger.error({
        msg: 'a refusal could not be recorded',
        code: about.result,
        requestId: about.requestId,
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

/** What the caller claimed to be, where nobody is. */
const saidOf = ({ denied, namedInVain }: Refused): object | undefined =>
  denied ? { denied } : namedInVain === undefined ? undefined : { actingFor: namedInVain };

/** What was asked for, and by whom as far as anybody is known. */
function aboutOf(
  request: Refused,
): Pick<Occurrence, 'operation' | 'objectType' | 'objectId' | 'actor' | 'requestId' | 'source'> {
  const { id } = (request.params ?? {}) as { id?: string };
  const { lifecycle, act } = request.access ?? {};
  return {
    operation: lifecycle
      ? `${lifecycle.aggregate}.${act ?? 'read'}`
      : `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
    objectType: lifecycle?.aggregate ?? 'request',
    objectId: id !== undefined && isUuid(id) ? id : null,
    actor: request.actor ?? 'system',
    requestId: request.id,
    source: sourceOf(request),
  };
}
