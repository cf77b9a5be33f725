import { execFile } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { processIdentity, stillRuns, withFileLock } from '../files/lock.ts';
import { canReach, findBinaries, serverAccount, type Account } from './binaries.ts';
import {
  findRunning,
  launch,
  reasonIn,
  requestStop,
  shutDown,
  type Cluster,
  type LaunchOptions,
  type Running,
} from './postmaster.ts';
import { APP_ROLE, ensureRoles, OWNER_ROLE } from './roles.ts';

/** A running embedded PostgreSQL. The URLs hold passwords: log them only where a person asked for them. */
export interface EmbeddedDatabase {
  /** As zonekeeper_app: no DDL. */
  readonly url: string;
  /** As zonekeeper_owner: migrations. */
  readonly migrationUrl: string;
  /** As superuser, database `postgres`: tests and repair. */
  readonly adminUrl: string;
  /** False when another live process started the server; that one stops it. */
  readonly owned: boolean;
  /** Stops the server if it is ours. Call it last, after everything that uses the database. */
  stop(): Promise<void>;
}

/** `volatile` trades durability for speed, for tests; `port` absent: any free one. */
export type EmbeddedOptions = LaunchOptions;

interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}
const DATABASE = 'zonekeeper';
const run = promisify(execFile);

/**
 * Starts PostgreSQL under `<dataDir>/postgres`, or joins the server that already runs there. One whose starter
 * was killed is taken over.
 * @throws Error with one readable line
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const { home, account } = clusterHome(dataDir);
  return await withFileLock(join(home, 'start.lock'), async () => {
    const data = join(home, 'data');
    const secrets = readSecrets(home, existsSync(data));
    const urlAt = (port: number) => `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`;
    const cluster: Cluster = { home, data, account, urlAt, native: findBinaries(account, home) };
    clearLeftovers(home);
    if (!existsSync(data)) await initialize(cluster, secrets, options.volatile === true);
    const running = (await findRunning(cluster)) ?? (await launch(cluster, options));
    const stop = takeCharge(cluster, running);
    const setup = { database: DATABASE, ownerPassword: secrets.owner, appPassword: secrets.app };
    await ensureRoles(urlAt(running.port), setup);
    const as = (role: string, password: string) =>
      `postgres://${role}:${password}@127.0.0.1:${running.port}/${DATABASE}`;
    return {
      url: as(APP_ROLE, secrets.app),
      migrationUrl: as(OWNER_ROLE, secrets.owner),
      adminUrl: urlAt(running.port),
      owned: stop !== undefined,
      stop: stop ?? (() => Promise.resolve()),
    };
  });
}

/** Where the embedded server of a data folder keeps its cluster and credentials; made if it is not there. */
export const clusterHome = (dataDir: string): { readonly home: string; readonly account: Account } => {
  const account = serverAccount();
  return { home: prepareHome(resolve(dataDir), account), account };
};

/** The folder of cluster, log and credentials, private to the server's account. What exists already is never left for another place. */
function prepareHome(dataDir: string, account: Account): string {
  const near = join(dataDir, 'postgres');
  const base = `/var/tmp/zonekeeper-${process.getuid?.() ?? 0}`;
  const far = join(base, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  mkdirSync(dataDir, { recursive: true });
  const home = [near, far].find((at) => existsSync(join(at, 'data'))) ?? (canReach(dataDir, account) ? near : far);
  if (home === far) privateBase(base);
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) chownSync(home, account.uid, account.gid);
  return home;
}

/** /var/tmp is everybody's: a folder somebody else prepared there must not receive our data. */
function privateBase(base: string): void {
  mkdirSync(base, { recursive: true, mode: 0o711 });
  const stat = lstatSync(base);
  if (!stat.isDirectory() || stat.uid !== process.getuid?.() || (stat.mode & 0o022) !== 0)
    throw new Error(`${base} is not a folder of our own; remove it, or set DATA_DIR where PostgreSQL may enter`);
}

/** Passwords by chance, kept where only the starting account reads them. */
function readSecrets(home: string, clusterExists: boolean): Secrets {
  const file = join(home, 'credentials.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (clusterExists)
    throw new Error(`${file} is missing, so nobody can log in; restore it, or remove ${home} to begin anew`);
  const password = () => randomBytes(24).toString('base64url');
  const secrets = { superuser: password(), owner: password(), app: password() };
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** Makes the cluster beside its place and moves it there whole, so that a killed first start leaves nothing half made. */
async function initialize(
  { home, data, native, account }: Cluster,
  secrets: Secrets,
  volatile: boolean,
): Promise<void> {
  // An initdb outlives its killed starter and goes on writing: never the same place twice.
  const made = join(home, `${randomUUID()}.new`);
  const password = join(home, 'password');
  writeFileSync(password, secrets.superuser, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(password, account.uid, account.gid);
  const access = ['-U', 'postgres', `--pwfile=${password}`, '--auth=scram-sha-256'];
  // The provider sorts alike everywhere; pg_trgm still asks the system's ctype what a Chinese character is.
  const ctype = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform as string] ?? 'C';
  const provider = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const language = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`, ...provider];
  const flags = ['-D', made, ...access, ...language, '--no-instructions', ...(volatile ? ['--no-sync'] : [])];
  try {
    await run(join(native, 'bin/initdb'), flags, { ...account, cwd: home, env: { LC_ALL: 'C' } });
    renameSync(made, data);
  } catch (error) {
    const said = reasonIn(String((error as { stderr?: string }).stderr ?? error));
    throw new Error(`PostgreSQL could not make its cluster in ${home}: ${said}`, { cause: error });
  } finally {
    rmSync(password, { force: true });
  }
}

function clearLeftovers(home: string): void {
  for (const name of readdirSync(home).filter((entry) => entry.endsWith('.new'))) {
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch {
      continue; // An orphaned initdb is still at it; the next start clears it.
    }
  }
}

/** Answers how to stop the server, or nothing while the process in charge lives. */
function takeCharge(cluster: Cluster, running: Running): (() => Promise<void>) | undefined {
  const file = join(cluster.home, 'owner');
  const inCharge = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
  if (inCharge[1] === String(running.pid) && stillRuns(inCharge[0] ?? '')) return undefined;
  writeFileSync(file, `${processIdentity(process.pid)} ${running.pid}`, { mode: 0o600 });
  const atExit = () => requestStop(running.pid, cluster);
  process.once('exit', atExit);
  let stopping: Promise<void> | undefined;
  return () => {
    process.removeListener('exit', atExit);
    stopping ??= shutDown(running, cluster).then(() => rmSync(file, { force: true }));
    return stopping;
  };
}
