import { Injectable } from '@nestjs/common';
import { Agreements, type AgreementBrief } from '../../agreements/index.ts';
import { Grants, Resources, type GrantBrief, type ResourceBrief } from '../../data-sharing/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { sql } from '../../platform/database/index.ts';
import { Zones } from '../../zones/index.ts';
import { Restraints, type KeysState, type UseTarget } from './restraints.ts';
import type { UseFacts } from './use.rules.ts';

export type Use = Omit<UseFacts, 'today'> & {
  readonly grant: GrantBrief | undefined;
  readonly resource: ResourceBrief | undefined;
};

const under = (agreement: AgreementBrief | undefined, { operatorId }: Pick<UseTarget, 'operatorId'>) => ({
  agreementState: agreement?.state ?? 'unknown',
  operatorStands: agreement?.operatorId === operatorId,
  officerVacantSince: agreement?.officerVacantSince ?? null,
});
const fence = sql('SELECT pg_advisory_xact_lock_shared(fence_of($1::uuid))');

/** Gathers what decides over a use of data. */
@Injectable()
export class DataUse {
  constructor(
    private readonly agreements: Agreements,
    private readonly zones: Zones,
    private readonly grants: Grants,
    private readonly resources: Resources,
    private readonly restraints: Restraints,
  ) {}

  /** Taken before anything is read, in a statement of its own: a suspension waits, or is waited for. */
  async fence(agreementId: string, { tx }: Pick<FactsContext, 'tx'>): Promise<void> {
    await tx.query(fence, [agreementId]);
  }

  async keys(...asked: Parameters<Restraints['keys']>): Promise<KeysState> {
    return await this.restraints.keys(...asked);
  }

  async of(target: UseTarget, context: FactsContext): Promise<Use> {
    const [agreements, zones, grants, resources, restriction = null, keys] = await Promise.all([
      this.agreements.briefs([target.agreementId], context),
      this.zones.briefs([target.zoneId], context),
      this.grants.briefs([target.grantId], context),
      this.resources.briefs([target.resourceId], context),
      this.restraints.blocking(target, context),
      this.restraints.keys(target, context),
    ]);
    const grant = grants.get(target.grantId);
    const resource = resources.get(target.resourceId);
    return {
      ...under(agreements.get(target.agreementId), target),
      zoneState: zones.get(target.zoneId)?.state ?? 'unknown',
      grantState: grant?.state ?? 'unknown',
      grantValidFrom: grant?.validFrom ?? '9999-12-31',
      resourceState: resource?.state ?? 'unknown',
      resourceGrade: resource?.grade ?? null,
      restriction,
      keys,
      grant,
      resource,
    };
  }
}
