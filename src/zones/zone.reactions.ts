import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Duties, transferOnSuccession } from '../organizations/index.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { sql } from '../platform/database/index.ts';

const living = "a.state IN ('planned', 'open', 'suspended')";
const regulated = `a.id IN (SELECT r.zone_id FROM zone_regulators r WHERE r.organization_id = $1 AND r.until IS NULL)`;
const zones = `SELECT a.id FROM zones a WHERE ${living} AND (a.data_authority_id = $1 OR ${regulated}) ORDER BY a.id`;

/** Zones go to the successor of their regulator, and no regulator of a living zone ends without one (Art. 6). */
@Injectable()
export class ZonesOfBodies implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly duties: Duties,
  ) {}

  onModuleInit(): void {
    this.duties.learn(async (id, { tx }) => {
      const found = await tx.query<{ id: string }>(sql(zones), [id]);
      return [{ aggregate: 'zone', count: found.length }];
    });
    transferOnSuccession(this.reactions, [
      {
        aggregate: 'zone',
        ids: zones,
        statements: [
          `UPDATE zones a SET data_authority_id = $2 WHERE a.data_authority_id = $1 AND ${living}`,
          `WITH ended AS (
             UPDATE zone_regulators r SET until = $3::date
             FROM zones a WHERE a.id = r.zone_id AND r.organization_id = $1 AND r.until IS NULL AND ${living}
             RETURNING r.zone_id, r.lead)
           INSERT INTO zone_regulators (zone_id, organization_id, lead)
           SELECT e.zone_id, $2, e.lead FROM ended e
           ON CONFLICT (zone_id, organization_id) DO UPDATE SET lead = true WHERE excluded.lead`,
        ],
      },
    ]);
  }
}
