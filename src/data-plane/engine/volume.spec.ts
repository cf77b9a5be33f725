import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from './engine.ts';
import type { EngineError } from './engine-error.ts';
import type { ReadJob } from './job.ts';
import type { RowStream } from './row-stream.ts';
import { deidentifyJob, ingestJob, newFolder, writePersons } from '../../../test/support/person-jobs.ts';

let folder: string;
let engine: Engine;
beforeEach(async () => {
  folder = await newFolder();
  engine = new Engine();
});
// also after a timeout: a child that still works would keep jest's worker from leaving
afterEach(async () => {
  await engine.stop();
  await rm(folder, { recursive: true });
});

/** Reads to the end; once more where the machine stood still for so long that the child's lease ran out, by design. */
async function readWhole(job: ReadJob, tries = 3): Promise<RowStream> {
  const stream = engine.read(job);
  try {
    for await (const chunk of stream) expect(chunk.length).toBeLessThanOrEqual(65_536);
    return stream;
  } catch (error) {
    if ((error as EngineError).detail?.reason !== 'lease-lapsed' || tries === 1) throw error;
    return await readWhole(job, tries - 1);
  }
}

// More than the 204,800 rows after which an appender flushes: a flush once cut the result it was fed from.
it('takes 210,000 persons in, nine in ten out, without growing the parent', async () => {
  const refs = await writePersons(folder, { rows: 210_000 });
  const before = process.memoryUsage().rss;
  expect(await engine.ingest(ingestJob(folder))).toMatchObject({ rows: 210_000, rejected: { total: 0 } });
  const copy = await engine.deidentify(deidentifyJob(folder));
  expect(copy).toMatchObject({ rowsIn: 210_000, rowsWithoutConsent: 21_000, rowsOut: refs.length });
  const stream = await readWhole({ source: join(folder, 'copy.parquet'), columns: copy.columns });
  expect([stream.rows, stream.complete]).toEqual([refs.length, true]);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
}, 180_000);
