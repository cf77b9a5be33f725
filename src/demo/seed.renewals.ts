import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import { allMet, evidenceBy, filedPdf, storeSheet } from './seed.rounds.ts';
import type { SeedServices } from './seed.services.ts';

const { dataAuthority, operator } = cast;
/** Place of the data authority's person that finds conditions met. */
const HANDLER = 3;

/** The renewal of the agreement that has expired since: asked for in time, assessed, and still to be decided. */
export async function plantRenewals(planter: Planter, { renewals, store }: SeedServices): Promise<void> {
  const { requested: id } = seedIds.agreementRenewals;
  const sheet = await storeSheet({ store }, renewals, id, 'internal rules');
  const document = planter.idOf('f');
  const body = { agreementId: seedIds.agreements.expired, statement: '演示：服务运行平稳，申请续签' };
  planter.on('2026-05-20');
  await planter.create(renewals, 'request', operator, id, body);
  const rules = filedPdf(document, 'other', '内部管理和安全保障制度', sheet);
  await planter.act(renewals, 'upload-material', operator, id, rules);
  await planter.act(renewals, 'fill-checklist', operator, id, evidenceBy(document));
  await planter.act(renewals, 'assess', dataAuthority, id, allMet, HANDLER);
}
