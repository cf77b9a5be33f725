import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { newId } from '../platform/clock/ids.ts';
import { nameKey } from '../organizations/index.ts';
import { Acts } from '../platform/acts/acts.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Batch, Database, sql } from '../platform/database/index.ts';
import { Policies } from '../platform/policies/policies.service.ts';
import { BuiltInSets } from '../policy-sets/index.ts';
import { castOrganizations, NANJING, type CastMember } from './cast.ts';
import { SEED_MARKER } from './demo.settings.ts';
import { Planter } from './planter.ts';
import { plantings } from './seed.order.ts';
import { seedServices } from './seed.services.ts';

const mark = sql(
  'INSERT INTO demo_settings (marker) VALUES ($1) ON CONFLICT (one) DO UPDATE SET marker = excluded.marker',
);
const anything = sql('SELECT EXISTS (SELECT FROM organizations) AS found');

/** Demo data, made by running acts on the days they would have happened; only the very first parties are put there. */
@Injectable()
export class Seed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acts: Acts,
    private readonly policies: Policies,
    private readonly modules: ModuleRef,
  ) {}

  /** Seeds a database that holds nothing yet. */
  async plantOnce(): Promise<void> {
    const [row] = await this.database.read<{ found: boolean }>(anything);
    if (!row?.found) await this.plant();
  }

  async plant(): Promise<void> {
    await this.modules.get(BuiltInSets, { strict: false }).load();
    await this.firstParties();
    this.policies.forget();
    const planter = new Planter(this.acts);
    const services = seedServices(this.modules);
    for (const plant of plantings) await plant(planter, services);
    await this.database.read(mark, [SEED_MARKER]);
  }

  /** Somebody has to be there before anybody can be admitted: what `admin bootstrap` does in production. */
  private async firstParties(): Promise<void> {
    const at = this.clock.system();
    const batch = new Batch();
    const rows = castOrganizations.map(({ id, name, creditCode, entityType }) => ({
      id,
      version: 1,
      state: 'active',
      jurisdiction: NANJING,
      name,
      nameKey: nameKey(name),
      creditCode,
      entityType,
      verifiedOn: '2024-05-24',
      createdAt: at,
      updatedAt: at,
    }));
    batch.insert('organizations', rows);
    batch.insert(
      'organization_roles',
      castOrganizations.flatMap((o) =>
        o.roles.map((r) => ({
          id: newId(),
          organizationId: o.id,
          role: r.role,
          jurisdiction: NANJING,
          sectorCode: r.sectorCode ?? null,
          legalBasis: '演示数据',
          recordedAt: at,
        })),
      ),
    );
    batch.insert(
      'persons',
      castOrganizations.flatMap((o) =>
        o.persons.map(({ id, name, memberLevel, employer, office }: CastMember) => ({
          id,
          organizationId: o.id,
          name,
          memberLevel,
          office: office ?? null,
          active: true,
          createdAt: at,
          employerId: employer === undefined ? null : (castOrganizations[employer - 1]?.id ?? null),
        })),
      ),
    );
    await this.database.transaction(async (tx) => {
      tx.send(...batch.statement());
      return await Promise.resolve();
    });
  }
}
