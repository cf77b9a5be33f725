import type pg from 'pg';
import type { Config } from '../platform/config/index.ts';
import { KeyFiles, LocalAtRest, LocalCrypto } from '../platform/crypto/index.ts';
import { openAll, reseal, sealPlain, type Transact } from '../platform/sealed/passes.ts';
import { sealedColumns } from '../sealed-columns.ts';
import { asOwner } from './owner.ts';

/** Longer than any process remembers which key is the current one. */
const KNOWN_MS = 1500;

const transactOf =
  (client: pg.Client): Transact =>
  async (work) => {
    await client.query('BEGIN');
    try {
      const done = await work(async (text, values) => (await client.query(text, [...values])).rows as never);
      await client.query('COMMIT');
      return done;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  };

const withKeys = (config: Config): Promise<LocalCrypto> =>
  LocalCrypto.open(config.KEYRING_FILE, undefined, config.AT_REST_SUITE);
type Said = (line: string) => void;

/** Seals what an earlier version wrote in the clear. */
export async function sealColumns(config: Config, say: Said): Promise<number> {
  const keys = await withKeys(config);
  await asOwner(config, async (owner) => {
    for (const c of sealedColumns)
      say(`${c.table}.${c.column}: ${await sealPlain(c, transactOf(owner), keys)} values sealed`);
  });
  return 0;
}

/** Gives every scope that columns are sealed for a further key where `fresh`, then seals anew what differs from the current one. */
export async function resealColumns(config: Config, fresh: boolean, say: Said): Promise<number> {
  const keys = await withKeys(config);
  if (fresh) say(`${await renewKeys(config)} scopes have a new data key`);
  let refusals = 0;
  await asOwner(config, async (owner) => {
    for (const c of sealedColumns) {
      const { resealed, refused } = await reseal(c, transactOf(owner), keys);
      say(`${c.table}.${c.column}: ${resealed} values sealed anew`);
      for (const why of refused) say(`  left as it is: ${why}`);
      refusals += refused.length;
    }
  });
  return refusals === 0 ? 0 : 1;
}

async function renewKeys({ KEYRING_FILE, AT_REST_SUITE }: Config): Promise<number> {
  const kinds = new Set(sealedColumns.map(({ scope }) => scope.kind));
  const { keys } = new LocalAtRest(KEYRING_FILE, AT_REST_SUITE);
  let renewed = 0;
  for await (const { scope } of new KeyFiles(KEYRING_FILE).all())
    if (kinds.has(scope.kind) && (await keys.renew(scope)) !== undefined) renewed += 1;
  await new Promise((done) => setTimeout(done, KNOWN_MS));
  return renewed;
}

/** Puts everything back into the clear, for a version that knows no sealed columns; nothing else may run. */
export async function openColumns(config: Config, say: Said): Promise<number> {
  const keys = await withKeys(config);
  await asOwner(config, async (owner) => {
    for (const c of sealedColumns)
      say(`${c.table}.${c.column}: ${await openAll(c, transactOf(owner), keys)} values in the clear`);
  });
  return 0;
}
