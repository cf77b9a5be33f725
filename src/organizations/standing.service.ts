import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { MemberLevel, Office, Role } from '../regulation/index.ts';
import { Actors, type Identity, type Member } from '../platform/auth/actors.service.ts';
import { Binder, stateSqlAt } from '../platform/acts/scope.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, sql } from '../platform/database/index.ts';
import { Delegations } from './delegations/delegation.service.ts';
import { standing } from './organization.queries.ts';

interface Row extends QueryResultRow {
  readonly level: MemberLevel;
  readonly office: Office | null;
  readonly jurisdiction: string;
  readonly role: Role | null;
  readonly jurisdictions: string[];
}

/** Tells the platform what a logged-in person's organization may be now, and who acts for whom in it. */
@Injectable()
export class OrganizationStanding implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly delegations: Delegations,
  ) {}

  onModuleInit(): void {
    this.actors.learn({
      standings: (identity, reader) => this.rolesOf(identity, reader),
      delegated: (giverId, delegate, reader) => this.delegated(giverId, delegate, reader),
    });
  }

  /** By the dates themselves, whether or not the sweeper has written what they say. */
  private async delegated(
    giverId: string,
    { personId, organizationId }: Identity,
    reader = this.database.reader,
  ): Promise<boolean> {
    const binder = new Binder([giverId, personId, organizationId]);
    const { state } = stateSqlAt(this.delegations, this.clock.legal(), binder.bind);
    const found = await reader.query(
      sql(`SELECT a.id FROM delegations a
        WHERE a.giver_id = $1 AND a.delegate_id = $2 AND a.organization_id = $3 AND ${state} = 'in_force'`),
      binder.values,
    );
    return found.length > 0;
  }

  private async rolesOf(
    { personId, organizationId }: Identity,
    reader = this.database.reader,
  ): Promise<Member | undefined> {
    const rows = await reader.query<Row>(standing, [personId, organizationId]);
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
