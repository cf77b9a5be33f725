import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { KeptFile } from '../applications/index.ts';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { sinceDay, sinceSql } from '../platform/acts/ended.ts';
import { Binder, stateSqlAt } from '../platform/acts/scope.ts';
import { sql } from '../platform/database/index.ts';
import type { IsoDate } from '../regulation/index.ts';
import { Agreements } from './agreement.service.ts';
import { keptWith } from './renewals/renewal.queries.ts';

/** Where an agreement stands on the legal day, and since when. */
export interface AgreementEnd {
  readonly id: string;
  readonly jurisdiction: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly policyCode: string | null;
  readonly state: string;
  readonly since: IsoDate | null;
  /** Its amendments: their materials lie under keys of their own. */
  readonly amendmentIds: readonly string[];
  /** Renewals whose evidence is kept as long as its own, under keys of their own. */
  readonly renewalIds: readonly string[];
}
const kept =
  sql(`SELECT 'objects/' || right(m.object_key, 36) AS name, m.sha256 AS digest FROM agreement_amendment_materials m
  JOIN agreement_amendments d ON d.id = m.amendment_id WHERE d.agreement_id = $1
  UNION ALL SELECT 'objects/' || right(m.object_key, 36), m.sha256 FROM agreement_renewal_materials m
  JOIN agreement_renewals r ON r.id = m.renewal_id JOIN agreements a ON a.id = $1 AND ${keptWith} ORDER BY 1`);

/** For the module that ends the keys of an agreement. */
@Injectable()
export class AgreementEnds {
  constructor(private readonly agreements: Agreements) {}

  /** By its id, or the latest one that was made of an application; undefined for none, and for a draft. */
  async of(
    by: { readonly id?: string; readonly applicationId?: string },
    { tx, moment }: FactsContext,
  ): Promise<AgreementEnd | undefined> {
    const { bind, values } = new Binder([by.id ?? null, by.applicationId ?? null]);
    const { state } = stateSqlAt(this.agreements, moment, bind);
    const text = `SELECT a.id, a.jurisdiction, a.zone_id AS "zoneId", a.operator_id AS "operatorId",
      a.policy_code AS "policyCode", ${state} AS state, ${sinceSql(state)} AS since,
      ARRAY(SELECT d.id FROM agreement_amendments d WHERE d.agreement_id = a.id ORDER BY d.id) AS "amendmentIds",
      ARRAY(SELECT r.id FROM agreement_renewals r WHERE ${keptWith} ORDER BY r.id) AS "renewalIds"
      FROM agreements a WHERE (a.id = $1::uuid OR a.application_id = $2::uuid) AND a.state <> 'draft'
      ORDER BY (a.state = 'abandoned'), a.created_at DESC LIMIT 1`;
    const [row] = await tx.query<Omit<AgreementEnd, 'since'> & { since: Date | null } & QueryResultRow>(
      sql(text),
      values,
    );
    return row && { ...row, since: sinceDay(row.since) };
  }
  /** Materials of its amendments and renewals, by name. */
  async kept(id: string, { tx }: Pick<FactsContext, 'tx'>): Promise<KeptFile[]> {
    return await tx.query<KeptFile & QueryResultRow>(kept, [id]);
  }
}
