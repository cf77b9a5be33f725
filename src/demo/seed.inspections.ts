import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const { dataAuthority, securitySupervisor } = cast;
const found = { summary: '演示：账号管理有疏漏，其余未见异常', report: '演示：检查报告全文' };

/** An inspection in every state; the running one is open as long as the demo's policy set is in force. */
export async function plantInspections(planter: Planter, { inspections }: SeedServices): Promise<void> {
  const { zones, agreements, inspections: ids } = seedIds;
  const plan = async (id: string, lead: CastOrganization, days: readonly [string, string], subjects: object) => {
    const [startsOn, endsOn] = days;
    const other = lead === dataAuthority ? securitySupervisor : dataAuthority;
    const input = { inspectorIds: [other.id], purpose: '演示：数据安全专项检查', startsOn, endsOn, ...subjects };
    await planter.create(inspections, 'plan', lead, id, input);
  };
  const begin = async (id: string, lead: CastOrganization): Promise<void> => {
    const other = lead === dataAuthority ? securitySupervisor : dataAuthority;
    await planter.act(inspections, 'concur', other, id, { act: 'begin', version: 1, agrees: true });
    await planter.act(inspections, 'begin', lead, id);
  };
  planter.on('2026-07-06');
  await plan(ids.closed, dataAuthority, ['2026-07-06', '2026-07-31'], { zoneIds: [zones.comprehensive] });
  await begin(ids.closed, dataAuthority);
  await plan(ids.reported, dataAuthority, ['2026-07-06', '2026-09-30'], { agreementIds: [agreements.expired] });
  await begin(ids.reported, dataAuthority);
  planter.on('2026-07-31');
  await planter.act(inspections, 'report', dataAuthority, ids.closed, found);
  await planter.act(inspections, 'report', dataAuthority, ids.reported, found);
  await planter.act(inspections, 'close', dataAuthority, ids.closed, {}, 1);
  planter.on('2026-11-16');
  const covered = { zoneIds: [zones.health], organizationIds: [cast.otherOperator.id] };
  await plan(ids.running, securitySupervisor, ['2026-11-16', '2031-12-31'], covered);
  await begin(ids.running, securitySupervisor);
  await plan(ids.planned, dataAuthority, ['2026-11-16', '2031-12-31'], { zoneIds: [zones.transport] });
  await plan(ids.cancelled, securitySupervisor, ['2026-11-16', '2026-12-31'], { agreementIds: [agreements.suspended] });
  await planter.act(inspections, 'cancel', securitySupervisor, ids.cancelled, { reason: '演示：与既有检查重复' });
}
