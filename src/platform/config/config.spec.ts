import { join } from 'node:path';
import { described, fields } from './fields.ts';
import { ConfigRefused, configTable, isLoopback, readConfig } from './config.ts';

const app = 'postgres://zonekeeper_app:s3cret@db:5432/zonekeeper';
const owner = 'postgres://zonekeeper_owner:0ther@db:5432/zonekeeper';
const mistakes = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigRefused) return error.mistakes;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('needs no variable at all: embedded database, demo, loopback', () => {
    const config = readConfig({});
    expect(config).toEqual({
      NODE_ENV: 'development',
      ROLE: 'all',
      PORT: 3000,
      HOST: '127.0.0.1',
      DB_POOL: 10,
      RATE_LIMIT: 6000,
      HEAVY_LIMIT: 8,
      DATA_DIR: join(process.cwd(), '.data'),
      KEYRING_FILE: join(process.cwd(), '.data/keyring.json'),
      WITNESS_DIR: join(process.cwd(), '.data/witness'),
      LEDGER_SUITE: 'sm',
      AT_REST_SUITE: 'sm',
      DEMO: true,
      ENGINE_SANDBOX: 'optional',
      STEP_UP_MAX_AGE: 300,
      issuers: [],
      CORS_ORIGINS: [],
      TRUSTED_PROXIES: [],
      LOG_LEVEL: 'info',
    });
  });

  it.each([
    ['10.0.0.0/8,::1', []],
    ['10.0.0.0/33', ['TRUSTED_PROXIES']],
    ['10.0.0.0/0', ['TRUSTED_PROXIES']],
    ['0.0.0.0/0', ['TRUSTED_PROXIES']],
    ['10.0.0.0/8/8', ['TRUSTED_PROXIES']],
    ['proxy.example', ['TRUSTED_PROXIES']],
    ['true', ['TRUSTED_PROXIES']],
    ['loopback', ['TRUSTED_PROXIES']],
    ['2001:db8::/129', ['TRUSTED_PROXIES']],
  ])('takes only addresses and networks for trusted proxies: %s', (given, named) => {
    expect(mistakes({ TRUSTED_PROXIES: given }).map((m) => m.split(':')[0])).toEqual(named);
  });

  it('reads every variable', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      ROLE: 'api',
      PORT: '0',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://zone.example.gov.cn/',
      DATABASE_URL: app,
      MIGRATION_DATABASE_URL: owner,
      DB_POOL: '20',
      DATA_DIR: '/srv/zk',
      KEYRING_FILE: '/run/secrets/keyring.json',
      DEMO: 'false',
      CORS_ORIGINS: 'https://a.example, https://b.example:8443',
      TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16,2001:db8::/32',
      METRICS_PORT: '9464',
      LOG_LEVEL: 'warn',
    });
    expect(config).toMatchObject({ PORT: 0, PUBLIC_URL: 'https://zone.example.gov.cn', DEMO: false, DB_POOL: 20 });
    expect(config).toMatchObject({ METRICS_PORT: 9464, KEYRING_FILE: '/run/secrets/keyring.json' });
    expect(config.CORS_ORIGINS).toEqual(['https://a.example', 'https://b.example:8443']);
    expect(config.TRUSTED_PROXIES).toEqual(['10.0.0.1', '192.168.0.0/16', '2001:db8::/32']);
  });

  it.each([
    [{}, 'optional'],
    [{ NODE_ENV: 'production' }, 'required'],
    [{ NODE_ENV: 'production', ENGINE_SANDBOX: 'optional' }, 'optional'],
    [{ ENGINE_SANDBOX: 'required' }, 'required'],
  ])('asks for the sandbox in production unless told otherwise: %j', (env, expected) => {
    expect(readConfig(env).ENGINE_SANDBOX).toBe(expected);
  });

  it('lists every mistake at once, also those between variables, and no secret', () => {
    const found = mistakes({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: app,
      DB_POOL: '1e1',
      CORS_ORIGINS: '*',
      DEMO: 'yes',
    });
    expect(found).toEqual([
      'PORT: must be a whole number from 0 to 65535',
      'DB_POOL: must be a whole number from 2 to 100',
      'DEMO: must be one of true, false',
      'CORS_ORIGINS: must be a comma list of origins such as https://portal.example.gov.cn, without path or *',
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
      'MIGRATION_DATABASE_URL: is required with DATABASE_URL (the owner, for migrations)',
    ]);
    expect(found.join()).not.toContain('s3cret');
  });

  it('asks for the owner also when the application role is wrong', () => {
    expect(mistakes({ DATABASE_URL: 'y' }).map((m) => m.split(':')[0])).toEqual([
      'DATABASE_URL',
      'MIGRATION_DATABASE_URL',
    ]);
  });

  it.each([
    ['a negative port', { PORT: '-1' }, 'PORT'],
    ['a port with a fraction', { PORT: '80.5' }, 'PORT'],
    ['a host with a space', { HOST: 'a b' }, 'HOST'],
    ['another database', { DATABASE_URL: 'mysql://a@b/c', MIGRATION_DATABASE_URL: owner }, 'DATABASE_URL'],
    ['a database without a role', { DATABASE_URL: 'postgres://db/zk', MIGRATION_DATABASE_URL: owner }, 'DATABASE_URL'],
    ['one role for both', { DATABASE_URL: app, MIGRATION_DATABASE_URL: app }, 'DATABASE_URL'],
    ['an owner alone', { MIGRATION_DATABASE_URL: owner }, 'DATABASE_URL'],
    ['an address that is not http', { PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL'],
    ['an origin with a path', { CORS_ORIGINS: 'https://a.example/x' }, 'CORS_ORIGINS'],
    ['demo in production', { NODE_ENV: 'production', DEMO: 'true' }, 'DEMO'],
    ['demo beyond loopback', { HOST: '0.0.0.0' }, 'DEMO'],
    ['metrics on the port of the API', { METRICS_PORT: '3000' }, 'METRICS_PORT'],
    [
      'a wrong database, without guessing about demo mode',
      { DATABASE_URL: 'x', MIGRATION_DATABASE_URL: owner, HOST: '::' },
      'DATABASE_URL',
    ],
    ['an unknown role', { ROLE: 'web' }, 'ROLE'],
  ])('refuses %s', (_, env, name) => {
    expect(mistakes(env as Record<string, string>).map((m) => m.split(':')[0])).toEqual([name]);
  });

  it.each([
    ['outside production, embedded', {}, true],
    ['in production', { NODE_ENV: 'production' }, false],
    ['with an own database', { DATABASE_URL: app, MIGRATION_DATABASE_URL: owner }, false],
    ['with an own database, asked for', { DATABASE_URL: app, MIGRATION_DATABASE_URL: owner, DEMO: 'true' }, true],
    ['refused by hand', { DEMO: 'false' }, false],
    ['beyond loopback with a public address', { HOST: '0.0.0.0', PUBLIC_URL: 'http://demo.example' }, true],
  ])('demo mode %s', (_, env, demo) => {
    expect(readConfig(env as Record<string, string>).DEMO).toBe(demo);
  });

  it('counts an empty variable as absent and ignores strangers', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', ZK_UNKNOWN: 'x' })).toEqual(readConfig({}));
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])('%s is', (host) => expect(isLoopback(host)).toBe(true));
  it.each(['0.0.0.0', '::', '10.0.0.1', '127.example.com'])('%s is not', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});

describe('configTable', () => {
  it('has one row a variable, each with an English and a Chinese text', () => {
    const table = configTable().split('\n');
    expect(table).toHaveLength(2 + Object.keys(fields.shape).length);
    for (const schema of Object.values(fields.shape)) {
      expect(described.get(schema)?.en).toMatch(/\.$/);
      expect(described.get(schema)?.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(table.find((row) => row.includes('`PORT`'))).toContain('| `3000` |');
  });
});
