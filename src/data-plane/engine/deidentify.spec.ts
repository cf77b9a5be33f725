import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NAME_MARKER, persons } from '../../demo/person-set.ts';
import { Engine } from './engine.ts';
import type { EngineError } from './engine-error.ts';
import type { DeidentifyJob, IngestJob } from './job.ts';
import { SUBJECT_REF } from './job.ts';
import {
  deidentifyJob,
  ingestJob,
  newFolder,
  rowsOf,
  SUBJECT_KEY,
  writePersons,
} from '../../../test/support/person-jobs.ts';
import { subjectRef } from './resident-id.ts';

describe('deidentify', () => {
  const engine = new Engine({ maxChildren: 1 });
  const columns = ['resident_id', 'birth_date', 'district', 'diagnosis'];
  let folder: string;

  beforeAll(async () => {
    folder = await newFolder();
    await writePersons(folder, { rows: 2000 });
    await engine.ingest(ingestJob(folder));
  }, 20_000);
  afterAll(async () => {
    await engine.stop();
    await rm(folder, { recursive: true });
  });

  const code = (job: DeidentifyJob): Promise<unknown> =>
    engine.deidentify(job).then(
      () => 'done',
      (thrown: EngineError) => [thrown.code, thrown.detail],
    );

  it('keeps consented persons only, meets k, and lets no raw value through', async () => {
    const result = await engine.deidentify(deidentifyJob(folder));
    expect(result).toMatchObject({ rowsIn: 2000, rowsWithoutConsent: 200, columns });
    expect(result.rowsOut).toBe(1800 - result.rowsSuppressed);
    expect(result.evaluation.k).toBeGreaterThanOrEqual(10);
    expect(result.evaluation).toMatchObject({ uniques: 0 });
    const rows = await rowsOf(engine.read({ source: join(folder, 'copy.parquet'), columns }));
    expect(rows).toHaveLength(result.rowsOut);
    const raw = new Set(
      [...persons({ rows: 2000 })].flatMap(({ residentId, phone, birthDate }) => [residentId, phone, birthDate]),
    );
    expect(rows.flatMap((row) => Object.values(row)).filter((value) => raw.has(String(value)))).toEqual([]);
    expect(JSON.stringify(rows) + (await readFile(join(folder, 'copy.parquet'), 'utf8'))).not.toContain(NAME_MARKER);
  }, 20_000);

  it('measures k, uniques and l as counted by hand, before anything is suppressed', async () => {
    const evaluate = {
      quasiIdentifiers: ['birth_date', 'district'],
      sensitive: 'diagnosis',
      k: 10,
      suppressBelowK: false,
    };
    const result = await engine.deidentify(deidentifyJob(folder, { evaluate, output: join(folder, 'open.parquet') }));
    const rows = await rowsOf(engine.read({ source: join(folder, 'open.parquet'), columns }));
    const classes = Map.groupBy(rows, (row) => `${String(row['birth_date'])} ${String(row['district'])}`);
    const sizes = [...classes.values()].map((members) => members.length);
    const diversity = [...classes.values()].map((members) => new Set(members.map((row) => row['diagnosis'])).size);
    expect(result.evaluation).toEqual({
      k: Math.min(...sizes),
      uniques: sizes.filter((size) => size === 1).length,
      classes: classes.size,
      l: Math.min(...diversity),
    });
    expect(result.rowsOut).toBe(1800);
  }, 20_000);

  it('gives other tokens under another key, and the same under the same', async () => {
    const tokens = async (key: number): Promise<unknown[]> => {
      const keys = { resident_id: Buffer.alloc(32, key).toString('base64') };
      await engine.deidentify(deidentifyJob(folder, { keys, output: join(folder, 'tokens.parquet') }));
      const rows = await rowsOf(engine.read({ source: join(folder, 'tokens.parquet'), columns: ['resident_id'] }));
      return rows.map((row) => row['resident_id']).sort();
    };
    const [one, same, other] = [await tokens(1), await tokens(1), await tokens(2)];
    expect(one).toEqual(same);
    expect(other.filter((token) => one.includes(token))).toEqual([]);
  }, 20_000);

  it('takes one person for one under every spelling, and nobody without an id', async () => {
    const place = await newFolder();
    const column: IngestJob['columns'][number] = { name: 'id', type: 'text', nullable: true };
    const spellings = [
      '320102199003070017',
      '３２０１０２１９９００３０７００１７',
      '320102900307001',
      '',
      '11010519491231002x',
    ];
    await writeFile(join(place, 'persons.csv'), `id,n\n${spellings.map((text, i) => `${text},${i}`).join('\n')}\n`);
    await writeFile(join(place, 'refs'), `${subjectRef(SUBJECT_KEY, '320102199003070017')}\n`);
    await engine.ingest(ingestJob(place, { columns: [column, { ...column, name: 'n', type: 'integer' }] }));
    const fields: DeidentifyJob['fields'] = [
      { name: 'id', fieldClass: 'resident_id', grade: 4, mask: { kind: 'pseudonym', algorithm: 'hmac_sha256' } },
      { name: 'n', fieldClass: 'other', grade: 1 },
    ];
    const key = SUBJECT_KEY.toString('base64');
    const subject = { field: 'id', key, consentedRefs: join(place, 'refs'), carry: false };
    const evaluate = { quasiIdentifiers: [], k: 1, suppressBelowK: false };
    const result = await engine.deidentify(deidentifyJob(place, { fields, subject, evaluate, keys: { id: key } }));
    expect(result).toMatchObject({
      rowsIn: 5,
      rowsWithoutConsent: 2,
      rowsOut: 3,
      evaluation: { k: 1, uniques: 1, classes: 1 },
    });
    const rows = await rowsOf(engine.read({ source: join(place, 'copy.parquet'), columns: ['id', 'n'] }));
    expect([new Set(rows.map((row) => row['id'])).size, rows.map((row) => row['n'])]).toEqual([1, [0, 1, 2]]);
    await rm(place, { recursive: true });
  }, 20_000);

  it('keeps a fine diagnosis only where enough persons share it', async () => {
    const fields = deidentifyJob(folder).fields.map((field) =>
      field.name === 'diagnosis' ? { ...field, mask: { kind: 'suppress_rare' as const, k: 200, length: 3 } } : field,
    );
    const evaluate = { quasiIdentifiers: ['diagnosis'], k: 1, suppressBelowK: false };
    await engine.deidentify(deidentifyJob(folder, { fields, evaluate, output: join(folder, 'rare.parquet') }));
    const rows = await rowsOf(engine.read({ source: join(folder, 'rare.parquet'), columns: ['diagnosis'] }));
    const counts = Map.groupBy(rows, (row) => row['diagnosis']);
    expect([...counts.keys()].sort()).toEqual(['E11', 'I10', 'J45', null]);
    expect(rows).toHaveLength(1800);
  }, 20_000);

  it('refuses rule sets that leave a graded field open', async () => {
    const job = deidentifyJob(folder);
    const without = (name: string): DeidentifyJob['fields'] =>
      job.fields.map(({ mask, ...field }) => (field.name === name || mask === undefined ? field : { ...field, mask }));
    expect(await code({ ...job, fields: without('phone') })).toEqual([
      'mask-missing',
      { findings: [{ field: 'phone', code: 'mask-missing' }] },
    ]);
    const display = job.fields.map((field) =>
      field.name === 'resident_id' ? { ...field, mask: { kind: 'keep_ends' as const, first: 6, last: 4 } } : field,
    );
    expect(await code({ ...job, fields: display })).toEqual([
      'mask-not-admitted',
      { findings: [{ field: 'resident_id', code: 'mask-not-admitted' }] },
    ]);
    expect(await code({ ...job, fields: job.fields.slice(1) })).toEqual(['schema-mismatch', {}]);
    expect(await code({ ...job, keys: {} })).toEqual([
      'mask-not-admitted',
      { findings: [{ field: 'resident_id', code: 'key-missing' }] },
    ]);
    expect(await code({ ...job, evaluate: { ...job.evaluate, sensitive: SUBJECT_REF } })).toEqual([
      'unknown-field',
      { field: SUBJECT_REF },
    ]);
  }, 20_000);
});
