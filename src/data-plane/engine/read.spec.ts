import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from './engine.ts';
import type { EngineError } from './engine-error.ts';
import { SUBJECT_REF } from './job.ts';
import type { ReadJob } from './job.ts';
import { subjectRef } from './resident-id.ts';
import {
  deidentifyJob,
  ingestJob,
  newFolder,
  rowsOf,
  SUBJECT_KEY,
  writePersons,
} from '../../../test/support/person-jobs.ts';

describe('read', () => {
  const engine = new Engine();
  let folder: string;
  let job: ReadJob;
  let refs: string[];

  beforeAll(async () => {
    folder = await newFolder();
    refs = await writePersons(folder, { rows: 2000 });
    await engine.ingest(ingestJob(folder));
    const copy = deidentifyJob(folder, { evaluate: { quasiIdentifiers: [], k: 1, suppressBelowK: false } });
    await engine.deidentify(copy);
    job = { source: join(folder, 'copy.parquet'), columns: ['resident_id', 'birth_date', 'district', 'diagnosis'] };
  }, 20_000);
  afterAll(async () => {
    await engine.stop();
    await rm(folder, { recursive: true });
  });

  const code = (of: ReadJob): Promise<unknown> =>
    rowsOf(engine.read(of)).then(
      () => 'done',
      (thrown: EngineError) => thrown.code,
    );

  it('gives whole rows in chunks of at most 64 KiB and says when it is complete', async () => {
    const stream = engine.read(job);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      expect(stream.complete).toBe(false);
      chunks.push(chunk);
    }
    expect([stream.rows, stream.complete]).toEqual([1800, true]);
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.filter((chunk) => chunk.length > 65_536 || chunk.at(-1) !== 10)).toEqual([]);
  });

  it('pages by row number: two pages and the rest are the whole', async () => {
    const all = await rowsOf(engine.read(job));
    const paged: Record<string, unknown>[] = [];
    for (let afterRow = -1; paged.length < all.length;) {
      const stream = engine.read({ ...job, afterRow, limit: 700 });
      const page = await rowsOf(stream);
      expect(page.length).toBeLessThanOrEqual(700);
      paged.push(...page);
      afterRow = stream.cursor;
    }
    expect(paged).toEqual(all);
  }, 20_000);

  it('filters by the safe list only, with values as values', async () => {
    const filterable = ['district'];
    const rows = await rowsOf(
      engine.read({ ...job, filterable, filters: [{ column: 'district', in: ['320102', '320104'] }] }),
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map((row) => row['district']))).toEqual(new Set(['320102', '320104']));
    expect(
      await rowsOf(engine.read({ ...job, filterable, filters: [{ column: 'district', in: ["x' OR '1'='1"] }] })),
    ).toEqual([]);
    expect(await code({ ...job, filterable, filters: [{ column: 'diagnosis', in: ['E'] }] })).toBe('unknown-field');
  });

  it.each([SUBJECT_REF, 'name', `x" , ${SUBJECT_REF} AS "y`])('never gives the column %s', async (column) => {
    expect(await code({ ...job, columns: [column] })).toBe('unknown-field');
  });

  it('leaves out persons excluded at the start', async () => {
    const rows = await rowsOf(engine.read({ ...job, excludedRefs: refs.slice(0, 1000) }));
    expect(rows).toHaveLength(800);
  });

  it('drops a person who withdraws while the next chunk is already on its way', async () => {
    const stream = engine.read(job);
    const chunks = stream[Symbol.asyncIterator]();
    const first = await chunks.next();
    expect(first.done).toBe(false);
    const given = stream.rows;
    const second = chunks.next();
    stream.excluded(refs);
    expect(await second).toEqual({ done: true, value: undefined });
    expect([stream.rows, stream.complete, given < 1800]).toEqual([given, true, true]);
  });

  it('drops exactly the excluded, before the first chunk too', async () => {
    const stream = engine.read(job);
    stream.excluded([refs[3] ?? '', subjectRef(SUBJECT_KEY, 'nobody')]);
    expect(await rowsOf(stream)).toHaveLength(1799);
  });

  it('ends with an error when killed, also when all rows were on their way', async () => {
    const stream = engine.read(job);
    const seen: number[] = [];
    const reading = (async () => {
      for await (const chunk of stream) {
        seen.push(chunk.length);
        stream.kill('suspended');
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'engine-killed', detail: { reason: 'suspended' } });
    expect([seen.length, stream.complete]).toEqual([1, false]);
  });

  it('gives its place back when the reader leaves early', async () => {
    const single = new Engine({ maxChildren: 1 });
    for (const turn of [1, 2, 3]) {
      for await (const chunk of single.read(job)) {
        expect(chunk.length).toBeGreaterThan(turn);
        break;
      }
    }
    await single.stop();
  });
});
