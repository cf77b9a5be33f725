import { DataSource, getMetadataArgsStorage } from 'typeorm';
import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../src/app.module.ts';
import { lifecycles } from '../../src/lifecycles.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { freshDatabase } from '../support/world.ts';

/** 会同: what is asked for, given, run out and resolved. */
const joint = ['concurrences', 'concurrence_requests', 'concurrence_escalations', 'concurrence_resolutions'];
/** Tables whose rows nobody changes, whoever asks: what was done, agreed, recorded and signed. */
const history = [
  'transitions',
  ...joint,
  'audit_events',
  'policy_extensions',
  'organization_names',
  'organization_roles',
  'zone_regulators',
  'platform_security_records',
  'platform_security_reminders',
  'agreement_signatures',
  'agreement_officer_changes',
  'agreement_amendment_signatures',
  'grading_records',
  'secret_refusals',
  'consent_batches',
  'evaluation_scores',
  'evaluation_measures',
  'product_notifications',
  'product_entries',
  ...['ledger_epochs', 'ledger_leaves', 'ledger_checkpoints', 'ledger_faults'],
  ...['signing_texts', 'act_signatures'],
  ...['key_disposal_keys', 'key_disposal_proofs'],
];
/** Tables of the platform itself, written by named SQL only. */
const withoutEntity = [
  'transitions',
  ...joint,
  'audit_events',
  'audit_texts',
  'outbox_events',
  'idempotency_keys',
  'policy_extensions',
  'issuer_keys',
  'demo_settings',
  'signing_keys',
  ...['signing_texts', 'act_signatures'],
  ...['used_assertions', 'login_failures'],
  'rate_windows',
  'heavy_work',
  ...['ledger_epochs', 'ledger_leaves', 'ledger_checkpoints', 'ledger_faults'],
  // debts: tables of a module that no entity maps yet
  'consent_batches',
  'consent_lines',
  'secret_refusals',
];
let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let app: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  [owner, app] = [new pg.Client(database.ownerUrl), new pg.Client(database.url)];
  for (const client of [owner, app]) {
    client.on('error', () => undefined);
    await client.connect();
  }
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});
const rows = async (text: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  (await owner.query<Record<string, string>>(text, values)).rows;

/** Everything of the public schema that a migration can make. */
async function dump(): Promise<Record<string, unknown[]>> {
  const parts = {
    columns: `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> 'migrations' ORDER BY 1, 2`,
    constraints: `SELECT conrelid::regclass::text AS on_table, conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migrations'::regclass ORDER BY 1, 2`,
    indexes: `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
    triggers: `SELECT tgname, pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    functions: `SELECT proname, prosrc, provolatile FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user) ORDER BY 1`,
    sequences: `SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' ORDER BY 1`,
    grants: `SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants
      WHERE table_schema = 'public' AND table_name <> 'migrations' ORDER BY 1, 2, 3`,
    extensions: `SELECT extname FROM pg_extension ORDER BY 1`,
  };
  const found: Record<string, unknown[]> = {};
  for (const [name, text] of Object.entries(parts)) found[name] = await rows(text);
  return found;
}

describe('migrations', () => {
  it('go up, down to nothing, and up again to the same schema', async () => {
    const first = await dump();
    expect(first.columns?.length).toBeGreaterThan(100);
    const source = await new DataSource({ type: 'postgres', url: database.ownerUrl, migrations }).initialize();
    for (const _ of migrations) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    const { extensions, grants: _grants, ...rest } = await dump();
    expect(Object.values(rest).flat()).toEqual([]);
    expect(extensions).toEqual([{ extname: 'plpgsql' }]);
    expect(await migrate(database.ownerUrl)).toHaveLength(migrations.length);
    expect(await dump()).toEqual(first);
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });
});

/** A table is the path in snake_case; one word of the law is one word there. */
const tableOf = (path: string): string => others[path] ?? path.replaceAll('-', '_');
/** `signing_keys` are the built-in issuer's. */
const others: Readonly<Record<string, string>> = {
  'de-identifications': 'deidentifications',
  'signing-keys': 'organization_keys',
};

describe('the schema', () => {
  it.each(lifecycles.map((l) => [tableOf(l.path), l] as const))(
    '%s: CHECK holds exactly the states',
    async (table, l) => {
      const [check] = await rows(
        `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1`,
        [`ck_${table}_state`],
      );
      const states = [...(check?.definition ?? '').matchAll(/'([a-z_]+)'/g)].map((m) => m[1]);
      expect(new Set(states)).toEqual(new Set(Object.keys(l.states)));
    },
  );

  it('names every constraint and index by the convention', async () => {
    const constraints = await rows(
      `SELECT conrelid::regclass::text AS on_table, conname, contype FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 'migrations'::regclass`,
    );
    const prefix: Record<string, string> = { p: 'pk', f: 'fk', u: 'uq', c: 'ck', x: 'ex' };
    const wrong = constraints.filter(({ on_table: table, conname, contype }) => {
      const expected = `${prefix[contype ?? ''] ?? '?'}_${table ?? ''}`;
      return contype === 'p' ? conname !== expected : !conname?.startsWith(`${expected}_`);
    });
    expect(wrong).toEqual([]);
    const indexes = await rows(
      `SELECT i.indexname, i.tablename FROM pg_indexes i WHERE schemaname = 'public' AND tablename <> 'migrations'
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)`,
    );
    expect(indexes.filter((i) => !new RegExp(`^(ix|uq)_${i.tablename ?? ''}_`).test(i.indexname ?? ''))).toEqual([]);
  });

  it('indexes or keys every foreign key whose parent may be asked for its children', async () => {
    const bare = await rows(
      `SELECT conname FROM pg_constraint c WHERE contype = 'f' AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1]) ORDER BY 1`,
    );
    // parents that are never deleted, and children that are never looked up by them
    const lawful = [
      'fk_agreements_data_authority',
      'fk_organizations_succeeded_by',
      'fk_persons_employer',
      'fk_zones_data_authority',
      'fk_snapshots_sender',
      // a counter only
      'fk_secret_refusals_provider',
    ];
    // consents come by the hundred thousand and are found by person, or by the scenario of a form. Only the draft of a
    // form is ever deleted; the check of its key then reads the table through.
    const borne = ['fk_consents_form'];
    expect(bare.map((b) => b.conname).sort()).toEqual([...lawful, ...borne].sort()); // none that needs no exception
    const parents = await rows(
      `SELECT conname, confrelid::regclass::text AS parent FROM pg_constraint WHERE conname = ANY($1)`,
      [lawful],
    );
    const discarded = lifecycles
      .filter((l) => l.rows.some((r) => (r.act as string) === 'discard'))
      .map((l) => tableOf(l.path));
    expect(discarded.length).toBeGreaterThan(5);
    expect(parents.filter((p) => discarded.includes(p.parent ?? ''))).toEqual([]);
  });
});

describe('entities', () => {
  const storage = getMetadataArgsStorage();
  const mapped = entities.map((entity) => {
    const table = storage.tables.find((t) => t.target === entity)?.name ?? '';
    // also what several tables have alike
    const columns = storage.columns.filter(
      ({ target }) => target === entity || (typeof target === 'function' && entity.prototype instanceof target),
    );
    return { table, columns };
  });
  it('stand for every table but those of the platform itself', async () => {
    const tables = await rows(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    const named = tables.map((t) => t.tablename ?? '').filter((t) => !withoutEntity.includes(t));
    expect(mapped.map((m) => m.table).sort()).toEqual(named.sort());
  });
  it.each(mapped.map((m) => [m.table, m.columns] as const))(
    '%s: the same columns, types and nulls',
    async (table, columns) => {
      const found = await rows(
        `SELECT column_name, CASE WHEN data_type = 'ARRAY' THEN ltrim(udt_name, '_') ELSE udt_name END AS type,
         data_type = 'ARRAY' AS is_array, is_nullable FROM information_schema.columns WHERE table_name = $1`,
        [table],
      );
      const types: Record<string, string> = { int: 'int4', bigint: 'int8', boolean: 'bool' };
      const asMapped = columns.map(({ propertyName, options }) => {
        const type = String(options.type);
        const name = options.name ?? propertyName;
        return `${name} ${types[type] ?? type}${options.array ? '[]' : ''}${options.nullable ? ' null' : ''}`;
      });
      const asStored = found.map(
        (c) =>
          `${c.column_name ?? ''} ${c.type ?? ''}${c.is_array ? '[]' : ''}${c.is_nullable === 'YES' ? ' null' : ''}`,
      );
      expect(asMapped.sort()).toEqual(asStored.sort());
    },
  );
});

describe('two roles', () => {
  const refusal = (client: pg.Client, text: string): Promise<string> =>
    client.query(text).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? String(error),
    );
  it('the application has no DDL', async () => {
    for (const text of [
      'CREATE TABLE x (id int)',
      'ALTER TABLE agreements ADD COLUMN x int',
      'DROP TABLE agreements',
      'CREATE SCHEMA x',
      'CREATE FUNCTION x() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'CREATE INDEX ON agreements (id)',
      'ALTER TABLE audit_events DISABLE TRIGGER ALL',
      'DROP TRIGGER tr_audit_events_append_only ON audit_events',
      'CREATE ROLE x',
      'SET ROLE zonekeeper_owner',
      'SET session_replication_role = replica',
    ])
      expect([text, await refusal(app, text)]).toEqual([text, '42501']);
  });
  it.each(history)('%s: neither role updates, deletes or truncates', async (table) => {
    const [column] = await rows(
      `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_identity = 'NO' LIMIT 1`,
      [table],
    );
    const name = column?.column_name ?? '';
    for (const text of [`UPDATE ${table} SET "${name}" = "${name}"`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
      expect([text, await refusal(app, text)]).toEqual([text, '42501']);
    expect(await refusal(owner, `TRUNCATE ${table} CASCADE`)).toBe('42501');
    const triggers = await rows(
      `SELECT tgname FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgenabled = 'O'`,
      [table],
    );
    // what a new row is held to stands beside what keeps the old ones
    const ofNewRows = ['no_administrator', 'acted_for', 'once', 'epoch', 'escalated'].map(
      (what) => `tr_${table}_${what}`,
    );
    const names = triggers.map((t) => t.tgname).filter((name) => !ofNewRows.includes(name ?? ''));
    expect(names.sort()).toEqual([`tr_${table}_append_only`, `tr_${table}_no_truncate`]);
  });
  it('the owner is stopped by the trigger on a row that is there', async () => {
    await app.query(
      `INSERT INTO policy_extensions VALUES (gen_random_uuid(), 'NJ-2024', '1', 'X', '2026-01-01', '2027-01-01', '{}', true, '2026-01-01')`,
    );
    for (const text of [`UPDATE policy_extensions SET issuer = 'Y'`, 'DELETE FROM policy_extensions'])
      expect(await refusal(owner, text)).toBe('42501');
  });
  it('grants the application nothing beyond reading and writing rows', async () => {
    const granted = await rows(
      `SELECT table_name, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS has FROM information_schema.role_table_grants
       WHERE grantee = 'zonekeeper_app' AND table_schema = 'public' GROUP BY table_name`,
    );
    // a material is replaced by another version, never changed (R09-6); of what was said only the form may change in which it lies
    const locked = ['application_materials', 'agreement_amendment_materials', 'agreement_renewal_materials', 'announcement_attachments', 'audit_texts']; // prettier-ignore
    const kept = ['key_disposals', 'audit_texts'];
    // these two by column: see the next test, and that of events
    const own: Record<string, string> = { audit_events: 'SELECT', outbox_events: 'DELETE SELECT' };
    for (const { table_name: table = '', has } of granted)
      expect([table, has]).toEqual([
        table,
        own[table] ??
          `${history.includes(table) || kept.includes(table) ? '' : 'DELETE '}INSERT SELECT${[...history, ...locked].includes(table) ? '' : ' UPDATE'}`,
      ]);
    const open = await rows(
      `SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'PUBLIC' AND table_schema = 'public'`,
    );
    expect(open).toEqual([]);
  });
  it('an audit event takes its place in the ledger from its transaction: the application cannot choose it', async () => {
    const insert = (more: string, value: string): string =>
      `INSERT INTO audit_events (id, operation, object_type, result, roles, request_id, legal_at, recorded_at, payload${more})
       VALUES (gen_random_uuid(), 'x', 'x', 'done', '{}', 'x', now(), now(), '{}'${value})`;
    expect(await refusal(app, insert('', ''))).toBe('done');
    expect(await refusal(app, insert(', xid', `, '3'`))).toBe('42501');
  });
});
