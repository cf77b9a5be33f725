import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { described, fields } from './fields.ts';
import { readIssuers, type IssuerSettings } from './issuers.ts';

type Values = z.infer<typeof fields>;
type Completed = 'DEMO' | 'KEYRING_FILE' | 'WITNESS_DIR' | 'ENGINE_SANDBOX';
/** The settings of one process, complete: what depends on other settings is resolved. */
export type Config = Readonly<
  Omit<Values, Completed> & {
    DEMO: boolean;
    KEYRING_FILE: string;
    WITNESS_DIR: string;
    ENGINE_SANDBOX: 'required' | 'optional';
    /** The content of OIDC_ISSUERS_FILE. */
    issuers: readonly IssuerSettings[];
  }
>;

/** Thrown by `readConfig`; the message lists every mistake, one a line, and never a value that may be secret. */
export class ConfigRefused extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(['The configuration is not usable:', ...mistakes.map((m) => `  ${m}`)].join('\n'));
  }
}

/**
 * Reads the environment once. An empty variable counts as absent; unknown variables are ignored.
 * @throws ConfigRefused with all mistakes at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = (name: string) => Boolean(env[name]);
  const mistakes: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(fields.shape)) {
    const parsed = schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (parsed.success) read[name] = parsed.data;
    else mistakes.push(`${name}: ${parsed.error.issues[0]?.message ?? 'is not valid'}`);
  }
  const { issuers, mistakes: faults } = issuersOf(read as Partial<Values>);
  mistakes.push(...faults.map((fault) => `OIDC_ISSUERS_FILE: ${fault}`));
  const config = { ...complete(read as Partial<Values>, given('DATABASE_URL')), issuers };
  const reported = new Set(mistakes.map(nameOf));
  mistakes.push(...contradictions(config, given).filter((m) => !reported.has(nameOf(m))));
  if (mistakes.length > 0) throw new ConfigRefused(mistakes);
  return config as Config;
}

const issuersOf = ({ OIDC_ISSUERS_FILE: path }: Partial<Values>) =>
  path === undefined ? { issuers: [], mistakes: [] } : readIssuers(path);
const nameOf = (mistake: string) => mistake.slice(0, mistake.indexOf(':'));

function complete(read: Partial<Values>, ownDatabase: boolean): Partial<Config> {
  const production = read.NODE_ENV === 'production';
  const DEMO = read.DEMO ?? (!production && !ownDatabase);
  const ENGINE_SANDBOX = read.ENGINE_SANDBOX ?? (production ? 'required' : 'optional');
  return {
    ...read,
    DEMO,
    ENGINE_SANDBOX,
    KEYRING_FILE: read.KEYRING_FILE ?? join(read.DATA_DIR ?? '', 'keyring.json'),
    WITNESS_DIR: read.WITNESS_DIR ?? join(read.DATA_DIR ?? '', 'witness'),
  };
}

/** Settings that are fine alone and wrong together; fields that failed on their own are absent here. */
function contradictions(c: Partial<Config>, given: (name: string) => boolean): string[] {
  const found = [...aboutDatabases(c, given), ...aboutDemo(c), ...aboutIssuers(c)];
  const shared = c.METRICS_PORT !== undefined && c.METRICS_PORT !== 0 && c.METRICS_PORT === c.PORT;
  return shared ? [...found, 'METRICS_PORT: must differ from PORT'] : found;
}

function* aboutDatabases(c: Partial<Config>, given: (name: string) => boolean): Generator<string> {
  const { DATABASE_URL: app, MIGRATION_DATABASE_URL: owner } = c;
  if (given('DATABASE_URL') && !given('MIGRATION_DATABASE_URL'))
    yield 'MIGRATION_DATABASE_URL: is required with DATABASE_URL (the owner, for migrations)';
  if (given('MIGRATION_DATABASE_URL') && !given('DATABASE_URL'))
    yield 'DATABASE_URL: is required with MIGRATION_DATABASE_URL';
  if (app !== undefined && owner !== undefined && new URL(app).username === new URL(owner).username)
    yield 'DATABASE_URL: must use another role than MIGRATION_DATABASE_URL (the application must not own its tables)';
}

function* aboutDemo({ DEMO, NODE_ENV, HOST, PUBLIC_URL }: Partial<Config>): Generator<string> {
  if (!DEMO) return;
  if (NODE_ENV === 'production') yield 'DEMO: must not be true with NODE_ENV=production';
  if (HOST !== undefined && !isLoopback(HOST) && PUBLIC_URL === undefined)
    yield 'DEMO: demo logins would be open beyond this machine (HOST); set DEMO=false, or PUBLIC_URL if that is meant';
}

/** The built-in issuer has the name of the public address. */
function* aboutIssuers({ issuers = [], PUBLIC_URL }: Partial<Config>): Generator<string> {
  if (issuers.some((one) => one.issuer === PUBLIC_URL)) yield `OIDC_ISSUERS_FILE: names this system itself`;
}

/** Whether a bind address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host.toLowerCase() === 'localhost';
}

/** The README's table of variables: name, default, meaning in both languages (markdown). */
export function configTable(): string {
  const rows = Object.entries(fields.shape).map(([name, schema]) => {
    const fallback = schema instanceof z.ZodPrefault ? String(schema.def.defaultValue) : '';
    const { en = '', zh = '' } = described.get(schema) ?? {};
    return `| \`${name}\` | ${fallback === '' ? '' : `\`${fallback}\``} | ${cell(en)} | ${cell(zh)} |`;
  });
  return ['| Variable | Default | Meaning | 说明 |', '|---|---|---|---|', ...rows].join('\n');
}
const cell = (text: string) => text.replace(/[|<]/g, (c) => `\\${c}`);
