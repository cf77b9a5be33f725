import { nj2024 } from '../regulation/index.ts';
import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import { plantSuccession } from './seed.amendments.ts';
import type { SeedServices } from './seed.services.ts';

export const sections = Object.fromEntries(
  nj2024.agreement.requiredSections.map((s) => [s.code, `${s.text.zh}：演示条款。`]),
);
export const applicationScope = {
  purposes: ['public_health'],
  selectors: [
    { providerId: cast.healthAuthority.id, category: 'population_health', highestGrade: 4 },
    { resourceId: seedIds.productSource },
    { providerId: cast.dataProvider.id, category: 'administrative_division', highestGrade: 2 },
  ],
  excludedResourceIds: [],
};
const draftOf = (
  zoneId: string,
  operator: CastOrganization,
  termStart: string,
  termEnd: string,
  applicationId?: string,
) => ({
  zoneId,
  operatorId: operator.id,
  ...(applicationId !== undefined && { applicationId }),
  termStart,
  termEnd,
  securityOfficer: '何远航',
  sections,
  applicationScope,
  poorStreakEffect: { kind: 'immediate' },
});
const decision = {
  ground: 'breach',
  fact: '演示：未按约定整改',
  clause: 'termination',
  remedies: '可依法申请行政复议或者提起行政诉讼。',
};

/** An agreement in every state; operators and periods are chosen so that none overlaps another of its zone. */
export async function plantAgreements(planter: Planter, services: SeedServices): Promise<void> {
  const { agreements, applications } = services;
  const { dataAuthority, healthAuthority, operator, otherOperator } = cast;
  const { health, transport, comprehensive } = seedIds.zones;
  const ids = seedIds.agreements;
  const sign = async (id: string, zoneId: string, who: CastOrganization): Promise<void> => {
    await planter.act(agreements, 'open-signing', dataAuthority, id);
    const sector = zoneId === health ? [healthAuthority] : zoneId === transport ? [cast.transportAuthority] : [];
    for (const party of [...sector, dataAuthority, who])
      await planter.act(agreements, 'sign', party, id, { signer: party.persons[0]?.name ?? '' });
  };
  const from = seedIds.selections;
  const draft = (id: string, zoneId: string, who: CastOrganization, start: string, end: string, application?: string) =>
    planter.create(agreements, 'draft', dataAuthority, id, draftOf(zoneId, who, start, end, application));
  planter.on('2025-05-06');
  await draft(ids.effective, health, operator, '2025-06-01', '2030-06-01', from.effective);
  await sign(ids.effective, health, operator);
  await draft(ids.suspended, comprehensive, otherOperator, '2025-06-01', '2030-05-31', from.suspended);
  await sign(ids.suspended, comprehensive, otherOperator);
  await draft(ids.terminated, comprehensive, operator, '2025-06-01', '2030-05-31', from.terminated);
  await sign(ids.terminated, comprehensive, operator);
  await draft(ids.expired, transport, operator, '2025-06-01', '2026-05-31', from.expired);
  await sign(ids.expired, transport, operator);
  planter.on('2026-05-11');
  const notified = draftOf(transport, otherOperator, '2026-06-01', '2031-05-31', from.termination_pending);
  const afterNotice = { ...notified, poorStreakEffect: { kind: 'notice', days: 365 } };
  await planter.create(agreements, 'draft', dataAuthority, ids.termination_pending, afterNotice);
  await sign(ids.termination_pending, transport, otherOperator);
  await plantSuccession(planter, services);
  planter.on('2026-10-12');
  await planter.act(agreements, 'suspend', dataAuthority, ids.suspended, {
    ...decision,
    conditions: '完成整改并经复核',
  });
  await planter.act(agreements, 'terminate', dataAuthority, ids.terminated, decision);
  planter.on('2026-11-02');
  await draft(ids.draft, health, otherOperator, '2027-01-01', '2031-12-31', from.draft);
  await draft(ids.signing, comprehensive, operator, '2027-01-01', '2029-12-31', from.signing);
  await planter.act(agreements, 'open-signing', dataAuthority, ids.signing);
  await draft(ids.signed, transport, otherOperator, '2031-01-01', '2031-12-31', from.signed);
  await sign(ids.signed, transport, otherOperator);
  await draft(ids.abandoned, comprehensive, operator, '2030-07-01', '2031-12-31', from.abandoned);
  await planter.act(agreements, 'open-signing', dataAuthority, ids.abandoned);
  await planter.act(agreements, 'abandon', dataAuthority, ids.abandoned, { reason: '演示：中选单位放弃签署' });
  const lost = from.abandoned;
  await planter.act(applications, 'call-for-statement', dataAuthority, lost, { grounds: '演示：无正当理由放弃签署' });
  await planter.act(applications, 'give-statement', operator, lost, { statement: '演示：无异议' });
  await planter.act(applications, 'disqualify', dataAuthority, lost, { reason: '演示：放弃签署，取消选定资格' });
}
