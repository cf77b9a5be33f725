import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';
import { agree } from './seed.zones.ts';

/** What the zone of health may ask for; and an opening in every other state. */
export async function plantOpenings(planter: Planter, { openings }: SeedServices): Promise<void> {
  const { dataProvider: civil, healthAuthority: health, dataAuthority, transportAuthority } = cast;
  const { zones, resources, openings: ids } = seedIds;
  planter.on('2025-06-03');
  const propose = (id: string, by: CastOrganization, zoneId: string, resourceId: string, modes: readonly string[]) =>
    planter.create(openings, 'propose', by, id, { zoneId, resourceId, modes, purpose: '演示：支持慢性病管理场景' });
  const open = async (id: string): Promise<void> => {
    await planter.act(openings, 'concur', health, id, agree('open', 1), 1);
    await planter.act(openings, 'open', dataAuthority, id);
  };
  await propose(ids.health, health, zones.health, resources.health, ['de_identified', 'usable_not_visible']);
  await open(ids.health);
  await propose(ids.communities, civil, zones.health, resources.communities, ['plain', 'de_identified']);
  await open(ids.communities);
  await propose(ids.proposed, civil, zones.comprehensive, resources.communities, ['plain']);
  await propose(ids.support, health, zones.comprehensive, resources.health, ['usable_not_visible']);
  await planter.act(openings, 'open', dataAuthority, ids.support);
  await propose(ids.refused, civil, zones.transport, resources.communities, ['plain']);
  await planter.act(openings, 'concur', transportAuthority, ids.refused, agree('refuse', 1));
  await planter.act(openings, 'refuse', dataAuthority, ids.refused, { reason: '演示：与专区建设目标无关' });
  await propose(ids.withdrawn, health, zones.transport, resources.health, ['usable_not_visible']);
  await planter.act(openings, 'concur', transportAuthority, ids.withdrawn, agree('open', 1));
  await planter.act(openings, 'open', dataAuthority, ids.withdrawn);
  await planter.act(openings, 'concur', transportAuthority, ids.withdrawn, agree('withdraw', 2));
  await planter.act(openings, 'withdraw', dataAuthority, ids.withdrawn, { reason: '演示：场景已结束' });
}
