import { createWriteStream } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { personCsv, personIds } from '../../src/demo/person-set.ts';
import type { PersonSetOptions } from '../../src/demo/person-set.ts';
import type { DeidentifyJob, IngestJob } from '../../src/data-plane/engine/job.ts';
import { Engine } from '../../src/data-plane/engine/engine.ts';
import { subjectRef } from '../../src/data-plane/engine/resident-id.ts';
import type { RowStream } from '../../src/data-plane/engine/row-stream.ts';

/** Jobs over the synthetic persons, for the specs of the engine. */
export const SUBJECT_KEY = Buffer.alloc(32, 5);

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'engine-spec-'));

const text = (name: string): IngestJob['columns'][number] => ({ name, type: 'text', nullable: false, maxLength: 40 });

export const ingestJob = (folder: string, more: Partial<IngestJob> = {}): IngestJob => ({
  source: join(folder, 'persons.csv'),
  output: join(folder, 'snapshot.parquet'),
  encoding: 'utf-8',
  columns: [
    text('resident_id'),
    text('name'),
    text('phone'),
    { ...text('birth_date'), type: 'date' },
    text('district'),
    text('diagnosis'),
  ],
  ...more,
});

export const deidentifyJob = (folder: string, more: Partial<DeidentifyJob> = {}): DeidentifyJob => ({
  source: join(folder, 'snapshot.parquet'),
  output: join(folder, 'copy.parquet'),
  threshold: 3,
  fields: [
    { name: 'resident_id', fieldClass: 'resident_id', grade: 4, mask: { kind: 'pseudonym', algorithm: 'hmac_sm3' } },
    { name: 'name', fieldClass: 'name', grade: 4, mask: { kind: 'drop' } },
    { name: 'phone', fieldClass: 'phone', grade: 3, mask: { kind: 'drop' } },
    { name: 'birth_date', fieldClass: 'birth_date', grade: 3, mask: { kind: 'year_band', years: 10 } },
    { name: 'district', fieldClass: 'region_code', grade: 2 },
    { name: 'diagnosis', fieldClass: 'diagnosis', grade: 4, mask: { kind: 'prefix', length: 1 } },
  ],
  keys: { resident_id: Buffer.alloc(32, 9).toString('base64') },
  subject: {
    field: 'resident_id',
    key: SUBJECT_KEY.toString('base64'),
    consentedRefs: join(folder, 'refs'),
    carry: true,
  },
  evaluate: { quasiIdentifiers: ['birth_date', 'district'], sensitive: 'diagnosis', k: 10, suppressBelowK: true },
  ...more,
});

/** Writes persons.csv and the references of nine in ten persons; answers those references. */
export async function writePersons(folder: string, options: PersonSetOptions): Promise<string[]> {
  await pipeline(Readable.from(personCsv(options)), createWriteStream(join(folder, 'persons.csv')));
  const refs: string[] = [];
  let i = 0;
  for await (const id of personIds(options)) if (i++ % 10 > 0) refs.push(subjectRef(SUBJECT_KEY, id));
  await writeFile(join(folder, 'refs'), `${refs.join('\n')}\n`);
  return refs;
}

/** A new folder with persons as their file, their references, and the snapshot that was taken in of them. */
export async function takenIn(rows: number): Promise<string> {
  const folder = await newFolder();
  await writePersons(folder, { rows });
  const engine = new Engine();
  await engine.ingest(ingestJob(folder));
  await engine.stop();
  return folder;
}

/** All rows of a stream. */
export async function rowsOf(stream: RowStream): Promise<Record<string, unknown>[]> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  const lines = Buffer.concat(parts)
    .toString()
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
