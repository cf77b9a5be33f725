import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from './engine.ts';
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

// More than the 204,800 rows after which an appender flushes: a flush once cut the result it was fed from.
it('takes 210,000 persons in, nine in ten out, without growing the parent', async () => {
  const refs = await writePersons(folder, { rows: 210_000 });
  const before = process.memoryUsage().rss;
  expect(await engine.ingest(ingestJob(folder))).toMatchObject({ rows: 210_000, rejected: { total: 0 } });
  const copy = await engine.deidentify(deidentifyJob(folder));
  expect(copy).toMatchObject({ rowsIn: 210_000, rowsWithoutConsent: 21_000, rowsOut: refs.length });
  const stream = engine.read({ source: join(folder, 'copy.parquet'), columns: copy.columns });
  for await (const chunk of stream) expect(chunk.length).toBeLessThanOrEqual(65_536);
  expect([stream.rows, stream.complete]).toEqual([refs.length, true]);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
}, 180_000);
