import type { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/index.ts';
import { DomainError, sendProblem } from '../errors/index.ts';
import { Refusals } from '../audit/refusals.service.ts';
import { endRaw, isApi } from './adapter.ts';
import { parseJson } from './json.ts';
import { byCaller, vary } from './vary.ts';
import { BodyPace } from './pace.ts';
import { textOf } from './written.ts';

interface Served {
  readonly healthOnly: boolean;
  /** Whether callers come by https, as PUBLIC_URL says. */
  readonly tls: boolean;
}

/** What every request passes: readiness, headers of the answer, the audit of refusals. */
export function registerHooks(app: NestFastifyApplication, { healthOnly, tls }: Served): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const database = app.get(Database);
  const refusals = app.get(Refusals);
  const pace = new BodyPace();
  fastify.setReplySerializer(textOf);
  pace.guard(fastify.server, ({ socket }, { headersSent }) => {
    if (!headersSent) endRaw('request-too-slow', socket);
    socket.destroySoon();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('api-version', '1').header('x-request-id', request.id);
    if (isApi(request)) protect(reply, tls);
    if (healthOnly && !request.url.startsWith('/health/')) {
      sendProblem(new DomainError('not-found'), request, reply);
      return;
    }
    if (takesUploads(request)) pace.upload(request.raw);
    if (database.ready || request.url === '/health/live') {
      done();
      return;
    }
    sendProblem(new DomainError('not-ready', { retryAfter: 1 }), request, reply);
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (isApi(request) && reply.getHeader('cache-control') === undefined) privately(reply);
    if (!refusals.refused(request)) {
      done(null, payload); // at once: most answers are no refusal, and each promise costs
      return;
    }
    refusals.record(request, reply).then(() => done(null, payload), done);
  });
  bodies(fastify);
}

const takesUploads = ({ routeOptions: { config } }: FastifyRequest): boolean => {
  const { uploads, ndjson } = config as { uploads?: true; ndjson?: true };
  return uploads === true || ndjson === true;
};

/** For answers that are data and never a page: nothing in them may run, frame or be guessed at. */
function protect(reply: FastifyReply, tls: boolean): void {
  void reply
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff');
  if (tls) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

function privately(reply: FastifyReply): void {
  void reply.header('cache-control', 'private, no-cache');
  vary(reply, byCaller);
}

const FORM_LIMIT = 16_384;
type Parsed = (error: Error | null, body?: unknown) => void;

/** JSON through the own parser; an empty body is no body. Anything else only where a route takes files, and unread. */
function bodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request: FastifyRequest, text, done) => {
    try {
      done(null, text === '' ? undefined : parseJson(text as string));
    } catch (error) {
      done(error as Error);
    }
  });
  const takesForms = (request: FastifyRequest): boolean =>
    (request.routeOptions.config as { form?: true }).form === true;
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (request: FastifyRequest, text, done) => {
      if (takesForms(request)) done(null, new URLSearchParams(text as string));
      else done(new DomainError('unsupported-media-type'));
    },
  );
  // files and lines stay a stream, for the routes that ask for them and no other; those bound and hash what they read
  const streamed = (kind: 'ndjson' | 'uploads') => (request: FastifyRequest, payload: Readable, done: Parsed) => {
    const taken = (request.routeOptions.config as { ndjson?: true; uploads?: true })[kind] === true;
    done(taken ? null : new DomainError('unsupported-media-type'), taken ? payload : undefined);
  };
  fastify.addContentTypeParser('application/x-ndjson', streamed('ndjson'));
  fastify.addContentTypeParser('*', streamed('uploads'));
}
