import { seedIds } from '../../src/demo/ids.ts';
import { Actors } from '../../src/platform/auth/actors.service.ts';
import type { Route } from '../contract/conformance.ts';
import { Canaries } from './canaries.ts';
import { announcementBody, bars } from './oracle/announcement.ts';
import { levelsOfTheCast, oracles, rulesOf, seconds, type Oracle, type Rule, type Specimen } from './oracle/index.ts';
import { everyone, operations, type Verdicts } from './oracle/operations.ts';
import { Planting } from './oracle/planting.ts';
import { healthZone, unruled } from './oracle/zone.ts';
import type { Schemas } from './valid-calls.ts';
import { openWorld, type As, type World } from './world.ts';

/** Whom rights-oracle.spec asks for every act on every specimen. */
export const asked: readonly As[] = [...everyone.filter((as) => !as.includes('.')), ...seconds, ...levelsOfTheCast];
export const nameOf = ({ operation }: Route): string => operation.operationId;
/** What an operation is: an act of an oracle, a read of one, or one with a verdict of its own. */
export interface Placed {
  readonly oracle?: Oracle;
  readonly rule?: Rule;
  readonly reads?: 'list' | 'single';
  readonly own?: Verdicts;
}
function placeOf(route: Route): Placed {
  const [aggregate, act] = (route.operation['x-act'] ?? '').split('.');
  const byAct = oracles.find((o) => o.aggregate === aggregate);
  const rule = byAct && rulesOf(byAct).find((r) => r.act === act);
  if (byAct && rule) return { oracle: byAct, rule };
  const own = operations[nameOf(route)];
  if (own) return { own };
  const read = route.method === 'get' ? oracles.find((o) => route.path.startsWith(`/api/v1/${o.path}`)) : undefined;
  if (read && route.path === `/api/v1/${read.path}`) return { oracle: read, reads: 'list' };
  const single = new RegExp(`^/api/v1/${read?.path ?? '-'}/\\{id\\}(/history)?$`);
  return read && single.test(route.path) ? { oracle: read, reads: 'single' } : {};
}
export type PlacedRoute = Placed & { readonly route: Route };
export const placedRoutes = ({ conformance }: World): PlacedRoute[] =>
  conformance.routes.map((route) => ({ route, ...placeOf(route) }));

/** A world of planted objects, every free text of which is a canary. */
export interface MatrixWorld {
  readonly world: World;
  readonly canaries: Canaries;
  readonly specimens: ReadonlyMap<Oracle, readonly Specimen[]>;
}
export async function openMatrixWorld(): Promise<MatrixWorld> {
  const world = await openWorld();
  const { body } = await world.get(undefined, '/openapi.json');
  const canaries = new Canaries(world, (body as { components: { schemas: Schemas } }).components.schemas);
  const made = await canaries.world.post('dataAuthority', '/zones', healthZone('医疗健康专区（规划）'));
  world.app.get(Actors).forget(); // who regulates the new zone is known within a second; here at once
  const draft = await canaries.world.post('dataAuthority', '/announcements', announcementBody(seedIds.zones.health));
  const more: Record<string, Specimen[]> = {
    ...(await new Planting(canaries.world).all()),
    zone: [{ id: made.body.id as string, state: 'planned', zone: 'health', bars: unruled }],
    announcement: [{ id: draft.body.id as string, state: 'draft', zone: 'health', bars }],
  };
  const specimens = new Map(oracles.map((o) => [o as Oracle, [...(more[o.aggregate] ?? []), ...o.specimens]]));
  return { world, canaries, specimens };
}
