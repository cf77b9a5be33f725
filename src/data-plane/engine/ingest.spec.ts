import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NAME_MARKER } from '../../demo/person-set.ts';
import { Engine } from './engine.ts';
import type { EngineError } from './engine-error.ts';
import type { ColumnSpec } from './job.ts';
import { ingestJob, newFolder, rowsOf, writePersons } from '../../../test/support/person-jobs.ts';

describe('ingest', () => {
  const engine = new Engine({ maxChildren: 1 });
  let folder: string;

  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));
  afterAll(() => engine.stop());

  const failure = (promise: Promise<unknown>): Promise<EngineError> =>
    promise.then(
      () => Promise.reject(new Error('should fail')),
      (thrown: EngineError) => thrown,
    );

  it('makes a snapshot, counts what it refuses, and gives equal files equal ids', async () => {
    await writePersons(folder, { rows: 2000, dirtyEvery: 100 });
    const first = await engine.ingest(ingestJob(folder, { maxListed: 4 }));
    expect(first).toMatchObject({ rows: 1980, rejected: { total: 20 } });
    expect(first.rejected.listed).toEqual([
      { line: 101, reason: 'too-few-fields' },
      { line: 201, reason: 'bad-quote' },
      { line: 301, column: 'resident_id', reason: 'null-not-allowed' },
      { line: 401, column: 'birth_date', reason: 'not-a-date' },
    ]);
    expect(first.columns.map(({ name, nulls }) => [name, nulls])).toContainEqual(['birth_date', 0]);
    expect(JSON.stringify(first)).not.toContain(NAME_MARKER);
    const second = await engine.ingest(ingestJob(folder, { output: join(folder, 'again.parquet') }));
    expect(second.hash).toBe(first.hash);
    expect((await readdir(folder)).sort()).toEqual(['again.parquet', 'persons.csv', 'refs', 'snapshot.parquet']);
  }, 20_000);

  it('reads GB18030, four-byte characters and quoted line ends included', async () => {
    // As iconv writes it.
    const bytes = 'd0d5c3fb2cb1b8d7a20acdf5fe9f2c22d2bb2c0ab6fe220a9534b2352ca2e30a';
    await writeFile(join(folder, 'persons.csv'), Buffer.from(bytes, 'hex'));
    const columns: ColumnSpec[] = ['姓名', '备注'].map((name) => ({ name, type: 'text', nullable: true }));
    await engine.ingest(ingestJob(folder, { columns, encoding: 'gb18030' }));
    const rows = await rowsOf(engine.read({ source: join(folder, 'snapshot.parquet'), columns: ['姓名', '备注'] }));
    expect(rows).toEqual([
      { 姓名: '王䶮', 备注: '一,\n二' },
      { 姓名: '𠮷', 备注: '€' },
    ]);
  });

  it('refuses a file in the wrong encoding line by line, and as a whole above the share', async () => {
    const columns: ColumnSpec[] = [{ name: 'name', type: 'text', nullable: false }];
    await writeFile(
      join(folder, 'persons.csv'),
      Buffer.concat([Buffer.from('name\nok\n'), Buffer.from('cdf5c3f7', 'hex')]),
    );
    const thrown = await failure(engine.ingest(ingestJob(folder, { columns })));
    expect(thrown.code).toBe('too-many-rejected');
    expect(thrown.detail).toEqual({
      rows: 1,
      rejected: { total: 1, listed: [{ line: 3, column: 'name', reason: 'bad-encoding' }] },
    });
    expect(await engine.ingest(ingestJob(folder, { columns, maxRejectedShare: 0.5 }))).toMatchObject({ rows: 1 });
  });

  it('refuses another header without repeating what it found, and leaves nothing behind', async () => {
    await writePersons(folder, { rows: 10 });
    const csv = await readFile(join(folder, 'persons.csv'), 'utf8');
    await writeFile(join(folder, 'persons.csv'), csv.slice(csv.indexOf('\n') + 1));
    const thrown = await failure(engine.ingest(ingestJob(folder)));
    expect([thrown.code, thrown.detail]).toEqual(['schema-mismatch', { column: 'resident_id', position: 1 }]);
    expect((await readdir(folder)).sort()).toEqual(['persons.csv', 'refs']);
  });

  it('keeps numbers, nulls, booleans, dates and awkward names exact', async () => {
    const columns: ColumnSpec[] = [
      { name: `o'clock "x"`, type: 'decimal', nullable: true, scale: 2 },
      { name: 'n', type: 'integer', nullable: true },
      { name: 'b', type: 'boolean', nullable: true },
      { name: 'd', type: 'date', nullable: true },
    ];
    await writeFile(join(folder, 'persons.csv'), `"o'clock ""x""",n,b,d\n12.5,-7,true,0001-01-01\n,,,\n`);
    expect(await engine.ingest(ingestJob(folder, { columns }))).toMatchObject({ rows: 2 });
    const rows = await rowsOf(
      engine.read({ source: join(folder, 'snapshot.parquet'), columns: columns.map(({ name }) => name) }),
    );
    expect(rows).toEqual([
      { [`o'clock "x"`]: '12.50', n: -7, b: true, d: '0001-01-01' },
      { [`o'clock "x"`]: null, n: null, b: null, d: null },
    ]);
  });

  it('refuses paths that are patterns and files that are not there', async () => {
    const job = ingestJob(folder);
    expect((await failure(engine.ingest({ ...job, source: join(folder, '*.csv') }))).code).toBe('bad-path');
    expect((await failure(engine.ingest({ ...job, source: join(folder, 'none.csv') }))).code).toBe('bad-path');
  });
});
