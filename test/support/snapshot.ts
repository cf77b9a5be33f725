import type { World } from './world.ts';

/** Every table with its number of rows and a digest of what is in them; sequences are no data. */
export async function contentOf(world: World): Promise<Readonly<Record<string, string>>> {
  const tables = await world.sql<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const entries: [string, string][] = [];
  for (const { name } of tables) {
    const [row] = await world.sql<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '-') AS digest FROM ${name} t`,
    );
    entries.push([name, row?.digest ?? '']);
  }
  return Object.fromEntries(entries);
}
/** Names of the tables that differ. */
export const changedTables = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] => Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
