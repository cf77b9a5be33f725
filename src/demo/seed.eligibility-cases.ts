import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const statement = {
  statement: '演示：已补充材料',
  evidence: [{ title: '演示：社保缴纳清单', sha256: '5e'.repeat(32) }],
};
const finding = '演示：经核实';

/** A case in every state, each about another condition of the agreement in effect; none has a consequence. */
export async function plantEligibilityCases(
  planter: Planter,
  { eligibilityCases: cases }: SeedServices,
): Promise<void> {
  const { dataAuthority, healthAuthority, operator } = cast;
  const ids = seedIds.eligibilityCases;
  const open = (id: string, condition: string, by = healthAuthority): Promise<string> =>
    planter.create(cases, 'open', by, id, {
      agreementId: seedIds.agreements.effective,
      condition,
      fact: '演示：条件存疑',
    });
  planter.on('2026-11-16');
  await open(ids.opened, 'qualification');
  await open(ids.answered, 'talent', dataAuthority);
  await planter.act(cases, 'answer', operator, ids.answered, statement);
  await open(ids.cured, 'service_capacity');
  await planter.act(cases, 'answer', operator, ids.cured, statement);
  await planter.act(cases, 'report-cure', operator, ids.cured, statement);
  await planter.together(cases, 'cure', dataAuthority, [healthAuthority], ids.cured, { finding }, 1);
  await open(ids.upheld, 'good_standing');
  await planter.act(cases, 'answer', operator, ids.upheld, statement);
  const upheld = { finding, consequence: 'none' };
  await planter.together(cases, 'uphold', dataAuthority, [healthAuthority], ids.upheld, upheld, 1);
  await open(ids.withdrawn, 'internal_rules');
  await planter.act(cases, 'withdraw', healthAuthority, ids.withdrawn, { reason: '演示：立案有误' });
}
