import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const { zones, resources, supportServices: ids } = seedIds;
const transport = { recipientKind: 'zone', recipientZoneId: zones.transport };
const bureau = { recipientKind: 'sector_body', recipientOrganizationId: cast.transportAuthority.id };
const district = { recipientKind: 'district', district: '江北新区（演示）' };
const reason = { reason: '演示：说明理由' };

/** Support out of the comprehensive zone, in every state. */
export async function plantSupport(planter: Planter, { supportServices }: SeedServices): Promise<void> {
  const { dataAuthority, healthAuthority } = cast;
  const draft = async (id: string, recipient: object, startsOn: string, endsOn: string): Promise<void> => {
    const what = { zoneId: zones.comprehensive, resourceIds: [resources.health], purpose: '演示：跨领域统计支撑' };
    await planter.create(supportServices, 'draft', dataAuthority, id, { ...what, ...recipient, startsOn, endsOn });
  };
  const submit = async (...of: Parameters<typeof draft>): Promise<void> => {
    await draft(...of);
    await planter.act(supportServices, 'submit', dataAuthority, of[0]);
  };
  const approve = async (...of: Parameters<typeof draft>): Promise<void> => {
    await submit(...of);
    await planter.act(supportServices, 'approve', healthAuthority, of[0]);
  };
  planter.on('2025-06-10');
  await approve(ids.expired, { recipientKind: 'zone', recipientZoneId: zones.health }, '2025-07-01', '2025-12-31');
  await approve(ids.ended, transport, '2025-06-10', '2031-12-31');
  await planter.act(supportServices, 'end', dataAuthority, ids.ended, reason);
  await approve(ids.suspended, district, '2025-06-10', '2031-12-31');
  await planter.act(supportServices, 'suspend', dataAuthority, ids.suspended, reason);
  await submit(ids.refused, district, '2025-07-01', '2031-12-31');
  await planter.act(supportServices, 'refuse', healthAuthority, ids.refused, reason);
  await submit(ids.withdrawn, district, '2025-07-01', '2031-12-31');
  await planter.act(supportServices, 'withdraw', dataAuthority, ids.withdrawn, reason);
  await approve(ids.in_force, transport, '2025-06-10', '2031-12-31');
  await approve(ids.approved, bureau, '2031-07-01', '2031-12-31');
  await submit(ids.submitted, transport, '2025-07-01', '2031-12-31');
  await draft(ids.draft, district, '2025-07-01', '2031-12-31');
}
