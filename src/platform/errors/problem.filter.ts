import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fill, type Lang } from '../../regulation/index.ts';
import { AtRestRefused } from '../crypto/at-rest/refused.ts';
import { FileRefused } from '../files/refused.ts';
import { byCaller, vary } from '../http/vary.ts';
import { both, localize } from '../openapi/both.ts';
import { catalogue, codeOfConstraint, fieldOfReference, type Code } from './catalogue.ts';
import { badField, DomainError, type Details } from './domain-error.ts';
import { oauthRefusalOf, sendOAuth } from './oauth-refusal.ts';

const byStatus: Readonly<Record<number, Code>> = {
  400: 'malformed',
  401: 'unauthenticated',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  431: 'headers-too-large',
  503: 'not-ready',
};
/** Values that PostgreSQL will not take: bad encodings, numbers, dates, patterns. */
const badValue = new Set([
  '22021',
  '22P05',
  '22P02',
  '22003',
  '22007',
  '22008',
  '22009',
  '2201B',
  '2201W',
  '42601',
  '22001',
  '22023',
]);
const busy = new Set(['55P03', '57014', '53300', '40001', '40P01']);
const away = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/** zh-CN unless the caller asks for English first. */
export const languageOf = (request: { headers: { 'accept-language'?: string | undefined } }): Lang =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';

interface Raw {
  readonly constraint?: string;
  readonly code?: string;
  readonly statusCode?: number;
  readonly message?: string;
}

const ofDatabase = (code: string): Code | undefined => {
  if (badValue.has(code)) return 'malformed';
  if (code === '23505' || code === '23P01') return 'conflict';
  if (busy.has(code)) return 'busy';
  if (away.has(code)) return 'not-ready';
  return code === '53100' || code === 'ENOSPC' ? 'storage-full' : undefined;
};
/** Failures that pg reports by a sentence only. */
const ofMessage = (message = ''): Code | undefined => {
  if (message.includes('timeout exceeded when trying to connect')) return 'busy';
  return message.startsWith('Connection terminated') ? 'not-ready' : undefined;
};
const codeOf = (error: Raw, status: number | undefined): Code | undefined =>
  (error.constraint === undefined ? undefined : codeOfConstraint(error.constraint)) ??
  ofDatabase(error.code ?? '') ??
  ofMessage(error.message) ??
  (status === undefined ? undefined : byStatus[status]);

/** A file that is not taken: what is wrong with its bytes points at the body, what is wrong with its name at the name. */
function refusedFile({ code, detail }: FileRefused): DomainError {
  const pointer = code === 'bad-file-name' ? '?fileName' : '#body';
  const errors = [{ pointer, code, message: both(detail) }];
  return new DomainError(code === 'bad-file-name' || code === 'empty-file' ? 'validation-failed' : code, { errors });
}

/** What lies there is not what was put there, or its keys are out of use: an alarm for the log, a code for the caller. */
function refusedContent({ code, why }: AtRestRefused): DomainError {
  const log = new Logger('at-rest');
  if (code === 'content-altered') log.error({ msg: 'stored content is altered', code, why });
  else log.warn({ msg: 'stored content is out of use', code, why });
  return new DomainError(code);
}

/** Whatever was thrown, as a refusal; what is not understood is `internal` and is logged. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof FileRefused) return refusedFile(error);
  if (error instanceof AtRestRefused) return refusedContent(error);
  const raw = error as Raw;
  const unknown = fieldOfReference(raw.constraint ?? '');
  if (unknown !== undefined) return badField(unknown, 'unknown-id', 'no such record');
  const status = error instanceof HttpException ? error.getStatus() : raw.statusCode;
  const code = codeOf(raw, status);
  if (code === undefined) new Logger('problem').error(error);
  if (code === 'busy') new Logger('problem').warn({ msg: 'busy', cause: raw.code ?? raw.message });
  return new DomainError(code ?? 'internal', code === 'busy' || code === 'not-ready' ? { retryAfter: 1 } : {});
}

const findingsOf = (details: Details, lang: Lang) =>
  details.findings?.map((f) => ({
    rule: f.rule,
    article: f.article,
    message: fill(f.text[lang], f.params),
    params: f.params,
    ...(f.pointer !== undefined && { pointer: f.pointer }),
  }));

/** The text without its parameters: the same for every occurrence of a code, as RFC 9457 wants titles. */
const titleOf = (text: string): string =>
  text
    .replace(/[:：]?\s*\{\w+\}/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+(?=[.。，,])/g, '')
    .trim();

/** RFC 9457 problem for a refusal. `instance` is the path without its query. */
export function problemOf(error: DomainError, lang: Lang, instance: string, requestId: string): object {
  const { code, details } = error;
  const { status, text } = catalogue[code];
  const findings = findingsOf(details, lang);
  return {
    type: `/problems/${code}`,
    title: titleOf(text[lang]),
    status,
    detail: fill(text[lang], details.params),
    instance,
    code,
    ...(details.errors && { errors: localize(details.errors, lang) }),
    ...(findings && { findings }),
    ...(details.effects && { effects: details.effects }),
    ...(details.allowedActions && { allowedActions: details.allowedActions }),
    requestId,
  };
}

/** The one place where refusals become HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(error, request, reply);
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const oauth = oauthRefusalOf(error, request.url, toDomainError);
  if (oauth) {
    sendOAuth(oauth, request, reply);
    return;
  }
  const domain = toDomainError(error);
  const lang = languageOf(request);
  const { status } = catalogue[domain.code];
  (request as { problemCode?: string }).problemCode = domain.code;
  const { retryAfter = status === 503 ? 1 : undefined, challenge } = domain.details;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  if (status === 401) void reply.header('www-authenticate', challenge === undefined ? 'Bearer' : `Bearer ${challenge}`);
  vary(reply, byCaller);
  void reply
    .status(status)
    .headers({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': lang === 'en' ? 'en' : 'zh-CN',
      'cache-control': 'no-store',
    })
    .send(JSON.stringify(problemOf(domain, lang, request.url.split('?')[0] ?? '', request.id)));
}
