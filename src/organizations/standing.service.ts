import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Role } from '../regulation/index.ts';
import { Actors, type Identity } from '../platform/auth/actors.service.ts';
import { Database } from '../platform/database/index.ts';
import { standing } from './organization.queries.ts';

/** Tells the platform what a logged-in person's organization may be now. */
@Injectable()
export class OrganizationStanding implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.actors.learn({ standings: (identity) => this.rolesOf(identity) });
  }

  private async rolesOf({
    personId,
    organizationId,
  }: Identity): Promise<ReadonlyMap<Role, readonly string[]> | undefined> {
    const rows = await this.database.read<{ role: Role | null; jurisdictions: string[] }>(standing, [
      personId,
      organizationId,
    ]);
    if (rows.length === 0) return undefined;
    return new Map(rows.flatMap((r) => (r.role === null ? [] : [[r.role, r.jurisdictions] as const])));
  }
}
