import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Aggregate, Change, FactsContext, Own } from '../../platform/acts/aggregate.ts';
import { aliased } from '../../platform/database/index.ts';
import { sealedColumns } from '../../platform/sealed/sealed-table.ts';
import { declareConstraints } from '../../platform/errors/index.ts';
import { memberOf } from '../member.queries.ts';
import type { LinkIdentity } from './identity.dto.ts';
import { identityColumns } from './identity.columns.ts';
import type { IdentityFacts } from './identity.facts.ts';
import { personIdentity } from './identity.lifecycle.ts';

declareConstraints({ uq_person_identities_subject: 'conflict' });
const listed = ['id', 'version', 'state', 'jurisdiction', 'organizationId', 'personId', 'issuer'];
const columns = [...listed, ...sealedColumns(['subject'])];

/** Claims narrow, the database decides: without a link a perfect token of a trusted provider is nobody's. */
@Injectable()
export class PersonIdentities implements Aggregate<IdentityFacts> {
  readonly lifecycle = personIdentity;
  readonly table = 'person_identities';
  readonly changesStanding = true;
  readonly select = `SELECT ${aliased(columns)} FROM person_identities a`;
  readonly sealed = identityColumns;
  readonly columns = { jurisdiction: 'a.jurisdiction', organizationId: 'a.organization_id' };
  readonly list = {
    sorts: { createdAt: 'a.created_at' },
    filters: { state: '?', personId: 'a.person_id = ?::uuid' },
    select: `SELECT ${aliased(listed)} FROM person_identities a`,
  };

  readonly create = {
    link: async (
      { organizationId, personId, issuer, subject }: LinkIdentity,
      context: FactsContext & { id(): string },
    ): Promise<Own<IdentityFacts>> => {
      const jurisdiction = await memberOf(context.tx, organizationId, personId);
      const named = { organizationId, personId, issuer, subject };
      return { id: context.id(), version: 0, state: 'linked', jurisdiction, ...named };
    },
  };
  readonly apply = {
    link: ({ organizationId, personId, issuer, subject }: IdentityFacts): Change<IdentityFacts> => ({
      set: { organizationId, personId, issuer, subject },
    }),
  };

  view({ id, version, state, jurisdiction, organizationId, personId, issuer, subject }: IdentityFacts): object {
    return { id, version, state, jurisdiction, organizationId, personId, issuer, subject };
  }
  item({ id, organizationId, personId, issuer, state }: QueryResultRow): object {
    return { id, organizationId, personId, issuer, state };
  }
}
