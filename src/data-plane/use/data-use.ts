import { Injectable } from '@nestjs/common';
import { Agreements } from '../../agreements/index.ts';
import { Grants, Resources, type GrantBrief, type ResourceBrief } from '../../data-sharing/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { sql } from '../../platform/database/index.ts';
import type { Requirement } from '../../regulation/index.ts';
import { Zones } from '../../zones/index.ts';
import { Restraints, type UseTarget } from './restraints.ts';

/** What data may be used for now; the same facts at the request, at each renewal of the lease and at the end. */
export interface UseFacts {
  readonly agreementState: string;
  readonly zoneState: string;
  readonly grantState: string;
  readonly grantValidFrom: string;
  readonly resourceState: string;
  readonly resourceGrade: number | null;
  readonly restriction: string | null;
  readonly today: string;
}
export type Use = Omit<UseFacts, 'today'> & {
  readonly grant: GrantBrief | undefined;
  readonly resource: ResourceBrief | undefined;
};

/** Each with its own 409: agreement, zone, grant, restriction. */
export const inUse: readonly Requirement<UseFacts>[] = [
  {
    code: 'agreement-not-effective',
    rule: 'R12-2',
    holds: (f) => f.agreementState === 'effective',
    params: (f) => ({ state: f.agreementState }),
  },
  {
    code: 'zone-not-open',
    rule: 'R22-1',
    holds: (f) => f.zoneState === 'open',
    params: (f) => ({ state: f.zoneState }),
  },
  {
    code: 'grant-not-active',
    rule: 'R15-5',
    holds: (f) => f.grantState === 'active' && f.grantValidFrom <= f.today && f.resourceState === 'cataloged',
    params: (f) => ({
      state: f.grantState === 'active' && f.resourceState !== 'cataloged' ? f.resourceState : f.grantState,
    }),
  },
  {
    code: 'use-restricted',
    rule: 'R23-2',
    holds: (f) => f.restriction === null,
    params: (f) => ({ restriction: f.restriction ?? '' }),
  },
];
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

  async of(target: UseTarget, context: FactsContext): Promise<Use> {
    const [agreements, zones, grants, resources, restriction = null] = await Promise.all([
      this.agreements.briefs([target.agreementId], context),
      this.zones.briefs([target.zoneId], context),
      this.grants.briefs([target.grantId], context),
      this.resources.briefs([target.resourceId], context),
      this.restraints.blocking(target, context),
    ]);
    const grant = grants.get(target.grantId);
    const resource = resources.get(target.resourceId);
    return {
      agreementState: agreements.get(target.agreementId)?.state ?? 'unknown',
      zoneState: zones.get(target.zoneId)?.state ?? 'unknown',
      grantState: grant?.state ?? 'unknown',
      grantValidFrom: grant?.validFrom ?? '9999-12-31',
      resourceState: resource?.state ?? 'unknown',
      resourceGrade: resource?.grade ?? null,
      restriction,
      grant,
      resource,
    };
  }
}
