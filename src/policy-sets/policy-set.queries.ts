import { aliased, sql } from '../platform/database/index.ts';

const kept = ['id', 'version', 'state', 'jurisdiction', 'code', 'title', 'issuer', 'validFrom', 'validTo', 'documentNumber', 'documentDate', 'adoptedOn', 'supersededFrom', 'supersededBy', 'supersedingDocument', 'supersedingDate']; // prettier-ignore
/** The last day by the text of a set or its extensions: each of them moved it, or it would not be there (R24-2). */
export const lastDaySql = `GREATEST(a.valid_to, (SELECT max(e.valid_to) FROM policy_extensions e WHERE e.policy_code = a.code))`;
const extensions = `(SELECT coalesce(json_agg(json_build_object('documentNumber', e.document_number, 'issuer', e.issuer,
    'datedOn', e.dated_on, 'validTo', e.valid_to, 'note', e.note, 'demonstration', e.demonstration) ORDER BY e.valid_to), '[]')
  FROM policy_extensions e WHERE e.policy_code = a.code)`;

export const listed = `SELECT ${aliased(kept)}, ${lastDaySql} AS "lastDay" FROM policy_sets a`;
export const single = `SELECT ${aliased([...kept, 'definition'])}, ${lastDaySql} AS "lastDay", ${extensions} AS "extensions"
  FROM policy_sets a`;
/** Another set of the jurisdiction. */
export const successorSql = sql(`SELECT a.code, a.state, a.valid_from AS "validFrom", ${lastDaySql} AS "lastDay",
    a.superseded_from AS "supersededFrom"
  FROM policy_sets a WHERE a.id = $1 AND a.jurisdiction = $2`);
/** What was ever adopted; the parameters only of those that are not known yet. */
export const recordsSql = sql(`SELECT a.id, a.code, a.superseded_from::text AS "supersededFrom",
    CASE WHEN a.id = ANY ($1::uuid[]) THEN NULL ELSE a.definition END AS "definition"
  FROM policy_sets a WHERE a.state <> 'draft'`);
export const builtInSql = sql(`INSERT INTO policy_sets
    (id, version, state, jurisdiction, code, title, issuer, document_number, valid_from, valid_to, adopted_on, created_at, updated_at)
  VALUES ($1, 1, 'in_force', $2, $3, $4::jsonb, $5, $6, $7::date, $8::date, $7::date, $9, $9) ON CONFLICT (code) DO NOTHING`);
