import { seedIds } from '../../src/demo/ids.ts';
import { announcementBody } from './oracle/announcement.ts';
import { Planting } from './oracle/planting.ts';
import * as calling from './valid-calls.ts';
import { openWorld, type Answer, type World } from './world.ts';

/** A world in which everything is planted, and a valid call of every operation that can be called there. */
export interface ValidWorld {
  readonly world: World;
  readonly valid: calling.Valid[];
  readonly schemas: calling.Schemas;
  call(v: calling.Valid, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export async function openValidWorld(): Promise<ValidWorld> {
  const world = await openWorld();
  const made = await world.post('dataAuthority', '/announcements', announcementBody(seedIds.zones.health));
  const planted = await new Planting(world).all();
  const more = { ...planted, announcement: [{ id: made.body.id as string, state: 'draft', zone: 'health' as const }] };
  const { body } = await world.get(undefined, '/openapi.json');
  const { schemas } = (body as { components: { schemas: calling.Schemas } }).components;
  const valid: calling.Valid[] = [];
  for (const route of world.conformance.routes.filter(calling.known))
    valid.push(await calling.validCall(world, route, more));
  const call: ValidWorld['call'] = (v, path, sent, headers = {}) =>
    world.send(v.route.method as 'post', v.as, path, sent, { ...v.headers, ...headers });
  return { world, valid, schemas, call };
}
