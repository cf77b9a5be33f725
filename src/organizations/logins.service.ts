import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Actors, type Identity } from '../platform/auth/actors.service.ts';
import type { Login } from '../platform/auth/issuers.ts';
import { Database, isCanonicalUuid, sql } from '../platform/database/index.ts';

const linked = sql(`SELECT person_id AS "personId", organization_id AS "organizationId" FROM person_identities
  WHERE issuer = $1 AND subject = $2 AND state = 'linked'`);
/** The key counts too: one that is retired takes the tokens with it that were got by it. */
const machine = sql(`SELECT c.person_id AS "personId", c.organization_id AS "organizationId" FROM machine_clients c
  JOIN machine_client_keys k ON k.client_id = c.id AND k.thumbprint = $2 AND k.retired_at IS NULL
  WHERE c.id = $1 AND c.state = 'active'`);
type Found = Pick<Identity, 'personId' | 'organizationId'>;

/** Tells the platform whom a verified token stands for: claims name a login, the tables say whose it is. */
@Injectable()
export class Logins implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.actors.learn({ identities: (login) => this.identityOf(login) });
  }

  private async identityOf(login: Login): Promise<Identity | undefined> {
    const { kind, subject, organizationId = '', clientId } = login;
    if (kind === 'person') return { personId: subject, organizationId, clientId };
    const found = kind === 'machine' ? await this.machine(login) : await this.find(linked, [login.issuer, subject]);
    return found && { ...found, clientId };
  }
  private async machine({ subject, keyId }: Login): Promise<Found | undefined> {
    return isCanonicalUuid(subject) ? await this.find(machine, [subject, keyId]) : undefined;
  }
  private async find(statement: typeof linked, values: readonly unknown[]): Promise<Found | undefined> {
    const [row] = await this.database.read<Found & Record<string, unknown>>(statement, values);
    return row && { personId: row.personId, organizationId: row.organizationId };
  }
}
