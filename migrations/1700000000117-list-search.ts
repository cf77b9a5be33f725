import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each list is searched in: the names of things, and their numbers. */
const searched = {
  organizations: ['name', 'credit_code'],
  machine_clients: ['name'],
  organization_keys: ['name'],
  zones: ['name', 'case_number'],
  support_services: ['case_number'],
  announcements: ['title', 'case_number'],
  announcement_questions: ['question'],
  applications: ['case_number'],
  review_results: ['case_number'],
  objections: ['case_number'],
  compliance_records: ['case_number'],
  agreements: ['case_number'],
  agreement_amendments: ['case_number'],
  eligibility_cases: ['case_number'],
  violations: ['case_number'],
  resources: ['title', 'case_number'],
  scenarios: ['title', 'case_number'],
  partners: ['name', 'case_number'],
  share_requests: ['case_number'],
  grants: ['case_number'],
  deidentifications: ['case_number'],
  deliveries: ['case_number'],
  products: ['name', 'case_number'],
  indicator_schemes: ['name'],
  evaluation_cycles: ['name', 'case_number'],
  evaluations: ['case_number'],
  directives: ['title', 'case_number'],
  restrictions: ['case_number'],
  inspections: ['case_number'],
  key_disposals: ['case_number'],
};

/** Trigram indexes for the parameter `q` of lists; pg_trgm is a trusted extension, which the owner of the database may create. */
export class ListSearch1700000000117 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const [table, columns] of Object.entries(searched)) {
      const each = columns.map((column) => `${column} gin_trgm_ops`).join(', ');
      await q.query(`CREATE INDEX ix_${table}_search ON ${table} USING gin (${each})`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of Object.keys(searched)) await q.query(`DROP INDEX ix_${table}_search`);
    await q.query('DROP EXTENSION pg_trgm');
  }
}
