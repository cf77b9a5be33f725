import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { MemberLevel, Office, Role } from '../regulation/index.ts';
import { Actors, type Identity, type Member } from '../platform/auth/actors.service.ts';
import { Database, type Tx } from '../platform/database/index.ts';
import { standing } from './organization.queries.ts';

interface Row extends QueryResultRow {
  readonly level: MemberLevel;
  readonly office: Office | null;
  readonly jurisdiction: string;
  readonly role: Role | null;
  readonly jurisdictions: string[];
}

/** Tells the platform what a logged-in person's organization may be now. */
@Injectable()
export class OrganizationStanding implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.actors.learn({ standings: (identity, reader) => this.rolesOf(identity, reader) });
  }

  private async rolesOf(
    { personId, organizationId }: Identity,
    reader?: Pick<Tx, 'query'>,
  ): Promise<Member | undefined> {
    const asked = [personId, organizationId];
    const rows = await (reader ? reader.query<Row>(standing, asked) : this.database.read<Row>(standing, asked));
    const [first] = rows;
    if (!first) return undefined;
    const roles = new Map(rows.flatMap((r) => (r.role === null ? [] : [[r.role, r.jurisdictions] as const])));
    return first.office === null
      ? { level: first.level, roles, inOffice: false }
      : inOffice(first.office, first.jurisdiction);
  }
}

/** The rights of an office instead of all others; who audits changes nothing. */
const inOffice = (office: Office, jurisdiction: string): Member => ({
  level: office === 'audit_administrator' ? 'viewer' : 'decider',
  roles: new Map([[office, [jurisdiction]]]),
  inOffice: true,
});
