import { existsSync } from 'node:fs';
import type pg from 'pg';
import { KeyFiles } from '../platform/crypto/index.ts';
import type { StoredColumn } from '../platform/sealed/stored.ts';
import { sealedColumns } from '../sealed-columns.ts';
import { fail, ok, warn, type Check, type Outcome } from './check.ts';
import type { Connected } from './database.checks.ts';

/** What columns hold sealed: nothing in the clear beside it, and under keys that are here. */
export const columnChecks: readonly Check<Connected>[] = [
  {
    name: 'sealed columns',
    run: async ({ owner, config: { KEYRING_FILE } }) => {
      const known = new Set<string>();
      for await (const file of new KeyFiles(KEYRING_FILE).all()) for (const { id } of file.keys) known.add(bare(id));
      const outcomes: Outcome[] = [];
      let sealed = 0;
      for (const c of sealedColumns) {
        const found = await examined(owner, c);
        sealed += found.sealed;
        if (found.plain > 0) outcomes.push(inTheClear(c, found.plain));
        const missing = existsSync(KEYRING_FILE) ? found.keys.filter((id) => !known.has(id)) : []; // else that is said
        if (missing.length > 0) outcomes.push(withoutKey(c, missing.length, KEYRING_FILE));
      }
      return [...outcomes, ok(`${sealed} values lie sealed in columns`, `有 ${sealed} 个字段值已加密`)];
    },
  },
];
const bare = (id: string): string => id.replaceAll('-', '');

async function examined(
  owner: pg.Client,
  { table, column, sealed }: StoredColumn,
): Promise<{ plain: number; sealed: number; keys: string[] }> {
  const { rows } = await owner.query<{ plain: number; sealed: number; keys: string[] | null }>(`
    SELECT count(${column})::int AS plain, count(${sealed})::int AS sealed,
      array_agg(DISTINCT encode(substring(${sealed} FROM 9 FOR 16), 'hex')) FILTER (WHERE ${sealed} IS NOT NULL) AS keys
    FROM ${table}`);
  const [{ keys = [], ...counts } = { plain: 0, sealed: 0 }] = rows;
  return { ...counts, keys: keys ?? [] };
}

const inTheClear = ({ table, column }: StoredColumn, n: number): Outcome =>
  warn(
    { en: `${n} values of ${table}.${column} lie in the clear`, zh: `${table}.${column} 有 ${n} 个值尚未加密` },
    {
      en: 'An earlier version wrote them; a running worker seals them little by little. At once: npm run admin -- seal-columns.',
      zh: '系旧版本写入，运行中的 worker 会逐步加密；如需立即处理，请执行 npm run admin -- seal-columns。',
    },
  );
const withoutKey = ({ table, column }: StoredColumn, n: number, keyring: string): Outcome =>
  fail(
    {
      en: `values of ${table}.${column} are sealed under ${n} keys that are not here`,
      zh: `${table}.${column} 有值使用的 ${n} 个密钥不在密钥目录中`,
    },
    {
      en: `Restore ${keyring}.keys from the backup of the keyring; without these keys nobody can read them.`,
      zh: `请从密钥备份恢复 ${keyring}.keys；缺少这些密钥则无法读取。`,
    },
  );
