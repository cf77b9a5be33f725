import { setTimeout as sleep } from 'node:timers/promises';
import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, openComprehensive, plainGrantUnder, supply } from '../support/deliveries.ts';
import { signAgreement } from '../support/evaluating.ts';
import { CrookedIssuer, issuerSettings, issuersFile } from '../support/logins.ts';
import { randoms } from '../support/randoms.ts';
import { Remote } from '../support/remote.ts';
import { BOUND_MS, medianOf, trial, type Seen } from '../support/revocation-trial.ts';
import * as revoking from '../support/revoking.ts';
import { buildServers, endServers, Server } from '../support/server.ts';
import { ranBetween } from '../support/stood-still.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
const TRIALS = 200;
const AT_ONCE = 12;
const SEED = Number(process.env.SEED ?? 20260101);
const random = randoms(SEED);
/** Prepares what the replicas are asked about, and hands out tokens; it is none of them. */
let world: World;
let replicas: string[];
let issuer: CrookedIssuer;
let file: ReturnType<typeof issuersFile>;
/** The same kind is revoked at once: the news of one kind shall not make up for those that another one fails to tell. */
let kinds: revoking.Subject[][];

beforeAll(async () => {
  issuer = await CrookedIssuer.open();
  file = issuersFile([issuerSettings(issuer.url)]);
  const env = { PUBLIC_URL: revoking.PUBLIC_URL, OIDC_ISSUERS_FILE: file.path };
  world = await openWorld(env);
  [replicas] = await Promise.all([started(env), makeSubjects()]);
});
/** Three processes of the product on the database of the world. */
async function started(env: Readonly<Record<string, string>>): Promise<string[]> {
  await buildServers();
  const { url, ownerUrl } = world.urls;
  const database = { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl, DATA_DIR: world.folder, DB_POOL: '5' };
  const limits = { DEMO: 'true', RATE_LIMIT: '0', HEAVY_LIMIT: '1000' };
  const servers = [1, 2, 3].map(() => new Server({ ...env, ...database, ...limits }));
  await Promise.all(servers.map((server) => server.ready()));
  return await Promise.all(servers.map((server) => server.listening()));
}
async function makeSubjects(): Promise<void> {
  const { organizationSubject, personSubject, levelSubject, revokedClientSubject, keySubject } = revoking;
  const makers = [organizationSubject, personSubject, levelSubject, revokedClientSubject, keySubject];
  const all = [...makers, (at: World) => revoking.identitySubject(at, issuer)];
  kinds = all.map(() => []);
  for (const [i, make] of all.entries()) for (let n = 0; n < AT_ONCE; n += 1) kinds[i]?.push(await make(world));
}
afterAll(async () => {
  await endServers();
  await world.close();
  await issuer.close();
  file.remove();
});

/** Trials of one kind, revoked at the replica whose turn it is; how old is what the others know is left to chance. */
async function round(n: number, most = AT_ONCE): Promise<Seen[]> {
  const subjects = (kinds[n % kinds.length] ?? []).slice(0, most);
  const at = replicas[n % replicas.length] ?? '';
  const seen = await Promise.all(subjects.map((s) => trial(world, s, at, replicas, 20 + random() * 300)));
  for (const subject of subjects) await subject.restore(world);
  return seen.flat();
}
function report(what: string, seen: readonly Seen[]): { readonly median: number; readonly most: number } {
  const after = seen.map((s) => s.refusedAfter);
  const [median, most] = [medianOf(after), Math.max(...seen.map((s) => s.begunAfter))];
  const answered = `refused after ${Math.round(median)} ms (median), ${Math.round(Math.max(...after))} ms (most)`;
  const begun = `the last to be refused began after ${Math.round(most)} ms`;
  const trials = `${seen.length / replicas.length} trials, 3 replicas`;
  console.info(`revocation, ${what}, seed ${SEED}: ${trials}: ${answered}; ${begun}`);
  return { median, most };
}
/** The connections on which the replicas listen; this process has one, too. */
const listening = async (): Promise<number[]> => {
  const asked = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'zonekeeper_cut_off'`;
  return (await world.sql<{ pid: number }>(asked)).map(({ pid }) => pid);
};

/** While it runs, the listening connections are alive and say nothing; they are the same afterwards. */
async function unheard<T>(work: () => Promise<T>): Promise<T> {
  const deaf = await listening();
  expect(deaf).toHaveLength(replicas.length + 1);
  for (const pid of deaf) process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const pid of deaf) process.kill(pid, 'SIGCONT');
    expect(await listening()).toEqual(expect.arrayContaining(deaf));
  }
}

describe('what is revoked at one replica is refused by all three of them', () => {
  it(`within a second and until it is given back: ${TRIALS} trials`, async () => {
    const seen: Seen[] = [];
    for (let n = 0; seen.length < TRIALS * replicas.length; n += 1) seen.push(...(await round(n)));
    const { median, most } = report('told at once', seen);
    expect(seen.length).toBeGreaterThanOrEqual(TRIALS * replicas.length);
    expect(new Set(seen.map((s) => s.kind)).size).toBe(6);
    expect(seen.flatMap((s) => s.wrong)).toEqual([]);
    expect(most).toBeLessThanOrEqual(BOUND_MS);
    expect(median).toBeLessThan(200); // the news do it, not the bound of what is remembered
  });

  it('within a second also when no news arrive', async () => {
    const seen: Seen[] = [];
    // a replica gives up a connection that is silent for ten seconds: not all in one silence
    for (let n = 0; n < kinds.length; n += 1) seen.push(...(await unheard(() => round(n, 6))));
    const { median, most } = report('nothing heard', seen);
    expect(seen.flatMap((s) => s.wrong)).toEqual([]);
    expect(most).toBeLessThanOrEqual(BOUND_MS);
    expect(median).toBeGreaterThan(50); // nobody was told, or this would be no trial of the bound
  });

  it('within a second also when the listening connections are cut, and they come back', async () => {
    let cutting = true;
    const cuts = (async () => {
      for (; cutting; await sleep(100)) for (const pid of await listening()) process.kill(pid, 'SIGTERM');
    })();
    const seen = await round(1, 6).finally(() => (cutting = false));
    await cuts;
    const { most } = report('connections cut', seen);
    expect(seen.flatMap((s) => s.wrong)).toEqual([]);
    expect(most).toBeLessThanOrEqual(BOUND_MS);
    for (let i = 0; i < 100 && (await listening()).length <= replicas.length; i += 1) await sleep(50);
    expect(await listening()).toHaveLength(replicas.length + 1);
  });
});

describe('a delivery that is read at one replica ends with what is revoked at another', () => {
  const ROWS = 400_000;
  let grantId: string;
  beforeAll(async () => {
    const { communities } = seedIds.resources;
    expect((await supply(world, 'dataProvider', communities, communityCsv(ROWS))).status).toBe(201);
    expect((await openComprehensive(world)).status).toBe(200);
    grantId = await plainGrantUnder(world, await signAgreement(world, 'comprehensive', 'operator'));
  });
  const readers: [string, (at: World) => Promise<revoking.Subject>][] = [
    ['person', revoking.personSubject],
    ['level', revoking.levelSubject],
    ['client', revoking.revokedClientSubject],
    ['key', revoking.keySubject],
    ['identity', (at) => revoking.identitySubject(at, issuer)],
  ];

  it.each(readers)('%s: no byte comes later than a second after the answer', async (_what, make) => {
    const subject = await make(world);
    const made = await world.post('operator', '/deliveries', { grantId });
    expect(made.status).toBe(201);
    const [at = '', reader = ''] = replicas;
    const remote = new Remote(reader, world.leaks);
    const running = remote.stream(`/deliveries/${made.body.id as string}/rows`, subject.token, 20);
    await running.begun;
    await sleep(400);
    await revoking.act(world, subject.revoke(), at);
    const revoked = performance.now();
    const { whole, lastByteAt } = await running.rest();
    expect(whole).toBe(false);
    expect(ranBetween(revoked, lastByteAt)).toBeLessThanOrEqual(BOUND_MS);
    let receipt = await world.get('governanceCenter', `/deliveries/${made.body.id as string}`);
    for (let i = 0; receipt.body.state === 'running' && i < 40; i += 1) {
      await sleep(25);
      receipt = await world.get('governanceCenter', `/deliveries/${made.body.id as string}`);
    }
    expect(receipt.body).toMatchObject({ state: 'cut', reason: 'login-revoked' });
  });

  it('none is asked for where the login is still remembered: it is read again with the data', async () => {
    const [at = '', other = ''] = replicas;
    const tried = async (): Promise<{ readonly asked: number; readonly remembered: number }> => {
      const { token, asks, revoke } = await revoking.personSubject(world);
      expect(await revoking.call(other, asks.method, token, asks.path)).toBe(200);
      await revoking.act(world, revoke(), at);
      const asked = await revoking.call(other, 'POST', token, '/deliveries', { grantId });
      return { asked, remembered: await revoking.call(other, asks.method, token, asks.path) };
    };
    const all = await unheard(async () => [await tried(), await tried(), await tried(), await tried(), await tried()]);
    expect(all.some(({ remembered }) => remembered === 200)).toBe(true);
    expect(all.map(({ asked }) => asked)).toEqual([401, 401, 401, 401, 401]);
  });
});
