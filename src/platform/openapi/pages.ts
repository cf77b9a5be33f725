import { createHash } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languages, type AnyLifecycle, type Lang } from '../../regulation/index.ts';
import { DomainError } from '../errors/domain-error.ts';
import { languageOf, sendProblem } from '../errors/problem.filter.ts';
import { vary } from '../http/vary.ts';
import { diagramOf } from './diagram.ts';
import { inLanguage, type Version } from './documents.ts';
import { entries, icon, problemIndex, problemPage, problemStyle } from './problem-pages.ts';

export interface Pages {
  /** The contract with both languages inside; called once a version, when it is first asked for. */
  document(version: Version): OpenAPIObject;
  readonly lifecycles: readonly AnyLifecycle[];
}
/** Something that never changes while the process lives. */
interface Fixed {
  readonly body: string;
  readonly tag: string;
}
const fixed = (body: string): Fixed => ({
  body,
  tag: `"${createHash('sha1').update(body).digest('base64url').slice(0, 22)}"`,
});
/** Made at the first request and kept. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

function send(request: FastifyRequest, reply: FastifyReply, type: string, { body, tag }: Fixed, lang?: Lang) {
  void reply.headers({ etag: tag, 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' });
  if (lang) {
    void reply.header('content-language', lang === 'en' ? 'en' : 'zh-CN');
    vary(reply, 'Accept-Language');
  }
  if (request.headers['if-none-match'] === tag) return reply.status(304).send();
  return reply.type(type).send(body);
}

/** The pages beside the API, open to everybody: contract, problem codes, pictures of the lifecycles. */
export function registerPages(fastify: FastifyInstance, pages: Pages): void {
  const contract = once(() => pages.document('3.1.0'));
  const json = (document: OpenAPIObject, lang: Lang) => fixed(`${JSON.stringify(inLanguage(document, lang))}\n`);
  const serve = (path: string, type: string, make: () => Fixed) => {
    const body = once(make);
    fastify.get(path, (request, reply) => send(request, reply, type, body()));
  };
  serve('/openapi.json', 'application/json; charset=utf-8', () => json(contract(), 'en'));
  serve('/openapi.zh.json', 'application/json; charset=utf-8', () => json(contract(), 'zh'));
  serve('/openapi-3.0.json', 'application/json; charset=utf-8', () => json(pages.document('3.0.3'), 'en'));
  serve('/problems.css', 'text/css; charset=utf-8', () => fixed(problemStyle));
  serve('/favicon.ico', 'image/svg+xml', () => fixed(icon));
  registerProblems(fastify);
  for (const lifecycle of pages.lifecycles) for (const lang of languages) picture(fastify, lifecycle, lang);
}

function picture(fastify: FastifyInstance, lifecycle: AnyLifecycle, lang: Lang): void {
  const body = once(() => fixed(diagramOf(lifecycle, lang)));
  fastify.get(`/lifecycles/${lifecycle.aggregate}.${lang}.svg`, (request, reply) => {
    void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return send(request, reply, 'image/svg+xml; charset=utf-8', body());
  });
}

function registerProblems(fastify: FastifyInstance): void {
  const html = 'text/html; charset=utf-8';
  const index = { en: once(() => fixed(problemIndex('en'))), zh: once(() => fixed(problemIndex('zh'))) };
  const codes = new Map(
    entries.map(([code, entry]) => [
      code,
      { en: once(() => fixed(problemPage(code, entry, 'en'))), zh: once(() => fixed(problemPage(code, entry, 'zh'))) },
    ]),
  );
  const languageFor = (request: FastifyRequest): Lang => languageOf(request as Parameters<typeof languageOf>[0]);
  fastify.get('/problems', (request, reply) => {
    const lang = languageFor(request);
    return send(request, reply, html, index[lang](), lang);
  });
  fastify.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const lang = languageFor(request);
    const found = codes.get(request.params.code);
    if (found) return send(request, reply, html, found[lang](), lang);
    sendProblem(new DomainError('not-found'), request as FastifyRequest, reply);
    return reply;
  });
}
