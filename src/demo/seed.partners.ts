import { makeCreditCode } from '../organizations/index.ts';
import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const company = (name: string, serial: number) => ({ name, creditCode: makeCreditCode('91320100', serial) });
const { partner: institute } = cast;
/** Who works for the operator: one of them is on the register, the others are not. The consent form names them all. */
export const seedPartners = {
  registered: { name: institute.name, creditCode: institute.creditCode },
  objected: company('玄武数据标注有限公司（演示）', 21),
  ended: company('栖霞健康推广有限公司（演示）', 22),
};
/** What a partner of the agreement in effect is registered with. */
export const partnerTerms = {
  agreementId: seedIds.agreements.effective,
  role: 'technology',
  scenarioIds: [seedIds.scenarios.registered],
  contractHash: '9c'.repeat(32),
  contractDate: '2025-06-20',
  validFrom: '2025-07-02',
  validTo: '2030-06-01',
};

/** A partner of the agreement in effect in every state. */
export async function plantPartners(planter: Planter, { partners }: SeedServices): Promise<void> {
  const { operator, healthAuthority } = cast;
  const ids = seedIds.partners;
  planter.on('2025-07-02');
  for (const state of ['registered', 'objected', 'ended'] as const)
    await planter.create(partners, 'register', operator, ids[state], { ...partnerTerms, ...seedPartners[state] });
  planter.on('2026-03-02');
  await planter.act(partners, 'end', operator, ids.ended, { reason: '演示：合同期满不再续签' });
  await planter.act(partners, 'object', healthAuthority, ids.objected, { objection: '演示：人员管理制度不健全' });
}
