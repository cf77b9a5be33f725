import { aliased, sql } from '../../platform/database/index.ts';
import { sealedColumns } from '../../platform/sealed/sealed-table.ts';
import { inspectionTexts } from './inspection.columns.ts';
import { open } from './inspection.lifecycle.ts';

const columns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'caseNumber',
  'leadId',
  'inspectorIds',
  'purpose',
  'zoneIds',
  'agreementIds',
  'organizationIds',
  'startsOn',
  'endsOn',
  'addresseeIds',
  'reachedZoneIds',
  'summary',
  ...sealedColumns(inspectionTexts.columns),
  'reason',
];
export const whole = `SELECT ${aliased(columns)} FROM inspections a`;
export const listed = `SELECT ${aliased(['id', 'version', 'state', 'caseNumber', 'leadId', 'startsOn', 'endsOn'])} FROM inspections a`;

const isOpen = `a.state IN (${open.map((state) => `'${state}'`).join(', ')})`;
/** What is open to an organization (`$1`) on the legal day (`$2`): an inspection a line. */
export const openTo = sql(`
  SELECT a.jurisdiction, a.zone_ids AS zones, a.agreement_ids AS agreements, a.organization_ids AS organizations
  FROM inspections a WHERE a.inspector_ids @> ARRAY[$1::uuid] AND ${isOpen} AND $2::date BETWEEN a.starts_on AND a.ends_on`);

/** Case numbers of those open on the legal day (`$1`) in a jurisdiction (`$2`) that cover a zone, agreement or organization (`$3` to `$5`). */
export const covering = sql(`
  SELECT a.case_number AS number FROM inspections a WHERE ${isOpen} AND $1::date BETWEEN a.starts_on AND a.ends_on
    AND a.jurisdiction = $2 AND (a.zone_ids && $3::uuid[] OR a.agreement_ids && $4::uuid[] OR a.organization_ids && $5::uuid[])
  ORDER BY 1`);

/** An agreement that is offered under an inspection: its operator (`$1`) and the regulators of its zone (`$2`) are told as well. */
export const alsoReaches = `
  UPDATE inspections a SET addressee_ids = ordered.addressees, reached_zone_ids = ordered.zones
  FROM inspections b, LATERAL (SELECT
    ARRAY(SELECT DISTINCT x FROM unnest(b.addressee_ids || $1::uuid) AS x ORDER BY x) AS addressees,
    ARRAY(SELECT DISTINCT x FROM unnest(b.reached_zone_ids || $2::uuid) AS x ORDER BY x) AS zones) AS ordered
  WHERE b.id = a.id AND ${isOpen} AND ($2::uuid = ANY (a.zone_ids) OR $1::uuid = ANY (a.organization_ids))`;

const living = "a.state IN ('planned', 'running', 'reported')";
/** Inspections that live and have to do with an organization (`$1`). */
export const livingOf = `SELECT a.id FROM inspections a WHERE ${living} AND $1::uuid = ANY (a.inspector_ids || a.organization_ids) ORDER BY a.id`;
export const livingBy = sql(`SELECT a.id FROM inspections a WHERE ${living} AND $1::uuid = ANY (a.inspector_ids)`);
const handed = (column: string): string =>
  `UPDATE inspections a SET ${column} = ARRAY(SELECT DISTINCT x FROM unnest(array_replace(a.${column}, $1::uuid, $2::uuid)) AS x)
   WHERE ${living} AND $1::uuid = ANY (a.${column})`;
/** From one body (`$1`) to its successor (`$2`), what it inspects and what is inspected of it. */
export const handedOver = [
  `UPDATE inspections a SET lead_id = $2::uuid,
     inspector_ids = ARRAY(SELECT DISTINCT x FROM unnest(array_replace(a.inspector_ids, $1::uuid, $2::uuid)) AS x)
   WHERE ${living} AND a.lead_id = $1::uuid`,
  ...['inspector_ids', 'organization_ids', 'addressee_ids'].map(handed),
];
