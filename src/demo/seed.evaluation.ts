import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';
import { agree } from './seed.zones.ts';

const { dataAuthority, healthAuthority, transportAuthority, operator } = cast;
const { health, transport } = seedIds.zones;
const cycles = seedIds.evaluationCycles;
const ids = seedIds.evaluations;

const scheme = (name: string): object => ({
  name,
  indicators: [
    { code: 'service', name: '服务成效', weight: 40 },
    { code: 'security', name: '安全合规', weight: 40 },
    { code: 'value', name: '价值实现', weight: 20 },
  ],
  thresholds: [
    { result: 'excellent', from: 90 },
    { result: 'good', from: 75 },
    { result: 'pass', from: 60 },
  ],
});
const points = (value: number): object => ({
  points: ['service', 'security', 'value'].map((indicator) => ({ indicator, points: value })),
});

/** Schemes, cycles and results in every state; the second poor result in transport gives its agreement notice. */
export async function plantEvaluation(planter: Planter, services: SeedServices): Promise<void> {
  const { schemes } = services;
  planter.on('2026-06-08');
  await planter.create(schemes, 'draft', dataAuthority, seedIds.indicatorSchemes.draft, scheme('指标体系（演示草案）'));
  await planter.create(schemes, 'draft', dataAuthority, seedIds.indicatorSchemes.in_use, scheme('指标体系（演示）'));
  const seeding = new EvaluationSeed(planter, services);
  await seeding.transport();
  await seeding.health();
}

class EvaluationSeed {
  constructor(
    private readonly planter: Planter,
    private readonly services: SeedServices,
  ) {}

  async transport(): Promise<void> {
    const { planter, services } = this;
    const agreementId = seedIds.agreements.termination_pending;
    planter.on('2026-07-06');
    await this.open(cycles.closed, transport, '2026年6月（演示）', transportAuthority);
    await this.published(ids.closed, agreementId, cycles.closed, transportAuthority, 45);
    planter.on('2026-08-03');
    await this.final(ids.closed, transportAuthority);
    await this.jointly(ids.closed, 'remind', 3, transportAuthority, { content: '演示：限期改进服务与安全' });
    await planter.act(services.evaluations, 'close', dataAuthority, ids.closed);
    await planter.act(services.cycles, 'concur', transportAuthority, cycles.closed, agree('close', 2));
    await planter.act(services.cycles, 'close', dataAuthority, cycles.closed);
    await this.open(cycles.scoring, transport, '2026年7月（演示）', transportAuthority);
    await this.published(ids.final, agreementId, cycles.scoring, transportAuthority, 50);
    planter.on('2026-09-07');
    await this.final(ids.final, transportAuthority);
    await this.plan(cycles.planned, transport, '2026年8月（演示）');
  }

  async health(): Promise<void> {
    const { planter, services } = this;
    const agreementId = seedIds.agreements.effective;
    planter.on('2026-07-06');
    await this.open(cycles.cancelled, health, '2025年下半年（演示）', healthAuthority);
    await this.published(ids.annulled, agreementId, cycles.cancelled, healthAuthority, 80);
    await planter.act(services.cycles, 'concur', healthAuthority, cycles.cancelled, agree('cancel', 2));
    await planter.act(services.cycles, 'cancel', dataAuthority, cycles.cancelled, { reason: '演示：指标口径有误' });
    await this.open(cycles.acted, health, '2025年下半年重评（演示）', healthAuthority);
    await this.published(ids.actioned, agreementId, cycles.acted, healthAuthority, 55);
    planter.on('2026-08-03');
    await this.final(ids.actioned, healthAuthority);
    await this.jointly(ids.actioned, 'talk', 3, healthAuthority, {
      ...{ heldOn: '2026-08-03', place: '演示会议室', attendees: ['周明远', '陆怀仁', '何远航'] },
      ...{ issues: '演示：服务响应不及时', demands: '演示：限期整改', dueOn: '2026-09-30' },
    });
    planter.on('2026-10-12');
    await this.open(cycles.appeals, health, '2026年上半年（演示）', healthAuthority);
    await this.published(ids.appealed, agreementId, cycles.appeals, healthAuthority, 58);
    await planter.act(services.evaluations, 'appeal', operator, ids.appealed, { grounds: '演示：统计口径不一致' });
    await this.open(cycles.drafting, health, '2026年第三季度（演示）', healthAuthority);
    const draft = { agreementId, cycleId: cycles.drafting };
    await planter.create(services.evaluations, 'draft', dataAuthority, ids.drafted, draft);
  }

  private async plan(id: string, zoneId: string, name: string): Promise<void> {
    const period = { periodStart: '2026-01-01', periodEnd: '2026-06-30' };
    const input = { zoneId, schemeId: seedIds.indicatorSchemes.in_use, name, ...period };
    await this.planter.create(this.services.cycles, 'plan', dataAuthority, id, input);
  }
  private async open(id: string, zoneId: string, name: string, sector: CastOrganization): Promise<void> {
    await this.plan(id, zoneId, name);
    await this.planter.act(this.services.cycles, 'concur', sector, id, agree('open-scoring', 1));
    await this.planter.act(this.services.cycles, 'open-scoring', dataAuthority, id);
  }
  private async published(
    id: string,
    agreementId: string,
    cycleId: string,
    sector: CastOrganization,
    value: number,
  ): Promise<void> {
    const { evaluations } = this.services;
    await this.planter.create(evaluations, 'draft', dataAuthority, id, { agreementId, cycleId });
    await this.planter.act(evaluations, 'score', sector, id, points(value));
    await this.planter.act(evaluations, 'publish', dataAuthority, id);
  }
  private async final(id: string, sector: CastOrganization): Promise<void> {
    await this.jointly(id, 'finalize', 2, sector, { acknowledgeTermination: true });
  }
  private async jointly(
    id: string,
    act: string,
    version: number,
    sector: CastOrganization,
    input: object,
  ): Promise<void> {
    await this.planter.act(this.services.evaluations, 'concur', sector, id, agree(act, version), 1);
    await this.planter.act(this.services.evaluations, act, dataAuthority, id, input, 1);
  }
}
