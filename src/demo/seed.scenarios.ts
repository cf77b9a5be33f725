import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const draftOf = (title: string) => ({
  agreementId: seedIds.agreements.effective,
  title,
  description: `${title}：按社区分析慢性病分布，支持分级诊疗。`,
  purpose: 'public_health',
  market: '医疗机构和保险机构',
  necessaryFields: [
    {
      resourceId: seedIds.resources.health,
      fields: ['resident_id', 'birth_date', 'district', 'diagnosis'],
      reason: '按年龄段、区域和病种统计所必需',
    },
    { resourceId: seedIds.resources.communities, fields: ['district_code', 'district_name'], reason: '区划名称对照' },
  ],
});

/** A scenario of the agreement in effect in every state. */
export async function plantScenarios(planter: Planter, { scenarios }: SeedServices): Promise<void> {
  const { operator } = cast;
  const ids = seedIds.scenarios;
  planter.on('2025-06-09');
  await planter.create(scenarios, 'draft', operator, ids.registered, draftOf('慢性病管理服务'));
  await planter.act(scenarios, 'register', operator, ids.registered);
  await planter.create(scenarios, 'draft', operator, ids.draft, draftOf('健康险核保核验'));
  await planter.create(scenarios, 'draft', operator, ids.closed, draftOf('流感预警试点'));
  await planter.act(scenarios, 'register', operator, ids.closed);
  await planter.act(scenarios, 'close', operator, ids.closed, { reason: '演示：试点结束' });
}
