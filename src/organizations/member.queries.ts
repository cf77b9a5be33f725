import type { Reader } from '../platform/database/index.ts';
import { sql } from '../platform/database/index.ts';
import { badField } from '../platform/errors/index.ts';

const find = sql(`SELECT o.jurisdiction, (SELECT true FROM persons p
    WHERE p.id = $2 AND p.organization_id = o.id AND p.active) AS member
  FROM organizations o WHERE o.id = $1 AND o.state IN ('admitted', 'active')`);

/** The jurisdiction of an organization that a login is made for, once the person is known to be there. */
export async function memberOf(tx: Reader, organizationId: string, personId: string): Promise<string> {
  const [row] = await tx.query<{ jurisdiction: string; member: true | null }>(find, [organizationId, personId]);
  if (!row) throw badField('/organizationId', 'unknown-id', 'no such record');
  if (!row.member) throw badField('/personId', 'unknown-id', 'no such record');
  return row.jurisdiction;
}
