import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const notice = {
  pricing: { unit: 'per_call', price: '0.50' },
  pricingBasis: '演示：成本加合理收益',
  purposes: ['public_health'],
  scenarios: ['慢病风险评估'],
  scopeOfUse: '演示：本市医疗卫生机构',
  modeOfUse: '演示：接口查询，原始数据不出域',
  sourceResourceIds: [seedIds.productSource],
};

/** Products of the agreement in effect, in every state. */
export async function plantProducts(planter: Planter, { products }: SeedServices): Promise<void> {
  const { operator, healthAuthority, marketSupervisor } = cast;
  const ids = seedIds.products;
  planter.on('2026-09-01');
  const create = (id: string, name: string): Promise<string> =>
    planter.create(products, 'create', operator, id, { agreementId: seedIds.agreements.effective, name, notice });
  const act = (name: string, id: string): Promise<object> => planter.act(products, name, operator, id);
  await create(ids.draft, '睡眠健康报告（演示草稿）');
  for (const [id, name] of [
    [ids.notified, '慢病风险评估服务（演示）'],
    [ids.launched, '就医核验接口（演示）'],
    [ids.suspended, '疫苗接种提醒（演示）'],
    [ids.delisted, '体检数据画像（演示）'],
  ] as const) {
    await create(id, name);
    await act('notify', id);
    if (id !== ids.notified) await act('launch', id);
  }
  const file = (content: string): object => ({ content });
  await planter.act(products, 'acknowledge', healthAuthority, ids.launched, file('演示：已收悉'));
  await planter.act(products, 'record-opinion', marketSupervisor, ids.launched, file('演示：明码标价，未见异常'));
  await planter.act(products, 'report-effect', operator, ids.launched, file('演示：首月调用量一万次'));
  await act('suspend', ids.suspended);
  await act('delist', ids.delisted);
}
