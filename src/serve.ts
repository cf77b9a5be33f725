import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { entities } from './app.module.ts';
import { createApp } from './bootstrap.ts';
import { Readings, Recovery } from './data-plane/index.ts';
import { DemoReset } from './demo/demo.reset.ts';
import { DemoSettings } from './demo/demo.settings.ts';
import { Seed } from './demo/seed.service.ts';
import { Sweeper } from './platform/acts/sweeper.service.ts';
import { DemoIssuer } from './platform/auth/demo-issuer.ts';
import { ExternalIssuers } from './platform/auth/external-issuers.service.ts';
import { MachineIssuer } from './platform/auth/machine-issuer.ts';
import { ConfigRefused, readConfig, type Config } from './platform/config/index.ts';
import { LocalCrypto } from './platform/crypto/index.ts';
import { Database } from './platform/database/index.ts';
import { startEmbedded, type EmbeddedDatabase } from './platform/database/launcher.ts';
import { migrate } from './platform/database/migrate.ts';
import { CutOffs } from './platform/events/cut-offs.service.ts';
import { DirectoryStore } from './platform/files/index.ts';
import { registerAccessLog } from './platform/logging/access-log.ts';
import { createLog } from './platform/logging/logger.ts';
import { Sealer } from './platform/ledger/sealer.service.ts';
import { Metrics } from './platform/logging/metrics.ts';
import { Policies } from './platform/policies/policies.service.ts';
import { BuiltInSets } from './policy-sets/index.ts';
import { sealInPassing, sealLookups } from './sealed-columns.ts';

interface Running {
  /** The embedded database, from the moment its start begins. */
  starting?: Promise<EmbeddedDatabase>;
  stopping?: Promise<void>;
}
/** Jobs drain for ten seconds and have two for their receipts; then whatever is still open is left. */
const STOP_MS = 14_000;
const SWEEP_MS = 5_000;
const RECOVER_MS = 2_000;
const SEAL_MS = 200;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts one process: listens at once, then the database, migrations and seed; stops in the reverse order. */
export async function serve(): Promise<void> {
  const config = configOrExit();
  const log = createLog(config.LOG_LEVEL);
  const crypto = await LocalCrypto.open(config.KEYRING_FILE, undefined, config.AT_REST_SUITE);
  const files = new DirectoryStore(join(config.DATA_DIR, 'objects'), crypto.atRest);
  const app = await createApp(config, crypto, files, log);
  const metrics = config.METRICS_PORT === undefined ? undefined : metricsOf(app);
  registerAccessLog(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, log, metrics);
  const { PORT, METRICS_PORT, HOST } = config;
  await listening('PORT', HOST, PORT, () => app.listen(PORT, HOST));
  say(`Zonekeeper listens on ${await app.getUrl()}; everything but /health/live answers 503 until it is ready.`);
  if (metrics && METRICS_PORT !== undefined) {
    const at = await listening('METRICS_PORT', HOST, METRICS_PORT, () => metrics.listen(METRICS_PORT, HOST));
    say(`Metrics on ${at}/metrics`);
  }
  const running: Running = {};
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(app, running));
  try {
    await becomeReady(app, config, running);
  } catch (error) {
    if (running.stopping) return; // asked to stop while starting: what it was doing breaks off
    process.stderr.write(`Zonekeeper cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    await stop(app, running, 1);
  }
}

async function listening<T>(name: string, host: string, port: number, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE';
    const why = taken
      ? `something else listens on ${host}:${port}; set ${name} to another one (0 takes any)`
      : (error as Error).message;
    process.stderr.write(`Zonekeeper cannot listen: ${why}\n`);
    process.exit(1);
  }
}

function metricsOf(app: NestFastifyApplication): Metrics {
  const database = app.get(Database);
  const readings = app.get(Readings);
  return new Metrics({
    connections: () => database.connections,
    deliveries: () => ({ running: readings.running, ...readings.ended }),
  });
}

function configOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigRefused ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function becomeReady(app: NestFastifyApplication, config: Config, running: Running): Promise<void> {
  if (config.DATABASE_URL === undefined) running.starting = startEmbedded(config.DATA_DIR);
  const embedded = await running.starting;
  if (running.stopping) return;
  const url = config.DATABASE_URL ?? embedded?.url ?? '';
  const ownerUrl = config.MIGRATION_DATABASE_URL ?? embedded?.migrationUrl ?? '';
  await migrate(ownerUrl);
  await prepare(app, config, url, ownerUrl);
  if (config.ROLE !== 'api') {
    sealInPassing(app);
    app.get(Sweeper).start(SWEEP_MS);
    app.get(Recovery).start(RECOVER_MS);
    app.get(Sealer).start(SEAL_MS);
  }
  say(await banner(app, config, embedded));
}

/** Connects, and in demo mode seeds an empty database; then the process is ready. Shared with the tests. */
export async function prepare(
  app: NestFastifyApplication,
  config: Config,
  url: string,
  ownerUrl: string,
): Promise<void> {
  const database = app.get(Database);
  await database.start({ url, pool: config.DB_POOL, entities });
  await sealLookups(app);
  await app.get(CutOffs).start();
  await app.get(BuiltInSets).load();
  await app.get(Policies).refresh();
  app.get(ExternalIssuers).start();
  app.get(MachineIssuer).start(config.PUBLIC_URL ?? (await addressOf(app)));
  if (config.DEMO) {
    app.get(DemoReset).ownerUrl = ownerUrl;
    await app.get(Seed).plantOnce();
    await app.get(DemoIssuer).start();
    await app.get(DemoSettings).follow();
  }
  database.ready = true;
}

/** Where this process listens; a seed that only writes listens nowhere. */
const addressOf = async (app: NestFastifyApplication): Promise<string> =>
  (app.getHttpServer() as { listening: boolean }).listening ? await app.getUrl() : 'http://127.0.0.1';

/** Stops once, whoever asks again meanwhile; the database last, also one that is still being started. */
async function stop(app: NestFastifyApplication, running: Running, code = 0): Promise<void> {
  running.stopping ??= end(app, running, code);
  await running.stopping;
}

async function end(app: NestFastifyApplication, running: Running, code: number): Promise<void> {
  app.get(Database).ready = false;
  const drained = app
    .get(Sweeper)
    .stop()
    .then(() => app.close());
  const late = new Promise((done) => setTimeout(done, STOP_MS).unref());
  await Promise.race([drained, late]).catch(() => undefined);
  const embedded = await running.starting?.catch(() => undefined);
  await embedded?.stop().catch(() => undefined);
  process.exit(code);
}

async function banner(
  app: NestFastifyApplication,
  config: Config,
  embedded: EmbeddedDatabase | undefined,
): Promise<string> {
  const at = config.PUBLIC_URL ?? (await app.getUrl());
  const rule = '-'.repeat(78);
  const demo = [
    `  Log in        pick a role at the top of Swagger UI, or: curl '${at}/demo/tokens?role=operator'`,
    `  Walk-through  npm run demo   (in another terminal)`,
  ];
  const worker = [
    `  Worker        answers /health only; does the background work of the processes that share its database`,
  ];
  const issuers = config.issuers.map((one) => `  Log in        at ${one.issuer}`);
  const none = [
    '  Demo mode is off: there are no demo data and no demo logins, so every operation but the public ones answers 401.',
    '  To try it out start with DEMO=true; to run it for real, name an identity provider (see README, "Who may log in").',
  ];
  const plain = issuers.length > 0 ? issuers : none;
  const api = [`  Swagger UI    ${at}/docs`, `  Contract      ${at}/openapi.json`, ...(config.DEMO ? demo : plain)];
  const join = embedded
    ? [
        `  Second process  DATABASE_URL='${embedded.url}' MIGRATION_DATABASE_URL='${embedded.migrationUrl}' DEMO=${config.DEMO} PORT=0 npm start`,
      ]
    : [];
  return [
    rule,
    `  Zonekeeper is ready after ${Math.round(process.uptime() * 1000)} ms`,
    ...(config.ROLE === 'worker' ? worker : api),
    ...join,
    rule,
  ].join('\n');
}
