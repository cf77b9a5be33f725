import type pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/index.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';

/** Both database roles, connected. */
export interface Connected {
  readonly config: Config;
  readonly clock: Clock;
  readonly app: pg.Client;
  readonly owner: pg.Client;
}
const OLDEST = 150_000;
const SKEW_MS = 1000;

/** What the application role must not be able to do; each line names itself when it is true. */
const excess = `
  SELECT 'is a superuser' AS what FROM pg_roles WHERE rolname = current_user AND rolsuper
  UNION ALL SELECT 'may make databases or roles' FROM pg_roles WHERE rolname = current_user AND (rolcreatedb OR rolcreaterole)
  UNION ALL SELECT 'passes row security or may replicate' FROM pg_roles WHERE rolname = current_user AND (rolbypassrls OR rolreplication)
  UNION ALL SELECT 'may create in schema public' WHERE has_schema_privilege('public', 'CREATE')
  UNION ALL SELECT 'may create schemas' WHERE has_database_privilege(current_database(), 'CREATE')
  UNION ALL SELECT 'owns ' || c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND pg_get_userbyid(c.relowner) = current_user
  UNION ALL SELECT DISTINCT 'is a member of the owner ' || pg_get_userbyid(c.relowner) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relowner <> current_user::regrole AND pg_has_role(c.relowner, 'MEMBER')`;
/** History: tables with an append-only trigger. What is wrong with each. */
const history = `
  SELECT c.relname || ': ' || what AS what FROM pg_class c, LATERAL (
    SELECT 'the application may update, delete or truncate' AS what WHERE has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')
    UNION ALL SELECT 'the application may not add and read' WHERE NOT (has_any_column_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'SELECT'))
    UNION ALL SELECT 'trigger ' || t.tgname || ' is switched off' FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled NOT IN ('O', 'A')) wrong
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'tr_' || c.relname || '_append_only')
  UNION ALL SELECT 'audit_events: the application may choose the transaction number' WHERE has_column_privilege('audit_events', 'xid', 'INSERT')
  UNION ALL SELECT c.relname || ': the application has rights on the table of a month' FROM pg_class c
    WHERE c.relnamespace = to_regnamespace('evidence') AND c.relkind = 'r' AND has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
  UNION ALL SELECT c.relname || ': a trigger of the table of a month is switched off' FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid
    WHERE c.relnamespace = to_regnamespace('evidence') AND t.tgenabled NOT IN ('O', 'A')
      AND EXISTS (SELECT FROM pg_trigger p WHERE p.oid = t.tgparentid AND p.tgenabled IN ('O', 'A'))
  UNION ALL SELECT 'audit_events: no append-only trigger' WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'tr_audit_events_append_only' AND tgrelid = 'audit_events'::regclass)`;
const settings = `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
  current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages, current_setting('synchronous_commit') AS sync,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS connections`;
interface Settings {
  readonly version: number;
  readonly encoding: string;
  readonly fsync: string;
  readonly pages: string;
  readonly sync: string;
  readonly connections: number;
}

const reasons = async (client: pg.Client, text: string): Promise<string[]> =>
  (await client.query<{ what: string }>(text)).rows.map((r) => r.what);

/** What PostgreSQL must be: new enough, durable, migrated, with an application role that cannot rewrite history. */
export const databaseChecks: readonly Check<Connected>[] = [
  {
    name: 'database server',
    run: async ({ app, config }) => {
      const [found] = (await app.query<Settings>(settings)).rows;
      return found ? [...server(found, config)] : [];
    },
  },
  {
    name: 'application role',
    run: async ({ app }) => {
      const wrong = await reasons(app, excess);
      if (wrong.length === 0) return [ok('the application role has no rights beyond its work', '应用角色无多余权限')];
      return [
        fail(
          { en: `the application role ${wrong.join('; ')}`, zh: `应用角色权限过大：${wrong.join('; ')}` },
          {
            en: 'Let DATABASE_URL name a plain role (NOSUPERUSER NOCREATEDB NOCREATEROLE), and MIGRATION_DATABASE_URL the owner of the tables.',
            zh: 'DATABASE_URL 应使用普通角色（NOSUPERUSER NOCREATEDB NOCREATEROLE），MIGRATION_DATABASE_URL 使用表的属主。',
          },
        ),
      ];
    },
  },
  {
    name: 'migrations',
    run: async ({ owner }) => {
      const [table] = (
        await owner.query<{ name: string | null }>(`SELECT to_regclass('public.migrations')::text AS name`)
      ).rows;
      const done = table?.name ? (await owner.query<{ name: string }>('SELECT name FROM migrations')).rows : [];
      const names = new Set(done.map((r) => r.name));
      const known = new Set(migrations.map((m) => m.name));
      const pending = migrations.filter((m) => !names.has(m.name)).map((m) => m.name);
      const newer = [...names].filter((name) => !known.has(name));
      return [...schema(pending, newer)];
    },
  },
];

/** What can be asked of a migrated database only. */
export const schemaChecks: readonly Check<Connected>[] = [
  {
    name: 'history',
    run: async ({ app }) => {
      const wrong = await reasons(app, history);
      if (wrong.length === 0) return [ok('history and evidence can only be added to', '历史与证据仅可追加')];
      return [
        fail(
          { en: wrong.join('; '), zh: `历史表保护不完整：${wrong.join('; ')}` },
          {
            en: 'Revoke these rights from the application role and enable the triggers again, as the owner; then find out who changed them.',
            zh: '请以属主身份收回上述权限并重新启用触发器，并查明变更原因。',
          },
        ),
      ];
    },
  },
  {
    name: 'clock',
    run: async ({ app, clock, config }) => {
      const before = clock.ms();
      const [row] = (
        await app.query<{ ms: string }>(`SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS ms`)
      ).rows;
      const skew = Number(row?.ms) - (before + clock.ms()) / 2;
      const said = {
        en: `the database's clock differs by ${skew.toFixed(0)} ms`,
        zh: `数据库时钟相差 ${skew.toFixed(0)} 毫秒`,
      };
      const mend = { en: 'Synchronize both machines (NTP, chrony).', zh: '请为两台机器配置时间同步（NTP、chrony）。' };
      const outcome = Math.abs(skew) <= SKEW_MS ? ok(said.en, said.zh) : fail(said, mend);
      return [outcome, ...(await demonstration(app, config))];
    },
  },
];

function* server({ version, encoding, fsync, pages, sync, connections }: Settings, config: Config): Generator<Outcome> {
  if (version < OLDEST)
    yield fail(
      {
        en: `PostgreSQL ${Math.floor(version / 10_000)} is too old`,
        zh: `PostgreSQL ${Math.floor(version / 10_000)} 版本过低`,
      },
      { en: 'Upgrade it to 15 or newer.', zh: '请升级到 15 及以上。' },
    );
  if (encoding !== 'UTF8')
    yield fail(
      { en: `the database's encoding is ${encoding}`, zh: `数据库编码为 ${encoding}` },
      { en: 'Make the database anew with ENCODING UTF8.', zh: '请以 ENCODING UTF8 重建数据库。' },
    );
  const loose = [
    fsync === 'on' ? '' : 'fsync',
    pages === 'on' ? '' : 'full_page_writes',
    sync === 'off' ? 'synchronous_commit' : '',
  ];
  const off = loose.filter((name) => name !== '').join(', ');
  if (off !== '')
    yield fail(
      { en: `${off} off: what was answered may be lost in a power cut`, zh: `${off} 已关闭：断电可能丢失已答复的数据` },
      { en: `Switch on: ${off}.`, zh: `请开启：${off}。` },
    );
  const wanted = config.DB_POOL + 7; // the pool, two for cut-offs, five for streams and the ledger
  if (wanted > connections)
    yield warn(
      {
        en: `this process may open ${wanted} connections, the server takes ${connections} in all`,
        zh: `本进程最多 ${wanted} 个连接，数据库共 ${connections} 个`,
      },
      {
        en: 'Raise max_connections or lower DB_POOL; every process counts.',
        zh: '请提高 max_connections 或降低 DB_POOL，各进程合计。',
      },
    );
  yield ok(`PostgreSQL ${Math.floor(version / 10_000)} answers`, `PostgreSQL ${Math.floor(version / 10_000)} 可用`);
}

function* schema(pending: readonly string[], newer: readonly string[]): Generator<Outcome> {
  if (newer.length > 0)
    yield fail(
      {
        en: `the database is newer than this program: ${newer.join(', ')}`,
        zh: `数据库版本高于本程序：${newer.join(', ')}`,
      },
      {
        en: 'Run the version that made it, or restore a backup from before.',
        zh: '请运行与之对应的版本，或恢复此前的备份。',
      },
    );
  if (pending.length > 0)
    yield fail(
      {
        en: `${pending.length} migrations have not run: ${pending.join(', ')}`,
        zh: `${pending.length} 个迁移未执行：${pending.join(', ')}`,
      },
      { en: 'Start one process; it runs them as the owner.', zh: '启动任一进程即会以属主身份执行。' },
    );
  if (pending.length + newer.length === 0) yield ok('the schema is up to date', '数据库结构为最新');
}

/** A database with demo data, and its moved legal clock, must never become a real one. */
async function demonstration(app: pg.Client, { NODE_ENV, DEMO }: Config): Promise<Outcome[]> {
  const { rows } = await app.query<{ marker: string }>('SELECT marker FROM demo_settings');
  if (rows.length === 0 || (DEMO && NODE_ENV !== 'production')) return [];
  return [
    fail(
      { en: 'this database carries the demo data', zh: '该数据库含演示数据' },
      { en: 'Use an empty database for real work.', zh: '正式使用请另建空数据库。' },
    ),
  ];
}
