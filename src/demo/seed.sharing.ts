import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const { resources } = seedIds;
const period = { validFrom: '2025-07-01', validTo: '2028-06-30' };
const health = {
  resourceId: resources.health,
  fields: ['resident_id', 'birth_date', 'district', 'diagnosis'],
  mode: 'de_identified',
  ...period,
};
const communities = {
  resourceId: resources.communities,
  fields: ['district_code', 'district_name'],
  mode: 'plain',
  ...period,
};
/** The item of a request, by the last digits of the request's id. */
const itemOf = (request: string, n = 1): string => `019009ff-0000-7000-8${n}00-${request.slice(-12)}`;

/** Share requests and grants of the agreement in effect; `lapsed` needs an agreement that ends, and is not planted. */
export async function plantSharing(planter: Planter, { shareRequests, grants }: SeedServices): Promise<void> {
  const { operator, healthAuthority, dataProvider, governanceCenter } = cast;
  const ids = seedIds.shareRequests;
  const draft = async (id: string, ...items: readonly object[]): Promise<void> => {
    const of = { agreementId: seedIds.agreements.effective, scenarioId: seedIds.scenarios.registered };
    const parts = items.map((_, i) => itemOf(id, i + 1));
    await planter.create(
      shareRequests,
      'draft',
      operator,
      id,
      { ...of, purposeNote: '慢性病管理服务所需', items },
      0,
      parts,
    );
  };
  const submit = async (id: string, ...items: readonly object[]): Promise<void> => {
    await draft(id, ...items);
    await planter.act(shareRequests, 'submit', operator, id);
  };
  const confirm = async (id: string, ...items: readonly object[]): Promise<void> => {
    await submit(id, ...items);
    await planter.act(shareRequests, 'confirm', healthAuthority, id);
  };
  const approve = async (id: string, by: CastOrganization, grantId: string, n = 1): Promise<void> => {
    await planter.act(shareRequests, 'approve', by, id, { itemIds: [itemOf(id, n)] }, 1, [grantId]);
  };
  const reason = { reason: '演示：说明理由' };
  planter.on('2025-07-01');
  await confirm(ids.fulfilled, { ...health, validTo: '2025-09-30' });
  await approve(ids.fulfilled, healthAuthority, seedIds.grants.expired);
  await planter.act(shareRequests, 'fulfill', operator, ids.fulfilled);
  await confirm(ids.partlyApproved, communities, health);
  await approve(ids.partlyApproved, dataProvider, seedIds.grants.superseded);
  const refusal = { itemIds: [itemOf(ids.partlyApproved, 2)], ...reason };
  await planter.act(shareRequests, 'refuse', healthAuthority, ids.partlyApproved, refusal, 1);
  planter.on('2025-10-15');
  await confirm(ids.revoked, health);
  await approve(ids.revoked, healthAuthority, seedIds.grants.revoked);
  await planter.act(grants, 'revoke', healthAuthority, seedIds.grants.revoked, reason, 1);
  await confirm(ids.frozen, health);
  await approve(ids.frozen, healthAuthority, seedIds.grants.frozen);
  await planter.act(grants, 'freeze', governanceCenter, seedIds.grants.frozen, reason);
  await confirm(ids.approved, communities);
  await approve(ids.approved, dataProvider, seedIds.grants.active);
  await confirm(ids.refused, health);
  const refused = { itemIds: [itemOf(ids.refused)], ...reason };
  await planter.act(shareRequests, 'refuse', healthAuthority, ids.refused, refused, 1);
  await submit(ids.rejected, health);
  await planter.act(shareRequests, 'reject', healthAuthority, ids.rejected, reason);
  await submit(ids.withdrawn, health);
  await planter.act(shareRequests, 'withdraw', operator, ids.withdrawn, reason);
  planter.on('2026-11-16');
  await draft(ids.draft, health);
  await submit(ids.submitted, health);
  await submit(ids.returned, health);
  await planter.act(shareRequests, 'return', healthAuthority, ids.returned, reason);
  await confirm(ids.confirmed, health);
}
