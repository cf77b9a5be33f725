import pg from 'pg';
import type { EmbeddedDatabase } from '../../src/platform/database/launcher.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { createDatabase } from '../../src/platform/database/roles.ts';

export interface Base {
  readonly url: string;
  readonly ownerUrl: string;
  readonly adminUrl: string;
}
/** What the load runs against, all of it the operator's own. */
export interface Rows {
  readonly agreementIds: readonly string[];
  readonly zoneIds: readonly string[];
}
/** The agreement that all others are copies of: signed, and the operator's. */
const model = seedIds.agreements.effective;
const at = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** A database of its own in the cluster; the server migrates and seeds it. */
export async function newDatabase(cluster: EmbeddedDatabase, name: string): Promise<Base> {
  const admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await createDatabase(admin, name);
  await admin.end();
  return { url: at(cluster.url, name), ownerUrl: at(cluster.migrationUrl, name), adminUrl: at(cluster.adminUrl, name) };
}

// One in ten belongs to the operator that asks, spread evenly; the others to 97 more. Abandoned agreements overlap
// freely and share one application, and every fourth is a draft. Keys are checked once by the copied row, not again for each copy.
const agreements = `
  INSERT INTO agreements (id, version, state, jurisdiction, case_number, zone_id, zone_kind, operator_id,
    data_authority_id, regulator_ids, policy_code, term_start, term_end, term_max_years, security_officer, sections,
    application_scope, poor_streak_effect, application_id, created_at, updated_at)
  SELECT ('01910000-' || lpad(to_hex(n / 65536), 4, '0') || '-7' || lpad(to_hex(n % 4096), 3, '0') || '-8000-'
      || lpad(to_hex(n), 12, '0'))::uuid,
    6, CASE WHEN n % 4 = 0 THEN 'draft' ELSE 'abandoned' END, t.jurisdiction, 'BENCH-' || n, t.zone_id, t.zone_kind,
    CASE WHEN n % 10 = 0 THEN t.operator_id
      ELSE ('01910000-0000-7000-9000-' || lpad((n % 97)::text, 12, '0'))::uuid END,
    t.data_authority_id, t.regulator_ids, t.policy_code, t.term_start, t.term_end, t.term_max_years,
    t.security_officer, t.sections, t.application_scope, t.poor_streak_effect, CASE WHEN n % 4 = 0 THEN NULL ELSE t.application_id END,
    timestamptz '2020-01-01' + n * interval '100 milliseconds', timestamptz '2026-01-01'
  FROM generate_series(1, $1::int) n, agreements t WHERE t.id = $2`;
const operators = `
  INSERT INTO organizations (id, version, state, jurisdiction, name, name_key, credit_code, entity_type, created_at, updated_at)
  SELECT ('01910000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 1, 'active', 'CN-3201', 'Bench ' || n,
    'bench ' || n, 'BENCH' || n, 'legal_person', now(), now() FROM generate_series(0, 96) n`;
const zones = `
  INSERT INTO zones (id, version, state, jurisdiction, case_number, name, kind, purpose, data_authority_id, created_at, updated_at)
  SELECT ('01920000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, 'planned', t.jurisdiction, 'BENCH-Z-' || n,
    'Bench ' || n, 'comprehensive', t.purpose, t.data_authority_id, now(), now()
  FROM generate_series(1, 2000) n, (SELECT * FROM zones WHERE kind = 'comprehensive' ORDER BY id LIMIT 1) t`;
const asked = `SELECT id FROM agreements WHERE operator_id = $1 AND case_number LIKE 'BENCH-%' AND state = 'abandoned'
  ORDER BY id LIMIT 1000`;
/** Those that are asked for singly have a history and signatures like a real one. */
const parts = [
  `INSERT INTO agreement_signatures SELECT gen_random_uuid(), a.id, s.organization_id, s.person_id, s.signer, s.signed_at
   FROM agreement_signatures s JOIN agreements t ON t.id = s.agreement_id AND t.id = $1,
     unnest($2::uuid[]) a(id)`,
  `INSERT INTO transitions SELECT s.aggregate, a.id, s.version, s.act, s.from_state, s.to_state, s.article, s.policy_code,
     s.person_id, s.organization_id, s.caused_by, s.audit_event_id, s.legal_at, s.recorded_at
   FROM transitions s JOIN agreements t ON t.id = s.aggregate_id AND t.id = $1,
     unnest($2::uuid[]) a(id)`,
];

/** Fills a migrated and seeded database up to `count` agreements, and tells what to ask for. */
export async function fill(base: Base, count: number, operatorId: string): Promise<Rows> {
  const admin = new pg.Client({ connectionString: base.adminUrl });
  admin.on('error', () => undefined); // whatever ends the server says why by itself
  await admin.connect();
  await admin.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
  await admin.query(operators);
  await admin.query(zones);
  await admin.query(agreements, [count, model]);
  const agreementIds = (await admin.query<{ id: string }>(asked, [operatorId])).rows.map((r) => r.id);
  for (const part of parts) await admin.query(part, [model, agreementIds]);
  await admin.query('VACUUM (ANALYZE)');
  await admin.query('CHECKPOINT');
  const zoneIds = (await admin.query<{ id: string }>(`SELECT id FROM zones WHERE case_number LIKE 'BENCH-Z-%'`)).rows;
  await admin.end();
  return { agreementIds, zoneIds: zoneIds.map((r) => r.id) };
}

/** The plan of the operator's page as the server would run it; throws unless its own index gives it in order. */
export async function planOfPage(base: Base, operatorId: string): Promise<string> {
  const app = new pg.Client({ connectionString: base.url });
  await app.connect();
  const text = `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
    SELECT a.created_at, a.id, a.state FROM agreements a WHERE (a.operator_id = '${operatorId}'::uuid)
    ORDER BY a.created_at DESC, a.id DESC LIMIT 21`;
  const plan = (await app.query<{ 'QUERY PLAN': string }>(text)).rows.map((r) => r['QUERY PLAN']).join('\n');
  await app.end();
  if (!plan.includes('ix_agreements_operator') || plan.includes('Sort'))
    throw new Error(`the page is not read by its index:\n${plan}`);
  return (
    plan
      .split('\n')
      .find((line) => line.includes('ix_agreements_operator'))
      ?.trim() ?? ''
  );
}

/** Process id of the cluster's first process, whose children are the backends. */
export async function postmasterOf({ adminUrl }: EmbeddedDatabase): Promise<number> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const [row] = (
    await admin.query<{ pid: string }>(`SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid`)
  ).rows;
  await admin.end();
  return Number(row?.pid);
}
