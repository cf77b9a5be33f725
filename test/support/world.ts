import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import request from 'supertest';
import { AppModule } from '../../src/app.module.ts';
import { configure } from '../../src/bootstrap.ts';
import { cast, type CastName } from '../../src/demo/cast.ts';
import { DemoIssuer } from '../../src/platform/auth/demo-issuer.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { LocalCrypto } from '../../src/platform/crypto/index.ts';
import { Database } from '../../src/platform/database/index.ts';
import { createDatabase } from '../../src/platform/database/roles.ts';
import { DirectoryStore } from '../../src/platform/files/index.ts';
import { registerAccessLog } from '../../src/platform/logging/access-log.ts';
import { createLog, NestLog } from '../../src/platform/logging/logger.ts';
import { clusterInUse, databaseAt } from './cluster.ts';
import { Leaks } from './leaks.ts';
import { adapter } from '../../src/platform/http/adapter.ts';
import { prepare } from '../../src/serve.ts';
import { Conformance } from '../contract/conformance.ts';

/** The seed plays whole rounds before the first test. */
jest.setTimeout(30_000);

/** A person of the cast: an organization's first, or `operator.2` for its second. */
export type As = CastName | `${CastName}.${number}`;
export type Answer = request.Response;
type Headers = Readonly<Record<string, string>>;

/** The whole application over its own copy of the migrated and seeded database, reached by HTTP. */
export interface World {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly clock: Clock;
  readonly folder: string;
  /** Checks every answer that `send` gets against the contract. */
  readonly conformance: Conformance;
  readonly urls: { readonly url: string; readonly ownerUrl: string };
  /** How often `send` asks where the answer is `busy`: nothing was done, and the caller is told to ask again. */
  readonly patience: { tries: number };
  token(as: As): string;
  send(
    method: 'get' | 'post' | 'patch' | 'delete',
    as: As | undefined,
    path: string,
    body?: unknown,
    headers?: Headers,
  ): Promise<Answer>;
  get(as: As | undefined, path: string, headers?: Headers): Promise<Answer>;
  post(as: As | undefined, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** One row straight from the database, as its owner. */
  sql<R extends pg.QueryResultRow>(text: string, ...values: unknown[]): Promise<R[]>;
  readonly leaks: Leaks;
  /** Looks through answers and log lines so far, every table and every file outside the vault; answers what leaked. */
  scan(): Promise<string[]>;
  /** Fails when anything leaked. */
  close(): Promise<void>;
}
let opened = 0;
/** Far less than a token lives. */
const TOKEN_KEPT_MS = 60_000;
/** A copy of the files and keys that belong to the seeded template. */
function seededFolder(): string {
  const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-world-'));
  const { template = '' } = clusterInUse();
  cpSync(template, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}
// a world is a migrated and seeded database: on a busy machine that takes longer than a unit test may
jest.setTimeout(60_000);
/** Log lines are looked through like answers; errors are shown. */
function heard(leaks: Leaks, line: string): void {
  leaks.scan('a log line', line);
  if (/"level":"(error|fatal)"/.test(line)) console.error(line.trim());
}
/** A fresh database with migrations and nothing in it; dropped by `drop`. */
export async function freshDatabase(
  template = 'template_migrated',
): Promise<{ url: string; ownerUrl: string; drop(): Promise<void> }> {
  const { url = '', migrationUrl = '', adminUrl = '' } = clusterInUse();
  const name = `t_${process.pid}_${(opened += 1)}_${Math.floor(performance.now())}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await createDatabase(admin, name, template);
  return {
    url: databaseAt(url, name),
    ownerUrl: databaseAt(migrationUrl, name),
    drop: async () => {
      await admin.query(`DROP DATABASE ${name} (FORCE)`);
      await admin.end();
    },
  };
}

export function personOf(as: As): { personId: string; organizationId: string; clientId: string } {
  const [name = '', number = '1'] = as.split('.');
  const organization = cast[name as CastName];
  const person = organization.persons[Number(number) - 1];
  if (!person) throw new Error(`nobody is ${as}`);
  return { personId: person.id, organizationId: organization.id, clientId: 'test' };
}

/** With `beside`, a second process of the same database and files: close it first. */
export async function openWorld(env: Readonly<Record<string, string>> = {}, beside?: World): Promise<World> {
  const keep = () => Promise.resolve();
  const { url, ownerUrl, drop } = beside ? { ...beside.urls, drop: keep } : await freshDatabase('template_seeded');
  const folder = beside?.folder ?? seededFolder();
  const config = readConfig({
    DATA_DIR: folder,
    DATABASE_URL: url,
    MIGRATION_DATABASE_URL: ownerUrl,
    DEMO: 'true',
    RATE_LIMIT: '0', // a test sends in seconds what a caller sends in hours
    HEAVY_LIMIT: '1000',
    ...env,
  });
  const crypto = await LocalCrypto.open(config.KEYRING_FILE, undefined, config.AT_REST_SUITE);
  const files = new DirectoryStore(join(folder, 'objects'), crypto.atRest);
  const leaks = new Leaks();
  const log = createLog('info', { write: (line: string) => heard(leaks, line) });
  const module = await Test.createTestingModule({ imports: [AppModule.with(config, crypto, files)] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapter(config.TRUSTED_PROXIES), {
    bodyParser: false,
    logger: new NestLog(log),
  });
  configure(app, config);
  registerAccessLog(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, log, undefined);
  await app.listen(0, '127.0.0.1');
  await prepare(app, config, config.DATABASE_URL ?? url, ownerUrl);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  owner.on('error', () => undefined); // the database is dropped under it
  owner.on('connect', (client) => client.on('error', () => undefined));
  const issuer = app.get(DemoIssuer);
  const issued = new Map<As, { readonly text: string; readonly at: number }>();
  const token = (as: As): string => {
    const known = issued.get(as);
    const now = app.get(Clock).ms();
    if (known && now >= known.at && now < known.at + TOKEN_KEPT_MS) return known.text;
    const text = issuer.issue(personOf(as)).accessToken;
    issued.set(as, { text, at: now });
    return text;
  };
  const conformance = new Conformance();
  const patience = { tries: 4 };
  const agent = new Agent({ keepAlive: true }); // tens of thousands of calls, not as many connections
  const send: World['send'] = async (method, as, path, body, headers = {}) => {
    const full =
      path.startsWith('/api/') || /^\/(openapi|health|demo|docs|problems|lifecycles|oauth2|\.well-known)/.test(path)
        ? path
        : `/api/v1${path}`;
    for (let i = 1; ; i += 1) {
      const call = request(app.getHttpServer())
        [method](full)
        .agent(agent)
        .set({ 'accept-language': 'en', ...(as && { authorization: `Bearer ${token(as)}` }), ...headers });
      const answer = body === undefined ? await call : await call.send(body as object);
      conformance.check(method, full, answer);
      leaks.scan(`answer of ${method} ${full}`, answer.text ?? '');
      if ((answer.body as { code?: unknown } | null)?.code !== 'busy' || i >= patience.tries) return answer;
      console.warn(`busy: ${method} ${full} is asked again`);
      await sleep(1000 * Number(answer.headers['retry-after']));
    }
  };
  return {
    app,
    database: app.get(Database),
    clock: app.get(Clock),
    folder,
    conformance,
    urls: { url, ownerUrl },
    patience,
    token,
    send,
    get: (as, path, headers) => send('get', as, path, undefined, headers),
    post: (as, path, body = {}, headers = {}) => send('post', as, path, body, headers),
    sql: async (text, ...values) => (await owner.query(text, values)).rows as never,
    leaks,
    scan: async () => {
      await leaks.database(owner);
      leaks.files(folder);
      return [...leaks.found];
    },
    close: async () => {
      agent.destroy();
      await app.close();
      await leaks.database(owner);
      leaks.files(folder);
      await owner.end();
      await drop();
      if (!beside) rmSync(folder, { recursive: true, force: true });
      if (leaks.found.length > 0) throw new Error(`raw personal data leaked: ${leaks.found.slice(0, 20).join('; ')}`);
    },
  };
}

/** A second process' application over the same database, without its own port: for what two of them do at once. */
export async function secondApp(world: World): Promise<{ app: NestFastifyApplication; close(): Promise<void> }> {
  const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-second-'));
  const { url, ownerUrl } = world.urls;
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl, DEMO: 'true' });
  const crypto = await LocalCrypto.open(config.KEYRING_FILE, undefined, config.AT_REST_SUITE);
  const files = new DirectoryStore(join(folder, 'objects'), crypto.atRest);
  const module = await Test.createTestingModule({ imports: [AppModule.with(config, crypto, files)] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapter(config.TRUSTED_PROXIES), {
    bodyParser: false,
    logger: ['error'],
  });
  configure(app, config);
  await app.listen(0, '127.0.0.1');
  await prepare(app, config, url, ownerUrl);
  const close = async (): Promise<void> => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, close };
}
