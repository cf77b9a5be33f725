import { Injectable } from '@nestjs/common';
import { Agreements } from '../../agreements/index.ts';
import { Organizations } from '../../organizations/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { badField } from '../../platform/errors/index.ts';
import type { OrganizationRole } from '../../regulation/index.ts';
import { Zones } from '../../zones/index.ts';
import type { Reach, Subjects } from './inspection.facts.ts';

const ordered = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();
const inspected: readonly OrganizationRole[] = ['operator', 'data_provider'];
/** What is planned or was given up is told to few, and nothing has happened in it. */
const unopened: readonly string[] = ['planned', 'cancelled'];

/** What an inspection may cover, and whom that concerns. */
@Injectable()
export class InspectionSubjects {
  constructor(
    private readonly organizations: Organizations,
    private readonly zones: Zones,
    private readonly agreements: Agreements,
  ) {}

  /** Refuses what is not there; what belongs to another jurisdiction, or is a draft, reads alike. */
  async check(
    { zoneIds, agreementIds, organizationIds }: Subjects,
    jurisdiction: string,
    context: FactsContext,
  ): Promise<void> {
    const [zones, agreements, organizations] = await Promise.all([
      this.zones.briefs(zoneIds, context),
      this.agreements.briefs(agreementIds, context),
      this.organizations.briefs(organizationIds, context),
    ]);
    const here = (known: { readonly jurisdiction: string } | undefined): boolean =>
      known?.jurisdiction === jurisdiction;
    mustBe(zoneIds, 'zoneIds', (id) => here(zones.get(id)) && !unopened.includes(zones.get(id)?.state ?? ''));
    mustBe(agreementIds, 'agreementIds', (id) => here(agreements.get(id)) && agreements.get(id)?.state !== 'draft');
    mustBe(organizationIds, 'organizationIds', (id) =>
      (organizations.get(id)?.roles ?? []).some((r) => r.jurisdiction === jurisdiction && inspected.includes(r.role)),
    );
  }

  /** Roles of active bodies in the jurisdiction; an unknown one has none. */
  async rolesOf(
    ids: readonly string[],
    jurisdiction: string,
    context: FactsContext,
  ): Promise<Readonly<Record<string, readonly OrganizationRole[]>>> {
    const found = await this.organizations.briefs(ids, context);
    return Object.fromEntries(
      [...found.values()].map(({ id, state, roles }) => [
        id,
        state === 'active' ? roles.filter((r) => r.jurisdiction === jurisdiction).map((r) => r.role) : [],
      ]),
    );
  }

  /** Operators and providers that are covered, and the zones in which they are. */
  async reach({ zoneIds, agreementIds, organizationIds }: Subjects, context: FactsContext): Promise<Reach> {
    const parties = await this.agreements.partiesUnder(
      { zoneIds, agreementIds, operatorIds: organizationIds },
      context,
    );
    return {
      addresseeIds: ordered([...organizationIds, ...parties.map((p) => p.operatorId)]),
      reachedZoneIds: ordered([...zoneIds, ...parties.map((p) => p.zoneId)]),
    };
  }

  async operatorsOf(agreementIds: readonly string[], context: FactsContext): Promise<Readonly<Record<string, string>>> {
    if (agreementIds.length === 0) return {};
    const found = await this.agreements.briefs(agreementIds, context);
    return Object.fromEntries([...found.values()].map((a) => [a.id, a.operatorId]));
  }
}

function mustBe(ids: readonly string[], name: string, holds: (id: string) => boolean): void {
  const at = ids.findIndex((id) => !holds(id));
  if (at >= 0) throw badField(`/${name}/${at}`, 'unknown-id', 'nothing of the jurisdiction that could be inspected');
}
