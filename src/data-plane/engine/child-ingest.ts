import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { checkCell, sqlType, written } from './cells.ts';
import { CsvRecords } from './csv-records.ts';
import type { CsvRecord } from './csv-records.ts';
import { countsOf, fingerprint, openDuck, PARQUET } from './duck.ts';
import type { Duck } from './duck.ts';
import { EngineError } from './engine-error.ts';
import type { ColumnProfile, ColumnSpec, IngestJob, IngestResult, Rejected, RejectReason } from './job.ts';
import { quoteName, quoteText } from './sql.ts';

/** So many bad lines in a hopeless file end the job before its end. */
const EARLY = 10_000;

/** CSV to an immutable Parquet snapshot: every line checked here, the engine only loads what passed. */
export async function ingest(job: IngestJob, folder: string, memoryMb: number): Promise<IngestResult> {
  const clean = `${folder}/clean.csv`;
  const sieve = new Sieve(job);
  await sift(job, sieve, clean);
  sieve.finish();
  const duck = await openDuck(memoryMb, [clean, job.output]);
  await duck.run(copySql(job, clean));
  await unlink(clean);
  const columns = await profile(duck, job);
  return { rows: sieve.rows, rejected: sieve.report(), columns, ...(await fingerprint(job.output)) };
}

async function sift(job: IngestJob, sieve: Sieve, clean: string): Promise<void> {
  const decoder = new TextDecoder(job.encoding);
  const records = new CsvRecords();
  const out = createWriteStream(clean, { mode: 0o600 });
  for await (const part of createReadStream(job.source, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const text = sieve.take(records.push(decoder.decode(part, { stream: true })));
    if (text !== '' && !out.write(text)) await once(out, 'drain');
  }
  out.end(sieve.take(records.push(decoder.decode())) + sieve.take(records.end()));
  await once(out, 'finish');
}

/** Keeps good lines and counts the others. */
class Sieve {
  rows = 0;
  #header = false;
  #rejected = 0;
  readonly #listed: Rejected[] = [];
  readonly #columns: ColumnSpec[];
  readonly #share: number;
  readonly #maxListed: number;

  constructor(job: IngestJob) {
    this.#columns = job.columns;
    this.#share = job.maxRejectedShare ?? 0.05;
    this.#maxListed = job.maxListed ?? 100;
  }

  /** The cleaned lines of these records. A leading constant keeps a line of nulls from looking empty. */
  take(records: CsvRecord[]): string {
    let text = '';
    for (const record of records) {
      if (!this.#header) this.#readHeader(record);
      else if ('problem' in record) this.#reject(record.line, record.problem);
      else if (this.#accepts(record.line, record.fields)) text += `0,${record.fields.map(written).join(',')}\n`;
    }
    return text;
  }

  report(): IngestResult['rejected'] {
    return { total: this.#rejected, listed: this.#listed };
  }

  /** Judges the whole file. */
  finish(): void {
    if (!this.#header) throw new EngineError('schema-mismatch', { column: this.#columns[0]?.name, position: 1 });
    if (this.#rejected > this.#share * (this.rows + this.#rejected)) {
      throw new EngineError('too-many-rejected', { rows: this.rows, rejected: this.report() });
    }
  }

  // Names the expected column, never the one found: a file without a header has a person's data there.
  #readHeader(record: CsvRecord): void {
    const found = 'fields' in record ? record.fields : [];
    const wrong = this.#columns.findIndex((column, i) => column.name !== found[i]);
    const position = wrong >= 0 ? wrong : this.#columns.length;
    if (wrong >= 0 || found.length !== this.#columns.length) {
      throw new EngineError('schema-mismatch', { column: this.#columns[position]?.name, position: position + 1 });
    }
    this.#header = true;
  }

  #accepts(line: number, fields: string[]): boolean {
    if (fields.length !== this.#columns.length) {
      this.#reject(line, fields.length < this.#columns.length ? 'too-few-fields' : 'too-many-fields');
      return false;
    }
    for (const [i, column] of this.#columns.entries()) {
      const reason = checkCell(fields[i] ?? '', column);
      if (reason === undefined) continue;
      this.#reject(line, reason, column.name);
      return false;
    }
    this.rows += 1;
    return true;
  }

  #reject(line: number, reason: RejectReason, column?: string): void {
    this.#rejected += 1;
    if (this.#listed.length < this.#maxListed) {
      this.#listed.push(column === undefined ? { line, reason } : { line, column, reason });
    }
    if (this.#rejected >= EARLY && this.#rejected > this.#share * (this.rows + this.#rejected) * 2) this.finish();
  }
}

function copySql(job: IngestJob, clean: string): string {
  const types = job.columns.map((column, i) => `'c${i}': '${sqlType(column)}'`).join(', ');
  const names = job.columns.map((column, i) => `c${i} AS ${quoteName(column.name)}`).join(', ');
  const options = `header = false, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false`;
  const dates = `dateformat = '%Y-%m-%d'`;
  const source = `read_csv(${quoteText(clean)}, columns = {'skip': 'VARCHAR', ${types}}, ${options}, ${dates})`;
  return `COPY (SELECT ${names} FROM ${source}) TO ${quoteText(job.output)} ${PARQUET}`;
}

async function profile(duck: Duck, job: IngestJob): Promise<ColumnProfile[]> {
  const asked = job.columns.map(
    ({ name }) => `count(*) - count(${quoteName(name)}), approx_count_distinct(${quoteName(name)})`,
  );
  const counts = await countsOf(duck, `SELECT ${asked.join(', ')} FROM read_parquet(${quoteText(job.output)})`);
  return job.columns.map(({ name }, i) => ({
    name,
    nulls: counts[2 * i] ?? 0,
    distinctApprox: counts[2 * i + 1] ?? 0,
  }));
}
