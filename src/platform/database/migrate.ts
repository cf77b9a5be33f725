import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.ts';

const LOCK = 7_001;

/** Brings the schema up to date as its owner; several processes may start at once. Answers what was run. */
export async function migrate(url: string): Promise<string[]> {
  const source = await new DataSource({ type: 'postgres', url, migrations }).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${LOCK})`);
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map((m) => m.name);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${LOCK})`);
    await runner.release();
    await source.destroy();
  }
}
