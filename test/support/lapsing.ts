import { Policies } from '../../src/platform/policies/policies.service.ts';
import type { World } from './world.ts';

/** Takes the assumption of the demo away: the set of the city lapses on its own last day (R24-1). */
export async function withoutExtension(world: World): Promise<void> {
  await world.sql('ALTER TABLE policy_extensions DISABLE TRIGGER USER');
  await world.sql('DELETE FROM policy_extensions');
  await world.sql('ALTER TABLE policy_extensions ENABLE TRIGGER USER');
  world.app.get(Policies).forget();
}

/** Does something while the set of the city has lapsed; afterwards its extension is back. */
export async function whileLapsed(world: World, work: () => Promise<void>): Promise<void> {
  await world.sql('CREATE TABLE kept AS SELECT * FROM policy_extensions');
  await withoutExtension(world);
  try {
    await work();
  } finally {
    await world.sql('INSERT INTO policy_extensions SELECT * FROM kept');
    await world.sql('DROP TABLE kept');
    world.app.get(Policies).forget();
  }
}
