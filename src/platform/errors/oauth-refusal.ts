import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogue } from './catalogue.ts';
import type { DomainError } from './domain-error.ts';

/** Errors of the token endpoint: RFC 6749 (section 5.2), and slow_down of RFC 8628 for one who is held back. */
export type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'slow_down'
  | 'server_error'
  | 'temporarily_unavailable';
const statuses: Readonly<Record<OAuthError, number>> = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_scope: 400,
  unsupported_grant_type: 400,
  slow_down: 429,
  server_error: 500,
  temporarily_unavailable: 503,
};

/** A refusal in the form that OAuth clients read. `description` is English and ASCII, as the RFC wants it. */
export class OAuthRefusal extends Error {
  constructor(
    readonly error: OAuthError,
    readonly description: string,
    readonly retryAfter?: number,
  ) {
    super(error);
  }
}
const TOKEN_ENDPOINT = /^\/oauth2\/token(?:[?/]|$)/;

/** Whatever goes wrong at the token endpoint leaves in its own form; undefined everywhere else. */
export function oauthRefusalOf(
  error: unknown,
  url: string,
  toDomain: (error: unknown) => DomainError,
): OAuthRefusal | undefined {
  if (error instanceof OAuthRefusal) return error;
  if (!TOKEN_ENDPOINT.test(url)) return undefined;
  const { code, details } = toDomain(error);
  const { status, text } = catalogue[code];
  if (status === 503) return new OAuthRefusal('temporarily_unavailable', text.en, details.retryAfter ?? 1);
  return status >= 500 ? new OAuthRefusal('server_error', text.en) : new OAuthRefusal('invalid_request', text.en);
}

export function sendOAuth(
  { error, description, retryAfter }: OAuthRefusal,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  (request as { problemCode?: string }).problemCode = error;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(statuses[error])
    .headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', pragma: 'no-cache' })
    .send(JSON.stringify({ error, error_description: description }));
}
