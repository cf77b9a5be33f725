import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { docsScript, docsStyle } from './docs-script.ts';

export interface Docs {
  readonly title: string;
  /** Whether GET /demo/tokens exists and a role picker is offered. */
  readonly demo: boolean;
  /** The public client by which the page logs in at an OpenID provider. */
  readonly login?: DocsLogin | undefined;
}
export interface DocsLogin {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Sent as `resource` (RFC 8707), where the provider wants to be told for whom the token is. */
  readonly resource?: string | undefined;
}
/** Authorization code with PKCE only: a page can keep no secret. */
const oauthOf = ({ clientId, scopes, resource }: DocsLogin): object => ({
  clientId,
  scopes: scopes.join(' '),
  usePkceWithAuthorizationCodeGrant: true,
  ...(resource !== undefined && { additionalQueryStringParams: { resource } }),
});
interface Hooks {
  before(request: unknown): unknown;
  after(response: unknown): unknown;
}

/**
 * Swagger UI at /docs, all assets from this server, nothing inline but styles. It reads the documents of
 * `registerPages`; call both before the application starts to listen.
 */
export function registerDocs(app: NestFastifyApplication, { title, demo, login }: Docs): void {
  const fastify = app.getHttpAdapter().getInstance();
  const script = docsScript(demo);
  const asset = (path: string, type: string, body: string) =>
    fastify.get(path, (_request, reply) => reply.header('cache-control', 'no-cache').type(type).send(body));
  asset('/docs-script.js', 'text/javascript; charset=utf-8', script);
  asset('/docs-style.css', 'text/css; charset=utf-8', docsStyle);
  SwaggerModule.setup('docs', app, {} as OpenAPIObject, {
    explorer: true,
    raw: false,
    customSiteTitle: title,
    customfavIcon: '/favicon.ico',
    customJs: '/docs-script.js',
    customCssUrl: '/docs-style.css',
    swaggerOptions: {
      urls: [
        { url: '/openapi.zh.json', name: '中文' },
        { url: '/openapi.json', name: 'English' },
      ],
      docExpansion: 'none',
      defaultModelsExpandDepth: 0,
      persistAuthorization: true,
      displayRequestDuration: true,
      filter: true,
      validatorUrl: null,
      ...(login && { initOAuth: oauthOf(login) }),
      // Both are sent to the browser as text; there they find what docs-script.ts left.
      requestInterceptor: (request: unknown) => (globalThis as unknown as { zonekeeper: Hooks }).zonekeeper.before(request),
      responseInterceptor: (response: unknown) => (globalThis as unknown as { zonekeeper: Hooks }).zonekeeper.after(response),
    } as never,
  });
}
