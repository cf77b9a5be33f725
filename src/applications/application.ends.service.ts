import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { FactsContext } from '../platform/acts/aggregate.ts';
import { sinceDay, sinceSql } from '../platform/acts/ended.ts';
import { Binder, stateSqlAt } from '../platform/acts/scope.ts';
import { sql } from '../platform/database/index.ts';
import type { IsoDate } from '../regulation/index.ts';
import { Applications } from './application.service.ts';

/** A file that is kept for a case: its name there, and its digest as it was recorded when it came. */
export interface KeptFile {
  readonly name: string;
  readonly digest: string;
}
/** Where an application stands on the legal day, and since when. */
export interface ApplicationEnd {
  readonly id: string;
  readonly jurisdiction: string;
  readonly zoneId: string;
  readonly operatorId: string;
  readonly state: string;
  readonly since: IsoDate | null;
}
const kept = sql(`SELECT 'objects/' || right(m.object_key, 36) AS name, m.sha256 AS digest FROM application_materials m
  WHERE m.application_id = $1 ORDER BY 1`);

/** For the module that ends the keys of a case. */
@Injectable()
export class ApplicationEnds {
  constructor(private readonly applications: Applications) {}

  /** Undefined for an unknown one, and for a draft, which is its author's alone. */
  async of(id: string, { tx, moment }: FactsContext): Promise<ApplicationEnd | undefined> {
    const { bind, values } = new Binder([id]);
    const { state } = stateSqlAt(this.applications, moment, bind);
    const text = `SELECT a.id, a.jurisdiction, a.zone_id AS "zoneId", a.operator_id AS "operatorId", ${state} AS state,
      ${sinceSql(state)} AS since FROM applications a WHERE a.id = $1 AND a.state <> 'draft'`;
    const [row] = await tx.query<Omit<ApplicationEnd, 'since'> & { since: Date | null } & QueryResultRow>(
      sql(text),
      values,
    );
    return row && { ...row, since: sinceDay(row.since) };
  }
  /** Materials of a case, by name. */
  async kept(id: string, { tx }: Pick<FactsContext, 'tx'>): Promise<KeptFile[]> {
    return await tx.query<KeptFile & QueryResultRow>(kept, [id]);
  }
}
