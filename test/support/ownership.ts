import { cast, type CastName } from '../../src/demo/cast.ts';
import { expertOf } from './case.ts';
import type { Oracle, Provider, Specimen, Zone } from './oracle/index.ts';
import type { As, World } from './world.ts';

interface Whose {
  readonly zone?: string;
  readonly operator?: string;
  readonly successor?: string;
  readonly providers?: string;
  readonly issuer?: string;
  readonly addressee?: string;
  readonly join?: string;
  /** Zones it reaches, of what is no inspection. */
  readonly reaches?: string;
  /** Of an inspection: bodies, zones reached, who is inspected. */
  readonly inspection?: true;
}
const zone = '(SELECT coalesce(z.sector_code, z.kind) FROM zones z WHERE z.id = a.zone_id)';
const one = 'ARRAY[a.provider_id]';
/** Whose an object is, by aggregate: its zone, the organization concerned, the providers. By hand, from the tables. */
const parties: Readonly<Record<string, Whose>> = {
  zone: { zone: 'coalesce(a.sector_code, a.kind)' },
  support_service: {
    zone,
    providers: 'a.provider_ids',
    // who is supported: a zone, or the authority of its sector
    reaches: `SELECT coalesce(z.sector_code, z.kind) FROM zones z WHERE z.id = a.recipient_zone_id
      OR EXISTS (SELECT FROM zone_regulators r WHERE r.zone_id = z.id AND r.organization_id = a.recipient_organization_id)`,
  },
  announcement: { zone },
  announcement_question: { zone, operator: 'a.operator_id' },
  compliance_record: { operator: 'a.subject_id' },
  application: { zone, operator: 'a.operator_id' },
  review_result: { zone },
  objection: { zone, operator: 'a.operator_id' },
  agreement: { zone, operator: 'a.operator_id' },
  agreement_amendment: { zone, operator: 'a.operator_id', successor: 'a.successor_id' },
  agreement_renewal: { zone, operator: 'a.operator_id' },
  eligibility_case: { zone, operator: 'a.operator_id', issuer: 'a.opener_id' },
  violation: { zone, operator: 'a.operator_id', issuer: 'a.reporter_id' },
  resource: { providers: one },
  zone_opening: { zone, providers: one },
  scenario: { zone, operator: 'a.operator_id', providers: 'a.provider_ids' },
  partner: { zone, operator: 'a.operator_id' },
  share_request: { zone, operator: 'a.operator_id', providers: 'a.provider_ids' },
  grant: { zone, operator: 'a.operator_id', providers: one },
  snapshot: { providers: one },
  deidentification: { zone, operator: 'a.operator_id', providers: one },
  delivery: { zone, operator: 'a.operator_id', providers: one },
  restriction: {
    // what it reaches into: agreements, or a grant that is over and its agreement
    join: `LEFT JOIN grants g ON g.id = a.target_id
      LEFT JOIN agreements t ON t.id = ANY (a.agreement_ids) OR t.id = a.target_id OR t.id = g.agreement_id`,
    zone: '(SELECT coalesce(z.sector_code, z.kind) FROM zones z WHERE z.id = t.zone_id)',
    operator: 't.operator_id',
  },
  key_disposal: { zone, operator: 'a.operator_id', providers: 'array_remove(ARRAY[a.provider_id], NULL)' },
  consent_form: { zone, operator: 'a.operator_id' },
  consent: { zone, operator: 'a.operator_id' },
  product: { zone, operator: 'a.operator_id' },
  evaluation_cycle: { zone },
  // R18-2: the operator is a party from the day it is told, and so is who has taken its agreement over
  evaluation: {
    join: 'CROSS JOIN unnest(a.borne_by) AS b(operator)',
    zone,
    operator: 'CASE WHEN a.published_on IS NOT NULL THEN b.operator END',
  },
  person_identity: { operator: 'a.organization_id' },
  machine_client: { operator: 'a.organization_id' },
  delegation: { operator: 'a.organization_id' },
  signing_key: { operator: 'a.organization_id' },
  inspection: { inspection: true },
  directive: { zone, issuer: 'a.issuer_id', addressee: 'a.addressee_id' },
};
const names = new Map<string, string>(Object.entries(cast).map(([name, { id }]) => [id, name]));
const named = (id: string): string => names.get(id) ?? '';
const namesOf = (ids: readonly string[] = []): CastName[] => ids.map((id) => named(id) as CastName);
interface Row {
  readonly id: string;
  readonly state: string;
  readonly zone: Zone | null;
  readonly operator: string | null;
  readonly successor: string | null;
  readonly issuer: string | null;
  readonly addressee: string | null;
  readonly providers: readonly string[] | null;
  readonly asked: boolean;
  readonly inspectors?: readonly string[];
  readonly reaches?: readonly Zone[];
  readonly addressees?: readonly string[];
}
/** The city government sees what it may have to resolve. */
const together = `(EXISTS (SELECT FROM concurrence_requests q WHERE q.aggregate_id = a.id)
  OR EXISTS (SELECT FROM concurrences q WHERE q.aggregate_id = a.id AND q.state = 'refused'))`;
const ofInspections = `, ARRAY(SELECT x FROM unnest(a.inspector_ids) x ORDER BY x <> a.lead_id) AS inspectors, a.addressee_ids AS addressees,
  ARRAY(SELECT coalesce(z.sector_code, z.kind) FROM zones z WHERE z.id = ANY (a.reached_zone_ids)) AS reaches`;
export const tableOf = (oracle: Oracle): string => oracle.table ?? oracle.path.replaceAll('-', '_');

/** Every object of an aggregate as a specimen; one that reaches into several agreements is there several times. */
export async function ownersOf(world: World, oracle: Oracle): Promise<Map<string, Specimen[]>> {
  const {
    zone: of = 'NULL',
    operator = 'NULL',
    successor = 'NULL',
    providers = 'NULL',
    issuer = 'NULL',
    addressee = 'NULL',
    join = '',
    reaches,
    inspection,
  } = parties[oracle.aggregate] ?? {};
  const rows = await world.sql<Row>(
    `SELECT a.id, a.state, (${of})::text AS zone, (${operator})::uuid AS operator,
      (${successor})::uuid AS successor, (${issuer})::uuid AS issuer, (${addressee})::uuid AS addressee, (${providers})::uuid[] AS providers, ${together} AS asked${inspection ? ofInspections : ''}${reaches ? `, ARRAY(${reaches}) AS reaches` : ''}
     FROM ${tableOf(oracle)} a ${join}`,
  );
  const panels = oracle.aggregate === 'application' ? await panelsOf(world) : new Map<string, As[]>();
  const found = new Map<string, Specimen[]>();
  for (const row of rows) {
    const specimen = specimenOf(row, panels.get(row.id));
    found.set(row.id, [...(found.get(row.id) ?? []), specimen]);
  }
  return found;
}
const specimenOf = (row: Row, panel: readonly As[] = []): Specimen => ({
  id: row.id,
  state: row.state,
  ...(row.zone !== null && { zone: row.zone }),
  ...(row.operator !== null && { operator: named(row.operator) as 'operator' }),
  ...(row.successor !== null && { successor: named(row.successor) as 'operator' }),
  ...(row.issuer !== null && { issuer: named(row.issuer) as CastName }),
  ...(row.addressee !== null && { addressee: named(row.addressee) as CastName }),
  ...(row.asked && { asked: true }),
  providers: (row.providers ?? []).map((id) => named(id) as Provider),
  panel,
  inspectors: namesOf(row.inspectors),
  reaches: row.reaches ?? [],
  addressees: namesOf(row.addressees),
});
async function panelsOf(world: World): Promise<Map<string, As[]>> {
  const seats = await world.sql<{ id: string; person: string }>(
    `SELECT application_id AS id, person_id AS person FROM application_reviewers WHERE state = 'drawn'`,
  );
  const panels = new Map<string, As[]>();
  // whoever was nominated is none of the cast, and asks nothing here
  for (const { id, person } of seats.filter((s) => cast.experts.persons.some((p) => p.id === s.person)))
    panels.set(id, [...(panels.get(id) ?? []), expertOf(person)]);
  return panels;
}
