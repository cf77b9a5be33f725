import { Injectable } from '@nestjs/common';
import { AgreementEnds, type AgreementEnd } from '../../agreements/index.ts';
import { ApplicationEnds, type KeptFile } from '../../applications/index.ts';
import { agreementScope, KeptData, resourceScope } from '../../data-plane/index.ts';
import { Grants, Resources } from '../../data-sharing/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { Inspections } from '../inspections/inspection.service.ts';
import type { KeyDisposalFacts, ScopeKind, Subject } from './key-disposal.facts.ts';

const ENDED: readonly string[] = ['terminated', 'expired', 'abandoned'];
const CLOSED: readonly string[] = ['not_selected', 'ineligible', 'withdrawn', 'lapsed', 'forfeited'];
const WITHDRAWN: readonly string[] = ['retired', 'prohibited'];
/** Whose it is: what the record of a disposal keeps. */
export type Owned = Pick<
  KeyDisposalFacts,
  'applicationId' | 'agreementId' | 'resourceId' | 'zoneId' | 'operatorId' | 'providerId' | 'agreementIds'
> & { readonly jurisdiction: string };
export interface Found {
  readonly owned: Owned;
  readonly subject: Subject;
}
const nobody = { applicationId: null, agreementId: null, resourceId: null, zoneId: null, operatorId: null, providerId: null }; // prettier-ignore

/** What the vault and the catalog know of it. */
@Injectable()
export class KeyOfVault {
  constructor(
    readonly resources: Resources,
    readonly grants: Grants,
    readonly data: KeptData,
  ) {}
}

/** What has keys, and how it stands. */
@Injectable()
export class KeySubjects {
  constructor(
    private readonly applications: ApplicationEnds,
    private readonly agreements: AgreementEnds,
    private readonly vault: KeyOfVault,
    private readonly inspections: Inspections,
  ) {}

  /** Undefined for what is not there; a draft reads alike. */
  async find(kind: ScopeKind, id: string, context: FactsContext): Promise<Found | undefined> {
    switch (kind) {
      case 'application':
        return await this.ofApplication(id, context);
      case 'agreement':
        return await this.ofAgreement(id, context);
      case 'resource':
        return await this.ofResource(id, context);
    }
  }

  /** What lies under its keys, by name. */
  async kept(kind: ScopeKind, id: string, context: Pick<FactsContext, 'tx'>): Promise<KeptFile[]> {
    if (kind === 'application') return await this.applications.kept(id, context);
    if (kind === 'resource') return await this.vault.data.kept({ resourceId: id }, context);
    const [copies, materials] = await Promise.all([
      this.vault.data.kept({ agreementId: id }, context),
      this.agreements.kept(id, context),
    ]);
    return [...copies, ...materials];
  }

  private async ofApplication(id: string, context: FactsContext): Promise<Found | undefined> {
    const [found, agreement] = await Promise.all([
      this.applications.of(id, context),
      this.agreements.of({ applicationId: id }, context),
    ]);
    if (!found) return undefined;
    const { jurisdiction, zoneId, operatorId } = found;
    const agreementIds = agreement ? [agreement.id] : [];
    const of = { zoneIds: [zoneId], agreementIds, organizationIds: [operatorId] };
    const inspections = await this.inspections.covering(jurisdiction, of, context);
    const owned = { ...nobody, applicationId: id, zoneId, operatorId, jurisdiction, agreementIds: [] };
    const scopes = [{ kind: 'application', id }];
    return { owned, subject: { ...caseEnd(found, agreement), grants: 0, running: 0, inspections, scopes } };
  }

  private async ofAgreement(id: string, context: FactsContext): Promise<Found | undefined> {
    const found = await this.agreements.of({ id }, context);
    if (!found) return undefined;
    const { jurisdiction, zoneId, operatorId, state, since } = found;
    const of = { zoneIds: [zoneId], agreementIds: [id], organizationIds: [operatorId] };
    const [inspections, running] = await Promise.all([
      this.inspections.covering(jurisdiction, of, context),
      this.vault.data.running({ agreementId: id }, context),
    ]);
    const owned = { ...nobody, agreementId: id, zoneId, operatorId, jurisdiction, agreementIds: [id] };
    const below = (kind: string, ids: readonly string[]) => ids.map((one) => ({ kind, id: one }));
    const amended = below('agreement_amendment', found.amendmentIds);
    const scopes = [agreementScope(id), ...amended, ...below('agreement_renewal', found.renewalIds)];
    return { owned, subject: { state, over: ENDED.includes(state), since, grants: 0, running, inspections, scopes } };
  }

  private async ofResource(id: string, context: FactsContext): Promise<Found | undefined> {
    const found = (await this.vault.resources.briefs([id], context)).get(id);
    if (!found || found.state === 'draft') return undefined;
    const { jurisdiction, providerId, state } = found;
    const [agreementIds, grants, running] = await Promise.all([
      this.vault.grants.agreementsBehind({ resourceId: id }, context),
      this.vault.grants.liveOn(id, context),
      this.vault.data.running({ resourceId: id }, context),
    ]);
    const of = { zoneIds: [], agreementIds, organizationIds: [providerId] };
    const inspections = await this.inspections.covering(jurisdiction, of, context);
    const owned = { ...nobody, resourceId: id, providerId, jurisdiction, agreementIds };
    const subject = { state, over: WITHDRAWN.includes(state), since: null, grants, running, inspections };
    return { owned, subject: { ...subject, scopes: [resourceScope(id)] } };
  }
}

/** A case that was selected is over with its agreement. */
function caseEnd(
  { state, since }: Pick<Subject, 'state' | 'since'>,
  agreement: AgreementEnd | undefined,
): Pick<Subject, 'state' | 'over' | 'since'> {
  if (state !== 'selected') return { state, since, over: CLOSED.includes(state) };
  const told = `selected, agreement ${agreement?.state ?? 'none'}`;
  // an agreement that was given up before it was signed may be followed by another one
  const over = agreement !== undefined && ['terminated', 'expired'].includes(agreement.state);
  return { state: told, over, since: agreement?.since ?? null };
}
