import pg from 'pg';

/** The two roles of the application: the owner runs migrations, the app has no DDL. */
export const OWNER_ROLE = 'zonekeeper_owner';
export const APP_ROLE = 'zonekeeper_app';

/** What `ensureRoles` makes sure of. */
export interface RoleSetup {
  readonly database: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

/** Creates both roles and the owner's database where they are missing; safe to repeat. Rights on tables are the migrations'. */
export async function ensureRoles(adminUrl: string, setup: RoleSetup): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    await ensureRole(admin, OWNER_ROLE, setup.ownerPassword);
    await ensureRole(admin, APP_ROLE, setup.appPassword);
    const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [setup.database]);
    if (found.rowCount === 0) await createDatabase(admin, setup.database);
    else await grantConnect(admin, setup.database);
  } finally {
    await admin.end();
  }
}

/** A new database of the owner's that the app may enter, and nobody else; as a copy of `template` it costs about 20 ms. */
export async function createDatabase(admin: pg.Client, name: string, template?: string): Promise<void> {
  const copy = template === undefined ? '' : `TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY file_copy`;
  await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${OWNER_ROLE} ${copy}`);
  await grantConnect(admin, name);
}

async function ensureRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const found = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount !== 0) return;
  await admin.query(
    `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  );
}

async function grantConnect(admin: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  await admin.query(
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC; GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`,
  );
}
