import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

type Concurring = (act: string, version: number) => object;
export const agree: Concurring = (act, version) => ({ act, version, agrees: true });

/** A sector zone of health and a comprehensive one, open; and a zone in every other state. */
export async function plantZones(planter: Planter, services: SeedServices): Promise<void> {
  const { dataAuthority, governanceCenter: center, healthAuthority } = cast;
  const { zones } = services;
  const ids = seedIds.zones;
  planter.on('2025-04-01');
  const plan = async (id: string, name: string, sector: 'health' | 'transport' | null): Promise<void> => {
    const lead = sector === 'health' ? healthAuthority : sector === 'transport' ? cast.transportAuthority : undefined;
    const regulator = lead && { sectorCode: sector, leadRegulatorId: lead.id };
    await planter.create(zones, 'plan', dataAuthority, id, {
      name,
      kind: lead ? 'sector' : 'comprehensive',
      purpose: `${name}：演示建设目标`,
      ...regulator,
    });
    planter.regulator(lead ?? dataAuthority, id);
  };
  const open = async (id: string): Promise<number> => {
    const certificate = {
      level: 3,
      certificateNumber: `32010099${id.slice(-4)}-25001`,
      assessor: '演示测评中心',
      assessedOn: '2025-03-15',
      validUntil: '2031-03-14',
    };
    await planter.act(zones, 'record-platform-security', center, id, certificate);
    await planter.act(zones, 'report-ready', center, id, { report: '加工环境、共性技术和隔离措施已就绪' });
    if (id === ids.health) await planter.act(zones, 'concur', healthAuthority, id, agree('open', 2));
    if (id === ids.transport) await planter.act(zones, 'concur', cast.transportAuthority, id, agree('open', 2));
    await planter.act(zones, 'open', dataAuthority, id);
    return 3;
  };
  await plan(ids.health, '南京市医疗健康公共数据专区（演示）', 'health');
  await plan(ids.transport, '南京市交通公共数据专区（演示）', 'transport');
  for (const [id, name] of [
    [ids.comprehensive, '综合领域'],
    [ids.planned, '江北新区'],
    [ids.suspended, '紫金山'],
    [ids.closed, '玄武湖'],
    [ids.cancelled, '老门东'],
  ] as const) {
    await plan(id, `南京市${name}公共数据专区（演示）`, null);
  }
  for (const id of [ids.health, ids.transport, ids.comprehensive, ids.suspended, ids.closed]) await open(id);
  const rules = (effectiveFrom: string) => ({ title: '演示：授权运营规则', text: '演示：规则正文', effectiveFrom });
  await planter.act(zones, 'propose-rules', dataAuthority, ids.comprehensive, rules('2025-04-15'));
  await planter.act(zones, 'publish-rules', dataAuthority, ids.comprehensive);
  await planter.act(zones, 'propose-rules', dataAuthority, ids.health, rules('2032-01-01'));
  await planter.act(zones, 'suspend', dataAuthority, ids.suspended, { reason: '演示：平台升级' });
  await planter.act(zones, 'close', dataAuthority, ids.closed, { reason: '演示：任务完成' });
  await planter.act(zones, 'cancel', dataAuthority, ids.cancelled, { reason: '演示：计划调整' });
}
