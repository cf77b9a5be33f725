import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, problemOf, sendProblem } from '../errors/index.ts';
import { PACE } from './pace.ts';
import { newId } from '../clock/ids.ts';

const BODY_LIMIT = 1_048_576;

/** Answers of the API are data: they carry headers of their own (see `protect`), not those that guard a page. */
class Adapter extends FastifyAdapter {
  override registerSecurityHook(hook: SecurityHook): void {
    super.registerSecurityHook((request, response) => (isApi(request) ? undefined : hook(request, response)));
  }
}
type SecurityHook = Parameters<FastifyAdapter['registerSecurityHook']>[0];
export const isApi = ({ url }: { readonly url: string }): boolean => url.startsWith('/api/');

/**
 * What happens before a route is found: bad URLs, oversized headers, broken requests. All answer problems. Only what
 * comes from a trusted proxy may say in X-Forwarded-For for whom it asks.
 */
export const adapter = (trustedProxies: readonly string[]): FastifyAdapter =>
  new Adapter({
    bodyLimit: BODY_LIMIT,
    ...(trustedProxies.length > 0 && { trustProxy: [...trustedProxies] }),
    connectionTimeout: 10_000,
    requestTimeout: PACE.uploadMs, // the last resort: BodyPace is stricter, and knows the route
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: false,
    skipMiddie: true, // no middleware: hooks do what it would do, and cost less
    genReqId: () => newId(),
    http: { connectionsCheckingInterval: 2_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('api-version', '1').header('x-request-id', request.id); // no hook has run yet
      sendProblem(new DomainError('malformed'), request, reply);
    },
    clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => {
      endRaw(rawCodes[error.code ?? ''] ?? 'malformed', socket);
    },
  } as never);

type RawCode = 'headers-too-large' | 'malformed' | 'request-too-slow';
const rawCodes: Readonly<Record<string, RawCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
};
const statusLines: Readonly<Record<RawCode, string>> = {
  malformed: '400 Bad Request',
  'request-too-slow': '408 Request Timeout',
  'headers-too-large': '431 Request Header Fields Too Large',
};

/** An answer to what never became a request, or not a whole one. */
export function endRaw(code: RawCode, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const id = newId();
  const body = JSON.stringify(problemOf(new DomainError(code), 'en', '/', id));
  const headers = [
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'content-language: en',
    'cache-control: no-store',
    'api-version: 1',
    `x-request-id: ${id}`,
    'connection: close',
  ];
  socket.end(`HTTP/1.1 ${statusLines[code]}\r\n${headers.join('\r\n')}\r\n\r\n${body}`);
}
