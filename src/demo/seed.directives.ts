import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const { dataAuthority, governanceCenter: center, healthAuthority, operator, otherOperator } = cast;
const { zones, directives: ids, resources } = seedIds;
const reason = { reason: '演示：说明理由' };
const what = { title: '演示：数据安全专项整改', text: '演示：请报送权限清理情况' };
const toRestrict = { kind: 'restriction', targetType: 'resource', targetId: resources.suspended };

/** A directive in every state; what the center was to restrict it has objected to, and nothing of the seed is cut off. */
export async function plantDirectives(planter: Planter, { directives }: SeedServices): Promise<void> {
  const issue = (id: string, by: CastOrganization, to: CastOrganization, more: object): Promise<string> =>
    planter.create(directives, 'issue', by, id, { ...what, kind: 'requirement', addresseeId: to.id, ...more });
  planter.on('2026-11-16');
  await issue(ids.issued, healthAuthority, operator, { zoneId: zones.health, dueOn: '2031-12-31' });
  await issue(ids.answered, healthAuthority, operator, { zoneId: zones.health, kind: 'guidance' });
  await planter.act(directives, 'answer', operator, ids.answered, { answer: '演示：已按指导意见调整' });
  await issue(ids.closed, dataAuthority, otherOperator, { zoneId: zones.comprehensive });
  await planter.act(directives, 'answer', otherOperator, ids.closed, { answer: '演示：已完成整改' });
  await planter.act(directives, 'close', dataAuthority, ids.closed);
  for (const id of [ids.objected, ids.upheld]) {
    await issue(id, dataAuthority, center, { ...toRestrict, dueOn: '2031-12-31' });
    await planter.act(directives, 'object', center, id, { objection: '演示：尚无监测依据' });
  }
  await planter.act(directives, 'uphold', dataAuthority, ids.upheld, reason, 1);
  await issue(ids.withdrawn, dataAuthority, center, { title: '演示：平台巡检安排' });
  await planter.act(directives, 'withdraw', dataAuthority, ids.withdrawn, reason);
}
