import { setTimeout as sleep } from 'node:timers/promises';
import { AtRestRefused, readValueHeader, type Crypto, type Place, type Scope } from '../crypto/index.ts';
import type { StoredColumn } from './stored.ts';

export type Query = <R extends object>(text: string, values: readonly unknown[]) => Promise<R[]>;
/** Runs `work` in one short transaction of its own. */
export type Transact = <T>(work: (query: Query) => Promise<T>) => Promise<T>;
type Keys = Pick<Crypto, 'atRest' | 'blindIndex'>;
interface Lying {
  readonly row: string;
  readonly kind: string;
  readonly scope: string;
  readonly text: string | null;
  readonly sealed: Buffer | null;
  readonly parts: readonly string[] | null;
}
interface Changed {
  readonly row: string;
  readonly text: string | null;
  readonly sealed: string | null;
  readonly index: string | null;
}

const BATCH = 500;
/** What others hold at the moment is come back to, so often at most. */
const ROUNDS = 50;
const PAUSE_MS = 200;

const scopeOf = ({ kind, scope }: Lying): Scope => ({ kind, id: scope });
const placeOf = (c: StoredColumn, { row }: Lying): Place => ({ table: c.table, column: c.column, row });

/** Rows behind `after` in the order of their keys, as many as a batch has; rows that others hold are left out. */
const batchOf = (c: StoredColumn, which: string): string => `
  SELECT ${c.key}::text AS row, ${c.scope.kindColumn ?? `'${c.scope.kind}'`} AS kind, ${c.scope.id}::text AS scope, ${c.column}::text AS text, ${c.sealed} AS sealed,
    ${c.index ? `ARRAY[${c.index.over.join(', ')}]` : 'NULL::text[]'} AS parts
  FROM ${c.table} WHERE ${which} IS NOT NULL AND ($1::text IS NULL OR ${c.key} > $1::${c.keyType})
  ORDER BY ${c.key} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
const changeOf = (c: StoredColumn): string => `
  UPDATE ${c.table} SET ${c.column} = r.text::${c.type}, ${c.sealed} = decode(r.sealed, 'base64')
    ${c.index ? `, ${c.index.column} = decode(r.index, 'base64')` : ''}
  FROM json_to_recordset($1::json) AS r(row text, text text, sealed text, index text)
  WHERE ${c.key} = r.row::${c.keyType}`;

/** One pass over a column, batch by batch, each in its own transaction; answers how many rows it changed. */
async function pass(
  c: StoredColumn,
  transact: Transact,
  which: string,
  change: (lying: Lying) => Promise<Changed | undefined>,
  most = Infinity,
): Promise<number> {
  let changed = 0;
  for (let after: string | null = null; changed < most;) {
    const from: string | null = after;
    const last: string | undefined = await transact(async (query): Promise<string | undefined> => {
      const rows = await query<Lying>(batchOf(c, which), [from]);
      const changes: Changed[] = [];
      for (const lying of rows) {
        const made = await change(lying);
        if (made) changes.push(made);
      }
      if (changes.length > 0) await query(changeOf(c), [JSON.stringify(changes)]);
      changed += changes.length;
      return rows.at(-1)?.row;
    });
    if (last === undefined) break;
    after = last;
  }
  return changed;
}

const sealing =
  (c: StoredColumn, keys: Keys) =>
  async (lying: Lying): Promise<Changed> => {
    const text = lying.text ?? '';
    const sealed = (await keys.atRest.sealingValues(scopeOf(lying))).seal(placeOf(c, lying), text).toString('base64');
    const index = c.index ? keys.blindIndex(`${c.table}.${c.column}`, lying.parts ?? []).toString('base64') : null;
    return { row: lying.row, text: null, sealed, index };
  };

/** How many values of a column lie in the clear. */
export const plainCount = async (c: StoredColumn, transact: Transact): Promise<number> => {
  const [found] = await transact((query) =>
    query<{ n: number }>(`SELECT count(${c.column})::int AS n FROM ${c.table}`, []),
  );
  return found?.n ?? 0;
};

/**
 * Seals what an earlier version wrote in the clear, while everything runs. Interrupted anywhere, the next call goes on:
 * a row is sealed or it is as it was. Answers how many it sealed.
 * @param most about how many; without it, until nothing lies in the clear
 */
export async function sealPlain(c: StoredColumn, transact: Transact, keys: Keys, most?: number): Promise<number> {
  let sealed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    sealed += await pass(c, transact, c.column, sealing(c, keys), most);
    if (most !== undefined || (await plainCount(c, transact)) === 0) return sealed;
    await sleep(PAUSE_MS);
  }
  throw new Error(`${c.table}: some rows are held by others all the time; run it again`);
}

/**
 * Seals anew what was sealed under a former key or another suite. Interrupted, the next call goes on. What does not open
 * stays as it is, and `refused` says why.
 */
export async function reseal(
  c: StoredColumn,
  transact: Transact,
  keys: Keys,
): Promise<{ resealed: number; refused: readonly string[] }> {
  const refused = new Map<string, string>();
  let resealed = 0;
  for (let found = -1; found !== 0; resealed += Math.max(found, 0))
    found = await pass(c, transact, c.sealed, async (lying) => {
      try {
        const now = await keys.atRest.sealingValues(scopeOf(lying));
        const header = lying.sealed === null ? undefined : readValueHeader(lying.sealed);
        if (header?.keyId === now.keyId && header.suite === now.suite) return undefined;
        return await sealing(c, keys)({ ...lying, text: await opened(c, keys, lying) });
      } catch (error) {
        if (!(error instanceof AtRestRefused)) throw error;
        refused.set(lying.row, error.message);
        return undefined;
      }
    });
  return { resealed, refused: [...refused.values()] };
}

/** Before going back to a version that does not seal: with the trigger out of the way, everything lies in the clear. */
export async function openAll(c: StoredColumn, transact: Transact, keys: Keys): Promise<number> {
  const triggers = `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = '${c.table}'::regclass AND tgfoid = 'refuse_plain'::regproc`;
  const out = (which: 'DISABLE' | 'ENABLE') =>
    transact(async (query) => {
      for (const { name } of await query<{ name: string }>(triggers, []))
        await query(`ALTER TABLE ${c.table} ${which} TRIGGER ${name}`, []);
    });
  await out('DISABLE');
  try {
    return await pass(c, transact, c.sealed, async (lying) => {
      const text = await opened(c, keys, lying);
      return { row: lying.row, text, sealed: null, index: null };
    });
  } finally {
    await out('ENABLE');
  }
}

const opened = (c: StoredColumn, { atRest }: Keys, lying: Lying): Promise<string> =>
  atRest.openValue(scopeOf(lying), placeOf(c, lying), lying.sealed ?? Buffer.alloc(0));
