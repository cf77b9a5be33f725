import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Actor } from '../../regulation/index.ts';
import { sourceOf } from '../http/source.ts';
import type { Metrics } from './metrics.ts';

type Seen = FastifyRequest & { actor?: Actor; problemCode?: string };

const whoOf = (actor: Actor | undefined): object => {
  if (!actor) return {};
  const { organizationId, personId, actingFor } = actor;
  return { organizationId, personId, ...(actingFor !== undefined && { actingFor }) };
};

/** One line a request: route and not the path's values, who, from where, how long, and which refusal. Never bodies or tokens. */
export function registerAccessLog(fastify: FastifyInstance, log: Logger, metrics: Metrics | undefined): void {
  const access = log.child({}, { redact: [] }); // its fields are a closed set, none of them secret
  fastify.addHook('onResponse', (request: Seen, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics?.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    access.info({
      msg: 'request',
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      source: sourceOf(request),
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.problemCode !== undefined && { code: request.problemCode }),
      ...whoOf(request.actor),
    });
    done();
  });
}
