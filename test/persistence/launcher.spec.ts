import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { processIdentity } from '../../src/platform/files/lock.ts';
import { startEmbedded, type EmbeddedDatabase } from '../../src/platform/database/launcher.ts';

type Reported = Pick<EmbeddedDatabase, 'url' | 'migrationUrl' | 'adminUrl' | 'owned'> & { ms: number };
const script = join(__dirname, 'launched-child.ts');
const started: ChildProcess[] = [];
const stops: (() => Promise<void>)[] = [];
let dir: string;

/** Starts or joins the cluster in a process of its own. */
async function launchChild(): Promise<{ child: ChildProcess; db: Reported }> {
  const child = spawn(process.execPath, ['--no-warnings', script, dir, 'volatile'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout })) return { child, db: JSON.parse(line) as Reported };
  throw new Error('the child ended without a report');
}
async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const over = once(child, 'exit');
  child.kill(signal);
  await over;
}
async function start(volatile = true): Promise<EmbeddedDatabase> {
  const embedded = await startEmbedded(dir, { volatile });
  stops.push(() => embedded.stop());
  return embedded;
}
async function query<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}
const home = () => join(dir, 'postgres');
const postmasterPid = () => Number(readFileSync(join(home(), 'data/postmaster.pid'), 'utf8').split('\n')[0]);
const alive = (pid: number) => processIdentity(pid) !== undefined;

beforeEach(() => {
  dir = mkdtempSync('/var/tmp/zonekeeper-spec-');
  chmodSync(dir, 0o755);
});
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM');
  for (const stop of stops.splice(0).reverse()) await stop();
  rmSync(dir, { recursive: true, force: true, maxRetries: 20 });
});

describe('the embedded PostgreSQL', () => {
  it('keeps data and passwords over a restart, and leaves no process', async () => {
    const first = await start();
    await query(first.migrationUrl, `CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)`);
    const pid = postmasterPid();
    await first.stop();
    expect(alive(pid)).toBe(false);
    const again = await start();
    expect(again.owned).toBe(true);
    expect(await query(again.migrationUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(new URL(again.url).password).toBe(new URL(first.url).password);
  });

  it('gives the application no DDL, and nobody entry without the password', async () => {
    const { url, migrationUrl, adminUrl } = await start();
    await query(migrationUrl, 'CREATE TABLE notes (n int); GRANT SELECT ON notes TO zonekeeper_app');
    expect(await query(url, 'SELECT current_user AS me, n FROM notes RIGHT JOIN (VALUES (1)) v ON true')).toHaveLength(
      1,
    );
    for (const ddl of [
      'CREATE TABLE mine (n int)',
      'CREATE TEMP TABLE mine (n int)',
      'CREATE SCHEMA mine',
      'DROP TABLE notes',
    ])
      await expect(query(url, ddl)).rejects.toMatchObject({ code: '42501' });
    for (const known of [url, migrationUrl, adminUrl]) {
      const guess = new URL(known);
      guess.password = 'postgres';
      await expect(query(guess.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    }
    expect(statSync(home()).mode & 0o777).toBe(0o700);
    expect(statSync(join(home(), 'credentials.json')).mode & 0o777).toBe(0o600);
    // below a folder the server's account cannot enter, its programs are copied too
    expect(
      readdirSync(home())
        .filter((name) => !name.startsWith('native-'))
        .sort(),
    ).toEqual(['credentials.json', 'data', 'owner', 'postgres.log']);
  });

  it('has what the schema needs: extensions the owner may create, Chinese text', async () => {
    const { migrationUrl } = await start();
    for (const extension of ['btree_gist', 'pgcrypto', 'pg_trgm', 'ltree'])
      await query(migrationUrl, `CREATE EXTENSION ${extension}`);
    const [row] = await query(migrationUrl, `SELECT array_length(show_trgm('南京市'), 1) AS n, upper('é') AS e`);
    expect(row).toEqual({ n: 4, e: 'É' });
  });

  it('writes neither statements nor values nor passwords to its log', async () => {
    const { migrationUrl } = await start();
    await query(migrationUrl, 'CREATE TABLE people (phone text PRIMARY KEY)');
    await query(migrationUrl, `INSERT INTO people VALUES ('13800000000')`);
    await expect(query(migrationUrl, `INSERT INTO people VALUES ('13800000000')`)).rejects.toMatchObject({
      code: '23505',
    });
    const log = readFileSync(join(home(), 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('13800000000');
    expect(log).not.toContain(new URL(migrationUrl).password);
  });

  it('starts again after kill -9 of the server, and loses nothing committed', async () => {
    const first = await start(false);
    await query(first.migrationUrl, `CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)`);
    const killed = postmasterPid();
    process.kill(killed, 'SIGKILL');
    expect(existsSync(join(home(), 'data/postmaster.pid'))).toBe(true);
    const again = await start();
    expect(again.owned).toBe(true);
    expect(postmasterPid()).not.toBe(killed);
    expect(await query(again.migrationUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('removes a postmaster.pid whose number is somebody else now', async () => {
    await (await start()).stop();
    writeFileSync(join(home(), 'data/postmaster.pid'), `${process.pid}\n${home()}/data\n1\n5432\n\n127.0.0.1\n`);
    const again = await start();
    expect(await query(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes over the server of a killed parent, and then stops it', async () => {
    const { child, db } = await launchChild();
    expect(db.owned).toBe(true);
    const pid = postmasterPid();
    await end(child, 'SIGKILL');
    expect(alive(pid)).toBe(true);
    const next = await start();
    expect(next.owned).toBe(true);
    expect(postmasterPid()).toBe(pid);
    expect(next.url).toBe(db.url);
    await next.stop();
    expect(alive(pid)).toBe(false);
  });

  it('joins a running server, and leaves it running at its own end', async () => {
    const { child, db } = await launchChild();
    const pid = postmasterPid();
    const joined = await start();
    expect(joined.owned).toBe(false);
    expect(joined.url).toBe(db.url);
    await joined.stop();
    expect(await query(db.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await end(child, 'SIGTERM');
    expect(alive(pid)).toBe(false);
  });

  it('has one owner when two processes make the cluster at once', async () => {
    const both = await Promise.all([launchChild(), launchChild()]);
    expect(both.map(({ db }) => db.owned).sort()).toEqual([false, true]);
    expect(both[0].db.url).toBe(both[1].db.url);
    expect(await query(both[1].db.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('begins anew after a first start that was killed half way', async () => {
    const child = spawn(process.execPath, ['--no-warnings', script, dir, 'volatile'], { stdio: 'ignore' });
    while (!existsSync(home()) || !readdirSync(home()).some((name) => /^[0-9a-f-]{36}\.new$/.test(name)))
      await new Promise((resume) => setTimeout(resume, 2));
    await end(child, 'SIGKILL');
    const db = await start();
    expect(db.owned).toBe(true);
    expect(await query(db.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says in one line that a port is taken, or that the credentials are lost', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startEmbedded(dir, { volatile: true, port })).rejects.toThrow(
      `port ${port} on 127.0.0.1 is taken; choose another for PostgreSQL`,
    );
    other.close();
    rmSync(join(home(), 'credentials.json'));
    await expect(startEmbedded(dir)).rejects.toThrow(/credentials\.json is missing, so nobody can log in; [^\n]+$/);
  });

  (process.getuid?.() === 0 ? it : it.skip)(
    'as root below a private folder, moves to where PostgreSQL may go',
    async () => {
      chmodSync(dir, 0o700);
      const db = await start();
      const [row] = await query<{ at: string }>(db.adminUrl, `SELECT current_setting('data_directory') AS at`);
      expect(row?.at).toMatch(/^\/var\/tmp\/zonekeeper-0\/[0-9a-f]{12}\/data$/);
      expect(statSync('/var/tmp/zonekeeper-0').mode & 0o022).toBe(0);
      await db.stop();
      rmSync(dirname(row?.at ?? dir), { recursive: true, force: true });
    },
  );
});
