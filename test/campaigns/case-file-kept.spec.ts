import { rmSync } from 'node:fs';
import type { CaseEvent } from '../../src/platform/ledger/case-file.ts';
import { archived, Desk, jsonOf, playCase, sealAll, type Played } from '../support/case-file.ts';
import { ownCluster } from '../support/cluster.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
let desk: Desk;
let played: Played;
const cluster = ownCluster({ seeded: true });
beforeAll(async () => {
  world = await openWorld();
  played = await playCase(world);
  await sealAll(world);
  desk = new Desk(world, (await world.get('operator', '/audit/keys')).body);
});
afterAll(async () => {
  rmSync(desk.folder, { recursive: true, force: true });
  await world.close();
  await cluster.close();
});

it('a case that is older than its evidence is kept is proven as before, its changes of state by their hashes alone', async () => {
  await sealAll(world);
  const before = await archived(world, 'operator', played.agreement);
  const tables = await world.sql<{ name: string }>(
    `SELECT DISTINCT tableoid::regclass::text AS name FROM audit_events`,
  );
  for (const { name } of tables) await world.sql(`DROP TABLE ${name}`);
  await sealAll(world);
  const after = await archived(world, 'operator', played.agreement);
  expect(desk.verify(after)).toMatchObject({ code: 0 });
  const [then, now] = [before, after].map((file) => jsonOf<CaseEvent>(file, 'events.ndjson')) as [CaseEvent[], CaseEvent[]]; // prettier-ignore
  const places = (events: readonly CaseEvent[]) => events.flatMap(({ of, index }) => (of ? [{ of, index }] : []));
  expect(places(now)).toEqual(places(then));
  expect(then.filter((e) => e.event).length).toBeGreaterThan(5);
  expect(now.filter((e) => e.event ?? !e.of)).toEqual([]);
  expect(jsonOf(after, 'history.ndjson')).toEqual(jsonOf(before, 'history.ndjson'));
});
