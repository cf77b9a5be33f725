import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../../src/platform/database/launcher.ts';
import { fill, newDatabase, planOfPage, postmasterOf, type Base, type Rows } from './data.ts';
import { cores, forkLoad, memoryOf, pin, startServer, stop, type Server } from './processes.ts';
import { figure, ratio, table, verdictOf, type Line } from './report.ts';
import { submissionCheck } from './submission.ts';
import { alternate, noisy, type Figures, type JobFor, type Limits } from './rounds.ts';

// `npm run bench`: the server beside a bare one, in one run, round by round. Ratios and processor time are what counts;
// absolute figures are those of the machine. `--full` adds 10^7 rows, `--quick` leaves all but 10^4 out.
const full = process.argv.includes('--full');
const quick = process.argv.includes('--quick');
const sizes = quick ? [10_000] : [10_000, 100_000, 1_000_000, ...(full ? [10_000_000] : [])];
const limits: Limits = { rounds: quick ? 3 : 5, count: 4000, seconds: 4 };

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const folder = mkdtempSync(join('/var/tmp', 'zonekeeper-bench-'));
const say = (line: string): void => console.log(line);
const script = [join(root, 'dist/src/main.js')];
/** Ours runs as `npm start` runs it. */
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
const flags = scripts.start.split(' ').filter((word) => word.startsWith('--'));

interface Login {
  readonly accessToken: string;
  readonly organization: { readonly id: string };
}
const login = async (server: Server, role: string): Promise<Login> =>
  (await (await fetch(`http://127.0.0.1:${server.port}/demo/tokens?role=${role}`)).json()) as Login;
const bearer = (l: Login): Record<string, string> => ({ authorization: `Bearer ${l.accessToken}` });

const openServer = (name: string, { url, ownerUrl }: Base): Promise<Server> =>
  startServer(
    name,
    script,
    {
      DATABASE_URL: url,
      MIGRATION_DATABASE_URL: ownerUrl,
      DEMO: 'true',
      ROLE: 'api',
      RATE_LIMIT: '100000000',
      DATA_DIR: join(folder, name),
    },
    folder,
    flags,
  );

/** Cursors are each server's own: the paths of its first 40 pages. */
async function pagesOf(server: Server, headers: Record<string, string>): Promise<string[]> {
  const paths = ['/api/v1/agreements?limit=20'];
  while (paths.length < 40) {
    const answer = await fetch(`http://127.0.0.1:${server.port}${paths.at(-1)}`, { headers });
    const { nextCursor, items } = (await answer.json()) as { nextCursor?: string; items?: unknown[] };
    if (items?.length !== 20) throw new Error(`${server.name} gave no page of 20: ${answer.status}`);
    if (nextCursor === undefined) break;
    paths.push(`/api/v1/agreements?limit=20&cursor=${nextCursor}`);
  }
  return paths;
}

const load = forkLoad(join(here, 'load.ts'));
const cluster = await startEmbedded(folder, { volatile: true });
const lines: Line[] = [];
const raw: Record<string, unknown> = {};
const servers: Server[] = [];
const note = (name: string, figures: readonly Figures[]): void => {
  raw[name] = figures;
  say(
    `  ${name}: ${figures.map((f) => `${f.cpu.toFixed(0)} us (+${f.waited.toFixed(0)} waiting), ${f.rps.toFixed(0)}/s, p99 ${f.p99.toFixed(1)} ms`).join(' | ')}`,
  );
};

try {
  say(`node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? '?'}), database without fsync`);
  if (cores) pin(await postmasterOf(cluster), cores.rest);
  const bases: { readonly count: number; readonly base: Base; readonly server: Server; readonly rows: Rows }[] = [];
  for (const count of sizes) {
    const base = await newDatabase(cluster, `bench_${count}`);
    const server = await openServer(`zonekeeper-${count}`, base);
    servers.push(server);
    const began = performance.now();
    const operator = await login(server, 'operator');
    bases.push({ count, base, server, rows: await fill(base, count, operator.organization.id) });
    const index = await planOfPage(base, operator.organization.id);
    say(`  ${count} agreements in ${((performance.now() - began) / 1000).toFixed(1)} s; the page is read by: ${index}`);
  }
  const [small] = bases;
  if (!small) throw new Error('no database');
  const again = await openServer('zonekeeper-second', small.base);
  servers.push(again);
  const bare = await startServer('bare', [join(here, 'bare.ts')], { DATABASE_URL: small.base.url }, folder);
  servers.push(bare);
  const both = [[small.server], [bare]];
  const operator = bearer(await login(small.server, 'operator'));
  const center = bearer(await login(small.server, 'governance_center'));
  const compare = async (name: string, reach: { cpu: number; rps: number }, job: JobFor): Promise<void> => {
    const [ours, theirs] = await alternate(load, both, limits, job);
    if (!ours || !theirs) return;
    note(name, [ours, theirs]);
    lines.push(ratio(`${name}, CPU`, 'us', ours.cpu, theirs.cpu, { most: reach.cpu }));
    lines.push(ratio(`${name}, rate`, 'rps', ours.rps, theirs.rps, { least: reach.rps }, noisy([ours, theirs])));
  };

  const single = small.rows.agreementIds.map((id) => `/api/v1/agreements/${id}`);
  const ready = small.rows.zoneIds.map((id) => `/api/v1/zones/${id}/report-ready`);
  await compare('GET one agreement', { cpu: 2.5, rps: 0.5 }, () => ({
    method: 'GET',
    paths: single,
    headers: operator,
  }));
  const pages = new Map<Server, string[]>();
  for (const server of [small.server, bare]) pages.set(server, await pagesOf(server, operator));
  await compare('list of 20', { cpu: 2, rps: 0.7 }, (s) => ({
    method: 'GET',
    paths: pages.get(s) ?? [],
    headers: operator,
  }));
  const act = {
    method: 'POST',
    paths: ready,
    headers: center,
    body: JSON.stringify({ report: '专区已具备运行条件。' }),
  } as const;
  await compare('act', { cpu: 2.5, rps: 0.7 }, () => act);
  await compare('act with key', { cpu: 2.5, rps: 0.7 }, () => ({ ...act, keyed: true }));

  lines.push(await submissionCheck(`http://127.0.0.1:${small.server.port}`, operator));

  const [one, pair] = await alternate(load, [[small.server], [small.server, again]], { ...limits, rounds: 5 }, () => ({
    method: 'GET',
    paths: single,
    headers: operator,
  }));
  if (one && pair) {
    note('GET, two processes', [pair, one]);
    lines.push(ratio('GET, CPU with two processes (against one)', 'us', pair.cpu, one.cpu, { most: 1.1 }));
  }
  const memory = [small.server, bare].map((s) => memoryOf(s.pid));
  lines.push(ratio('memory under load', 'MB', memory[0] ?? 0, memory[1] ?? 1, { most: 1.7 }));
  lines.push(figure('memory under load', 'MB', memory[0] ?? 0, { most: 450 }));
  raw.memory = memory;
  raw.loadlessMemory = memoryOf(again.pid);

  const headersOf = new Map<Server, Record<string, string>>();
  for (const { server } of bases) {
    const headers = bearer(await login(server, 'operator'));
    headersOf.set(server, headers);
    pages.set(server, await pagesOf(server, headers));
  }
  if (bases.length > 1) {
    const grown = await alternate(
      load,
      bases.map((b) => [b.server]),
      limits,
      (s) => ({ method: 'GET', paths: pages.get(s) ?? [], headers: headersOf.get(s) ?? {} }),
    );
    note(`list of 20 at ${sizes.join(', ')} rows`, grown);
    const [first, ...rest] = grown;
    for (const [i, f] of rest.entries()) {
      const name = `list of 20 at 10^${Math.log10(sizes[i + 1] ?? 1)} (against 10^4), median time`;
      if (first) lines.push(ratio(name, 'ms', f.p50, first.p50, { most: 1.5 }, noisy(grown)));
    }
  }

  lines.push(figure('start: database ready to serving', 's', again.startedIn / 1000, { most: 2 }));
  const fresh = await startServer(
    'zonekeeper-fresh',
    script,
    { DATA_DIR: join(folder, 'fresh'), DEMO: 'true' },
    folder,
  );
  servers.push(fresh);
  lines.push(
    figure('start: empty folder to serving (embedded database, seed)', 's', fresh.startedIn / 1000, { most: 60 }),
  );

  say(`\n${table(lines)}`);
  const file = join(tmpdir(), `zonekeeper-bench-${process.pid}.json`);
  const shown = lines.map((l) => ({ ...l, verdict: verdictOf(l) }));
  writeFileSync(file, JSON.stringify({ node: process.version, sizes, limits, lines: shown, raw }, null, 1));
  say(`\nAll runs: ${file}`);
} finally {
  await stop(load);
  await Promise.all(servers.map((s) => s.stop().catch(() => undefined)));
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
