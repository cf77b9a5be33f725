import { Actors } from '../../src/platform/auth/actors.service.ts';
import { addDays } from '../../src/regulation/index.ts';
import { goOn } from './case.ts';
import { personOf, type As, type World } from './world.ts';

/** The header by which somebody acts for a colleague. */
export const actingFor = (giver: As): Readonly<Record<string, string>> => ({ 'acting-for': personOf(giver).personId });
/** A legal day from today. */
export const dayFromNow = (world: World, days: number): string => addDays(world.clock.legal().date, days);
/** The body of a delegation, between days counted from today. */
export const delegation = (world: World, to: As, first = 0, last = 20): object => ({
  delegateId: personOf(to).personId,
  firstDay: dayFromNow(world, first),
  lastDay: dayFromNow(world, last),
  reason: '外出培训',
});
/** Given for good; answers its path. */
export async function delegated(world: World, giver: As, to: As, first = 0, last = 20): Promise<string> {
  const given = await world.post(giver, '/delegations', delegation(world, to, first, last));
  if (given.status !== 201) throw new Error(given.text);
  return `/delegations/${given.body.id as string}`;
}
/** The legal clock goes on. What is known of rights is at most a second old; here it is at once. */
export async function goOnTo(world: World, days: number): Promise<void> {
  await goOn(world, days);
  world.app.get(Actors).forget();
}
