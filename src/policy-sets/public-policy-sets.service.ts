import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Page } from '../platform/acts/cursor.ts';
import { pick } from '../platform/acts/pick.ts';
import { Binder } from '../platform/acts/scope.ts';
import { Crypto } from '../platform/crypto/index.ts';
import { aliased, Database, sql } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import type { PublicPolicySet, PublicPolicySetItem, PublicPolicySetQuery } from './policy-set.dto.ts';
import { lastDaySql } from './policy-set.queries.ts';
import { parametersOfSet } from './policy-set.parameters.ts';

const shown = ['id', 'code', 'jurisdiction', 'title', 'issuer', 'documentNumber', 'validFrom', 'validTo', 'lastDay', 'supersededFrom'] as const; // prettier-ignore
const columns = aliased(shown.filter((name) => name !== 'lastDay'));
type Row = QueryResultRow & PublicPolicySetItem & { readonly definition: never };

/** Sets that were adopted: what is law is everybody's to read, without a login. */
@Injectable()
export class PublicPolicySets {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** One page by id; the cursor is bound to the filter. */
  async list(query: PublicPolicySetQuery): Promise<{ items: PublicPolicySetItem[]; nextCursor?: string }> {
    const { jurisdiction } = query;
    const page = new Page(query, ['public/policy-sets', jurisdiction], (text) => this.crypto.hmac('cursor', text));
    const { bind, values } = new Binder();
    const text = `SELECT ${columns}, ${lastDaySql} AS "lastDay" FROM policy_sets a WHERE a.state <> 'draft'
      ${jurisdiction === undefined ? '' : `AND a.jurisdiction = ${bind(jurisdiction)}`}
      ${page.after ? `AND a.id > ${bind(page.after.id)}::uuid` : ''} ORDER BY a.id LIMIT ${bind(page.rows)}`;
    const rows = await this.database.read<Row>(sql(text), values);
    return page.of(
      rows,
      ({ id }) => id,
      (row) => pick(row, shown),
    );
  }

  /** The whole set. @throws DomainError 404 */
  async get(id: string): Promise<PublicPolicySet> {
    const text = `SELECT ${columns}, a.definition, ${lastDaySql} AS "lastDay" FROM policy_sets a WHERE a.state <> 'draft' AND a.id = $1`;
    const [row] = await this.database.read<Row>(sql(text), [id]);
    if (!row) throw new DomainError('not-found');
    return { ...pick(row, shown), set: parametersOfSet(row) };
  }
}
