import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { v7 } from 'uuid';
import { startEmbedded } from '../../src/platform/database/launcher.ts';
import { newDatabase, postmasterOf, type Base } from './data.ts';
import { cores, pin, scheduledOf, startServer, type Server } from './processes.ts';
import { figure, ratio, table, type Line } from './report.ts';
import { median } from './rounds.ts';

// `node test/bench/ledger.ts` (the last part of `npm run bench`): what sealing costs those who write, and how far it is
// behind; what checking an export costs beside hashing its bytes. Two databases of one cluster in turn, round by round:
// one has a sealer (a process of its own, as it runs), the other has none.
const quick = process.argv.includes('--quick');
const [rounds, seconds, writers] = [quick ? 3 : 7, quick ? 2 : 5, 32];
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-bench-'));
const servers: Server[] = [];
const say = (line: string): void => console.log(line);

const serve = async (name: string, { url, ownerUrl }: Base, role: string): Promise<Server> => {
  const env = { DATABASE_URL: url, MIGRATION_DATABASE_URL: ownerUrl, DEMO: 'true', ROLE: role, DATA_DIR: join(folder, name) }; // prettier-ignore
  const server = await startServer(name, [join(root, 'dist/src/main.js')], env, folder);
  servers.push(server);
  return server;
};

/** A row as an act writes one, 32 of them at a time, each in a transaction of its own. */
const append = {
  name: 'append',
  text: `INSERT INTO audit_events (id, operation, object_type, object_id, result, organization_id, roles, request_id, legal_at, recorded_at, payload)
    VALUES ($1, 'bench.write', 'bench', $2, 'done', $2, '{operator}', $3, now(), $4, $5)`,
};
const input = {
  reason: '逾期未改正，依协议第三条暂停',
  ground: 'breach',
  fields: ['district', 'birth_date', 'diagnosis'],
};

async function write(clients: readonly pg.Client[]): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  let n = 0;
  const one = async (client: pg.Client): Promise<void> => {
    while (performance.now() < until) {
      const [id, organization] = [v7(), v7()];
      const payload = Buffer.from(JSON.stringify({ id, operation: 'bench.write', organization, input }));
      await client.query({ ...append, values: [id, organization, `bench-${n}`, new Date(), payload] });
      n += 1;
    }
  };
  await Promise.all(clients.map(one));
  return (n / (performance.now() - began)) * 1000;
}
const connected = (url: string): Promise<pg.Client[]> =>
  Promise.all(
    Array.from({ length: writers }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );

/** Seconds from the writing of an event to the signature over it: at 99 of 100, and the longest. */
const lag = `SELECT percentile_cont(0.99) WITHIN GROUP (ORDER BY s)::float8 AS p99, max(s)::float8 AS most, count(*)::int AS n
  FROM (SELECT extract(epoch FROM c.signed_at - e.recorded_at) AS s FROM audit_events e
    JOIN ledger_leaves l ON l.event_id = e.id CROSS JOIN LATERAL (SELECT signed_at FROM ledger_checkpoints c
      WHERE c.size > l.leaf_index ORDER BY c.size LIMIT 1) c
    WHERE e.operation = 'bench.write' AND e.recorded_at >= $1) t`;
const unsealed = 'SELECT (SELECT count(*) FROM audit_events) - (SELECT count(*) FROM ledger_leaves) AS n';
async function sealed(reader: pg.Client): Promise<void> {
  for (let i = 0; i < 600; i += 1) {
    const { rows } = await reader.query<{ n: string }>(unsealed);
    if (Number(rows[0]?.n) === 0) return;
    await sleep(100);
  }
  throw new Error('the sealer does not come after');
}

/** One round beside a sealer: what was written a second, how far the signatures were behind, and what it took the sealer. */
interface Sealed {
  readonly rate: number;
  readonly lag: number;
  /** Microseconds an event on the sealer's core, and waiting for it. */
  readonly on: number;
  readonly waited: number;
}
async function beside(sealer: Server, clients: readonly pg.Client[], reader: pg.Client): Promise<Sealed> {
  const [began, before] = [new Date(), scheduledOf(sealer.pid)];
  const rate = await write(clients);
  await sealed(reader);
  const after = scheduledOf(sealer.pid);
  const { rows } = await reader.query<{ p99: number; most: number; n: number }>(lag, [began]);
  const { p99 = NaN, most = NaN, n = NaN } = rows[0] ?? {};
  say(
    `  ${rate.toFixed(0)}/s beside the sealer; lag p99 ${p99.toFixed(2)} s, at most ${most.toFixed(2)} s of ${n} events`,
  );
  const each = (part: 'on' | 'waited'): number => (after[part] - before[part]) / 1000 / n;
  return { rate, lag: p99, on: each('on'), waited: each('waited') };
}

/** A B A B; the first round warms up. */
async function writing(plain: Base, withSealer: Base, sealer: Server): Promise<Line[]> {
  const [alone, along] = [await connected(plain.url), await connected(withSealer.url)];
  const reader = new pg.Client({ connectionString: withSealer.ownerUrl });
  await reader.connect();
  const without: number[] = [];
  const runs: Sealed[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const rate = await write(alone);
    say(`  ${rate.toFixed(0)}/s without`);
    const run = await beside(sealer, along, reader);
    if (round === 0) continue;
    without.push(rate);
    runs.push(run);
  }
  await Promise.all([reader, ...alone, ...along].map((client) => client.end()));
  const of = (part: keyof Sealed): number => median(runs.map((r) => r[part]));
  say(`  the sealer: ${of('on').toFixed(0)} us an event on its core, and ${of('waited').toFixed(0)} us waiting for it`);
  const noisy = of('waited') > 0.25 * (of('on') + of('waited')); // as in rounds.ts: others had its core
  // others make a lag longer, never shorter: one that reaches in spite of them does
  const behind = (what: string, s: number): Line => ({ ...figure(what, 's', s, { most: 1 }), noisy: noisy && s > 1 });
  // round by round: a machine that grows slower in between does so for both
  const kept = median(runs.map(({ rate }, i) => rate / (without[i] ?? NaN)));
  return [
    { ...ratio('audit append with the sealer, 32 writers', 'events/s', of('rate'), median(without), { least: 0.85 }), judged: kept }, // prettier-ignore
    figure('the sealer, CPU for one event', 'us', of('on'), undefined),
    behind('seal lag, p99 (median of the rounds)', of('lag')),
    behind('seal lag, p99 (worst round)', Math.max(...runs.map((r) => r.lag))),
  ];
}

/** Processor milliseconds of a command, all of its threads. */
function cpuOf(args: readonly string[]): number {
  const told = "process.on('exit',()=>{const c=process.cpuUsage();process.stderr.write('cpu '+(c.user+c.system))})";
  const flags = ['--no-warnings', `--import=data:text/javascript,${encodeURIComponent(told)}`];
  const { status, stderr, stdout } = spawnSync(process.execPath, [...flags, ...args], { encoding: 'utf8' });
  const [, micros] = /cpu (\d+)$/.exec(stderr) ?? [];
  if (status !== 0 || micros === undefined) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
  return Number(micros) / 1000;
}

async function checking({ port }: Server): Promise<Line[]> {
  const at = `http://127.0.0.1:${port}`;
  const logins = (await (await fetch(`${at}/demo/tokens`)).json()) as { accessToken: string }[];
  const auditor = logins.map(({ accessToken }) => ({ authorization: `Bearer ${accessToken}` }));
  const get = async (path: string): Promise<Response> => {
    for (const headers of auditor) {
      const answer = await fetch(`${at}/api/v1${path}`, { headers });
      if (answer.status === 200) return answer;
      await answer.arrayBuffer();
    }
    throw new Error(`nobody may read ${path}`);
  };
  const files = { export: join(folder, 'export.ndjson'), keys: join(folder, 'keys.json') };
  const exported = Buffer.from(await (await get('/audit/export')).arrayBuffer());
  writeFileSync(files.export, exported);
  writeFileSync(files.keys, await (await get('/audit/keys')).text());
  const { to } = JSON.parse(exported.toString('latin1', 0, exported.indexOf('\n'))) as { to: number };
  const witnessed = readFileSync(join(folder, 'sealed/witness/checkpoints.ndjson'), 'utf8').split('\n');
  const witness = join(folder, 'checkpoints.ndjson');
  // that it was exported is an event, too, and witnessed since
  const known = witnessed.filter((line) => Number(/"size":(\d+)/.exec(line)?.[1] ?? Infinity) <= to);
  writeFileSync(witness, known.slice(-1).join('\n')); // the one that somebody outside has noted down
  const events = exported.toString('latin1').split('\n').length;
  say(`  an export of ${(exported.length / 1e6).toFixed(1)} MB, ${events} lines, ${known.length} checkpoints`); // prettier-ignore
  const hash = [join(root, 'test/bench/hash.ts'), files.export];
  const verify = [join(root, 'dist/src/audit-verify.js'), files.export, '--checkpoint', witness, '--keys', files.keys];
  const idle = [join(root, 'test/bench/hash.ts'), '/dev/null'];
  const times: number[][] = [[], [], []];
  for (let round = 0; round <= rounds; round += 1)
    for (const [i, args] of [verify, hash, idle].entries()) {
      const ms = cpuOf(args);
      if (round > 0) times[i]?.push(ms);
    }
  const [checked = 0, hashed = 0, started = 0] = times.map(median);
  say(`  started and nothing done: ${started.toFixed(0)} ms`);
  return [ratio('offline verification of an export, CPU (without the start of the process)', 'ms', checked - started, hashed - started, { most: 3 })]; // prettier-ignore
}

const cluster = await startEmbedded(folder, { volatile: true });
try {
  if (cores) pin(await postmasterOf(cluster), cores.rest);
  const [plain, withSealer] = [await newDatabase(cluster, 'plain'), await newDatabase(cluster, 'sealed')];
  await serve('plain', plain, 'api');
  const server = await serve('sealed', withSealer, 'all');
  if (cores) pin(process.pid, cores.rest);
  const lines = [...(await writing(plain, withSealer, server)), ...(await checking(server))];
  say(`\n${table(lines)}`);
} finally {
  await Promise.all(servers.map((s) => s.stop().catch(() => undefined)));
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
