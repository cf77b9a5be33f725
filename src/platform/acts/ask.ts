import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Lang } from '../../regulation/index.ts';
import { canonical } from '../audit/canonical.ts';
import { callerOf, type Admission } from '../auth/actors.service.ts';
import type { LegalMoment } from '../clock/clock.ts';
import type { Reader } from '../database/index.ts';
import { badField, DomainError } from '../errors/domain-error.ts';
import { languageOf } from '../errors/problem.filter.ts';
import { sourceOf } from '../http/source.ts';
import { pointerPart } from '../openapi/checks.ts';
import { newId } from '../clock/ids.ts';
import { digestOf } from '../http/written.ts';

export type AuthenticatedRequest = FastifyRequest & { actor?: Actor; admission?: Admission };

/** What every act and read needs to know about the request, and how the answer leaves. */
export class Ask {
  readonly lang: Lang;
  readonly key: string | undefined;
  readonly validateOnly: boolean;
  readonly requestId: string;
  /** The legal moment of the act when it is not now: only for acts run from inside, never for a request. */
  readonly moment: LegalMoment | undefined;
  /** Hash of an uploaded body, so that the fingerprint covers what was streamed. */
  bodyDigest: string | undefined;
  /** Keys of stored objects that go once the act is committed. */
  dropped: readonly string[] = [];
  private readonly request: AuthenticatedRequest;
  private readonly reply: FastifyReply;

  constructor(request: AuthenticatedRequest, reply: FastifyReply) {
    this.request = request;
    this.reply = reply;
    this.lang = languageOf(request);
    this.requestId = request.id;
    this.validateOnly = this.query.validateOnly === 'true';
    this.key = keyOf(request.headers['idempotency-key']);
  }

  /** A new UUIDv7. */
  id(): string {
    return newId();
  }
  get actor(): Actor {
    if (!this.request.actor) throw new DomainError('unauthenticated');
    return this.request.actor;
  }
  /** Whether the login has lost nothing since the request began; for what goes on long after that. */
  async stands(reader?: Reader): Promise<boolean> {
    return (await this.request.admission?.stands(reader)) ?? false;
  }
  /** Looks at the login again inside a transaction: where it is needed `now`, or when the request was let in long ago. */
  async confirm(tx: Reader, now: boolean): Promise<void> {
    if (!now && this.request.admission?.isOld() !== true) return;
    if (!(await this.stands(tx))) throw new DomainError('unauthenticated');
  }
  /** The address of the caller; null for what is run from inside. */
  get source(): string | null {
    return sourceOf(this.request);
  }
  get query(): Readonly<Record<string, string | undefined>> {
    return (this.request.query ?? {}) as Record<string, string | undefined>;
  }
  get method(): string {
    return this.request.method;
  }
  /** Keys are kept apart by client, person and whom is acted for: an answer shows what that person may see so. */
  get client(): string {
    return callerOf(this.actor);
  }
  /** Method, path and body: another request under the same key is told apart. */
  fingerprint(): Buffer {
    const body = this.bodyDigest ?? canonical(this.request.body ?? null);
    return hash('sha256', `${this.request.method} ${this.request.url}\n${body}`, 'buffer');
  }
  /** The version named by If-Match; undefined for none and for `*`. Only the version of the tag counts. */
  expectedVersion(): number | undefined {
    const tag = this.request.headers['if-match'];
    if (tag === undefined) {
      if (['PUT', 'PATCH', 'DELETE'].includes(this.request.method)) throw new DomainError('precondition-required');
      return undefined;
    }
    if (tag.trim() === '*') return undefined;
    const version = /^"(\d{1,9})-[\w-]{11}"$/.exec(tag.trim())?.[1];
    if (version === undefined) throw new DomainError('stale');
    return Number(version);
  }
  /** For an act without input: any member of a body is unknown. */
  noBody(): void {
    const { body } = this.request;
    if (body === undefined || body === null) return;
    const plain = typeof body === 'object' && !Array.isArray(body);
    if (!plain) throw badField('', 'not-an-object', 'an empty body');
    const [name] = Object.keys(body);
    if (name !== undefined) throw badField(pointerPart(name), 'unknown-field', 'There is no such field here.');
  }
  header(name: string, value: string): void {
    void this.reply.header(name, value);
  }
  status(code: number): void {
    void this.reply.status(code);
  }
  /** Answers a single resource with its strong tag, or 304 without a body. */
  single(view: object, version: number): object | undefined {
    const tag = tagOf(view, version);
    this.header('etag', tag);
    return this.unchanged(tag) ? undefined : view;
  }
  /** Whether the reader has exactly what this tag stands for; the answer is then 304. */
  unchanged(tag: string): boolean {
    if (this.request.method !== 'GET' || this.request.headers['if-none-match'] !== tag) return false;
    this.status(304);
    return true;
  }
}

interface Inside {
  readonly ids?: () => string;
  readonly moment?: LegalMoment;
  /** The address of who asked for the act that this one is part of. */
  readonly source?: string | null;
}
/** An act run from inside, as the person given: the seed's, with ids and a moment of its own. */
export class DirectAsk extends Ask {
  override readonly moment: LegalMoment | undefined;
  private readonly ids: () => string;
  private readonly from: string | null;
  constructor(actor: Actor, { ids = newId, moment, source = null }: Inside = {}) {
    const request = { headers: {}, query: {}, id: `direct-${newId()}`, method: 'POST', url: '/', actor };
    const reply = { header: () => reply, status: () => reply };
    super(request as unknown as AuthenticatedRequest, reply as unknown as FastifyReply);
    this.moment = moment;
    this.ids = ids;
    this.from = source;
  }
  override id(): string {
    return this.ids();
  }
  override get source(): string | null {
    return this.from;
  }
  override stands(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

function keyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(header)) {
    throw new DomainError('validation-failed', {
      errors: [{ pointer: '#Idempotency-Key', code: 'bad-characters', message: '1 to 255 visible ASCII characters' }],
    });
  }
  return header;
}

/** `"<version>-<11 characters of the body's hash>"`. */
export const tagOf = (view: object, version: number): string => `"${version}-${digestOf(view)}"`;

export const Asking = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const http = context.switchToHttp();
  return new Ask(http.getRequest<AuthenticatedRequest>(), http.getResponse<FastifyReply>());
});
