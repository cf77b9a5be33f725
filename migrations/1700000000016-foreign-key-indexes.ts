import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Children that are looked up by a parent: for lists by organization, reactions by agreement or resource. */
const indexes: readonly (readonly [table: string, column: string])[] = [
  ['applications', 'zone_id'],
  ['consent_forms', 'agreement_id'],
  ['deidentifications', 'agreement_id'],
  ['deidentifications', 'operator_id'],
  ['deidentifications', 'resource_id'],
  ['deidentifications', 'scenario_id'],
  ['deidentifications', 'snapshot_id'],
  ['deidentifications', 'zone_id'],
  ['deliveries', 'copy_id'],
  ['deliveries', 'provider_id'],
  ['deliveries', 'resource_id'],
  ['deliveries', 'scenario_id'],
  ['deliveries', 'snapshot_id'],
  ['deliveries', 'zone_id'],
  ['evaluation_cycles', 'scheme_id'],
  ['evaluations', 'agreement_id'],
  ['grants', 'operator_id'],
  ['grants', 'scenario_id'],
  ['grants', 'share_request_id'],
  ['resources', 'origin_provider_id'],
  ['review_results', 'zone_id'],
  ['share_request_items', 'provider_id'],
  ['share_request_items', 'resource_id'],
  ['share_requests', 'operator_id'],
  ['share_requests', 'scenario_id'],
  ['zone_openings', 'provider_id'],
];
const nameOf = ([table, column]: readonly [string, string]): string => `ix_${table}_by_${column.replace(/_id$/, '')}`;

export class ForeignKeyIndexes1700000000016 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const index of indexes) await q.query(`CREATE INDEX ${nameOf(index)} ON ${index[0]} (${index[1]})`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const index of indexes) await q.query(`DROP INDEX ${nameOf(index)}`);
  }
}
