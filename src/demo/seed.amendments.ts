import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import { allMet, evidenceBy, filedPdf, storeSheet } from './seed.rounds.ts';
import type { SeedServices } from './seed.services.ts';

const { dataAuthority, transportAuthority, operator, otherOperator } = cast;
const ids = seedIds.agreementAmendments;
/** Places of the data authority's persons: one opens, another signs, and neither makes later results final. */
const SIGNER = 2;
const HANDLER = 3;

const succession = (agreementId: string, successor: CastOrganization): object => ({
  agreementId,
  kind: 'operator_succession',
  changes: { operatorId: successor.id, securityOfficer: '许知行' },
  grounds: {
    event: 'division',
    documentNumber: '演示〔2026〕承继1号',
    fact: '演示：原运营单位分立，相关业务由承继单位承继',
  },
});

/** As far as signing is open, with everything proved. */
async function offer(
  planter: Planter,
  { amendments, store }: Pick<SeedServices, 'amendments' | 'store'>,
  id: string,
  agreementId: string,
  successor: CastOrganization,
): Promise<void> {
  const sheet = await storeSheet({ store }, amendments, id, 'internal rules');
  const document = planter.idOf('f');
  await planter.create(amendments, 'draft', dataAuthority, id, succession(agreementId, successor));
  const rules = filedPdf(document, 'other', '内部管理和安全保障制度', sheet);
  await planter.act(amendments, 'upload-material', successor, id, rules);
  await planter.act(amendments, 'fill-checklist', successor, id, evidenceBy(document));
  await planter.act(amendments, 'assess', dataAuthority, id, allMet, HANDLER);
  await planter.act(amendments, 'open-signing', dataAuthority, id);
}

/** The agreement that is under notice today passed on before its first day. */
export async function plantSuccession(planter: Planter, services: SeedServices): Promise<void> {
  const { amendments } = services;
  planter.on('2026-05-18');
  await offer(planter, services, ids.in_force, seedIds.agreements.termination_pending, operator);
  await planter.act(amendments, 'sign', dataAuthority, ids.in_force, { signer: '顾长风' }, SIGNER);
  for (const party of [transportAuthority, otherOperator, operator])
    await planter.act(amendments, 'sign', party, ids.in_force, { signer: party.persons[0]?.name ?? '' });
}

/** Amendments in every other state, all of the agreement that is suspended. */
export async function plantAmendments(planter: Planter, services: SeedServices): Promise<void> {
  const { amendments } = services;
  const { suspended } = seedIds.agreements;
  planter.on('2026-11-03');
  await offer(planter, services, ids.refused, suspended, operator);
  await planter.act(amendments, 'refuse', otherOperator, ids.refused, { reason: '演示：分立方案尚未确定' });
  await offer(planter, services, ids.abandoned, suspended, operator);
  await planter.act(amendments, 'abandon', dataAuthority, ids.abandoned, { reason: '演示：文号有误，重新起草' });
  await offer(planter, services, ids.signing, suspended, operator);
  await planter.create(amendments, 'draft', dataAuthority, ids.draft, succession(suspended, operator));
}
