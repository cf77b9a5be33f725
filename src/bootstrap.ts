import 'reflect-metadata';
import type { Logger } from 'pino';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.ts';
import { contractOf } from './contract.ts';
import { lifecycles } from './lifecycles.ts';
import { registerPages } from './platform/openapi/pages.ts';
import { registerDocs } from './platform/openapi/swagger-ui.ts';
import type { Config } from './platform/config/index.ts';
import type { Crypto } from './platform/crypto/index.ts';
import type { ObjectStore } from './platform/files/index.ts';
import { NestLog } from './platform/logging/logger.ts';
import { adapter } from './platform/http/adapter.ts';
import { registerHooks } from './platform/http/hooks.ts';

const OAUTH = ['oauth2/token', 'oauth2/jwks', '.well-known/oauth-authorization-server'];
const API = {
  prefix: 'api/v1',
  beside: ['health/live', 'health/ready', 'demo/tokens', 'demo/clock', 'demo/reset', ...OAUTH],
};

/** Cross-origin calls from exactly these origins. */
const crossOrigin = (origins: readonly string[]): FastifyCorsOptions => ({
  // false leaves every other origin without any of the headers, and its preflight unanswered
  origin: (origin, allow) => allow(null, origin !== undefined && origins.includes(origin) ? origin : false),
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  exposedHeaders: [
    'ETag',
    'Location',
    'Audit-Event',
    'Idempotency-Replayed',
    'API-Version',
    'RateLimit',
    'RateLimit-Policy',
    'Retry-After',
    'Content-Disposition',
    'X-Request-Id',
    'WWW-Authenticate',
  ],
  maxAge: 600,
  strictPreflight: false, // otherwise an OPTIONS that is no preflight is answered by a text that is no problem
});

/** Everything between the modules and the socket; used by the server and by the tests alike. */
export function configure(app: NestFastifyApplication, config: Config): NestFastifyApplication {
  app.setGlobalPrefix(API.prefix, { exclude: API.beside });
  const tls = config.PUBLIC_URL?.startsWith('https:') ?? false;
  const provider = config.issuers.find((one) => one.docs);
  // Swagger UI asks the provider for its description and for the token, and the login's window calls back its opener
  const directives = {
    ...(!tls && { 'upgrade-insecure-requests': null }),
    ...(provider && { 'connect-src': ["'self'", new URL(provider.issuer).origin] }),
  };
  app.useSecurityHeaders({
    contentSecurityPolicy: { directives },
    ...(!tls && { strictTransportSecurity: false }),
    // over plain http browsers ignore it, with an error in the console
    ...((!tls || provider) && { crossOriginOpenerPolicy: false }),
  } as never);
  if (config.CORS_ORIGINS.length > 0) app.enableCors(crossOrigin(config.CORS_ORIGINS));
  registerHooks(app, { healthOnly: config.ROLE === 'worker', tls });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  registerPages(fastify, { document: (version) => contractOf(app, version), lifecycles });
  registerDocs(app, { title: 'Zonekeeper', demo: config.DEMO, login: provider?.docs });
  return app;
}

export async function createApp(
  config: Config,
  crypto: Crypto,
  files: ObjectStore,
  log: Logger,
): Promise<NestFastifyApplication> {
  const module = AppModule.with(config, crypto, files);
  const options = { logger: new NestLog(log), abortOnError: false, bodyParser: false };
  return configure(
    await NestFactory.create<NestFastifyApplication>(module, adapter(config.TRUSTED_PROXIES), options),
    config,
  );
}
