import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { EngineError } from './engine-error.ts';
import { quoteText } from './sql.ts';

export type Duck = DuckDBConnection;

const instances = new WeakMap<Duck, DuckDBInstance>();

/** Opens an empty in-memory engine that can touch exactly these files and can't be talked out of it. */
export async function openDuck(memoryMb: number, files: string[], spill?: string): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: `${memoryMb}MB` });
  const duck = await instance.connect();
  instances.set(duck, instance);
  const settings = [
    `temp_directory = ${quoteText(spill ?? '')}`,
    ...(spill === undefined ? [] : [`max_temp_directory_size = '4GB'`]),
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    'allow_community_extensions = false',
    `allowed_paths = [${files.map(quoteText).join(', ')}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ];
  for (const setting of settings) await duck.run(`SET ${setting}`);
  return duck;
}

/** A second connection: any other statement on a connection silently ends a result that is still streaming from it. */
export const beside = (duck: Duck): Promise<Duck> => {
  const instance = instances.get(duck);
  if (instance === undefined) throw new EngineError('engine-failed', { kind: 'other' });
  return instance.connect();
};

/** Rows of a small result. Counts come as bigint. */
export async function rowsOf(duck: Duck, sql: string): Promise<DuckDBValue[][]> {
  return (await duck.runAndReadAll(sql)).getRows();
}

/** One row of counts. */
export async function countsOf(duck: Duck, sql: string): Promise<number[]> {
  return ((await rowsOf(duck, sql))[0] ?? []).map(Number);
}

/** Name and type of each column of a Parquet file. */
export async function columnsOf(duck: Duck, path: string): Promise<Map<string, string>> {
  const rows = await rowsOf(duck, `DESCRIBE SELECT * FROM read_parquet(${quoteText(path)})`);
  return new Map(rows.map(([name, type]) => [String(name), String(type)]));
}

export const PARQUET = '(FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)';

/** SM3 and size of a file. */
export async function fingerprint(path: string): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sm3');
  let bytes = 0;
  for await (const part of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { hash: hash.digest('hex'), bytes };
}
