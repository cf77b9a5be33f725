import { applyDecorators, Body, Controller, Get, Header, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Text } from '../../regulation/index.ts';
import { problems, Public } from '../../platform/acts/operation.ts';
import { MachineIssuer } from '../../platform/auth/machine-issuer.ts';
import { algorithms } from '../../platform/auth/token.ts';
import { sourceOf } from '../../platform/http/source.ts';
import { OAuthRefusal } from '../../platform/errors/index.ts';
import { both } from '../../platform/openapi/both.ts';
import { ClientTokens, type Asked } from './client-tokens.service.ts';
import { IssuerMetadata, KeySet, OAuthProblem, TokenAnswer } from './token.dto.ts';

const BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const text = (en: string, zh: string): string => both({ en, zh });
const parameter = (description: string, maxLength: number, more: object = {}) => ({
  type: 'string' as const,
  description,
  maxLength,
  ...more,
});
const form = {
  type: 'object' as const,
  required: ['grant_type', 'client_assertion_type', 'client_assertion'],
  properties: {
    grant_type: parameter(text('Only client_credentials', '仅支持 client_credentials'), 40, {
      enum: ['client_credentials'],
    }),
    client_assertion_type: parameter(text('Only jwt-bearer (RFC 7523)', '仅支持 jwt-bearer（RFC 7523）'), 80, {
      enum: [BEARER],
    }),
    client_assertion: parameter(
      text(
        'JWT signed by a key on file (ES256 or PS256, kid in the header): iss and sub are the client_id, aud is exactly the issuer, exp at most five minutes ahead, jti new every time',
        '由已登记密钥签名的 JWT（ES256 或 PS256，头部含 kid）：iss 与 sub 为 client_id，aud 与签发方完全一致，exp 不超过五分钟，jti 每次不同',
      ),
      8192,
    ),
    client_id: parameter(text('If given, that of the assertion', '如提供须与断言一致'), 36),
  },
};
const refused = (status: number, said: Text): MethodDecorator =>
  ApiResponse({
    status,
    description: both(said),
    content: { 'application/json': { schema: { $ref: getSchemaPath(OAuthProblem) } } },
    ...(status === 429 && { headers: { 'Retry-After': { description: 's', schema: { type: 'string' as const } } } }),
  });
const answer = (type: typeof TokenAnswer | typeof IssuerMetadata | typeof KeySet, said: Text): MethodDecorator =>
  ApiResponse({ status: 200, type, description: both(said) });
const Token = (): MethodDecorator =>
  applyDecorators(
    RouteConfig({ form: true }) as MethodDecorator,
    ApiExtraModels(OAuthProblem),
    ApiOperation({
      operationId: 'issueMachineToken',
      summary: text('Get a token for a machine client', '机器客户端获取令牌'),
      description: text(
        'OAuth 2.0 client credentials with private_key_jwt only. Errors have the form of RFC 6749, not that of problems.',
        'OAuth 2.0 客户端凭证，仅支持 private_key_jwt。错误采用 RFC 6749 的格式，而非 problem 格式。',
      ),
    }),
    ApiConsumes('application/x-www-form-urlencoded'),
    ApiBody({ required: true, schema: form }),
    answer(TokenAnswer, { en: 'A token', zh: '令牌' }),
    refused(400, { en: 'The form is wrong', zh: '请求有误' }),
    refused(401, { en: 'The client has not proved itself', zh: '客户端未能证明身份' }),
    refused(429, { en: 'Too many failures', zh: '失败次数过多' }),
    refused(503, { en: 'Not ready or too busy', zh: '未就绪或繁忙' }),
  );

const Described = (operationId: string, type: typeof IssuerMetadata | typeof KeySet, said: Text): MethodDecorator =>
  applyDecorators(ApiOperation({ operationId, summary: both(said) }), answer(type, said), ...problems(400, 503));

type Asking = FastifyRequest & Pick<Asked, 'denied'>;

/** The built-in issuer for machines: token endpoint, metadata (RFC 8414) and keys. */
@ApiTags('oauth2')
@Controller()
export class TokenController {
  constructor(
    private readonly tokens: ClientTokens,
    private readonly issuer: MachineIssuer,
  ) {}

  @Post('oauth2/token')
  @HttpCode(200)
  @Public()
  @Header('cache-control', 'no-store')
  @Header('pragma', 'no-cache')
  @Token()
  async token(@Req() request: Asking, @Body() body: unknown): Promise<TokenAnswer> {
    if (request.headers.authorization !== undefined)
      throw new OAuthRefusal('invalid_client', 'Only private_key_jwt is taken.');
    const { assertion, clientId } = readForm(body);
    const asked: Asked = { id: request.id, source: sourceOf(request) };
    try {
      return await this.tokens.exchange(assertion, clientId, asked);
    } finally {
      if (asked.denied) request.denied = asked.denied;
    }
  }

  @Get('.well-known/oauth-authorization-server')
  @Public()
  @Described('getIssuerMetadata', IssuerMetadata, {
    en: 'The built-in issuer (RFC 8414)',
    zh: '内置签发方元数据（RFC 8414）',
  })
  metadata(): IssuerMetadata {
    const { name } = this.issuer;
    return {
      issuer: name,
      token_endpoint: `${name}/oauth2/token`,
      jwks_uri: `${name}/oauth2/jwks`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: [...algorithms],
    };
  }

  @Get('oauth2/jwks')
  @Public()
  @Described('getIssuerKeys', KeySet, { en: 'Public keys of the built-in issuer', zh: '内置签发方公钥' })
  async keys(): Promise<object> {
    return await this.issuer.jwks();
  }
}
/** The parameters, each once, none of them empty (RFC 6749, section 3.2). @throws OAuthRefusal */
function readForm(body: unknown): { assertion: string; clientId: string | undefined } {
  if (!(body instanceof URLSearchParams)) throw new OAuthRefusal('invalid_request', 'Send a form.');
  const names = [...body.keys()];
  if (new Set(names).size < names.length) throw new OAuthRefusal('invalid_request', 'A parameter is given twice.');
  const given = (name: string): string | undefined => body.get(name) || undefined;
  const grant = given('grant_type');
  if (grant === undefined) throw new OAuthRefusal('invalid_request', 'grant_type is missing.');
  if (grant !== 'client_credentials') throw new OAuthRefusal('unsupported_grant_type', 'Only client_credentials.');
  if (given('client_secret') !== undefined) throw new OAuthRefusal('invalid_client', 'Only private_key_jwt is taken.');
  if (given('scope') !== undefined) throw new OAuthRefusal('invalid_scope', 'There are no scopes.');
  const assertion = given('client_assertion');
  if (given('client_assertion_type') !== BEARER || assertion === undefined)
    throw new OAuthRefusal('invalid_request', 'client_assertion and its type are needed.');
  return { assertion, clientId: given('client_id') };
}
