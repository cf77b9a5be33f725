import { addDays } from '../regulation/index.ts';
import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

/** Persons of the operator who act for each other, in every state: two long ago, two counted from the day of the seed. */
export async function plantDelegations(planter: Planter, { delegations, clock }: SeedServices): Promise<void> {
  const { operator } = cast;
  const [first, second, handler] = [0, 1, 2];
  const { given, in_force, lapsed, ended } = seedIds.delegations;
  const give = async (id: string, giver: number, delegate: number, firstDay: string, lastDay: string) => {
    const who = { delegateId: operator.persons[delegate]?.id };
    const about = { ...who, firstDay, lastDay, reason: '演示：外出培训' };
    await planter.create(delegations, 'give', operator, id, about, giver);
  };
  planter.on('2026-06-01');
  await give(lapsed, first, second, '2026-06-01', '2026-06-12');
  await give(ended, second, handler, '2026-06-02', '2026-06-30');
  planter.on('2026-06-08');
  await planter.act(delegations, 'end', operator, ended, { reason: '演示：提前返岗' }, second);
  const today = clock.legal().date;
  planter.on(addDays(today, -1));
  await give(in_force, first, handler, addDays(today, -1), addDays(today, 60));
  await give(given, second, handler, addDays(today, 45), addDays(today, 75));
}
