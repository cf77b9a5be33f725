import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Engine } from './engine.ts';
import type { EngineError } from './engine-error.ts';
import { CHILD_ENV, commandLine, sandboxLevel } from './sandbox.ts';
import { deidentifyJob, ingestJob, rowsOf, takenIn } from '../../../test/support/person-jobs.ts';

let folder: string;
beforeAll(async () => void (folder = await takenIn(60_000)), 30_000);
afterAll(() => rm(folder, { recursive: true }));

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (thrown: EngineError) => thrown.code,
  );
const ps = (...args: string[]): string[] =>
  spawnSync('ps', args, { encoding: 'utf8' })
    .stdout.split(/\s+/)
    .filter((word) => word !== '');
/** Processes started by this one, and by those; whoever died may still be listed as a zombie until it is reaped. */
const below = (pid: number): number[] =>
  ps('-o', 'pid=', '--ppid', String(pid))
    .map(Number)
    .flatMap((child) => [child, ...below(child)]);
const alive = (pid: number): boolean => ps('-o', 'stat=', '-p', String(pid)).some((state) => !state.startsWith('Z'));
const columns = ['district'];

describe.each<'auto' | 'off'>(['auto', 'off'])('a child with sandbox %s', (sandbox) => {
  const source = (): string => join(folder, 'snapshot.parquet');
  let engine: Engine;
  beforeEach(() => (engine = new Engine({ sandbox, maxChildren: 1 })));
  afterEach(() => engine.stop());

  it.each([
    ['refused', () => false],
    ['broken', () => Promise.reject(new Error('no database'))],
  ])('is killed when the lease is %s', async (_, renew) => {
    const stream = engine.read({ source: source(), columns }, { renew });
    const reading = (async () => {
      for await (const chunk of stream) await pause(chunk.length > 0 ? 200 : 0);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'engine-killed', detail: { reason: 'lease-refused' } });
  });

  it('stops for an abort signal, running or still in the queue, and leaves no file', async () => {
    const abort = new AbortController();
    const output = join(folder, 'aborted.parquet');
    const running = code(engine.ingest(ingestJob(folder, { output }), { signal: abort.signal }));
    const queued = code(engine.ingest(ingestJob(folder, { output }), { signal: abort.signal }));
    await pause(150);
    abort.abort();
    expect(await Promise.all([running, queued])).toEqual(['aborted', 'aborted']);
    expect((await readdir(folder)).sort()).toEqual(['persons.csv', 'refs', 'snapshot.parquet']);
  });

  it('is gone, and gives its place back, when it is killed while its walls still go up', async () => {
    for (let at = 0; at < 200; at += 1) {
      const abort = new AbortController();
      const job = code(engine.ingest(ingestJob(folder, { output: join(folder, 'early') }), { signal: abort.signal }));
      setTimeout(() => abort.abort(), 2 + (at % 20) / 4);
      expect(await job).toBe('aborted');
    }
    expect((await rowsOf(engine.read({ source: source(), columns }))).length).toBeGreaterThan(0);
  }, 60_000);

  it('runs one after the other in a queue of one, and all are ended by stop', async () => {
    const outputs = ['a', 'b', 'c'].map((name) => join(folder, sandbox, name));
    const jobs = outputs.map((output) => code(engine.ingest(ingestJob(folder, { output }))));
    expect(await jobs[0]).toBe('done');
    await engine.stop(); // at once: one has just begun, one is queued, and neither can have ended
    expect(await Promise.all(jobs.slice(1))).toEqual(['engine-stopped', 'engine-stopped']);
    expect(await code(engine.ingest(ingestJob(folder)))).toBe('engine-stopped');
    expect(await readdir(join(folder, sandbox))).toEqual(['a']);
    await rm(join(folder, sandbox), { recursive: true });
  }, 20_000);

  it('dies with its parent', async () => {
    const script = `
      import { Engine } from ${JSON.stringify(join(__dirname, 'engine.ts'))};
      const engine = new Engine({ sandbox: ${JSON.stringify(sandbox)} });
      for await (const chunk of engine.read(${JSON.stringify({ source: source(), columns })})) {
        process.stdout.write(String(chunk.length));
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      }`;
    const parent = spawn(process.execPath, ['--no-warnings', '--input-type=module-typescript', '-e', script]);
    await once(parent.stdout, 'data');
    const children = below(parent.pid ?? 0);
    expect(children.filter(alive).length).toBeGreaterThan(0);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    while (children.some(alive)) await pause(20); // at the latest by the end of this test's time
    expect(children.filter(alive)).toEqual([]);
  }, 10_000);

  it('reports too little memory as such, and nothing of the engine', async () => {
    const small = new Engine({ sandbox, memoryLimitMb: 8 });
    const thrown = await small.deidentify(deidentifyJob(folder)).catch((error: unknown) => error as EngineError);
    expect(thrown).toMatchObject({ code: 'engine-memory', detail: { kind: 'Out of Memory' } });
    await small.stop();
  }, 20_000);

  it('reports a broken file as a failure by its class alone', async () => {
    const broken = join(folder, 'broken.parquet');
    await writeFile(broken, 'PAR1 320102199003070017 PAR1');
    const thrown = await rowsOf(engine.read({ source: broken, columns })).catch(
      (error: unknown) => error as EngineError,
    );
    expect(thrown).toMatchObject({ code: 'engine-failed' });
    expect(JSON.stringify(thrown) + String(thrown)).not.toMatch(/320102|broken/);
    await rm(broken);
  });
});

describe('the walls', () => {
  // The child's own command line, with a probe in the child's place.
  const probe = (code: string): string | undefined => {
    const binds = { inputs: [join(folder, 'refs')] };
    const { file, args } = commandLine(sandboxLevel(), binds, 256);
    const found = spawnSync(file, [...args.slice(0, -1), '-e', code], { env: CHILD_ENV, encoding: 'utf8' });
    return found.stdout.trim();
  };
  const walled = (): boolean => sandboxLevel() === 'bubblewrap';

  it('show the inputs, and no other file, where bubblewrap is there', () => {
    const look = `const fs = require('fs'); console.log(['/in/0', ${JSON.stringify(join(folder, 'persons.csv'))}, '/etc/passwd', '/root'].map((path) => fs.existsSync(path)).join())`;
    expect(probe(look)).toBe(walled() ? 'true,false,false,false' : 'false,true,true,true');
  });

  it('let nothing be written and nobody be called', () => {
    const write = `try { require('fs').writeFileSync('/in/0', 'x'); console.log('written') } catch (e) { console.log(e.code) }`;
    expect(probe(write)).toBe(walled() ? 'EROFS' : 'ENOENT');
    const nets = `console.log(Object.values(require('os').networkInterfaces()).flat().filter((i) => !i.internal).length)`;
    expect(walled() ? probe(nets) : '0').toBe('0');
  });

  it('leave the environment empty', () => {
    expect(probe('console.log(Object.keys(process.env).filter((name) => !/^(PATH|PWD)$/.test(name)).join())')).toBe('');
  });
});

it('works in the scratch folder it is given, and clears it', async () => {
  const scratch = join(folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  const engine = new Engine({ scratch: () => Promise.resolve(scratch) });
  const seen: string[] = [];
  const ingested = engine.ingest(ingestJob(folder, { output: join(folder, 'elsewhere', 'snapshot.parquet') }));
  while (seen.length === 0) {
    seen.push(...(await readdir(scratch)));
    await new Promise((done) => setTimeout(done, 2));
  }
  expect((await ingested).rows).toBeGreaterThan(0);
  expect(seen).toEqual([expect.stringMatching(/^\.engine-job-/)]);
  expect([await readdir(scratch), await readdir(join(folder, 'elsewhere'))]).toEqual([[], ['snapshot.parquet']]);
  await engine.stop();
});
