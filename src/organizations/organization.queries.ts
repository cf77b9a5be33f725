import { aliased, byIds, sql } from '../platform/database/index.ts';

export const organizationColumns = [
  'id',
  'version',
  'state',
  'jurisdiction',
  'name',
  'nameKey',
  'creditCode',
  'entityType',
  'verifiedOn',
  'succeededBy',
];

const roleFacts = `(SELECT coalesce(json_agg(json_build_object('role', r.role, 'jurisdiction', r.jurisdiction,
    'sectorCode', r.sector_code, 'legalBasis', r.legal_basis) ORDER BY r.recorded_at, r.id), '[]')
  FROM organization_roles r WHERE r.organization_id = a.id AND r.ended_on IS NULL) AS roles`;

export const withParts = `SELECT ${aliased(organizationColumns)}, ${roleFacts},
  (SELECT coalesce(json_agg(json_build_object('name', n.name, 'until', n.until) ORDER BY n.recorded_at), '[]')
    FROM organization_names n WHERE n.organization_id = a.id) AS "formerNames",
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'memberLevel', p.member_level,
      'employerId', p.employer_id, 'byNomination', p.by_nomination, 'active', p.active, 'office', p.office) ORDER BY p.created_at, p.id), '[]')
    FROM persons p WHERE p.organization_id = a.id) AS persons
  FROM organizations a`;

export const briefs = byIds(
  sql(`SELECT a.id, a.name, a.state, a.jurisdiction, a.entity_type AS "entityType",
    a.succeeded_by AS "succeededBy", ${roleFacts}
  FROM organizations a WHERE a.id = ANY($1::uuid[])`),
);

export const experts = sql(`
  SELECT p.id AS "personId", p.organization_id AS "organizationId", p.employer_id AS "employerId"
  FROM persons p JOIN organizations o ON o.id = p.organization_id
    JOIN organization_roles r ON r.organization_id = o.id AND r.role = 'expert' AND r.jurisdiction = $1 AND r.ended_on IS NULL
  WHERE p.active AND NOT p.by_nomination AND p.member_level <> 'viewer' AND o.state = 'active' ORDER BY p.id`);

/** Experts among these persons (`$1`), of whatever register and also beside the lot. */
export const expertsNamed = sql(`
  SELECT DISTINCT p.id AS "personId", p.organization_id AS "organizationId", p.employer_id AS "employerId"
  FROM persons p JOIN organizations o ON o.id = p.organization_id
    JOIN organization_roles r ON r.organization_id = o.id AND r.role = 'expert' AND r.ended_on IS NULL
  WHERE p.id = ANY($1::uuid[]) AND p.active AND p.member_level <> 'viewer' AND o.state = 'active'`);

/** Organizations of these unified social credit codes (`$1`), each told by its code. */
export const ofCreditCodes = byIds(
  sql(`SELECT a.credit_code AS id, a.id AS "organizationId", a.state, a.name_key AS "nameKey"
  FROM organizations a WHERE a.credit_code = ANY($1::text[])`),
);

/** Active organizations that hold a role (`$1`) in a jurisdiction (`$2`). */
export const holding = sql(`SELECT a.id FROM organizations a JOIN organization_roles r ON r.organization_id = a.id
  WHERE r.role = $1 AND r.jurisdiction = $2 AND r.ended_on IS NULL AND a.state = 'active' ORDER BY a.id`);

/** Roles of an active person in an active organization; no row: the token counts for nothing any more. */
export const standing = sql(`
  SELECT p.member_level AS level, p.office, o.jurisdiction, r.role, array_agg(DISTINCT r.jurisdiction) AS jurisdictions
  FROM persons p JOIN organizations o ON o.id = p.organization_id
    LEFT JOIN organization_roles r ON r.organization_id = o.id AND r.ended_on IS NULL
  WHERE p.id = $1 AND p.organization_id = $2 AND p.active AND o.state = 'active'
  GROUP BY p.member_level, p.office, o.jurisdiction, r.role`);

/** Held until the succession is written: nobody dissolves the successor meanwhile. */
export const successor = sql(`SELECT a.id, a.state, a.jurisdiction, a.entity_type AS "entityType", ${roleFacts}
  FROM organizations a WHERE a.id = $1 FOR SHARE OF a`);

/**
 * The roles of `from` go to `to`, which keeps those it has; the persons go along with who acts for whom, their logins
 * and machine clients, and whoever is employed there. A client whose name is taken in `to` gets the end of its id added.
 */
export const takeover = (from: string, to: string, day: string, at: Date) => [
  {
    text: 'UPDATE organization_roles SET ended_on = $2 WHERE organization_id = $1 AND ended_on IS NULL',
    values: [from, day],
  },
  {
    text: `INSERT INTO organization_roles (id, organization_id, role, jurisdiction, sector_code, legal_basis, recorded_at)
      SELECT gen_random_uuid(), $2, r.role, r.jurisdiction, r.sector_code, r.legal_basis, $4
      FROM organization_roles r WHERE r.organization_id = $1 AND r.ended_on = $3 AND NOT EXISTS (
        SELECT FROM organization_roles h WHERE h.organization_id = $2 AND h.role = r.role AND h.ended_on IS NULL
          AND h.jurisdiction = r.jurisdiction AND h.sector_code IS NOT DISTINCT FROM r.sector_code)`,
    values: [from, to, day, at],
  },
  { text: 'UPDATE persons SET organization_id = $2 WHERE organization_id = $1', values: [from, to] },
  {
    text: `UPDATE delegations SET organization_id = $2 WHERE organization_id = $1 AND state IN ('given', 'in_force')`,
    values: [from, to],
  },
  {
    text: `UPDATE person_identities SET organization_id = $2 WHERE organization_id = $1 AND state = 'linked'`,
    values: [from, to],
  },
  {
    text: `UPDATE machine_clients c SET organization_id = $2, name = CASE
        WHEN EXISTS (SELECT FROM machine_clients o WHERE o.organization_id = $2 AND o.name = c.name)
        THEN left(c.name, 91) || ' ' || right(c.id::text, 8) ELSE c.name END
      WHERE c.organization_id = $1 AND c.state <> 'revoked'`,
    values: [from, to],
  },
  { text: 'UPDATE persons SET employer_id = $2 WHERE employer_id = $1', values: [from, to] },
];
