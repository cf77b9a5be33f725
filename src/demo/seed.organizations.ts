import { makeCreditCode } from '../organizations/index.ts';
import type { MemberLevel } from '../regulation/index.ts';
import { cast, centerDesk, NANJING } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

/** Organizations in the states that the cast is not in. */
export async function plantOrganizations(planter: Planter, { organizations }: SeedServices): Promise<void> {
  const { governanceCenter: center, dataAuthority } = cast;
  const { admitted, suspended, succeeded, dissolved } = seedIds.organizations;
  planter.on('2025-03-03');
  const all = [
    [admitted, '栖霞测绘院（演示）'],
    [suspended, '六合物流数据公司（演示）'],
    [succeeded, '原建邺信息中心（演示）'],
    [dissolved, '江宁旧数据公司（演示）'],
  ] as const;
  for (const [i, [id, name]] of all.entries()) {
    const input = {
      name,
      creditCode: makeCreditCode('91320100', 1001 + i),
      entityType: 'legal_person',
      jurisdiction: NANJING,
    };
    await planter.create(organizations, 'admit', center, id, input);
    for (const [name, memberLevel] of [
      ['经办甲', 'handler'],
      ['审批乙', 'decider'],
    ] as const)
      await staffed(planter, organizations, id, name, memberLevel);
    if (id !== admitted) await planter.act(organizations, 'verify', center, id, { method: '营业执照核验' }, 1);
  }
  await planter.act(organizations, 'record-role', dataAuthority, suspended, {
    role: 'operator',
    legalBasis: '演示数据',
  });
  await planter.act(organizations, 'suspend', dataAuthority, suspended, { reason: '演示：停用' });
  await planter.act(organizations, 'record-succession', dataAuthority, succeeded, {
    successorId: cast.governanceCenter.id,
    reason: '演示：机构合并',
  });
  await planter.act(organizations, 'dissolve', dataAuthority, dissolved, { reason: '演示：注销' });
}

/** An account by the system administrator, its right by the security administrator. */
async function staffed(
  planter: Planter,
  organizations: SeedServices['organizations'],
  id: string,
  name: string,
  memberLevel: MemberLevel,
): Promise<void> {
  const { governanceCenter } = cast;
  const added = await planter.act(organizations, 'add-person', governanceCenter, id, { name }, centerDesk.system);
  const personId = (added as { persons: { id: string; name: string }[] }).persons.find((p) => p.name === name)?.id;
  const level = { personId, memberLevel, reason: '演示：岗位确定' };
  await planter.act(organizations, 'set-member-level', governanceCenter, id, level, centerDesk.security);
}
