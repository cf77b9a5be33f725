import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Duties, transferOnSuccession } from '../organizations/index.ts';
import { Reactions } from '../platform/acts/reactions.ts';
import { sql } from '../platform/database/index.ts';

const of = (table: string, ...states: readonly string[]): string =>
  `SELECT a.id FROM ${table} a WHERE a.provider_id = $1 AND a.state IN (${states.map((s) => `'${s}'`).join(', ')}) ORDER BY a.id`;
const resources = of('resources', 'draft', 'cataloged', 'suspended');
const openings = of('zone_openings', 'proposed', 'opened');
const grants = of('grants', 'active', 'frozen');
const among = (table: string, states: string): string => `a.state IN (${states}) AND $1 = ANY(a.provider_ids)`;
const requests = among(
  'share_requests',
  "'draft', 'submitted', 'returned', 'confirmed', 'approved', 'partly_approved'",
);
const scenarios = among('scenarios', "'draft', 'registered'");
const hand = (table: string, ids: string): string => `UPDATE ${table} SET provider_id = $2 WHERE id IN (${ids})`;
const replaced = 'array_replace(a.provider_ids, $1, $2)';

/** Art. 15: resources, their openings and grants, and requests that wait for their provider go to its successor. */
@Injectable()
export class ProviderSuccession implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly duties: Duties,
  ) {}

  onModuleInit(): void {
    this.duties.learn(async (id, { tx }) => {
      const found = await tx.query<{ id: string }>(sql(resources), [id]);
      return [{ aggregate: 'resource', count: found.length }];
    });
    transferOnSuccession(this.reactions, [
      { aggregate: 'resource', ids: resources, statements: [hand('resources', resources)] },
      { aggregate: 'zone_opening', ids: openings, statements: [hand('zone_openings', openings)] },
      { aggregate: 'grant', ids: grants, statements: [hand('grants', grants)] },
      {
        aggregate: 'share_request',
        ids: `SELECT a.id FROM share_requests a WHERE ${requests} ORDER BY a.id`,
        statements: [
          `UPDATE share_request_items i SET provider_id = $2 FROM share_requests a
           WHERE a.id = i.share_request_id AND i.provider_id = $1 AND i.state = 'open' AND ${requests}`,
          `UPDATE share_requests a SET provider_ids = ${replaced} WHERE ${requests}`,
        ],
      },
      {
        aggregate: 'scenario',
        ids: `SELECT a.id FROM scenarios a WHERE ${scenarios} ORDER BY a.id`,
        statements: [`UPDATE scenarios a SET provider_ids = ${replaced} WHERE ${scenarios}`],
      },
    ]);
  }
}
