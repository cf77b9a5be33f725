import type { World } from './world.ts';

/** Every row of every table as its owner reads it, the bytes of byte columns as text. */
export async function clearTextOf(world: World): Promise<string> {
  const tables = await world.sql<{ name: string; columns: string[] }>(`
    SELECT format('%I.%I', table_schema, table_name) AS name, array_agg(CASE WHEN data_type = 'bytea'
      THEN format('encode(%I, ''escape'')', column_name) ELSE format('%I::text', column_name) END) AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema IN ('public', 'evidence') AND table_type = 'BASE TABLE' GROUP BY table_schema, table_name`);
  const parts: string[] = [];
  for (const { name, columns } of tables) {
    const rows = await world.sql<{ text: string }>(
      `SELECT concat_ws(' | ', ${columns.join(', ')}) AS text FROM ${name}`,
    );
    parts.push(...rows.map(({ text }) => text));
  }
  return parts.join('\n');
}
