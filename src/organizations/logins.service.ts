import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Actors, type Lasting } from '../platform/auth/actors.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import type { Login } from '../platform/auth/issuers.ts';
import { SealedColumns } from '../platform/sealed/sealed-columns.service.ts';
import { identityColumns } from './identities/identity.columns.ts';
import { Database, isCanonicalUuid, sql, type Sql, type Reader } from '../platform/database/index.ts';

const linked = sql(`SELECT person_id AS "personId", organization_id AS "organizationId" FROM person_identities
  WHERE subject_index = $1 AND state = 'linked'`);
/** The key counts too: one that is retired, or has ended, takes the tokens with it that were got by it. */
const machine = sql(`SELECT c.person_id AS "personId", c.organization_id AS "organizationId", k.ends_at AS until
  FROM machine_clients c JOIN machine_client_keys k ON k.client_id = c.id AND k.thumbprint = $2
    AND k.retired_at IS NULL AND (k.ends_at IS NULL OR k.ends_at > $3)
  WHERE c.id = $1 AND c.state = 'active'`);
type Found = Pick<Lasting, 'personId' | 'organizationId' | 'until'>;

/** Tells the platform whom a verified token stands for: claims name a login, the tables say whose it is. */
@Injectable()
export class Logins implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.actors.learn({ identities: (login, reader) => this.identityOf(login, reader ?? this.database.reader) });
  }

  private async identityOf(login: Login, reader: Reader): Promise<Lasting | undefined> {
    const { kind, issuer, subject, keyId, organizationId = '', clientId } = login;
    if (kind === 'person') return { personId: subject, organizationId, clientId, until: null };
    if (kind === 'machine' && !isCanonicalUuid(subject)) return undefined;
    const found =
      kind === 'machine'
        ? await this.find(reader, machine, [subject, keyId, this.clock.system()])
        : await this.find(reader, linked, [this.columns.index(identityColumns, { issuer, subject })]);
    return found && { ...found, clientId };
  }
  private async find(reader: Reader, statement: Sql, values: readonly unknown[]): Promise<Found | undefined> {
    const [row] = await reader.query<Found & Record<string, unknown>>(statement, values);
    if (!row) return undefined;
    const { personId, organizationId, until = null } = row;
    return { personId, organizationId, until };
  }
}
