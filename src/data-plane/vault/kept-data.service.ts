import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { KeptFile } from '../../applications/index.ts';
import type { FactsContext } from '../../platform/acts/aggregate.ts';
import { sql } from '../../platform/database/index.ts';

/** What lies under the key of a resource, or of an agreement. */
export type VaultScope = { readonly resourceId: string } | { readonly agreementId: string };
const snapshots = sql(`SELECT 'snapshots/' || a.id || '.parquet' AS name, a.hash AS digest FROM snapshots a
  WHERE a.resource_id = $1 ORDER BY 1`);
const copies = sql(`SELECT 'copies/' || a.id || '.parquet' AS name, a.result->>'hash' AS digest FROM deidentifications a
  WHERE a.agreement_id = $1 AND a.result IS NOT NULL ORDER BY 1`);
const jobs = sql(`SELECT (SELECT count(*) FROM deliveries d WHERE d.state = 'running'
      AND (d.resource_id = $1::uuid OR d.agreement_id = $2::uuid))
    + (SELECT count(*) FROM deidentifications c WHERE c.state = 'running'
      AND (c.resource_id = $1::uuid OR c.agreement_id = $2::uuid)) AS running`);

/** For the module that ends the keys of the vault. */
@Injectable()
export class KeptData {
  /** Snapshots of a resource, or copies made for an agreement, by name. */
  async kept(of: VaultScope, { tx }: Pick<FactsContext, 'tx'>): Promise<KeptFile[]> {
    const [text, id] = 'resourceId' in of ? [snapshots, of.resourceId] : [copies, of.agreementId];
    return await tx.query<KeptFile & QueryResultRow>(text, [id]);
  }
  /** How many deliveries run, and copies are being made, of the resource or under the agreement. */
  async running(of: VaultScope, { tx }: Pick<FactsContext, 'tx'>): Promise<number> {
    const values = 'resourceId' in of ? [of.resourceId, null] : [null, of.agreementId];
    const [row] = await tx.query<{ running: string }>(jobs, values);
    return Number(row?.running ?? 0);
  }
}
